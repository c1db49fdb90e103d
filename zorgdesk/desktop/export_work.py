"""The worker of the export: reads the file in short turns, writes the zip to a part file, and proves it. No widget.

The records are read in many short readings, so that the window goes on. When a deed was done meanwhile, the zip begins
again: all tables are of one moment. Attachments never change, so they may take as long as they take.
"""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from zorgdesk.casework.attachment_list import pieces
from zorgdesk.casework.open_export import (
    LEFT_OUT,
    export_count,
    export_files,
    export_rows,
    export_tables,
    key_of,
    state_of_file,
)
from zorgdesk.casework.releases import release_content
from zorgdesk.casework.sheets.open_export import ExportFile
from zorgdesk.desktop import paper_delivery
from zorgdesk.desktop.progress import Progress, Stopped
from zorgdesk.documents.open_export import ExportDiffers, ExportWriter, file_hash, prove
from zorgdesk.wording import export as say

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    Reading = Callable[[], AbstractContextManager[Session]]

FORMAT = "zorgdesk-open"
FORMAT_VERSION = 1
PIECES_AT_ONCE = 4
_TRIES = 5
_ROW_WEIGHT = 300


class FileChanged(Exception):
    """A deed was done while the records were read."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A zip that was written and proved, still under its part name."""

    part: Path
    sha256: str
    records: int
    attachments: int
    size: int


class _Way:
    """How far it is: everything is written once and read back twice."""

    def __init__(self, progress: Progress) -> None:
        self._progress, self.done, self.total = progress, 0, 1

    def step(self, octets: int) -> None:
        """So much more is done; raises Stopped."""
        self.done += octets
        self._progress.tell(self.done, self.total)


def write_export(
    reading: "Reading", target: Path, password: str, progress: Progress, *, at: datetime
) -> Exported | None:
    """Write and prove the part file of `target`; None when it was stopped, and then nothing is left of it.

    Raises OSError, ExportDiffers, FileChanged (five times in a row), StoreProblem; nothing is left behind either.
    """
    try:
        with paper_delivery.new_part(target) as file:
            made = _whole(reading, file, password, progress, at)
            sizes, counts, files, way = made
            file.flush()
            prove(file, password, sizes, way.step)
            digest = file_hash(file, way.step)
            size = file.tell()
    except Stopped:
        return None
    attached = sum(1 for one in files if one.pieces)
    return Exported(paper_delivery.part_of(target), digest, sum(counts.values()), attached, size)


def _whole(
    reading: "Reading", file: BinaryIO, password: str, progress: Progress, at: datetime
) -> tuple[dict[str, int], dict[str, int], tuple[ExportFile, ...], _Way]:
    """Write the zip; again from the start when a deed came in between."""
    for _ in range(_TRIES):
        file.seek(0)
        file.truncate()
        way = _Way(progress)
        try:
            with ExportWriter(file, password, at) as writer:
                counts, files = _write(reading, writer, way, at)
            return writer.sizes, counts, files, way
        except FileChanged:
            continue
    raise FileChanged


def _write(
    reading: "Reading", writer: ExportWriter, way: _Way, at: datetime
) -> tuple[dict[str, int], tuple[ExportFile, ...]]:
    tables = export_tables()
    with reading() as session:
        state = state_of_file(session)
        counts = {table.name: export_count(session, table.name) for table in tables}
        files = export_files(session)
    way.total = max(1, 3 * (sum(one.size for one in files) + _ROW_WEIGHT * sum(counts.values())))
    writer.guide(say.guide(tables, LEFT_OUT))
    for table in tables:
        _table(reading, writer, way, table.name, counts[table.name])
        with reading() as session:
            if state_of_file(session) != state:
                raise FileChanged
    for one in files:
        if one.pieces:
            _attachment(reading, writer, way, one)
        else:
            _copy_of_release(reading, writer, way, one)
    _contents(writer, counts, files, at)
    return counts, files


def _table(reading: "Reading", writer: ExportWriter, way: _Way, name: str, count: int) -> None:
    """One table: a list in JSON, one row on a line."""
    after: tuple[int | str, ...] | None = None
    written = 0
    with writer.entry(f"{say.FOLDER_DATA}/{name}.json", packed=True) as write:
        write(b"[")
        while True:
            with reading() as session:
                rows = export_rows(session, name, after)
            if not rows:
                break
            lines = [json.dumps(row, ensure_ascii=False) for row in rows]
            write(((",\n" if written else "\n") + ",\n".join(lines)).encode("utf-8"))
            written += len(rows)
            after = key_of(name, rows[-1])
            way.step(_ROW_WEIGHT * len(rows))
        write(b"\n]\n")
    if written != count:
        raise FileChanged


def _attachment(reading: "Reading", writer: ExportWriter, way: _Way, one: ExportFile) -> None:
    size = 0
    with writer.entry(say.attachment_entry(one.ref, Path(one.name).suffix), packed=False) as write:
        for first in range(0, one.pieces, PIECES_AT_ONCE):
            with reading() as session:
                some = pieces(session, one.ref, first, PIECES_AT_ONCE)
            for piece in some:
                write(piece)
                size += len(piece)
                way.step(len(piece))
    if size != one.size:
        raise FileChanged


def _copy_of_release(reading: "Reading", writer: ExportWriter, way: _Way, one: ExportFile) -> None:
    with reading() as session:
        content = release_content(session, one.ref)
    with writer.entry(say.release_entry(one.ref, Path(one.name).suffix), packed=False) as write:
        write(content or b"")
    way.step(one.size)


def _contents(writer: ExportWriter, counts: dict[str, int], files: tuple[ExportFile, ...], at: datetime) -> None:
    """What is in it, to count after."""
    attached = [one for one in files if one.pieces]
    told = {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "made_at": at.isoformat(timespec="seconds"),
        "rows": counts,
        "attachments": {str(one.ref): {"size": one.size, "sha256": one.sha256} for one in attached},
        "releases": len(files) - len(attached),
    }
    with writer.entry(say.CONTENTS, packed=True) as write:
        write(json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8"))


__all__ = ["ExportDiffers", "Exported", "FileChanged", "write_export"]
