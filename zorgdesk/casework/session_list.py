"""Read the sessies of a traject as a table, and those that nobody wrote down."""

from collections import defaultdict
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zorgdesk.casework.closing_days import closing_calendar
from zorgdesk.casework.sheets.sessions import SessionRow, SessionTable
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.reference import Person
from zorgdesk.domain.records.sessions import SupportSession
from zorgdesk.domain.records.trajectories import SupportTrajectory
from zorgdesk.domain.register_rules import SessionFact
from zorgdesk.domain.values import SessionState


def session_table(session: Session, trajectory_id: int, *, on: date) -> SessionTable:
    """All sessies of a traject, newest first, numbered in the order of their days."""
    number = func.row_number().over(order_by=(SupportSession.planned_on, SupportSession.id))
    found = session.execute(
        select(SupportSession, number, Person)
        .outerjoin(Person, Person.id == SupportSession.executor_id)
        .where(SupportSession.trajectory_id == trajectory_id, SupportSession.deleted_on.is_(None))
        .order_by(SupportSession.planned_on.desc(), SupportSession.id.desc())
    )
    rows = tuple(_row(one, at, person) for one, at, person in found)
    missed = [row for row in rows if row.state is SessionState.MISSED]
    calendar = closing_calendar(session)
    return SessionTable(
        trajectory_id,
        rows,
        until_now=sum(1 for row in rows if row.day <= on),
        missed=len(missed),
        missed_minutes=sum(row.planned_minutes for row in missed),
        closed_days=tuple(
            row.day for row in rows if row.state is SessionState.PLANNED and row.day >= on and row.day in calendar
        ),
    )


def session_row(session: Session, session_id: int) -> SessionRow:
    """One sessie as it stands; its number counts among those that come before it."""
    one = session.get_one(SupportSession, session_id)
    before = session.scalar(
        select(func.count()).where(
            SupportSession.trajectory_id == one.trajectory_id,
            SupportSession.deleted_on.is_(None),
            (SupportSession.planned_on < one.planned_on)
            | ((SupportSession.planned_on == one.planned_on) & (SupportSession.id < one.id)),
        )
    )
    return _row(one, (before or 0) + 1, one.executor)


def new_session(session: Session, trajectory_id: int, *, on: date) -> SessionRow:
    """What an extra sessie begins with: today, the minutes and the executor of the traject; it has no number yet."""
    trajectory = session.get_one(SupportTrajectory, trajectory_id)
    return SessionRow(
        session_id=0,
        trajectory_id=trajectory_id,
        number=0,
        day=min(max(on, trajectory.starts_on), trajectory.ends_on),
        rhythm_day=None,
        state=SessionState.PLANNED,
        planned_minutes=trajectory.minutes,
        minutes=0,
        what="",
        reason="",
        modelled=False,
        executor_id=trajectory.executor_id,
        executor_name=_name(trajectory.executor).full,
    )


def open_sessions(session: Session, case_id: int) -> tuple[SessionFact, ...]:
    """Per traject of a case the first sessie that is still planned, with the days of all such ones."""
    found = session.execute(
        select(SupportSession.trajectory_id, SupportSession.id, SupportSession.planned_on, Person)
        .join(SupportTrajectory, SupportTrajectory.id == SupportSession.trajectory_id)
        .outerjoin(Person, Person.id == SupportSession.executor_id)
        .where(
            SupportTrajectory.case_id == case_id,
            SupportTrajectory.deleted_on.is_(None),
            SupportSession.deleted_on.is_(None),
            SupportSession.state == SessionState.PLANNED,
        )
        .order_by(SupportSession.planned_on, SupportSession.id)
    )
    first: dict[int, tuple[int, date, str]] = {}
    days: defaultdict[int, list[date]] = defaultdict(list)
    for trajectory_id, session_id, day, person in found:
        first.setdefault(trajectory_id, (session_id, day, _name(person).full))
        days[trajectory_id].append(day)
    return tuple(
        SessionFact(trajectory_id, session_id, day, tuple(days[trajectory_id]), name)
        for trajectory_id, (session_id, day, name) in first.items()
    )


def _row(one: SupportSession, number: int, person: Person | None) -> SessionRow:
    return SessionRow(
        session_id=one.id,
        trajectory_id=one.trajectory_id,
        number=number,
        day=one.planned_on,
        rhythm_day=one.rhythm_day,
        state=one.state,
        planned_minutes=one.planned_minutes,
        minutes=one.minutes,
        what=one.what,
        reason=one.reason,
        modelled=one.modelled,
        executor_id=one.executor_id,
        executor_name=_name(person).full,
    )


def _name(person: Person | None) -> PersonName:
    return person.name if person is not None else PersonName()
