"""How an answer is proved, what the deed refuses, and who has copies after a withdrawal."""

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.consent_matrix import consent_matrix
from zorgdesk.casework.consents import answered_yes, ask_consent, mark_reconfirm, record_answer, withdraw_answer
from zorgdesk.casework.releases import mark_not_left, release_paper
from zorgdesk.casework.sheets.consents import Evidence, HistoryKind, MatrixRow
from zorgdesk.casework.sheets.releases import ReleaseInput
from zorgdesk.casework.steps import add_step
from zorgdesk.domain.errors import ConsentEndsBeforeStart, CourtReferenceMissing, DayStillToCome
from zorgdesk.domain.permits import permit
from zorgdesk.domain.values import (
    Act,
    Answer,
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    PaperKind,
    ReleaseManner,
)
from zorgdesk.domain.verdicts import Recipient, Verdict
from zorgdesk.wording.consents import ask_back_step, history_detail

TODAY = date(2026, 11, 10)
YES, NO = ConsentDecision.YES, ConsentDecision.NO


@pytest.fixture
def asked(session: Session, maker: Maker) -> tuple[int, int, int]:
    """The case, the mother with gezag, and a question about the JGZ."""
    case_id = maker.case()
    mother = maker.guardian(case_id)
    jgz = maker.organisation()
    change = ask_consent(session, case_id, ConsentPurpose.CONSULT, jgz, ConsentScope.TALK, "", on=TODAY)
    return case_id, mother, made(change)


def _row(session: Session, case_id: int, request: int) -> MatrixRow:
    row = consent_matrix(session, case_id, on=TODAY).row(request)
    assert row is not None
    return row


def _yes(
    session: Session, request: int, mother: int, manner: ConsentManner = ConsentManner.PAPER, **more: object
) -> None:
    record_answer(session, request, mother, YES, manner, decided_on=TODAY, on=TODAY, **more)  # type: ignore[arg-type]


def _leaves(session: Session, case_id: int, request: int, who: str = "JGZ Sprookstad") -> int:
    verdict = Verdict(
        Act.CONSULT,
        Answer.YES,
        TODAY,
        case_id,
        recipient=Recipient(None, who, None),
        consent_request_ids=(request,),
        texts_checked=True,
    )
    paper = ReleaseInput(
        paper=PaperKind.MEETING_AGENDA,
        title="Agenda",
        recipient=who,
        fingerprint="",
        file_hash="",
        file_name="agenda.pdf",
        pages=1,
        manner=ReleaseManner.SAVED,
    )
    return made(release_paper(session, permit(verdict), paper, on=TODAY, by="F. Fantasia"))


def test_the_deed_refuses_a_day_to_come_for_the_answer_and_for_the_signature(
    session: Session, asked: tuple[int, int, int]
) -> None:
    _, mother, request = asked
    tomorrow = TODAY + timedelta(days=1)
    with pytest.raises(DayStillToCome):
        record_answer(session, request, mother, YES, ConsentManner.PAPER, decided_on=tomorrow, on=TODAY)
    with pytest.raises(DayStillToCome):
        record_answer(session, request, mother, NO, ConsentManner.PHONE, decided_on=tomorrow, on=TODAY)
    with pytest.raises(DayStillToCome):
        _yes(session, request, mother, evidence=Evidence(signed_on=tomorrow))


def test_a_consent_that_ends_before_it_begins_is_refused(session: Session, asked: tuple[int, int, int]) -> None:
    with pytest.raises(ConsentEndsBeforeStart):
        _yes(session, asked[2], asked[1], valid_until=TODAY - timedelta(days=1))


def test_a_court_answers_with_its_reference_only(session: Session, asked: tuple[int, int, int]) -> None:
    case_id, mother, request = asked
    with pytest.raises(CourtReferenceMissing):
        _yes(session, request, mother, ConsentManner.COURT)
    _yes(session, request, mother, ConsentManner.COURT, evidence=Evidence(reference=" C/13/1 ", seen_by="Fenna"))
    line = _row(session, case_id, request).history[0]
    assert (line.evidence.reference, line.evidence.signed_on) == ("C/13/1", None)
    assert history_detail(line).startswith("gezien door Fenna · kenmerk C/13/1")


def test_paper_was_signed_on_the_day_of_the_answer_unless_said_otherwise(
    session: Session, asked: tuple[int, int, int]
) -> None:
    case_id, mother, request = asked
    _yes(session, request, mother)
    assert _row(session, case_id, request).history[0].evidence.signed_on == TODAY
    earlier = TODAY - timedelta(days=3)
    _yes(session, request, mother, evidence=Evidence(signed_on=earlier, seen_by="Fenna"))
    assert history_detail(_row(session, case_id, request).history[0]).startswith("getekend 7 nov, gezien door Fenna")


def test_confirming_again_and_ending_stand_in_the_history(session: Session, asked: tuple[int, int, int]) -> None:
    case_id, mother, request = asked
    _yes(session, request, mother, valid_until=TODAY + timedelta(days=2))
    mark_reconfirm(session, case_id, on=TODAY)
    later = TODAY + timedelta(days=3)
    row = consent_matrix(session, case_id, on=later).row(request)
    assert row is not None
    assert [line.kind for line in row.history] == [HistoryKind.EXPIRED, HistoryKind.RECONFIRM, HistoryKind.YES]
    assert answered_yes(session, request, on=TODAY) == (mother,)
    assert answered_yes(session, request, on=later) == ()


def test_who_has_copies_is_named_once_with_every_paper_and_what_never_left_is_no_copy(
    session: Session, asked: tuple[int, int, int]
) -> None:
    case_id, mother, request = asked
    _yes(session, request, mother)
    _leaves(session, case_id, request)
    _leaves(session, case_id, request)
    _leaves(session, case_id, request, who="Gast")
    mark_not_left(session, _leaves(session, case_id, request, who="Niemand"), on=TODAY)
    withdraw_answer(session, request, mother, on=TODAY)
    holders = _row(session, case_id, request).holders
    assert {holder.recipient: len(holder.papers) for holder in holders} == {"JGZ Sprookstad": 2, "Gast": 1}
    assert not any(holder.asked_back for holder in holders)
    add_step(session, case_id, ask_back_step(holders[0]), "Fenna", TODAY)
    again = {holder.recipient: holder.asked_back for holder in _row(session, case_id, request).holders}
    assert again == {holders[0].recipient: True, holders[1].recipient: False}
