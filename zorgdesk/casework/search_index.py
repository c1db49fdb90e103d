"""Keep the search tables in step: one row per searchable thing, in words (FTS5) and in trigrams.

Text goes in normalised (stack.md, Search), so that Łukasz is found as lukasz; `raw` keeps what was written, for the
excerpt that is shown. The table of trigrams keeps no text of its own (contentless): its row number tells what it is.
"""

from enum import StrEnum

from sqlalchemy import text
from sqlalchemy.orm import Session

from zorgdesk.domain.names import normalise

TABLES = (
    "CREATE VIRTUAL TABLE search_text USING fts5"
    "(body, raw UNINDEXED, kind UNINDEXED, ref UNINDEXED, case_id UNINDEXED,"
    " tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4 5')",
    "CREATE VIRTUAL TABLE search_trigram USING fts5(body, tokenize = 'trigram', content = '', contentless_delete = 1)",
)
"""How the two tables are made; the first migration holds the same text."""


class SearchKind(StrEnum):
    """What a hit is."""

    CASE = "case"
    GUARDIAN = "guardian"
    PERSON = "person"
    ORGANISATION = "organisation"
    LOCATION = "location"
    NOTE = "note"
    OBSERVATION = "observation"
    PLAN = "plan"
    MEETING = "meeting"
    PARENT_MEETING = "parent_meeting"
    HANDOVER = "handover"
    SIGNAL = "signal"


_ROW_OF = {kind: number for number, kind in enumerate(SearchKind, start=1)}
_ROWS_PER_KIND = 1 << 40


def row_id(kind: SearchKind, ref: int) -> int:
    """A fixed row per thing, so that replacing it needs no search; rows of one kind lie together, newest last."""
    return _ROW_OF[kind] * _ROWS_PER_KIND + ref


def rows_of(kind: SearchKind) -> tuple[int, int]:
    """The first and the last row number that things of one kind can have."""
    return row_id(kind, 0), row_id(kind, _ROWS_PER_KIND - 1)


def put(session: Session, kind: SearchKind, ref: int, case_id: int | None, body: str) -> None:
    """Write or replace the searchable text of one thing; a text without a word is taken out."""
    remove(session, kind, ref)
    found = normalise(body)
    if not found:
        return
    values = {"row": row_id(kind, ref), "body": found, "raw": body, "kind": kind.value, "ref": ref, "case_id": case_id}
    session.execute(
        text(
            "INSERT INTO search_text (rowid, body, raw, kind, ref, case_id)"
            " VALUES (:row, :body, :raw, :kind, :ref, :case_id)"
        ),
        values,
    )
    session.execute(text("INSERT INTO search_trigram (rowid, body) VALUES (:row, :body)"), values)


def remove(session: Session, kind: SearchKind, ref: int) -> None:
    """Take one thing out of the search."""
    for table in ("search_text", "search_trigram"):
        session.execute(
            text(f"DELETE FROM {table} WHERE rowid = :row"),  # noqa: S608 - fixed names
            {"row": row_id(kind, ref)},
        )


def taken(session: Session, kind: SearchKind, ref: int) -> tuple[SearchKind, int, int | None, str] | None:
    """Take one thing out of the search; what `put` needs to put it back, or None when it was not there."""
    row = session.execute(
        text("SELECT case_id, raw FROM search_text WHERE rowid = :row"), {"row": row_id(kind, ref)}
    ).first()
    remove(session, kind, ref)
    return (kind, ref, row.case_id, row.raw) if row is not None else None
