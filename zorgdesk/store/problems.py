"""SQLite's codes and the system's errors, turned into StoreProblem by an explicit list.

What is not listed is not translated: it is our bug and goes on as it came (house.md, error policy).
"""

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from zorgdesk.domain.errors import (
    DiskFailing,
    DiskFull,
    FolderNotWritable,
    StoreProblem,
    VaultBusy,
    VaultChangedUnderneath,
    VaultDamaged,
    VaultMissing,
    VaultReadOnly,
)

_BY_PRIMARY_CODE: dict[int, Callable[[int, Path], StoreProblem]] = {
    3: lambda _code, _path: VaultReadOnly(),  # SQLITE_PERM
    5: lambda _code, _path: VaultBusy(),  # SQLITE_BUSY
    6: lambda _code, _path: VaultBusy(),  # SQLITE_LOCKED
    8: lambda _code, _path: VaultReadOnly(),  # SQLITE_READONLY
    10: lambda code, _path: DiskFailing(code),  # SQLITE_IOERR
    11: lambda _code, path: VaultDamaged(path),  # SQLITE_CORRUPT
    13: lambda _code, _path: DiskFull(),  # SQLITE_FULL
    14: lambda _code, path: FolderNotWritable(path.parent) if path.exists() else VaultMissing(path),  # SQLITE_CANTOPEN
    26: lambda _code, path: VaultDamaged(path),  # SQLITE_NOTADB; a wrong key was told apart before (vault_file.py)
}
_READONLY_DBMOVED = 1032  # an extended code that means something of its own: the file was moved while open

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def problem_of_code(code: int, path: Path) -> StoreProblem | None:
    """Return what a result code of SQLite means for the file at `path`, or None when it is our own bug."""
    if code == _READONLY_DBMOVED:
        return VaultChangedUnderneath()
    meaning = _BY_PRIMARY_CODE.get(code & 0xFF)
    return meaning(code, path) if meaning is not None else None


def problem_of_system(error: OSError, path: Path) -> StoreProblem:
    """Return what an error of the system means for the file at `path`."""
    if error.errno in _NO_ROOM:
        return DiskFull()
    if error.errno in _NOT_ALLOWED:
        return FolderNotWritable(path.parent)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return VaultMissing(path)
    return DiskFailing(error.errno or 0)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise StoreProblem in place of the driver's and the system's errors about the file at `path`."""
    try:
        yield
    except dbapi2.Error as error:
        problem = problem_of_code(getattr(error, "sqlite_errorcode", 0), path)
        if problem is None:
            raise
        raise problem from error
    except OSError as error:
        raise problem_of_system(error, path) from error
