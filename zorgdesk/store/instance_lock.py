"""One ZorgDesk per file: a lock beside it that the system lets go when its owner ends, however it ends."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from zorgdesk.domain.errors import FolderNotWritable, VaultBusy

_PATIENCE_SECONDS = 0.3
"""A window that is just closing removes its lock file; one attempt may meet it half-way."""

_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class InstanceLock:
    """Held from construction until `release`.

    Raises VaultBusy when another window holds the file, FolderNotWritable when no lock file can be made there.
    """

    def __init__(self, vault: Path) -> None:
        import filelock

        self._path = lock_path_of(vault)
        # a disk without such locks must be refused (fallback_to_soft=False): a soft lock outlives a crash
        self._lock = filelock.FileLock(self._path, thread_local=False, fallback_to_soft=False, mode=0o600)
        try:
            self._lock.acquire(timeout=_PATIENCE_SECONDS, poll_interval=0.05)
        except filelock.Timeout:
            raise VaultBusy from None
        except OSError as error:
            if error.errno in _NOT_ALLOWED:
                raise FolderNotWritable(vault.parent) from error
            raise

    def release(self) -> None:
        """Let go. The lock file is removed while still held: who opened it meanwhile sees that and tries again."""
        if os.name != "nt" and self._lock.is_locked:
            with suppress(FileNotFoundError, PermissionError):
                self._path.unlink()
        self._lock.release()


def lock_path_of(vault: Path) -> Path:
    """Return the lock file that belongs to this vault."""
    return vault.with_name(vault.name + ".lock")
