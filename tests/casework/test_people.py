"""Parents and guardians: gezag with source and date, and what a change of gezag means for answers given before."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from zorgdesk.casework import people
from zorgdesk.casework.sheets.people import GuardianInput
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.consents import ConsentAnswer, ConsentRequest
from zorgdesk.domain.values import (
    AuthoritySource,
    ConsentDecision,
    ConsentPurpose,
    ParentalAuthority,
    Relation,
)


def _answer(session: Session, case_id: int, guardian_id: int, today: date) -> ConsentAnswer:
    child_id = session.get_one(CareCase, case_id).child_id
    request = ConsentRequest(child_id=child_id, purpose=ConsentPurpose.OBSERVATION, created_on=today)
    answer = ConsentAnswer(guardian_id=guardian_id, decision=ConsentDecision.YES, decided_on=today)
    request.answers.append(answer)
    session.add(request)
    session.flush()
    return answer


def test_a_parent_is_kept_with_gezag_and_the_first_contact_is_one(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    for first_name in ("Jana", "Jurre"):
        given = GuardianInput(PersonName(first_name, "", "Jawelnee"), Relation.PARENT, first_contact=True)
        people.add_guardian(session, case_id, given, on=today)
    listed = people.guardians(session, case_id)
    assert [(one.shown_name, one.first_contact) for one in listed] == [
        ("Jurre Jawelnee", True),
        ("Jana Jawelnee", False),
    ]


def test_adding_can_be_undone(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    change = people.add_guardian(session, case_id, GuardianInput(PersonName("Jana"), Relation.MOTHER), on=today)
    assert change.undo is not None
    change.undo(session)
    assert people.guardians(session, case_id) == ()


def test_known_gezag_without_a_day_was_seen_today(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    guardian_id = maker.guardian(case_id, authority=ParentalAuthority.YES)
    assert people.guardian(session, case_id, guardian_id).authority_seen_on == today


@pytest.mark.parametrize(
    ("before", "after", "again"),
    [
        (ParentalAuthority.YES, ParentalAuthority.NO, True),
        (ParentalAuthority.YES, ParentalAuthority.UNKNOWN, True),
        (ParentalAuthority.YES, ParentalAuthority.YES, False),
        (ParentalAuthority.UNKNOWN, ParentalAuthority.YES, False),
    ],
)
def test_another_gezag_asks_to_confirm_the_answers_that_rest_on_it(
    session: Session, maker: Maker, today: date, before: ParentalAuthority, after: ParentalAuthority, again: bool
) -> None:
    case_id = maker.case()
    guardian_id = maker.guardian(case_id, authority=before)
    answer = _answer(session, case_id, guardian_id, today)
    source = AuthoritySource.AUTHORITY_REGISTER
    change = people.set_authority(session, case_id, guardian_id, after, source, today, on=today)
    assert change.case_ids == (case_id,)
    assert answer.reconfirm is again


def test_a_parent_is_written_anew_with_all_there_is(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    guardian_id = maker.guardian(case_id)
    given = GuardianInput(
        PersonName("Jana", "de", "Wit"),
        Relation.LEGAL_GUARDIAN,
        authority=ParentalAuthority.LEGAL_GUARDIAN,
        authority_source=AuthoritySource.COURT_DECISION,
        institution="Stichting Voogdij",
        phone="0612345678",
        language="Pools",
        interpreter_needed=True,
        lives_with_child=False,
    )
    people.change_guardian(session, case_id, guardian_id, given, on=today)
    sheet = people.guardian(session, case_id, guardian_id)
    assert (sheet.name.full, sheet.institution, sheet.interpreter_needed) == ("Jana de Wit", "Stichting Voogdij", True)


def test_who_answered_before_stays_and_loses_gezag_who_did_not_goes_with_undo(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case()
    answered, silent = maker.guardian(case_id), maker.guardian(case_id, "Jurre")
    _answer(session, case_id, answered, today)
    people.remove_guardian(session, case_id, answered, on=today)
    assert people.guardian(session, case_id, answered).authority is ParentalAuthority.NO
    change = people.remove_guardian(session, case_id, silent, on=today)
    assert len(people.guardians(session, case_id)) == 1
    assert change.undo is not None
    change.undo(session)
    assert [one.name.first_name for one in people.guardians(session, case_id)] == ["Jana", "Jurre"]
