"""The list of overdrachten: which children come to school, what was done and what is due, filtered and paged in SQL.

A day that an age is reached is computed in SQL as domain.dates.add_months does: months clamp to the end of the month
(product.md rule 8). A child that has no draft follows the rules of its gemeente as they are today.
"""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, case, exists, func, select
from sqlalchemy.orm import Session, aliased

from zorgdesk.casework.search import words_of
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
_Later = aliased(Handover)


def handover_list(
    session: Session, query: HandoverQuery, *, on: date, offset: int = 0, limit: int = 50
) -> tuple[HandoverRow, ...]:
    """One page of the list; children who have an overdracht ahead, running or not yet received."""
    wanted = _base(on).where(*_where(query, on)).order_by(*_order(query)).offset(offset).limit(limit)
    found = session.execute(
        wanted.add_columns(CaseSummary, Handover, Municipality, Organisation.name, _moment(), _due())
    ).all()
    done = _done(session, [row.Handover.id for row in found if row.Handover is not None])
    return tuple(_row(row, done) for row in found)


def handover_total(session: Session, query: HandoverQuery, *, on: date) -> int:
    """How many children this reading has."""
    inside = _base(on).where(*_where(query, on)).subquery()
    return session.scalar(select(func.count()).select_from(inside)) or 0


def handover_counts(session: Session, *, on: date) -> HandoverCounts:
    """The numbers on the chips."""
    sums = [func.coalesce(func.sum(case((_view(view, on), 1), else_=0)), 0) for view in HandoverView]
    counted = session.execute(_base(on).with_only_columns(*sums)).one()
    return HandoverCounts({view: int(count) for view, count in zip(HandoverView, counted, strict=True)})


def _base(on: date) -> Select[Any]:
    """Open cases with their newest version, in the ages where school comes near."""
    newest = select(func.max(_Later.version)).where(_Later.case_id == CaseSummary.case_id).scalar_subquery()
    oldest = add_months(on, -(SCHOOL_MONTHS + _AFTER_MONTHS))
    near = (CaseSummary.birth_date >= oldest) & (_starts_on() <= add_months(on, AHEAD_MONTHS).strftime(_DAY))
    return (
        select(CaseSummary.case_id)
        .select_from(CaseSummary)
        .join(Municipality, Municipality.id == CaseSummary.municipality_id)
        .outerjoin(Handover, (Handover.case_id == CaseSummary.case_id) & (Handover.version == newest))
        .outerjoin(Organisation, Organisation.id == Handover.school_id)
        .where(CaseSummary.is_open.is_(True), CaseSummary.birth_date.is_not(None))
        .where(near | Handover.id.is_not(None))
    )


def _starts_on() -> SQLColumnExpression[str]:
    return _age_on(func.json_extract(Municipality.rules_kept, "$.handover_start_months"))


def _age_on(months: SQLColumnExpression[Any]) -> SQLColumnExpression[str]:
    """The day on which the child is that many months old; SQLite rolls over, the end of that month does not."""
    birth = CaseSummary.birth_date
    rolled = func.date(birth, func.printf("+%d months", months))
    month_end = func.date(birth, "start of month", func.printf("+%d months", months + 1), "-1 day")
    return func.min(rolled, month_end)


def _rule(name: str) -> SQLColumnExpression[Any]:
    return func.json_extract(Handover.rules_kept, f"$.{name}")


def _step(step: HandoverStep) -> SQLColumnExpression[Any]:
    found = select(HandoverStepDone.done_on).where(
        HandoverStepDone.handover_id == Handover.id, HandoverStepDone.step == step
    )
    return found.limit(1).correlate(Handover).scalar_subquery()


def _has(step: HandoverStep) -> ColumnElement[bool]:
    return exists(
        select(HandoverStepDone.id)
        .where(HandoverStepDone.handover_id == Handover.id, HandoverStepDone.step == step)
        .correlate(Handover)
    )


def _branches() -> list[tuple[ColumnElement[bool], HandoverMoment, SQLColumnExpression[Any]]]:
    """What the overdracht waits for, in the order of the chain, with the day it is due."""
    sent = func.date(_step(HandoverStep.SENT))
    receipt = func.date(sent, func.printf("+%d days", _rule("receipt_days")))
    talk_open = (Handover.manner == HandoverManner.WARM) & ~_has(HandoverStep.WARM_TALK)
    return [
        (Handover.id.is_(None), HandoverMoment.START, _starts_on()),
        (
            ~_has(HandoverStep.DISCUSSED) & ~_has(HandoverStep.SENT),
            HandoverMoment.DISCUSS,
            _age_on(_rule("handover_discuss_months")),
        ),
        (~_has(HandoverStep.SENT), HandoverMoment.SEND, _age_on(_rule("handover_send_months"))),
        (~_has(HandoverStep.RECEIVED), HandoverMoment.RECEIPT, receipt),
        (talk_open, HandoverMoment.WARM_TALK, func.coalesce(func.date(Handover.warm_talk_on), receipt)),
    ]


def _moment() -> SQLColumnExpression[str]:
    pairs = [(when, moment.value) for when, moment, _ in _branches()]
    return case(*pairs, else_=HandoverMoment.NOTHING.value).label("moment")


def _due() -> SQLColumnExpression[Any]:
    return case(*[(when, due) for when, _, due in _branches()], else_=None).label("due_on")


def _view(view: HandoverView, on: date) -> ColumnElement[bool]:
    due, today = _due(), on.strftime(_DAY)
    soon = add_months(on, AHEAD_MONTHS).strftime(_DAY)
    if view is HandoverView.LATE:
        return due < today
    if view is HandoverView.SOON:
        return (due >= today) & (due <= soon)
    if view is HandoverView.AT_SCHOOL:
        return _has(HandoverStep.SENT)
    return Handover.id.is_not(None) | CaseSummary.birth_date.is_not(None)


def _where(query: HandoverQuery, on: date) -> list[ColumnElement[bool]]:
    found = [_view(query.view, on)]
    if query.municipality_id is not None:
        found.append(CaseSummary.municipality_id == query.municipality_id)
    for word in words_of(query.text):
        found.append(
            (func.instr(CaseSummary.search_name, word) > 0)
            | (func.instr(func.lower(CaseSummary.code), word) > 0)
            | (func.instr(func.coalesce(Organisation.search_name, ""), word) > 0)
        )
    return found


def _order(query: HandoverQuery) -> tuple[SQLColumnExpression[Any], ...]:
    row = CaseSummary
    chosen: dict[HandoverSort, tuple[SQLColumnExpression[Any], ...]] = {
        HandoverSort.NAME: (row.sort_name,),
        HandoverSort.AGE: (row.birth_date,),
        HandoverSort.PLACE: (func.lower(row.municipality_name), func.lower(row.location_name)),
        HandoverSort.DUE: (_due(),),
    }
    columns = chosen[query.sort]
    if query.descending:
        columns = tuple(column.desc() for column in columns)
    last = (_due().is_(None),) if query.sort is HandoverSort.DUE else ()
    return (*last, *columns, row.birth_date, row.case_id)


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


def _row(found: Any, done: dict[int, dict[HandoverStep, date]]) -> HandoverRow:
    kept: CaseSummary = found.CaseSummary
    handover: Handover | None = found.Handover
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
        handover_id=handover.id if handover is not None else None,
        version=handover.version if handover is not None else 0,
        school_name=found.name or "",
        manner=handover.manner if handover is not None else None,
        done=done.get(handover.id, {}) if handover is not None else {},
        moment=HandoverMoment(found.moment),
        due_on=date.fromisoformat(found.due_on) if found.due_on else None,
    )
