"""Deeds on the doelen of a begeleidingsplan and the acties below them (product.md rules 5 and 6)."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.plan_index import index_plan, plan_changed
from zorgdesk.casework.sections import keep_version
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.records.plans import Goal, PlanAction, SupportPlan
from zorgdesk.domain.values import ActionResult, ConcernCategory, Executor


@dataclass(frozen=True)
class GoalText:
    """What is written on a goal card."""

    sentence: str = ""
    behaviour: str = ""
    measured_how: str = ""
    measure_of: int | None = None
    zero_value: int | None = None
    target_value: int | None = None
    current_value: int | None = None
    measured_on: date | None = None
    accepted_by_parents: bool = False
    accepted_by_team: bool = False
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


def measure_goal(session: Session, goal_id: int, value: int, *, on: date) -> Change:
    """Write down how it stands now; may be done on an active plan: it is a measurement, not a change of the plan."""
    goal = session.get_one(Goal, goal_id)
    before = (goal.current_value, goal.measured_on)
    goal.current_value, goal.measured_on = value, on

    def put_back(later: Session) -> Change:
        again = later.get_one(Goal, goal_id)
        again.current_value, again.measured_on = before
        return plan_changed(again.plan)

    return plan_changed(goal.plan, undo=put_back)


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
    """Write an actie; on an active plan only its result may change. Raises PlanReadOnly."""
    action = session.get_one(PlanAction, action_id)
    plan = session.get_one(Goal, action.goal_id).plan
    if not plan.is_open_for_writing:
        if action_text(action) != replace(text, result=action.result):
            plan.must_be_open()
        action.result = text.result
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


def copy_goal(goal: Goal, text: GoalText, actions: list[ActionText]) -> None:
    """Fill a new goal from the text of another."""
    for part in fields(text):
        setattr(goal, part.name, getattr(text, part.name))
    goal.actions = [PlanAction(position=position, **_parts(action)) for position, action in enumerate(actions, start=1)]
