"""Dates of birth that cannot be (issue 3, bad input): born later than today, over 18 years ago, no pregnancy."""

from datetime import date, timedelta

from zorgdesk.domain.dates import add_months
from zorgdesk.domain.errors import BirthDateInFuture, BirthDateTooLongAgo, DueDateTooFar

OLDEST_YEARS = 18
"""Kinderopvang ends with the last bso group; beyond this a year was mistyped."""

_LATE, _EARLY = timedelta(days=28), timedelta(days=300)
"""A due date may have passed by four weeks, and lies at most one pregnancy ahead."""


def check_birth_date(day: date, on: date) -> None:
    """Raises BirthDateInFuture or BirthDateTooLongAgo."""
    if day > on:
        raise BirthDateInFuture(day)
    if day < add_months(on, -12 * OLDEST_YEARS):
        raise BirthDateTooLongAgo(day)


def check_due_date(day: date, on: date) -> None:
    """Raises DueDateTooFar."""
    if not on - _LATE <= day <= on + _EARLY:
        raise DueDateTooFar(day)
