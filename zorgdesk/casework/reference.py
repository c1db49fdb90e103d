"""Reference data: add and change gemeenten, locations, groups, organisations and people; and read them as lists."""

from dataclasses import replace
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, selectinload

from zorgdesk.casework import search_index
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.parties import cases_of_professional
from zorgdesk.casework.search_index import SearchKind
from zorgdesk.casework.sheets.reference import (
    GroupSheet,
    LocationSheet,
    MunicipalitySheet,
    OrganisationSheet,
    PersonSheet,
)
from zorgdesk.domain.municipality_rules import NEUTRAL, MunicipalityRules
from zorgdesk.domain.names import PersonName, normalise
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.reference import CareGroup, Location, Municipality, Organisation, Person
from zorgdesk.domain.values import CareType, OrganisationKind, PersonRole

# Gemeenten, locations, groups ----------------------------------------------------------------------------------------


def add_municipality(session: Session, name: str, *, on: date, rules: MunicipalityRules = NEUTRAL) -> Change:
    """A new gemeente; it begins with the neutral rules unless others are given (product.md rule 7)."""
    municipality = Municipality()
    municipality.rename(name.strip())
    municipality.set_rules(rules, on=on)
    session.add(municipality)
    session.flush()
    return Change.of(Topic.REFERENCE, created_id=municipality.id)


def rename_municipality(session: Session, municipality_id: int, name: str) -> Change:
    """Another name for a gemeente."""
    session.get_one(Municipality, municipality_id).rename(name.strip())
    return _reference_change(session, Location.municipality_id == municipality_id)


def change_rules(session: Session, municipality_id: int, rules: MunicipalityRules, *, on: date) -> Change:
    """New rules for a gemeente, checked on this day; cases in it or of its inhabitants are derived again (rule 7)."""
    municipality = session.get_one(Municipality, municipality_id)
    before, checked = municipality.rules, municipality.checked_on
    municipality.set_rules(rules, on=on)

    def undo(session: Session) -> Change:
        kept = session.get_one(Municipality, municipality_id)
        kept.set_rules(before, on=on)
        kept.checked_on = checked
        return Change(frozenset({Topic.REFERENCE}), _cases_of_municipality(session, municipality_id))

    return Change(frozenset({Topic.REFERENCE}), _cases_of_municipality(session, municipality_id), undo=undo)


def add_location(
    session: Session, name: str, municipality_id: int, *, phone: str = "", email: str = "", address: str = ""
) -> Change:
    """A new location in a gemeente."""
    location = Location(
        municipality_id=municipality_id, phone=phone.strip(), email=email.strip(), address=address.strip()
    )
    location.rename(name.strip())
    session.add(location)
    session.flush()
    search_index.put(session, SearchKind.LOCATION, location.id, None, location.name)
    return Change.of(Topic.REFERENCE, created_id=location.id)


def change_location(
    session: Session,
    location_id: int,
    name: str,
    municipality_id: int,
    *,
    phone: str = "",
    email: str = "",
    address: str = "",
) -> Change:
    """Another name, gemeente or way to reach a location; its cases are derived again."""
    location = session.get_one(Location, location_id)
    location.rename(name.strip())
    location.municipality_id = municipality_id
    location.phone, location.email, location.address = phone.strip(), email.strip(), address.strip()
    search_index.put(session, SearchKind.LOCATION, location.id, None, location.name)
    return _reference_change(session, Location.id == location_id)


def add_group(
    session: Session,
    location_id: int,
    name: str,
    care_type: CareType = CareType.DAY_CARE,
    max_children: int | None = None,
    *,
    other_children: int = 0,
) -> Change:
    """A new group at a location."""
    group = CareGroup(
        location_id=location_id,
        name=name.strip(),
        care_type=care_type,
        max_children=max_children,
        other_children=other_children,
    )
    session.add(group)
    session.flush()
    return Change.of(Topic.REFERENCE, created_id=group.id)


