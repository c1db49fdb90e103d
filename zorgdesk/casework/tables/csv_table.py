"""CSV as it comes out of Excel and other programs: any of four encodings, four separators, quotes over lines.

The csv module has a sniffer, but it guesses from letters and fails on one column; ours counts which separator gives the
most columns that all lines share.
"""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from typing import Final

from zorgdesk.casework.tables.table import MAX_CELL, MAX_COLUMNS, Cell, Step, Table, collect
from zorgdesk.domain.errors import TableRefused
from zorgdesk.domain.values import TableProblem

_SEPARATORS: Final = (";", "\t", ",", "|")
_SAMPLE_SIGNS: Final = 20_000
_SAMPLE_LINES: Final = 25
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GUARDED: Final = ("=", "+", "-", "@", "\t", "\r")
"""With these signs a cell would be a formula in Excel; our own lists put an apostrophe before them."""


def read_csv(data: bytes, step: Step) -> Table:
    """Read a CSV file; raises TableRefused when it is no text or passes a bound."""
    text = decoded(data)
    separator, text = _told(text)
    return collect(_lines(text, separator or _most_likely(text)), step)


def decoded(data: bytes) -> str:
    """The text of the file: by its mark, else UTF-8, else Windows-1252; raises TableRefused for what is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode(data[len(mark) :], encoding)
    if data[1:400:2].count(0) > len(data[1:400:2]) // 2:
        return _decode(data, "utf-16-le")
    if b"\0" in data[:_SAMPLE_SIGNS]:
        raise TableRefused(TableProblem.NOT_A_TABLE)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode(data, "cp1252")


def _decode(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as problem:
        raise TableRefused(TableProblem.NOT_A_TABLE) from problem


def _told(text: str) -> tuple[str, str]:
    """Excel may write `sep=;` in the first line: that separator, and the text after it."""
    first, _, rest = text.partition("\n")
    said = first.strip().strip('"').lower()
    if said.startswith("sep=") and len(said) == len("sep=;"):
        return said[-1], rest
    return "", text


def _most_likely(text: str) -> str:
    """The separator that gives most lines the same number of columns, more than one; else the semicolon."""
    best, most = _SEPARATORS[0], 0
    for separator in _SEPARATORS:
        widths = Counter[int]()
        for place, (_, cells) in enumerate(_lines(text[:_SAMPLE_SIGNS], separator)):
            if place == _SAMPLE_LINES:
                break
            if any(cells):
                widths[len(cells)] += 1
        score = max((times * wide for wide, times in widths.items() if wide > 1), default=0)
        if score > most:
            best, most = separator, score
    return best


def _lines(text: str, separator: str) -> Iterator[tuple[int, list[Cell]]]:
    csv.field_size_limit(MAX_CELL * 4)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    begins = 1
    try:
        for cells in reader:
            if len(cells) > MAX_COLUMNS and sum(map(bool, cells)) > MAX_COLUMNS:
                raise TableRefused(TableProblem.TOO_MANY_COLUMNS, MAX_COLUMNS)
            yield begins, [_freed(cell) for cell in cells]
            begins = reader.line_num + 1
    except csv.Error as problem:
        raise TableRefused(TableProblem.CELL_TOO_LONG, MAX_CELL) from problem


def _freed(cell: str) -> str:
    """A cell without the apostrophe that our own lists put before a sign that Excel would calculate with."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_GUARDED) else cell


def write_csv(lines: list[tuple[str, ...]]) -> bytes:
    """Lines as a CSV that Excel opens as it is: UTF-8 with its mark, semicolons; no cell can become a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for line in lines:
        writer.writerow([_guarded(cell) for cell in line])
    return codecs.BOM_UTF8 + out.getvalue().encode()


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_GUARDED) else cell
