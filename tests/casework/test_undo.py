"""Do and undo: after the undo of a deed every row of the file is as it was, with the same numbers."""

from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from tests.casework.undo_cases import SCENARIOS
from zorgdesk.domain.base import Base

DERIVED = {"audit_lines", "case_summaries", "due_items", "field_changes", "search_words"}
"""What is written beside a deed, or made again after each."""


def whole_file(session: Session) -> dict[str, Any]:
    """Every row of every table, and what can be found."""
    session.flush()
    tables = [table for table in Base.metadata.sorted_tables if table.name not in DERIVED]
    rows = {table.name: session.execute(text(f"SELECT * FROM {table.name} ORDER BY 1")).all() for table in tables}
    rows["search"] = session.execute(text("SELECT kind, ref, raw FROM search_text ORDER BY rowid")).all()
    return rows


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_the_undo_puts_everything_back(session: Session, maker: Maker, name: str) -> None:
    deed = SCENARIOS[name](maker)
    before = whole_file(session)
    change = deed()
    after = whole_file(session)
    assert after != before, "the deed changes nothing"
    assert change.undo is not None
    change.undo(session)
    again = whole_file(session)
    assert {name: rows for name, rows in again.items() if rows != before[name]} == {}
