"""The begeleidingsplan in versions: begin, write, go/no-go, activate, evaluate (product.md rules 5 and 6)."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from tests.casework.plan_makers import AT, ON, begin
from zorgdesk.casework.goals import ActionText, GoalText, add_action, add_goal, write_goal
from zorgdesk.casework.plan_sheet import newest_plan, plan_of_moment, plan_sheet, shown_plan
from zorgdesk.casework.plan_texts import plan_findings
from zorgdesk.casework.plans import (
    activate_plan,
    add_go_no_go,
    decide_go_no_go,
    discuss_plan,
    note_plan_shared,
    remove_go_no_go,
    set_plan_period,
    write_go_no_go,
    write_parent_view,
    write_plan_answer,
)
from zorgdesk.casework.search import find
from zorgdesk.domain.errors import EndsBeforeStart, GoNoGoDecided, GoNoGoIncomplete, PlanNotReady, PlanReadOnly
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.text_checks import FindingKind
from zorgdesk.domain.values import ActionResult, Agreement, GoNoGoDecision, PlanStatus


def complete(session: Session, case_id: int) -> int:
    """A plan that may become active."""
    plan_id = begin(session, case_id)
    goal_id = made(add_goal(session, plan_id))
    write_goal(session, goal_id, GoalText(sentence="Lotje vraagt speelgoed met een woord.", zero_value=1), at=AT)
    add_action(session, goal_id, ActionText("Ruilkaarten", "elke dag"))
    add_go_no_go(session, plan_id, "Werken de ruilkaarten?", "3 van 5", date(2026, 12, 1))
    return plan_id


def test_a_new_plan_takes_over_what_the_intake_knows(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    session.get_one(CareCase, case_id).question = "Wat is er nodig om Lotje mee te laten doen?"
    sheet = plan_sheet(session, begin(session, case_id))
    assert sheet.sections["support_question"].need == "Wat is er nodig om Lotje mee te laten doen?"
    assert (sheet.version, sheet.status, sheet.made_by) == (1, PlanStatus.DRAFT, "F. Fantasia")
    assert sheet.evaluation_on == date(2026, 12, 22)


def test_beginning_again_opens_the_concept_that_is_there(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    plan_id = begin(session, case_id)
    assert begin(session, case_id) == plan_id
    discuss_plan(session, plan_id, on=ON)
    assert begin(session, case_id) == plan_id == newest_plan(session, case_id)


def test_an_answer_is_kept_and_can_be_found(session: Session, maker: Maker) -> None:
    plan_id = begin(session, maker.case())
    write_plan_answer(session, plan_id, "baseline", "strengths", "Lotje troost andere kinderen.", at=AT)
    assert plan_sheet(session, plan_id).sections["baseline"].strengths == "Lotje troost andere kinderen."
    assert "troost" in str(find(session, "troost"))


@pytest.mark.parametrize("left_out", ["goal", "evaluation_on", "go_no_go"])
def test_a_plan_is_not_active_without_goal_evaluation_and_go_no_go(
    session: Session, maker: Maker, left_out: str
) -> None:
    plan_id = begin(session, maker.case())
    if left_out != "goal":
        write_goal(session, made(add_goal(session, plan_id)), GoalText(sentence="Lotje ruilt."), at=AT)
    if left_out == "evaluation_on":
        set_plan_period(session, plan_id, ON, None)
    if left_out != "go_no_go":
        add_go_no_go(session, plan_id, "Lukt het?", "", date(2026, 12, 1))
    with pytest.raises(PlanNotReady) as refused:
        activate_plan(session, plan_id, on=ON)
    assert refused.value.missing == (left_out,)
    assert plan_sheet(session, plan_id).missing_for_active == (left_out,)


def test_a_plan_that_runs_is_read_only_and_can_be_put_back(session: Session, maker: Maker) -> None:
    plan_id = complete(session, maker.case())
    change = activate_plan(session, plan_id, on=ON)
    assert not plan_sheet(session, plan_id).writable
    with pytest.raises(PlanReadOnly):
        write_plan_answer(session, plan_id, "needs", "needs", "Rust", at=AT)
    assert change.undo is not None
    change.undo(session)
    assert plan_sheet(session, plan_id).writable


def test_the_evaluation_may_not_lie_before_the_start(session: Session, maker: Maker) -> None:
    plan_id = begin(session, maker.case())
    with pytest.raises(EndsBeforeStart):
        set_plan_period(session, plan_id, ON, date(2026, 11, 9))


@pytest.mark.parametrize(
    ("decision", "reason", "present", "missing"),
    [
        (None, "Het werkt.", "Pleun", ("decision",)),
        (GoNoGoDecision.CONTINUE, " ", "Pleun", ("reason",)),
        (GoNoGoDecision.CONTINUE, "Het werkt.", "", ("present",)),
    ],
)
def test_a_go_no_go_closes_only_with_decision_reason_and_who_was_there(
    session: Session,
    maker: Maker,
    decision: GoNoGoDecision | None,
    reason: str,
    present: str,
    missing: tuple[str, ...],
) -> None:
    plan_id = complete(session, maker.case())
    moment_id = plan_sheet(session, plan_id).go_no_gos[0].go_no_go_id
    with pytest.raises(GoNoGoIncomplete) as refused:
        decide_go_no_go(session, moment_id, decision, reason, present, on=ON)
    assert refused.value.missing == missing
    assert plan_sheet(session, plan_id).go_no_gos[0].decided_on is None


def test_a_decision_is_kept_and_a_slip_can_be_undone(session: Session, maker: Maker) -> None:
    plan_id = complete(session, maker.case())
    activate_plan(session, plan_id, on=ON)
    moment_id = plan_sheet(session, plan_id).go_no_gos[0].go_no_go_id
    change = decide_go_no_go(session, moment_id, GoNoGoDecision.CONTINUE, "Het werkt.", "Pleun, Vera", on=ON)
    decided = plan_sheet(session, plan_id).go_no_gos[0]
    assert (decided.decision, decided.reason, decided.decided_on) == (GoNoGoDecision.CONTINUE, "Het werkt.", ON)
    with pytest.raises(GoNoGoDecided):
        write_go_no_go(session, moment_id, "Anders?", "", ON)
    with pytest.raises(GoNoGoDecided):
        decide_go_no_go(session, moment_id, GoNoGoDecision.STOP, "Toch niet.", "Pleun", on=ON)
    assert change.undo is not None
    change.undo(session)
    assert plan_sheet(session, plan_id).go_no_gos[0].decided_on is None
    assert plan_of_moment(session, moment_id) == plan_id


def test_an_open_go_no_go_may_change_and_go_from_a_concept(session: Session, maker: Maker) -> None:
    plan_id = complete(session, maker.case())
    moment_id = plan_sheet(session, plan_id).go_no_gos[0].go_no_go_id
    write_go_no_go(session, moment_id, " Lukt ruilen? ", "4 van 5", date(2026, 12, 3))
    moment = plan_sheet(session, plan_id).go_no_gos[0]
    assert (moment.question, moment.criteria, moment.planned_on) == ("Lukt ruilen?", "4 van 5", date(2026, 12, 3))
    change = remove_go_no_go(session, moment_id)
    session.flush()
    assert plan_sheet(session, plan_id).go_no_gos == ()
    assert change.undo is not None
    change.undo(session)
    assert plan_sheet(session, plan_id).go_no_gos[0].question == "Lukt ruilen?"


def test_a_go_no_go_of_a_plan_that_runs_stays(session: Session, maker: Maker) -> None:
    plan_id = complete(session, maker.case())
    activate_plan(session, plan_id, on=ON)
    with pytest.raises(PlanReadOnly):
        remove_go_no_go(session, plan_sheet(session, plan_id).go_no_gos[0].go_no_go_id)


def test_the_version_that_runs_is_shown_while_the_next_is_written(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    first = complete(session, case_id)
    activate_plan(session, first, on=ON)
    second = begin(session, case_id)
    assert (newest_plan(session, case_id), shown_plan(session, case_id)) == (second, first)
    add_go_no_go(session, second, "Gaat het goed?", "", date(2026, 12, 1))
    activate_plan(session, second, on=ON)
    assert plan_sheet(session, first).status is PlanStatus.COMPLETED


def test_each_parent_has_own_words_and_akkoord(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    mother, father = maker.guardian(case_id, "Vera"), maker.guardian(case_id, "Pepijn")
    plan_id = complete(session, case_id)
    write_parent_view(session, plan_id, mother, "Fijn plan.", Agreement.YES, None, at=AT)
    write_parent_view(session, plan_id, mother, "Heel fijn plan.", Agreement.YES, ON, at=AT)
    views = {view.guardian_id: view for view in plan_sheet(session, plan_id).parent_views}
    assert (views[mother].text, views[mother].agreement, views[mother].signed_on) == (
        "Heel fijn plan.", Agreement.YES, ON
    )  # fmt: skip
    assert (views[father].text, views[father].agreement) == ("", Agreement.OPEN)


def test_an_actie_that_was_stopped_does_not_go_along(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    plan_id = complete(session, case_id)
    goal = plan_sheet(session, plan_id).goals[0]
    add_action(session, goal.goal_id, ActionText("Picto's", result=ActionResult.STOP))
    activate_plan(session, plan_id, on=ON)
    new = plan_sheet(session, begin(session, case_id))
    assert [action.what for action in new.goals[0].actions] == ["Ruilkaarten"]


def test_names_of_other_children_are_found_everywhere_but_in_intern(session: Session, maker: Maker) -> None:
    maker.case("Fleur", "Fonkel")
    plan_id = complete(session, maker.case())
    goal_id = plan_sheet(session, plan_id).goals[0].goal_id
    write_goal(session, goal_id, GoalText(sentence="Lotje speelt met Fleur."), at=AT)
    write_plan_answer(session, plan_id, "baseline", "facts", "BSN 111222333 staat hier.", at=AT)
    write_plan_answer(session, plan_id, "internal", "hypothesis", "Fleur slaat terug.", at=AT)
    found = plan_findings(session, plan_id)
    assert {(hit.key, hit.finding.kind) for hit in found} == {
        ("baseline.facts", FindingKind.BSN),
        (f"goal_{goal_id}.sentence", FindingKind.OTHER_CHILD),
    }


def test_a_signed_concept_stands_and_can_still_become_active(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id, "Vera")
    plan_id = complete(session, case_id)
    write_parent_view(session, plan_id, mother, "Fijn plan.", Agreement.YES, ON, at=AT)
    sheet = plan_sheet(session, plan_id)
    assert (sheet.writable, sheet.is_concept, sheet.is_signed) == (False, True, True)
    with pytest.raises(PlanReadOnly):
        write_plan_answer(session, plan_id, "needs", "needs", "Rust", at=AT)
    discuss_plan(session, plan_id, on=ON)
    activate_plan(session, plan_id, on=ON)
    assert plan_sheet(session, plan_id).status is PlanStatus.ACTIVE
    with pytest.raises(PlanReadOnly):
        discuss_plan(session, plan_id, on=ON)


def test_a_shared_concept_lapses_when_its_next_version_begins(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    plan_id = complete(session, case_id)
    set_plan_period(session, plan_id, date(2026, 11, 16), date(2027, 1, 4))
    note_plan_shared(session, plan_id, shared_on=ON)
    assert not plan_sheet(session, plan_id).writable
    new = plan_sheet(session, begin(session, case_id))
    assert (new.version, new.starts_on, new.evaluation_on) == (2, date(2026, 11, 16), date(2027, 1, 4))
    assert [moment.question for moment in new.go_no_gos] == ["Werken de ruilkaarten?"]
    assert plan_sheet(session, plan_id).status is PlanStatus.LAPSED


def test_a_copy_that_did_not_leave_after_all_opens_the_words_again(session: Session, maker: Maker) -> None:
    plan_id = complete(session, maker.case())
    note_plan_shared(session, plan_id, shared_on=ON)
    note_plan_shared(session, plan_id, shared_on=None)
    assert plan_sheet(session, plan_id).writable
