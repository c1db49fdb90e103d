"""Put a professional around a child in one deed: the person once in the file, the role in this case; and find one."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change
from zorgdesk.casework.parties import add_party, change_party
from zorgdesk.casework.reference import add_person, change_person, persons
from zorgdesk.casework.sheets.people import PartyInput, PersonInput
from zorgdesk.casework.sheets.reference import PersonSheet
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.parties import CaseParty
from zorgdesk.domain.records.reference import Person

MOST_FOUND = 20


def keep_party(
    session: Session, case_id: int, person_id: int | None, person: PersonInput, party: PartyInput, *, on: date
) -> Change:
    """A new or known professional around a child, as typed; `created_id` is the person.

    What is written of the person holds in every case, the role and the naming in this case alone.
    """
    first = _write_person(session, person_id, person, party)
    person_id = person_id if person_id is not None else first[0].created_id
    assert person_id is not None
    known = session.scalars(
        select(CaseParty.id).where(
            CaseParty.case_id == case_id, CaseParty.person_id == person_id, CaseParty.ended_on.is_(None)
        )
    ).one_or_none()
    if known is None:
        around = add_party(session, case_id, person_id, party, on=on)
    else:
        around = change_party(session, known, party, on=on)
    return _together([*first, around], person_id)


def find_professionals(session: Session, case_id: int, typed: str) -> tuple[PersonSheet, ...]:
    """Professionals whose name or organisation holds every typed word; those of the child's own location first."""
    near = session.get_one(CareCase, case_id).location_id
    return persons(session, text=typed, near=near, limit=MOST_FOUND)


def _write_person(
    session: Session, person_id: int | None, person: PersonInput, party: PartyInput
) -> list[Change]:
    """A new person gets the role of this case as role of the work; a known one is written only where it differs."""
    where = {"organisation_id": person.organisation_id, "location_id": person.location_id}
    if person_id is None:
        return [add_person(session, person.name, party.role, **where, phone=person.phone, email=person.email)]
    kept = session.get_one(Person, person_id)
    was = PersonInput(kept.name, kept.organisation_id, kept.location_id, kept.phone, kept.email)
    if was == person:
        return []
    return [
        change_person(session, person_id, person.name, kept.role, **where, phone=person.phone, email=person.email)
    ]


def _together(changes: Sequence[Change], person_id: int) -> Change:
    """Several steps as one deed, taken back in the opposite order."""
    topics = frozenset().union(*(change.topics for change in changes))
    cases = tuple(dict.fromkeys(case_id for change in changes for case_id in change.case_ids))

    def undo(session: Session) -> Change:
        for change in reversed(changes):
            if change.undo is not None:
                change.undo(session)
        return Change(topics, cases)

    return Change(topics, cases, person_id, undo)
