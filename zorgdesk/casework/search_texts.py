"""Find notes, observations, plans, meetings and handovers by words, newest first, with the spot that matched."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import select, text
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import InstrumentedAttribute

from zorgdesk.casework.excerpts import excerpt
from zorgdesk.casework.search_cases import cases_of_child
from zorgdesk.casework.search_index import SearchKind, owner_mark, rows_of
from zorgdesk.casework.search_words import Terms, match_all, match_parts, spellings
from zorgdesk.casework.sheets.search import Fit, TextHit
from zorgdesk.domain.records.cases import Signal
from zorgdesk.domain.records.handovers import Handover
from zorgdesk.domain.records.journal import JournalEntry
from zorgdesk.domain.records.meetings import Meeting
from zorgdesk.domain.records.observations import Observation
from zorgdesk.domain.records.parent_meetings import ParentMeeting
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.records.projections import CaseSummary
from zorgdesk.domain.records.trajectories import SupportTrajectory

_DAYS: dict[SearchKind, tuple[InstrumentedAttribute[int], InstrumentedAttribute[date]]] = {
    SearchKind.NOTE: (JournalEntry.id, JournalEntry.happened_on),
    SearchKind.OBSERVATION: (Observation.id, Observation.observed_on),
    SearchKind.PLAN: (SupportPlan.id, SupportPlan.created_on),
    SearchKind.MEETING: (Meeting.id, Meeting.held_on),
    SearchKind.PARENT_MEETING: (ParentMeeting.id, ParentMeeting.planned_on),
    SearchKind.HANDOVER: (Handover.id, Handover.started_on),
    SearchKind.SIGNAL: (Signal.id, Signal.received_on),
    SearchKind.TRAJECTORY: (SupportTrajectory.id, SupportTrajectory.starts_on),
}
"""The kinds of text that are searched, each with its id and its day."""

_SHORTEST_WORD = 2
_TRIGRAM = 3
_OWNERS_AT_MOST = 200
"""A name that more cases bear tells nothing: then it has to stand in the text."""


class _Row(NamedTuple):
    kind: SearchKind
    ref: int
    case_id: int | None
    raw: str
    fit: Fit


def find_texts(session: Session, terms: Terms, *, limit: int) -> tuple[TextHit, ...]:
    """Texts with every word; where those are few, also texts in which each begins a word, or stands inside one.

    A word may also be the name of the child that the text is about.
    """
    words = tuple(term[0] for term in terms)
    if not any(len(word) >= _SHORTEST_WORD for word in words):
        return ()
    owners = _owners(session, words) if len(words) > 1 else {}
    last_begins = match_all(session, terms, only_last=True, owners=owners)
    tries: list[tuple[str, str, Fit, _Ranges]] = [(_BY_WORD, last_begins, Fit.WORDS, _RANGES)]
    if len(words) > 1:
        tries.append((_BY_WORD, match_all(session, terms, owners=owners), Fit.WORDS, _ALL))
    guess = any(len(term) > 1 for term in terms)
    if not guess and all(len(word) >= _TRIGRAM for word in words):
        tries.append((_BY_PART, match_parts(words), Fit.INSIDE, _ALL))
    found: dict[tuple[SearchKind, int], _Row] = {}
    for query, match, fit, ranges in tries:
        for first, last, at_most in ranges:
            for row in _in_range(session, query, match, (first, last), limit * at_most, fit):
                found.setdefault((row.kind, row.ref), row)
        if len(found) >= limit:
            break
    return _newest(session, list(found.values()), spellings(terms), limit, guess=guess)


def _owners(session: Session, words: tuple[str, ...]) -> dict[str, list[str]]:
    """Per word how the search names the cases whose child is called so."""
    telling = [word for word in words if len(word) >= _SHORTEST_WORD]
    by_word = cases_of_child(session, telling, at_most=_OWNERS_AT_MOST)
    return {word: [owner_mark(case_id) for case_id in ids] for word, ids in by_word.items() if ids}


_Ranges = tuple[tuple[int, int, int], ...]
_RANGES: _Ranges = (
    (*rows_of(SearchKind.NOTE), 1),
    (*rows_of(SearchKind.OBSERVATION), 1),
    (rows_of(SearchKind.PLAN)[0], rows_of(SearchKind.TRAJECTORY)[1], 8),
)
"""The many notes and observations by themselves; the few of the other kinds together, more of them to choose from."""

_ALL: _Ranges = ((rows_of(SearchKind.NOTE)[0], rows_of(SearchKind.TRAJECTORY)[1], 8),)
"""Every kind of text at once."""

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


def _in_range(
    session: Session, query: str, match: str, between: tuple[int, int], limit: int, fit: Fit
) -> list[_Row]:
    values = {"query": match, "first": between[0], "last": between[1], "limit": limit}
    found = session.execute(text(query), values)
    return [_Row(SearchKind(kind), ref, case_id, raw, fit) for kind, ref, case_id, raw in found]


def _newest(
    session: Session, rows: list[_Row], words: tuple[str, ...], limit: int, *, guess: bool
) -> tuple[TextHit, ...]:
    days = _days(session, rows)
    rows.sort(key=lambda row: days.get((row.kind, row.ref), date.min), reverse=True)
    rows.sort(key=lambda row: row.fit)
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
            fit=Fit.GUESS if guess else row.fit,
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
