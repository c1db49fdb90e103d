"""The search tables: a text goes in, is replaced and taken out, and the migration makes the same tables."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from zorgdesk.casework.search_index import (
    TABLES,
    SearchKind,
    let_wait,
    put,
    remove,
    row_id,
    rows_of,
    write_waiting,
)
from zorgdesk.store.migrations.m0001_first import SEARCH_TABLES


def _bare(statement: str) -> str:
    return "".join(statement.split())


def test_the_first_migration_makes_the_same_tables() -> None:
    assert [_bare(one) for one in SEARCH_TABLES] == [_bare(one) for one in TABLES]


def test_a_text_is_replaced_and_taken_out(session: Session) -> None:
    for body in ("Eerst Łukasz.", "Daarna iets.", "  "):
        put(session, SearchKind.NOTE, 7, None, body)
        for table in ("search_text", "search_trigram"):
            count = session.scalar(text(f"SELECT count(*) FROM {table}"))
            assert count == (1 if body.strip() else 0)
    put(session, SearchKind.NOTE, 7, None, "Weer.")
    remove(session, SearchKind.NOTE, 7)
    remove(session, SearchKind.NOTE, 7)
    assert session.scalar(text("SELECT count(*) FROM search_text")) == 0


def test_what_may_wait_is_written_once_as_it_was_put_last(session: Session) -> None:
    put(session, SearchKind.NOTE, 8, None, "Was er al.")
    let_wait(session)
    for body in ("Eerst.", "Daarna.", "Ten slotte Łukasz."):
        put(session, SearchKind.NOTE, 7, None, body)
    put(session, SearchKind.NOTE, 8, None, "")
    found = text("SELECT raw FROM search_text ORDER BY rowid")
    assert session.scalars(found).all() == ["Was er al."]
    write_waiting(session)
    assert session.scalars(found).all() == ["Ten slotte Łukasz."]
    assert "eerst" not in session.scalars(text("SELECT word FROM search_words")).all()


def test_taking_out_what_still_waits_leaves_nothing_of_it(session: Session) -> None:
    let_wait(session)
    put(session, SearchKind.NOTE, 7, None, "Vergist.")
    remove(session, SearchKind.NOTE, 7)
    write_waiting(session)
    assert session.scalar(text("SELECT count(*) FROM search_text")) == 0


def test_rows_of_one_kind_lie_together() -> None:
    for kind in SearchKind:
        first, last = rows_of(kind)
        assert first < row_id(kind, 1) < row_id(kind, 300_000) < last
