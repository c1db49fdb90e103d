"""Ctrl+K: find cases, people and texts by a few words (stack.md, Search). Never an error, whatever was typed.

What is typed is looked for as it stands; only when that finds nothing, with the words that differ by one typing error.
"""

from dataclasses import replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zorgdesk.casework.search_cases import (
    cases_by_birth,
    cases_by_code,
    cases_by_phone,
    cases_of_child,
    find_cases,
)
from zorgdesk.casework.search_contacts import contacts_by_phone, find_contacts, parents_in
from zorgdesk.casework.search_texts import find_texts
from zorgdesk.casework.search_words import Terms, as_typed, spellings, with_near_words, words_of
from zorgdesk.casework.sheets.search import CaseHit, CodeHit, SearchResult
from zorgdesk.domain.records.cases import Signal
from zorgdesk.domain.records.observations import ObservationSheet

LIMIT = 6
CODES_ONLY = "#"
_SUBJECTS_AT_MOST = 20
_ABOUT_A_CALL = frozenset("0123456789 +-()./")


def find(session: Session, query: str, *, day: date | None = None, limit: int = LIMIT) -> SearchResult:
    """What the words find, at most `limit` per group; a query that begins with # looks at codes only.

    `day` is the date that the query can be read as: children who were born on it are found.
    """
    typed = query.strip()
    if typed.startswith(CODES_ONLY):
        return _by_code(session, query, typed.removeprefix(CODES_ONLY), limit)
    words = words_of(typed)
    if not words:
        return SearchResult(query)
    found = _plainly(session, query, words, day, limit)
    if found.is_empty:
        near = with_near_words(session, words)
        found = _with(session, query, near, limit) if near else found
    return found


def _plainly(
    session: Session, query: str, words: tuple[str, ...], day: date | None, limit: int
) -> SearchResult:
    """As it was typed: words, and what else the query can be: a day, a telephone number, a code of a paper."""
    found = _with(session, query, as_typed(words), limit)
    codes = _codes(session, words, limit)
    cases = found.cases
    contacts = found.contacts
    if day is not None:
        cases = (*cases_by_birth(session, day, limit=limit), *cases)
    digits = _digits(query)
    if digits:
        cases = (*cases, *cases_by_phone(session, digits, limit=limit))
        contacts = (*contacts, *contacts_by_phone(session, digits, limit=limit))
    subject, rest = _subject(session, words, limit)
    return replace(
        found, cases=_once(cases)[:limit], contacts=contacts[:limit], codes=codes, subject=subject, rest=rest
    )


def _with(session: Session, query: str, terms: Terms, limit: int) -> SearchResult:
    cases = find_cases(session, terms, limit=limit)
    contacts = (*find_contacts(session, terms, limit=limit), *parents_in(cases))
    return SearchResult(
        query,
        spellings(terms),
        cases=cases,
        contacts=tuple(sorted(contacts, key=lambda hit: hit.fit)[:limit]),
        texts=find_texts(session, terms, limit=limit),
    )


def _once(cases: tuple[CaseHit, ...]) -> tuple[CaseHit, ...]:
    """Each case at its first place."""
    return tuple({hit.case_id: hit for hit in reversed(cases)}.values())[::-1]


def _digits(query: str) -> str:
    """The digits of a query that looks like a telephone number, with the national zero."""
    if not set(query) <= _ABOUT_A_CALL:
        return ""
    return "".join(sign for sign in query.replace("+31", "0") if sign.isdecimal())


def _subject(
    session: Session, words: tuple[str, ...], limit: int
) -> tuple[CaseHit | None, tuple[str, ...]]:
    """The casus that some of the words name and no other does, and the words that are left."""
    if len(words) == 1:
        return None, ()
    named = {word: set(ids) for word, ids in cases_of_child(session, words, at_most=_SUBJECTS_AT_MOST).items() if ids}
    rest = tuple(word for word in words if word not in named)
    if not named or not rest:
        return None, ()
    common = set.intersection(*named.values())
    hits = [hit for hit in find_cases(session, as_typed(named), limit=limit) if hit.case_id in common and hit.is_open]
    return (hits[0], rest) if len(hits) == 1 else (None, ())


def _by_code(session: Session, query: str, typed: str, limit: int) -> SearchResult:
    words = words_of(typed)
    if not words:
        return SearchResult(query)
    code = "".join(words).upper()
    return SearchResult(
        query,
        words,
        cases=cases_by_code(session, code, limit=limit),
        codes=(*_signals(session, code, limit), *_sheets(session, code, limit)),
    )


def _codes(session: Session, words: tuple[str, ...], limit: int) -> tuple[CodeHit, ...]:
    """Signalen and sheets by their code, where the one word that was typed can be a piece of one."""
    if len(words) != 1 or "-" not in words[0] or not any(sign.isdecimal() for sign in words[0]):
        return ()
    code = words[0].upper()
    return (*_signals(session, code, limit), *_sheets(session, code, limit))


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
