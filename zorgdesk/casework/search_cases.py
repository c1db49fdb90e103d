"""Find cases by code, birth date and telephone, any part of the child's or a parent's name, and their question."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, func, or_, select, text
from sqlalchemy.orm import Session

from zorgdesk.casework.excerpts import excerpt, marks_in
from zorgdesk.casework.search_index import SearchKind, rows_of
from zorgdesk.casework.search_names import bare, begins, child_part, holds, kept_names, piece
from zorgdesk.casework.search_words import Terms, as_typed, match_all, spellings
from zorgdesk.casework.sheets.search import CaseHit, Fit, Marked, ParentName
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.people import Guardian, Guardianship
from zorgdesk.domain.records.projections import CaseSummary

PHONE_DIGITS = 6
"""Fewer digits are no telephone number."""

_CODE_DIGITS = 4


class _Named(NamedTuple):
    """A case whose names or code hold the words; sorted, the best comes first."""

    fit: Fit
    closed: bool
    sort_name: str
    case_id: int


def find_cases(session: Session, terms: Terms, *, limit: int) -> tuple[CaseHit, ...]:
    """Cases in which each word is found, in the name of the child or a parent, or the code; then by their question."""
    hits = _by_name(session, terms, limit)
    if len(hits) < limit:
        known = {hit.case_id for hit in hits}
        hits += [hit for hit in _by_question(session, terms, limit) if hit.case_id not in known]
    return tuple(hits[:limit])


def cases_by_code(session: Session, code: str, *, limit: int) -> tuple[CaseHit, ...]:
    """Cases whose code holds this piece: "0142", "K-0142"."""
    rows = session.scalars(
        select(CaseSummary)
        .where(func.instr(CaseSummary.code, code) > 0)
        .order_by(CaseSummary.is_open.desc(), CaseSummary.code)
        .limit(limit)
    )
    return tuple(_hit(row, (), Fit.CODE) for row in rows)


def cases_by_birth(session: Session, day: date, *, limit: int) -> tuple[CaseHit, ...]:
    """Cases of the children who were born, or are expected, on that day."""
    rows = session.scalars(
        select(CaseSummary)
        .where(or_(CaseSummary.birth_date == day, CaseSummary.due_date == day))
        .order_by(CaseSummary.is_open.desc(), CaseSummary.sort_name)
        .limit(limit)
    )
    return tuple(_hit(row, (), Fit.THROUGH) for row in rows)


def cases_by_phone(session: Session, digits: str, *, limit: int) -> tuple[CaseHit, ...]:
    """Cases of the children of whom a parent has this telephone number, or a number with these digits in it."""
    if len(digits) < PHONE_DIGITS:
        return ()
    rows = session.execute(
        select(CaseSummary, Guardian.id, Guardianship.relation, Guardian.first_name, Guardian.prefix, Guardian.surname)
        .join(CareCase, CareCase.id == CaseSummary.case_id)
        .join(Guardianship, Guardianship.child_id == CareCase.child_id)
        .join(Guardian, Guardian.id == Guardianship.guardian_id)
        .where(has_digits(Guardian.phone, digits), Guardianship.deleted_on.is_(None))
        .order_by(CaseSummary.is_open.desc(), CaseSummary.sort_name)
        .limit(limit)
    )
    return tuple(
        _hit(row, (), Fit.THROUGH, parent=ParentName(ref, relation, Marked(PersonName(*name).full)))
        for row, ref, relation, *name in rows.all()
    )


def has_digits(column: Any, digits: str) -> ColumnElement[bool]:
    """Whether a telephone number holds these digits, however it was written."""
    without = func.replace(func.replace(func.replace(column, " ", ""), "-", ""), "+31", "0")
    return func.instr(without, digits) > 0


def cases_of_child(session: Session, words: Iterable[str], *, at_most: int) -> dict[str, list[int]]:
    """Per word the cases whose child has a name that begins with it, or whose code it is; none where there are many."""
    found: dict[str, list[int]] = {}
    for word in words:
        number = _number(word)
        begin = func.instr(CaseSummary.found_by, f" {bare(word)}") > 0
        condition = begin if number is None else or_(begin, CaseSummary.code == f"K-{number:04d}")
        rows = session.execute(select(CaseSummary.case_id, CaseSummary.found_by, CaseSummary.code).where(condition))
        own = [ref for ref, kept, code in rows.all() if begins(child_part(kept), ((word,),)) or _is_code(code, word)]
        found[word] = own if len(own) <= at_most else []
    return found


def _by_name(session: Session, terms: Terms, limit: int) -> list[CaseHit]:
    guess = any(len(term) > 1 for term in terms)
    row = CaseSummary
    query = select(row.case_id, row.found_by, row.code, row.is_open, row.sort_name)
    rows = session.execute(query.where(and_(*map(_somewhere, terms))))
    named = [
        _Named(Fit.GUESS if guess else _fit(kept, code, terms), not is_open, sort_name, case_id)
        for case_id, kept, code, is_open, sort_name in rows.all()
    ]
    best = sorted(named)[:limit]
    ids = [found.case_id for found in best]
    summaries = {row.case_id: row for row in session.scalars(select(CaseSummary).where(CaseSummary.case_id.in_(ids)))}
    others = [one.case_id for one in best if not holds(child_part(summaries[one.case_id].found_by), terms)]
    parents = _parents(session, terms, others)
    words = spellings(terms)
    return [
        _hit(summaries[one.case_id], words, one.fit, parent=parents.get(one.case_id), guess=guess) for one in best
    ]


def _somewhere(term: tuple[str, ...]) -> ColumnElement[bool]:
    """A word stands in one of the names, or is (the beginning of) the code."""
    ways = [func.instr(CaseSummary.found_by, piece(word)) > 0 for word in term]
    ways += [CaseSummary.code.startswith(f"K-{word.removeprefix('k-')}") for word in term if _number(word) is not None]
    ways += [CaseSummary.code == f"K-{number:04d}" for word in term if (number := _number(word)) is not None]
    return or_(*ways)


def _fit(kept: str, code: str, terms: Terms) -> Fit:
    words = [term[0] for term in terms]
    if all(_is_code(code, word) for word in words):
        return Fit.CODE
    names = as_typed(word for word in words if not _is_code(code, word))
    if begins(child_part(kept), names):
        return Fit.NAME
    return Fit.THROUGH if begins(kept, names) else Fit.INSIDE


def _number(word: str) -> int | None:
    """The number of the case that a word can be the code of: "k-0142", "142"."""
    digits = word.removeprefix("k-")
    return int(digits) if digits.isdecimal() and len(digits) <= _CODE_DIGITS + 2 else None


def _is_code(code: str, word: str) -> bool:
    number = _number(word)
    return number is not None and (code == f"K-{number:04d}" or code.startswith(f"K-{word.removeprefix('k-')}"))


def _parents(session: Session, terms: Terms, case_ids: list[int]) -> dict[int, ParentName]:
    """Per case the parent whose name matched best."""
    if not case_ids:
        return {}
    rows = session.execute(
        select(CareCase.id, Guardian.id, Guardianship.relation, Guardian.first_name, Guardian.prefix, Guardian.surname)
        .join(Guardianship, Guardianship.child_id == CareCase.child_id)
        .join(Guardian, Guardian.id == Guardianship.guardian_id)
        .where(CareCase.id.in_(case_ids), Guardianship.deleted_on.is_(None))
        .order_by(Guardianship.id)
    )
    words = spellings(terms)
    found: dict[int, ParentName] = {}
    for case_id, ref, relation, *parts in rows:
        name = PersonName(*parts).full
        if not any(holds(kept_names(name, ()), (term,)) for term in terms):
            continue
        marked = Marked(name, marks_in(name, words))
        if case_id not in found or len(marked.marks) > len(found[case_id].name.marks):
            found[case_id] = ParentName(ref, relation, marked)
    return found


def _by_question(session: Session, terms: Terms, limit: int) -> list[CaseHit]:
    """Cases whose question holds the words."""
    first_row, last_row = rows_of(SearchKind.CASE)
    rows = session.execute(
        text(
            "SELECT ref, raw FROM search_text WHERE search_text MATCH :query"
            " AND rowid BETWEEN :first AND :last ORDER BY rowid DESC LIMIT :limit"
        ),
        {"query": match_all(session, terms, only_last=True), "first": first_row, "last": last_row, "limit": limit},
    )
    raw: dict[int, str] = dict(rows.all())
    words = spellings(terms)
    guess = any(len(term) > 1 for term in terms)
    fit = Fit.GUESS if guess else Fit.WORDS
    summaries = session.scalars(select(CaseSummary).where(CaseSummary.case_id.in_(raw)))
    return [
        _hit(row, words, fit, question=excerpt(raw[row.case_id].split("\n", 2)[-1], words), guess=guess)
        for row in summaries
    ]


def _hit(
    row: CaseSummary,
    words: tuple[str, ...],
    fit: Fit,
    *,
    parent: ParentName | None = None,
    question: Marked | None = None,
    guess: bool = False,
) -> CaseHit:
    return CaseHit(
        case_id=row.case_id,
        code=row.code,
        name=Marked(row.child_name, marks_in(row.child_name, words)),
        birth_date=row.birth_date,
        due_date=row.due_date,
        location_name=row.location_name,
        group_name=row.group_name,
        is_open=row.is_open,
        parent=parent,
        question=question,
        is_guess=guess,
        fit=fit,
    )
