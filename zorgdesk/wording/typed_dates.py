"""Dates and ages as a Dutch hand types them: `3-3`, `morgen`, `+6w`, `di 3 mrt`, `2;4`. Pure functions (look.md 5).

`today` is always handed in. What cannot be read gives None; the field says then what it expects.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from zorgdesk.domain.dates import add_months
from zorgdesk.wording.formats import DAYS, LONG_DAYS, LONG_MONTHS, MONTHS

_WORDS: Final = {
    "eergisteren": -2, "gisteren": -1, "vandaag": 0, "nu": 0, "morgen": 1, "overmorgen": 2, "volgende week": 7,
}  # fmt: skip
_UNITS: Final = {
    "d": "day", "dag": "day", "dagen": "day", "w": "week", "week": "week", "weken": "week",
    "m": "month", "mnd": "month", "maand": "month", "maanden": "month", "j": "year", "jaar": "year", "jaren": "year",
}  # fmt: skip
_MONTH_NUMBERS: Final = {
    **{name: place for place, name in enumerate(MONTHS, 1)},
    **{name: place for place, name in enumerate(LONG_MONTHS, 1)},
    "maa": 3, "mar": 3, "sept": 9, "oct": 10,
}  # fmt: skip
_WEEKDAYS: Final = {
    **{name: place for place, name in enumerate(DAYS)},
    **{name: place for place, name in enumerate(LONG_DAYS)},
}

_STEP: Final = re.compile(r"([+-])\s*(\d{1,4})\s*([a-z]+)?")
_OVER: Final = re.compile(r"over (\d{1,4}|een) ([a-z]+)")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_PARTS: Final = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?")
_SOLID: Final = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_NAMED: Final = re.compile(r"(\d{1,2})[ -]?([a-z]+)(?:[ -](\d{4}|\d{2}))?")
_AGE: Final = re.compile(r"(\d{1,2})(?:\s*[;,.:/]\s*(\d{1,2}))?")
_AGE_MONTHS: Final = re.compile(r"(\d{1,3})\s*(?:m|mnd|maand|maanden)")
_AGE_WORDS: Final = re.compile(r"(\d{1,2})\s*(?:j|jr|jaar)(?:\s*(?:en)?\s*(\d{1,2})\s*(?:m|mnd|maand|maanden))?")
_CLOCK: Final = re.compile(r"(\d{1,2})(?:\s*[:.u]?\s*(\d{2}))?\s*(?:u|uur)?")
_YEARS: Final = range(1900, 2200)
_LAST_HOUR: Final = 23
_LAST_MINUTE: Final = 59
_MOST_MONTHS: Final = 18 * 12


def typed_date(text: str, today: date) -> date | None:
    """The day that was typed, or None when it cannot be read.

    A day without a year is the one nearest to `today`; a weekday is the next one; two digits of a year lie
    between 80 years back and 19 years ahead. A year outside 1900-2199 is a slip of the hand and is not read, so that
    counting on from a day never leaves the calendar.
    """
    words = " ".join(text.lower().replace("’", "'").split())
    if not words:
        return None
    found = _read(words, today)
    return found if found is not None and found.year in _YEARS else None


def _read(words: str, today: date) -> date | None:
    if words in _WORDS:
        return _moved(today, _WORDS[words], "day")
    if words.removeprefix("volgende ") in _WEEKDAYS:
        return _next_weekday(words, today)
    return _stepped(words, today) or _calendar_day(_without_weekday(words), today)


def typed_time(text: str) -> str:
    """The clock time that was typed (`13:00`, `9.30`, `13u`, `1315`) as `09:30`; "" when it cannot be read."""
    found = _CLOCK.fullmatch(text.lower().strip())
    if found is None:
        return ""
    hour, minute = int(found[1]), int(found[2] or 0)
    return f"{hour:02d}:{minute:02d}" if hour <= _LAST_HOUR and minute <= _LAST_MINUTE else ""


def typed_age(text: str) -> int | None:
    """An age in months: `2;4` and `2,4` are 2 years and 4 months, `2` is 2 years, `28 m` is 28 months; else None."""
    words = " ".join(text.lower().split())
    found = _AGE_MONTHS.fullmatch(words)
    if found:
        months = int(found[1])
    else:
        found = _AGE.fullmatch(words) or _AGE_WORDS.fullmatch(words)
        if not found or int(found[2] or 0) > 11:
            return None
        months = int(found[1]) * 12 + int(found[2] or 0)
    return months if months <= _MOST_MONTHS else None


def _stepped(words: str, today: date) -> date | None:
    found = _STEP.fullmatch(words)
    if found:
        unit = _UNITS.get(found[3] or "d")
        return _moved(today, int(found[1] + found[2]), unit) if unit else None
    found = _OVER.fullmatch(words)
    if found:
        unit = _UNITS.get(found[2])
        return _moved(today, 1 if found[1] == "een" else int(found[1]), unit) if unit else None
    return None


def _calendar_day(words: str, today: date) -> date | None:
    found = _ISO.fullmatch(words)
    if found:
        return _day(int(found[1]), int(found[2]), int(found[3]))
    found = _PARTS.fullmatch(words) or _SOLID.fullmatch(words)
    if found:
        return _dated(int(found[1]), int(found[2]), found[3], today)
    found = _NAMED.fullmatch(words)
    if found and found[2] in _MONTH_NUMBERS:
        return _dated(int(found[1]), _MONTH_NUMBERS[found[2]], found[3], today)
    return None


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _day(_whole_year(int(year), today) if len(year) == 2 else int(year), month, day)
    tries = [_day(today.year + step, month, day) for step in (-1, 0, 1)]
    found = [one for one in tries if one is not None]
    return min(found, key=lambda one: abs((one - today).days)) if found else None


def _whole_year(short: int, today: date) -> int:
    year = today.year - today.year % 100 + short
    if year > today.year + 19:
        return year - 100
    return year + 100 if year <= today.year - 81 else year


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _moved(today: date, count: int, unit: str) -> date | None:
    try:
        if unit in {"month", "year"}:
            return add_months(today, count * (12 if unit == "year" else 1))
        return today + timedelta(days=count * (7 if unit == "week" else 1))
    except OverflowError:
        return None


def _next_weekday(words: str, today: date) -> date | None:
    weekday = _WEEKDAYS[words.removeprefix("volgende ")]
    ahead = (weekday - today.weekday() - 1) % 7 + 1
    return _moved(today, ahead, "day")


def _without_weekday(words: str) -> str:
    first, _, rest = words.partition(" ")
    return rest if rest and first in _WEEKDAYS else words
