"""Find cases by code, by any part of the child's or a parent's name, by their question, and with one typing error."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import func, or_, select, text
from sqlalchemy.orm import Session

from zorgdesk.casework.excerpts import excerpt, marks_in
from zorgdesk.casework.search_index import SearchKind, rows_of
from zorgdesk.casework.search_texts import match_all
from zorgdesk.casework.sheets.search import CaseHit, Marked
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.people import Child, Guardian, Guardianship
from zorgdesk.domain.records.projections import CaseSummary

_CANDIDATES = 60
_SHORTEST_WITH_ERROR = 4
_CODE_DIGITS = 4


@dataclass
class _Found:
    """Children by id with their search name, and what was found besides the name."""

    names: dict[int, str] = field(default_factory=dict)
    guess: bool = False


def find_cases(session: Session, words: tuple[str, ...], *, limit: int) -> tuple[CaseHit, ...]:
    """Cases in which each word is found: open ones first, then names that begin with the first word."""
    found = _Found(_children_with_all(session, words))
    if not found.names:
        found = _Found(_children_nearly(session, words), guess=True)
    hits = _hits(session, words, found)
    if len(hits) < limit:
        known = {hit.case_id for hit in hits}
        asked = _by_question(session, words, limit)
        hits = [hit for hit in hits if not hit.is_guess or not asked]
        hits += [hit for hit in asked if hit.case_id not in known]
    return tuple(hits[:limit])


def cases_by_code(session: Session, code: str, *, limit: int) -> tuple[CaseHit, ...]:
    """Cases whose code holds this piece: "0142", "K-0142"."""
    rows = session.scalars(
        select(CaseSummary)
        .where(func.instr(CaseSummary.code, code) > 0)
        .order_by(CaseSummary.is_open.desc(), CaseSummary.code)
        .limit(limit)
    )
    return tuple(_hit(row, (), Marked("")) for row in rows)


def _children_with_all(session: Session, words: tuple[str, ...]) -> dict[int, str]:
    """Children whose name, parent's name or code holds every word."""
    found: dict[int, str] | None = None
    for word in words:
        here = _children_with(session, word)
        found = here if found is None else {child: name for child, name in found.items() if child in here}
        if not found:
            return {}
    return found or {}


def _children_with(session: Session, word: str) -> dict[int, str]:
    if len(word) == 1 and not word.isdecimal():
        begins = Child.search_name.startswith(word, autoescape=True)
        begins_later = func.instr(Child.search_name, f" {word}") > 0
        first_letter = select(Child.id, Child.search_name).where(begins | begins_later).limit(_CANDIDATES)
        return dict(session.execute(first_letter).all())
    by_name = select(Child.id, Child.search_name).where(func.instr(Child.search_name, word) > 0)
    found = dict(session.execute(by_name).all())
    parents = select(Guardian.id).where(func.instr(Guardian.search_name, word) > 0).scalar_subquery()
    by_parent = (
        select(Child.id, Child.search_name)
        .join(Guardianship, Guardianship.child_id == Child.id)
        .where(Guardianship.guardian_id.in_(parents), Guardianship.deleted_on.is_(None))
    )
    found.update(dict(session.execute(by_parent).all()))
    number = word.removeprefix("k-")
    if number.isdecimal() and len(number) <= _CODE_DIGITS + 2:
        by_code = (
            select(Child.id, Child.search_name)
            .join(CareCase, CareCase.child_id == Child.id)
            .where(or_(CareCase.number == int(number), func.printf("%04d", CareCase.number).startswith(number)))
        )
        found.update(dict(session.execute(by_code).all()))
    return found


