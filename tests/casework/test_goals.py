"""Doelen and acties: at most three, with undo, read-only once the plan runs except for what is measured."""

from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.goals import (
    ActionText,
    GoalText,
    add_action,
    add_goal,
    measure_goal,
    remove_action,
    remove_goal,
    write_action,
    write_goal,
)
from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.plans import activate_plan, add_go_no_go, begin_plan
from zorgdesk.domain.errors import PlanReadOnly, TooManyGoals
from zorgdesk.domain.values import ActionResult, Executor

AT = datetime(2026, 11, 10, 14, 2)
ON = date(2026, 11, 10)


@pytest.fixture
def plan_id(session: Session, maker: Maker) -> int:
    return made(begin_plan(session, maker.case(), on=ON, by="F. Fantasia", at=AT))


def run(session: Session, plan_id: int) -> None:
    add_go_no_go(session, plan_id, "Lukt het?", "", date(2026, 12, 1))
    activate_plan(session, plan_id, on=ON)


def test_a_plan_has_at_most_three_goals(session: Session, plan_id: int) -> None:
    for _ in range(3):
        add_goal(session, plan_id)
    with pytest.raises(TooManyGoals):
        add_goal(session, plan_id)


def test_a_goal_that_was_taken_out_comes_back_with_its_acties(session: Session, plan_id: int) -> None:
    first, second = made(add_goal(session, plan_id)), made(add_goal(session, plan_id))
    write_goal(session, first, GoalText(sentence="Lotje ruilt.", zero_value=1, measure_of=5), at=AT)
    add_action(session, first, ActionText("Ruilkaarten", "elke dag", Executor.COACH, "Cor"))
    change = remove_goal(session, first)
    session.flush()
    left = plan_sheet(session, plan_id).goals
    assert [(goal.goal_id, goal.position) for goal in left] == [(second, 1)]
    assert change.undo is not None
    change.undo(session)
    back = plan_sheet(session, plan_id).goals[0]
    assert back.goal_id == first
    assert (back.sentence, back.zero_value) == ("Lotje ruilt.", 1)
    assert [(one.what, one.executor_name) for one in back.actions] == [("Ruilkaarten", "Cor")]


def test_adding_a_goal_can_be_undone(session: Session, plan_id: int) -> None:
    change = add_goal(session, plan_id)
    assert change.undo is not None
    change.undo(session)
    session.flush()
    assert plan_sheet(session, plan_id).goals == ()


def test_an_actie_is_written_taken_out_and_put_back(session: Session, plan_id: int) -> None:
    goal_id = made(add_goal(session, plan_id))
    action_id = made(add_action(session, goal_id, ActionText()))
    write_action(session, action_id, ActionText("Voordoen", "2x per week", Executor.COACH))
    assert plan_sheet(session, plan_id).goals[0].actions[0].what == "Voordoen"
    change = remove_action(session, action_id)
    session.flush()
    assert plan_sheet(session, plan_id).goals[0].actions == ()
    assert change.undo is not None
    change.undo(session)
    assert plan_sheet(session, plan_id).goals[0].actions[0].rhythm == "2x per week"


def test_while_the_plan_runs_only_measurements_and_results_may_change(session: Session, plan_id: int) -> None:
    goal_id = made(add_goal(session, plan_id))
    write_goal(session, goal_id, GoalText(sentence="Lotje ruilt.", zero_value=1), at=AT)
    action_id = made(add_action(session, goal_id, ActionText("Voordoen")))
    run(session, plan_id)
    change = measure_goal(session, goal_id, 3, on=ON)
    write_action(session, action_id, ActionText("Voordoen", result=ActionResult.KEEP))
    goal = plan_sheet(session, plan_id).goals[0]
    assert (goal.current_value, goal.measured_on, goal.actions[0].result) == (3, ON, ActionResult.KEEP)
    with pytest.raises(PlanReadOnly):
        write_action(session, action_id, ActionText("Iets anders"))
    with pytest.raises(PlanReadOnly):
        write_goal(session, goal_id, GoalText(sentence="Anders."), at=AT)
    with pytest.raises(PlanReadOnly):
        remove_goal(session, goal_id)
    assert change.undo is not None
    change.undo(session)
    assert plan_sheet(session, plan_id).goals[0].current_value is None
