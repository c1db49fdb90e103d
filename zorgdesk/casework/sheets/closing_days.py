"""Read models of the closing days."""

from dataclasses import dataclass
from datetime import date

from zorgdesk.domain.closing_calendar import ClosedSpan, ClosingCalendar
from zorgdesk.domain.dates import Holiday


@dataclass(frozen=True)
class HolidayLine:
    """A feestdag of the table: when it falls next, and whether the opvang is closed then."""

    holiday: Holiday
    day: date
    is_closed: bool


@dataclass(frozen=True)
class ClosedPeriodSheet:
    """An own closing."""

    period_id: int
    span: ClosedSpan


@dataclass(frozen=True)
class ClosingDays:
    """The whole table, as it stands in the settings."""

    holidays: tuple[HolidayLine, ...]
    periods: tuple[ClosedPeriodSheet, ...]

    @property
    def calendar(self) -> ClosingCalendar:
        """The table as the container of days that planning asks."""
        closed = frozenset(line.holiday for line in self.holidays if line.is_closed)
        return ClosingCalendar(closed, tuple(sheet.span for sheet in self.periods))
