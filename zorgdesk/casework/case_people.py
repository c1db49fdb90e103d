"""Read who is around a child with the last contact, and the card of one person with every case it is around."""

from dataclasses import replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from zorgdesk.casework.case_file import ended_parties, involved
from zorgdesk.casework.journal_list import last_contacts
from zorgdesk.casework.sheets.case_file import Involved
from zorgdesk.casework.sheets.people import CaseOfPerson, CasePeople, Namesake, PersonCard
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.meetings import AgendaItem, Meeting, Participant
from zorgdesk.domain.records.parent_meetings import ParentMeeting, ParentWords
from zorgdesk.domain.records.parties import CaseParty
from zorgdesk.domain.records.people import Child, Guardian, Guardianship
from zorgdesk.domain.records.reference import Location, Organisation, Person

GUARDIAN, PERSON = "guardian", "person"
_MOST_NAMESAKES = 4


def case_people(session: Session, case_id: int, *, on: date) -> CasePeople:
    """Everyone around the child of a case, with the last day they were spoken to up to `on`."""
    care_case = session.get_one(CareCase, case_id)
    people = involved(session, case_id)
    spoken = spoken_to(session, case_id, people, on=on)
    return CasePeople(
        case_id=case_id,
        code=care_case.code,
        child_name=care_case.child.name,
        people=tuple(replace(one, last_contact=spoken.get((_kind(one), one.ref))) for one in people),
        ended=ended_parties(session, case_id),
    )


def person_card(session: Session, kind: str, ref: int) -> PersonCard | None:
    """One person with every way to be reached and every case; `kind` is guardian or person. None when gone."""
    record = Guardian if kind == GUARDIAN else Person
    if session.get(record, ref) is None:
        return None
    return _guardian_card(session, ref) if kind == GUARDIAN else _professional_card(session, ref)


def namesakes(session: Session, case_id: int, name: PersonName) -> tuple[Namesake, ...]:
    """Parents with exactly this name, at this child first: perhaps it is the same person."""
    if not (name.first_name and name.surname):
        return ()
    child_id = session.get_one(CareCase, case_id).child_id
    same = session.scalars(
        select(Guardian).where(Guardian.search_name == name.search_key).order_by(Guardian.id).limit(_MOST_NAMESAKES)
    ).all()
    cases = _cases_of_guardians(session, [one.id for one in same])
    here = set(
        session.scalars(
            select(Guardianship.guardian_id).where(
                Guardianship.child_id == child_id, Guardianship.deleted_on.is_(None)
            )
        )
    )
    found = [
        Namesake(one.id, one.name, one.phone, one.id in here, tuple(cases.get(one.id, ())))
        for one in same
        if one.id in here or one.id in cases
    ]
    return tuple(sorted(found, key=lambda one: not one.here))


def spoken_to(
    session: Session, case_id: int, people: tuple[Involved, ...], *, on: date
) -> dict[tuple[str, int], date]:
    """The last day each of these people was spoken to about the child: by phone, in a talk or at an overleg.

    A name that was only typed in the logboek counts where exactly that name is among these people.
    """
    noted = last_contacts(session, case_id)
    days: dict[tuple[str, int], list[date]] = {}
    for one in people:
        key = (_kind(one), one.ref)
        days[key] = [noted[known] for known in (key, ("name", one.shown)) if known in noted]
    for key, day in (*_in_talks(session, case_id, on), *_at_meetings(session, case_id, on)):
        days.setdefault(key, []).append(day)
    return {key: max(found) for key, found in days.items() if found}


def _in_talks(session: Session, case_id: int, on: date) -> list[tuple[tuple[str, int], date]]:
    rows = session.execute(
        select(ParentWords.guardian_id, func.max(ParentMeeting.held_on))
        .join(ParentMeeting, ParentMeeting.id == ParentWords.parent_meeting_id)
        .where(ParentMeeting.case_id == case_id, ParentMeeting.deleted_on.is_(None), ParentMeeting.held_on <= on)
        .group_by(ParentWords.guardian_id)
    )
    return [((GUARDIAN, guardian_id), day) for guardian_id, day in rows if day is not None]


