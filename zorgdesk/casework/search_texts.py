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


def match_all(words: Iterable[str]) -> str:
    """The words as a query for MATCH: each quoted, so that nothing in it is taken as a sign of the query language.

    Each is found as the beginning of a word; all must be there (stack.md, Search).
    """
    return " AND ".join(f'body : "{word.replace(chr(34), chr(34) * 2)}" *' for word in words)


def match_parts(words: Iterable[str]) -> str:
    """The words as a query for the table of trigrams: each is found anywhere inside a word."""
    return " AND ".join(f'"{word.replace(chr(34), chr(34) * 2)}"' for word in words)


def find_texts(session: Session, words: tuple[str, ...], *, limit: int) -> tuple[TextHit, ...]:
    """Texts in which every word begins a word; where those are few also texts that hold the words inside others."""
    if not any(len(word) >= _SHORTEST_WORD for word in words):
        return ()
    rows: list[_Row] = []
    for kind in _DAYS:
        rows += _of_kind(session, kind, _BY_WORD, match_all(words), limit)
    if len(rows) < limit and all(len(word) >= _TRIGRAM for word in words):
        known = {(row.kind, row.ref) for row in rows}
        for kind in _DAYS:
            found = _of_kind(session, kind, _BY_PART, match_parts(words), limit)
            rows += [row for row in found if (row.kind, row.ref) not in known]
    return _newest(session, rows, words, limit)


_KEPT = "(t.case_id IS NULL OR EXISTS (SELECT 1 FROM case_summaries AS s WHERE s.case_id = t.case_id))"
"""Texts of a binned casus are not found."""

_BY_WORD = (
    "SELECT t.ref, t.case_id, t.raw FROM search_text AS t"  # noqa: S608 - fixed text
    f" WHERE search_text MATCH :query AND t.rowid BETWEEN :first AND :last AND {_KEPT}"
    " ORDER BY t.rowid DESC LIMIT :limit"
)
_BY_PART = (
    "SELECT t.ref, t.case_id, t.raw FROM search_trigram AS p JOIN search_text AS t ON t.rowid = p.rowid"  # noqa: S608
    f" WHERE search_trigram MATCH :query AND p.rowid BETWEEN :first AND :last AND {_KEPT}"
    " ORDER BY p.rowid DESC LIMIT :limit"
)


def _of_kind(session: Session, kind: SearchKind, query: str, match: str, limit: int) -> list[_Row]:
    first, last = rows_of(kind)
    found = session.execute(text(query), {"query": match, "first": first, "last": last, "limit": limit})
    return [_Row(kind, ref, case_id, raw) for ref, case_id, raw in found]


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
