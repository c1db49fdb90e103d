"""Inzet en uren: planned against delivered over a period, per traject, per geldstroom, per gemeente. Sums in SQL.

A traject with several geldstromen uses them up in their order: its minutes in the order of the days fill the first,
then the second; what goes beyond all of them counts with the last. So every minute stands in one sum, exactly.
"""

from datetime import date
from typing import Any

from sqlalchemy import CTE, ColumnElement, Select, Subquery, and_, case, func, literal, or_, select, union_all
from sqlalchemy.orm import Session

from zorgdesk.casework.sheets.effort import EffortQuery, EffortRow, EffortShare, EffortSort, EffortTotal
from zorgdesk.domain.dates import week_days
from zorgdesk.domain.names import PersonName, normalise
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.people import Child
from zorgdesk.domain.records.projections import CaseSummary
from zorgdesk.domain.records.reference import Location, Municipality, Organisation, Person
from zorgdesk.domain.records.sessions import SupportSession
from zorgdesk.domain.records.trajectories import SupportTrajectory, TrajectoryFunding
from zorgdesk.domain.values import SessionState, TrajectoryKind

_ENDLESS = 1 << 40
"""More minutes than any traject has: a geldstroom without a number pays for all of it."""

_ONE, _T, _FUND = SupportSession, SupportTrajectory, TrajectoryFunding
_COLUMNS: tuple[Any, ...] = (_T, CaseSummary.code, Child, Location.name, Person, Organisation.name)


def effort_total(session: Session, query: EffortQuery, *, on: date) -> EffortTotal:
    """The sums of the period, over the trajecten that the query leaves."""
    sums = _sums(query, on)
    names = ("planned", "until_now", "delivered", "missed_times", "missed")
    columns = [func.coalesce(func.sum(sums.c[name]), 0) for name in names]
    base = select(func.count(_T.id), *columns).select_from(_T).join(CareCase, CareCase.id == _T.case_id)
    rows = base.outerjoin(sums, sums.c.trajectory_id == _T.id)
    return EffortTotal(*session.execute(_narrowed(rows, query, sums)).one())


def effort_rows(session: Session, query: EffortQuery, *, on: date, offset: int, limit: int) -> tuple[EffortRow, ...]:
    """The trajecten that ran in the period, a page of them."""
    sums = _sums(query, on)
    week = _week(on)
    rows = (
        select(*_COLUMNS, week.c.days, *_figures(sums))
        .select_from(_T)
        .join(CareCase, CareCase.id == _T.case_id)
        .outerjoin(CaseSummary, CaseSummary.case_id == CareCase.id)
        .join(Child, Child.id == CareCase.child_id)
        .join(Location, Location.id == CareCase.location_id)
        .outerjoin(Person, Person.id == _T.executor_id)
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .outerjoin(sums, sums.c.trajectory_id == _T.id)
        .outerjoin(week, week.c.trajectory_id == _T.id)
    )
    ordered = _narrowed(rows, query, sums).order_by(*_order(query, sums, week), _T.id)
    found = session.execute(ordered.offset(offset).limit(limit))
    return tuple(_row(*record) for record in found)


def effort_by_stream(session: Session, query: EffortQuery, *, on: date) -> tuple[EffortShare, ...]:
    """Per geldstroom, the most planned first."""
    paid = _paid(query, on)
    rows = _shared(session, paid, (paid.c.stream,))
    return tuple(EffortShare(row[0], None, "", *row[1:]) for row in rows)


def effort_by_municipality(session: Session, query: EffortQuery, *, on: date) -> tuple[EffortShare, ...]:
    """Per gemeente that pays, the most planned first (product.md, Two gemeenten: residence pays)."""
    paid = _paid(query, on)
    rows = _shared(session, paid, (paid.c.municipality_id,))
    names = {one.id: one.name for one in session.scalars(select(Municipality))}
    return tuple(EffortShare(None, row[0], names.get(row[0], ""), *row[1:]) for row in rows)


# Parts of the questions ---------------------------------------------------------------------------------------------


def _in_period(query: EffortQuery) -> ColumnElement[bool]:
    return and_(_ONE.deleted_on.is_(None), _ONE.planned_on.between(query.first, query.last))


