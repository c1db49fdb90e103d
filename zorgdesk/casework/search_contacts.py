"""Find people, organisations, locations, groups and gemeenten by name or telephone number."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, String, and_, func, literal, or_, select, type_coerce, union_all
from sqlalchemy.orm import Session

from zorgdesk.casework.excerpts import marks_in
from zorgdesk.casework.search_cases import PHONE_DIGITS, has_digits
from zorgdesk.casework.search_index import SearchKind
from zorgdesk.casework.search_names import begins, holds, kept_names, piece
from zorgdesk.casework.search_words import Terms, spellings
from zorgdesk.casework.sheets.search import CaseHit, ContactHit, Fit, Marked
from zorgdesk.domain.records.reference import CareGroup, Location, Municipality, Organisation, Person
from zorgdesk.domain.values import OrganisationKind, PersonRole

GROUP, MUNICIPALITY = "group", "municipality"
_ROWS_AT_MOST = 200


def find_contacts(session: Session, terms: Terms, *, limit: int) -> tuple[ContactHit, ...]:
    """Whoever and whatever has every word in the name; names in which each begins a part first."""

    def condition(name: Any, _phone: Any) -> ColumnElement[bool]:
        bare_name = literal(" ").concat(func.replace(func.replace(func.lower(name), "'", ""), "-", " "))
        return and_(*(or_(*(func.instr(bare_name, piece(word)) > 0 for word in term)) for term in terms))

    words = spellings(terms)
    guess = any(len(term) > 1 for term in terms)
    hits = []
    for kind, ref, name, place, key, phone in session.execute(_everywhere(condition)):
        kept = kept_names(name, ())
        if holds(kept, terms):
            fit = Fit.GUESS if guess else Fit.NAME if begins(kept, terms) else Fit.INSIDE
            hits.append(_contact(kind, ref, Marked(name, marks_in(name, words)), place, key, phone, fit))
    return tuple(sorted(hits, key=lambda hit: (hit.fit, hit.name.text))[:limit])


def contacts_by_phone(session: Session, digits: str, *, limit: int) -> tuple[ContactHit, ...]:
    """Whoever has a telephone number with these digits in it."""
    if len(digits) < PHONE_DIGITS:
        return ()
    rows = session.execute(_everywhere(lambda _, phone: has_digits(phone, digits)).limit(limit))
    return tuple(
        _contact(kind, ref, Marked(name), place, key, number, Fit.THROUGH)
        for kind, ref, name, place, key, number in rows
    )


def parents_in(cases: Iterable[CaseHit]) -> Iterator[ContactHit]:
    """The parents through whom cases were found, each once, with the first of the children."""
    seen: set[int] = set()
    for hit in cases:
        parent = hit.parent
        if parent is not None and parent.guardian_id not in seen:
            seen.add(parent.guardian_id)
            yield ContactHit(
                SearchKind.GUARDIAN.value,
                parent.guardian_id,
                parent.name,
                relation=parent.relation,
                child=hit.name.text,
                case_id=hit.case_id,
                fit=hit.fit,
            )


def _contact(kind: str, ref: int, name: Marked, place: str, key: str, phone: str, fit: Fit) -> ContactHit:
    return ContactHit(
        kind,
        ref,
        name,
        role=PersonRole(key) if kind == SearchKind.PERSON else None,
        organisation_kind=OrganisationKind(key) if kind == SearchKind.ORGANISATION else None,
        place_name=place,
        phone=phone,
        fit=fit,
    )


def _everywhere(condition: Any) -> CompoundSelect[Any]:
    """One query over every list of names: kind, number, name, place, key of the kind, telephone."""
    none = literal("")
    person = func.trim(Person.first_name + " " + func.trim(Person.prefix + " " + Person.surname))
    return union_all(
        select(
            literal(SearchKind.PERSON.value),
            Person.id,
            person,
            func.coalesce(Organisation.name, Location.name, ""),
            _key(Person.role),
            Person.phone,
        )
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .outerjoin(Location, Location.id == Person.location_id)
        .where(condition(Person.search_name, Person.phone)),
        select(
            literal(SearchKind.ORGANISATION.value),
            Organisation.id,
            Organisation.name,
            func.coalesce(Municipality.name, ""),
            _key(Organisation.kind),
            Organisation.phone,
        )
        .outerjoin(Municipality, Municipality.id == Organisation.municipality_id)
        .where(condition(Organisation.search_name, Organisation.phone)),
        select(literal(SearchKind.LOCATION.value), Location.id, Location.name, Municipality.name, none, Location.phone)
        .join(Municipality, Municipality.id == Location.municipality_id)
        .where(condition(Location.search_name, Location.phone)),
        select(literal(GROUP), CareGroup.id, CareGroup.name, Location.name, none, none)
        .join(Location, Location.id == CareGroup.location_id)
        .where(condition(CareGroup.name, none)),
        select(literal(MUNICIPALITY), Municipality.id, Municipality.name, none, none, none).where(
            condition(Municipality.search_name, none)
        ),
    ).limit(_ROWS_AT_MOST)


def _key(column: Any) -> Any:
    """The key of an enum as the file keeps it, so that rows of different lists fit under each other."""
    return type_coerce(column, String)
