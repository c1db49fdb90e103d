"""Parents and guardians of a child: add, change, link, take off; and read them. Gezag itself: `authority.py`."""

from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework import search_index
from zorgdesk.casework.authority import has_answered, take_back_trace, write_authority
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.search_index import SearchKind
from zorgdesk.casework.sheets.people import AuthorityTrace, GuardianInput, GuardianSheet
from zorgdesk.domain.errors import GuardianHasAnswered
from zorgdesk.domain.names import namesake_numbers
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.people import Guardian, Guardianship
from zorgdesk.domain.values import ParentalAuthority, Relation

_TOUCHED = frozenset({Topic.PEOPLE, Topic.CONSENTS})
_ABOUT_LINK = ("relation", "authority", "authority_source", "authority_seen_on", "lives_with_child", "first_contact")
_ABOUT_PERSON = (
    "institution", "address", "phone", "email", "language", "interpreter_needed", "do_not_contact",
    "do_not_contact_reason",
)  # fmt: skip


def add_guardian(session: Session, case_id: int, given: GuardianInput, *, on: date) -> Change:
    """A parent or guardian for the child of a case; `created_id` is the guardian. Raises DayStillToCome."""
    guardian = Guardian()
    _write_person(guardian, given)
    session.add(guardian)
    session.flush()
    link = _new_link(session, case_id, guardian.id, given.relation)
    trace = _write_link(session, link, given, on=on)
    _index(session, guardian)
    link_id, guardian_id, cases = link.id, guardian.id, _cases_of(session, guardian.id)

    def undo(session: Session) -> Change:
        _unlink(session, link_id)
        take_back_trace(session, trace)
        session.delete(session.get_one(Guardian, guardian_id))
        return Change(_TOUCHED, cases)

    return Change(_TOUCHED, cases, guardian_id, undo)


def link_guardian(session: Session, case_id: int, guardian_id: int, relation: Relation, *, on: date) -> Change:
    """Someone who is in the file already is a parent of this child too: typed once, changed once.

    Gezag is of each child apart, so it begins unknown here. `created_id` is the guardian.
    """
    link = _new_link(session, case_id, guardian_id, relation)
    trace = write_authority(session, link.id, ParentalAuthority.UNKNOWN, None, None, on=on)
    _index(session, link.guardian)
    link_id, cases = link.id, _cases_of(session, guardian_id)

    def undo(session: Session) -> Change:
        guardian = session.get_one(Guardian, guardian_id)
        _unlink(session, link_id)
        take_back_trace(session, trace)
        _index(session, guardian)
        return Change(_TOUCHED, cases)

    return Change(_TOUCHED, cases, guardian_id, undo)


def change_guardian(session: Session, case_id: int, guardian_id: int, given: GuardianInput, *, on: date) -> Change:
    """Write a parent anew, in every case at once; another gezag marks the answers that rest on it.

    Raises DayStillToCome.
    """
    link = _link(session.get_one(CareCase, case_id), guardian_id)
    before, link_id = _as_input(link), link.id
    first = next((one.id for one in link.child.guardianships if one.first_contact), None)
    _write_person(link.guardian, given)
    link.relation = given.relation
    trace = _write_link(session, link, given, on=on)
    _index(session, link.guardian)

    def undo(session: Session) -> Change:
        kept = session.get_one(Guardianship, link_id)
        _write_person(kept.guardian, before)
        for field in _ABOUT_LINK:
            setattr(kept, field, getattr(before, field))
        for other in kept.child.guardianships:
            other.first_contact = other.id == first
        take_back_trace(session, trace)
        _index(session, kept.guardian)
        return Change(_TOUCHED, _cases_of(session, guardian_id))

    return Change(_TOUCHED, _cases_of(session, guardian_id), undo=undo)


def remove_guardian(session: Session, case_id: int, guardian_id: int, *, on: date) -> Change:
    """Take a guardian off a child, to the prullenbak. Raises GuardianHasAnswered: a kept nee may not vanish."""
    return bin_guardianship(session, _link(session.get_one(CareCase, case_id), guardian_id).id, on=on)


def bin_guardianship(session: Session, guardianship_id: int, *, on: date) -> Change:
    """Move what someone is to a child to the prullenbak (product.md rule 6). Raises GuardianHasAnswered."""
    link = session.get_one(Guardianship, guardianship_id)
    if has_answered(session, link.child_id, link.guardian_id):
        raise GuardianHasAnswered
    cases = _cases_of(session, link.guardian_id)
    link.deleted_on, guardian_id = on, link.guardian_id
    session.flush()
    session.expire(link.child, ["guardianships"])
    _index(session, link.guardian)

    def undo(session: Session) -> Change:
        kept = session.get_one(Guardianship, guardianship_id)
        kept.deleted_on = None
        session.flush()
        session.expire(kept.child, ["guardianships"])
        _index(session, kept.guardian)
        return Change(_TOUCHED, _cases_of(session, guardian_id))

    return Change(_TOUCHED, cases, undo=undo)


