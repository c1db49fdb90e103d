"""The days on which the opvang is closed: feestdagen of the table and own periods (product.md, Settled, Series).

A `ClosingCalendar` is a container of days, so that every function of dates.py that asks for closed days takes one.
"""

from dataclasses import dataclass
from datetime import date

from zorgdesk.domain.dates import DEFAULT_CLOSED, Holiday, closed_days


@dataclass(frozen=True)
class ClosedSpan:
    """Own closing days, both ends included: the kerstvakantie, a studiedag."""

    first: date
    last: date
    name: str = ""

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class ClosingCalendar:
    """Which feestdagen are closed, and the own periods."""

    holidays: frozenset[Holiday] = DEFAULT_CLOSED
    spans: tuple[ClosedSpan, ...] = ()

    def __contains__(self, day: object) -> bool:
        """Whether everything is closed on that day."""
        if not isinstance(day, date):
            return False
        return day in closed_days(day.year, self.holidays) or any(day in span for span in self.spans)
