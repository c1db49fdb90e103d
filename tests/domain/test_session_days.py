"""The days of the sessies: weekdays, every so many weeks, a number in total, and closed days that never were."""

from datetime import date, timedelta

import pytest

from zorgdesk.domain.closing_calendar import ClosedSpan, ClosingCalendar
from zorgdesk.domain.session_days import SessionRhythm, session_rhythm, usual_weekdays
from zorgdesk.domain.values import Rhythm

OPEN = ClosingCalendar(frozenset())
TUESDAY, THURSDAY, FRIDAY = 1, 3, 4
START, END = date(2026, 10, 12), date(2026, 12, 1)


def test_two_weekdays_give_every_such_day_of_the_period() -> None:
    days = SessionRhythm((THURSDAY, TUESDAY)).days(START, END, OPEN)
    assert (len(days), days[0], days[1], days[-1]) == (15, date(2026, 10, 13), date(2026, 10, 15), END)
    assert {day.weekday() for day in days} == {TUESDAY, THURSDAY}


def test_a_closed_day_never_was_and_nothing_takes_its_place() -> None:
    studiedag = ClosingCalendar(spans=(ClosedSpan(date(2026, 10, 13), date(2026, 10, 13)),))
    days = SessionRhythm((TUESDAY, THURSDAY)).days(START, END, studiedag)
    assert (len(days), days[0]) == (14, date(2026, 10, 15))


def test_a_number_in_total_is_reached_over_the_closed_days() -> None:
    friday = SessionRhythm((FRIDAY,), in_total=13)
    assert len(friday.days(date(2026, 10, 2), date(2027, 2, 1), OPEN)) == 13
    closed = ClosingCalendar(spans=(ClosedSpan(date(2026, 12, 21), date(2027, 1, 3)),))
    days = friday.days(date(2026, 10, 2), date(2027, 2, 1), closed)
    assert (len(days), days[-1]) == (13, date(2027, 1, 8))


def test_a_period_that_is_too_short_gives_what_fits() -> None:
    assert len(SessionRhythm((FRIDAY,), in_total=13).days(date(2026, 10, 2), date(2026, 10, 31), OPEN)) == 5
    assert SessionRhythm((FRIDAY,)).days(date(2026, 10, 5), date(2026, 10, 8), OPEN) == ()


def test_every_second_week_counts_from_the_week_of_the_start() -> None:
    days = SessionRhythm((TUESDAY,), every_weeks=2).days(START, END, OPEN)
    assert days == (date(2026, 10, 13), date(2026, 10, 27), date(2026, 11, 10), date(2026, 11, 24))


def test_weekends_are_never_planned() -> None:
    assert SessionRhythm((5, 6)).days(START, END, OPEN) == ()


@pytest.mark.parametrize(
    ("times", "weekdays"), [(1, (0,)), (2, (1, 3)), (3, (0, 2, 4)), (4, (0, 1, 3, 4)), (5, (0, 1, 2, 3, 4))]
)
def test_days_are_proposed_for_so_many_times(times: int, weekdays: tuple[int, ...]) -> None:
    assert usual_weekdays(times, START) == weekdays


def test_once_a_week_is_proposed_on_the_weekday_of_the_start_never_in_the_weekend() -> None:
    assert usual_weekdays(1, START + timedelta(days=3)) == (3,)
    assert usual_weekdays(1, START + timedelta(days=6)) == (4,)


@pytest.mark.parametrize(
    ("rhythm", "times", "weekdays", "at_most", "expected"),
    [
        (Rhythm.WEEK, 2, (), None, SessionRhythm((1, 3))),
        (Rhythm.WEEK, 2, (4,), None, SessionRhythm((4, 1))),
        (Rhythm.WEEK, 1, (1, 3), 13, SessionRhythm((1,), in_total=13)),
        (Rhythm.WEEK, 7, (), None, SessionRhythm((0, 1, 2, 3, 4))),
        (Rhythm.FORTNIGHT, 1, (2,), None, SessionRhythm((2,), every_weeks=2)),
        (Rhythm.TOTAL, 2, (), None, SessionRhythm((0,), 4, 2, spread=True)),
        (Rhythm.TOTAL, 16, (), 13, SessionRhythm((0,), 1, 13, spread=True)),
        (Rhythm.PLACEMENT, 1, (), None, None),
        (Rhythm.WEEK, 0, (), None, None),
    ],
)
def test_how_often_becomes_days(
    rhythm: Rhythm, times: int, weekdays: tuple[int, ...], at_most: int | None, expected: SessionRhythm | None
) -> None:
    assert session_rhythm(rhythm, times, weekdays, at_most, START, END) == expected


def test_a_number_in_total_is_spread_and_stands_closer_where_it_would_not_fit() -> None:
    three = SessionRhythm((TUESDAY,), 3, 3, spread=True)
    assert three.days(START, END, OPEN) == (date(2026, 10, 13), date(2026, 11, 3), date(2026, 11, 24))
    closed = ClosingCalendar(spans=(ClosedSpan(date(2026, 11, 24), date(2026, 11, 24)),))
    assert three.days(START, END, closed) == (date(2026, 10, 13), date(2026, 10, 27), date(2026, 11, 10))
    five = SessionRhythm((TUESDAY,), 3, 5, spread=True)
    assert len(five.days(START, END, OPEN)) == 5
    assert len(five.days(START, date(2026, 10, 20), OPEN)) == 2


def test_planning_again_keeps_count_and_leaves_taken_days() -> None:
    rhythm = SessionRhythm((TUESDAY,), in_total=4)
    days = rhythm.days(START, END, OPEN, since=date(2026, 11, 1), taken={date(2026, 11, 3)}, kept=2)
    assert days == (date(2026, 11, 10), date(2026, 11, 17))
