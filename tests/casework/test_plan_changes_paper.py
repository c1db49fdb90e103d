"""Two versions side by side from their records: a copy per parent with the own address, and the whole for the file."""

from datetime import date, datetime

import pytest
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.goals import ActionText, GoalText, add_action, write_goal
from zorgdesk.casework.paper_offers import paper_offers
from zorgdesk.casework.papers import prepare
from zorgdesk.casework.people import add_guardian
from zorgdesk.casework.plan_changes_paper import prepare_plan_changes
from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.plans import activate_plan, add_go_no_go, begin_plan, set_plan_period, write_plan_answer
from zorgdesk.casework.releases import mark_not_left, release_paper
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.casework.sheets.people import GuardianInput
from zorgdesk.casework.sheets.plan_changes_paper import PlanChangesForParent, PlanChangesWhole
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.casework.sheets.releases import ReleaseInput
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.permits import permit
from zorgdesk.domain.values import Act, Answer, Executor, PaperKind, ParentalAuthority, Relation, ReleaseManner
from zorgdesk.domain.verdicts import MissingItem

AT = datetime(2026, 11, 10, 14, 2)
ON = date(2026, 11, 10)


def a_parent(session: Session, case_id: int, name: PersonName, relation: Relation, **more: object) -> int:
    given = {"authority": ParentalAuthority.YES, "address": f"Straat van {name.first_name} 4", **more}
    return made(add_guardian(session, case_id, GuardianInput(name, relation, **given), on=ON))  # type: ignore[arg-type]


@pytest.fixture
def case_id(session: Session, maker: Maker) -> int:
    found = maker.case("Łukasz", "Hof-Çelik", prefix="van 't", birth_date=None)
    a_parent(session, found, PersonName("Vera", "", "Bloem"), Relation.MOTHER)
    a_parent(session, found, PersonName("Pepijn", "", "Hof-Çelik"), Relation.FATHER)
    return found


def two_versions(session: Session, maker: Maker, case_id: int) -> tuple[int, int]:
    first = made(begin_plan(session, case_id, on=ON, by="F. Fantasia", at=AT))
    goal_id = maker.goal(first, "Łukasz vraagt speelgoed.")
    add_action(session, goal_id, ActionText("Ruilkaarten", how="HOE", say="ZEG", material="SPUL"))
    add_action(session, goal_id, ActionText("Ruilen met knuffels", "elke avond", Executor.PARENTS))
    write_plan_answer(session, first, "baseline", "strengths", "Zoekt troost.", at=AT)
    write_plan_answer(session, first, "baseline", "hinders", "DRUKTE", at=AT)
    for name in ("hypothesis", "group_capacity"):
        write_plan_answer(session, first, "internal", name, "GEHEIM", at=AT)
    set_plan_period(session, first, ON, date(2026, 12, 1))
    add_go_no_go(session, first, "Werkt het?", "CRITERIUM", date(2026, 12, 1))
    activate_plan(session, first, on=ON)
    second = made(begin_plan(session, case_id, on=ON, by="F. Fantasia", at=AT))
    newer = plan_sheet(session, second).goals[0]
    write_goal(session, newer.goal_id, GoalText("Łukasz vraagt het ook buiten."), at=AT)
    write_plan_answer(session, second, "internal", "hypothesis", "GEHEIM", at=AT)
    return first, second


def ask(
    session: Session, case_id: int, newer: int, guardian_id: int | None = None, older: int | None = None
) -> Proposal:
    edition = str(older) if older is not None else ""
    request = PaperRequest(PaperKind.PLAN_CHANGES, case_id, newer, guardian_id=guardian_id, edition=edition)
    return prepare_plan_changes(session, request, on=ON)


def test_a_parent_gets_the_own_address_and_not_what_only_professionals_read(
    session: Session, maker: Maker, case_id: int
) -> None:
    first, second = two_versions(session, maker, case_id)
    for guardian_id, name, other in ((1, "Vera Bloem", "Pepijn"), (2, "Pepijn Hof-Çelik", "Vera")):
        proposal = ask(session, case_id, second, guardian_id, first)
        paper, frame = proposal.sheet, proposal.frame
        assert isinstance(paper, PlanChangesForParent)
        assert isinstance(frame, PaperFrame)
        assert (proposal.verdict.act, proposal.verdict.answer) == (Act.COPY_FOR_PARENT, Answer.YES)
        assert (paper.parent_name, paper.parent_address) == (name, f"Straat van {name.split()[0]} 4")
        assert (frame.recipient, frame.version, frame.edition) == (name, 2, f"g{guardian_id}")
        printed = f"{paper} {frame}"
        left_out = ("GEHEIM", "HOE", "ZEG", "SPUL", "DRUKTE", "CRITERIUM", f"Straat van {other}")
        assert not [word for word in left_out if word in printed]
        assert "Łukasz vraagt het ook buiten." in printed


