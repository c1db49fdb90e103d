"""The templates of a traject: the usual shape of each kind, what was changed in it, and a first proposal."""

from datetime import date, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.sheets.trajectories import (
    EvaluationInput,
    FundingInput,
    MomentInput,
    TemplateSheet,
    TrajectoryInput,
)
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.dates import add_months
from zorgdesk.domain.errors import FrequencyImpossible, TrajectoryNotReady
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.trajectories import MINUTES_IN_WEEK, TrajectoryTemplate
from zorgdesk.domain.trajectory_kinds import KINDS, KindRules, rules_of
from zorgdesk.domain.values import Rhythm, TrajectoryKind

_SHAPE: Final = (
    "times",
    "rhythm",
    "minutes",
    "months",
    "weeks",
    "sessions_at_most",
    "modelling",
    "stream",
    "assignment",
    "done_when",
    "if_not",
    "is_offered",
)


def templates(session: Session) -> tuple[TemplateSheet, ...]:
    """One per kind, in the order in which they are offered."""
    changed = {row.kind: row for row in session.scalars(select(TrajectoryTemplate))}
    return tuple(_changed(changed[rules.kind]) if rules.kind in changed else shipped(rules) for rules in KINDS)


def template_of(session: Session, kind: TrajectoryKind) -> TemplateSheet:
    """The template of one kind."""
    row = session.scalars(select(TrajectoryTemplate).where(TrajectoryTemplate.kind == kind)).one_or_none()
    return _changed(row) if row is not None else shipped(rules_of(kind))


def shipped(rules: KindRules) -> TemplateSheet:
    """The template as it comes with the program."""
    return TemplateSheet(
        kind=rules.kind,
        times=rules.times,
        rhythm=rules.rhythm,
        minutes=rules.minutes,
        months=rules.months,
        weeks=rules.weeks,
        sessions_at_most=rules.sessions,
        modelling=rules.modelling,
        stream=rules.stream,
        evaluations=rules.evaluations,
    )


def write_template(session: Session, given: TemplateSheet) -> Change:
    """Keep another usual shape for a kind; running trajecten stay as they are. With undo.

    Raises TrajectoryNotReady (no length, no times), FrequencyImpossible.
    """
    if given.months + given.weeks <= 0:
        raise TrajectoryNotReady(("length",))
    if given.rhythm is not Rhythm.PLACEMENT and (given.times < 1 or given.minutes < 1):
        raise TrajectoryNotReady(("frequency",))
    if given.rhythm in (Rhythm.WEEK, Rhythm.FORTNIGHT) and given.times * given.minutes > 2 * MINUTES_IN_WEEK:
        raise FrequencyImpossible(given.times, given.minutes)
    before = Undoing(session)
    row = session.scalars(select(TrajectoryTemplate).where(TrajectoryTemplate.kind == given.kind)).one_or_none()
    if row is None:
        row = TrajectoryTemplate(kind=given.kind)
        session.add(row)
    for name in _SHAPE:
        setattr(row, name, getattr(given, name))
    row.evaluations = list(given.evaluations)
    return Change.of(Topic.PREFERENCES, undo=before.undo(Topic.PREFERENCES))


def reset_template(session: Session, kind: TrajectoryKind) -> Change:
    """Back to the shape that comes with the program. With undo."""
    before = Undoing(session)
    for row in session.scalars(select(TrajectoryTemplate).where(TrajectoryTemplate.kind == kind)):
        session.delete(row)
    return Change.of(Topic.PREFERENCES, undo=before.undo(Topic.PREFERENCES))


def proposal(session: Session, case_id: int, kind: TrajectoryKind, *, on: date) -> TrajectoryInput:
    """What the form begins with: the shape of the template from today, a go/no-go halfway, the evaluations."""
    template, care_case = template_of(session, kind), session.get_one(CareCase, case_id)
    ends_on = _ends_on(template, care_case.child.birth_date, on)
    halfway = on + (ends_on - on) // 2
    looks = [ends_on + timedelta(weeks=weeks) for weeks in template.evaluations]
    return TrajectoryInput(
        kind=kind,
        starts_on=on,
        ends_on=ends_on,
        times=template.times,
        rhythm=template.rhythm,
        minutes=template.minutes,
        sessions_at_most=template.sessions_at_most,
        assignment=template.assignment,
        done_when=template.done_when,
        if_not=template.if_not,
        modelling=template.modelling,
        go_no_gos=(MomentInput(halfway),),
        evaluations=tuple(EvaluationInput(max(day, on)) for day in looks),
        funding=(FundingInput(template.stream, care_case.residence_id),),
    )


def _ends_on(template: TemplateSheet, birth_date: date | None, on: date) -> date:
    """The age ends a placement, where the birth date is known; else the usual length does."""
    rules = rules_of(template.kind)
    usual = add_months(on, template.months) + timedelta(weeks=template.weeks, days=-1)
    leaves = rules.limits.leaves_on(birth_date) if rules.limits.extends and birth_date is not None else None
    return leaves - timedelta(days=1) if leaves is not None and leaves > on + timedelta(days=1) else usual


def _changed(row: TrajectoryTemplate) -> TemplateSheet:
    values = {name: getattr(row, name) for name in _SHAPE}
    return TemplateSheet(kind=row.kind, evaluations=tuple(row.evaluations), is_changed=True, **values)
