"""What the timeline tells of the trajecten of a case: begun and ended, and the sessies that were written down."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.sheets.case_file import TimelineLine
from zorgdesk.domain.records.sessions import SupportSession
from zorgdesk.domain.records.trajectories import SupportTrajectory
from zorgdesk.domain.values import SessionState


def trajectory_moments(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    """The first day of each traject, and the day and reason of its end; the title is its kind."""
    kept = select(SupportTrajectory).where(SupportTrajectory.case_id == case_id, SupportTrajectory.deleted_on.is_(None))
    for one in session.scalars(kept.order_by(SupportTrajectory.starts_on.desc()).limit(limit)):
        yield TimelineLine("traject_started", one.id, one.starts_on, one.kind.value, one.assignment)
        if one.ended_on is not None:
            yield TimelineLine("traject_ended", one.id, one.ended_on, one.kind.value, one.end_reason)


def session_moments(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    """Sessies that took place or fell through; `number` is how many minutes were given."""
    written = (
        select(SupportSession, SupportTrajectory.id)
        .join(SupportTrajectory, SupportTrajectory.id == SupportSession.trajectory_id)
        .where(
            SupportSession.case_id == case_id,
            SupportSession.deleted_on.is_(None),
            SupportTrajectory.deleted_on.is_(None),
            SupportSession.state != SessionState.PLANNED,
        )
    )
    for one, trajectory_id in session.execute(written.order_by(SupportSession.planned_on.desc()).limit(limit)):
        kind = "session_done" if one.state is SessionState.DONE else "session_missed"
        yield TimelineLine(kind, trajectory_id, one.planned_on, "", one.what or one.reason, number=one.minutes)
