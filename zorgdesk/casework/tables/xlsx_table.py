"""Excel (.xlsx): a zip with XML inside, read row by row from memory, within bounds.

Read here and not with a library, because only values and dates are wanted and every bound must hold before something is
unpacked: the sizes that the zip names are summed first, and no part is read beyond the size it named (ECMA-376, part 1:
18.3 worksheets, 18.4 shared strings, 18.8.30 number formats).
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Final
from xml.etree import ElementTree

from zorgdesk.casework.tables.table import MAX_COLUMNS, MAX_UNPACKED, Cell, Step, Table, collect
from zorgdesk.domain.errors import TableRefused
from zorgdesk.domain.values import TableProblem

_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION: Final = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_MOST_PARTS: Final = 2_000
_DATE_FORMATS: Final = frozenset({*range(14, 18), 22, *range(27, 37), *range(50, 59)})
_QUOTED: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_DAY_ONE: Final = date(1899, 12, 30)
_DAY_ONE_1904: Final = date(1904, 1, 1)
_LAST_SERIAL: Final = 2_958_465


def read_xlsx(data: bytes, step: Step) -> Table:
    """Read the first sheet that holds something; raises TableRefused."""
    with _opened(data) as book:
        shared = _shared(book)
        dates, since = _date_styles(book), _epoch(book)
        last: TableRefused | None = None
        for part in _sheets(book):
            try:
                return collect(_lines(book, part, shared, dates, since), step)
            except TableRefused as refused:
                if refused.problem is not TableProblem.EMPTY:
                    raise
                last = refused
    raise last or TableRefused(TableProblem.EMPTY)


@contextmanager
def _opened(data: bytes) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            parts = book.infolist()
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
                raise TableRefused(TableProblem.TOO_BIG, MAX_UNPACKED)
            if any(part.flag_bits & 1 for part in parts):
                raise TableRefused(TableProblem.PROTECTED)
            yield book
    except (zipfile.BadZipFile, zlib.error, EOFError, ElementTree.ParseError, KeyError, NotImplementedError) as problem:
        raise TableRefused(TableProblem.DAMAGED) from problem
    except (ValueError, IndexError, OverflowError) as problem:
        raise TableRefused(TableProblem.DAMAGED) from problem


def _sheets(book: zipfile.ZipFile) -> list[str]:
    """The parts of the sheets in the order of the tabs, hidden ones last."""
    links = {link.get("Id", ""): link.get("Target", "") for link in _tree(book, "xl/_rels/workbook.xml.rels")}
    shown: list[str] = []
    hidden: list[str] = []
    for sheet in _tree(book, "xl/workbook.xml").iterfind(".//{*}sheet"):
        target = links.get(sheet.get(_RELATION) or sheet.get(_STRICT_RELATION) or "", "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if part in book.namelist():
            (shown if sheet.get("state", "visible") == "visible" else hidden).append(part)
    return shown + hidden


def _shared(book: zipfile.ZipFile) -> list[str]:
    name = "xl/sharedStrings.xml"
    if name not in book.namelist():
        return []
    found: list[str] = []
    with book.open(name) as stream:
        for _, node in ElementTree.iterparse(stream):  # noqa: S314  (bounded; expat stops entity bombs)
            if node.tag.endswith("}si"):
                found.append(_words(node))
                node.clear()
    return found


def _words(item: ElementTree.Element) -> str:
    """The text of a string in one or more runs, without the sounds that Japanese files add."""
    direct = item.find("{*}t")
    if direct is not None:
        return direct.text or ""
    return "".join(run.text or "" for run in item.iterfind("{*}r/{*}t"))


def _date_styles(book: zipfile.ZipFile) -> frozenset[int]:
    """The numbers of the cell styles that show a number as a date."""
    if "xl/styles.xml" not in book.namelist():
        return frozenset()
    styles = _tree(book, "xl/styles.xml")
    own = {
        int(kept.get("numFmtId", "0")): _shows_a_date(kept.get("formatCode", ""))
        for kept in styles.iterfind("{*}numFmts/{*}numFmt")
    }
    cells = [int(kept.get("numFmtId", "0")) for kept in styles.iterfind("{*}cellXfs/{*}xf")]
    return frozenset(at for at, kept in enumerate(cells) if own.get(kept, kept in _DATE_FORMATS))


def _shows_a_date(code: str) -> bool:
    """Whether a format has a day or a year in it; `j` is the Dutch year."""
    bare = _QUOTED.sub("", code.lower())
    return any(sign in bare for sign in "dyj")


def _epoch(book: zipfile.ZipFile) -> date:
    kept = _tree(book, "xl/workbook.xml").find("{*}workbookPr")
    from_1904 = kept is not None and kept.get("date1904", "0") in {"1", "true"}
    return _DAY_ONE_1904 if from_1904 else _DAY_ONE


def _lines(
    book: zipfile.ZipFile, part: str, shared: list[str], dates: frozenset[int], since: date
) -> Iterator[tuple[int, list[Cell]]]:
    number, held = 0, ElementTree.Element("nothing")
    with book.open(part) as stream:
        for event, node in ElementTree.iterparse(stream, ("start", "end")):  # noqa: S314  (bounded; expat stops bombs)
            if event == "start":
                held = node if node.tag.endswith("}sheetData") else held
            elif node.tag.endswith("}c"):
                _must_be_within(node)
            elif node.tag.endswith("}row"):
                number = int(node.get("r") or number + 1)
                yield number, _cells(node, shared, dates, since)
                held.clear()


def _must_be_within(cell: ElementTree.Element) -> None:
    """A filled cell far to the right ends the reading before the rest of its row is built."""
    if len(cell) and _column(cell.get("r", "")) >= MAX_COLUMNS:
        raise TableRefused(TableProblem.TOO_MANY_COLUMNS, MAX_COLUMNS)


def _cells(row: ElementTree.Element, shared: list[str], dates: frozenset[int], since: date) -> list[Cell]:
    cells: list[Cell] = []
    for cell in row.iterfind("{*}c"):
        value = _value(cell, shared, dates, since)
        at = _column(cell.get("r", "")) if cell.get("r") else len(cells)
        if value == "":
            continue
        cells.extend([""] * (at + 1 - len(cells)))
        cells[at] = value
    return cells


def _column(name: str) -> int:
    """`C7` is column 2."""
    at = 0
    for sign in name:
        if not sign.isalpha():
            break
        at = at * 26 + ord(sign.upper()) - ord("A") + 1
    return at - 1


def _value(cell: ElementTree.Element, shared: list[str], dates: frozenset[int], since: date) -> Cell:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find("{*}is")
        return _words(inline) if inline is not None else ""
    raw = cell.findtext("{*}v") or ""
    if not raw:
        return ""
    if kind == "s":
        return shared[int(raw)]
    if kind == "d":
        return date.fromisoformat(raw[:10])
    if kind in {"str", "e", "b"}:
        return raw
    number = float(raw)
    if int(cell.get("s", "0")) in dates and 1 <= number <= _LAST_SERIAL:
        return since + timedelta(days=int(number))
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)


def _tree(book: zipfile.ZipFile, name: str) -> ElementTree.Element:
    with book.open(name) as stream:
        return ElementTree.parse(stream).getroot()  # noqa: S314  (bounded; expat stops entity bombs)
