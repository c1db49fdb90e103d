"""On which days the sessies of a traject fall: from its rhythm, its period and the closed days.

A closed day never was: a weekly session that falls on one is not moved and not counted. A number in total is still
reached: the next of its days takes the place (product.md, Settled, Series).
"""

from collections.abc import Collection, Container, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Final

from zorgdesk.domain.dates import DAYS_IN_WEEK, is_working_day, week_start
from zorgdesk.domain.values import Rhythm

_MONDAY, _TUESDAY, _WEDNESDAY, _THURSDAY, _FRIDAY = range(5)
_SPREAD: Final = {
    2: (_TUESDAY, _THURSDAY),
    3: (_MONDAY, _WEDNESDAY, _FRIDAY),
    4: (_MONDAY, _TUESDAY, _THURSDAY, _FRIDAY),
}
_WORK_WEEK: Final = (_MONDAY, _TUESDAY, _WEDNESDAY, _THURSDAY, _FRIDAY)


@dataclass(frozen=True)
class SessionRhythm:
    """On which weekdays (0 is Monday), every how many weeks, and, where it is agreed so, how many in total.

    `spread`: the weeks between are only a wish; the days stand closer together where they would not all fit.
    """

    weekdays: tuple[int, ...]
    every_weeks: int = 1
    in_total: int | None = None
    spread: bool = False

    def days(
        self,
        first: date,
        last: date,
        closed: Container[date],
        *,
        since: date | None = None,
        taken: Container[date] = (),
        kept: int = 0,
    ) -> tuple[date, ...]:
        """The worked days of the period `first` to `last`, both included; at most `in_total`.

        Planning again: only days from `since` on, none that is `taken`, and `kept` sessions count in the total.
        """
        left = None if self.in_total is None else max(0, self.in_total - kept)
        for every in range(self.every_weeks, 0, -1):
            open_days = self._open_days(first, last, closed, every)
            free = (day for day in open_days if day not in taken and (since is None or day >= since))
            found = tuple(islice(free, left))
            if not self.spread or left is None or len(found) >= left:
                break
        return found

    def _open_days(self, first: date, last: date, closed: Container[date], every: int) -> Iterator[date]:
        monday = week_start(first)
        while monday <= last:
            for weekday in sorted(set(self.weekdays)):
                day = monday + timedelta(days=weekday)
                if first <= day <= last and is_working_day(day, closed):
                    yield day
            monday += timedelta(days=DAYS_IN_WEEK * every)


def usual_weekdays(times: int, first: date) -> tuple[int, ...]:
    """The days that are proposed for so many times a week: one on the weekday of the start, more spread."""
    if times <= 1:
        return (min(first.weekday(), _FRIDAY),)
    return _SPREAD.get(times, _WORK_WEEK)


def session_rhythm(
    rhythm: Rhythm, times: int, weekdays: Collection[int], at_most: int | None, first: date, last: date
) -> SessionRhythm | None:
    """How often as the days it gives; None for a placement, which has no sessies.

    `times` in total are spread evenly over the period. Where too few weekdays were chosen the usual ones are taken.
    """
    if rhythm is Rhythm.PLACEMENT or times < 1:
        return None
    if rhythm is Rhythm.TOTAL:
        days = tuple(weekdays) or usual_weekdays(1, first)
        weeks = (last - first).days // DAYS_IN_WEEK + 1
        every = max(1, weeks * len(days) // times)
        return SessionRhythm(days, every, times if at_most is None else min(times, at_most), spread=True)
    every = 2 if rhythm is Rhythm.FORTNIGHT else 1
    return SessionRhythm(_as_many(weekdays, times, first), every, at_most)


def _as_many(weekdays: Collection[int], times: int, first: date) -> tuple[int, ...]:
    """As many days as times: of too many the first ones, and too few are filled up with the usual ones."""
    chosen = sorted(set(weekdays))[:times]
    usual = (*usual_weekdays(times, first), *_WORK_WEEK)
    return tuple(dict.fromkeys((*chosen, *usual)))[:times]



def planned_times(
    rhythm: Rhythm, times: int, weekdays: Collection[int], at_most: int | None, first: date, last: date
) -> int:
    """About how many sessies that gives, before closed days are looked at."""
    found = session_rhythm(rhythm, times, weekdays, at_most, first, last)
    return 0 if found is None else len(found.days(first, last, ()))
