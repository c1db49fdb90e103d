"""The history of the facts of a case, its people and its plan, and putting one field back (issue 3, point 10).

A field goes back through the deed that changes it, so every rule holds and it can be found again.
"""

from dataclasses import fields, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, DateTime, Enum, select, tuple_
from sqlalchemy.orm import Session

from zorgdesk.casework.cases import change_case
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.people import change_guardian, guardian
from zorgdesk.casework.plan_index import index_plan
from zorgdesk.casework.plans import write_plan_answer
from zorgdesk.casework.sheets.cases import CaseEdit
from zorgdesk.casework.sheets.history import FieldValue, HistoryLine
from zorgdesk.casework.sheets.people import GuardianInput
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.base import Base
from zorgdesk.domain.errors import GoneForGood
from zorgdesk.domain.field_history import NAME_PARTS, can_be_put_back
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.history import FieldChange
from zorgdesk.domain.records.journal import TextVersion
from zorgdesk.domain.records.people import Child, Guardian, Guardianship
from zorgdesk.domain.records.plans import Goal, GoNoGo, PlanAction, SupportPlan
from zorgdesk.domain.records.reference import CareGroup, Location, Municipality, Person
from zorgdesk.domain.records.trajectories import SupportTrajectory
from zorgdesk.domain.values import ConcernCategory

LINES_AT_MOST = 200
_NAMED: Final[dict[str, type[Base]]] = {
    "location_id": Location,
    "group_id": CareGroup,
    "residence_id": Municipality,
    "mentor_id": Person,
    "executor_id": Person,
    "municipality_id": Municipality,
}
_RECORDS: Final[dict[str, type[Base]]] = {
    record.__tablename__: record
    for record in (CareCase, Child, Guardian, Guardianship, SupportPlan, Goal, PlanAction, GoNoGo)
}
_Row = tuple[str, int]
_TEXT_OWNERS: Final[dict[str, ColumnElement[bool]]] = {
    "plan": TextVersion.owner_kind.startswith("plan."),
    "trajectory": TextVersion.owner_kind == "trajectory",
}
"""Whose earlier texts are kept under which name."""


def history(session: Session, case_id: int, kind: str = "", ref: int | None = None) -> tuple[HistoryLine, ...]:
    """The newest changes first: of the case with its people, of one guardian (`kind` guardian) or one plan (plan)."""
    rows = _rows(session, case_id, kind, ref)
    changes = session.scalars(
        select(FieldChange)
        .where(tuple_(FieldChange.table_name, FieldChange.row_id).in_(list(rows)), FieldChange.field != "deleted_on")
        .order_by(FieldChange.id.desc())
        .limit(LINES_AT_MOST)
    )
    lines = [_line(session, change, rows) for change in changes]
    lines += _texts(session, case_id, kind, ref)
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True))


def put_field_back(session: Session, case_id: int, change_id: int, *, on: date) -> Change:
    """Let a field be again what it was before this change, with undo.

    Raises what the deed that changes the field raises, and GoneForGood when the row or the change is no more.
    """
    change = session.get(FieldChange, change_id)
    record = session.get(_RECORDS[change.table_name], change.row_id) if change is not None else None
    if change is None or record is None or not can_be_put_back(change.table_name, change.field):
        raise GoneForGood
    before = Undoing(session)
    value = _kept_value(change.table_name, change.field, change.before)
    done = _set(session, case_id, record, change.field, value, on)
    undo = before.undo(*done.topics, case_ids=done.case_ids)
    return Change(done.topics, done.case_ids, undo=undo)


def put_text_back(session: Session, case_id: int, version_id: int, *, on: date, at: datetime) -> Change:
    """Let a text be again what an earlier version says, with undo; the present one becomes an earlier version."""
    version = session.get(TextVersion, version_id)
    if version is None:
        raise GoneForGood
    before = Undoing(session)
    if version.owner_kind == "care_case":
        edit: dict[str, Any] = {version.field: version.text}
        done = change_case(session, case_id, CaseEdit(**edit), on=on)
    else:
        section = version.owner_kind.removeprefix("plan.")
        done = write_plan_answer(session, version.owner_id, section, version.field, version.text, at=at)
    return Change(done.topics, done.case_ids, undo=before.undo(*done.topics, case_ids=done.case_ids))


# Putting back --------------------------------------------------------------------------------------------------------


def _set(session: Session, case_id: int, record: Base, field: str, value: Any, on: date) -> Change:
    if isinstance(record, Guardian | Guardianship):
        return _set_of_guardian(session, case_id, record, field, value, on)
    if isinstance(record, Child) and field in NAME_PARTS:
        return change_case(session, case_id, CaseEdit(name=replace(record.name, **{field: value})), on=on)
    if isinstance(record, CareCase | Child) and field in {part.name for part in fields(CaseEdit)}:
        edit: dict[str, Any] = {field: tuple(map(ConcernCategory, value)) if field == "categories" else value}
        return change_case(session, case_id, CaseEdit(**edit), on=on)
    if isinstance(record, CareCase):
        setattr(record, field, value)
        return Change.of(Topic.CASES, case_id=case_id)
    return _set_of_plan(session, record, field, value)


