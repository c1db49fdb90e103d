"""SQLite's codes and the system's errors, turned into StoreProblem by an explicit list.

The driver gives primary result codes only. What is not listed is not translated: it is our bug and goes on as it came
(house.md, error policy).
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
    VaultDamaged,
    VaultMissing,
    VaultReadOnly,
)

_BY_CODE: dict[int, Callable[[int, Path], StoreProblem]] = {
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
_SQLITE_ERROR = 1
# sqlcipher_export answers with SQLITE_ERROR and the words of the code it met: sqlite3_errstr
_BY_WORDS = {
    "unable to open database file": 14,
    "database is locked": 5,
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
}

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def problem_of_driver(error: BaseException | None, path: Path) -> StoreProblem | None:
    """Return what an error of the driver means for the file at `path`, or None when it is our own bug."""
    code = getattr(error, "sqlite_errorcode", 0)
    return problem_of_code(_BY_WORDS.get(str(error), code) if code == _SQLITE_ERROR else code, path)


def problem_of_code(code: int, path: Path) -> StoreProblem | None:
    """Return what a result code of SQLite means for the file at `path`, or None when it is our own bug."""
    meaning = _BY_CODE.get(code & 0xFF)
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
def while_reading(path: Path) -> Iterator[None]:
    """Raise StoreProblem in place of the system's errors while a file is only looked at, before it is opened.

    A file that may not be read is held by another program (Windows) or by another account: VaultBusy.
    """
    try:
        yield
    except PermissionError as error:
        raise VaultBusy from error
    except OSError as error:
        raise problem_of_system(error, path) from error


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise StoreProblem in place of the driver's and the system's errors about the file at `path`."""
    try:
        yield
    except dbapi2.Error as error:
        problem = problem_of_driver(error, path)
        if problem is None:
            raise
        raise problem from error
    except OSError as error:
        raise problem_of_system(error, path) from error
