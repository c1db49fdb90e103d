"""The register of what left: written with a permit only, never removed, and telling the truth afterwards."""

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.case_gate import (
    may_consult,
    may_copy_for_parent,
    may_discuss_anonymously,
    may_discuss_by_name,
    may_hand_over,
    may_inform_local_team,
    may_observe,
    may_print_blank_sheet,
    may_refer,
    strip,
)
from zorgdesk.casework.consents import ask_consent, record_answer, withdraw_answer
from zorgdesk.casework.paper_offers import paper_offers
from zorgdesk.casework.releases import (
    StalePermit,
    add_remark,
    count_releases,
    mark_not_left,
    release_paper,
    releases,
    releases_of_case,
    releases_of_child,
)
from zorgdesk.casework.sheets.releases import Ground, ReleaseInput
from zorgdesk.domain.permits import Permit, override, permit
from zorgdesk.domain.values import (
    Act,
    Answer,
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    OrganisationKind,
    PaperKind,
    ReleaseManner,
)

TODAY = date(2026, 11, 10)
PAPER = ReleaseInput(
    paper=PaperKind.OBSERVATION_SHEET, title="Observatieblad", recipient="Regenboog", fingerprint="9479",
    file_hash="54a8", file_name="observatieblad_K-0001_v1.pdf", pages=1, manner=ReleaseManner.SAVED,
    content=b"%PDF-",
)  # fmt: skip


@pytest.fixture
def case(maker: Maker) -> tuple[int, int, int]:
    """A case, a parent with gezag, and the request to observe to which that parent said ja."""
    case_id = maker.case()
    parent = maker.guardian(case_id)
    session = maker.session
    request = made(ask_consent(session, case_id, ConsentPurpose.OBSERVATION, None, ConsentScope.TALK, "", on=TODAY))
    record_answer(session, request, parent, ConsentDecision.YES, ConsentManner.PAPER, decided_on=TODAY, on=TODAY)
    return case_id, parent, request


def leave(session: Session, given: Permit) -> int:
    return made(release_paper(session, given, PAPER, on=TODAY, by="F. Fantasia"))


def test_a_release_says_what_left_to_whom_and_on_which_ground(session: Session, case: tuple[int, int, int]) -> None:
    leave(session, permit(may_observe(session, case[0], on=TODAY)))
    [found] = releases_of_case(session, case[0])
    assert (found.code, found.title, found.recipient, found.made_by) == (
        "U-0001", "Observatieblad", "Regenboog", "F. Fantasia"
    )  # fmt: skip
    assert found.act is Act.OBSERVE
    assert found.ground is Ground.CONSENT
    assert found.consent_request_ids == (case[2],)


def test_releases_are_numbered_through_and_read_newest_first(session: Session, case: tuple[int, int, int]) -> None:
    for _ in range(3):
        leave(session, permit(may_observe(session, case[0], on=TODAY)))
    leave(session, permit(may_print_blank_sheet(on=TODAY)))
    assert [one.number for one in releases(session)] == [4, 3, 2, 1]
    assert [one.number for one in releases(session, offset=1, limit=2)] == [3, 2]
    assert [one.number for one in releases_of_case(session, case[0])] == [3, 2, 1]
    assert [one.number for one in releases_of_child(session, 1)] == [3, 2, 1]
    assert count_releases(session) == 4


def test_a_permit_of_a_day_that_is_over_is_no_permit(session: Session, case: tuple[int, int, int]) -> None:
    yesterday = TODAY - timedelta(days=1)
    old = permit(may_print_blank_sheet(on=yesterday))
    with pytest.raises(StalePermit):
        leave(session, old)
    assert count_releases(session) == 0


def test_a_permit_for_an_overleg_next_week_holds_today(session: Session, case: tuple[int, int, int]) -> None:
    leave(session, permit(may_discuss_by_name(session, case[0], (), on=TODAY + timedelta(days=7))))
    assert releases(session)[0].released_on == TODAY


def test_the_ground_of_each_act(session: Session, case: tuple[int, int, int]) -> None:
    case_id, parent, _ = case
    for given in (
        permit(may_print_blank_sheet(on=TODAY)),
        permit(may_copy_for_parent(session, case_id, parent, on=TODAY, findings=())),
        permit(may_discuss_by_name(session, case_id, (), on=TODAY)),
        permit(may_discuss_anonymously(session, case_id, "advies", (OrganisationKind.JGZ,), on=TODAY)),
    ):
        leave(session, given)
    assert [one.ground for one in reversed(releases(session))] == [
        Ground.NO_PERSONAL_DATA, Ground.OWN_DATA, Ground.OWN_TEAM, Ground.ANONYMOUS
    ]  # fmt: skip
    assert releases(session)[0].anonymous_reason == "advies"


def test_a_reason_for_an_override_is_kept(session: Session, case: tuple[int, int, int]) -> None:
    from zorgdesk.casework.text_watch import check_texts
    from zorgdesk.domain.text_checks import FieldText

    hits = check_texts(session, case[0], [FieldText("needs", "", "111222333")])
    verdict = may_copy_for_parent(session, case[0], case[1], on=TODAY, findings=hits)
    assert verdict.answer is Answer.NOT_YET
    leave(session, override(verdict, "Dit is een artikelnummer."))
    assert releases(session)[0].override_reason == "Dit is een artikelnummer."


def test_a_withdrawn_consent_turns_the_row_and_a_new_ja_turns_it_back(
    session: Session, case: tuple[int, int, int]
) -> None:
    case_id, parent, request = case
    leave(session, permit(may_observe(session, case_id, on=TODAY)))
    withdraw_answer(session, request, parent, on=TODAY)
    assert releases(session)[0].ground is Ground.WITHDRAWN
    assert releases(session)[0].withdrawn_on == TODAY
    record_answer(session, request, parent, ConsentDecision.YES, ConsentManner.TALK, decided_on=TODAY, on=TODAY)
    assert releases(session)[0].ground is Ground.CONSENT


def test_a_paper_that_did_not_leave_stays_in_the_register_and_says_so(
    session: Session, case: tuple[int, int, int]
) -> None:
    release_id = leave(session, permit(may_observe(session, case[0], on=TODAY)))
    mark_not_left(session, release_id, on=TODAY)
    assert releases(session)[0].not_left_on == TODAY


def test_only_a_remark_can_be_changed(session: Session, case: tuple[int, int, int]) -> None:
    release_id = leave(session, permit(may_observe(session, case[0], on=TODAY)))
    change = add_remark(session, release_id, " Teruggevraagd. ")
    assert releases(session)[0].remark == "Teruggevraagd."
    assert change.undo is not None
    change.undo(session)
    assert releases(session)[0].remark == ""


def test_the_buttons_and_the_strip_ask_the_same_gate(session: Session, case: tuple[int, int, int]) -> None:
    case_id = case[0]
    one_by_one = (
        may_observe(session, case_id, on=TODAY),
        may_consult(session, case_id, OrganisationKind.JGZ, on=TODAY),
        may_refer(session, case_id, on=TODAY),
        may_hand_over(session, case_id, on=TODAY),
        may_inform_local_team(session, case_id, on=TODAY),
    )
    assert strip(session, case_id, on=TODAY) == one_by_one


def test_a_case_without_plan_talk_or_overdracht_offers_no_paper(session: Session, case: tuple[int, int, int]) -> None:
    assert paper_offers(session, case[0], on=TODAY) == ()
