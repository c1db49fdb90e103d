"""The list of overdrachten: which children come to school, what was done and what is due, filtered and paged in SQL.

A day that an age is reached is computed in SQL as domain.dates.add_months does: months clamp to the end of the month
(product.md rule 8). A child that has no draft follows the rules of its gemeente as they are today.
"""

from datetime import date
from typing import Any

from sqlalchemy import CTE, ColumnElement, SQLColumnExpression, case, func, select
from sqlalchemy.orm import Session

from zorgdesk.casework.search_words import words_of
from zorgdesk.casework.sheets.handovers import (
    HandoverCounts,
    HandoverMoment,
    HandoverQuery,
    HandoverRow,
    HandoverSort,
    HandoverView,
)
from zorgdesk.domain.dates import add_months
from zorgdesk.domain.handover_dates import SCHOOL_MONTHS, handover_dates
from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.records.handovers import Handover, HandoverStepDone
from zorgdesk.domain.records.projections import CaseSummary
from zorgdesk.domain.records.reference import Municipality, Organisation
from zorgdesk.domain.values import HandoverManner, HandoverStep

AHEAD_MONTHS = 3
_AFTER_MONTHS = 6
_DAY = "%Y-%m-%d"


def handover_list(
    session: Session, query: HandoverQuery, *, on: date, offset: int = 0, limit: int = 50
) -> tuple[HandoverRow, ...]:
    """One page of the list; children who have an overdracht ahead, running or not yet received."""
    lines = _lines(session, on)
    page = (
        select(lines.c.case_id, lines.c.handover_id, lines.c.moment, lines.c.due_on)
        .where(*_where(lines, query, on))
        .order_by(*_order(lines, query))
        .offset(offset)
        .limit(limit)
    )
    return _rows(session, list(session.execute(page)))


def handover_total(session: Session, query: HandoverQuery, *, on: date) -> int:
    """How many children this reading has."""
    lines = _lines(session, on)
    return session.scalar(select(func.count()).select_from(lines).where(*_where(lines, query, on))) or 0


def handover_counts(session: Session, *, on: date) -> HandoverCounts:
    """The numbers on the chips."""
    lines = _lines(session, on)
    sums = [func.coalesce(func.sum(case((_view(lines, view, on), 1), else_=0)), 0) for view in HandoverView]
    counted = session.execute(select(*sums).select_from(lines)).one()
    return HandoverCounts({view: int(count) for view, count in zip(HandoverView, counted, strict=True)})


def _lines(session: Session, on: date) -> CTE:
    """One line per open case in the ages where school comes near, with what is due on which day."""
    rules = {kept.id: kept.rules for kept in session.scalars(select(Municipality))}
    months = {key: kept.handover_start_months for key, kept in rules.items()} or {0: SCHOOL_MONTHS}
    starts_on = _age_on(case(months, value=CaseSummary.municipality_id, else_=SCHOOL_MONTHS))
    soon = add_months(on, AHEAD_MONTHS)
    youngest = add_months(soon, -min(months.values()))
    oldest = add_months(on, -(SCHOOL_MONTHS + _AFTER_MONTHS))
    newest = (
        select(Handover.case_id, func.max(Handover.version).label("version")).group_by(Handover.case_id).cte("newest")
    )
    steps = _steps()
    in_age = CaseSummary.birth_date.between(oldest, youngest) & (starts_on <= soon.strftime(_DAY))
    branches = _branches(steps, starts_on)
    return (
        select(
            CaseSummary.case_id,
            CaseSummary.birth_date,
            CaseSummary.sort_name,
            CaseSummary.search_name,
            CaseSummary.code,
            CaseSummary.municipality_id,
            CaseSummary.municipality_name,
            CaseSummary.location_name,
            Handover.id.label("handover_id"),
            Organisation.search_name.label("school"),
            steps.c.sent,
            case(*[(when, moment.value) for when, moment, _ in branches], else_="nothing").label("moment"),
            case(*[(when, due) for when, _, due in branches], else_=None).label("due_on"),
        )
        .select_from(CaseSummary)
        .outerjoin(newest, newest.c.case_id == CaseSummary.case_id)
        .outerjoin(Handover, (Handover.case_id == newest.c.case_id) & (Handover.version == newest.c.version))
        .outerjoin(steps, steps.c.handover_id == Handover.id)
        .outerjoin(Organisation, Organisation.id == Handover.school_id)
        .where(CaseSummary.is_open.is_(True), CaseSummary.birth_date.is_not(None), Handover.id.is_not(None) | in_age)
        .cte("lines")
        .prefix_with("MATERIALIZED", dialect="sqlite")
    )


def _steps() -> CTE:
    """The days of the steps, one line per version."""
    days = [
        func.max(case((HandoverStepDone.step == step, HandoverStepDone.done_on), else_=None)).label(step.value)
        for step in HandoverStep
    ]
    return select(HandoverStepDone.handover_id, *days).group_by(HandoverStepDone.handover_id).cte("steps")


def _age_on(months: SQLColumnExpression[Any]) -> SQLColumnExpression[str]:
    """The day on which the child is that many months old; SQLite rolls over, the end of that month does not."""
    birth = CaseSummary.birth_date
    rolled = func.date(birth, func.printf("+%d months", months))
    month_end = func.date(birth, "start of month", func.printf("+%d months", months + 1), "-1 day")
    return func.min(rolled, month_end)


