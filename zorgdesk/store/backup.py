"""Backups: a compact encrypted copy with the same passphrase, proved before it gets its name."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from zorgdesk.domain.errors import FolderNotWritable, VaultExists
from zorgdesk.paths import VAULT_SUFFIX
from zorgdesk.store import copies
from zorgdesk.store.check import CheckReport
from zorgdesk.store.problems import translated
from zorgdesk.store.vault import Vault

_STAMP = "%Y-%m-%d-%H%M%S"
_NAME = re.compile(rf".+-(\d{{4}}-\d\d-\d\d-\d{{6}})(?:-\d+)?{re.escape(VAULT_SUFFIX)}")


@dataclass(frozen=True, slots=True)
class BackupReport:
    """A backup that was made, opened again with its key and found equal."""

    path: Path
    made_at: datetime
    size: int
    report: CheckReport


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A backup found in a folder, as its name tells; it was not opened."""

    path: Path
    made_at: datetime
    size: int


def make_backup(vault: Vault, place: Path, at: datetime) -> BackupReport:
    """Copy the vault into a folder (the name is made from `at`) or to a path that ends in .zorgdesk. Any thread.

    Raises VaultExists, FolderNotWritable, DiskFull, DiskFailing, VaultBusy, VaultDamaged, BackupFailed; then nothing is
    left of it.
    """
    final = place if place.suffix == VAULT_SUFFIX and not place.is_dir() else _free_name(place, vault.path.stem, at)
    if not final.parent.is_dir():
        raise FolderNotWritable(final.parent)
    if final.exists():
        raise VaultExists(final)
    copies.sweep_folder(final.parent, f"{vault.path.stem}-")
    with copies.part_of(final) as part:
        report = copies.vacuum_into(vault.path, vault.key, part)
        copies.publish(part, final)
    return BackupReport(path=final, made_at=at, size=report.size, report=report)


def list_backups(folder: Path) -> tuple[BackupFile, ...]:
    """Return the backups in a folder by the time in their names, newest first; () when there is no such folder.

    Unfinished part files and other files are left out. Raises FolderNotWritable when the folder may not be read.
    """
    if not folder.is_dir():
        return ()
    with translated(folder / "*"):
        found = [
            BackupFile(path, made_at, path.stat().st_size)
            for path in folder.iterdir()
            if (made_at := _time_in(path.name)) is not None and path.is_file()
        ]
    return tuple(sorted(found, key=lambda backup: (backup.made_at, backup.path.name), reverse=True))


def _time_in(name: str) -> datetime | None:
    """Return the local time in the name of a backup; None for the name of something else."""
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    try:
        return datetime.strptime(match[1], _STAMP)  # noqa: DTZ007 — local, as `at` was
    except ValueError:
        return None


def _free_name(folder: Path, stem: str, at: datetime) -> Path:
    base = f"{stem}-{at.strftime(_STAMP)}"
    candidate, attempt = folder / f"{base}{VAULT_SUFFIX}", 2
    while candidate.exists():
        candidate, attempt = folder / f"{base}-{attempt}{VAULT_SUFFIX}", attempt + 1
    return candidate