def change_group(
    session: Session, group_id: int, name: str, care_type: CareType, max_children: int | None = None
) -> Change:
    """Another name, kind of care or maximum for a group; its cases are derived again."""
    group = session.get_one(CareGroup, group_id)
    group.name, group.care_type, group.max_children = name.strip(), care_type, max_children
    return _reference_change(session, Location.id == group.location_id)


# Organisations and people --------------------------------------------------------------------------------------------


def add_organisation(
    session: Session,
    name: str,
    kind: OrganisationKind,
    municipality_id: int | None = None,
    *,
    phone: str = "",
    email: str = "",
) -> Change:
    """A new party outside: JGZ, wijkteam, school …"""
    organisation = Organisation()
    session.add(organisation)
    return _write_organisation(session, organisation, name, kind, municipality_id, phone, email)


def change_organisation(
    session: Session,
    organisation_id: int,
    name: str,
    kind: OrganisationKind,
    municipality_id: int | None = None,
    *,
    phone: str = "",
    email: str = "",
) -> Change:
    """Another name, kind or way to reach a party."""
    organisation = session.get_one(Organisation, organisation_id)
    return _write_organisation(session, organisation, name, kind, municipality_id, phone, email)


def _write_organisation(
    session: Session,
    organisation: Organisation,
    name: str,
    kind: OrganisationKind,
    municipality_id: int | None,
    phone: str,
    email: str,
) -> Change:
    organisation.rename(name.strip())
    organisation.kind, organisation.municipality_id = kind, municipality_id
    organisation.phone, organisation.email = phone.strip(), email.strip()
    session.flush()
    search_index.put(session, SearchKind.ORGANISATION, organisation.id, None, organisation.name)
    return Change.of(Topic.REFERENCE, created_id=organisation.id)


def add_person(
    session: Session,
    name: PersonName,
    role: PersonRole,
    *,
    organisation_id: int | None = None,
    location_id: int | None = None,
    phone: str = "",
    email: str = "",
) -> Change:
    """A new professional: own staff at a location, or someone of a party outside."""
    person = Person()
    session.add(person)
    change = _write_person(session, person, name, role, organisation_id, location_id, phone, email)
    person_id = person.id

    def undo(session: Session) -> Change:
        session.delete(session.get_one(Person, person_id))
        search_index.remove(session, SearchKind.PERSON, person_id)
        return Change.of(Topic.REFERENCE)

    return replace(change, undo=undo)


def change_person(
    session: Session,
    person_id: int,
    name: PersonName,
    role: PersonRole,
    *,
    organisation_id: int | None = None,
    location_id: int | None = None,
    phone: str = "",
    email: str = "",
) -> Change:
    """Another name, role, place or way to reach a professional, in every case at once."""
    person = session.get_one(Person, person_id)
    before = (person.name, person.role, person.organisation_id, person.location_id, person.phone, person.email)
    change = _write_person(session, person, name, role, organisation_id, location_id, phone, email)
    cases = cases_of_professional(session, person_id)

    def undo(session: Session) -> Change:
        change = _write_person(session, session.get_one(Person, person_id), *before)
        return replace(change, case_ids=cases)

    return replace(change, case_ids=cases, undo=undo)


def _write_person(
    session: Session,
    person: Person,
    name: PersonName,
    role: PersonRole,
    organisation_id: int | None,
    location_id: int | None,
    phone: str,
    email: str,
) -> Change:
    person.rename(name)
    person.role, person.organisation_id, person.location_id = role, organisation_id, location_id
    person.phone, person.email = phone.strip(), email.strip()
    session.flush()
    search_index.put(session, SearchKind.PERSON, person.id, None, person.name.full)
    return Change.of(Topic.REFERENCE, created_id=person.id)


# Readers -------------------------------------------------------------------------------------------------------------


