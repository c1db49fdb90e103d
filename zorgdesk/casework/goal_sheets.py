"""Read the doelen of one version: acties, who accepted them, and the measurements over all versions as one line."""

from collections import defaultdict
from dataclasses import fields

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from zorgdesk.casework.sheets.plans import AcceptanceSheet, ActionSheet, GoalSheet, MeasurementSheet
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.plans import Goal, GoalMeasurement, PlanAction, SupportPlan
from zorgdesk.domain.values import Acceptance

_DERIVED = frozenset({"goal_id", "origin_id", "actions", "measurements", "acceptances"})


def goals_of(session: Session, plan: SupportPlan, care_case: CareCase) -> tuple[GoalSheet, ...]:
    """The goals of this version in their order."""
    history = _measurements(session, plan)
    return tuple(
        GoalSheet(
            **{part.name: getattr(goal, part.name) for part in fields(GoalSheet) if part.name not in _DERIVED},
            goal_id=goal.id,
            origin_id=goal.line_id,
            actions=tuple(_action(action) for action in goal.actions),
            measurements=tuple(history[goal.line_id]),
            acceptances=_acceptances(goal, care_case),
        )
        for goal in plan.goals
    )


def _action(action: PlanAction) -> ActionSheet:
    same = (part.name for part in fields(ActionSheet) if part.name not in ("action_id", "origin_id"))
    return ActionSheet(
        **{name: getattr(action, name) for name in same}, action_id=action.id, origin_id=action.origin_id or action.id
    )


def _measurements(session: Session, plan: SupportPlan) -> dict[int, list[MeasurementSheet]]:
    """By goal line, oldest first; an old version shows what was known by then."""
    found: dict[int, list[MeasurementSheet]] = defaultdict(list)
    lines = [goal.line_id for goal in plan.goals]
    if not lines:
        return found
    line = func.coalesce(Goal.origin_id, Goal.id)
    on_a_line = or_(Goal.id.in_(lines), Goal.origin_id.in_(lines))  # `line.in_` would read every goal of the file
    rows = session.execute(
        select(GoalMeasurement, line, SupportPlan.version)
        .join(Goal, Goal.id == GoalMeasurement.goal_id)
        .join(SupportPlan, SupportPlan.id == Goal.plan_id)
        .where(on_a_line, SupportPlan.version <= plan.version)
        .order_by(GoalMeasurement.measured_on, GoalMeasurement.id)
    )
    for one, line_id, version in rows:
        found[line_id].append(
            MeasurementSheet(one.id, one.measured_on, one.value, one.note, one.at_evaluation, version)
        )
    return found


def _acceptances(goal: Goal, care_case: CareCase) -> tuple[AcceptanceSheet, ...]:
    said = {one.guardian_id: one.answer for one in goal.acceptances}
    parents = (
        AcceptanceSheet(
            link.guardian_id,
            link.guardian.name.full or link.guardian.institution,
            link.relation,
            said.get(link.guardian_id, Acceptance.OPEN),
        )
        for link in care_case.child.guardianships
    )
    return (*parents, AcceptanceSheet(None, "", None, said.get(None, Acceptance.OPEN)))
