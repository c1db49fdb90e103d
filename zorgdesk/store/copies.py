"""A file that appears whole or not at all: made as a part file, proved, brought to disk, then given its name.

Every file the store makes (a new vault, a backup, the file with a new key, the copy before a migration) goes this way.
"""

import glob
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from zorgdesk.domain.errors import BackupFailed, BackupFlaw
from zorgdesk.store import cipher, vault_file
from zorgdesk.store.check import CheckReport, Contents, check_file, contents_of
from zorgdesk.store.keys import FileKey
from zorgdesk.store.problems import translated

_PART = ".part"


@contextmanager
def part_of(final: Path) -> Iterator[Path]:
    """Yield an empty part file, readable by the user only; it is removed again unless it was published."""
    part = final.with_name(final.name + _PART)
    with translated(part):
        _remove(part)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield part
    finally:
        _remove(part)


def sweep(final: Path) -> None:
    """Remove the part file that a process left behind when it was ended in the middle."""
    _remove(final.with_name(final.name + _PART))


def sweep_folder(folder: Path, beginning: str) -> None:
    """Remove every part file in a folder whose name begins like this: left by ended processes, like `sweep`."""
    with translated(folder / "*"):
        for part in folder.glob(f"{glob.escape(beginning)}*{_PART}"):
            _remove(part)


def publish(part: Path, final: Path) -> None:
    """Bring the part file to disk and give it its name; raises StoreProblem, then nothing changed at `final`."""
    with translated(final):
        descriptor = os.open(part, os.O_RDWR)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        os.replace(part, final)
        _sync_folder(final.parent)


def vacuum_into(source: Path, key: FileKey, part: Path) -> CheckReport:
    """Write a compact copy with the same key and head into `part` and prove it equal to its source.

    Works through connections of its own, so it may run on another thread than the vault's. Raises StoreProblem, and
    BackupFailed when the copy is not equal.
    """
    with unchanging(source, key, read_only=True) as (connection, expected):
        connection.execute("VACUUM INTO ?", (str(part),))
    return prove(part, key, expected)


@contextmanager
def unchanging(source: Path, key: FileKey, *, read_only: bool) -> Iterator[tuple[dbapi2.Connection, Contents]]:
    """Yield a connection and what is in the file; until the block ends readers go on and writers wait."""
    with translated(source):
        connection = cipher.connect(source, key, read_only=read_only)
        try:
            cipher.hold_still(connection)
            yield connection, contents_of(connection)
        finally:
            connection.close()


def prove(copy: Path, key: FileKey, expected: Contents) -> CheckReport:
    """Open a finished copy with its key, run both checks and compare; raises BackupFailed."""
    if vault_file.read_head(copy) != key.head:
        raise BackupFailed(BackupFlaw.NOT_CLEAN)
    report = check_file(copy, key)
    if not report.clean:
        raise BackupFailed(BackupFlaw.NOT_CLEAN)
    if report.contents != expected:
        raise BackupFailed(BackupFlaw.CONTENTS_DIFFER)
    return report


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows has no such call; the rename is in its journal
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(part: Path) -> None:
    for leftover in (part, vault_file.journal_of(part)):
        with suppress(OSError):
            leftover.unlink(missing_ok=True)
