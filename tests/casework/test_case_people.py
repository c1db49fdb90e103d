"""Who is around a child: roles, last contact, namesakes, and the card of one person with every case."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.case_file import involved
from zorgdesk.casework.case_people import case_people, namesakes, person_card
from zorgdesk.casework.cases import change_case
from zorgdesk.casework.consents import ask_consent
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.parties import add_party, change_party, end_party
from zorgdesk.casework.people import link_guardian
from zorgdesk.casework.reference import add_person, change_person
from zorgdesk.casework.sheets.cases import CaseEdit
from zorgdesk.casework.sheets.journal import Attendee
from zorgdesk.casework.sheets.people import PartyInput
from zorgdesk.domain.errors import PartyAlreadyThere
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import (
    ConsentPurpose,
    ConsentScope,
    JournalKind,
    MayBeNamed,
    PersonRole,
    Relation,
)

NOON = datetime(2026, 11, 10, 12)


def _professional(session: Session, name: str, role: PersonRole = PersonRole.COACH, party: int | None = None) -> int:
    first, last = name.split()
    return made(add_person(session, PersonName(first, "", last), role, organisation_id=party))


def test_betrokkenen_stand_in_order_parents_mentor_own_staff_others(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case()
    maker.guardian(case_id)
    mentor = _professional(session, "Pleun Proefrit", PersonRole.MENTOR)
    change_case(session, case_id, CaseEdit(mentor_id=mentor), on=today)
    jgz = maker.organisation()
    nurse = _professional(session, "Joke Jeugd", PersonRole.JGZ_NURSE, jgz)
    doctor = _professional(session, "Dora Dokter", PersonRole.JGZ_DOCTOR, jgz)
    coach = _professional(session, "Cor Coach")
    ask_consent(session, case_id, ConsentPurpose.CONSULT, jgz, ConsentScope.TALK, "", on=today)
    assert [one.ref for one in involved(session, case_id)[1:]] == [mentor, doctor, nurse]
    add_party(session, case_id, nurse, PartyInput(PersonRole.JGZ_NURSE, MayBeNamed.YES), on=today)
    add_party(session, case_id, coach, PartyInput(PersonRole.INTERNAL_EXPERT), on=today)
    people = involved(session, case_id)
    assert [(one.kind, one.ref) for one in people[1:]] == [("mentor", mentor), ("party", coach), ("party", nurse)]
    assert (people[2].role, people[3].may_be_named) == (PersonRole.INTERNAL_EXPERT, MayBeNamed.YES)


def test_a_betrokkene_comes_once_changes_ends_and_comes_back(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    coach = _professional(session, "Cor Coach")
    added = add_party(session, case_id, coach, PartyInput(PersonRole.COACH), on=today)
    party = made(added)
    with pytest.raises(PartyAlreadyThere):
        add_party(session, case_id, coach, PartyInput(PersonRole.COACH), on=today)
    changed = change_party(session, party, PartyInput(PersonRole.COACH, MayBeNamed.NO, "belt liever"), on=today)
    assert involved(session, case_id)[0].may_be_named is MayBeNamed.NO
    assert changed.undo is not None
    changed.undo(session)
    assert involved(session, case_id)[0].may_be_named is MayBeNamed.NOT_ASKED
    ended = end_party(session, party, on=today)
    sheet = case_people(session, case_id, on=today)
    assert (sheet.people, [one.ref for one in sheet.ended]) == ((), [coach])
    back = add_party(session, case_id, coach, PartyInput(PersonRole.COACH), on=today)
    assert back.created_id == party
    assert back.undo is not None
    back.undo(session)
    assert ended.undo is not None
    ended.undo(session)
    assert [one.ref for one in involved(session, case_id)] == [coach]
    assert added.undo is not None
    added.undo(session)
    assert involved(session, case_id) == ()


def test_the_last_contact_comes_from_the_logboek_and_not_from_a_draft(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id)
    father = maker.guardian(case_id, "Pepijn", relation=Relation.FATHER)
    silent = maker.guardian(case_id, "Oma", relation=Relation.OTHER)
    yesterday, before = today - timedelta(days=1), today - timedelta(days=2)
    called = Attendee("Jana Luchtballon", guardian_id=mother)
    for day, draft in ((before, False), (yesterday, False), (today, True)):
        note = NoteText(kind=JournalKind.PHONE, happened_on=day, attendees=(called,), fact="Gebeld.")
        write_note(session, case_id, note, at=NOON, draft=draft)
    typed = NoteText(kind=JournalKind.MAIL, happened_on=before, with_whom="Pepijn Luchtballon", fact="Gemaild.")
    write_note(session, case_id, typed, at=NOON)
    people = case_people(session, case_id, on=today).people
    assert {one.ref: one.last_contact for one in people} == {mother: yesterday, father: before, silent: None}


def test_a_new_number_of_a_professional_is_shown_at_every_child(session: Session, maker: Maker, today: date) -> None:
    lotje, isa = maker.case(), maker.case("Isa")
    coach = _professional(session, "Cor Coach")
    change_case(session, lotje, CaseEdit(mentor_id=coach), on=today)
    add_party(session, isa, coach, PartyInput(PersonRole.COACH), on=today)
    changed = change_person(session, coach, PersonName("Cor", "", "Coach"), PersonRole.COACH, phone="0612345678")
    assert changed.case_ids == (lotje, isa)
    assert [involved(session, case_id)[0].phone for case_id in (lotje, isa)] == ["0612345678"] * 2
    card = person_card(session, "person", coach)
    assert [(case.case_id, case.role) for case in card.cases] == [(lotje, PersonRole.COACH), (isa, PersonRole.COACH)]
    assert changed.undo is not None
    changed.undo(session)
    assert person_card(session, "person", coach).phone == ""


def test_the_card_of_a_parent_lists_every_child(session: Session, maker: Maker, today: date) -> None:
    lotje, isa = maker.case(), maker.case("Isa")
    mother = maker.guardian(lotje)
    link_guardian(session, isa, mother, Relation.FOSTER_PARENT, on=today)
    card = person_card(session, "guardian", mother)
    assert [(case.code, case.relation) for case in card.cases] == [
        ("K-0001", Relation.MOTHER),
        ("K-0002", Relation.FOSTER_PARENT),
    ]


def test_two_parents_of_one_child_may_bear_the_same_name_and_one_elsewhere_is_offered(
    session: Session, maker: Maker
) -> None:
    lotje, isa = maker.case(), maker.case("Isa")
    here = maker.guardian(lotje, "Noor")
    again = maker.guardian(lotje, "Noor")
    assert len({here, again}) == 2
    found = namesakes(session, lotje, PersonName("noor", "", "LUCHTBALLON"))
    assert [(one.guardian_id, one.here) for one in found] == [(here, True), (again, True)]
    assert [one.here for one in namesakes(session, isa, PersonName("Noor", "", "Luchtballon"))] == [False, False]
    assert namesakes(session, isa, PersonName("Noor")) == ()
