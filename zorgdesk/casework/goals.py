"""Deeds on the doelen of a begeleidingsplan and the acties below them (product.md rules 5 and 6)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.plan_index import index_plan, plan_changed
from zorgdesk.casework.sections import keep_version
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.records.plans import Goal, GoalAcceptance, GoalMeasurement, PlanAction, SupportPlan
from zorgdesk.domain.values import (
    Acceptance,
    ActionResult,
    ActionScope,
    ConcernCategory,
    DayMoment,
    Executor,
    GoalStatus,
    MeasureUnit,
    PlanStatus,
)


@dataclass(frozen=True)
class GoalText:
    """What is written on a goal card."""

    sentence: str = ""
    behaviour: str = ""
    measured_how: str = ""
    measure_of: int | None = None
    zero_value: int | None = None
    target_value: int | None = None
    unit: MeasureUnit = MeasureUnit.TIMES
    realistic_because: str = ""
    due_on: date | None = None
    category: ConcernCategory | None = None


@dataclass(frozen=True)
class ActionText:
    """What is written on an actie."""

    what: str = ""
    rhythm: str = ""
    executor: Executor = Executor.EDUCATOR
    executor_name: str = ""
    result: ActionResult = ActionResult.OPEN
    result_note: str = ""
    how: str = ""
    say: str = ""
    moment: DayMoment | None = None
    moment_words: str = ""
    material: str = ""
    scope: ActionScope = ActionScope.CHILD


def add_goal(session: Session, plan_id: int) -> Change:
    """A new empty goal; raises PlanReadOnly, TooManyGoals."""
    plan = _open_plan(session, plan_id)
    goal = plan.add_goal()
    session.flush()
    goal_id = goal.id
    return plan_changed(plan, created_id=goal_id, undo=lambda later: remove_goal(later, goal_id))


def write_goal(session: Session, goal_id: int, text: GoalText, *, at: datetime) -> Change:
    """Write a goal card; raises PlanReadOnly."""
    goal = session.get_one(Goal, goal_id)
    goal.plan.must_be_open()
    keep_version(session, "goal", goal_id, "sentence", goal.sentence, text.sentence, at=at)
    for part in fields(text):
        setattr(goal, part.name, getattr(text, part.name))
    index_plan(session, goal.plan)
    return plan_changed(goal.plan)


def measure_goal(session: Session, goal_id: int, value: int, *, on: date, note: str = "") -> Change:
    """Write down how it stands on a day; also on an active plan: it is a measurement, not a change of the plan.

    Raises PlanReadOnly once the version is over. With undo.
    """
    goal = session.get_one(Goal, goal_id)
    before = Undoing(session)
    goal.measure(value, on=on, note=note.strip())
    return plan_changed(goal.plan, undo=before.undo(Topic.PLANS, case_id=goal.plan.case_id))


def write_measurement(session: Session, measurement_id: int, value: int, *, on: date, note: str) -> Change:
    """Mend a measurement, with undo; the line over the versions follows."""
    kept = session.get_one(GoalMeasurement, measurement_id)
    plan = session.get_one(Goal, kept.goal_id).plan
    before = Undoing(session)
    kept.value, kept.measured_on, kept.note = value, on, note.strip()
    return plan_changed(plan, undo=before.undo(Topic.PLANS, case_id=plan.case_id))


def remove_measurement(session: Session, measurement_id: int) -> Change:
    """Take a measurement away, with undo."""
    kept = session.get_one(GoalMeasurement, measurement_id)
    goal = session.get_one(Goal, kept.goal_id)
    before = Undoing(session)
    goal.measurements.remove(kept)
    return plan_changed(goal.plan, undo=before.undo(Topic.PLANS, case_id=goal.plan.case_id))


def accept_goal(session: Session, goal_id: int, guardian_id: int | None, answer: Acceptance) -> Change:
    """Write down what a parent (None: the pm'er) says of a goal; raises PlanReadOnly. With undo."""
    goal = session.get_one(Goal, goal_id)
    goal.plan.must_be_open()
    before = Undoing(session)
    goal.accept(guardian_id, answer)
    return plan_changed(goal.plan, undo=before.undo(Topic.PLANS, case_id=goal.plan.case_id))


def set_goal_status(session: Session, goal_id: int, status: GoalStatus, note: str) -> Change:
    """Say that a goal is reached, stopped or runs on, and why; also while the plan runs. With undo.

    Raises PlanReadOnly once the version is over.
    """
    goal = session.get_one(Goal, goal_id)
    if goal.plan.status is not PlanStatus.ACTIVE:
        goal.plan.must_be_open()
    before = Undoing(session)
    goal.status, goal.status_note = status, note.strip()
    return plan_changed(goal.plan, undo=before.undo(Topic.PLANS, case_id=goal.plan.case_id))


def move_goal(session: Session, goal_id: int, step: int) -> Change:
    """Put a goal one place up (-1) or down (1); at the end it stays. Raises PlanReadOnly. With undo."""
    goal = session.get_one(Goal, goal_id)
    goal.plan.must_be_open()
    before = Undoing(session)
    _swap(goal.plan.goals, goal, step)
    session.flush()
    session.expire(goal.plan, ["goals"])
    return plan_changed(goal.plan, undo=before.undo(Topic.PLANS, case_id=goal.plan.case_id))


def remove_goal(session: Session, goal_id: int) -> Change:
    """Take a goal out of a draft; the undo puts it back with its acties. Raises PlanReadOnly."""
    goal = session.get_one(Goal, goal_id)
    plan = goal.plan
    plan.must_be_open()
    before = Undoing(session)
    plan.goals.remove(goal)
    for position, left in enumerate(plan.goals, start=1):
        left.position = position
    session.flush()
    undo = before.undo(Topic.PLANS, case_id=plan.case_id, then=_index_again(plan.id))
    return plan_changed(plan, undo=undo)


def add_action(session: Session, goal_id: int, text: ActionText) -> Change:
    """A new actie at the end of a goal; raises PlanReadOnly."""
    goal = session.get_one(Goal, goal_id)
    goal.plan.must_be_open()
    action = PlanAction(position=len(goal.actions) + 1, **_parts(text))
    goal.actions.append(action)
    session.flush()
    return plan_changed(goal.plan, created_id=action.id)


def write_action(session: Session, action_id: int, text: ActionText) -> Change:
    """Write an actie; on an active plan only its result and the note with it may change. Raises PlanReadOnly."""
    action = session.get_one(PlanAction, action_id)
    plan = session.get_one(Goal, action.goal_id).plan
    if not plan.is_open_for_writing:
        if action_text(action) != replace(text, result=action.result, result_note=action.result_note):
            plan.must_be_open()
        action.result, action.result_note = text.result, text.result_note
        return plan_changed(plan)
    for name, value in _parts(text).items():
        setattr(action, name, value)
    return plan_changed(plan)


def remove_action(session: Session, action_id: int) -> Change:
    """Take an actie out of a draft, with undo; raises PlanReadOnly."""
    action = session.get_one(PlanAction, action_id)
    goal = session.get_one(Goal, action.goal_id)
    goal.plan.must_be_open()
    before = Undoing(session)
    goal.actions.remove(action)
    return plan_changed(goal.plan, undo=before.undo(Topic.PLANS, case_id=goal.plan.case_id))


def move_action(session: Session, action_id: int, step: int) -> Change:
    """Put an actie one place up (-1) or down (1) in its goal; raises PlanReadOnly. With undo."""
    action = session.get_one(PlanAction, action_id)
    goal = session.get_one(Goal, action.goal_id)
    goal.plan.must_be_open()
    before = Undoing(session)
    _swap(goal.actions, action, step)
    session.flush()
    session.expire(goal, ["actions"])
    return plan_changed(goal.plan, undo=before.undo(Topic.PLANS, case_id=goal.plan.case_id))


def _swap(row: Sequence[Goal] | Sequence[PlanAction], one: Goal | PlanAction, step: int) -> None:
    """Change places with the neighbour, and number all anew (a removed one leaves a gap)."""
    order: list[Goal | PlanAction] = list(row)
    here = order.index(one)
    there = min(max(here + step, 0), len(order) - 1)
    order[here], order[there] = order[there], order[here]
    for position, each in enumerate(order, start=1):
        each.position = position


def goal_text(goal: Goal) -> GoalText:
    """What is written on a goal card now."""
    return GoalText(**{part.name: getattr(goal, part.name) for part in fields(GoalText)})


def _open_plan(session: Session, plan_id: int) -> SupportPlan:
    plan = session.get_one(SupportPlan, plan_id)
    plan.must_be_open()
    return plan


def _index_again(plan_id: int) -> Callable[[Session], None]:
    """What an undo does for the search: the texts of the plan are found again."""
    return lambda later: index_plan(later, later.get_one(SupportPlan, plan_id))


def _parts(text: ActionText) -> dict[str, Any]:
    return {part.name: getattr(text, part.name) for part in fields(text)}


def action_text(action: PlanAction) -> ActionText:
    """What is written on an actie now."""
    return ActionText(**{part.name: getattr(action, part.name) for part in fields(ActionText)})


def copy_goal(goal: Goal, old: Goal) -> None:
    """Fill the goal of a new version from the old one: who agreed comes along, and the acties that were not stopped."""
    goal.origin_id = old.line_id
    for part in fields(GoalText):
        setattr(goal, part.name, getattr(old, part.name))
    goal.acceptances = [GoalAcceptance(guardian_id=one.guardian_id, answer=one.answer) for one in old.acceptances]
    kept = [action for action in old.actions if action.result is not ActionResult.STOP]
    goal.actions = [
        PlanAction(position=position, origin_id=action.origin_id or action.id, **_parts(action_text(action)))
        for position, action in enumerate(kept, start=1)
    ]
