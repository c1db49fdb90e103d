"""On which days the sessies of a traject fall: from its rhythm, its period and the closed days.

A closed day never was: a weekly session that falls on one is not moved and not counted. A number in total is still
reached: the next of its weekdays takes the place (product.md, Settled, Series).
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Final

from zorgdesk.domain.dates import DAYS_IN_WEEK, is_working_day, week_start

_MONDAY, _TUESDAY, _WEDNESDAY, _THURSDAY, _FRIDAY = range(5)
_SPREAD: Final = {
    2: (_TUESDAY, _THURSDAY),
    3: (_MONDAY, _WEDNESDAY, _FRIDAY),
    4: (_MONDAY, _TUESDAY, _THURSDAY, _FRIDAY),
}
_WORK_WEEK: Final = (_MONDAY, _TUESDAY, _WEDNESDAY, _THURSDAY, _FRIDAY)


@dataclass(frozen=True)
class SessionRhythm:
    """On which weekdays (0 is Monday), every how many weeks, and, where it is agreed so, how many in total."""

    weekdays: tuple[int, ...]
    every_weeks: int = 1
    in_total: int | None = None

    def days(self, first: date, last: date, closed: Container[date]) -> tuple[date, ...]:
        """The days from `first` to `last`, both included, that are worked days; at most `in_total`."""
        return tuple(islice(self._open_days(first, last, closed), self.in_total))

    def _open_days(self, first: date, last: date, closed: Container[date]) -> Iterator[date]:
        monday = week_start(first)
        while monday <= last:
            for weekday in sorted(set(self.weekdays)):
                day = monday + timedelta(days=weekday)
                if first <= day <= last and is_working_day(day, closed):
                    yield day
            monday += timedelta(days=DAYS_IN_WEEK * self.every_weeks)


def usual_weekdays(times: int, first: date) -> tuple[int, ...]:
    """The days that are proposed for so many times a week: one on the weekday of the start, more spread."""
    if times <= 1:
        return (min(first.weekday(), _FRIDAY),)
    return _SPREAD.get(times, _WORK_WEEK)