def guardians(session: Session, case_id: int) -> tuple[GuardianSheet, ...]:
    """The parents and guardians of the child of a case: first contact first, else in the order of entry."""
    links = session.scalars(
        select(Guardianship)
        .join(CareCase, CareCase.child_id == Guardianship.child_id)
        .where(CareCase.id == case_id, Guardianship.deleted_on.is_(None))
        .order_by(Guardianship.id)
    ).all()
    numbers = namesake_numbers([link.guardian.name.full or link.guardian.institution for link in links])
    sheets = [replace(_sheet(link), number=number) for link, number in zip(links, numbers, strict=True)]
    return tuple(sorted(sheets, key=lambda sheet: not sheet.first_contact))


def guardian(session: Session, case_id: int, guardian_id: int) -> GuardianSheet:
    """One parent or guardian of the child of a case."""
    return _sheet(_link(session.get_one(CareCase, case_id), guardian_id))


def _new_link(session: Session, case_id: int, guardian_id: int, relation: Relation) -> Guardianship:
    """The tie between a person and the child; one that lay in the prullenbak is taken out of it, with gezag unknown."""
    child = session.get_one(CareCase, case_id).child
    old = session.scalars(
        select(Guardianship).where(Guardianship.child_id == child.id, Guardianship.guardian_id == guardian_id)
    ).one_or_none()
    link = old if old is not None else Guardianship(child_id=child.id, guardian_id=guardian_id, relation=relation)
    link.relation, link.deleted_on, link.first_contact = relation, None, False
    link.authority, link.authority_source, link.authority_seen_on = ParentalAuthority.UNKNOWN, None, None
    session.add(link)
    session.flush()
    session.expire(child, ["guardianships"])
    return link


def _write_person(person: Guardian, given: GuardianInput) -> None:
    person.rename(given.name)
    for field in _ABOUT_PERSON:
        value = getattr(given, field)
        setattr(person, field, value.strip() if isinstance(value, str) else value)
    if not person.do_not_contact:
        person.do_not_contact_reason = ""


def _write_link(session: Session, link: Guardianship, given: GuardianInput, *, on: date) -> AuthorityTrace:
    link.lives_with_child = given.lives_with_child
    if given.first_contact:
        for other in link.child.guardianships:
            other.first_contact = False
    link.first_contact = given.first_contact
    session.flush()
    return write_authority(
        session, link.id, given.authority, given.authority_source, given.authority_seen_on, on=on
    )


def _link(care_case: CareCase, guardian_id: int) -> Guardianship:
    return next(link for link in care_case.child.guardianships if link.guardian_id == guardian_id)


def _index(session: Session, person: Guardian) -> None:
    """A parent is found under the newest case of a child; without any child not at all."""
    case_id = max(_cases_of(session, person.id), default=None)
    if case_id is None:
        search_index.remove(session, SearchKind.GUARDIAN, person.id)
    else:
        search_index.put(session, SearchKind.GUARDIAN, person.id, case_id, f"{person.name.full} {person.institution}")


def _cases_of(session: Session, guardian_id: int) -> tuple[int, ...]:
    session.flush()
    links = select(CareCase.id).join(Guardianship, Guardianship.child_id == CareCase.child_id)
    mine = links.where(Guardianship.guardian_id == guardian_id, Guardianship.deleted_on.is_(None))
    return tuple(session.scalars(mine.order_by(CareCase.id)))


def _unlink(session: Session, guardianship_id: int) -> None:
    """Right after it was made, a tie goes without a trace. Raises GuardianHasAnswered."""
    link = session.get_one(Guardianship, guardianship_id)
    if has_answered(session, link.child_id, link.guardian_id):
        raise GuardianHasAnswered
    child = link.child
    search_index.remove(session, SearchKind.GUARDIAN, link.guardian_id)
    session.delete(link)
    session.flush()
    session.expire(child, ["guardianships"])


def _as_input(link: Guardianship) -> GuardianInput:
    person = {field: getattr(link.guardian, field) for field in _ABOUT_PERSON}
    return GuardianInput(name=link.guardian.name, **person, **{field: getattr(link, field) for field in _ABOUT_LINK})


def _sheet(link: Guardianship) -> GuardianSheet:
    given = _as_input(link)
    fields = {field: getattr(given, field) for field in (*_ABOUT_PERSON, *_ABOUT_LINK)}
    return GuardianSheet(guardian_id=link.guardian_id, name=given.name, **fields)
