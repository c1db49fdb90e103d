"""Find notes, observations, plans, meetings and handovers by words, newest first, with the spot that matched."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlalchemy import select, text
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import InstrumentedAttribute

from zorgdesk.casework.excerpts import excerpt
from zorgdesk.casework.search_index import SearchKind, rows_of
from zorgdesk.casework.sheets.search import TextHit
from zorgdesk.domain.records.cases import Signal
from zorgdesk.domain.records.handovers import Handover
from zorgdesk.domain.records.journal import JournalEntry
from zorgdesk.domain.records.meetings import Meeting
from zorgdesk.domain.records.observations import Observation
from zorgdesk.domain.records.parent_meetings import ParentMeeting
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.records.projections import CaseSummary

_DAYS: dict[SearchKind, tuple[InstrumentedAttribute[int], InstrumentedAttribute[date]]] = {
    SearchKind.NOTE: (JournalEntry.id, JournalEntry.happened_on),
    SearchKind.OBSERVATION: (Observation.id, Observation.observed_on),
    SearchKind.PLAN: (SupportPlan.id, SupportPlan.created_on),
    SearchKind.MEETING: (Meeting.id, Meeting.held_on),
    SearchKind.PARENT_MEETING: (ParentMeeting.id, ParentMeeting.planned_on),
    SearchKind.HANDOVER: (Handover.id, Handover.started_on),
    SearchKind.SIGNAL: (Signal.id, Signal.received_on),
}
"""The kinds of text that are searched, each with its id and its day."""

_SHORTEST_WORD = 2
_TRIGRAM = 3


class _Row(NamedTuple):
    kind: SearchKind
    ref: int
    case_id: int | None
    raw: str


def match_all(words: tuple[str, ...], *, only_last: bool = False) -> str:
    """The words as a query for MATCH: each quoted, so that nothing in it is taken as a sign of the query language.

    Each is found as the beginning of a word, or with `only_last` the last one, which is still being typed; all must be
    there (stack.md, Search).
    """
    last = len(words) - 1
    parts = [f"{_quoted(word)}{'' if only_last and at < last else ' *'}" for at, word in enumerate(words)]
    return "body : (" + " AND ".join(parts) + ")"


def match_parts(words: Iterable[str]) -> str:
    """The words as a query for the table of trigrams: each is found anywhere inside a word."""
    return " AND ".join(_quoted(word) for word in words)


def find_texts(session: Session, words: tuple[str, ...], *, limit: int) -> tuple[TextHit, ...]:
    """Texts with every word; where those are few, also texts in which each begins a word, or stands inside one."""
    if not any(len(word) >= _SHORTEST_WORD for word in words):
        return ()
    tries = [(_BY_WORD, match_all(words, only_last=True))]
    if len(words) > 1:
        tries.append((_BY_WORD, match_all(words)))
    if all(len(word) >= _TRIGRAM for word in words):
        tries.append((_BY_PART, match_parts(words)))
    found: dict[tuple[SearchKind, int], _Row] = {}
    for query, match in tries:
        for first, last, at_most in _RANGES:
            for row in _in_range(session, query, match, first, last, limit * at_most):
                found.setdefault((row.kind, row.ref), row)
        if len(found) >= limit:
            break
    return _newest(session, list(found.values()), words, limit)


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


_RANGES = (
    (*rows_of(SearchKind.NOTE), 1),
    (*rows_of(SearchKind.OBSERVATION), 1),
    (rows_of(SearchKind.PLAN)[0], rows_of(SearchKind.SIGNAL)[1], 8),
)
"""The many notes and observations by themselves; the few of the other kinds together, more of them to choose from."""

_KEPT = "(t.case_id IS NULL OR EXISTS (SELECT 1 FROM case_summaries AS s WHERE s.case_id = t.case_id))"
"""Texts of a binned casus are not found."""

_BY_WORD = (
    "SELECT t.kind, t.ref, t.case_id, t.raw FROM search_text AS t"  # noqa: S608 - fixed text
    f" WHERE search_text MATCH :query AND t.rowid BETWEEN :first AND :last AND {_KEPT}"
    " ORDER BY t.rowid DESC LIMIT :limit"
)
_BY_PART = (
    "SELECT t.kind, t.ref, t.case_id, t.raw FROM search_trigram AS p JOIN search_text AS t ON t.rowid = p.rowid"  # noqa: S608
    f" WHERE search_trigram MATCH :query AND p.rowid BETWEEN :first AND :last AND {_KEPT}"
    " ORDER BY p.rowid DESC LIMIT :limit"
)


def _in_range(session: Session, query: str, match: str, first: int, last: int, limit: int) -> list[_Row]:
    found = session.execute(text(query), {"query": match, "first": first, "last": last, "limit": limit})
    return [_Row(SearchKind(kind), ref, case_id, raw) for kind, ref, case_id, raw in found]


def _newest(session: Session, rows: list[_Row], words: tuple[str, ...], limit: int) -> tuple[TextHit, ...]:
    days = _days(session, rows)
    rows.sort(key=lambda row: days.get((row.kind, row.ref), date.min), reverse=True)
    chosen = rows[:limit]
    cases = {
        row.case_id: row
        for row in session.scalars(
            select(CaseSummary).where(CaseSummary.case_id.in_({row.case_id for row in chosen if row.case_id}))
        )
    }
    return tuple(
        TextHit(
            kind=row.kind.value,
            ref=row.ref,
            case_id=row.case_id,
            case_code=cases[row.case_id].code if row.case_id else "",
            child_name=cases[row.case_id].child_name if row.case_id else "",
            happened_on=days.get((row.kind, row.ref)),
            excerpt=excerpt(row.raw, words),
        )
        for row in chosen
    )


def _days(session: Session, rows: list[_Row]) -> dict[tuple[SearchKind, int], date]:
    """The day of each found text, one query per kind."""
    days: dict[tuple[SearchKind, int], date] = {}
    for kind, (own_id, day) in _DAYS.items():
        refs = {row.ref for row in rows if row.kind is kind}
        if refs:
            for ref, happened_on in session.execute(select(own_id, day).where(own_id.in_(refs))):
                days[kind, ref] = happened_on
    return days
