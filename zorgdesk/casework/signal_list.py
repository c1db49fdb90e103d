"""Read signals: one whole, the lists of the page Signalen, and those that may be about the same child."""

from datetime import date

from sqlalchemy import ColumnElement, Row, Select, func, select
from sqlalchemy.orm import Session, selectinload

from zorgdesk.casework.sheets.signals import (
    CardAnswers,
    SignalCounts,
    SignalRow,
    SignalSheet,
    SignalSort,
    SignalView,
)
from zorgdesk.casework.signals import PARENTS_STEP
from zorgdesk.domain.dates import age_in_months
from zorgdesk.domain.name_sounds import sound_key
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.cases import CareCase, Signal, Step
from zorgdesk.domain.records.observations import ObservationSheet
from zorgdesk.domain.records.reference import CareGroup, Location
from zorgdesk.domain.values import ConcernCategory

_ALIKE_MONTHS = 4
_SAME_NAME = 85
_PER_PAGE = 100
_OPEN = (Signal.case_id.is_(None), Signal.faded_on.is_(None), Signal.deleted_on.is_(None))
_OF_VIEW: dict[SignalView, tuple[ColumnElement[bool], ...]] = {
    SignalView.OPEN: _OPEN,
    SignalView.FADED: (Signal.faded_on.is_not(None), Signal.deleted_on.is_(None)),
    SignalView.CASE: (Signal.case_id.is_not(None), Signal.deleted_on.is_(None)),
}
_SORTED = {
    SignalSort.RECEIVED: Signal.received_on,
    SignalSort.FADES: Signal.fades_on,
    SignalSort.WORRY: func.coalesce(Signal.worry, 0),
}


def signals(
    session: Session,
    view: SignalView = SignalView.OPEN,
    *,
    sort: SignalSort = SignalSort.RECEIVED,
    descending: bool = True,
    offset: int = 0,
    limit: int = _PER_PAGE,
) -> tuple[SignalRow, ...]:
    """A stretch of one list, newest first unless sorted otherwise."""
    by = _SORTED[sort].desc() if descending else _SORTED[sort].asc()
    query = _rows().where(*_OF_VIEW[view]).order_by(by, Signal.id.desc()).offset(offset).limit(limit)
    return tuple(_row(row) for row in session.execute(query))


def signal_counts(session: Session) -> SignalCounts:
    """How many each list holds, in one look over the table."""
    open_, faded, case = (func.count().filter(*_OF_VIEW[view]) for view in SignalView)
    counted = session.execute(select(open_, faded, case).select_from(Signal)).one()
    return SignalCounts(counted[0], counted[1], counted[2])


def signals_of_case(session: Session, case_id: int) -> tuple[SignalRow, ...]:
    """The history before the casus: its signals, the oldest first."""
    query = _rows().where(Signal.case_id == case_id, Signal.deleted_on.is_(None))
    return tuple(_row(row) for row in session.execute(query.order_by(Signal.received_on, Signal.id)))


def similar_signals(
    session: Session,
    group_id: int | None,
    age_months: int | None,
    categories: tuple[ConcernCategory, ...] = (),
    *,
    on: date,
    name: PersonName | None = None,
    but_not: int | None = None,
) -> tuple[SignalRow, ...]:
    """Open signals that may be about the same child, newest first.

    Without a name that is the same group, about the same age on this day, and an area in common (screen 20); where
    both have a name only the name counts, however it was spelled.
    """
    query = _rows().where(*_OPEN, Signal.id != (but_not or 0)).order_by(Signal.received_on.desc(), Signal.id.desc())
    named = [
        row
        for row in map(_row, session.execute(query.where(func.length(Signal.first_name + Signal.surname) > 0)))
        if name is not None and _same_name(row.name, name)
    ]
    if group_id is None or age_months is None:
        return tuple(named)
    wanted = set(categories)
    alike = [
        row
        for row in map(_row, session.execute(query.where(Signal.group_id == group_id)))
        if (name is None or not name.full or not row.name.full)
        and _same_age(row, age_months, on)
        and (not wanted or not row.categories or wanted & set(row.categories))
    ]
    both = {row.signal_id: row for row in (*named, *alike)}
    return tuple(sorted(both.values(), key=lambda row: (row.received_on, row.signal_id), reverse=True))


