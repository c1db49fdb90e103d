"""The table of the closing days: what is closed by default, ticks, own periods, and the calendar planning asks."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import made
from zorgdesk.casework.closing_days import (
    closing_calendar,
    closing_days,
    remove_closed_period,
    tick_holiday,
    write_closed_period,
)
from zorgdesk.domain.closing_calendar import ClosedSpan
from zorgdesk.domain.dates import DEFAULT_CLOSED, Holiday
from zorgdesk.domain.errors import ClosedTooLong, EndsBeforeStart

CHRISTMAS = ClosedSpan(date(2026, 12, 21), date(2027, 1, 3), "Kerstvakantie")


def test_a_new_file_is_closed_on_the_days_of_the_product_page(session: Session, today: date) -> None:
    table = closing_days(session, on=today)
    assert {line.holiday for line in table.holidays if line.is_closed} == DEFAULT_CLOSED
    assert [line.day for line in table.holidays] == sorted(line.day for line in table.holidays)
    assert min(line.day for line in table.holidays) >= today
    assert table.periods == ()
    assert table.calendar == closing_calendar(session)


def test_a_tick_closes_a_feestdag_and_its_undo_opens_it_again(session: Session) -> None:
    good_friday = date(2027, 3, 26)
    change = tick_holiday(session, Holiday.GOOD_FRIDAY, True)
    assert good_friday in closing_calendar(session)
    assert change.undo is not None
    change.undo(session)
    assert good_friday not in closing_calendar(session)
    tick_holiday(session, Holiday.KINGS_DAY, False)
    assert date(2027, 4, 27) not in closing_calendar(session)


def test_own_periods_are_kept_changed_and_taken_away(session: Session, today: date) -> None:
    period = made(write_closed_period(session, None, CHRISTMAS))
    write_closed_period(session, None, ClosedSpan(date(2026, 10, 13), date(2026, 10, 13), " Studie  dag "))
    assert date(2026, 12, 24) in closing_calendar(session)
    shown = [sheet.span for sheet in closing_days(session, on=today).periods]
    assert shown == [CHRISTMAS, ClosedSpan(date(2026, 10, 13), date(2026, 10, 13), "Studie dag")]
    write_closed_period(session, period, ClosedSpan(date(2026, 12, 23), date(2026, 12, 23), "Kerst"))
    assert date(2026, 12, 24) not in closing_calendar(session)
    remove_closed_period(session, period)
    assert date(2026, 12, 23) not in closing_calendar(session)


def test_a_period_that_ends_before_it_starts_is_refused(session: Session) -> None:
    with pytest.raises(EndsBeforeStart):
        write_closed_period(session, None, ClosedSpan(date(2026, 12, 24), date(2026, 12, 23)))


def test_a_mistyped_year_is_asked_about(session: Session) -> None:
    with pytest.raises(ClosedTooLong):
        write_closed_period(session, None, ClosedSpan(date(2026, 12, 21), date(2027, 12, 21)))
