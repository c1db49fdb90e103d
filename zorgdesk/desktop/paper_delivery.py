"""How a made paper leaves as a file on disk: in two steps, and the register comes in between.

1. The bytes go to a part file beside the place chosen (a full disk or a read-only folder says no here).
2. The caller writes the release into the register.
3. The part file takes its name; from that moment the paper has left. When that fails the part file is removed and the
   caller says so in the register (`casework.releases.mark_not_left`). So the register may hold a paper that did not
   leave, and says it; it can never miss one that did.
"""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

PART = ".part"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_CLOSED = frozenset({errno.EPERM, errno.EACCES, errno.EROFS, errno.ENOENT, errno.ENOTDIR})


def write_part(target: Path, content: bytes) -> Path:
    """Write the bytes beside `target`, readable for this user only, down to the disk; returns the part file.

    Raises OSError with nothing left behind.
    """
    with new_part(target) as file:
        file.write(content)
    return part_of(target)


def part_of(target: Path) -> Path:
    """Where the part file of `target` stands."""
    return target.with_name(f".{target.name}{PART}")


@contextlib.contextmanager
def new_part(target: Path) -> Iterator[BinaryIO]:
    """Yield the part file of `target` to write to, piece by piece; at the end it is on the disk.

    Raises OSError. On any error, also of the caller, nothing is left behind.
    """
    part = part_of(target)
    part.unlink(missing_ok=True)
    try:
        handle = os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with open(handle, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        drop_part(part)
        raise


def take_name(part: Path, target: Path) -> None:
    """Let the part file become the PDF. Raises OSError; the part file is then gone."""
    try:
        os.replace(part, target)
    except OSError:
        drop_part(part)
        raise


def drop_part(part: Path) -> None:
    """Remove a part file; one that was never made is fine."""
    with contextlib.suppress(OSError):
        part.unlink(missing_ok=True)


def is_full(error: OSError) -> bool:
    """Whether there was no room."""
    return error.errno in _FULL


def is_closed(error: OSError) -> bool:
    """Whether the folder takes no file from us, or is not there."""
    return error.errno in _CLOSED
