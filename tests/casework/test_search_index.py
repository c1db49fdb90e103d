"""The search tables: a text goes in, is replaced and taken out, and the migration makes the same tables."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from zorgdesk.casework.search_index import TABLES, SearchKind, put, remove, row_id, rows_of
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


def test_rows_of_one_kind_lie_together() -> None:
    for kind in SearchKind:
        first, last = rows_of(kind)
        assert first < row_id(kind, 1) < row_id(kind, 300_000) < last
