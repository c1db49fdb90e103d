"""Days, months, ages and the Dutch calendar (product.md rule 8; closed days from Settled, Series).

Days are calendar days; nothing here knows what day it is now.
"""

import calendar
from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

MONTHS_IN_YEAR = 12
DAYS_IN_WEEK = 7
_SATURDAY = 5
_SUNDAY = 6


def add_months(day: date, months: int) -> date:
    """The same day `months` later (or earlier), clamped to the month's end (product.md rule 8).

    Raises OverflowError when the result falls outside the years a date can have.
    """
    year, month0 = divmod(day.year * MONTHS_IN_YEAR + day.month - 1 + months, MONTHS_IN_YEAR)
    if not date.min.year <= year <= date.max.year:
        message = "the year is out of range"
        raise OverflowError(message)
    last = calendar.monthrange(year, month0 + 1)[1]
    return date(year, month0 + 1, min(day.day, last))


@dataclass(frozen=True, order=True)
class Age:
    """An age in whole years and months; written 2;11 (product.md rule 8)."""

    years: int
    months: int

    @classmethod
    def of_months(cls, months: int) -> "Age":
        """The age of so many whole months."""
        return cls(*divmod(months, MONTHS_IN_YEAR))

    @property
    def total_months(self) -> int:
        """The age in whole months."""
        return self.years * MONTHS_IN_YEAR + self.months

    def __str__(self) -> str:
        return f"{self.years};{self.months}"


def age_in_months(birth: date, day: date) -> int:
    """Whole months from birth to `day`, negative before birth; the inverse of the clamped `add_months`."""
    months = (day.year - birth.year) * MONTHS_IN_YEAR + day.month - birth.month
    last = calendar.monthrange(day.year, day.month)[1]
    return months if day.day >= min(birth.day, last) else months - 1


def age_on(birth: date, day: date) -> Age:
    """The age on a day. Raises ValueError for a day before birth."""
    if day < birth:
        message = "the day lies before the birth"
        raise ValueError(message)
    return Age.of_months(age_in_months(birth, day))


def birthday(birth: date, years: int) -> date:
    """The day a child turns `years`; 29 February clamps to the 28th."""
    return add_months(birth, years * MONTHS_IN_YEAR)


class Holiday(StrEnum):
    """The Dutch days of the table of closed days, in the order of the year."""

    NEW_YEAR = "new_year"
    GOOD_FRIDAY = "good_friday"
    EASTER_SUNDAY = "easter_sunday"
    EASTER_MONDAY = "easter_monday"
    KINGS_DAY = "kings_day"
    LIBERATION_DAY = "liberation_day"
    ASCENSION_DAY = "ascension_day"
    WHIT_SUNDAY = "whit_sunday"
    WHIT_MONDAY = "whit_monday"
    CHRISTMAS_DAY = "christmas_day"
    BOXING_DAY = "boxing_day"


DEFAULT_CLOSED = frozenset(
    {
        Holiday.NEW_YEAR,
        Holiday.EASTER_MONDAY,
        Holiday.KINGS_DAY,
        Holiday.ASCENSION_DAY,
        Holiday.WHIT_MONDAY,
        Holiday.CHRISTMAS_DAY,
        Holiday.BOXING_DAY,
    }
)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher)."""
    golden = year % 19
    century, in_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_shift + 15) % 30
    leap_years, year_rest = divmod(in_century, 4)
    weekday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day0 = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day0 + 1)


def _kings_day(year: int) -> date:
    day = date(year, 4, 27)
    return date(year, 4, 26) if day.weekday() == _SUNDAY else day


def holidays(year: int) -> dict[Holiday, date]:
    """When each day of the table falls in a year."""
    sunday = easter(year)
    return {
        Holiday.NEW_YEAR: date(year, 1, 1),
        Holiday.GOOD_FRIDAY: sunday - timedelta(days=2),
        Holiday.EASTER_SUNDAY: sunday,
        Holiday.EASTER_MONDAY: sunday + timedelta(days=1),
        Holiday.KINGS_DAY: _kings_day(year),
        Holiday.LIBERATION_DAY: date(year, 5, 5),
        Holiday.ASCENSION_DAY: sunday + timedelta(days=39),
        Holiday.WHIT_SUNDAY: sunday + timedelta(days=49),
        Holiday.WHIT_MONDAY: sunday + timedelta(days=50),
        Holiday.CHRISTMAS_DAY: date(year, 12, 25),
        Holiday.BOXING_DAY: date(year, 12, 26),
    }


def closed_days(year: int, kinds: Container[Holiday] = DEFAULT_CLOSED) -> frozenset[date]:
    """The days on which locations are closed in a year; by default those of Settled, Series."""
    return frozenset(day for kind, day in holidays(year).items() if kind in kinds)


def is_working_day(day: date, closed: Container[date]) -> bool:
    """Monday to Friday and not closed."""
    return day.weekday() < _SATURDAY and day not in closed


def next_working_day(day: date, closed: Container[date]) -> date:
    """The day itself when it is a working day, else the first one after it (Settled, Series)."""
    while not is_working_day(day, closed):
        day += timedelta(days=1)
    return day


def add_working_days(day: date, count: int, closed: Container[date]) -> date:
    """The working day that lies `count` working days after `day`; for 0 the day itself or the first one after it."""
    day = next_working_day(day, closed)
    for _ in range(count):
        day = next_working_day(day + timedelta(days=1), closed)
    return day


def week_start(day: date) -> date:
    """The Monday of the week (product.md rule 8: the week starts Monday)."""
    return day - timedelta(days=day.weekday())


def week_days(day: date) -> tuple[date, ...]:
    """The seven days of the week that holds `day`, Monday first."""
    monday = week_start(day)
    return tuple(monday + timedelta(days=offset) for offset in range(DAYS_IN_WEEK))


def week_number(day: date) -> int:
    """The number of the week as it stands in a Dutch calendar (ISO 8601)."""
    return day.isocalendar().week


def month_weeks(year: int, month: int) -> tuple[tuple[date, ...], ...]:
    """The weeks that hold a day of the month, each of seven days, for a month page."""
    first = date(year, month, 1)
    last = date(year, month, calendar.monthrange(year, month)[1])
    weeks = []
    monday = week_start(first)
    while monday <= last:
        weeks.append(week_days(monday))
        monday += timedelta(days=DAYS_IN_WEEK)
    return tuple(weeks)
