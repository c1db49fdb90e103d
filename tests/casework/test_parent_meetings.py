"""Oudergesprekken: own words per parent, only chosen facts on paper, equal information counted."""

from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.papers import prepare
from zorgdesk.casework.parent_meeting_sheet import parent_meeting_sheet, talks_of_case
from zorgdesk.casework.parent_meetings import (
    FactText,
    ParentMeetingText,
    add_agreement,
    bin_parent_meeting,
    finish_agreement,
    hold_parent_meeting,
    note_informed,
    pick_facts,
    plan_parent_meeting,
    write_parent_meeting,
    write_parent_words,
)
from zorgdesk.casework.sheets.parent_meeting_paper import ParentMeetingPaper
from zorgdesk.casework.sheets.parent_meetings import ParentMeetingSheet
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.domain.errors import StepWithoutWords
from zorgdesk.domain.values import (
    Agreement,
    Answer,
    PaperKind,
    ParentalAuthority,
    ParentMeetingKind,
    RecognisesPicture,
    Relation,
)

AT = datetime(2026, 11, 10, 15, 41)


def _plan(session: Session, case_id: int, **more: object) -> int:
    text = ParentMeetingText(ParentMeetingKind.CONCERN, date(2026, 11, 10), "15:30", "Samen kijken", **more)  # type: ignore[arg-type]
    return made(plan_parent_meeting(session, case_id, text))


def _two_parents(maker: Maker) -> tuple[int, int, int]:
    case_id = maker.case()
    mother = maker.guardian(case_id, "Vera")
    return case_id, mother, maker.guardian(case_id, "Pepijn", relation=Relation.FATHER)


def _sheet_for(session: Session, talk_id: int, guardian_id: int, case_id: int, on: date) -> ParentMeetingPaper:
    request = PaperRequest(PaperKind.PARENT_MEETING, case_id, talk_id, guardian_id=guardian_id)
    proposal = prepare(session, request, on=on)
    assert proposal is not None
    assert isinstance(proposal.sheet, ParentMeetingPaper)
    return proposal.sheet


def test_a_talk_is_planned_written_held_and_found_in_the_list(session: Session, maker: Maker, today: date) -> None:
    case_id, mother, _father = _two_parents(maker)
    talk_id = _plan(session, case_id)
    text = ParentMeetingText(
        ParentMeetingKind.EVALUATION, today, "15:30", "Evaluatie", strengths=("Zingt mee", "Troost"), internal="Moe"
    )
    write_parent_meeting(session, talk_id, text, at=AT)
    write_parent_words(session, talk_id, mother, "“Zij zingt met oma.”", recognises=RecognisesPicture.YES, at=AT)
    sheet = parent_meeting_sheet(session, talk_id)
    assert sheet.strengths == ("Zingt mee", "Troost")
    assert [words.text for words in sheet.words] == ["“Zij zingt met oma.”", ""]
    held = hold_parent_meeting(session, talk_id, on=today)
    assert talks_of_case(session, case_id)[0].held_on == today
    assert held.undo is not None
    held.undo(session)
    assert parent_meeting_sheet(session, talk_id).held_on is None


def test_agreements_need_words_and_can_be_ticked_and_taken_back(session: Session, maker: Maker, today: date) -> None:
    talk_id = _plan(session, maker.case())
    with pytest.raises(StepWithoutWords):
        add_agreement(session, talk_id, " ", "", None)
    change = add_agreement(session, talk_id, "Liedjesboek mee", "Mia", today)
    ticked = finish_agreement(session, made(change), on=today)
    assert parent_meeting_sheet(session, talk_id).agreements[0].done_on == today
    assert ticked.undo is not None
    ticked.undo(session)
    assert parent_meeting_sheet(session, talk_id).agreements[0].done_on is None
    assert change.undo is not None
    change.undo(session)
    assert parent_meeting_sheet(session, talk_id).agreements == ()


def test_only_chosen_facts_reach_the_paper_and_the_rest_is_counted(session: Session, maker: Maker, today: date) -> None:
    case_id, mother, _father = _two_parents(maker)
    talk_id = _plan(session, case_id, internal="Wij denken aan gehoor")
    facts = (FactText("Zegt 12 woorden", "observation", today), FactText("Huilt bij het halen", "phone", today, False))
    pick_facts(session, talk_id, facts)
    paper = _sheet_for(session, talk_id, mother, case_id, today)
    assert [fact.text for fact in paper.facts] == ["Zegt 12 woorden"]
    assert {left.kind.value: left.count for left in paper.left_out} == {"internal_notes": 1, "facts_not_picked": 1}


def test_what_one_parent_said_in_confidence_is_not_in_the_copy_of_the_other(
    session: Session, maker: Maker, today: date
) -> None:
    case_id, mother, father = _two_parents(maker)
    talk_id = _plan(session, case_id)
    write_parent_words(session, talk_id, mother, "Ik slaap slecht.", confidential=True, at=AT)
    write_parent_words(session, talk_id, father, "Thuis gaat het goed.", agreement=Agreement.YES, at=AT)
    for_father = _sheet_for(session, talk_id, father, case_id, today)
    assert [said.words for said in for_father.parent_words] == ["Thuis gaat het goed."]
    for_mother = _sheet_for(session, talk_id, mother, case_id, today)
    assert [said.words for said in for_mother.parent_words] == ["Ik slaap slecht.", "Thuis gaat het goed."]


def test_a_parent_without_gezag_gets_no_report(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    other = maker.guardian(case_id, "Rik", relation=Relation.STEPPARENT, authority=ParentalAuthority.NO)
    maker.guardian(case_id, "Vera")
    talk_id = _plan(session, case_id)
    request = PaperRequest(PaperKind.PARENT_MEETING, case_id, talk_id, guardian_id=other)
    proposal = prepare(session, request, on=today)
    assert proposal is not None
    assert proposal.verdict.answer is not Answer.YES


def test_another_childs_name_in_the_report_is_a_question(session: Session, maker: Maker, today: date) -> None:
    maker.case("Guus", "Getekend")
    case_id, mother, _father = _two_parents(maker)
    talk_id = _plan(session, case_id, shared_picture="Zij speelt graag met Guus.")
    proposal = prepare(session, PaperRequest(PaperKind.PARENT_MEETING, case_id, talk_id, guardian_id=mother), on=today)
    assert proposal is not None
    assert proposal.verdict.answer is Answer.NOT_YET
    assert proposal.verdict.can_be_overridden


def test_who_was_informed_is_noted_and_a_binned_talk_comes_back(session: Session, maker: Maker, today: date) -> None:
    case_id, mother, _father = _two_parents(maker)
    talk_id = _plan(session, case_id)
    note_informed(session, talk_id, mother, informed_on=today)
    sheet: ParentMeetingSheet = parent_meeting_sheet(session, talk_id)
    assert [words.informed_on for words in sheet.words] == [today, None]
    gone = bin_parent_meeting(session, talk_id, on=today)
    assert talks_of_case(session, case_id) == ()
    assert gone.undo is not None
    gone.undo(session)
    assert len(talks_of_case(session, case_id)) == 1
