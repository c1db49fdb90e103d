"""The closing days: one table for everything that is planned (product.md, Settled, Series)."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.preferences import preferences, set_preferences
from zorgdesk.casework.sheets.closing_days import ClosedPeriodSheet, ClosingDays, HolidayLine
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.closing_calendar import ClosedSpan, ClosingCalendar
from zorgdesk.domain.dates import Holiday, holidays
from zorgdesk.domain.records.calendar import ClosedPeriod


def closing_calendar(session: Session) -> ClosingCalendar:
    """The closed days, as planning asks for them."""
    kept = session.scalars(select(ClosedPeriod).order_by(ClosedPeriod.starts_on, ClosedPeriod.id))
    return ClosingCalendar(_closed_holidays(session), tuple(period.span for period in kept))


def closing_days(session: Session, *, on: date) -> ClosingDays:
    """The table of the settings: each feestdag with its next day, and the own periods, the coming ones first."""
    closed = _closed_holidays(session)
    this_year, next_year = holidays(on.year), holidays(on.year + 1)
    days = {kind: day if day >= on else next_year[kind] for kind, day in this_year.items()}
    lines = [HolidayLine(kind, day, kind in closed) for kind, day in days.items()]
    kept = session.scalars(
        select(ClosedPeriod).order_by(ClosedPeriod.ends_on < on, ClosedPeriod.starts_on, ClosedPeriod.id)
    )
    return ClosingDays(
        tuple(sorted(lines, key=lambda line: line.day)),
        tuple(ClosedPeriodSheet(period.id, period.span) for period in kept),
    )


def tick_holiday(session: Session, holiday: Holiday, closed: bool) -> Change:
    """Whether the opvang is closed on a feestdag."""
    before = _closed_holidays(session)
    after = before | {holiday} if closed else before - {holiday}
    set_preferences(session, closed_holidays=sorted(after))

    def undo(later: Session) -> Change:
        return tick_holiday(later, holiday, holiday in before)

    return Change.of(Topic.CLOSING_DAYS, undo=undo)


def write_closed_period(session: Session, period_id: int | None, span: ClosedSpan) -> Change:
    """A new own closing, or other days or another name for one. Raises EndsBeforeStart."""
    before = Undoing(session)
    period = session.get_one(ClosedPeriod, period_id) if period_id is not None else ClosedPeriod()
    period.write(span)
    session.add(period)
    session.flush()
    return Change.of(Topic.CLOSING_DAYS, created_id=period.id, undo=before.undo(Topic.CLOSING_DAYS))


def remove_closed_period(session: Session, period_id: int) -> Change:
    """Open again on those days; the undo closes them again."""
    before = Undoing(session)
    session.delete(session.get_one(ClosedPeriod, period_id))
    return Change.of(Topic.CLOSING_DAYS, undo=before.undo(Topic.CLOSING_DAYS))


def _closed_holidays(session: Session) -> frozenset[Holiday]:
    return frozenset(Holiday(name) for name in preferences(session).closed_holidays)