def _at_meetings(session: Session, case_id: int, on: date) -> list[tuple[tuple[str, int], date]]:
    rows = session.execute(
        select(Participant.guardian_id, Participant.person_id, func.max(Meeting.held_on))
        .join(Meeting, Meeting.id == Participant.meeting_id)
        .join(AgendaItem, AgendaItem.meeting_id == Meeting.id)
        .where(
            AgendaItem.case_id == case_id,
            Participant.was_present,
            Meeting.closed_on.is_not(None),
            Meeting.deleted_on.is_(None),
            Meeting.held_on <= on,
        )
        .group_by(Participant.guardian_id, Participant.person_id)
    )
    found = []
    for guardian_id, person_id, day in rows:
        if guardian_id is not None:
            found.append(((GUARDIAN, guardian_id), day))
        elif person_id is not None:
            found.append(((PERSON, person_id), day))
    return found


def _kind(one: Involved) -> str:
    return GUARDIAN if one.kind == GUARDIAN else PERSON


def _guardian_card(session: Session, ref: int) -> PersonCard:
    person = session.get_one(Guardian, ref)
    return PersonCard(
        kind=GUARDIAN,
        ref=ref,
        name=person.name,
        organisation=person.institution,
        place="",
        role=None,
        phone=person.phone,
        email=person.email,
        address=person.address,
        language=person.language,
        interpreter_needed=person.interpreter_needed,
        do_not_contact=person.do_not_contact,
        do_not_contact_reason=person.do_not_contact_reason,
        cases=tuple(_cases_of_guardians(session, [ref]).get(ref, ())),
    )


def _cases_of_guardians(session: Session, ids: list[int]) -> dict[int, list[CaseOfPerson]]:
    rows = session.execute(
        select(Guardianship, CareCase)
        .join(CareCase, CareCase.child_id == Guardianship.child_id)
        .where(
            Guardianship.guardian_id.in_(ids), Guardianship.deleted_on.is_(None), CareCase.deleted_on.is_(None)
        )
        .order_by(CareCase.closed_on.is_not(None), CareCase.number)
        .options(selectinload(CareCase.child))
    )
    found: dict[int, list[CaseOfPerson]] = {}
    for link, care_case in rows:
        found.setdefault(link.guardian_id, []).append(
            CaseOfPerson(
                case_id=care_case.id,
                code=care_case.code,
                child_name=care_case.child.name,
                relation=link.relation,
                authority=link.authority,
                closed_on=care_case.closed_on,
            )
        )
    return found


def _professional_card(session: Session, ref: int) -> PersonCard:
    person, organisation, place = session.execute(
        select(Person, Organisation.name, Location.name)
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .outerjoin(Location, Location.id == Person.location_id)
        .where(Person.id == ref)
    ).one()
    return PersonCard(
        kind=PERSON,
        ref=ref,
        name=person.name,
        organisation=organisation or "",
        place=place or "",
        role=person.role,
        phone=person.phone,
        email=person.email,
        organisation_id=person.organisation_id,
        location_id=person.location_id,
        cases=_cases_of_professional(session, person),
    )


def _cases_of_professional(session: Session, person: Person) -> tuple[CaseOfPerson, ...]:
    """As mentor or as betrokkene; those that run first."""
    rows = session.execute(
        select(CareCase, Child, CaseParty)
        .join(Child, Child.id == CareCase.child_id)
        .outerjoin(CaseParty, (CaseParty.case_id == CareCase.id) & (CaseParty.person_id == person.id))
        .where((CareCase.mentor_id == person.id) | CaseParty.id.is_not(None), CareCase.deleted_on.is_(None))
        .order_by(CareCase.closed_on.is_not(None), CareCase.number)
    )
    return tuple(_case_of(care_case, child, party, person) for care_case, child, party in rows)


def _case_of(care_case: CareCase, child: Child, party: CaseParty | None, person: Person) -> CaseOfPerson:
    return CaseOfPerson(
        case_id=care_case.id,
        code=care_case.code,
        child_name=child.name,
        role=party.role if party is not None else person.role,
        closed_on=care_case.closed_on,
        ended_on=party.ended_on if party is not None else None,
    )