def _sums(query: EffortQuery, on: date) -> Subquery:
    """Per traject what was planned and delivered in the period."""
    done, missed = _ONE.state == SessionState.DONE, _ONE.state == SessionState.MISSED
    return (
        select(
            _ONE.trajectory_id,
            func.sum(_ONE.planned_minutes).label("planned"),
            func.sum(_when(_ONE.planned_on <= on, _ONE.planned_minutes)).label("until_now"),
            func.sum(_when(done, _ONE.minutes)).label("delivered"),
            func.sum(_when(missed, 1)).label("missed_times"),
            func.sum(_when(missed, _ONE.planned_minutes)).label("missed"),
        )
        .where(_in_period(query))
        .group_by(_ONE.trajectory_id)
        .subquery("sums")
    )


def _week(on: date) -> Subquery:
    """Per traject the days of this week on which a sessie is planned or was."""
    days = week_days(on)
    return (
        select(
            _ONE.trajectory_id,
            func.group_concat(_ONE.planned_on).label("days"),
            func.min(_ONE.planned_on).label("first_day"),
        )
        .where(
            _ONE.deleted_on.is_(None),
            _ONE.state != SessionState.MISSED,
            _ONE.planned_on.between(days[0], days[-1]),
        )
        .group_by(_ONE.trajectory_id)
        .subquery("week")
    )


def _narrowed(rows: Select[Any], query: EffortQuery, sums: Subquery) -> Select[Any]:
    """Trajecten that run in the period or had a sessie in it, of the chosen money and gemeente."""
    last_day = func.coalesce(_T.ended_on, _T.ends_on)
    ran = and_(_T.starts_on <= query.last, last_day >= query.first)
    narrowed = rows.where(
        _T.deleted_on.is_(None), CareCase.deleted_on.is_(None), or_(ran, sums.c.trajectory_id.is_not(None))
    )
    if query.stream is not None:
        narrowed = narrowed.where(_T.funding.any(_FUND.stream == query.stream))
    if query.municipality_id is not None:
        pays = func.coalesce(_FUND.municipality_id, CareCase.residence_id) == query.municipality_id
        narrowed = narrowed.where(_T.funding.any(pays))
    words = normalise(query.text)
    if words:
        names = (
            select(Child.search_name).where(Child.id == CareCase.child_id).correlate(CareCase),
            select(Location.search_name).where(Location.id == CareCase.location_id).correlate(CareCase),
            select(Person.search_name).where(Person.id == _T.executor_id).correlate(_T),
        )
        narrowed = narrowed.where(or_(*(func.instr(name.scalar_subquery(), words) > 0 for name in names)))
    return narrowed


def _order(query: EffortQuery, sums: Subquery, week: Subquery) -> tuple[ColumnElement[Any], ...]:
    columns: dict[EffortSort, ColumnElement[Any]] = {
        EffortSort.CHILD: Child.sort_name.expression,
        EffortSort.WHAT: case({kind: at for at, kind in enumerate(TrajectoryKind)}, value=_T.kind),
        EffortSort.WHO: Person.sort_name.expression,
        EffortSort.WEEK: week.c.first_day,
        EffortSort.PLANNED: func.coalesce(sums.c.planned, 0),
        EffortSort.DELIVERED: func.coalesce(sums.c.delivered, 0),
        EffortSort.ENDS: _T.ends_on.expression,
    }
    column = columns[query.sort]
    return (column.is_(None), column.desc() if query.descending else column.asc(), Child.sort_name.expression)


def _paid(query: EffortQuery, on: date) -> CTE:
    """What was planned and delivered in the period, by who pays; most trajecten have one geldstroom for all of it."""
    several = select(_FUND.trajectory_id).group_by(_FUND.trajectory_id).having(func.count() > 1)
    sums = _sums(query, on)
    whole = (
        select(_T.id.label("trajectory_id"), _FUND.stream, _payer(_FUND.municipality_id), *_named(sums))
        .join(sums, sums.c.trajectory_id == _T.id)
        .outerjoin(_FUND, _FUND.trajectory_id == _T.id)
        .where(_T.id.not_in(several))
    )
    runs, purse = _runs(query, several), _purses(several)
    planned = _cut(runs.c.planned_end, runs.c.planned, purse)
    cut = (
        select(
            runs.c.trajectory_id,
            purse.c.stream,
            _payer(purse.c.municipality_id),
            planned.label("planned"),
            _when(runs.c.planned_on <= on, planned).label("until_now"),
            _cut(runs.c.delivered_end, runs.c.delivered, purse).label("delivered"),
        )
        .join(_T, _T.id == runs.c.trajectory_id)
        .join(purse, purse.c.trajectory_id == runs.c.trajectory_id)
        .where(runs.c.planned_on.between(query.first, query.last))
    )
    return union_all(_of_cases(whole), _of_cases(cut)).cte("paid")


