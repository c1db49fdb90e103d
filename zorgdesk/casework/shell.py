"""What belongs to no single case: counts beside the places, backups made, and what the calendar alone changes."""

from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, configure_mappers

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.projection import refresh_stale
from zorgdesk.casework.sheets.shell import BackupSheet, FrameSheet
from zorgdesk.casework.text_blocks import bring_examples
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.observations import ObservationSheet
from zorgdesk.domain.records.projections import DueItem
from zorgdesk.domain.records.reference import Location
from zorgdesk.domain.records.upkeep import BackupMade


def get_ready() -> None:
    """Let SQLAlchemy work out how the records hang together now, before the first question needs it (speed.md P2)."""
    configure_mappers()


def frame(session: Session, *, on: date) -> FrameSheet:
    """The counts, the last good backup and the names of the locations."""
    late = select(func.count()).select_from(DueItem).where(DueItem.due_on < on)
    out = (
        select(func.count())
        .select_from(ObservationSheet)
        .where(
            ObservationSheet.case_id.is_not(None),
            ObservationSheet.entered_on.is_(None),
            ObservationSheet.cancelled_on.is_(None),
        )
    )
    last = backups(session, limit=1)
    return FrameSheet(
        late=session.scalar(late) or 0,
        sheets_out=session.scalar(out) or 0,
        last_backup=last[0] if last else None,
        locations=tuple(session.scalars(select(Location.name).order_by(Location.search_name))),
        has_cases=session.scalar(select(CareCase.id).limit(1)) is not None,
    )


def backups(session: Session, *, limit: int = 50) -> tuple[BackupSheet, ...]:
    """The backups that were found good, newest first."""
    rows = session.scalars(select(BackupMade).order_by(BackupMade.made_at.desc(), BackupMade.id.desc()).limit(limit))
    return tuple(BackupSheet(row.made_at, row.folder, row.file_name, row.cases) for row in rows)


def note_backup(session: Session, folder: str, file_name: str, cases: int, *, at: datetime) -> Change:
    """Keep that a backup was made, opened again and found equal."""
    session.add(BackupMade(made_at=at, folder=folder, file_name=file_name, cases=cases))
    return Change.of(Topic.BACKUPS)


def begin_day(session: Session, *, on: date) -> Change:
    """What the calendar changed since the last time: due rows are derived again. A new file gets its tekstblokken."""
    count = refresh_stale(session, on=on)
    bring_examples(session, on=on)
    return Change(frozenset({Topic.CASES, Topic.STEPS}) if count else frozenset())
