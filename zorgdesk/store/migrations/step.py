"""What a migration is."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: the version a file has after it, a name for people, and its statements in order."""

    number: int
    name: str
    statements: Sequence[str]
