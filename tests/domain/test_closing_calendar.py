"""The closed days: feestdagen that are ticked, and own periods; every function of dates.py takes them."""

from datetime import date

from zorgdesk.domain.closing_calendar import ClosedSpan, ClosingCalendar
from zorgdesk.domain.dates import DEFAULT_CLOSED, Holiday, add_working_days, is_working_day, next_working_day

CHRISTMAS = ClosedSpan(date(2026, 12, 21), date(2027, 1, 3), "Kerstvakantie")
OURS = ClosingCalendar(spans=(CHRISTMAS, ClosedSpan(date(2026, 10, 13), date(2026, 10, 13), "Studiedag")))


def test_a_period_holds_both_its_ends() -> None:
    days = (date(2026, 12, 20), date(2026, 12, 21), date(2027, 1, 3), date(2027, 1, 4))
    assert [day in CHRISTMAS for day in days] == [False, True, True, False]


def test_feestdagen_are_closed_by_their_tick() -> None:
    good_friday, kings_day = date(2027, 3, 26), date(2027, 4, 27)
    assert kings_day in OURS
    assert good_friday not in OURS
    ticked = ClosingCalendar(DEFAULT_CLOSED - {Holiday.KINGS_DAY} | {Holiday.GOOD_FRIDAY})
    assert good_friday in ticked
    assert kings_day not in ticked
    assert "geen dag" not in ticked


def test_planning_steps_over_own_days() -> None:
    assert not is_working_day(date(2026, 10, 13), OURS)
    assert next_working_day(date(2026, 10, 13), OURS) == date(2026, 10, 14)
    assert next_working_day(date(2026, 12, 21), OURS) == date(2027, 1, 4)
    assert add_working_days(date(2026, 12, 18), 1, OURS) == date(2027, 1, 4)
