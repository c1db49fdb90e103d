"""Parents and guardians: gezag with source and date, and what a change of gezag means for answers given before."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from zorgdesk.casework import people
from zorgdesk.casework.case_file import involved
from zorgdesk.casework.sheets.people import GuardianInput
from zorgdesk.domain.errors import GuardianHasAnswered
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


def test_who_answered_stays_and_who_did_not_goes_to_the_bin_with_undo(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case()
    answered, silent = maker.guardian(case_id), maker.guardian(case_id, "Jurre")
    _answer(session, case_id, answered, today)
    with pytest.raises(GuardianHasAnswered):
        people.remove_guardian(session, case_id, answered, on=today)
    change = people.remove_guardian(session, case_id, silent, on=today)
    assert [one.guardian_id for one in people.guardians(session, case_id)] == [answered]
    assert [one.ref for one in involved(session, case_id)] == [answered]
    assert change.undo is not None
    change.undo(session)
    assert [one.guardian_id for one in people.guardians(session, case_id)] == [answered, silent]


def test_changing_can_be_undone_with_the_first_contact_of_the_other(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case()
    first = GuardianInput(PersonName("Jana", "", "Jawelnee"), Relation.MOTHER, first_contact=True)
    people.add_guardian(session, case_id, first, on=today)
    father = maker.guardian(case_id, "Jurre", relation=Relation.FATHER)
    before = people.guardians(session, case_id)
    given = GuardianInput(PersonName("Jurrian"), Relation.OTHER, first_contact=True, phone="1")
    change = people.change_guardian(session, case_id, father, given, on=today)
    assert people.guardians(session, case_id) != before
    assert change.undo is not None
    change.undo(session)
    assert people.guardians(session, case_id) == before


def test_a_parent_of_two_children_is_written_once_and_changes_in_both(
    session: Session, maker: Maker, today: date
) -> None:
    lotje, isa = maker.case(), maker.case("Isa")
    mother = maker.guardian(lotje)
    linked = people.link_guardian(session, isa, mother, Relation.MOTHER, on=today)
    assert linked.case_ids == (lotje, isa)
    assert people.guardian(session, isa, mother).authority is ParentalAuthority.UNKNOWN
    assert people.guardian(session, lotje, mother).authority is ParentalAuthority.YES
    given = GuardianInput(PersonName("Jana", "", "Nieuw"), Relation.MOTHER, phone="0612345678")
    change = people.change_guardian(session, lotje, mother, given, on=today)
    assert change.case_ids == (lotje, isa)
    assert people.guardian(session, isa, mother).phone == "0612345678"
    assert linked.undo is not None
    linked.undo(session)
    assert people.guardians(session, isa) == ()
    assert len(people.guardians(session, lotje)) == 1


def test_not_to_be_approached_keeps_its_reason_only_as_long_as_it_holds(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case()
    father = maker.guardian(case_id, "Jurre", relation=Relation.FATHER)
    given = GuardianInput(
        PersonName("Jurre"), Relation.FATHER, do_not_contact=True, do_not_contact_reason=" contactverbod "
    )
    people.change_guardian(session, case_id, father, given, on=today)
    assert involved(session, case_id)[0].do_not_contact_reason == "contactverbod"
    lifted = replace(given, do_not_contact=False)
    people.change_guardian(session, case_id, father, lifted, on=today)
    assert people.guardian(session, case_id, father).do_not_contact_reason == ""
