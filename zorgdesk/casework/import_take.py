"""One row of a file becomes records, through the same deeds as the window."""

from dataclasses import fields
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.cases import change_case, open_case
from zorgdesk.casework.changes import Change
from zorgdesk.casework.import_plan import KnownPlaces
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.people import add_guardian, guardians
from zorgdesk.casework.reference import (
    add_group,
    add_location,
    add_municipality,
    add_organisation,
    add_person,
)
from zorgdesk.casework.sheets.cases import KEEP, CaseEdit, NewCase
from zorgdesk.casework.sheets.imports import Draft, ImportSource, PlannedRow
from zorgdesk.casework.sheets.people import GuardianInput
from zorgdesk.domain.name_parts import parts_of
from zorgdesk.domain.names import normalise
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.reference import Location, Organisation, Person
from zorgdesk.domain.values import (
    CareType,
    ConcernCategory,
    ImportField,
    ImportKind,
    JournalKind,
    OrganisationKind,
    PersonRole,
)


class Taker:
    """Takes rows of one source over; `cases` are the casussen it made or filled, in order."""

    def __init__(self, session: Session, source: ImportSource, at: datetime) -> None:
        self._session, self._source, self._at = session, source, at
        self._on = at.date()
        self._known = KnownPlaces.read(session)
        self.cases: dict[int, None] = {}

    def take(self, row: PlannedRow) -> None:
        """Make or fill what the row says."""
        if self._source.kind is ImportKind.PLACES:
            self._group(row.draft, self._location(row.draft))
        elif self._source.kind is ImportKind.CONTACTS:
            self._contact(row.draft)
        elif row.case_id is None:
            self._new_case(row.draft)
        else:
            self._addition(row.draft, row.case_id)

    # Children ---------------------------------------------------------------------------------------------------

    def _new_case(self, draft: Draft) -> None:
        location_id = self._location(draft)
        new = NewCase(
            location_id=location_id,
            residence_id=self._residence(draft, location_id),
            owner=self._source.owner,
            group_id=self._group(draft, location_id),
            first_name=draft.name.first_name,
            prefix=draft.name.prefix,
            surname=draft.name.surname,
            birth_date=draft.birth_date,
            due_date=draft.due_date,
            question=draft.text(ImportField.QUESTION),
            categories=draft.areas,
        )
        case_id = _made(open_case(self._session, new, on=self._on))
        mentor_id = self._mentor(draft, location_id)
        languages = draft.text(ImportField.LANGUAGES)
        if mentor_id is not None or languages:
            change_case(self._session, case_id, CaseEdit(mentor_id=mentor_id, home_languages=languages), on=self._on)
        self._people_and_note(draft, case_id)

    def _addition(self, draft: Draft, case_id: int) -> None:
        """Fill what is still empty; what is there already is left as it is (product.md rule 6)."""
        kept = self._session.get_one(CareCase, case_id)
        areas = tuple(area for area in draft.areas if area.value not in kept.categories)
        same_place = kept.location_id == self._known.location(draft.text(ImportField.LOCATION))
        fills = CaseEdit(
            birth_date=draft.birth_date or KEEP if kept.child.birth_date is None else KEEP,
            home_languages=KEEP if kept.child.home_languages else draft.text(ImportField.LANGUAGES) or KEEP,
            question=KEEP if kept.question else draft.text(ImportField.QUESTION) or KEEP,
            categories=(*_areas(kept), *areas) if areas else KEEP,
            mentor_id=KEEP if kept.mentor_id else self._mentor(draft, kept.location_id) or KEEP,
            group_id=self._group(draft, kept.location_id) or KEEP if same_place and kept.group_id is None else KEEP,
        )
        if any(getattr(fills, part.name) is not KEEP for part in fields(fills)):
            change_case(self._session, case_id, fills, on=self._on)
        self._people_and_note(draft, case_id)

    def _people_and_note(self, draft: Draft, case_id: int) -> None:
        self.cases[case_id] = None
        there = {person.name.search_key for person in guardians(self._session, case_id)}
        for cells in draft.guardians:
            if cells.name.search_key not in there:
                given = GuardianInput(cells.name, cells.relation, phone=cells.phone, email=cells.email)
                add_guardian(self._session, case_id, given, on=self._on)
        note = draft.text(ImportField.NOTE)
        if note:
            line = NoteText(JournalKind.TALK, self._on, title=self._source.note_title, fact=note)
            write_note(self._session, case_id, line, at=self._at)

    def _mentor(self, draft: Draft, location_id: int) -> int | None:
        """The colleague of that name at the location, made when she is not there yet."""
        name = parts_of(draft.text(ImportField.MENTOR))
        if not name.full:
            return None
        here = select(Person.id).where(
            Person.search_name == name.search_key,
            Person.organisation_id.is_(None),
            Person.location_id == location_id,
        )
        found = self._session.scalars(here.order_by(Person.id)).first()
        return found or _made(add_person(self._session, name, PersonRole.MENTOR, location_id=location_id))

    # Places -----------------------------------------------------------------------------------------------------

    def _town(self, name: str) -> int:
        town = self._known.town(name)
        if town is None:
            town = _made(add_municipality(self._session, name, on=self._on))
            self._known.towns[normalise(name)] = town
        return town

    def _residence(self, draft: Draft, location_id: int) -> int:
        """The gemeente of residence; where it is not told that of the location."""
        name = draft.text(ImportField.RESIDENCE)
        return self._town(name) if name else self._session.get_one(Location, location_id).municipality_id

    def _location(self, draft: Draft) -> int:
        name = draft.text(ImportField.LOCATION)
        location = self._known.location(name)
        if location is None:
            of_place = self._source.kind is ImportKind.PLACES
            location = _made(
                add_location(
                    self._session,
                    name,
                    self._town(draft.text(ImportField.MUNICIPALITY)),
                    phone=draft.text(ImportField.PHONE) if of_place else "",
                    email=draft.text(ImportField.EMAIL) if of_place else "",
                    address=draft.text(ImportField.ADDRESS) if of_place else "",
                )
            )
            self._known.locations[normalise(name)] = (location, name)
        return location

    def _group(self, draft: Draft, location_id: int) -> int | None:
        name = draft.text(ImportField.GROUP)
        if not name:
            return None
        group = self._known.group(location_id, name)
        if group is None:
            kind = draft.care_type or CareType.DAY_CARE
            made = add_group(
                self._session, location_id, name, kind, draft.max_children, other_children=draft.other_children or 0
            )
            group = _made(made)
            self._known.groups[(location_id, normalise(name))] = group
        return group

    # Contacts ---------------------------------------------------------------------------------------------------

    def _contact(self, draft: Draft) -> None:
        assert draft.role is not None
        add_person(
            self._session,
            draft.name,
            draft.role,
            organisation_id=self._organisation(draft),
            location_id=self._known.location(draft.text(ImportField.LOCATION)),
            phone=draft.text(ImportField.PHONE),
            email=draft.text(ImportField.EMAIL),
        )

    def _organisation(self, draft: Draft) -> int | None:
        name = draft.text(ImportField.ORGANISATION)
        if not name:
            return None
        found = self._session.scalars(
            select(Organisation.id).where(Organisation.search_name == normalise(name)).order_by(Organisation.id)
        ).first()
        if found is not None:
            return found
        town = draft.text(ImportField.MUNICIPALITY)
        kind = draft.organisation_kind or OrganisationKind.OTHER
        return _made(add_organisation(self._session, name, kind, self._town(town) if town else None))


def _areas(kept: CareCase) -> tuple[ConcernCategory, ...]:
    return tuple(ConcernCategory(key) for key in kept.categories)


def _made(change: Change) -> int:
    assert change.created_id is not None
    return change.created_id
