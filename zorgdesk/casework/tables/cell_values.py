"""What stands in a cell as a value: a day, a number, a list. Nothing is guessed that was not typed."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from zorgdesk.casework.tables.table import Cell
from zorgdesk.domain.names import normalise
from zorgdesk.domain.values import RowProblem

_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ t].*)?")
_DUTCH: Final = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: \d{1,2}:\d\d.*)?")
_NAMED: Final = re.compile(r"(\d{1,2})[- ]?([a-z]+)\.?[- ]?(\d{4}|\d{2})")
_SOLID: Final = re.compile(r"(\d{4})(\d\d)(\d\d)")
_WEEKDAY: Final = re.compile(r"^[a-z]+\.?,? (?=\d)")
_SERIAL: Final = re.compile(r"\d{5}")
_DAY_ONE: Final = date(1899, 12, 30)
_YEARS: Final = range(1900, 2200)
_SPLIT: Final = re.compile(r"[,;/+\n]| en | & ")


def cell_text(cell: Cell) -> str:
    """A cell as text; a date as it is written in Dutch, so that it can be read back."""
    return cell if isinstance(cell, str) else f"{cell.day:02d}-{cell.month:02d}-{cell.year}"


def day_in(text: str, months: Mapping[str, int], *, on: date) -> date | RowProblem:
    """The day that stands in a cell: `3-12-2023`, `2023-12-03`, `3 dec 2023`, `45263` (Excel); else what is wrong.

    Two digits are a year that is not after `on`. A day that the calendar does not have is told apart from what is no
    day at all.
    """
    words = _WEEKDAY.sub("", " ".join(text.casefold().split()))
    for pattern, order in ((_ISO, (0, 1, 2)), (_SOLID, (0, 1, 2)), (_DUTCH, (2, 1, 0))):
        found = pattern.fullmatch(words)
        if found:
            return _calendar_day(*(found.groups()[at] for at in order), on=on)
    named = _NAMED.fullmatch(words)
    if named and named[2] in months:
        return _calendar_day(named[3], str(months[named[2]]), named[1], on=on)
    if _SERIAL.fullmatch(words):
        return _DAY_ONE + timedelta(days=int(words))
    return RowProblem.DATE_UNREADABLE


def _calendar_day(year: str, month: str, day: str, *, on: date) -> date | RowProblem:
    whole = int(year)
    if len(year) == 2:
        whole += on.year // 100 * 100
        whole -= 100 if whole > on.year else 0
    try:
        found = date(whole, int(month), int(day))
    except ValueError:
        return RowProblem.NO_SUCH_DAY
    return found if found.year in _YEARS else RowProblem.DATE_UNREADABLE


def number_in(text: str) -> int | None:
    """A whole number of children, 0-999; None when it is none."""
    bare = text.strip().removesuffix(",0").removesuffix(".0")
    return int(bare) if bare.isascii() and bare.isdecimal() and len(bare) <= 3 else None


def items_in(text: str) -> tuple[str, ...]:
    """The parts of a cell that holds a list (`taal, gedrag` or `taal en gedrag`), as they were typed."""
    return tuple(part.strip() for part in _SPLIT.split(text) if normalise(part))
