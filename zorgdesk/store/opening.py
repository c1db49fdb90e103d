"""What happens between a right key and an open vault: the lock, the leftovers, the version, the migrations."""

import os
from collections.abc import Sequence
from pathlib import Path

from sqlcipher3 import dbapi2

from zorgdesk.domain.errors import FolderNotWritable, VaultDamaged, VaultExists, VaultNewer, VaultReadOnly
from zorgdesk.store import cipher, copies, vault_file
from zorgdesk.store.check import contents_of
from zorgdesk.store.instance_lock import InstanceLock
from zorgdesk.store.keys import FileKey
from zorgdesk.store.migrations import Migration, latest, migrate
from zorgdesk.store.problems import translated


def lock_for(path: Path) -> InstanceLock | None:
    """Take the file for this process; None when file or folder can't be written, so that it is only read.

    Raises VaultBusy.
    """
    if not os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        return None
    try:
        with translated(path):
            return InstanceLock(path)
    except FolderNotWritable:
        return None


def lock_for_new(path: Path) -> InstanceLock:
    """Make the folder when needed and take the place of a new file.

    Raises VaultExists (also for the journal of a file that was moved away: it would be played back into the new one),
    FolderNotWritable, VaultBusy.
    """
    with translated(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = InstanceLock(path)
    for taken in (path, vault_file.journal_of(path)):
        if taken.exists():
            lock.release()
            raise VaultExists(taken)
    return lock


def write_new(path: Path, key: FileKey, migrations: Sequence[Migration]) -> None:
    """Make the file with all its tables, prove it, then give it its name: it is there whole or not at all."""
    with copies.part_of(path) as part:
        with translated(part):
            connection = cipher.connect(part, key)
            try:
                migrate(connection, 0, migrations)
                expected = contents_of(connection)
            finally:
                connection.close()
        copies.prove(part, key, expected)  # also that the head is ours: else the key was taken as a passphrase
        copies.publish(part, path)


def connect(path: Path, key: FileKey, migrations: Sequence[Migration], *, read_only: bool) -> dbapi2.Connection:
    """Open the file with a key, refuse a newer one untouched, bring an older one up to date after a proved copy."""
    vault_file.must_fit(path, key)
    if not read_only:
        copies.sweep(path)
    try:
        with translated(path):
            connection = cipher.connect(path, key, read_only=read_only)
    except VaultDamaged:
        raise vault_file.damage_of(path, key) from None
    try:
        with translated(path):
            version, known = cipher.schema_version(connection), latest(migrations)
            if version > known:
                raise VaultNewer(path, found=version, known=known)
            if version < known:
                if read_only:
                    raise VaultReadOnly
                _keep_copy(path, key, version)
                migrate(connection, version, migrations)
    except BaseException:
        connection.close()
        raise
    return connection


def copy_before_migration(path: Path, version: int) -> Path:
    """Return where the copy of a file of this version is kept when it is brought up to date."""
    return path.with_name(f"{path.stem}-v{version}{path.suffix}")


def _keep_copy(path: Path, key: FileKey, version: int) -> None:
    copy = copy_before_migration(path, version)
    with copies.part_of(copy) as part:
        copies.vacuum_into(path, key, part)
        copies.publish(part, copy)
