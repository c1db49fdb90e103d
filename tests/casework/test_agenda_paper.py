"""The agenda for a guest: only the own item, by name or without, and what the gate says of it."""

from datetime import date, time

import pytest

from tests.casework.makers import Maker, made
from tests.casework.meeting_makers import TODAY, Table, planned
from zorgdesk.casework.meeting_sheet import meeting_sheet
from zorgdesk.casework.meetings import ParticipantText, add_participant, add_subject_item, choose_mode, write_item
from zorgdesk.casework.papers import prepare
from zorgdesk.casework.sheets.agenda_paper import AgendaAnonymous, AgendaByName, ConsentUsed
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.documents.meeting_agenda import render
from zorgdesk.domain.values import Answer, ConsentDecision, ItemMode, PaperKind
from zorgdesk.domain.verdicts import MissingItem

YES = ConsentDecision.YES


def _proposal(maker: Maker, table: Table, name: str = "Ada Afspraak", on: date = TODAY) -> Proposal | None:
    people = meeting_sheet(maker.session, table.meeting_id, on=TODAY).participants
    guest = next(who for who in people if who.name == name)
    request = PaperRequest(PaperKind.MEETING_AGENDA, table.case_id, table.meeting_id, edition=str(guest.participant_id))
    return prepare(maker.session, PaperRequest.from_key(request.to_key()), on=on)


def _wrote(maker: Maker, table: Table, question: str) -> None:
    write_item(maker.session, table.item_id, question=question, picked_facts="Praat weinig.", minutes="", decision="")


def test_by_name_holds_the_child_the_consent_and_the_own_time(maker: Maker) -> None:
    table = planned(maker, answer=YES)
    add_subject_item(maker.session, table.meeting_id, "Slapen op de groep")
    proposal = _proposal(maker, table)
    assert proposal is not None
    sheet = proposal.sheet
    assert isinstance(sheet, AgendaByName)
    assert (proposal.verdict.answer, proposal.recipient) == (Answer.YES, "JGZ Sprookstad")
    assert sheet.child_full_name == "Lotje Luchtballon"
    assert isinstance(sheet.consent, ConsentUsed)
    assert (sheet.consent.givers, sheet.consent.of, sheet.consent.given_on) == (1, 1, TODAY)
    own = [(slot.begins_at, slot.ends_at) for slot in sheet.occasion.slots if slot.own]
    assert own == [(time(13), time(13, 10))]
    assert sheet.occasion.slots[-1].ends_at == time(14)
    assert render(sheet, proposal.frame).startswith(b"%PDF")  # type: ignore[arg-type]


def test_without_a_name_there_is_no_name_no_birth_date_and_no_location(maker: Maker) -> None:
    table = planned(maker)
    _wrote(maker, table, "Wat zou u eerst doen?")
    choose_mode(maker.session, table.item_id, ItemMode.ANONYMOUS, "Advies nodig", on=TODAY)
    proposal = _proposal(maker, table)
    assert proposal is not None
    assert isinstance(proposal.sheet, AgendaAnonymous)
    assert proposal.verdict.answer is Answer.YES
    everything = repr((proposal.sheet, proposal.frame, proposal.title))
    for secret in ("Lotje", "Luchtballon", "2023", "Wolkenfabriek", "Regenboog"):
        assert secret not in everything


def test_the_own_name_in_an_anonymous_text_stops_the_paper_and_no_reason_opens_it(maker: Maker) -> None:
    table = planned(maker)
    _wrote(maker, table, "Hoe helpen wij Lotje?")
    choose_mode(maker.session, table.item_id, ItemMode.ANONYMOUS, "Advies nodig", on=TODAY)
    proposal = _proposal(maker, table)
    assert proposal is not None
    assert [point.item for point in proposal.verdict.points] == [MissingItem.OTHER_CHILD_IN_TEXT]
    assert proposal.verdict.answer is Answer.NOT_YET
    assert not proposal.verdict.can_be_overridden


def test_without_consent_the_paper_by_name_says_what_is_missing(maker: Maker) -> None:
    table = planned(maker)
    proposal = _proposal(maker, table)
    assert proposal is not None
    assert proposal.verdict.answer is Answer.NOT_YET
    assert proposal.verdict.points[0].item is MissingItem.CONSENT_NOT_ASKED


@pytest.mark.parametrize("mode", [ItemMode.BY_NAME, ItemMode.ANONYMOUS])
def test_a_guest_for_another_item_gets_no_paper_of_this_one(maker: Maker, mode: ItemMode) -> None:
    table = planned(maker, answer=YES)
    choose_mode(maker.session, table.item_id, mode, on=TODAY)
    other = made(add_subject_item(maker.session, table.meeting_id, "Slapen"))
    guest = ParticipantText("Cor Coachman", organisation_id=maker.organisation("Naastje"), only_item_id=other)
    add_participant(maker.session, table.meeting_id, guest)
    assert _proposal(maker, table, "Cor Coachman") is None