def _children_nearly(session: Session, words: tuple[str, ...]) -> dict[int, str]:
    """Children with a name in which each word stands with at most one typing error (rapidfuzz, two from 8 letters)."""
    if not any(len(word) >= _SHORTEST_WITH_ERROR for word in words):
        return {}
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    names = dict(session.execute(select(Child.id, Child.search_name)).all())
    bearers: dict[str, set[int]] = {}
    for child, name in names.items():
        for part in name.replace("-", " ").split():
            bearers.setdefault(part, set()).add(child)
    parts = list(bearers)
    found: set[int] | None = None
    for word in words:
        errors = 0 if len(word) < _SHORTEST_WITH_ERROR else 1 if len(word) < 2 * _SHORTEST_WITH_ERROR else 2
        near = process.extract(word, parts, scorer=OSA.distance, score_cutoff=errors, limit=20)
        here: set[int] = set().union(*(bearers[part] for part, _, _ in near))
        found = here if found is None else found & here
    return {child: names[child] for child in found or ()}


def _hits(session: Session, words: tuple[str, ...], found: _Found) -> list[CaseHit]:
    first = words[0]
    best = sorted(found.names.items(), key=lambda pair: (not _begins(pair[1], first), pair[1]))[:_CANDIDATES]
    if not best:
        return []
    order = {child: at for at, (child, _) in enumerate(best)}
    rows = session.execute(
        select(CaseSummary, CareCase.child_id)
        .join(CareCase, CareCase.id == CaseSummary.case_id)
        .where(CareCase.child_id.in_(order))
    ).all()
    ranked = sorted(rows, key=lambda row: (not row[0].is_open, order[row[1]]))
    through = _parents(session, words, [child for summary, child in ranked if not _all_in(summary.search_name, words)])
    return [_hit(summary, words, through.get(child, Marked("")), guess=found.guess) for summary, child in ranked]


def _parents(session: Session, words: tuple[str, ...], child_ids: list[int]) -> dict[int, Marked]:
    """Per child the parent whose name matched."""
    if not child_ids:
        return {}
    rows = session.execute(
        select(Guardianship.child_id, Guardian.first_name, Guardian.prefix, Guardian.surname)
        .join(Guardian, Guardian.id == Guardianship.guardian_id)
        .where(Guardianship.child_id.in_(child_ids), Guardianship.deleted_on.is_(None))
        .where(or_(*(func.instr(Guardian.search_name, word) > 0 for word in words)))
    )
    found: dict[int, Marked] = {}
    for child_id, first_name, prefix, surname in rows:
        name = PersonName(first_name, prefix, surname).full
        found.setdefault(child_id, Marked(name, marks_in(name, words)))
    return found


def _by_question(session: Session, words: tuple[str, ...], limit: int) -> list[CaseHit]:
    """Cases whose question holds the words."""
    first_row, last_row = rows_of(SearchKind.CASE)
    rows = session.execute(
        text(
            "SELECT ref, raw FROM search_text WHERE search_text MATCH :query"
            " AND rowid BETWEEN :first AND :last ORDER BY rowid DESC LIMIT :limit"
        ),
        {"query": match_all(words), "first": first_row, "last": last_row, "limit": limit},
    )
    raw: dict[int, str] = dict(rows.all())
    summaries = session.scalars(select(CaseSummary).where(CaseSummary.case_id.in_(raw)))
    return [_hit(row, words, excerpt(raw[row.case_id].split("\n", 2)[-1], words)) for row in summaries]


def _hit(row: CaseSummary, words: Iterable[str], through: Marked, *, guess: bool = False) -> CaseHit:
    return CaseHit(
        case_id=row.case_id,
        code=row.code,
        name=Marked(row.child_name, marks_in(row.child_name, tuple(words))),
        birth_date=row.birth_date,
        due_date=row.due_date,
        location_name=row.location_name,
        group_name=row.group_name,
        is_open=row.is_open,
        through=through,
        is_guess=guess,
    )


def _begins(name: str, word: str) -> bool:
    return any(part.startswith(word) for part in name.replace("-", " ").split())


def _all_in(name: str, words: tuple[str, ...]) -> bool:
    return all(word in name for word in words)
