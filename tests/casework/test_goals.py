"""Doelen and acties: at most three, with undo, read-only once the plan runs except for what is measured."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.changes import Change
from zorgdesk.casework.goal_helpers import helpers
from zorgdesk.casework.goal_hints import GoalHint, goal_hint
from zorgdesk.casework.goals import (
    ActionText,
    GoalText,
    accept_goal,
    add_action,
    add_goal,
    measure_goal,
    move_action,
    move_goal,
    remove_action,
    remove_goal,
    set_goal_status,
    write_action,
    write_goal,
)
from zorgdesk.casework.plan_reviews import EvaluationText, GoalResult, evaluate_plan
from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.plans import activate_plan, add_go_no_go, begin_plan
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.domain.errors import PlanReadOnly, TooManyGoals
from zorgdesk.domain.values import Acceptance, ActionResult, Executor, GoalStatus, GoNoGoDecision

AT = datetime(2026, 11, 10, 14, 2)
ON = date(2026, 11, 10)
LATER = date(2026, 12, 1)


@pytest.fixture
def plan_id(session: Session, maker: Maker) -> int:
    return made(begin_plan(session, maker.case(), on=ON, by="F. Fantasia", at=AT))


def run(session: Session, plan_id: int) -> None:
    add_go_no_go(session, plan_id, "Lukt het?", "", date(2026, 12, 1))
    activate_plan(session, plan_id, on=ON)


def evaluate(session: Session, plan_id: int, *results: GoalResult, go_on: bool) -> Change:
    said = EvaluationText(LATER, GoNoGoDecision.CONTINUE, goals=results)
    return evaluate_plan(session, plan_id, said, go_on=go_on, on=LATER, by="F. Fantasia", at=AT)


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


def test_the_metingen_of_all_versions_are_one_line_and_an_old_version_shows_what_was_known(
    session: Session, plan_id: int
) -> None:
    goal_id = made(add_goal(session, plan_id))
    write_goal(session, goal_id, GoalText(sentence="Lotje ruilt.", zero_value=1, measure_of=5), at=AT)
    action_id = made(add_action(session, goal_id, ActionText("Voordoen", result=ActionResult.KEEP)))
    run(session, plan_id)
    measure_goal(session, goal_id, 2, on=ON, note="In de kring")
    result = GoalResult(goal_id, GoalStatus.PARTLY, 3)
    newer = made(evaluate(session, plan_id, result, go_on=True))
    copy = plan_sheet(session, newer).goals[0]
    assert copy.goal_id != goal_id
    assert (copy.origin_id, copy.actions[0].origin_id) == (goal_id, action_id)
    measure_goal(session, copy.goal_id, 4, on=LATER + timedelta(days=7))
    told = [(one.value, one.version, one.at_evaluation) for one in plan_sheet(session, newer).goals[0].measurements]
    assert told == [(2, 1, False), (3, 1, True), (4, 2, False)]
    assert plan_sheet(session, newer).goals[0].current_value == 4
    assert plan_sheet(session, plan_id).goals[0].current_value == 3
    with pytest.raises(PlanReadOnly):
        measure_goal(session, goal_id, 5, on=LATER)


def test_each_parent_and_the_pmer_answer_for_themselves(session: Session, maker: Maker, plan_id: int) -> None:
    case_id = plan_sheet(session, plan_id).case_id
    mother = maker.guardian(case_id, "Vera")
    goal_id = made(add_goal(session, plan_id))
    accept_goal(session, goal_id, mother, Acceptance.NO)
    accept_goal(session, goal_id, None, Acceptance.YES)
    goal = plan_sheet(session, plan_id).goals[0]
    assert {one.guardian_id: one.answer for one in goal.acceptances}[mother] is Acceptance.NO
    assert (goal.accepted_by_parents, goal.accepted_by_team) == (False, True)
    accept_goal(session, goal_id, None, Acceptance.OPEN)
    session.flush()
    assert not plan_sheet(session, plan_id).goals[0].accepted_by_team


def test_goals_and_acties_change_places_and_stop_at_the_ends(session: Session, plan_id: int) -> None:
    first, second = made(add_goal(session, plan_id)), made(add_goal(session, plan_id))
    move_goal(session, second, -1)
    move_goal(session, second, -1)
    assert [goal.goal_id for goal in plan_sheet(session, plan_id).goals] == [second, first]
    one, other = (made(add_action(session, first, ActionText(what))) for what in ("Een", "Twee"))
    move_action(session, one, 1)
    move_action(session, one, 1)
    assert [action.action_id for action in plan_sheet(session, plan_id).goals[1].actions] == [other, one]


def test_the_state_of_a_goal_can_be_said_while_it_runs_and_not_when_the_version_is_over(
    session: Session, plan_id: int
) -> None:
    goal_id = made(add_goal(session, plan_id))
    write_goal(session, goal_id, GoalText(sentence="Lotje ruilt."), at=AT)
    run(session, plan_id)
    set_goal_status(session, goal_id, GoalStatus.STOPPED, "Niet meer nodig")
    goal = plan_sheet(session, plan_id).goals[0]
    assert (goal.status, goal.status_note) == (GoalStatus.STOPPED, "Niet meer nodig")
    evaluate(session, plan_id, go_on=False)
    with pytest.raises(PlanReadOnly):
        set_goal_status(session, goal_id, GoalStatus.OPEN, "")


def test_who_can_do_an_actie_comes_with_a_kind(session: Session, maker: Maker, plan_id: int) -> None:
    case_id = plan_sheet(session, plan_id).case_id
    maker.guardian(case_id, "Vera")
    set_preferences(session, own_name="F. Fantasia")
    known = {one.name: one.executor for one in helpers(session, case_id)}
    assert next(kind for name, kind in known.items() if name.startswith("Vera")) is Executor.PARENTS
    assert known["F. Fantasia"] is Executor.COORDINATOR


def test_the_questions_at_a_goal_come_one_by_one(session: Session, maker: Maker, plan_id: int) -> None:
    case_id = plan_sheet(session, plan_id).case_id
    mother = maker.guardian(case_id, "Vera")
    goal_id = made(add_goal(session, plan_id))
    asked: list[GoalHint | None] = [goal_hint(plan_sheet(session, plan_id).goals[0])]
    for text in (
        GoalText("Lotje ruilt."),
        GoalText("Lotje ruilt.", zero_value=1),
        GoalText("Lotje ruilt.", zero_value=1, target_value=4),
        GoalText("Lotje ruilt.", zero_value=1, target_value=4, due_on=ON),
    ):
        write_goal(session, goal_id, text, at=AT)
        asked.append(goal_hint(plan_sheet(session, plan_id).goals[0]))
    add_action(session, goal_id, ActionText("Voordoen"))
    asked.append(goal_hint(plan_sheet(session, plan_id).goals[0]))
    for one in plan_sheet(session, plan_id).goals[0].acceptances:
        accept_goal(session, goal_id, one.guardian_id, Acceptance.YES)
    session.flush()
    asked.append(goal_hint(plan_sheet(session, plan_id).goals[0]))
    assert mother is not None
    assert asked == [None, *GoalHint, None]
