"""Betrokkenen who are no parent: put a professional around a child, change the role, end it; and choose whom."""

from dataclasses import asdict
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.sheets.people import PartyInput
from zorgdesk.domain.errors import PartyAlreadyThere
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.parties import CaseParty
from zorgdesk.domain.values import MayBeNamed


def add_party(session: Session, case_id: int, person_id: int, given: PartyInput, *, on: date) -> Change:
    """A professional around the child of a case from this day; one who was before comes back. `created_id`: the row.

    Raises PartyAlreadyThere.
    """
    party = session.scalars(
        select(CaseParty).where(CaseParty.case_id == case_id, CaseParty.person_id == person_id)
    ).one_or_none()
    if party is not None and party.ended_on is None:
        raise PartyAlreadyThere
    ended_before = party.ended_on if party is not None else None
    if party is None:
        party = CaseParty(case_id=case_id, person_id=person_id, role=given.role, since=on)
        session.add(party)
    party.ended_on = None
    _write(party, given, on=on)
    session.flush()
    party_id = party.id

    def undo(session: Session) -> Change:
        kept = session.get_one(CaseParty, party_id)
        if ended_before is None:
            session.delete(kept)
        else:
            kept.ended_on = ended_before
        return Change.of(Topic.PEOPLE, case_id=case_id)

    return Change.of(Topic.PEOPLE, case_id=case_id, created_id=party_id, undo=undo)


def change_party(session: Session, party_id: int, given: PartyInput, *, on: date) -> Change:
    """Another role in this case, or another answer to "mag genoemd worden"."""
    party = session.get_one(CaseParty, party_id)
    before, asked_before = _as_input(party), party.named_asked_on
    _write(party, given, on=on)

    def undo(session: Session) -> Change:
        kept = session.get_one(CaseParty, party_id)
        for field, value in asdict(before).items():
            setattr(kept, field, value)
        kept.named_asked_on = asked_before
        return Change.of(Topic.PEOPLE, case_id=kept.case_id)

    return Change.of(Topic.PEOPLE, case_id=party.case_id, undo=undo)


def end_party(session: Session, party_id: int, *, on: date) -> Change:
    """Not involved any more; the row stays, because papers and talks name this person. Raises EndsBeforeStart."""
    party = session.get_one(CaseParty, party_id)
    before = party.ended_on
    party.end(on=on)

    def undo(session: Session) -> Change:
        kept = session.get_one(CaseParty, party_id)
        kept.ended_on = before
        return Change.of(Topic.PEOPLE, case_id=kept.case_id)

    return Change.of(Topic.PEOPLE, case_id=party.case_id, undo=undo)


def cases_of_professional(session: Session, person_id: int) -> tuple[int, ...]:
    """Every case a professional is around, as mentor or as betrokkene: a new number is shown in all of them."""
    session.flush()
    around = select(CaseParty.case_id).where(CaseParty.person_id == person_id)
    mine = select(CareCase.id).where((CareCase.mentor_id == person_id) | CareCase.id.in_(around))
    return tuple(session.scalars(mine.order_by(CareCase.id)))


def _write(party: CaseParty, given: PartyInput, *, on: date) -> None:
    if given.may_be_named is not party.may_be_named:
        party.named_asked_on = None if given.may_be_named is MayBeNamed.NOT_ASKED else on
    party.role, party.may_be_named, party.note = given.role, given.may_be_named, given.note.strip()


def _as_input(party: CaseParty) -> PartyInput:
    return PartyInput(party.role, party.may_be_named, party.note)
