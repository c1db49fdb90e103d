"""What the coordinator does with a traject: begin, change, extend, stop or complete, evaluate, note the advice."""

from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.search_index import SearchKind, put, remove
from zorgdesk.casework.sections import keep_version
from zorgdesk.casework.session_planning import plan_sessions, session_texts
from zorgdesk.casework.sheets.trajectories import BeschikkingInput, TrajectoryInput
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.errors import TrajectoryNotReady
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.plans import Goal, GoNoGo, SupportPlan
from zorgdesk.domain.records.trajectories import (
    Beschikking,
    SupportTrajectory,
    TrajectoryEvaluation,
    TrajectoryFunding,
    TrajectoryGoal,
)
from zorgdesk.domain.values import BeschikkingStatus, TrajectoryOutcome, TrajectoryStatus

_TEXTS: Final = ("assignment", "goal", "done_when", "if_not")
_AS_GIVEN: Final = (
    "kind",
    "executor_id",
    "times",
    "rhythm",
    "minutes",
    "sessions_at_most",
    "starts_on",
    "ends_on",
    "modelling",
)
_BESCHIKKING: Final = ("status", "requested_on", "municipality_id", "number", "minutes", "starts_on", "ends_on")


def begin_trajectory(session: Session, case_id: int, given: TrajectoryInput, *, on: date) -> Change:
    """A new traject that runs; `created_id` is it. The undo takes it away.

    Raises what SupportTrajectory.check and check_age raise: nothing half is kept.
    """
    before = Undoing(session)
    trajectory = SupportTrajectory(case_id=case_id, begun_on=on)
    with session.no_autoflush:
        _write(session, trajectory, given)
        session.add(trajectory)
    plan_sessions(session, trajectory, on=on)
    index_trajectory(session, trajectory)
    return _changed(trajectory, before, created=True)


def change_trajectory(session: Session, trajectory_id: int, given: TrajectoryInput, *, at: datetime) -> Change:
    """Write a running traject anew; what was decided or held stays. With undo. Raises as begin, and TrajectoryOver."""
    trajectory = session.get_one(SupportTrajectory, trajectory_id)
    trajectory.must_run()
    before = Undoing(session)
    for name in _TEXTS:
        earlier, now = getattr(trajectory, name), getattr(given, name).strip()
        keep_version(session, "trajectory", trajectory_id, name, earlier, now, at=at)
    with session.no_autoflush:
        _write(session, trajectory, given)
    plan_sessions(session, trajectory, on=at.date())
    index_trajectory(session, trajectory)
    return _changed(trajectory, before)


def extend_trajectory(session: Session, trajectory_id: int, ends_on: date, reason: str, *, on: date) -> Change:
    """A later end with its reason, kept as a line of its own. With undo.

    Raises TrajectoryOver, ReasonMissing, EndsBeforeStart, PeriodTooLong, TrajectoryPastAge.
    """
    trajectory = session.get_one(SupportTrajectory, trajectory_id)
    before = Undoing(session)
    with session.no_autoflush:
        trajectory.extend(ends_on, reason, on=on)
        trajectory.check_age(_birth_date(session, trajectory.case_id))
    plan_sessions(session, trajectory, on=on)
    return _changed(trajectory, before)


def end_trajectory(session: Session, trajectory_id: int, status: TrajectoryStatus, reason: str, *, on: date) -> Change:
    """Stopped before its end, or completed, with the reason. With undo.

    Raises TrajectoryOver, ReasonMissing, EndsBeforeStart.
    """
    trajectory = session.get_one(SupportTrajectory, trajectory_id)
    before = Undoing(session)
    trajectory.end(status, reason, on=on)
    plan_sessions(session, trajectory, on=on)
    return _changed(trajectory, before)


def resume_trajectory(session: Session, trajectory_id: int, *, on: date) -> Change:
    """Let it run again after all, with sessies from `on`. With undo."""
    trajectory = session.get_one(SupportTrajectory, trajectory_id)
    before = Undoing(session)
    trajectory.resume()
    plan_sessions(session, trajectory, on=on)
    return _changed(trajectory, before)