def _rule(name: str) -> SQLColumnExpression[Any]:
    return func.json_extract(Handover.rules_kept, f"$.{name}")


def _branches(
    steps: CTE, starts_on: SQLColumnExpression[str]
) -> list[tuple[ColumnElement[bool], HandoverMoment, SQLColumnExpression[Any]]]:
    """What the overdracht waits for, in the order of the chain, with the day it is due."""
    done = steps.c
    receipt = func.date(done.sent, func.printf("+%d days", _rule("receipt_days")))
    talk_open = (Handover.manner == HandoverManner.WARM) & done.warm_talk.is_(None)
    return [
        (Handover.id.is_(None), HandoverMoment.START, starts_on),
        (
            done.discussed.is_(None) & done.sent.is_(None),
            HandoverMoment.DISCUSS,
            _age_on(_rule("handover_discuss_months")),
        ),
        (done.sent.is_(None), HandoverMoment.SEND, _age_on(_rule("handover_send_months"))),
        (done.received.is_(None), HandoverMoment.RECEIPT, receipt),
        (talk_open, HandoverMoment.WARM_TALK, func.coalesce(func.date(Handover.warm_talk_on), receipt)),
    ]


def _view(lines: CTE, view: HandoverView, on: date) -> ColumnElement[bool]:
    due, today = lines.c.due_on, on.strftime(_DAY)
    if view is HandoverView.LATE:
        return due < today
    if view is HandoverView.SOON:
        return (due >= today) & (due <= add_months(on, AHEAD_MONTHS).strftime(_DAY))
    if view is HandoverView.AT_SCHOOL:
        return lines.c.sent.is_not(None)
    return lines.c.case_id.is_not(None)


def _where(lines: CTE, query: HandoverQuery, on: date) -> list[ColumnElement[bool]]:
    row = lines.c
    found = [_view(lines, query.view, on)]
    if query.municipality_id is not None:
        found.append(row.municipality_id == query.municipality_id)
    for word in words_of(query.text):
        found.append(
            (func.instr(row.search_name, word) > 0)
            | (func.instr(func.lower(row.code), word) > 0)
            | (func.instr(func.coalesce(row.school, ""), word) > 0)
        )
    return found


def _order(lines: CTE, query: HandoverQuery) -> tuple[SQLColumnExpression[Any], ...]:
    row = lines.c
    chosen: dict[HandoverSort, tuple[SQLColumnExpression[Any], ...]] = {
        HandoverSort.NAME: (row.sort_name,),
        HandoverSort.AGE: (row.birth_date,),
        HandoverSort.PLACE: (func.lower(row.municipality_name), func.lower(row.location_name)),
        HandoverSort.DUE: (row.due_on,),
    }
    columns = chosen[query.sort]
    if query.descending:
        columns = tuple(column.desc() for column in columns)
    last = (row.due_on.is_(None),) if query.sort is HandoverSort.DUE else ()
    return (*last, *columns, row.birth_date, row.case_id)


def _rows(session: Session, lines: list[Any]) -> tuple[HandoverRow, ...]:
    """The records of one page, in the order of its lines."""
    case_ids = [line.case_id for line in lines]
    handover_ids = [line.handover_id for line in lines if line.handover_id is not None]
    summaries = {
        row.CaseSummary.case_id: row
        for row in session.execute(
            select(CaseSummary, Municipality)
            .join(Municipality, Municipality.id == CaseSummary.municipality_id)
            .where(CaseSummary.case_id.in_(case_ids))
        )
    }
    versions = {kept.id: kept for kept in session.scalars(select(Handover).where(Handover.id.in_(handover_ids)))}
    done = _done(session, handover_ids)
    return tuple(
        _row(line, summaries[line.case_id], versions.get(line.handover_id), done.get(line.handover_id, {}))
        for line in lines
    )


def _done(session: Session, handover_ids: list[int]) -> dict[int, dict[HandoverStep, date]]:
    """The steps of the versions on this page."""
    found: dict[int, dict[HandoverStep, date]] = {}
    rows = session.execute(
        select(HandoverStepDone.handover_id, HandoverStepDone.step, HandoverStepDone.done_on).where(
            HandoverStepDone.handover_id.in_(handover_ids)
        )
    )
    for handover_id, step, done_on in rows:
        found.setdefault(handover_id, {})[step] = done_on
    return found


def _row(line: Any, found: Any, handover: Handover | None, done: dict[HandoverStep, date]) -> HandoverRow:
    kept: CaseSummary = found.CaseSummary
    rules: MunicipalityRules = handover.rules if handover is not None else found.Municipality.rules
    assert kept.birth_date is not None
    return HandoverRow(
        case_id=kept.case_id,
        code=kept.code,
        child_name=kept.child_name,
        birth_date=kept.birth_date,
        location_name=kept.location_name,
        municipality_name=kept.municipality_name,
        dates=handover_dates(kept.birth_date, rules),
        rules=rules,
        handover_id=line.handover_id,
        version=handover.version if handover is not None else 0,
        school_name=handover.school.name if handover is not None and handover.school is not None else "",
        manner=handover.manner if handover is not None else None,
        done=done,
        moment=HandoverMoment(line.moment),
        due_on=date.fromisoformat(line.due_on) if line.due_on else None,
    )