def places(session: Session, *, with_ended: bool = False) -> tuple[MunicipalitySheet, ...]:
    """All gemeenten by name, each with its locations by name and their groups; those that ended only when asked."""
    locations: dict[int, list[LocationSheet]] = {}
    rows = session.scalars(select(Location).order_by(Location.search_name).options(selectinload(Location.groups)))
    for location in rows:
        if location.ended_on is not None and not with_ended:
            continue
        locations.setdefault(location.municipality_id, []).append(_location(location))
    municipalities = session.scalars(select(Municipality).order_by(Municipality.search_name))
    return tuple(
        MunicipalitySheet(kept.id, kept.name, kept.rules, kept.checked_on, tuple(locations.get(kept.id, ())))
        for kept in municipalities
    )


def organisations(
    session: Session, kind: OrganisationKind | None = None, municipality_id: int | None = None
) -> tuple[OrganisationSheet, ...]:
    """Parties outside by name; of one kind, or of one gemeente and those of no gemeente, where asked."""
    query = select(Organisation, Municipality.name).outerjoin(
        Municipality, Municipality.id == Organisation.municipality_id
    )
    if kind is not None:
        query = query.where(Organisation.kind == kind)
    if municipality_id is not None:
        query = query.where((Organisation.municipality_id == municipality_id) | Organisation.municipality_id.is_(None))
    rows = session.execute(query.order_by(Organisation.search_name))
    return tuple(
        OrganisationSheet(
            party.id, party.name, party.kind, party.municipality_id, place or "", party.phone, party.email
        )
        for party, place in rows
    )


def persons(
    session: Session,
    *,
    location_id: int | None = None,
    organisation_id: int | None = None,
    role: PersonRole | None = None,
    text: str = "",
    near: int | None = None,
    limit: int | None = None,
) -> tuple[PersonSheet, ...]:
    """Professionals by surname; of one location, one party or with one role where asked.

    `text`: every word stands in the name of the person or the party. `near`: those of this location first.
    """
    query = (
        select(Person, Organisation.name, Location.name)
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .outerjoin(Location, Location.id == Person.location_id)
    )
    if location_id is not None:
        query = query.where(Person.location_id == location_id)
    if organisation_id is not None:
        query = query.where(Person.organisation_id == organisation_id)
    if role is not None:
        query = query.where(Person.role == role)
    for word in normalise(text).split():
        party = func.coalesce(Organisation.search_name, "")
        query = query.where((func.instr(Person.search_name, word) > 0) | (func.instr(party, word) > 0))
    if near is not None:
        query = query.order_by(func.coalesce(Person.location_id == near, False).desc())
    rows = session.execute(query.order_by(Person.sort_name).limit(limit))
    return tuple(_person(person, party or "", place or "") for person, party, place in rows)


def _location(location: Location) -> LocationSheet:
    groups = tuple(
        GroupSheet(group.id, group.name, group.care_type, group.max_children)
        for group in location.groups
        if group.ended_on is None
    )
    return LocationSheet(
        location.id,
        location.name,
        location.municipality_id,
        location.phone,
        location.email,
        groups,
        location.address,
        location.ended_on,
    )


def _person(person: Person, organisation_name: str, location_name: str) -> PersonSheet:
    return PersonSheet(
        person_id=person.id,
        name=person.name,
        role=person.role,
        organisation_id=person.organisation_id,
        organisation_name=organisation_name,
        location_id=person.location_id,
        location_name=location_name,
        phone=person.phone,
        email=person.email,
    )


def _reference_change(session: Session, which: ColumnElement[bool]) -> Change:
    """A change of places, with the cases at those locations."""
    session.flush()
    at_them = select(CareCase.id).join(Location, Location.id == CareCase.location_id).where(which)
    return Change(frozenset({Topic.REFERENCE}), tuple(session.scalars(at_them)))


def _cases_of_municipality(session: Session, municipality_id: int) -> tuple[int, ...]:
    session.flush()
    lives_or_goes = (CareCase.residence_id == municipality_id) | (Location.municipality_id == municipality_id)
    cases = select(CareCase.id).join(Location, Location.id == CareCase.location_id).where(lives_or_goes)
    return tuple(session.scalars(cases))