def hold_evaluation(
    session: Session, evaluation_id: int, outcome: TrajectoryOutcome | None, text: str, *, on: date
) -> Change:
    """What was said at an evaluation; raises TrajectoryNotReady without outcome or words. With undo."""
    evaluation = session.get_one(TrajectoryEvaluation, evaluation_id)
    trajectory = session.get_one(SupportTrajectory, evaluation.trajectory_id)
    missing = [name for name, there in (("outcome", outcome is not None), ("findings", text.strip())) if not there]
    if missing:
        raise TrajectoryNotReady(tuple(missing))
    before = Undoing(session)
    evaluation.held_on, evaluation.outcome, evaluation.text = on, outcome, text.strip()
    index_trajectory(session, trajectory)
    return _changed(trajectory, before)


def write_advice(session: Session, trajectory_id: int, text: str, *, on: date, at: datetime) -> Change:
    """The advice that came out (domain.md rows 36 and 38); an emptied one was not given. With undo."""
    trajectory = session.get_one(SupportTrajectory, trajectory_id)
    before = Undoing(session)
    keep_version(session, "trajectory", trajectory_id, "advice", trajectory.advice, text.strip(), at=at)
    trajectory.advice = text.strip()
    trajectory.advised_on = (trajectory.advised_on or on) if trajectory.advice else None
    index_trajectory(session, trajectory)
    return _changed(trajectory, before)


def bin_trajectory(session: Session, trajectory_id: int, *, on: date) -> Change:
    """Move a traject to the prullenbak, with undo (product.md rule 6)."""
    trajectory = session.get_one(SupportTrajectory, trajectory_id)
    trajectory.deleted_on = on
    remove(session, SearchKind.TRAJECTORY, trajectory_id)
    case_id = trajectory.case_id

    def restore(later: Session) -> Change:
        """Out of the prullenbak, also on a later day (casework/bin.py asks for it)."""
        again = later.get_one(SupportTrajectory, trajectory_id)
        again.deleted_on = None
        index_trajectory(later, again)
        return Change.of(Topic.TRAJECTORIES, case_id=case_id)

    return Change.of(Topic.TRAJECTORIES, case_id=case_id, undo=restore)


def index_trajectory(session: Session, trajectory: SupportTrajectory) -> None:
    """Put its words in the search index."""
    session.flush()
    texts = [trajectory.title, *(getattr(trajectory, name) for name in _TEXTS), trajectory.advice]
    texts += [trajectory.executor.name.full] if trajectory.executor is not None else []
    texts += [one.text for one in trajectory.evaluations]
    texts += [f"{one.question}\n{one.criteria}" for one in trajectory.go_no_gos]
    texts += session_texts(session, trajectory.id)
    put(session, SearchKind.TRAJECTORY, trajectory.id, trajectory.case_id, "\n".join(text for text in texts if text))


# Writing -------------------------------------------------------------------------------------------------------------


def _write(session: Session, trajectory: SupportTrajectory, given: TrajectoryInput) -> None:
    for name in _AS_GIVEN:
        setattr(trajectory, name, getattr(given, name))
    for name in (*_TEXTS, "title", "age_reason"):
        setattr(trajectory, name, getattr(given, name).strip())
    trajectory.weekdays = sorted(set(given.weekdays))
    _write_goals(session, trajectory, given)
    _write_moments(trajectory, given)
    _write_evaluations(trajectory, given)
    _write_funding(session, trajectory, given)
    if given.beschikking is not None:
        _write_beschikking(trajectory, given.beschikking)
    trajectory.check()
    trajectory.check_age(_birth_date(session, trajectory.case_id))


