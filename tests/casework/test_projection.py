"""What is derived after a deed: everything after a fact, only the last contact after a note."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.journal import NoteText, bin_note, write_note
from zorgdesk.casework.projection import refresh_after, refresh_case
from zorgdesk.casework.steps import add_step
from zorgdesk.domain.records.projections import CaseSummary, DueItem
from zorgdesk.domain.values import JournalKind


def _derived(session: Session, case_id: int) -> list[dict[str, Any]]:
    session.flush()
    session.expire_all()
    rows: list[Any] = [
        *session.scalars(select(CaseSummary).where(CaseSummary.case_id == case_id)),
        *session.scalars(select(DueItem).where(DueItem.case_id == case_id).order_by(DueItem.key)),
    ]
    return [{c.key: getattr(row, c.key) for c in inspect(type(row)).columns if c.key != "id"} for row in rows]


def test_after_a_note_the_rows_are_those_of_deriving_everything(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    at = datetime.combine(today, datetime.min.time()) + timedelta(hours=9)
    for days in (3, 0):
        change = write_note(session, case_id, NoteText(JournalKind.PHONE, today - timedelta(days=days)), at=at)
        refresh_after(session, change, on=today)
        after_note = _derived(session, case_id)
        assert after_note[0]["last_contact_on"] == today - timedelta(days=days)
        refresh_case(session, case_id, on=today)
        assert _derived(session, case_id) == after_note
    refresh_after(session, bin_note(session, made(change), on=today), on=today)
    assert _derived(session, case_id)[0]["last_contact_on"] == today - timedelta(days=3)


def test_after_a_fact_everything_is_derived(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    change = add_step(session, case_id, "Bellen", "", today)
    refresh_after(session, change, on=today)
    assert any(row.get("task", {}) and row["task"].get("what") == "Bellen" for row in _derived(session, case_id)[1:])
