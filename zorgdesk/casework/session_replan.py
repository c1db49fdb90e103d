"""Bring the sessies of every running traject in step with the closing days (product.md, Settled, Series)."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Tell, Topic
from zorgdesk.casework.closing_days import closing_calendar
from zorgdesk.casework.projection import refresh_case
from zorgdesk.casework.session_planning import plan_sessions
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.records.trajectories import SupportTrajectory
from zorgdesk.domain.values import TrajectoryStatus


def replan_all(session: Session, tell: Tell, *, on: date) -> Change:
    """Plan the sessies to come of every running traject again; `case_ids` are those where one moved. With undo."""
    running = session.scalars(
        select(SupportTrajectory)
        .where(
            SupportTrajectory.status == TrajectoryStatus.RUNNING,
            SupportTrajectory.deleted_on.is_(None),
            SupportTrajectory.ends_on >= on,
        )
        .order_by(SupportTrajectory.id)
    ).all()
    before, closed, touched = Undoing(session), closing_calendar(session), dict[int, None]()
    for number, trajectory in enumerate(running, start=1):
        if plan_sessions(session, trajectory, on=on, calendar=closed):
            touched[trajectory.case_id] = None
        tell(number, len(running))
    case_ids = tuple(touched)
    put_back = before.undo(Topic.TRAJECTORIES, case_ids=case_ids)
    _derive(session, case_ids, on)

    def undo(later: Session, tell_later: Tell) -> Change:
        put_back(later)
        _derive(later, case_ids, on)
        tell_later(1, 1)
        return Change(frozenset({Topic.TRAJECTORIES}), case_ids, derive=False)

    return Change.of_many(frozenset({Topic.TRAJECTORIES}), case_ids, undo=undo)


def _derive(session: Session, case_ids: tuple[int, ...], on: date) -> None:
    for case_id in case_ids:
        refresh_case(session, case_id, on=on)
