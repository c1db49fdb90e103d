"""Deeds on the sessies of a traject: plan them, write down what came of one, add one, move one, take one away."""

from datetime import date

from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.register import cases_with
from zorgdesk.casework.session_planning import plan_sessions
from zorgdesk.casework.sheets.sessions import SessionInput
from zorgdesk.casework.trajectories import index_trajectory
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.records.sessions import SupportSession
from zorgdesk.domain.records.trajectories import SupportTrajectory
from zorgdesk.domain.values import SessionState


def log_session(session: Session, session_id: int, given: SessionInput, *, on: date) -> Change:
    """Write down what came of a sessie, or that it is still to come.

    Raises SessionOutsidePeriod, MinutesImpossible, DayStillToCome, ReasonMissing.
    """
    before = Undoing(session)
    one = session.get_one(SupportSession, session_id)
    _write(one, given, on=on)
    return _changed(session, one, before)


def add_session(session: Session, trajectory_id: int, given: SessionInput, *, on: date) -> Change:
    """A sessie that was not planned. Raises as `log_session`."""
    before = Undoing(session)
    trajectory = session.get_one(SupportTrajectory, trajectory_id)
    one = SupportSession(case_id=trajectory.case_id, trajectory=trajectory, planned_on=given.day)
    _write(one, given, on=on)
    session.add(one)
    session.flush()
    return _changed(session, one, before)


def move_session(session: Session, session_id: int, to: date) -> Change:
    """A planned sessie on another day; raises SessionOutsidePeriod."""
    before = Undoing(session)
    one = session.get_one(SupportSession, session_id)
    one.move(to)
    return _changed(session, one, before)


def bin_session(session: Session, session_id: int, *, on: date) -> Change:
    """Take a sessie away to the prullenbak, with undo; its day is not planned again."""
    before = Undoing(session)
    one = session.get_one(SupportSession, session_id)
    one.deleted_on = on
    return _changed(session, one, before)


def plan_again(session: Session, trajectory_id: int, *, on: date) -> Change:
    """Let the sessies to come follow the rhythm, the period and the closing days of now; what was touched stays."""
    before = Undoing(session)
    trajectory = session.get_one(SupportTrajectory, trajectory_id)
    plan_sessions(session, trajectory, on=on)
    session.flush()
    return Change.of(
        Topic.TRAJECTORIES,
        case_id=trajectory.case_id,
        undo=before.undo(Topic.TRAJECTORIES, case_id=trajectory.case_id),
    )


def _write(one: SupportSession, given: SessionInput, *, on: date) -> None:
    one.move(given.day)
    one.what = " ".join(given.what.split())
    one.executor_id = given.executor_id
    if given.state is SessionState.DONE:
        one.be_done(given.minutes, modelled=given.modelled, on=on)
    elif given.state is SessionState.MISSED:
        one.be_missed(given.reason, on=on)
    else:
        one.be_planned()


def _changed(session: Session, one: SupportSession, before: Undoing) -> Change:
    """The own case, and those where the same person from outside comes to the same location."""
    session.flush()
    trajectory_id, case_ids = one.trajectory_id, cases_with(session, one.trajectory)

    def index(later: Session) -> None:
        kept = later.get_one(SupportTrajectory, trajectory_id)
        if kept.deleted_on is None:
            index_trajectory(later, kept)

    index(session)
    undo = before.undo(Topic.TRAJECTORIES, case_ids=case_ids, then=index)
    return Change(frozenset({Topic.TRAJECTORIES}), case_ids, one.id, undo)
