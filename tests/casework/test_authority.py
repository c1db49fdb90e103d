"""Gezag: what a change means for answers given before, what stays readable, and that all of it can be taken back."""

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.authority import authority_history, set_authority
from zorgdesk.casework.consent_matrix import consent_matrix
from zorgdesk.casework.consents import ask_consent, record_answer
from zorgdesk.casework.people import change_guardian, guardian
from zorgdesk.casework.sheets.consents import HistoryKind, MatrixRow
from zorgdesk.casework.sheets.people import GuardianInput
from zorgdesk.domain.consent_rules import VoiceState
from zorgdesk.domain.errors import DayStillToCome
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import (
    AuthoritySource,
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    ParentalAuthority,
    Relation,
)

REGISTER, COURT = AuthoritySource.AUTHORITY_REGISTER, AuthoritySource.COURT_DECISION
YES, NO = ParentalAuthority.YES, ParentalAuthority.NO
UNKNOWN, VOOGD = ParentalAuthority.UNKNOWN, ParentalAuthority.LEGAL_GUARDIAN


def _said_yes(session: Session, case_id: int, guardian_id: int, on: date) -> int:
    request = made(ask_consent(session, case_id, ConsentPurpose.OBSERVATION, None, ConsentScope.TALK, "", on=on))
    record_answer(session, request, guardian_id, ConsentDecision.YES, ConsentManner.PAPER, decided_on=on, on=on)
    return request


def _row(session: Session, case_id: int, request: int, on: date) -> MatrixRow:
    row = consent_matrix(session, case_id, on=on).row(request)
    assert row is not None
    return row


@pytest.mark.parametrize(
    ("before", "after", "again"),
    [
        (YES, NO, True),
        (YES, UNKNOWN, True),
        (YES, VOOGD, True),
        (NO, YES, True),
        (YES, YES, False),
        (UNKNOWN, YES, False),
        (UNKNOWN, VOOGD, False),
    ],
)
def test_another_gezag_asks_to_confirm_the_answers_that_rest_on_it(
    session: Session,
    maker: Maker,
    today: date,
    before: ParentalAuthority,
    after: ParentalAuthority,
    again: bool,
) -> None:
    case_id = maker.case()
    guardian_id = maker.guardian(case_id, authority=before)
    request = _said_yes(session, case_id, guardian_id, today)
    change = set_authority(session, case_id, guardian_id, after, REGISTER, today, on=today)
    assert change.case_ids == (case_id,)
    marked = [line for line in _row(session, case_id, request, today).history if line.kind.value == "authority_changed"]
    assert bool(marked) is again


def test_a_parent_who_gets_gezag_back_confirms_and_the_history_keeps_all_three_steps(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id)
    request = _said_yes(session, case_id, mother, today)
    later = today + timedelta(days=5)
    set_authority(session, case_id, mother, VOOGD, COURT, later, on=later)
    row = _row(session, case_id, request, later)
    assert [voice.state for voice in row.result.voices] == [VoiceState.RECONFIRM]
    record_answer(session, request, mother, ConsentDecision.YES, ConsentManner.PHONE, decided_on=later, on=later)
    row = _row(session, case_id, request, later)
    assert [voice.state for voice in row.result.voices] == [VoiceState.YES]
    kinds = [line.kind for line in row.history]
    assert kinds == [HistoryKind.YES, HistoryKind.AUTHORITY_CHANGED, HistoryKind.YES]


def test_every_gezag_that_was_written_down_stays_readable(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id, authority=UNKNOWN)
    set_authority(session, case_id, mother, YES, REGISTER, today, on=today)
    set_authority(session, case_id, mother, YES, REGISTER, today, on=today)
    set_authority(session, case_id, mother, NO, COURT, None, on=today)
    lines = [(line.authority, line.source, line.seen_on) for line in authority_history(session, case_id, mother)]
    assert lines == [(NO, COURT, today), (YES, REGISTER, today)]


def test_taking_back_gives_gezag_answers_and_history_as_they_were(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id)
    request = _said_yes(session, case_id, mother, today)
    before = authority_history(session, case_id, mother)
    change = set_authority(session, case_id, mother, NO, COURT, today, on=today)
    assert change.undo is not None
    change.undo(session)
    assert guardian(session, case_id, mother).authority is YES
    assert authority_history(session, case_id, mother) == before
    assert [voice.state for voice in _row(session, case_id, request, today).result.voices] == [VoiceState.YES]


def test_gezag_seen_tomorrow_is_refused(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id)
    tomorrow = today + timedelta(days=1)
    with pytest.raises(DayStillToCome):
        set_authority(session, case_id, mother, NO, COURT, tomorrow, on=today)
    given = GuardianInput(PersonName("Jana"), Relation.MOTHER, authority=NO, authority_seen_on=tomorrow)
    with pytest.raises(DayStillToCome):
        change_guardian(session, case_id, mother, given, on=today)


def test_unknown_gezag_keeps_no_source_and_no_day(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id)
    set_authority(session, case_id, mother, UNKNOWN, REGISTER, today, on=today)
    sheet = guardian(session, case_id, mother)
    assert (sheet.authority_source, sheet.authority_seen_on) == (None, None)
