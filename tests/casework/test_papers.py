"""From a request to a proposal: what is offered, what is prepared, and what is gone."""

from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.handovers import begin_handover
from zorgdesk.casework.observations import draw_sheet
from zorgdesk.casework.paper_offers import paper_offers
from zorgdesk.casework.papers import PREPARERS, prepare
from zorgdesk.casework.parent_meetings import ParentMeetingText, plan_parent_meeting
from zorgdesk.casework.plans import begin_plan
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.casework.sheets.observation_paper import ObservationSheetPaper
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.domain.values import (
    Act,
    Answer,
    PaperKind,
    ParentalAuthority,
    ParentMeetingKind,
    Relation,
    SheetKind,
    SheetLabel,
)

TODAY = date(2026, 11, 10)
NOW = datetime(2026, 11, 10, 14, 2)


@pytest.fixture
def case_id(maker: Maker) -> int:
    """A case with a mother with gezag and a father without."""
    set_preferences(maker.session, organisation="Het Luchtkasteel", own_name="Fenna Fantasia")
    found = maker.case()
    maker.guardian(found)
    maker.guardian(found, "Pepijn", relation=Relation.FATHER, authority=ParentalAuthority.NO)
    return found


def drawn(session: Session, case_id: int | None, label: SheetLabel = SheetLabel.CODE_ONLY) -> PaperRequest:
    kind = SheetKind.WELLBEING_INVOLVEMENT
    change = draw_sheet(session, case_id, kind, label, "Hoe speelt zij?", token="ABCD2345", on=TODAY)
    return PaperRequest(PaperKind.OBSERVATION_SHEET, case_id, made(change))


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        (SheetLabel.CODE_ONLY, "K-0001"),
        (SheetLabel.FIRST_NAME, "K-0001 Lotje"),
        (SheetLabel.INITIALS, "K-0001 LL"),
    ],
)
def test_a_sheet_carries_what_was_chosen_and_never_a_surname_or_birth_date(
    session: Session, case_id: int, label: SheetLabel, shown: str
) -> None:
    proposal = prepare(session, drawn(session, case_id, label), on=TODAY)
    assert proposal is not None
    assert isinstance(proposal.sheet, ObservationSheetPaper)
    assert proposal.sheet.child_label == shown
    assert proposal.sheet.age_months == 35
    assert "Luchtballon" not in str(proposal.sheet)
    assert "2023" not in str(proposal.sheet)


def test_a_sheet_about_an_unborn_child_has_no_age(session: Session, maker: Maker) -> None:
    case_id = maker.case("", "", birth_date=None, due_date=date(2027, 1, 1))
    proposal = prepare(session, drawn(session, case_id), on=TODAY)
    assert proposal is not None
    assert isinstance(proposal.sheet, ObservationSheetPaper)
    assert proposal.sheet.age_months is None


def test_a_blank_sheet_is_about_nobody(session: Session, case_id: int) -> None:
    proposal = prepare(session, drawn(session, None), on=TODAY)
    assert proposal is not None
    assert (proposal.verdict.act, proposal.verdict.answer) == (Act.PRINT_BLANK_SHEET, Answer.YES)
    assert isinstance(proposal.frame, PaperFrame)
    assert proposal.frame.organisation == "Het Luchtkasteel"
    assert proposal.frame.location_line == ""


def test_a_paper_whose_record_is_gone_is_no_proposal(session: Session, case_id: int) -> None:
    assert prepare(session, PaperRequest(PaperKind.OBSERVATION_SHEET, case_id, 999), on=TODAY) is None


def test_every_paper_about_a_child_has_someone_who_prepares_it() -> None:
    without_a_page = {PaperKind.ATTACHMENT, PaperKind.WHOLE_FILE}  # leave by attachment_leaving and by Instellingen
    assert set(PREPARERS) == set(PaperKind) - {PaperKind.RECOVERY_SHEET} - without_a_page


def test_what_exists_is_offered_and_a_parent_without_gezag_gets_no_copy(session: Session, case_id: int) -> None:
    begin_plan(session, case_id, on=TODAY, by="F. Fantasia", at=NOW)
    begin_handover(session, case_id, on=TODAY, by="F. Fantasia", at=NOW)
    plan_parent_meeting(session, case_id, ParentMeetingText(kind=ParentMeetingKind.CONCERN, planned_on=TODAY))
    offers = paper_offers(session, case_id, on=TODAY)
    assert [(one.request.paper, one.guardian_name) for one in offers] == [
        (PaperKind.HANDOVER, ""),
        (PaperKind.SUPPORT_PLAN, "Jana Luchtballon"),
        (PaperKind.GROUP_PLAN, ""),
        (PaperKind.GROUP_PLAN, ""),
        (PaperKind.PARENT_MEETING, "Jana Luchtballon"),
    ]
    assert offers[0].verdict.answer is Answer.NOT_YET