def signal_sheet(session: Session, signal_id: int) -> SignalSheet:
    """One signaal, whatever became of it."""
    places = selectinload(Signal.group).selectinload(CareGroup.location)
    signal = session.get_one(Signal, signal_id, options=[places])
    group: CareGroup | None = signal.group
    location: Location | None = group.location if group else None
    step = session.scalar(
        select(Step).where(Step.signal_id == signal.id, Step.source == PARENTS_STEP, Step.done_on.is_(None))
    )
    care_case = session.get(CareCase, signal.case_id) if signal.case_id is not None else None
    paper = session.get(ObservationSheet, signal.sheet_id) if signal.sheet_id is not None else None
    return SignalSheet(
        signal_id=signal.id,
        code=signal.code,
        received_on=signal.received_on,
        reporter=signal.reporter,
        manner=signal.manner,
        name=signal.name,
        group_id=signal.group_id,
        group_name=group.name if group else "",
        location_id=location.id if location else None,
        location_name=location.name if location else "",
        municipality_id=location.municipality_id if location else None,
        age_months=signal.age_months,
        fact=signal.fact,
        frequency=signal.frequency,
        worry=signal.worry,
        categories=tuple(ConcernCategory(kept) for kept in signal.categories),
        parents_know=signal.parents_know,
        parents_spoken_on=signal.parents_spoken_on,
        card=CardAnswers(**signal.card),
        parents_step_due_on=step.due_on if step else None,
        sheet_id=signal.sheet_id,
        sheet_code=paper.code if paper else "",
        paper_destroyed_on=paper.destroyed_on if paper else None,
        fades_on=signal.fades_on,
        faded_on=signal.faded_on,
        case_id=signal.case_id,
        case_code=care_case.code if care_case else "",
    )


def signal_of_sheet(session: Session, sheet_id: int) -> int | None:
    """The signaal that was entered from a printed signaalkaart, or None."""
    return session.scalar(select(Signal.id).where(Signal.sheet_id == sheet_id, Signal.deleted_on.is_(None)))


def _same_name(one: PersonName, other: PersonName) -> bool:
    """First names that sound alike, and surnames too where both are known."""
    if not one.first_name or not other.first_name:
        return False
    from rapidfuzz import fuzz

    both = bool(one.surname and other.surname)
    keys = [sound_key(name if both else PersonName(name.first_name)) for name in (one, other)]
    return fuzz.ratio(*keys) >= _SAME_NAME


def _same_age(row: SignalRow, age_months: int, on: date) -> bool:
    if row.age_months is None:
        return False
    grown = max(age_in_months(row.received_on, on), 0)
    return abs(row.age_months + grown - age_months) <= _ALIKE_MONTHS


def _rows() -> Select[Signal, str | None, str | None, int | None]:
    return (
        select(Signal, CareGroup.name, Location.name, CareCase.number)
        .outerjoin(CareGroup, CareGroup.id == Signal.group_id)
        .outerjoin(Location, Location.id == CareGroup.location_id)
        .outerjoin(CareCase, CareCase.id == Signal.case_id)
    )


def _row(found: Row[Signal, str | None, str | None, int | None]) -> SignalRow:
    signal, group, location, number = found
    return SignalRow(
        signal_id=signal.id,
        code=signal.code,
        received_on=signal.received_on,
        reporter=signal.reporter,
        name=signal.name,
        group_name=group or "",
        location_name=location or "",
        age_months=signal.age_months,
        fact=signal.fact,
        worry=signal.worry,
        categories=tuple(ConcernCategory(kept) for kept in signal.categories),
        fades_on=signal.fades_on,
        faded_on=signal.faded_on,
        case_id=signal.case_id,
        case_code=f"K-{number:04d}" if number is not None else "",
    )
