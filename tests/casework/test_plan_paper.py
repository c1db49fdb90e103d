"""The plan as a paper for one parent: the allow-list, the gate, and nothing internal (product.md rules 1 and 4)."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from tests.casework.trajectory_makers import AMBULATORY, begun, executor
from zorgdesk.casework.cases import change_case
from zorgdesk.casework.goals import (
    ActionText,
    GoalText,
    accept_goal,
    add_action,
    add_goal,
    measure_goal,
    write_goal,
)
from zorgdesk.casework.papers import prepare
from zorgdesk.casework.plan_paper import prepare_support_plan
from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.plans import (
    activate_plan,
    add_go_no_go,
    begin_plan,
    set_plan_period,
    write_parent_view,
    write_plan_answer,
)
from zorgdesk.casework.reference import add_person
from zorgdesk.casework.releases import mark_not_left, release_paper
from zorgdesk.casework.sheets.cases import CaseEdit
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.casework.sheets.plan_paper import MeasuredOn, SupportPlanPaper
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.casework.sheets.releases import ReleaseInput
from zorgdesk.casework.sheets.trajectories import MomentInput
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.permits import permit
from zorgdesk.domain.values import (
    Acceptance,
    Agreement,
    Answer,
    Executor,
    PaperKind,
    ParentalAuthority,
    PersonRole,
    Relation,
    ReleaseManner,
)
from zorgdesk.domain.verdicts import CaseTab, MissingItem

AT = datetime(2026, 11, 10, 14, 2)
ON = date(2026, 11, 10)


def a_plan(session: Session, maker: Maker, case_id: int) -> int:
    plan_id = made(begin_plan(session, case_id, on=ON, by="F. Fantasia", at=AT))
    goal_id = made(add_goal(session, plan_id))
    text = GoalText("Lotje vraagt speelgoed.", "Vragen", "Tellen.", 5, 1, 4, due_on=ON)
    write_goal(session, goal_id, text, at=AT)
    add_action(session, goal_id, ActionText("Ruilkaarten", "elke dag", Executor.EDUCATOR))
    add_action(session, goal_id, ActionText(""))
    add_go_no_go(session, plan_id, "Werkt het?", "3 van 5", date(2026, 12, 1))
    write_plan_answer(session, plan_id, "baseline", "strengths", "Troost kinderen.\n\nZingt graag.", at=AT)
    write_plan_answer(session, plan_id, "internal", "hypothesis", "GEHEIM vermoeden", at=AT)
    return plan_id


def ask(session: Session, case_id: int, plan_id: int, guardian_id: int) -> Proposal:
    request = PaperRequest(PaperKind.SUPPORT_PLAN, case_id, plan_id, guardian_id=guardian_id)
    return prepare_support_plan(session, request, on=ON)


def test_the_paper_holds_the_shared_parts_and_nothing_internal(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    mother, father = maker.guardian(case_id, "Vera"), maker.guardian(case_id, "Pepijn", relation=Relation.FATHER)
    plan_id = a_plan(session, maker, case_id)
    write_parent_view(session, plan_id, mother, "Fijn zo.", Agreement.YES, ON, at=AT)
    proposal = ask(session, case_id, plan_id, father)
    paper, frame = proposal.sheet, proposal.frame
    assert isinstance(paper, SupportPlanPaper)
    assert isinstance(frame, PaperFrame)
    assert proposal.verdict.answer is Answer.YES
    assert proposal.verdict.texts_checked
    assert "GEHEIM" not in str(paper)
    assert paper.strengths == ("Troost kinderen.", "Zingt graag.")
    assert [(goal.sentence, goal.start, goal.target, goal.out_of) for goal in paper.goals] == [
        ("Lotje vraagt speelgoed.", 1, 4, 5)
    ]
    assert [(one.what, one.who, one.when) for one in paper.actions] == [("Ruilkaarten", Executor.EDUCATOR, "elke dag")]
    assert [one.words for one in paper.parent_words] == ["Fijn zo."]
    assert paper.absent_parents == ("Pepijn Luchtballon",)
    assert [parent.name for parent in paper.parents] == ["Vera Luchtballon", "Pepijn Luchtballon"]
    assert (frame.recipient, frame.version, frame.replaces_version) == ("Pepijn Luchtballon", 1, None)


def test_a_next_version_says_which_it_replaces(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id)
    first = a_plan(session, maker, case_id)
    activate_plan(session, first, on=date(2026, 10, 12))
    second = made(begin_plan(session, case_id, on=ON, by="F. Fantasia", at=AT))
    frame = ask(session, case_id, second, mother).frame
    assert isinstance(frame, PaperFrame)
    assert (frame.version, frame.replaces_version, frame.replaces_made_on) == (2, 1, date(2026, 10, 12))


@pytest.mark.parametrize(
    ("authority", "answer", "item"),
    [
        (ParentalAuthority.NO, Answer.NO, MissingItem.NO_AUTHORITY),
        (ParentalAuthority.UNKNOWN, Answer.NOT_YET, MissingItem.AUTHORITY_UNKNOWN),
    ],
)
def test_a_parent_without_gezag_gets_no_plan(
    session: Session, maker: Maker, authority: ParentalAuthority, answer: Answer, item: MissingItem
) -> None:
    case_id = maker.case()
    parent = maker.guardian(case_id, authority=authority)
    verdict = ask(session, case_id, a_plan(session, maker, case_id), parent).verdict
    assert (verdict.answer, verdict.points[0].item) == (answer, item)


def test_another_childs_name_is_a_question_that_leads_to_its_field(session: Session, maker: Maker) -> None:
    maker.case("Fleur", "Fonkel")
    case_id = maker.case()
    mother = maker.guardian(case_id)
    plan_id = a_plan(session, maker, case_id)
    write_plan_answer(session, plan_id, "baseline", "facts", "Lotje duwt Fleur.", at=AT)
    verdict = ask(session, case_id, plan_id, mother).verdict
    assert verdict.answer is Answer.NOT_YET
    assert (verdict.points[0].place.tab, verdict.points[0].place.key) == (CaseTab.PLAN, "baseline.facts")


def test_a_plan_that_is_gone_gives_no_paper(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id)
    with pytest.raises(NoResultFound):
        ask(session, case_id, 999, mother)
    request = PaperRequest(PaperKind.SUPPORT_PLAN, case_id, 999, guardian_id=mother)
    assert prepare(session, request, on=ON) is None


def test_a_copy_that_left_makes_the_words_stand_until_it_turns_out_that_none_left(
    session: Session, maker: Maker
) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id)
    plan_id = a_plan(session, maker, case_id)
    proposal = ask(session, case_id, plan_id, mother)
    given = ReleaseInput(
        paper=PaperKind.SUPPORT_PLAN, title="Begeleidingsplan", recipient=proposal.recipient, fingerprint="1",
        file_hash="54a8", file_name="begeleidingsplan.pdf", pages=4, manner=ReleaseManner.PRINTED, source_id=plan_id,
    )  # fmt: skip
    first = made(release_paper(session, permit(proposal.verdict), given, on=ON, by="F. Fantasia"))
    second = made(release_paper(session, permit(proposal.verdict), given, on=ON, by="F. Fantasia"))
    mark_not_left(session, first, on=ON)
    sheet = plan_sheet(session, plan_id)
    assert (sheet.shared_on, sheet.writable, sheet.is_concept) == (ON, False, True)
    mark_not_left(session, second, on=ON)
    assert plan_sheet(session, plan_id).writable


def test_the_paper_has_the_course_of_a_goal_and_what_each_parent_says_of_it(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    mother, father = maker.guardian(case_id, "Vera"), maker.guardian(case_id, "Pepijn", relation=Relation.FATHER)
    plan_id = a_plan(session, maker, case_id)
    goal_id = plan_sheet(session, plan_id).goals[0].goal_id
    measure_goal(session, goal_id, 2, on=date(2026, 11, 5), note="GEHEIM")
    accept_goal(session, goal_id, mother, Acceptance.YES)
    accept_goal(session, goal_id, father, Acceptance.NO)
    accept_goal(session, goal_id, None, Acceptance.YES)
    paper = ask(session, case_id, plan_id, father).sheet
    assert isinstance(paper, SupportPlanPaper)
    goal = paper.goals[0]
    assert goal.history == (MeasuredOn(date(2026, 11, 5), 2),)
    assert [(one.name.split()[0], one.answer) for one in goal.accepted] == [
        ("Vera", Acceptance.YES), ("Pepijn", Acceptance.NO),
    ]  # fmt: skip
    assert goal.group_accepts is True
    assert "GEHEIM" not in str(paper)


def test_help_in_the_group_stands_on_the_plan_of_its_time_only(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id)
    plan_id = a_plan(session, maker, case_id)
    set_plan_period(session, plan_id, ON, date(2026, 12, 1))
    begun(maker, case_id, AMBULATORY, executor_id=executor(maker), assignment="GEHEIM")
    begun(maker, case_id, replace(AMBULATORY, starts_on=date(2026, 12, 2), ends_on=date(2027, 2, 1), go_no_gos=(
        MomentInput(date(2027, 1, 12)),), evaluations=()))  # fmt: skip
    paper = ask(session, case_id, plan_id, mother).sheet
    assert isinstance(paper, SupportPlanPaper)
    [found] = paper.trajectories
    assert (found.title, found.times, found.organisation) == ("Ambulant", 2, "Stichting Naastje")
    assert found.executor is not None
    assert found.executor.name == "Cor Coachman"
    assert "GEHEIM" not in str(paper)


def test_the_contact_of_the_parents_has_the_phone_at_work(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id)
    add_person(session, PersonName("Pleun", "", "Proefrit"), PersonRole.MENTOR, phone="088 000 00 12")
    edit = CaseEdit(contact_for_parents="Pleun Proefrit", case_director="Iemand Anders")
    change_case(session, case_id, edit, on=ON)
    paper = ask(session, case_id, a_plan(session, maker, case_id), mother).sheet
    assert isinstance(paper, SupportPlanPaper)
    assert (paper.contact.name, paper.contact.role, paper.contact.phone) == (
        "Pleun Proefrit", PersonRole.MENTOR, "088 000 00 12",
    )  # fmt: skip
    assert (paper.lead.name, paper.lead.role, paper.lead.phone) == ("Iemand Anders", "", "")
