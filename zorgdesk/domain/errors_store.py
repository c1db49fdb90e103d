"""The world is in the way: key, file, disk (raised in store). Everyone imports these from errors.py.

        StoreProblem
        ├── WrongKey
        │   ├── WrongPassphrase      no page of the file fits the passphrase
        │   └── WrongRecoveryCode    a sign is wrong (group named), or the code is of another file (no group)
        ├── UnusableFile             refused with the file left as it was
        │   ├── VaultMissing         nothing there
        │   ├── NotAVault            a file of another program, or a folder
        │   ├── VaultEmpty           0 bytes
        │   ├── VaultTruncated       the end is missing
        │   ├── VaultDamaged         the key fits, the content does not
        │   ├── VaultNewer           made by a newer ZorgDesk
        │   └── VaultExists          something is there already
        ├── UnusablePlace
        │   ├── UnsafePlace          a cloud or network folder (safety.md)
        │   ├── FolderNotWritable    can't make a file there
        │   ├── DiskFull             no room left
        │   └── DiskFailing          the disk answers with an error
        ├── SourceUnreadable         a file to be added can't be read, or not any more
        ├── VaultBusy                open in another window, or held too long by another program
        ├── VaultReadOnly            opened for reading only
        ├── VaultChangedUnderneath   replaced or changed by something else while open
        └── BackupFailed             the copy was made and did not prove equal
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from zorgdesk.domain.errors_base import ZorgDeskError


class StoreProblem(ZorgDeskError):
    """The world is in the way: a key, a file, a disk."""


class WrongKey(StoreProblem):
    """The file exists and is whole as far as can be seen; this key does not open it."""


class WrongPassphrase(WrongKey):
    """The passphrase does not open the file."""


@dataclass(eq=False, repr=False)
class WrongRecoveryCode(WrongKey):
    """The recovery code does not open the file.

    `group` is the first wrong group, 0-7, when the check signs name one (papers.md section 5); None when the code is
    written right and belongs to another file or to an earlier passphrase.
    """

    group: int | None


@dataclass(eq=False, repr=False)
class UnusableFile(StoreProblem):
    """This file can't be used; it was left as it was."""

    path: Path


class VaultMissing(UnusableFile):
    """There is no file there (any more)."""


class NotAVault(UnusableFile):
    """A file of another program, or no file at all but a folder."""


class VaultEmpty(UnusableFile):
    """The file is there and holds 0 bytes."""


class VaultTruncated(UnusableFile):
    """The end of the file is missing."""


class VaultDamaged(UnusableFile):
    """The key is right, and the content is not what was written."""


@dataclass(eq=False, repr=False)
class VaultNewer(UnusableFile):
    """Made by a newer ZorgDesk: version `found`, while this program knows up to `known`."""

    found: int
    known: int


class VaultExists(UnusableFile):
    """Something is already at the place where a new file should come."""


class UnsafePlaceKind(StrEnum):
    """Who else would touch the file in that folder."""

    ONEDRIVE = "onedrive"
    DROPBOX = "dropbox"
    GOOGLE_DRIVE = "google_drive"
    ICLOUD = "icloud"
    NEXTCLOUD = "nextcloud"
    SYNCTHING = "syncthing"
    NETWORK = "network"


class UnusablePlace(StoreProblem):
    """The folder or the disk is in the way."""


@dataclass(eq=False, repr=False)
class UnsafePlace(UnusablePlace):
    """A cloud or network folder is no working place for the file (safety.md)."""

    kind: UnsafePlaceKind


@dataclass(eq=False, repr=False)
class FolderNotWritable(UnusablePlace):
    """No file can be made in this folder."""

    folder: Path


class DiskFull(UnusablePlace):
    """There is no room left; nothing of this change was kept."""


@dataclass(eq=False, repr=False)
class DiskFailing(UnusablePlace):
    """The disk answered with an error; `code` is the number SQLite or the system gave."""

    code: int


@dataclass(eq=False, repr=False)
class SourceUnreadable(StoreProblem):
    """A file to be added can't be read, or not any more (a stick that was pulled out)."""

    name: str


class VaultBusy(StoreProblem):
    """Another window of ZorgDesk has the file open, or another program held it too long."""


class VaultReadOnly(StoreProblem):
    """The file can be read and not be written."""


class VaultChangedUnderneath(StoreProblem):
    """Something else replaced or changed the file while it was open; open it again before writing."""


class BackupFlaw(StrEnum):
    """Why a finished copy was thrown away."""

    NOT_CLEAN = "not_clean"
    CONTENTS_DIFFER = "contents_differ"


@dataclass(eq=False, repr=False)
class BackupFailed(StoreProblem):
    """The copy was made and did not prove equal; it was removed again."""

    reason: BackupFlaw
