"""The part of sqlcipher3 that ZorgDesk uses (the wheel brings no stubs)."""

from sqlcipher3 import dbapi2 as dbapi2