def _set_of_guardian(
    session: Session, case_id: int, record: Guardian | Guardianship, field: str, value: Any, on: date
) -> Change:
    guardian_id = record.guardian_id if isinstance(record, Guardianship) else record.id
    sheet = guardian(session, case_id, guardian_id)
    given = GuardianInput(**{part.name: getattr(sheet, part.name) for part in fields(GuardianInput)})
    if field in NAME_PARTS:
        given = replace(given, name=replace(given.name, **{field: value}))
    else:
        edit: dict[str, Any] = {field: value}
        given = replace(given, **edit)
    return change_guardian(session, case_id, guardian_id, given, on=on)


def _set_of_plan(session: Session, record: Base, field: str, value: Any) -> Change:
    """Raises PlanReadOnly for a version that may not change any more."""
    plan = _plan_of(session, record)
    plan.must_be_open()
    setattr(record, field, value)
    index_plan(session, plan)
    return Change.of(Topic.PLANS, case_id=plan.case_id)


def _plan_of(session: Session, record: Base) -> SupportPlan:
    if isinstance(record, SupportPlan):
        return record
    if isinstance(record, PlanAction):
        return session.get_one(Goal, record.goal_id).plan
    assert isinstance(record, Goal | GoNoGo)
    return session.get_one(SupportPlan, record.plan_id)


# Reading -------------------------------------------------------------------------------------------------------------


def _rows(session: Session, case_id: int, kind: str, ref: int | None) -> dict[_Row, str]:
    """The rows whose history is asked, each with the words that name it."""
    if kind == "trajectory" and ref is not None:
        return _rows_of_trajectory(session.get_one(SupportTrajectory, ref))
    if kind == "plan" and ref is not None:
        return _rows_of_plan(session.get_one(SupportPlan, ref))
    child = session.get_one(CareCase, case_id).child
    found: dict[_Row, str] = {}
    if kind != "guardian":
        found = {("care_cases", case_id): "", ("children", child.id): ""}
    for link in child.guardianships:
        if kind != "guardian" or link.guardian_id == ref:
            words = link.guardian.name.full or link.guardian.institution
            found |= {("guardians", link.guardian_id): words, ("guardianships", link.id): words}
    return found


def _rows_of_plan(plan: SupportPlan) -> dict[_Row, str]:
    found = {("support_plans", plan.id): ""}
    for goal in plan.goals:
        found[("goals", goal.id)] = goal.sentence
        found |= {("plan_actions", action.id): action.what for action in goal.actions}
    return found | {("go_no_gos", moment.id): moment.question for moment in plan.go_no_gos}


def _rows_of_trajectory(trajectory: SupportTrajectory) -> dict[_Row, str]:
    found = {("support_trajectories", trajectory.id): ""}
    found |= {("trajectory_funding", one.id): "" for one in trajectory.funding}
    found |= {("beschikkingen", one.id): one.number for one in trajectory.beschikkingen}
    found |= {("trajectory_evaluations", one.id): "" for one in trajectory.evaluations}
    return found | {("go_no_gos", moment.id): moment.question for moment in trajectory.go_no_gos}


def _line(session: Session, change: FieldChange, rows: dict[_Row, str]) -> HistoryLine:
    table, field = change.table_name, change.field
    return HistoryLine(
        ref=change.id,
        is_text=False,
        at=change.at,
        who=change.who,
        table=table,
        field=field,
        about=rows[(table, change.row_id)],
        before=_shown(session, table, field, change.before),
        after=_shown(session, table, field, change.after),
        can_put_back=can_be_put_back(table, field),
    )


def _texts(session: Session, case_id: int, kind: str, ref: int | None) -> list[HistoryLine]:
    """Earlier versions of the questions of a case, or of the texts of a plan."""
    if kind == "guardian":
        return []
    owner = _TEXT_OWNERS.get(kind, TextVersion.owner_kind == "care_case")
    versions = session.scalars(
        select(TextVersion)
        .where(owner, TextVersion.owner_id == (ref if kind in _TEXT_OWNERS else case_id))
        .order_by(TextVersion.id.desc())
        .limit(LINES_AT_MOST)
    )
    return [
        HistoryLine(
            version.id,
            True,
            version.replaced_at,
            "",
            version.owner_kind,
            version.field,
            "",
            version.text,
            None,
            kind != "trajectory",  # its form writes a traject whole
        )
        for version in versions
    ]


def _kept_value(table: str, field: str, kept: Any) -> Any:
    """A plain value as the column wants it."""
    kind = Base.metadata.tables[table].columns[field].type
    if kept is None:
        return None
    if isinstance(kind, Enum) and kind.enum_class is not None:
        return kind.enum_class(kept)
    if isinstance(kind, DateTime):
        return datetime.fromisoformat(kept)
    return date.fromisoformat(kept) if kind.python_type is date else kept


def _shown(session: Session, table: str, field: str, kept: Any) -> FieldValue:
    """A plain value as a screen can say it."""
    if kept is None:
        return None
    if field in _NAMED:
        named: Any = session.get(_NAMED[field], kept)
        name = getattr(named, "name", "")
        return str(getattr(name, "full", name))
    if field == "categories":
        return tuple(ConcernCategory(one) for one in kept)
    value = _kept_value(table, field, kept)
    assert isinstance(value, str | int | bool | date | StrEnum)
    return value
