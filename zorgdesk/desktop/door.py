"""The door: what the screens before and beside the main window may do with the file. Imports the store only when used.

Here also stands the note at the door: a tiny plain file beside the pointer of paths.py with two moments and nothing
personal, so that the unlock screen can say that nothing is lost before it can read anything.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from zorgdesk import paths

if TYPE_CHECKING:
    from zorgdesk.store.backup import BackupFile, BackupReport
    from zorgdesk.store.check import CheckReport
    from zorgdesk.store.vault import Vault

GROUPS = 8
_NOTE = "door.json"


@dataclass(frozen=True, slots=True)
class DoorNote:
    """What may be known before unlocking: when text was last kept at a lock, and when the last good backup was made."""

    text_kept_at: datetime | None = None
    backup_at: datetime | None = None
    locked: bool = False


def read_note() -> DoorNote:
    """The note of the last lock; an unreadable one is as good as none."""
    try:
        kept = json.loads(_note_path().read_text(encoding="utf-8"))
        return DoorNote(_moment(kept.get("text")), _moment(kept.get("backup")), bool(kept.get("locked")))
    except (OSError, ValueError, AttributeError):
        return DoorNote()


def write_note(note: DoorNote) -> None:
    """Keep the note; a home folder that cannot be written only costs the two lines of peace."""
    plain = {
        "text": note.text_kept_at.isoformat() if note.text_kept_at else None,
        "backup": note.backup_at.isoformat() if note.backup_at else None,
        "locked": note.locked,
    }
    if read_note() == note:
        return
    path = _note_path()
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(plain), encoding="utf-8")
        os.replace(part, path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def derive(path: Path, passphrase: str) -> bytes:
    """The seed of this wachtzin for this file; slow on purpose, so on a thread. Raises UnusableFile."""
    from zorgdesk.store.vault import Vault

    return Vault.derive(path, passphrase)


def open_with_seed(path: Path, seed: bytes) -> "Vault":
    """Open the file; raises StoreProblem (WrongPassphrase when the seed does not fit)."""
    from zorgdesk.store.vault import Vault

    return Vault.open_with_seed(path, seed)


def unlock(path: Path, passphrase: str) -> "Vault":
    """Derive and open in one go, on a thread; raises StoreProblem."""
    return open_with_seed(path, derive(path, passphrase))


def open_with_code(path: Path, code: str) -> "Vault":
    """Open with the code of the herstelblad; raises WrongRecoveryCode with the group, and StoreProblem."""
    from zorgdesk.store.vault import Vault

    return Vault.unlock_with_recovery_code(path, code)


def group_is_right(number: int, text: str) -> bool:
    """Whether this text can be group 1-8 of a recovery code: five signs, the check sign agrees."""
    from zorgdesk.store.recovery_code import group_is_right as right

    return right(number - 1, text)


def same_group(typed: str, group: str) -> bool:
    """Whether a group was typed back as it stands on the sheet; capitals and blanks do not matter."""
    return "".join(typed.split()).upper() == group


def create(path: Path, passphrase: str) -> "Vault":
    """Make a new file and open it, on a thread; raises StoreProblem."""
    from zorgdesk.store.vault import Vault

    return Vault.create(path, passphrase)


def must_be_safe(path: Path) -> None:
    """Raise UnsafePlace when the working file must not lie here (cloud or network folder)."""
    from zorgdesk.store import places

    places.must_be_safe(path)


def backup(vault: "Vault", folder: Path, at: datetime) -> "BackupReport":
    """Make a copy and prove it, on a thread; raises StoreProblem, and then nothing is left behind."""
    from zorgdesk.store.backup import make_backup

    return make_backup(vault, folder, at)


def backups_in(folder: Path) -> "tuple[BackupFile, ...]":
    """The copies in a folder by the time in their names, newest first; () when the folder is not there now."""
    from zorgdesk.store.backup import list_backups

    return list_backups(folder)


def check(vault: "Vault") -> "CheckReport":
    """Both integrity checks, on a thread."""
    return vault.check()


def mark_of(vault: "Vault") -> str:
    """Four signs that tell this file from another on its herstelblad; they say nothing about its place or content."""
    import hashlib

    return hashlib.blake2b(vault.key.head, digest_size=2, person=b"zorgdesk-mark").hexdigest().upper()


def _note_path() -> Path:
    return paths.user_data_dir() / _NOTE


def _moment(text: object) -> datetime | None:
    return datetime.fromisoformat(text) if isinstance(text, str) else None
