"""Dates of birth that cannot be are refused on the day before, and taken on the day itself."""

from datetime import date, timedelta

import pytest

from zorgdesk.domain.birth_rules import check_birth_date, check_due_date
from zorgdesk.domain.errors import BirthDateInFuture, BirthDateTooLongAgo, DueDateTooFar
from zorgdesk.domain.records.people import Child

TODAY = date(2026, 11, 10)


@pytest.mark.parametrize("day", [TODAY, date(2008, 11, 10), date(2023, 12, 4)])
def test_a_child_up_to_eighteen_years_can_be(day: date) -> None:
    check_birth_date(day, TODAY)


def test_nobody_is_born_tomorrow_or_two_hundred_years_ago() -> None:
    with pytest.raises(BirthDateInFuture):
        check_birth_date(TODAY + timedelta(days=1), TODAY)
    for day in (date(2008, 11, 9), date(1826, 1, 1)):
        with pytest.raises(BirthDateTooLongAgo):
            check_birth_date(day, TODAY)


def test_a_due_date_lies_within_one_pregnancy() -> None:
    for day in (TODAY - timedelta(days=28), TODAY, TODAY + timedelta(days=300)):
        check_due_date(day, TODAY)
    for day in (TODAY - timedelta(days=29), TODAY + timedelta(days=301), date(2028, 11, 10)):
        with pytest.raises(DueDateTooFar):
            check_due_date(day, TODAY)


def test_what_was_kept_before_is_not_judged_again() -> None:
    child = Child(birth_date=None, due_date=date(2026, 3, 1))
    child.set_birth(None, date(2026, 3, 1), on=TODAY)
    child.set_birth(date(2026, 3, 4), date(2026, 3, 1), on=TODAY)
    assert (child.birth_date, child.due_date) == (date(2026, 3, 4), None)
    child.set_birth(date(2026, 3, 4), None, on=date(2050, 1, 1))
