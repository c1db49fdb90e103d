"""The export of everything as one zip, encrypted with AES-256 (WinZip AE-2), written and read back as a stream.

Only the reading guide is not encrypted: it holds no data, and tells which programs can open the rest. The names inside
the zip can be read without the wachtzin, so they are numbers and words of the format, never a name of a child or file.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from types import TracebackType
from typing import BinaryIO, Self

import pyzipper

PIECE = 1024 * 1024
GUIDE = "LEESMIJ.txt"


class ExportDiffers(Exception):
    """What was read back is not what was written."""


class ExportWriter:
    """`guide(text)` first, then `entry(name)` for each file."""

    def __init__(self, file: BinaryIO, password: str, at: datetime) -> None:
        self._zip = pyzipper.AESZipFile(file, "w", compression=pyzipper.ZIP_DEFLATED, allowZip64=True)
        self._at = at
        self._password = password.encode("utf-8")
        self.sizes: dict[str, int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def guide(self, text: str) -> None:
        """The reading guide, readable without the wachtzin; from here on everything is encrypted."""
        self._zip.writestr(self._info(GUIDE, packed=True), text.encode("utf-8"))
        self._zip.setpassword(self._password)
        self._zip.setencryption(pyzipper.WZ_AES, nbits=256)

    @contextmanager
    def entry(self, name: str, *, packed: bool) -> Iterator[Callable[[bytes], None]]:
        """Yield a function that writes bytes into this entry; `packed` False for what is packed already."""
        self.sizes[name] = 0

        def write(some: bytes) -> None:
            file.write(some)
            self.sizes[name] += len(some)

        with self._zip.open(self._info(name, packed=packed), "w", force_zip64=True) as file:
            yield write

    def _info(self, name: str, *, packed: bool) -> "pyzipper.ZipInfo":
        moment = self._at
        parts = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
        info = self._zip.zipinfo_cls(name, date_time=parts)
        info.compress_type = pyzipper.ZIP_DEFLATED if packed else pyzipper.ZIP_STORED
        return info


def file_hash(file: BinaryIO, told: Callable[[int], None]) -> str:
    """The SHA-256 of the whole file; `told` hears how many bytes were read."""
    digest = hashlib.sha256()
    file.seek(0)
    while some := file.read(PIECE):
        digest.update(some)
        told(len(some))
    return digest.hexdigest()


def prove(file: BinaryIO, password: str, expected: dict[str, int], told: Callable[[int], None]) -> None:
    """Open the zip again and read every byte (its codes are checked); raises ExportDiffers."""
    file.seek(0)
    with pyzipper.AESZipFile(file) as kept:
        kept.setpassword(password.encode("utf-8"))
        if {info.filename for info in kept.infolist()} != {GUIDE, *expected}:
            raise ExportDiffers
        for name, size in expected.items():
            if _size_inside(kept, name, told) != size:
                raise ExportDiffers


def _size_inside(kept: "pyzipper.AESZipFile", name: str, told: Callable[[int], None]) -> int:
    size = 0
    try:
        with kept.open(name) as entry:
            while some := entry.read(PIECE):
                size += len(some)
                told(len(some))
    except (pyzipper.BadZipFile, RuntimeError, OSError) as error:
        raise ExportDiffers from error
    return size
