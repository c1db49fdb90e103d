"""How far a plan is: states and tips never block, and follow what was written."""

from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.goals import ActionText, GoalText, accept_goal, add_action, add_goal, write_goal
from zorgdesk.casework.plan_quality import plan_quality
from zorgdesk.casework.plan_rows import add_fact, set_companions
from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.plans import add_go_no_go, begin_plan, write_parent_view, write_plan_answer
from zorgdesk.casework.sheets.plan_quality import PlanSection, QualityPoint, SectionState, TipKind
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.values import Acceptance, Agreement, CompanionKind

AT = datetime(2026, 11, 10, 14, 2)
ON = date(2026, 11, 10)


@pytest.fixture
def plan_id(session: Session, maker: Maker) -> int:
    case_id = maker.case()
    maker.guardian(case_id, "Vera")
    return made(begin_plan(session, case_id, on=ON, by="F. Fantasia", at=AT))


def test_an_empty_plan_asks_who_is_along_and_what_the_parent_thinks(session: Session, plan_id: int) -> None:
    quality = plan_quality(plan_sheet(session, plan_id))
    assert quality.good == 0
    assert {quality.states[section] for section in PlanSection} == {SectionState.EMPTY, SectionState.CLOSED_OFF}
    along = [TipKind.NO_PARENTS_ALONG, TipKind.NO_TEAM_ALONG, TipKind.NO_DIRECTOR, TipKind.NO_CONTACT]
    assert [tip.kind for tip in quality.tips] == [*along, TipKind.NO_AGREEMENT]
    assert quality.tips[-1].name == "Vera Luchtballon"
    assert tuple(quality.states) == tuple(PlanSection)


def test_a_goal_asks_for_zero_target_date_and_acties(session: Session, plan_id: int) -> None:
    goal_id = made(add_goal(session, plan_id))
    write_goal(session, goal_id, GoalText(sentence="Lotje ruilt."), at=AT)
    kinds = [tip.kind for tip in plan_quality(plan_sheet(session, plan_id)).tips if tip.section is PlanSection.GOALS]
    assert kinds == [TipKind.NO_ZERO, TipKind.NO_DUE_DATE, TipKind.NO_ACTION]
    write_goal(session, goal_id, GoalText(sentence="Lotje ruilt.", zero_value=1, due_on=ON), at=AT)
    add_action(session, goal_id, ActionText("Ruilkaarten"))
    kinds = [tip.kind for tip in plan_quality(plan_sheet(session, plan_id)).tips if tip.section is PlanSection.GOALS]
    assert kinds == [TipKind.NO_TARGET]


def test_a_whole_plan_meets_every_point(session: Session, plan_id: int) -> None:
    sheet = plan_sheet(session, plan_id)
    care_case = session.get_one(CareCase, sheet.case_id)
    care_case.case_director, care_case.contact_for_parents = "Fenna Fantasia", "Pleun Praatgraag"
    for kind in (CompanionKind.PARENT, CompanionKind.EDUCATOR):
        set_companions(session, plan_id, kind, ("Vera Luchtballon",))
    goal_id = made(add_goal(session, plan_id))
    text = GoalText(sentence="Lotje ruilt.", zero_value=1, target_value=4, due_on=ON)
    write_goal(session, goal_id, text, at=AT)
    accept_goal(session, goal_id, None, Acceptance.YES)
    add_action(session, goal_id, ActionText("Ruilkaarten"))
    add_go_no_go(session, plan_id, "Lukt het?", "", ON)
    for section, field in (("support_question", "need"), ("baseline", "strengths"), ("needs", "needs")):
        write_plan_answer(session, plan_id, section, field, "Tekst.", at=AT)
    write_parent_view(session, plan_id, sheet.parent_views[0].guardian_id, "Goed zo.", Agreement.YES, ON, at=AT)
    quality = plan_quality(plan_sheet(session, plan_id))
    assert quality.good == len(QualityPoint)
    assert quality.tips == ()
    assert quality.open_points(PlanSection.GOALS) == 0
    states = quality.states
    assert states[PlanSection.SUPPORT_QUESTION] is SectionState.STARTED
    for section in (PlanSection.HEAD, PlanSection.NEEDS, PlanSection.GOALS, PlanSection.MOMENTS, PlanSection.PARENTS):
        assert states[section] is SectionState.FULL


def test_a_child_that_waits_needs_a_plan_for_the_meantime(session: Session, plan_id: int) -> None:
    sheet = plan_sheet(session, plan_id)
    session.get_one(CareCase, sheet.case_id).waiting_since = ON
    tips = plan_quality(plan_sheet(session, plan_id)).tips
    assert [tip.kind for tip in tips if tip.section is PlanSection.BRIDGING] == [TipKind.NO_BRIDGING]
    write_plan_answer(session, plan_id, "bridging", "bridging", "Elke week bellen.", at=AT)
    assert plan_quality(plan_sheet(session, plan_id)).open_points(PlanSection.BRIDGING) == 0


def test_facts_per_area_fill_the_beginsituatie_as_a_text_does(session: Session, plan_id: int) -> None:
    for field in ("strengths", "home"):
        write_plan_answer(session, plan_id, "baseline", field, "Tekst.", at=AT)
    assert plan_quality(plan_sheet(session, plan_id)).states[PlanSection.BASELINE] is SectionState.STARTED
    add_fact(session, plan_id, None, "Zegt twaalf woorden.")
    assert plan_quality(plan_sheet(session, plan_id)).states[PlanSection.BASELINE] is SectionState.FULL
