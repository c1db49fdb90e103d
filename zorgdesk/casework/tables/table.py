"""What a table is once it was read, and its bounds: a file that passes one of them is refused before it costs anything.

A cell is text, a date, or empty text. Never a formula: of an Excel formula the value that was last shown is taken, and
a text that begins with `=` is a text (product.md, Settled).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from zorgdesk.domain.errors import TableRefused
from zorgdesk.domain.values import TableProblem

MAX_BYTES: Final = 20_000_000
MAX_UNPACKED: Final = 60_000_000
MAX_ROWS: Final = 1_000
MAX_COLUMNS: Final = 200
MAX_CELL: Final = 20_000

Cell = str | date
Step = Callable[[], None]
"""Called every so many rows; raises to stop."""

_STEP_ROWS: Final = 200


@dataclass(frozen=True)
class Row:
    """One row with the number it has in the file, and as many cells as there are headers."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """The headers and the rows that hold something."""

    headers: tuple[str, ...]
    rows: tuple[Row, ...]


def collect(lines: Iterable[tuple[int, list[Cell]]], step: Step) -> Table:
    """Make a table of numbered lines; the first that holds something has the headers.

    Columns without a header and without a value fall away; a column that has only values is called by its letter.
    Raises TableRefused when a bound is passed or nothing is there.
    """
    found: list[tuple[int, list[Cell]]] = []
    for place, (number, cells) in enumerate(lines):
        if place % _STEP_ROWS == 0:
            step()
        filled = _within(cells)
        if filled:
            found.append((number, filled))
        if len(found) > MAX_ROWS + 1:
            raise TableRefused(TableProblem.TOO_MANY_ROWS, MAX_ROWS)
    if not found:
        raise TableRefused(TableProblem.EMPTY)
    if len(found) == 1:
        raise TableRefused(TableProblem.NO_ROWS)
    return _shaped(found)


def _within(cells: list[Cell]) -> list[Cell]:
    """The cells without the empty ones at the end; raises TableRefused when there are too many or one is too long."""
    trimmed = [cell.strip() if isinstance(cell, str) else cell for cell in cells]
    while trimmed and trimmed[-1] == "":
        trimmed.pop()
    if len(trimmed) > MAX_COLUMNS:
        raise TableRefused(TableProblem.TOO_MANY_COLUMNS, MAX_COLUMNS)
    if any(isinstance(cell, str) and len(cell) > MAX_CELL for cell in trimmed):
        raise TableRefused(TableProblem.CELL_TOO_LONG, MAX_CELL)
    return trimmed


def _shaped(found: list[tuple[int, list[Cell]]]) -> Table:
    (_, heads), *lines = found
    wide = max(len(cells) for _, cells in found)
    titles = [" ".join(str(head).split()) for head in heads] + [""] * (wide - len(heads))
    full = [(number, cells + [""] * (wide - len(cells))) for number, cells in lines]
    used = [at for at in range(wide) if titles[at] or any(cells[at] != "" for _, cells in full)]
    headers = tuple(titles[at] or letter(at) for at in used)
    return Table(headers, tuple(Row(number, tuple(cells[at] for at in used)) for number, cells in full))


def letter(column: int) -> str:
    """The letter of a column as Excel shows it: 0 is A, 26 is AA."""
    signs = ""
    left = column + 1
    while left:
        left, rest = divmod(left - 1, 26)
        signs = chr(ord("A") + rest) + signs
    return signs
