"""Brothers and sisters: link and unlink them, take the parents of one over for the other, and find who may be one.

A tie holds both ways and only between two children: half-brothers do not make each other's brothers theirs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from sqlalchemy import ColumnElement, Select, case, func, or_, select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.people import link_guardian
from zorgdesk.casework.sheets.siblings import LikelySibling, SiblingReason, SiblingSheet
from zorgdesk.domain.errors import OwnSibling
from zorgdesk.domain.name_sounds import sound_key
from zorgdesk.domain.names import PersonName, normalise
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.people import Child, Guardian, Guardianship, SiblingLink
from zorgdesk.domain.records.reference import Location

_FEW = 5


def link_siblings(session: Session, case_id: int, other_case_id: int, *, on: date) -> Change:
    """These two children are brother or sister, with undo; said twice changes nothing. Raises OwnSibling."""
    pair = _pair(session, case_id, other_case_id)
    known = session.scalar(select(SiblingLink.id).where(_is(pair)))
    if known is not None:
        return _changed(case_id, other_case_id)
    link = SiblingLink(child_id=pair[0], sibling_id=pair[1], linked_on=on)
    session.add(link)
    session.flush()
    link_id = link.id

    def undo(session: Session) -> Change:
        session.delete(session.get_one(SiblingLink, link_id))
        return _changed(case_id, other_case_id)

    return Change(_TOPICS, (case_id, other_case_id), link_id, undo)


def unlink_siblings(session: Session, case_id: int, other_case_id: int) -> Change:
    """They are not after all; with undo. The parents stay with both."""
    link = session.scalars(select(SiblingLink).where(_is(_pair(session, case_id, other_case_id)))).one()
    kept = {"id": link.id, "child_id": link.child_id, "sibling_id": link.sibling_id, "linked_on": link.linked_on}
    session.delete(link)

    def undo(session: Session) -> Change:
        session.add(SiblingLink(**kept))
        return _changed(case_id, other_case_id)

    return Change(_TOPICS, (case_id, other_case_id), None, undo)


def take_over_guardians(session: Session, case_id: int, from_case_id: int, *, on: date) -> Change:
    """The parents of a brother or sister are parents of this child too: the same people, typed once. With undo.

    Someone of the same name who is there already stays out. Gezag belongs to each child apart and begins unknown.
    """
    there = {normalise(name) for name, _ in _parents_of(session, case_id)}
    taken = [
        link_guardian(session, case_id, link.guardian_id, link.relation, on=on)
        for name, link in _parents_of(session, from_case_id)
        if normalise(name) not in there
    ]

    def undo(session: Session) -> Change:
        for change in reversed(taken):
            assert change.undo is not None
            change.undo(session)
        return _changed(case_id, from_case_id)

    return Change(_TOPICS, (case_id, from_case_id), None, undo if taken else None)


def link_with_parents(session: Session, case_id: int, other_case_id: int, *, on: date) -> Change:
    """Link them and take over the parents, as one deed with one undo. Raises OwnSibling."""
    linked = link_siblings(session, case_id, other_case_id, on=on)
    parents = take_over_guardians(session, case_id, other_case_id, on=on)

    def undo(session: Session) -> Change:
        for change in (parents, linked):
            if change.undo is not None:
                change.undo(session)
        return _changed(case_id, other_case_id)

    return Change(_TOPICS, (case_id, other_case_id), linked.created_id, undo)


# Readers -------------------------------------------------------------------------------------------------------------


def siblings(session: Session, case_id: int) -> tuple[SiblingSheet, ...]:
    """The brothers and sisters of the child of a case, the eldest first; a binned casus is left out."""
    child_id = session.get_one(CareCase, case_id).child_id
    # The links first, each with its other child: from the children's side SQLite would look at every casus.
    other = case((SiblingLink.child_id == child_id, SiblingLink.sibling_id), else_=SiblingLink.child_id)
    linked = or_(SiblingLink.child_id == child_id, SiblingLink.sibling_id == child_id)
    links = select(SiblingLink.id, other.label("other_id")).where(linked).subquery()
    rows = session.execute(
        select(links.c.id, CareCase, Child, Location.name)
        .join(Child, Child.id == links.c.other_id)
        .join(CareCase, CareCase.child_id == Child.id)
        .join(Location, Location.id == CareCase.location_id)
        .where(CareCase.deleted_on.is_(None))
        .order_by(func.coalesce(Child.birth_date, Child.due_date), CareCase.id)
    )
    return tuple(
        SiblingSheet(
            link_id, kept.id, kept.code, child.name, child.birth_date, child.due_date, location, kept.closed_on is None
        )
        for link_id, kept, child, location in rows
    )


def likely_siblings(session: Session, case_id: int) -> tuple[LikelySibling, ...]:
    """Who may be a brother or sister: a parent, telephone, mail address or address in common; the surest first."""
    child_id = session.get_one(CareCase, case_id).child_id
    mine = [link.guardian for _, link in _parents_of(session, case_id)]
    if not mine:
        return ()
    same_parent = Guardian.id.in_([one.id for one in mine])
    same_contact = Guardian.phone.in_(_filled(one.phone for one in mine)) | Guardian.email.in_(
        _filled(one.email for one in mine)
    )
    same_address = Guardian.address.in_(_filled(one.address for one in mine))
    known = [one.case_id for one in siblings(session, case_id)]
    rows = session.execute(
        _kept()
        .add_columns(same_parent, same_contact)
        .join(Guardianship, Guardianship.child_id == Child.id)
        .join(Guardian, Guardian.id == Guardianship.guardian_id)
        .where(or_(same_parent, same_contact, same_address), Guardianship.deleted_on.is_(None))
        .where(Child.id != child_id, CareCase.id.not_in(known))
        .order_by(same_parent.desc(), same_contact.desc(), CareCase.id)
    )
    found: dict[int, LikelySibling] = {}
    for kept, child, location, parents, is_parent, is_contact in rows:
        reason = SiblingReason.CONTACT if is_contact else SiblingReason.ADDRESS
        reason = SiblingReason.PARENT if is_parent else reason
        one = found.setdefault(kept.id, _likely(kept, child, location, parents, reason))
        found[kept.id] = replace(one, shared_parents=one.shared_parents + int(bool(is_parent)))
    return tuple(found.values())[:_FEW]


def namesakes(
    session: Session, name: PersonName, *, but_not: frozenset[int] = frozenset()
) -> tuple[LikelySibling, ...]:
    """Children whose surname sounds the same and whose first name does not: asked when a casus is made.

    `but_not` are the cases that are shown as possible doubles already.
    """
    surname = sound_key(PersonName("", "", name.surname))
    if not surname or not name.first_name.strip():
        return ()
    first = sound_key(PersonName(name.first_name)).split()[:1]
    ends = Child.sound_name.like(f"% {surname}") | (Child.sound_name == surname)
    query = _kept().where(ends, CareCase.id.not_in(but_not)).order_by(CareCase.closed_on.is_(None).desc(), CareCase.id)
    return tuple(
        _likely(*row, SiblingReason.SURNAME)
        for row in session.execute(query.limit(4 * _FEW))
        if row[1].sound_name.split()[:1] != first
    )[:_FEW]


# Parts ---------------------------------------------------------------------------------------------------------------

_TOPICS = frozenset({Topic.CASES, Topic.PEOPLE})


def _changed(*case_ids: int) -> Change:
    return Change(_TOPICS, case_ids)


def _filled(texts: Iterable[str]) -> list[str]:
    return [text for text in texts if text.strip()]


def _pair(session: Session, case_id: int, other_case_id: int) -> tuple[int, int]:
    """Both children, the lower id first. Raises OwnSibling."""
    one = session.get_one(CareCase, case_id).child_id
    other = session.get_one(CareCase, other_case_id).child_id
    if one == other:
        raise OwnSibling
    return (one, other) if one < other else (other, one)


def _is(pair: tuple[int, int]) -> ColumnElement[bool]:
    return (SiblingLink.child_id == pair[0]) & (SiblingLink.sibling_id == pair[1])


def _parents_of(session: Session, case_id: int) -> Iterator[tuple[str, Guardianship]]:
    links = session.scalars(
        select(Guardianship)
        .join(CareCase, CareCase.child_id == Guardianship.child_id)
        .where(CareCase.id == case_id, Guardianship.deleted_on.is_(None))
        .order_by(Guardianship.id)
    )
    for link in links.all():
        yield link.guardian.name.full or link.guardian.institution, link


def _kept() -> Select[CareCase, Child, str, int]:
    """Casussen with their child, place and number of parents."""
    parents = (
        select(func.count())
        .select_from(Guardianship)
        .where(Guardianship.child_id == Child.id, Guardianship.deleted_on.is_(None))
        .correlate(Child)
        .scalar_subquery()
    )
    return (
        select(CareCase, Child, Location.name, parents)
        .join(Child, Child.id == CareCase.child_id)
        .join(Location, Location.id == CareCase.location_id)
        .where(CareCase.deleted_on.is_(None))
    )


def _likely(kept: CareCase, child: Child, location: str, parents: int, reason: SiblingReason) -> LikelySibling:
    return LikelySibling(kept.id, kept.code, child.name, child.birth_date, location, reason, parents)
