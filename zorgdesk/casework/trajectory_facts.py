"""The trajecten of a case as facts for the tasks and the gate."""

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from zorgdesk.domain.facts import BeschikkingFact, GoNoGoFact, TrajectoryEvaluationFact, TrajectoryFact
from zorgdesk.domain.records.trajectories import SupportTrajectory


def trajectory_facts(session: Session, case_id: int) -> tuple[TrajectoryFact, ...]:
    """Every traject of a case that is not in the prullenbak, in the order in which they began."""
    found = session.scalars(
        select(SupportTrajectory)
        .where(SupportTrajectory.case_id == case_id, SupportTrajectory.deleted_on.is_(None))
        .order_by(SupportTrajectory.starts_on, SupportTrajectory.id)
        .options(
            joinedload(SupportTrajectory.executor),
            selectinload(SupportTrajectory.go_no_gos),
            selectinload(SupportTrajectory.evaluations),
            selectinload(SupportTrajectory.beschikkingen),
        )
    )
    return tuple(_fact(one) for one in found)


def _fact(one: SupportTrajectory) -> TrajectoryFact:
    newest = one.beschikking
    return TrajectoryFact(
        trajectory_id=one.id,
        kind=one.kind,
        title=one.title,
        starts_on=one.starts_on,
        ends_on=one.ends_on,
        status=one.status,
        executor_id=one.executor_id,
        party_id=one.executor.organisation_id if one.executor is not None else None,
        go_no_gos=tuple(
            GoNoGoFact(moment.id, moment.question, moment.planned_on, moment.decided_on) for moment in one.go_no_gos
        ),
        evaluations=tuple(TrajectoryEvaluationFact(each.id, each.planned_on, each.held_on) for each in one.evaluations),
        beschikking=BeschikkingFact(newest.status, newest.requested_on, newest.ends_on) if newest else None,
    )
