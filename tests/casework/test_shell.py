"""Counts beside the places, backups made, and what the calendar alone changes."""

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from zorgdesk.casework.changes import Topic
from zorgdesk.casework.shell import backups, begin_day, frame, note_backup
from zorgdesk.casework.steps import add_step


def test_an_empty_file_has_nothing_to_count(session: Session, today: date) -> None:
    sheet = frame(session, on=today)
    assert (sheet.late, sheet.sheets_out, sheet.last_backup, sheet.locations, sheet.has_cases) == (
        0,
        0,
        None,
        (),
        False,
    )


def test_late_steps_are_counted_and_locations_named(session: Session, maker: Maker, today: date) -> None:
    case = maker.case()
    before = frame(session, on=today).late
    add_step(session, case, "Bellen", "", today - timedelta(days=3))
    maker.derived(case)
    sheet = frame(session, on=today)
    assert sheet.late == before + 1
    assert sheet.has_cases
    assert len(sheet.locations) == 1


def test_the_last_backup_is_the_newest(session: Session) -> None:
    note_backup(session, "/stick", "a.zorgdesk", 3, at=datetime(2026, 11, 9, 8, 0))
    change = note_backup(session, "/stick", "b.zorgdesk", 4, at=datetime(2026, 11, 10, 8, 10))
    assert change.touches(Topic.BACKUPS)
    assert [made.file_name for made in backups(session)] == ["b.zorgdesk", "a.zorgdesk"]
    assert [made.file_name for made in backups(session, limit=1)] == ["b.zorgdesk"]


def test_a_new_day_derives_again_what_the_calendar_changed(session: Session, maker: Maker, today: date) -> None:
    case = maker.case()
    maker.derived(case)
    assert begin_day(session, on=today).topics == frozenset()
    assert begin_day(session, on=today + timedelta(days=800)).touches(Topic.CASES)
