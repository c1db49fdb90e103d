"""What was signed, was shared, runs or is over is read-only for every deed that writes in it (product.md rule 6)."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from types import ModuleType

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from tests.casework.plan_makers import AT, ON, complete, running, sign
from zorgdesk.casework import goals, laying_away, plan_reviews, plan_rows, plan_typing, plans
from zorgdesk.casework.changes import Change
from zorgdesk.casework.plan_sheet import plan_of_moment, plan_sheet
from zorgdesk.domain.errors import (
    DayStillToCome,
    EndsBeforeStart,
    GoNoGoOutsidePlan,
    PeriodOfZeroDays,
    PeriodTooLong,
    PlanReadOnly,
    SignedWordsStand,
)
from zorgdesk.domain.values import Acceptance, Agreement, CompanionKind, GoNoGoDecision


@dataclass
class Ready:
    """A version with a row of each kind."""

    session: Session
    plan: int
    goal: int = 0
    action: int = 0
    moment: int = 0
    fact: int = 0
    tried: int = 0


def evaluate(session: Session, plan: int) -> Change:
    """It ran, and is over."""
    plans.activate_plan(session, plan, on=ON)
    said = plan_reviews.EvaluationText(ON)
    return plan_reviews.evaluate_plan(session, plan, said, go_on=False, on=ON, by="", at=AT)


STATES: dict[str, Callable[[Session, Maker, int], object]] = {
    "signed": sign,
    "shared": lambda session, _, plan: plans.note_plan_shared(session, plan, shared_on=ON),
    "running": lambda session, _, plan: plans.activate_plan(session, plan, on=ON),
    "evaluated": lambda session, _, plan: evaluate(session, plan),
    "lapsed": lambda session, _, plan: plan_reviews.lapse_plan(session, plan, "Verhuisd.", on=ON),
}
WRITES: dict[str, Callable[[Ready], Change]] = {
    "write_plan_answer": lambda at: plans.write_plan_answer(at.session, at.plan, "needs", "needs", "Rust.", at=AT),
    "type_answer": lambda at: plan_typing.type_answer(at.session, at.plan, "needs", "needs", "Rust.", at=AT),
    "set_plan_period": lambda at: plans.set_plan_period(at.session, at.plan, ON, date(2027, 1, 5)),
    "write_go_no_go": lambda at: plans.write_go_no_go(at.session, at.moment, "Anders?", "", date(2026, 12, 1)),
    "remove_go_no_go": lambda at: plans.remove_go_no_go(at.session, at.moment),
    "add_goal": lambda at: goals.add_goal(at.session, at.plan),
    "write_goal": lambda at: goals.write_goal(at.session, at.goal, goals.GoalText("Anders."), at=AT),
    "type_goal": lambda at: plan_typing.type_goal(at.session, at.goal, goals.GoalText("Anders."), at=AT),
    "remove_goal": lambda at: goals.remove_goal(at.session, at.goal),
    "move_goal": lambda at: goals.move_goal(at.session, at.goal, 1),
    "accept_goal": lambda at: goals.accept_goal(at.session, at.goal, None, Acceptance.YES),
    "add_action": lambda at: goals.add_action(at.session, at.goal, goals.ActionText("Anders")),
    "write_action": lambda at: goals.write_action(at.session, at.action, goals.ActionText("Anders")),
    "remove_action": lambda at: goals.remove_action(at.session, at.action),
    "move_action": lambda at: goals.move_action(at.session, at.action, 1),
    "add_fact": lambda at: plan_rows.add_fact(at.session, at.plan, None, "Zegt een woord."),
    "write_fact": lambda at: plan_typing.write_fact(at.session, at.fact, None, "Anders.", at=AT),
    "remove_fact": lambda at: plan_rows.remove_fact(at.session, at.fact),
    "add_try": lambda at: plan_rows.add_try(at.session, at.plan, "Liedje"),
    "write_try": lambda at: plan_typing.write_try(at.session, at.tried, "Anders", "", "", at=AT),
    "remove_try": lambda at: plan_rows.remove_try(at.session, at.tried),
    "set_companions": lambda at: plan_rows.set_companions(at.session, at.plan, CompanionKind.COACH, ("Cor",)),
    "set_maker": lambda at: plan_rows.set_maker(at.session, at.plan, "Iemand anders"),
    "bin_plan": lambda at: laying_away.bin_plan(at.session, at.plan, on=ON),
    "write_summary": lambda at: plan_reviews.write_summary(at.session, at.plan, at.plan, "Anders."),
}
BESIDES = {
    "begin_plan": "begins the next version",
    "activate_plan": "a concept may start; it changes no word",
    "discuss_plan": "a concept was talked about; it changes no word",
    "decide_go_no_go": "a decision is taken while it runs",
    "add_go_no_go": "a moment to decide may come while it runs; it belongs to no signature",
    "write_parent_view": "each parent signs; words above a signature stand (below)",
    "note_plan_shared": "says that a copy left",
    "note_copy_given": "says who got a copy",
    "evaluate_plan": "ends a version that runs",
    "lapse_plan": "ends a version",
    "measure_goal": "how it stands is no word of the plan",
    "write_measurement": "how it stands is no word of the plan",
    "remove_measurement": "how it stands is no word of the plan",
    "set_goal_status": "what became of a goal while it runs",
    "index_plan_texts": "lets search find what was typed; writes no word of the plan",
    "note_taken_over": "where words came from; writes no word of the plan",
}
"""Deeds that may be done on a version whose words stand, and why."""
MODULES: tuple[ModuleType, ...] = (plans, goals, plan_rows, plan_typing, plan_reviews, laying_away)


def ready(session: Session, maker: Maker, plan_id: int) -> Ready:
    """The version with a row of each kind."""
    fact = made(plan_rows.add_fact(session, plan_id, None, "Wijst."))
    tried = made(plan_rows.add_try(session, plan_id, "Gebaren"))
    sheet = plan_sheet(session, plan_id)
    goal = sheet.goals[0]
    moment = sheet.go_no_gos[0].go_no_go_id
    return Ready(session, plan_id, goal.goal_id, goal.actions[0].action_id, moment, fact, tried)


@pytest.mark.parametrize("state", STATES)
def test_a_version_whose_words_stand_refuses_every_deed_that_writes(session: Session, maker: Maker, state: str) -> None:
    at = ready(session, maker, complete(session, maker.case()))
    STATES[state](session, maker, at.plan)
    session.flush()
    before = plan_sheet(session, at.plan)
    taken = []
    for name, deed in WRITES.items():
        try:
            deed(at)
            taken.append(name)
        except PlanReadOnly:
            pass
    session.flush()
    assert taken == []
    assert plan_sheet(session, at.plan) == before


def test_a_concept_takes_every_one_of_them(session: Session, maker: Maker) -> None:
    at = ready(session, maker, complete(session, maker.case()))
    for deed in WRITES.values():
        with session.begin_nested() as attempt:
            deed(at)
            session.flush()
            attempt.rollback()


def test_of_a_version_that_runs_a_go_no_go_may_move_and_a_later_one_may_be_written(
    session: Session, maker: Maker
) -> None:
    plan_id = running(session, maker.case())
    first = plan_sheet(session, plan_id).go_no_gos[0]
    plans.write_go_no_go(session, first.go_no_go_id, first.question, first.criteria, date(2026, 12, 8))
    later = made(plans.add_go_no_go(session, plan_id, "", "", date(2026, 12, 15)))
    plans.write_go_no_go(session, later, "Stoppen wij?", "4 van 5", date(2026, 12, 16))
    found = [(one.question, one.planned_on, one.added_later) for one in plan_sheet(session, plan_id).go_no_gos]
    assert found == [
        ("Werken de ruilkaarten?", date(2026, 12, 8), False), ("Stoppen wij?", date(2026, 12, 16), True)
    ]  # fmt: skip


@pytest.mark.parametrize("day", [ON - timedelta(days=1), date(9999, 12, 31), date(2028, 11, 11)])
def test_a_go_no_go_lies_in_its_plan(session: Session, maker: Maker, day: date) -> None:
    plan_id = complete(session, maker.case())
    moment = plan_sheet(session, plan_id).go_no_gos[0].go_no_go_id
    with pytest.raises(GoNoGoOutsidePlan):
        plans.add_go_no_go(session, plan_id, "Werkt het?", "", day)
    with pytest.raises(GoNoGoOutsidePlan):
        plans.write_go_no_go(session, moment, "Werken de ruilkaarten?", "3 van 5", day)


@pytest.mark.parametrize(
    ("day", "error"),
    [(ON - timedelta(days=1), EndsBeforeStart), (ON, PeriodOfZeroDays), (date(9999, 12, 31), PeriodTooLong)],
)
def test_the_evaluation_lies_after_the_start_and_within_two_years(
    session: Session, maker: Maker, day: date, error: type[Exception]
) -> None:
    with pytest.raises(error):
        plans.set_plan_period(session, complete(session, maker.case()), ON, day)


def test_words_above_a_signature_stand_until_the_signature_is_taken_away(session: Session, maker: Maker) -> None:
    plan_id = complete(session, maker.case())
    parent = sign(session, maker, plan_id)
    for text, agreement in (("Anders.", Agreement.YES), ("Fijn plan.", Agreement.NO)):
        with pytest.raises(SignedWordsStand):
            plans.write_parent_view(session, plan_id, parent, text, agreement, ON, at=AT)
    plans.write_parent_view(session, plan_id, parent, "Fijn plan.", Agreement.YES, None, at=AT)
    plans.write_parent_view(session, plan_id, parent, "Anders.", Agreement.RESERVED, ON, at=AT, copy_given_on=ON)
    view = plan_sheet(session, plan_id).parent_views[0]
    assert (view.text, view.agreement, view.copy_given_on) == ("Anders.", Agreement.RESERVED, ON)


def test_a_signature_and_a_copy_are_of_today_or_before(session: Session, maker: Maker) -> None:
    plan_id = complete(session, maker.case())
    parent = maker.guardian(maker.plan(plan_id).case_id)
    tomorrow = ON + timedelta(days=1)
    with pytest.raises(DayStillToCome):
        plans.write_parent_view(session, plan_id, parent, "", Agreement.YES, tomorrow, at=AT)
    with pytest.raises(DayStillToCome):
        plans.write_parent_view(session, plan_id, parent, "", Agreement.YES, None, at=AT, copy_given_on=tomorrow)


def test_a_decision_is_of_today_or_before(session: Session, maker: Maker) -> None:
    moment = plan_sheet(session, running(session, maker.case())).go_no_gos[0].go_no_go_id
    go_on = GoNoGoDecision.CONTINUE
    with pytest.raises(DayStillToCome):
        plans.decide_go_no_go(session, moment, go_on, "Lukt.", "Vera", on=ON, decided_on=ON + timedelta(days=1))
    plans.decide_go_no_go(session, moment, go_on, "Lukt.", "Vera", on=ON, decided_on=ON - timedelta(days=1))
    assert plan_sheet(session, plan_of_moment(session, moment)).go_no_gos[0].decided_on == ON - timedelta(days=1)


def test_every_deed_on_a_plan_is_in_one_of_the_two_lists() -> None:
    deeds = {
        name
        for module in MODULES
        for name, one in inspect.getmembers(module, inspect.isfunction)
        if one.__module__ == module.__name__
        and not name.startswith("_")
        and inspect.signature(one).return_annotation is Change
    }
    assert deeds - {"put_back"} == WRITES.keys() | BESIDES.keys()
