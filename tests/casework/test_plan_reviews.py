"""How a version ends: evaluated with everybody's words, or vervallen with a reason; and what the next takes over."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from tests.casework.plan_makers import AT, ON, begin, complete, lapsed, running, signed
from zorgdesk.casework.plan_reviews import ActionOutcome, EvaluationText, GoalResult, evaluate_plan, lapse_plan
from zorgdesk.casework.plan_sheet import newest_plan, plan_sheet, shown_plan
from zorgdesk.casework.plans import activate_plan, add_go_no_go, begin_plan
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.domain.errors import (
    DayStillToCome,
    EvaluationBeforeStart,
    PlanNotRunning,
    PlanReadOnly,
    ReasonMissing,
)
from zorgdesk.domain.municipality_rules import NEUTRAL
from zorgdesk.domain.values import ActionResult, GoalStatus, GoNoGoDecision, PlanStatus

LATER = date(2026, 12, 22)
SAID = EvaluationText(LATER, GoNoGoDecision.ADJUST, "Nog zes weken.", "Pleun, Vera", "Het lukt vaker.")


def evaluate(session: Session, plan_id: int, said: EvaluationText, *, go_on: bool = True) -> PlanSheet:
    """Evaluate on the day itself; the version that is the newest now."""
    change = evaluate_plan(session, plan_id, said, go_on=go_on, on=LATER, by="F. Fantasia", at=AT)
    return plan_sheet(session, made(change) if go_on else plan_id)


def results(sheet: PlanSheet, *of: GoalStatus) -> tuple[GoalResult, ...]:
    """A result per goal."""
    return tuple(GoalResult(goal.goal_id, status, 3, "Beter.") for goal, status in zip(sheet.goals, of, strict=True))


def test_an_evaluation_keeps_what_everybody_said(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    mother, father = maker.guardian(case_id, "Vera"), maker.guardian(case_id, "Pepijn")
    plan_id = running(session, case_id)
    said = replace(SAID, opinions=((mother, " Fijn. "), (father, " ")))
    evaluate(session, plan_id, said, go_on=False)
    kept = plan_sheet(session, plan_id)
    assert kept.evaluation is not None
    assert (kept.status, kept.evaluated_on, kept.ended_on) == (PlanStatus.COMPLETED, LATER, LATER)
    assert (kept.evaluation.follow_up, kept.evaluation.team_opinion) == (GoNoGoDecision.ADJUST, "Het lukt vaker.")
    assert [(one.guardian_id, one.text) for one in kept.evaluation.opinions] == [(mother, "Fijn.")]
    assert newest_plan(session, case_id) == plan_id == shown_plan(session, case_id)


def test_the_next_version_takes_over_what_goes_on(session: Session, maker: Maker) -> None:
    plan_id = running(session, maker.case())
    sheet = plan_sheet(session, plan_id)
    keep, home = sheet.goals[0].actions
    outcomes = (ActionOutcome(keep.action_id, ActionResult.KEEP), ActionOutcome(home.action_id, ActionResult.STOP))
    goals = results(sheet, GoalStatus.PARTLY, GoalStatus.REACHED)
    new = evaluate(session, plan_id, replace(SAID, goals=goals, actions=outcomes))
    old = plan_sheet(session, plan_id)
    assert [goal.status for goal in old.goals] == [GoalStatus.PARTLY, GoalStatus.REACHED]
    assert [action.result for action in old.goals[0].actions] == [ActionResult.KEEP, ActionResult.STOP]
    assert (new.version, new.writable, new.sections["needs"].needs) == (2, True, "Korte zinnen.")
    assert [(goal.sentence, goal.status) for goal in new.goals] == [
        ("Lotje vraagt speelgoed met een woord.", GoalStatus.OPEN)
    ]
    assert [(action.what, action.result) for action in new.goals[0].actions] == [("Ruilkaarten", ActionResult.OPEN)]
    assert (new.goals[0].current_value, new.goals[0].measured_on) == (3, LATER)


@pytest.mark.parametrize(
    ("status", "goes_along"),
    [
        (GoalStatus.OPEN, True),
        (GoalStatus.PARTLY, True),
        (GoalStatus.NOT_REACHED, True),
        (GoalStatus.REACHED, False),
        (GoalStatus.STOPPED, False),
    ],
)
def test_a_goal_goes_along_by_its_result(session: Session, maker: Maker, status: GoalStatus, goes_along: bool) -> None:
    plan_id = running(session, maker.case())
    goals = results(plan_sheet(session, plan_id), GoalStatus.PARTLY, status)
    new = evaluate(session, plan_id, replace(SAID, goals=goals))
    assert (len(new.goals) == 2) is goes_along


def test_an_actie_to_adjust_goes_along_as_such(session: Session, maker: Maker) -> None:
    plan_id = running(session, maker.case())
    action = plan_sheet(session, plan_id).goals[0].actions[0].action_id
    new = evaluate(session, plan_id, replace(SAID, actions=(ActionOutcome(action, ActionResult.ADJUST),)))
    assert [one.result for one in new.goals[0].actions] == [ActionResult.ADJUST, ActionResult.OPEN]


def test_the_next_evaluation_is_a_cycle_of_the_gemeente_later(session: Session, maker: Maker) -> None:
    maker.municipality("Sprookstad", replace(NEUTRAL, plan_cycle_weeks=8, plan_total_weeks=16))
    plan_id = running(session, maker.case())
    assert plan_sheet(session, plan_id).evaluation_on == ON + timedelta(weeks=8)
    new = evaluate(session, plan_id, SAID)
    assert (new.starts_on, new.evaluation_on, new.total_weeks) == (LATER, LATER + timedelta(weeks=8), 16)


def test_a_go_no_go_that_is_still_to_come_goes_along(session: Session, maker: Maker) -> None:
    plan_id = running(session, maker.case())
    add_go_no_go(session, plan_id, "Stoppen wij?", "", date(2027, 1, 12))
    new = evaluate(session, plan_id, SAID)
    assert [(one.question, one.decided_on) for one in new.go_no_gos] == [("Stoppen wij?", None)]


@pytest.mark.parametrize(
    ("day", "error"), [(ON - timedelta(days=1), EvaluationBeforeStart), (date(9999, 12, 31), DayStillToCome)]
)
def test_an_evaluation_lies_between_the_start_and_today(
    session: Session, maker: Maker, day: date, error: type[Exception]
) -> None:
    plan_id = running(session, maker.case())
    with pytest.raises(error):
        evaluate(session, plan_id, replace(SAID, evaluated_on=day))
    assert plan_sheet(session, plan_id).status is PlanStatus.ACTIVE


def test_only_a_version_that_runs_is_evaluated(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    concept = complete(session, case_id)
    with pytest.raises(PlanNotRunning):
        evaluate(session, concept, SAID)
    activate_plan(session, concept, on=ON)
    evaluate(session, concept, SAID)
    with pytest.raises(PlanNotRunning):
        evaluate(session, concept, SAID)


def test_a_next_version_that_was_begun_before_is_left_as_it_is(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    plan_id = running(session, case_id)
    begun = begin(session, case_id)
    change = evaluate_plan(session, plan_id, SAID, go_on=True, on=LATER, by="", at=AT)
    assert made(change) == begun
    assert change.undo is not None
    change.undo(session)
    session.expire_all()
    assert (plan_sheet(session, plan_id).status, newest_plan(session, case_id)) == (PlanStatus.ACTIVE, begun)


def test_version_two_does_not_begin_while_version_one_is_a_concept(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    first = complete(session, case_id)
    assert made(begin_plan(session, case_id, on=LATER, by="", at=AT)) == first
    assert len(plan_sheet(session, first).versions) == 1


def test_a_version_lapses_with_a_reason_and_can_be_put_back(session: Session, maker: Maker) -> None:
    plan_id = running(session, maker.case())
    with pytest.raises(ReasonMissing):
        lapse_plan(session, plan_id, "  ", on=LATER)
    change = lapse_plan(session, plan_id, " Ouders willen niet verder. ", on=LATER)
    sheet = plan_sheet(session, plan_id)
    assert (sheet.status, sheet.ended_on, sheet.ended_because) == (
        PlanStatus.LAPSED, LATER, "Ouders willen niet verder."
    )  # fmt: skip
    with pytest.raises(PlanReadOnly):
        lapse_plan(session, plan_id, "Nog eens", on=LATER)
    assert change.undo is not None
    change.undo(session)
    session.expire_all()
    assert (plan_sheet(session, plan_id).status, plan_sheet(session, plan_id).ended_because) == (PlanStatus.ACTIVE, "")


def test_a_signed_version_that_lapses_keeps_its_signature(session: Session, maker: Maker) -> None:
    plan_id = signed(session, maker, maker.case())
    lapse_plan(session, plan_id, "Het gezin verhuist.", on=LATER)
    sheet = plan_sheet(session, plan_id)
    assert (sheet.status, sheet.is_signed, sheet.writable) == (PlanStatus.LAPSED, True, False)
    assert sheet.parent_views[0].signed_on == ON


def test_after_a_version_that_lapsed_the_next_takes_its_texts_over(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    lapsed(session, case_id)
    new = plan_sheet(session, begin(session, case_id))
    assert (new.version, len(new.goals), new.writable) == (2, 2, True)
