"""Dates of birth that cannot be: born later than today, more than 18 years ago, or due outside a pregnancy."""

from __future__ import annotations

from datetime import date, timedelta

from zorgdesk.domain.dates import add_months
from zorgdesk.wording import intake as say

_OLDEST_MONTHS = 18 * 12
_LATE, _EARLY = timedelta(days=28), timedelta(days=300)


def birth_problem(day: date | None, today: date) -> str | None:
    """What is wrong with a birth date, or None."""
    if day is not None and day > today:
        return say.BORN_LATER
    if day is not None and day < add_months(today, -_OLDEST_MONTHS):
        return say.TOO_LONG_AGO
    return None


def due_problem(day: date | None, today: date) -> str | None:
    """What is wrong with a due date, or None."""
    if day is not None and not today - _LATE <= day <= today + _EARLY:
        return say.DUE_TOO_FAR
    return None
