"""Keep the search tables in step: one row per searchable thing, in words (FTS5) and in trigrams.

Text goes in normalised (stack.md, Search), so that Łukasz is found as lukasz; `raw` keeps what was written, for the
excerpt that is shown. `owner` names the casussen a text is about ("c12 c45"), so that "sem fietsen" finds a note about
Sem in which his name does not stand; a number and no name, because a child can be renamed. The table of trigrams keeps
no text of its own (contentless): its row number tells what it is. Every word is kept once as a SearchWord, so that a
typing error is mended in a moment (casework/search_words.py).
"""

import json
import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from zorgdesk.domain.names import normalise

TABLES = (
    "CREATE VIRTUAL TABLE search_text USING fts5"
    "(body, owner, raw UNINDEXED, kind UNINDEXED, ref UNINDEXED, case_id UNINDEXED,"
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
    ATTACHMENT = "attachment"
    TRAJECTORY = "trajectory"


Found = tuple[SearchKind, int, int | None, str]
"""What a thing was found by: the arguments of `put`."""

_Row = dict[str, Any]
_WAITING = "search_waiting"
_ROW_OF = {kind: number for number, kind in enumerate(SearchKind, start=1)}
_ROWS_PER_KIND = 1 << 40
_BOTH = ("search_text", "search_trigram")
_WORD = re.compile(r"[^\W\d_]{2,40}")


def row_id(kind: SearchKind, ref: int) -> int:
    """A fixed row per thing, so that replacing it needs no search; rows of one kind lie together, newest last."""
    return _ROW_OF[kind] * _ROWS_PER_KIND + ref


def rows_of(kind: SearchKind) -> tuple[int, int]:
    """The first and the last row number that things of one kind can have."""
    return row_id(kind, 0), row_id(kind, _ROWS_PER_KIND - 1)


def owner_mark(case_id: int) -> str:
    """How `owner` names a casus: one word, so that it is found like any other."""
    return f"c{case_id}"


def put(
    session: Session, kind: SearchKind, ref: int, case_id: int | None, body: str, *, about: Iterable[int] = ()
) -> None:
    """Write or replace the searchable text of one thing; a text without a word is taken out.

    `about` are the casussen it is about where that is more than the one it belongs to (an overleg).
    """
    owners = (case_id, *about) if case_id is not None else tuple(about)
    row: _Row = {
        "row": row_id(kind, ref),
        "body": normalise(body),
        "owner": " ".join(owner_mark(owner) for owner in owners),
        "raw": body,
        "kind": kind.value,
        "ref": ref,
        "case_id": case_id,
    }
    waiting: dict[int, _Row] | None = session.info.get(_WAITING)
    if waiting is None:
        _write(session, [row])
    else:
        waiting[row["row"]] = row


def let_wait(session: Session) -> None:
    """From now on `put` writes nothing in this session before `write_waiting`: for very many deeds in one transaction.

    A thing that is put five times is then written once, and all that waits goes in together.
    """
    session.info.setdefault(_WAITING, {})


def write_waiting(session: Session) -> None:
    """Write what waits, if anything does."""
    waiting: dict[int, _Row] | None = session.info.get(_WAITING)
    if waiting:
        _write(session, list(waiting.values()))
        waiting.clear()


def _write(session: Session, rows: list[_Row]) -> None:
    """Replace these rows; one without a word only goes."""
    _take_out(session, [row["row"] for row in rows])
    found = [row for row in rows if row["body"]]
    if not found:
        return
    session.execute(
        text(
            "INSERT INTO search_text (rowid, body, owner, raw, kind, ref, case_id)"
            " VALUES (:row, :body, :owner, :raw, :kind, :ref, :case_id)"
        ),
        found,
    )
    session.execute(text("INSERT INTO search_trigram (rowid, body) VALUES (:row, :body)"), found)
    learn = text("INSERT OR IGNORE INTO search_words SELECT value FROM json_each(:words)")
    words = sorted(set(_WORD.findall(" ".join(row["body"] for row in found))))  # a body is in its normal form already
    session.execute(learn, {"words": json.dumps(words)})


def words_in(body: str) -> list[str]:
    """The words of a text in their normal form, each once, without numbers."""
    return sorted(set(_WORD.findall(normalise(body))))


def remove(session: Session, kind: SearchKind, ref: int) -> None:
    """Take one thing out of the search, with the words that stand nowhere else."""
    taken(session, kind, [ref])


def taken(session: Session, kind: SearchKind, refs: Iterable[int]) -> list[Found]:
    """Take things of one kind out of the search; for each that was there what `put` needs to put it back."""
    write_waiting(session)
    rows = {"rows": json.dumps([row_id(kind, ref) for ref in refs])}
    here = "WHERE rowid IN (SELECT value FROM json_each(:rows))"
    found = session.execute(text(f"SELECT ref, case_id, raw, body FROM search_text {here}"), rows).all()  # noqa: S608
    for table in _BOTH:
        session.execute(text(f"DELETE FROM {table} {here}"), rows)  # noqa: S608 - fixed names
    _forget_words(session, {word for row in found for word in words_in(row.body)})
    return [(kind, row.ref, row.case_id, row.raw) for row in found]


def _forget_words(session: Session, words: set[str]) -> None:
    """The words that stand nowhere any more are no help with a typing error."""
    session.execute(
        text(
            "DELETE FROM search_words WHERE word IN (SELECT value FROM json_each(:words))"
            " AND NOT EXISTS (SELECT 1 FROM search_text WHERE search_text MATCH '\"' || word || '\"')"
        ),
        {"words": json.dumps(sorted(words))},
    )


def _take_out(session: Session, rows: list[int]) -> None:
    for table in _BOTH:
        session.execute(
            text(f"DELETE FROM {table} WHERE rowid = :row"),  # noqa: S608 - fixed names
            [{"row": row} for row in rows],
        )