def _of_cases(rows: Any) -> Any:
    """Only what does not lie in the prullenbak."""
    kept = rows.join(CareCase, CareCase.id == _T.case_id)
    return kept.where(_T.deleted_on.is_(None), CareCase.deleted_on.is_(None))


def _payer(municipality_id: Any) -> ColumnElement[Any]:
    return func.coalesce(municipality_id, CareCase.residence_id).label("municipality_id")


def _named(sums: Subquery) -> list[ColumnElement[Any]]:
    return [sums.c[name] for name in ("planned", "until_now", "delivered")]


def _runs(query: EffortQuery, several: Select[Any]) -> CTE:
    """The sessies of trajecten with several geldstromen, each with the minutes up to and including it."""
    touched = select(_ONE.trajectory_id).where(_in_period(query), _ONE.trajectory_id.in_(several)).distinct()
    by_day: dict[str, Any] = {"partition_by": _ONE.trajectory_id, "order_by": (_ONE.planned_on, _ONE.id)}
    delivered = _when(_ONE.state == SessionState.DONE, _ONE.minutes)
    return (
        select(
            _ONE.trajectory_id,
            _ONE.planned_on,
            _ONE.planned_minutes.label("planned"),
            delivered.label("delivered"),
            func.sum(_ONE.planned_minutes).over(**by_day).label("planned_end"),
            func.sum(delivered).over(**by_day).label("delivered_end"),
        )
        .where(_ONE.deleted_on.is_(None), _ONE.trajectory_id.in_(touched))
        .cte("runs")
    )


def _purses(several: Select[Any]) -> CTE:
    """Where one of several geldstromen begins and ends in the minutes of its traject; the last has no end."""
    in_order: dict[str, Any] = {"partition_by": _FUND.trajectory_id, "order_by": _FUND.id}
    minutes = func.coalesce(_FUND.minutes, _ENDLESS)
    end = func.sum(minutes).over(**in_order)
    is_last = func.lead(_FUND.id).over(**in_order).is_(None)
    return (
        select(
            _FUND.trajectory_id,
            _FUND.stream,
            _FUND.municipality_id,
            (end - minutes).label("begins"),
            case((is_last, _ENDLESS * 2), else_=end).label("ends"),
        )
        .where(_FUND.trajectory_id.in_(several))
        .cte("purse")
    )


def _cut(end: ColumnElement[Any], minutes: ColumnElement[Any], purse: CTE) -> ColumnElement[Any]:
    """The minutes of a sessie that fall within one geldstroom."""
    return func.max(0, func.min(end, purse.c.ends) - func.max(end - minutes, purse.c.begins))


def _shared(session: Session, paid: CTE, keys: tuple[ColumnElement[Any], ...]) -> list[tuple[Any, ...]]:
    touched = case((or_(paid.c.planned > 0, paid.c.delivered > 0), paid.c.trajectory_id))
    sums = [func.sum(paid.c[name]) for name in ("planned", "until_now", "delivered")]
    rows = (
        select(*keys, func.count(touched.distinct()), *sums)
        .group_by(*keys)
        .having(func.count(touched) > literal(0))
        .order_by(sums[0].desc(), *keys)
    )
    return [tuple(row) for row in session.execute(rows)]


def _when(where: ColumnElement[bool], what: Any) -> ColumnElement[Any]:
    return case((where, what), else_=0)


def _figures(sums: Subquery) -> list[ColumnElement[int]]:
    """Zero where a traject had no sessie in the period."""
    return [func.coalesce(sums.c[name], 0) for name in ("planned", "until_now", "delivered", "missed_times")]


def _row(
    one: SupportTrajectory,
    code: str | None,
    child: Child,
    location: str,
    person: Person | None,
    organisation: str | None,
    week: str | None,
    *figures: int,
) -> EffortRow:
    days = sorted({date.fromisoformat(day) for day in week.split(",")}) if week else []
    planned, until_now, delivered, missed_times = figures
    return EffortRow(
        trajectory_id=one.id,
        case_id=one.case_id,
        code=code or "",
        child=child.name,
        location_name=location,
        kind=one.kind,
        title=one.title,
        times=one.times,
        rhythm=one.rhythm,
        minutes=one.minutes,
        executor=person.name if person is not None else PersonName(),
        organisation=organisation or "",
        status=one.status,
        ends_on=one.ends_on,
        week=tuple(days),
        planned=planned,
        until_now=until_now,
        delivered=delivered,
        missed_times=missed_times,
    )