def _write_goals(session: Session, trajectory: SupportTrajectory, given: TrajectoryInput) -> None:
    """A goal that left its plan since it was chosen is let go."""
    here = select(Goal.id).join(SupportPlan, SupportPlan.id == Goal.plan_id)
    known = set(session.scalars(here.where(SupportPlan.case_id == trajectory.case_id)))
    kept = {link.goal_id: link for link in trajectory.goal_links}
    trajectory.goal_links = [
        kept.get(goal_id) or TrajectoryGoal(goal_id=goal_id)
        for goal_id in dict.fromkeys(given.goal_ids)
        if goal_id in known
    ]


def _write_moments(trajectory: SupportTrajectory, given: TrajectoryInput) -> None:
    """A decided go/no-go stays as it is, also when the form leaves it out."""
    open_ones = {moment.id: moment for moment in trajectory.go_no_gos if moment.decided_on is None}
    moments = [moment for moment in trajectory.go_no_gos if moment.decided_on is not None]
    decided = {moment.id for moment in moments}
    for typed in given.go_no_gos:
        if typed.go_no_go_id in decided:
            continue
        moment = open_ones.get(typed.go_no_go_id or 0) or GoNoGo(question="", criteria="")
        moment.question, moment.criteria = typed.question.strip(), typed.criteria.strip()
        moment.planned_on = typed.planned_on
        moments.append(moment)
    trajectory.go_no_gos = sorted(moments, key=lambda moment: moment.planned_on)


def _write_evaluations(trajectory: SupportTrajectory, given: TrajectoryInput) -> None:
    """One that was held stays as it is."""
    open_ones = {one.id: one for one in trajectory.evaluations if one.held_on is None}
    evaluations = [one for one in trajectory.evaluations if one.held_on is not None]
    held = {one.id for one in evaluations}
    for typed in given.evaluations:
        if typed.evaluation_id in held:
            continue
        evaluation = open_ones.get(typed.evaluation_id or 0) or TrajectoryEvaluation(text="")
        evaluation.planned_on = typed.planned_on
        evaluations.append(evaluation)
    trajectory.evaluations = sorted(evaluations, key=lambda one: one.planned_on)


def _write_funding(session: Session, trajectory: SupportTrajectory, given: TrajectoryInput) -> None:
    """The gemeente of residence pays where no other was chosen (product.md, Two gemeenten)."""
    pays = session.get_one(CareCase, trajectory.case_id).residence_id
    rows = list(trajectory.funding[: len(given.funding)])
    rows += [TrajectoryFunding() for _ in range(len(given.funding) - len(rows))]
    for row, typed in zip(rows, given.funding, strict=True):
        row.stream, row.minutes, row.state = typed.stream, typed.minutes, typed.state
        row.municipality_id = typed.municipality_id or pays
    trajectory.funding = rows


def _write_beschikking(trajectory: SupportTrajectory, typed: BeschikkingInput) -> None:
    """Changes the newest one; a request beside a granted one is the next one, and the granted one stands."""
    newest = trajectory.beschikking
    is_next = newest is not None and (newest.status, typed.status) == (
        BeschikkingStatus.GRANTED,
        BeschikkingStatus.REQUESTED,
    )
    if newest is None or is_next:
        newest = Beschikking(status=typed.status)
        trajectory.beschikkingen.append(newest)
    values: dict[str, Any] = {name: getattr(typed, name) for name in _BESCHIKKING}
    for name, value in values.items():
        setattr(newest, name, value)
    newest.check()


def _birth_date(session: Session, case_id: int) -> date | None:
    return session.get_one(CareCase, case_id).child.birth_date


def _changed(trajectory: SupportTrajectory, before: Undoing, *, created: bool = False) -> Change:
    case_id, trajectory_id = trajectory.case_id, trajectory.id

    def found_again(later: Session) -> None:
        kept = later.get(SupportTrajectory, trajectory_id)
        if kept is None or kept.deleted_on is not None:
            remove(later, SearchKind.TRAJECTORY, trajectory_id)
        else:
            index_trajectory(later, kept)

    undo = before.undo(Topic.TRAJECTORIES, case_id=case_id, then=found_again)
    return Change.of(Topic.TRAJECTORIES, case_id=case_id, created_id=trajectory_id if created else None, undo=undo)
