"""Days on which people work: nothing in the demo happens in a weekend."""

from datetime import date, timedelta

_SATURDAY = 5


def workday_from(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return day


def workday_until(day: date) -> date:
    """The day itself, or the Friday before a weekend."""
    while day.weekday() >= _SATURDAY:
        day -= timedelta(days=1)
    return day
