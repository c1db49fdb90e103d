"""Plan the sessies of a traject from its rhythm and its period, over the closing days (domain/session_days.py)."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.closing_days import closing_calendar
from zorgdesk.domain.closing_calendar import ClosingCalendar
from zorgdesk.domain.records.sessions import SupportSession
from zorgdesk.domain.records.trajectories import SupportTrajectory
from zorgdesk.domain.session_days import session_rhythm


def plan_sessions(
    session: Session, trajectory: SupportTrajectory, *, on: date, calendar: ClosingCalendar | None = None
) -> bool:
    """Bring the planned sessies in step; returns whether anything changed.

    The first time the whole period is planned, days that went by too. After that only sessies from `on` that nobody
    touched move, come or go. A traject that ended keeps none after its end. `calendar` is read when it is not given.
    """
    session.flush()
    kept = session.scalars(select(SupportSession).where(SupportSession.trajectory_id == trajectory.id)).all()
    loose = {one.planned_on: one for one in kept if one.is_untouched and one.planned_on >= on}
    fixed = [one for one in kept if one not in loose.values()]
    closed = calendar if calendar is not None else closing_calendar(session)
    wanted = _wanted_days(trajectory, fixed, closed, since=on if kept else None)
    changed = False
    for day in wanted:
        one = loose.pop(day, None) or SupportSession(
            case_id=trajectory.case_id, trajectory=trajectory, planned_on=day, rhythm_day=day
        )
        changed |= _set(one, trajectory)
        session.add(one)
    for one in loose.values():
        session.delete(one)
    session.flush()
    return changed or bool(loose)


def session_texts(session: Session, trajectory_id: int) -> list[str]:
    """What was written at the sessies of a traject, to be found by."""
    written = select(SupportSession.what, SupportSession.reason).where(
        SupportSession.trajectory_id == trajectory_id,
        SupportSession.deleted_on.is_(None),
        (SupportSession.what != "") | (SupportSession.reason != ""),
    )
    return [text for row in session.execute(written) for text in row if text]


def _wanted_days(
    trajectory: SupportTrajectory, fixed: list[SupportSession], closed: ClosingCalendar, *, since: date | None
) -> tuple[date, ...]:
    last = min(trajectory.ends_on, trajectory.ended_on or trajectory.ends_on)
    rhythm = session_rhythm(
        trajectory.rhythm,
        trajectory.times,
        trajectory.weekdays,
        trajectory.sessions_at_most,
        trajectory.starts_on,
        trajectory.ends_on,
    )
    if rhythm is None or trajectory.deleted_on is not None:
        return ()
    taken = {day for one in fixed for day in (one.rhythm_day, one.planned_on) if day is not None}
    counted = sum(1 for one in fixed if one.rhythm_day is not None and one.deleted_on is None)
    return rhythm.days(trajectory.starts_on, last, closed, since=since, taken=taken, kept=counted)


def _set(one: SupportSession, trajectory: SupportTrajectory) -> bool:
    before = (one.planned_minutes, one.executor_id)
    one.planned_minutes, one.executor_id = trajectory.minutes, trajectory.executor_id
    return before != (one.planned_minutes, one.executor_id)