def test_the_whole_plan_for_the_file_has_their_fields_and_still_nothing_internal(
    session: Session, maker: Maker, case_id: int
) -> None:
    first, second = two_versions(session, maker, case_id)
    proposal = ask(session, case_id, second, older=first)
    assert isinstance(proposal.sheet, PlanChangesWhole)
    assert (proposal.verdict.act, proposal.verdict.answer) == (Act.OWN_TEAM_PAPER, Answer.YES)
    printed = f"{proposal.sheet} {proposal.frame}"
    assert [word for word in ("HOE", "ZEG", "SPUL", "DRUKTE", "CRITERIUM") if word not in printed] == []
    assert "GEHEIM" not in printed
    assert "Straat van" not in printed


def test_without_a_choice_it_is_the_version_before_and_a_first_version_has_none(
    session: Session, maker: Maker, case_id: int
) -> None:
    first, second = two_versions(session, maker, case_id)
    assert ask(session, case_id, second).sheet == ask(session, case_id, second, older=first).sheet
    with pytest.raises(NoResultFound):
        ask(session, case_id, first)
    assert prepare(session, PaperRequest(PaperKind.PLAN_CHANGES, case_id, first), on=ON) is None


@pytest.mark.parametrize(
    ("authority", "answer", "item"),
    [
        (ParentalAuthority.NO, Answer.NO, MissingItem.NO_AUTHORITY),
        (ParentalAuthority.UNKNOWN, Answer.NOT_YET, MissingItem.AUTHORITY_UNKNOWN),
    ],
)
def test_a_parent_without_gezag_gets_none(
    session: Session, maker: Maker, case_id: int, authority: ParentalAuthority, answer: Answer, item: MissingItem
) -> None:
    _, second = two_versions(session, maker, case_id)
    third = a_parent(session, case_id, PersonName("Kees", "", "Kijker"), Relation.FATHER, authority=authority)
    verdict = ask(session, case_id, second, third).verdict
    assert (verdict.answer, verdict.points[0].item) == (answer, item)


def test_another_childs_name_is_asked_once_and_leads_to_its_text(session: Session, maker: Maker, case_id: int) -> None:
    maker.case("Fleur", "Fonkel")
    _, second = two_versions(session, maker, case_id)
    write_plan_answer(session, second, "needs", "needs", "Rust, zonder Fleur ernaast.", at=AT)
    goal_id = plan_sheet(session, second).goals[0].goal_id
    write_goal(session, goal_id, GoalText("Speelt met Fleur."), at=AT)
    points = ask(session, case_id, second, 1).verdict.points
    assert sorted(point.place.key for point in points) == ["goal", "needs.needs"]


def test_a_copy_for_a_parent_makes_the_words_stand_and_one_for_the_file_does_not(
    session: Session, maker: Maker, case_id: int
) -> None:
    _, second = two_versions(session, maker, case_id)
    given = ReleaseInput(
        paper=PaperKind.PLAN_CHANGES, title="Wat is er anders", recipient="Vera", fingerprint="1", file_hash="2",
        file_name="planwijzigingen.pdf", pages=2, manner=ReleaseManner.PRINTED, source_id=second,
    )  # fmt: skip
    release_paper(session, permit(ask(session, case_id, second).verdict), given, on=ON, by="F. Fantasia")
    assert plan_sheet(session, second).writable
    left = made(release_paper(session, permit(ask(session, case_id, second, 1).verdict), given, on=ON, by="F. F."))
    assert (plan_sheet(session, second).shared_on, plan_sheet(session, second).writable) == (ON, False)
    mark_not_left(session, left, on=ON)
    assert plan_sheet(session, second).writable


def test_the_newest_version_is_offered_per_parent_and_for_the_file(
    session: Session, maker: Maker, case_id: int
) -> None:
    begin_plan(session, case_id, on=ON, by="F. Fantasia", at=AT)
    assert not [one for one in paper_offers(session, case_id, on=ON) if one.request.paper is PaperKind.PLAN_CHANGES]
    first, second = two_versions(session, maker, case_id)
    found = [one for one in paper_offers(session, case_id, on=ON) if one.request.paper is PaperKind.PLAN_CHANGES]
    assert [(one.guardian_name, one.version, one.request.source_id, one.request.edition) for one in found] == [
        ("Vera Bloem", 2, second, str(first)),
        ("Pepijn Hof-Çelik", 2, second, str(first)),
        ("", 2, second, str(first)),
    ]
