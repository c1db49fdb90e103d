"""Lay a row away in the prullenbak whole, with what belongs to it, and put it back with the same numbers.

For what no list may stumble over meanwhile: an unshared draft of a plan. What has a `deleted_on` stays in its table.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import DateTime, Table, insert, select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.plan_index import index_plan
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.search_index import SearchKind, remove
from zorgdesk.casework.sheets.bin import BinKind
from zorgdesk.casework.undoing import rows_of
from zorgdesk.domain.base import Base
from zorgdesk.domain.errors import GoneForGood, PlanReadOnly
from zorgdesk.domain.records.history import LaidAway
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.records.sections import SectionAnswers


def bin_plan(session: Session, plan_id: int, *, on: date) -> Change:
    """Move a draft of a plan to the prullenbak, with undo; raises PlanReadOnly for one that ran, left or was signed.

    The numbers of the versions stay free: a new draft may take the same one.
    """
    plan = session.get_one(SupportPlan, plan_id)
    if not plan.is_open_for_writing:
        raise PlanReadOnly(plan.version)
    answers = select(SectionAnswers).where(SectionAnswers.owner_kind == "plan", SectionAnswers.owner_id == plan_id)
    owned = session.scalars(answers).all()
    rows = [row for record in (plan, *owned) for row in rows_of(record)]
    kept = LaidAway(
        kind=BinKind.PLAN.value,
        ref=plan_id,
        case_id=plan.case_id,
        title=str(plan.version),
        happened_on=plan.created_on,
        rows=[[table, _to_json(values)] for table, values in rows],
        laid_on=on,
        laid_by=preferences(session).own_name,
    )
    case_id = plan.case_id
    for record in (*owned, plan):
        session.delete(record)
    session.add(kept)
    session.flush()
    remove(session, SearchKind.PLAN, plan_id)
    kept_id = kept.id
    return Change.of(Topic.PLANS, case_id=case_id, undo=lambda later: put_back(later, kept_id, on=on))


def put_back(session: Session, laid_away_id: int, *, on: date) -> Change:
    """Put a laid away row back, with all that belonged to it; raises GoneForGood when the prullenbak was emptied."""
    kept = session.get(LaidAway, laid_away_id)
    if kept is None:
        raise GoneForGood
    plan_id, case_id = kept.ref, kept.case_id
    for name, values in kept.rows:
        table = Base.metadata.tables[name]
        if table is SupportPlan.__table__:
            values = {**values, "version": _free_version(session, case_id, values["version"])}
        session.execute(insert(table).values(**_from_json(table, values)))
    session.delete(kept)
    session.flush()
    index_plan(session, session.get_one(SupportPlan, plan_id))
    return Change.of(
        Topic.PLANS, case_id=case_id, created_id=plan_id, undo=lambda later: bin_plan(later, plan_id, on=on)
    )


def _free_version(session: Session, case_id: int | None, version: int) -> int:
    """The number it had, or when another draft took that meanwhile the next one."""
    taken = set(session.scalars(select(SupportPlan.version).where(SupportPlan.case_id == case_id)))
    return version if version not in taken else max(taken) + 1


def _to_json(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


def _from_json(table: Table, values: dict[str, Any]) -> dict[str, Any]:
    return {name: _value(table, name, value) for name, value in values.items()}


def _value(table: Table, name: str, value: Any) -> Any:
    kind = table.columns[name].type
    if value is None or kind.python_type not in (date, datetime):
        return value
    return datetime.fromisoformat(value) if isinstance(kind, DateTime) else date.fromisoformat(value)
