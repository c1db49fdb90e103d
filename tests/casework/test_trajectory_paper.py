"""The request of a traject from its records: only with a ja for that party, and nothing of money, group or plan."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from tests.casework.trajectory_makers import AMBULATORY, begun, executor
from zorgdesk.casework.consents import ask_consent, record_answer, withdraw_answer
from zorgdesk.casework.paper_offers import paper_offers
from zorgdesk.casework.papers import prepare
from zorgdesk.casework.register import write_register
from zorgdesk.casework.sheets.agenda_paper import ConsentUsed
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.casework.sheets.trajectory_paper import TrajectoryRequestPaper
from zorgdesk.casework.trajectories import end_trajectory
from zorgdesk.casework.trajectory_paper import prepare_trajectory_request
from zorgdesk.domain.register_rules import RegisterState
from zorgdesk.domain.values import (
    Answer,
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    OrganisationKind,
    PaperKind,
    Relation,
    TrajectoryStatus,
)
from zorgdesk.domain.verdicts import CaseTab, MissingItem, PlaceField

ON = date(2026, 11, 10)
WHOLE = replace(AMBULATORY, goal="GEHEIM doel", done_when="Als het 4 van de 5 keer lukt.", if_not="Dan de eigen coach.")
TEAM = "Wijkteam Sprookstad"


@pytest.fixture
def case_id(maker: Maker) -> int:
    found = maker.case("Łukasz", "Hof-Çelik", prefix="van 't")
    maker.guardian(found, "Vera", "Bloem")
    maker.guardian(found, "Pepijn", "Hof-Çelik", relation=Relation.FATHER)
    return found


def said(maker: Maker, case_id: int, *decisions: ConsentDecision, scope: ConsentScope = ConsentScope.REPORT) -> int:
    """The row for verwijzen to the wijkteam, with what the parents said."""
    team = maker.organisation(TEAM, OrganisationKind.LOCAL_TEAM)
    session, given = maker.session, ConsentManner.PAPER
    request_id = made(ask_consent(session, case_id, ConsentPurpose.REFERRAL, team, scope, "", on=ON))
    for guardian_id, decision in enumerate(decisions, start=1):
        record_answer(session, request_id, guardian_id, decision, given, decided_on=ON, on=ON)
    return request_id


def ask(session: Session, case_id: int, trajectory_id: int, recipient_id: int | None = None) -> Proposal:
    request = PaperRequest(PaperKind.TRAJECTORY_REQUEST, case_id, trajectory_id, recipient_id=recipient_id)
    return prepare_trajectory_request(session, request, on=ON)


YES, NO = ConsentDecision.YES, ConsentDecision.NO


def test_with_a_ja_of_both_parents_the_request_is_whole(session: Session, maker: Maker, case_id: int) -> None:
    said(maker, case_id, YES, YES)
    trajectory_id = begun(maker, case_id, WHOLE, executor_id=executor(maker))
    proposal = ask(session, case_id, trajectory_id)
    paper, frame = proposal.sheet, proposal.frame
    assert isinstance(paper, TrajectoryRequestPaper)
    assert isinstance(frame, PaperFrame)
    assert (proposal.verdict.answer, proposal.verdict.texts_checked) == (Answer.YES, True)
    assert (paper.child_full_name, paper.birth_date) == ("Łukasz van 't Hof-Çelik", date(2023, 12, 4))
    assert (paper.title, paper.assignment, paper.ends_on) == ("Ambulant", "Voordoen hoe ruilen gaat.", WHOLE.ends_on)
    assert paper.executor is not None
    assert (paper.executor.name, paper.executor.organisation) == ("Cor Coachman", "Stichting Naastje")
    assert paper.consent == ConsentUsed(2, 2, ON, date(2027, 11, 10))
    assert (frame.recipient, frame.number, frame.location_line) == (TEAM, "K-0001", "")


def test_money_goals_group_and_parents_have_no_place_on_it(session: Session, maker: Maker, case_id: int) -> None:
    said(maker, case_id, YES, YES)
    proposal = ask(session, case_id, begun(maker, case_id, WHOLE))
    printed = f"{proposal.sheet} {proposal.frame}".lower()
    left_out = ("geheim", "prevention", "2400", "regenboog", "wolkenfabriek", "vera", "pepijn")
    assert not [word for word in left_out if word in printed]


@pytest.mark.parametrize(
    ("decisions", "answer", "item"),
    [
        ((YES,), Answer.NOT_YET, MissingItem.CONSENT_OPEN),
        ((YES, NO), Answer.NO, MissingItem.PARENTS_DISAGREE),
        ((NO, NO), Answer.NO, MissingItem.CONSENT_REFUSED),
    ],
)
def test_without_a_ja_for_that_party_it_does_not_leave(
    session: Session,
    maker: Maker,
    case_id: int,
    decisions: tuple[ConsentDecision, ...],
    answer: Answer,
    item: MissingItem,
) -> None:
    said(maker, case_id, *decisions)
    verdict = ask(session, case_id, begun(maker, case_id, WHOLE, executor_id=executor(maker))).verdict
    assert (verdict.answer, verdict.points[0].item) == (answer, item)


def test_a_ja_that_was_withdrawn_stops_it_and_another_party_needs_its_own(
    session: Session, maker: Maker, case_id: int
) -> None:
    request_id = said(maker, case_id, YES, YES)
    trajectory_id = begun(maker, case_id, WHOLE, executor_id=executor(maker))
    other = maker.organisation("Samenwerkingsverband", OrganisationKind.SCHOOL_PARTNERSHIP)
    asked = ask(session, case_id, trajectory_id, other)
    assert asked.verdict.points[0].item is MissingItem.CONSENT_NOT_ASKED
    assert (asked.verdict.points[0].place.recipient_id, asked.recipient) == (other, "Samenwerkingsverband")
    withdraw_answer(session, request_id, 1, on=ON)
    assert ask(session, case_id, trajectory_id).verdict.answer is Answer.NO


def test_a_ja_for_talking_only_and_an_empty_traject_name_what_is_missing(
    session: Session, maker: Maker, case_id: int
) -> None:
    said(maker, case_id, YES, YES, scope=ConsentScope.TALK)
    bare = replace(WHOLE, done_when="", if_not="")
    points = ask(session, case_id, begun(maker, case_id, bare)).verdict.points
    assert [(point.item, point.code) for point in points] == [
        (MissingItem.SCOPE_TOO_NARROW, ""),
        (MissingItem.REQUEST_INCOMPLETE, "done_when"),
        (MissingItem.REQUEST_INCOMPLETE, "if_not"),
        (MissingItem.REQUEST_INCOMPLETE, "executor_id"),
    ]
    assert {(point.place.tab, point.place.field) for point in points[1:]} == {(CaseTab.TRAJECTORY, PlaceField.TEXT)}


def test_another_childs_name_is_a_question_that_leads_to_the_traject(
    session: Session, maker: Maker, case_id: int
) -> None:
    maker.case("Fleur", "Fonkel")
    said(maker, case_id, YES, YES)
    named = replace(WHOLE, if_not="Dan gaat Fleur voor.")
    [point] = ask(session, case_id, begun(maker, case_id, named, executor_id=executor(maker))).verdict.points
    assert (point.item, point.place.tab, point.place.key) == (
        MissingItem.OTHER_CHILD_IN_TEXT, CaseTab.TRAJECTORY, "if_not",
    )  # fmt: skip


def test_without_a_row_the_wijkteam_of_residence_is_proposed(session: Session, maker: Maker, case_id: int) -> None:
    trajectory_id = begun(maker, case_id, WHOLE)
    nobody = ask(session, case_id, trajectory_id)
    assert (nobody.recipient, len(nobody.verdict.points)) == ("", 2)
    team = maker.organisation(TEAM, OrganisationKind.LOCAL_TEAM)
    proposal = ask(session, case_id, trajectory_id)
    assert (proposal.recipient, proposal.verdict.points[0].place.recipient_id) == (TEAM, team)


def test_each_traject_that_runs_is_offered_per_party(session: Session, maker: Maker, case_id: int) -> None:
    said(maker, case_id, YES, YES)
    trajectory_id = begun(maker, case_id, WHOLE, executor_id=executor(maker))
    over = begun(maker, case_id, replace(WHOLE, title="Oud"))
    end_trajectory(session, over, TrajectoryStatus.STOPPED, "Niet meer nodig.", on=ON)
    found = [one for one in paper_offers(session, case_id, on=ON) if one.request.paper is PaperKind.TRAJECTORY_REQUEST]
    assert [(one.request.source_id, one.recipient, one.about, one.verdict.answer) for one in found] == [
        (trajectory_id, TEAM, "Ambulant", Answer.YES)
    ]


def test_a_traject_that_is_gone_gives_no_paper(session: Session, case_id: int) -> None:
    with pytest.raises(NoResultFound):
        ask(session, case_id, 999)
    assert prepare(session, PaperRequest(PaperKind.TRAJECTORY_REQUEST, case_id, 999), on=ON) is None


def test_the_personenregister_stands_there_when_all_of_it_was_seen(
    session: Session, maker: Maker, case_id: int
) -> None:
    person = executor(maker)
    trajectory_id = begun(maker, case_id, WHOLE, executor_id=person)
    place, first, second = maker.location(), date(2026, 11, 2), date(2026, 11, 4)
    write_register(session, person, place, RegisterState(registered_on=first), on=ON)
    assert _seen_on(ask(session, case_id, trajectory_id)) is None
    write_register(session, person, place, RegisterState(registered_on=first, linked_on=second), on=ON)
    assert _seen_on(ask(session, case_id, trajectory_id)) == second


def _seen_on(proposal: Proposal) -> date | None:
    assert isinstance(proposal.sheet, TrajectoryRequestPaper)
    assert proposal.sheet.executor is not None
    return proposal.sheet.executor.register_seen_on
