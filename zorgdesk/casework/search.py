"""Ctrl+K: find cases, people and texts by a few words (stack.md, Search). Never an error, whatever was typed."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zorgdesk.casework.excerpts import marks_in
from zorgdesk.casework.search_cases import cases_by_code, find_cases
from zorgdesk.casework.search_index import SearchKind
from zorgdesk.casework.search_texts import find_texts
from zorgdesk.casework.sheets.search import CodeHit, ContactHit, Marked, SearchResult
from zorgdesk.domain.names import normalise
from zorgdesk.domain.records.cases import Signal
from zorgdesk.domain.records.observations import ObservationSheet
from zorgdesk.domain.records.reference import Location, Municipality, Organisation, Person

LIMIT = 6
CODES_ONLY = "#"
_QUERY_AT_MOST = 200
_WORDS_AT_MOST = 8
_WORD_AT_MOST = 40


def find(session: Session, query: str, *, limit: int = LIMIT) -> SearchResult:
    """What the words find, at most `limit` per group; a query that begins with # looks at codes only."""
    typed = query.strip()
    if typed.startswith(CODES_ONLY):
        return _by_code(session, query, typed.removeprefix(CODES_ONLY), limit)
    words = words_of(typed)
    if not words:
        return SearchResult(query)
    return SearchResult(
        query,
        cases=find_cases(session, words, limit=limit),
        contacts=_contacts(session, words, limit),
        texts=find_texts(session, words, limit=limit),
    )


def words_of(query: str) -> tuple[str, ...]:
    """The words of a query in normal form; signs that no text can hold are left out."""
    clean = "".join(sign if sign.isprintable() else " " for sign in query[:_QUERY_AT_MOST])
    words = normalise(clean.encode("utf-8", "ignore").decode("utf-8")).split()
    telling = [word[:_WORD_AT_MOST] for word in words if any(sign.isalnum() for sign in word)]
    return tuple(dict.fromkeys(telling[:_WORDS_AT_MOST]))


def _by_code(session: Session, query: str, typed: str, limit: int) -> SearchResult:
    words = words_of(typed)
    if not words:
        return SearchResult(query)
    code = "".join(words).upper()
    return SearchResult(
        query,
        cases=cases_by_code(session, code, limit=limit),
        codes=(*_signals(session, code, limit), *_sheets(session, code, limit)),
    )


def _signals(session: Session, code: str, limit: int) -> tuple[CodeHit, ...]:
    written = func.printf("S-%04d", Signal.number)
    query = select(Signal).where(func.instr(written, code) > 0, Signal.deleted_on.is_(None), Signal.faded_on.is_(None))
    rows = session.scalars(query.order_by(Signal.number.desc()).limit(limit))
    return tuple(CodeHit("signal", signal.id, signal.code, signal.case_id) for signal in rows)


def _sheets(session: Session, code: str, limit: int) -> tuple[CodeHit, ...]:
    written = func.printf("OBS-%d-%04d", ObservationSheet.year, ObservationSheet.number)
    query = select(ObservationSheet).where(func.instr(written, code) > 0, ObservationSheet.cancelled_on.is_(None))
    rows = session.scalars(query.order_by(ObservationSheet.id.desc()).limit(limit))
    return tuple(CodeHit("sheet", sheet.id, sheet.code, sheet.case_id) for sheet in rows)


def _contacts(session: Session, words: tuple[str, ...], limit: int) -> tuple[ContactHit, ...]:
    hits = (*_persons(session, words, limit), *_organisations(session, words, limit), *_places(session, words, limit))
    first = words[0]
    ranked = sorted(hits, key=lambda hit: not normalise(hit.name.text).startswith(first))
    return tuple(ranked[:limit])


def _persons(session: Session, words: tuple[str, ...], limit: int) -> tuple[ContactHit, ...]:
    query = (
        select(Person, func.coalesce(Organisation.name, Location.name, ""))
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .outerjoin(Location, Location.id == Person.location_id)
        .where(*(func.instr(Person.search_name, word) > 0 for word in words))
        .order_by(Person.sort_name)
        .limit(limit)
    )
    return tuple(
        ContactHit(
            SearchKind.PERSON.value,
            person.id,
            Marked(person.name.full, marks_in(person.name.full, words)),
            role=person.role,
            place_name=place,
            phone=person.phone,
        )
        for person, place in session.execute(query)
    )


def _organisations(session: Session, words: tuple[str, ...], limit: int) -> tuple[ContactHit, ...]:
    query = (
        select(Organisation, func.coalesce(Municipality.name, ""))
        .outerjoin(Municipality, Municipality.id == Organisation.municipality_id)
        .where(*(func.instr(Organisation.search_name, word) > 0 for word in words))
        .order_by(Organisation.search_name)
        .limit(limit)
    )
    return tuple(
        ContactHit(
            SearchKind.ORGANISATION.value,
            party.id,
            Marked(party.name, marks_in(party.name, words)),
            organisation_kind=party.kind,
            place_name=place,
            phone=party.phone,
        )
        for party, place in session.execute(query)
    )


def _places(session: Session, words: tuple[str, ...], limit: int) -> tuple[ContactHit, ...]:
    query = (
        select(Location, Municipality.name)
        .join(Municipality, Municipality.id == Location.municipality_id)
        .where(*(func.instr(Location.search_name, word) > 0 for word in words))
        .order_by(Location.search_name)
        .limit(limit)
    )
    return tuple(
        ContactHit(
            SearchKind.LOCATION.value,
            place.id,
            Marked(place.name, marks_in(place.name, words)),
            place_name=municipality,
            phone=place.phone,
        )
        for place, municipality in session.execute(query)
    )
