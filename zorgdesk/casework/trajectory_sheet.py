"""Read a traject whole, those of a case with what runs first, and what is worth saying before one is kept."""

from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased, selectinload

from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.plan_sheet import go_no_go_sheet, shown_plan
from zorgdesk.casework.sheets.plans import GoNoGoSheet
from zorgdesk.casework.sheets.trajectories import (
    BeschikkingSheet,
    EvaluationSheet,
    ExecutorSheet,
    ExtensionSheet,
    FundingSheet,
    LinkedGoal,
    OtherTrajectory,
    TrajectorySheet,
)
from zorgdesk.domain.consent_rules import outcome
from zorgdesk.domain.facts import CaseFacts, TrajectoryFact
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.plans import Goal, GoNoGo
from zorgdesk.domain.records.reference import Person
from zorgdesk.domain.records.trajectories import Beschikking, SupportTrajectory, TrajectoryFunding, TrajectoryGoal
from zorgdesk.domain.trajectory_consent import consent_outcome, consent_request
from zorgdesk.domain.values import ConsentOutcome, TrajectoryKind

_WHOLE = (
    selectinload(SupportTrajectory.executor),
    selectinload(SupportTrajectory.go_no_gos),
    selectinload(SupportTrajectory.evaluations),
    selectinload(SupportTrajectory.extensions),
    selectinload(SupportTrajectory.funding).joinedload(TrajectoryFunding.municipality),
    selectinload(SupportTrajectory.beschikkingen).joinedload(Beschikking.municipality),
)

_AS_KEPT = (
    "kind",
    "title",
    "times",
    "rhythm",
    "minutes",
    "sessions_at_most",
    "starts_on",
    "ends_on",
    "assignment",
    "goal",
    "done_when",
    "if_not",
    "modelling",
    "age_reason",
    "advice",
    "advised_on",
    "status",
    "ended_on",
    "end_reason",
)
"""What stands on the record under the same name."""


def trajectories_of(session: Session, case_id: int, *, on: date) -> tuple[TrajectorySheet, ...]:
    """Every traject of a case: what runs first, the one that began last on top; then what is over."""
    kept = select(SupportTrajectory).where(SupportTrajectory.case_id == case_id, SupportTrajectory.deleted_on.is_(None))
    order = (SupportTrajectory.ended_on.is_not(None), SupportTrajectory.starts_on.desc(), SupportTrajectory.id.desc())
    found = session.scalars(kept.order_by(*order).options(*_WHOLE)).all()
    if not found:
        return ()
    facts, goals = case_facts(session, case_id), _linked_goals(session, case_id)
    pays = session.get_one(CareCase, case_id).residence_id
    return tuple(_sheet(one, facts, goals.get(one.id, ()), pays, on) for one in found)


def trajectory_sheet(session: Session, trajectory_id: int, *, on: date) -> TrajectorySheet:
    """One traject whole; raises NoResultFound."""
    trajectory = session.get_one(SupportTrajectory, trajectory_id)
    case_id = trajectory.case_id
    goals = _linked_goals(session, case_id).get(trajectory_id, ())
    pays = session.get_one(CareCase, case_id).residence_id
    return _sheet(trajectory, case_facts(session, case_id), goals, pays, on)


def trajectory_of_moment(session: Session, go_no_go_id: int) -> int | None:
    """The traject that a go/no-go belongs to, if it is there and is one of a traject."""
    moment = session.get(GoNoGo, go_no_go_id)
    return moment.trajectory_id if moment is not None else None


def moment_sheet(session: Session, go_no_go_id: int) -> GoNoGoSheet:
    """One decision moment; raises NoResultFound."""
    return go_no_go_sheet(session.get_one(GoNoGo, go_no_go_id))


def plan_goals(session: Session, case_id: int) -> tuple[LinkedGoal, ...]:
    """The doelen that a traject of this case can work at: those of the version that counts."""
    plan_id = shown_plan(session, case_id)
    goals = session.scalars(select(Goal).where(Goal.plan_id == plan_id).order_by(Goal.position))
    return tuple(LinkedGoal(goal.id, goal.position, goal.sentence) for goal in goals)


def overlapping(
    session: Session, case_id: int, starts_on: date, ends_on: date, *, without: int | None = None
) -> tuple[OtherTrajectory, ...]:
    """Other trajecten of this child in the same time; `without` is the traject itself."""
    kept = select(SupportTrajectory).where(
        SupportTrajectory.case_id == case_id,
        SupportTrajectory.deleted_on.is_(None),
        SupportTrajectory.id != (without or 0),
        SupportTrajectory.starts_on <= ends_on,
        SupportTrajectory.ends_on >= starts_on,
    )
    found = session.scalars(kept.order_by(SupportTrajectory.starts_on)).all()
    return tuple(
        OtherTrajectory(one.id, one.kind, one.title, one.starts_on, one.ended_on or one.ends_on)
        for one in found
        if one.ended_on is None or one.ended_on >= starts_on
    )


