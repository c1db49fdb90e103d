"""Everything goes along in the export, or stands on the list of what does not with its reason."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.open_export import (
    LEFT_OUT,
    ROWS_AT_ONCE,
    export_count,
    export_rows,
    export_tables,
    key_of,
    state_of_file,
)
from zorgdesk.domain.base import Base
from zorgdesk.domain.records.upkeep import AuditLine
from zorgdesk.domain.values import JournalKind
from zorgdesk.wording.export import guide
from zorgdesk.wording.export_tables import TABLES


def all_rows(session: Session, name: str) -> list[dict[str, Any]]:
    """Every row of a table as it goes along, read some at a time."""
    found: list[dict[str, Any]] = []
    while rows := export_rows(session, name, key_of(name, found[-1]) if found else None):
        assert len(rows) <= ROWS_AT_ONCE
        found += rows
    return found


def test_every_mapped_record_goes_along_or_is_left_out_with_a_reason() -> None:
    mapped = {str(mapper.local_table) for mapper in Base.registry.mappers}
    exported = {table.name for table in export_tables()}
    assert exported | set(LEFT_OUT) == mapped
    assert not exported & set(LEFT_OUT)


def test_every_table_that_goes_along_is_explained_in_dutch() -> None:
    missing = [table.name for table in export_tables() if not TABLES.get(table.name, "").endswith(".")]
    assert not missing, f"give these a line in wording/export_tables.py: {missing}"


def test_the_guide_names_every_table_field_and_choice() -> None:
    told = guide(export_tables(), LEFT_OUT)
    for table in export_tables():
        assert f"gegevens/{table.name}.json" in told
        assert all(f"  - {field.name}: " in told for field in table.fields)
    assert "phone = Telefoon" in told
    assert "afgeschermde onderdeel gaat nooit mee" in told
    assert "verwijst naar care_cases.id" in told


def test_rows_come_out_plain_and_complete(session: Session, maker: Maker, today: date) -> None:
    case = maker.case()
    at = datetime(2026, 11, 10, 14, 5)
    for number in range(ROWS_AT_ONCE + 3):
        note = NoteText(JournalKind.PHONE, today - timedelta(days=number), fact=f"Łukasz zei één ding {number}")
        write_note(session, case, note, at=at)
    rows = all_rows(session, "journal_entries")
    assert len(rows) == export_count(session, "journal_entries") == ROWS_AT_ONCE + 3
    assert rows[0]["fact"] == "Łukasz zei één ding 0"
    assert (rows[0]["kind"], rows[0]["happened_on"], rows[0]["written_at"]) == (
        "phone",
        today.isoformat(),
        at.isoformat(),
    )
    assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)


def test_every_table_has_the_rows_that_sql_counts(session: Session, maker: Maker) -> None:
    maker.guardian(maker.case())
    for table in export_tables():
        counted = session.scalar(text(f'SELECT count(*) FROM "{table.name}"'))
        assert len(all_rows(session, table.name)) == counted


def test_a_deed_changes_the_state_of_the_file(session: Session, today: date) -> None:
    before = state_of_file(session)
    session.add(AuditLine(at=datetime(2026, 11, 10, 9, 0), deed="x"))
    session.flush()
    assert state_of_file(session) != before