def consent_for(
    session: Session, case_id: int, kind: TrajectoryKind, executor_id: int | None, *, on: date
) -> tuple[int | None, ConsentOutcome | None]:
    """The party of a helper (None: own staff or nobody), and what the toestemming for such help amounts to."""
    if executor_id is None:
        return None, None
    party_id = session.get_one(Person, executor_id).organisation_id
    asked = TrajectoryFact(0, kind, "", on, on, executor_id=executor_id, party_id=party_id)
    return party_id, consent_outcome(case_facts(session, case_id), asked, on)


def placed_in_group(session: Session, case_id: int, kind: TrajectoryKind, *, on: date) -> int | None:
    """How many children of the same group have a placement of this kind now; None for a child without a group."""
    group_id = session.get_one(CareCase, case_id).group_id
    if group_id is None:
        return None
    query = (
        select(SupportTrajectory.case_id)
        .join(CareCase, CareCase.id == SupportTrajectory.case_id)
        .where(
            CareCase.group_id == group_id,
            CareCase.id != case_id,
            SupportTrajectory.kind == kind,
            SupportTrajectory.deleted_on.is_(None),
            SupportTrajectory.ended_on.is_(None),
            SupportTrajectory.ends_on >= on,
        )
        .distinct()
    )
    return len(session.scalars(query).all())


def _linked_goals(session: Session, case_id: int) -> dict[int, tuple[LinkedGoal, ...]]:
    """The doelen per traject, in the words of the version of the plan that counts: a goal lives on over versions."""
    linked = aliased(Goal)
    same_line = func.coalesce(linked.origin_id, linked.id) == func.coalesce(Goal.origin_id, Goal.id)
    rows = session.execute(
        select(TrajectoryGoal.trajectory_id, Goal)
        .join(linked, linked.id == TrajectoryGoal.goal_id)
        .join(SupportTrajectory, SupportTrajectory.id == TrajectoryGoal.trajectory_id)
        .join(Goal, same_line)
        .where(SupportTrajectory.case_id == case_id, Goal.plan_id == shown_plan(session, case_id))
        .order_by(Goal.position)
        .distinct()
    )
    found: dict[int, list[LinkedGoal]] = defaultdict(list)
    for trajectory_id, goal in rows:
        found[trajectory_id].append(LinkedGoal(goal.id, goal.position, goal.sentence))
    return {trajectory_id: tuple(goals) for trajectory_id, goals in found.items()}


def _sheet(
    kept: SupportTrajectory, facts: CaseFacts, goals: tuple[LinkedGoal, ...], pays: int, on: date
) -> TrajectorySheet:
    fact = next((one for one in facts.trajectories if one.trajectory_id == kept.id), None)
    request = consent_request(facts, fact) if fact is not None else None
    as_kept: dict[str, Any] = {name: getattr(kept, name) for name in _AS_KEPT}
    return TrajectorySheet(
        trajectory_id=kept.id,
        case_id=kept.case_id,
        **as_kept,
        executor=_executor(kept),
        weekdays=tuple(kept.weekdays),
        goals=goals,
        go_no_gos=tuple(go_no_go_sheet(moment) for moment in kept.go_no_gos),
        evaluations=tuple(
            EvaluationSheet(one.id, one.planned_on, one.held_on, one.outcome, one.text) for one in kept.evaluations
        ),
        funding=tuple(_funding(one, pays) for one in kept.funding),
        beschikkingen=tuple(_beschikking(one) for one in kept.beschikkingen),
        extensions=tuple(
            ExtensionSheet(one.ended_before, one.ends_on, one.reason, one.extended_on) for one in kept.extensions
        ),
        consent=outcome(request, facts, on).outcome if request is not None else None,
        consent_request_id=request.request_id if request is not None else None,
    )


def _executor(kept: SupportTrajectory) -> ExecutorSheet | None:
    person = kept.executor
    if person is None:
        return None
    party = person.organisation
    return ExecutorSheet(person.id, person.name, person.role, party.name if party else "", person.organisation_id)


def _funding(one: TrajectoryFunding, pays: int) -> FundingSheet:
    gemeente = one.municipality.name if one.municipality else ""
    return FundingSheet(one.stream, one.municipality_id, gemeente, one.municipality_id == pays, one.minutes, one.state)


def _beschikking(one: Beschikking) -> BeschikkingSheet:
    return BeschikkingSheet(
        status=one.status,
        requested_on=one.requested_on,
        municipality_id=one.municipality_id,
        municipality=one.municipality.name if one.municipality else "",
        number=one.number,
        minutes=one.minutes,
        starts_on=one.starts_on,
        ends_on=one.ends_on,
    )
