"""What is due because of a traject: go/no-go's, evaluations, end, beschikking, toestemming (product.md rule 9)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from zorgdesk.domain.calendar_ahead import BESCHIKKING_DAYS
from zorgdesk.domain.due_task import DueTask
from zorgdesk.domain.facts import CaseFacts, TrajectoryFact
from zorgdesk.domain.trajectory_consent import taken_back_on
from zorgdesk.domain.values import BeschikkingStatus, TaskKind, TrajectoryStatus

ANSWER_DAYS: Final = 8 * 7
"""How long after asking for a beschikking it is time to ask how far it is."""


def trajectory_tasks(facts: CaseFacts, on: date) -> Iterator[DueTask]:
    """Of every traject that was not stopped or completed; an evaluation of the effect also comes after the end."""
    for trajectory in facts.trajectories:
        if trajectory.status is not TrajectoryStatus.STOPPED:
            yield from _evaluations(facts, trajectory)
        if trajectory.runs:
            yield from _moments(facts, trajectory)
            yield _about(facts, trajectory, TaskKind.TRAJECTORY_END, trajectory.ends_on)
            yield from _beschikking(facts, trajectory, on)
            yield from _consent(facts, trajectory, on)


def _evaluations(facts: CaseFacts, trajectory: TrajectoryFact) -> Iterator[DueTask]:
    for number, evaluation in enumerate(trajectory.evaluations, start=1):
        if evaluation.held_on is None:
            yield DueTask(
                TaskKind.TRAJECTORY_EVALUATION,
                facts.case_id,
                evaluation.planned_on,
                ref=evaluation.evaluation_id,
                what=trajectory.title,
                number=number,
            )


def _moments(facts: CaseFacts, trajectory: TrajectoryFact) -> Iterator[DueTask]:
    for moment in trajectory.go_no_gos:
        if moment.decided_on is None:
            yield DueTask(
                TaskKind.TRAJECTORY_GO_NO_GO,
                facts.case_id,
                moment.planned_on,
                ref=moment.go_no_go_id,
                what=moment.question or trajectory.title,
            )


def _beschikking(facts: CaseFacts, trajectory: TrajectoryFact, on: date) -> Iterator[DueTask]:
    """The last one counts: an answer to ask after, or an end that comes in eight weeks."""
    beschikking = trajectory.beschikking
    if beschikking is None:
        return
    if beschikking.status is BeschikkingStatus.REQUESTED and beschikking.requested_on is not None:
        due_on = beschikking.requested_on + timedelta(days=ANSWER_DAYS)
        yield _about(facts, trajectory, TaskKind.BESCHIKKING_ANSWER, due_on, since=beschikking.requested_on)
    if beschikking.status is BeschikkingStatus.GRANTED and beschikking.ends_on is not None:
        ends_on = beschikking.ends_on
        if on >= ends_on - timedelta(days=BESCHIKKING_DAYS):
            yield _about(facts, trajectory, TaskKind.BESCHIKKING_ENDS, ends_on)


def _consent(facts: CaseFacts, trajectory: TrajectoryFact, on: date) -> Iterator[DueTask]:
    """Toestemming ingetrokken – stop of herzie; `number` 1 when there never was a ja to withdraw."""
    taken_back = taken_back_on(facts, trajectory, on)
    if taken_back is not None:
        task = _about(facts, trajectory, TaskKind.TRAJECTORY_CONSENT, taken_back.since)
        yield replace(task, number=0 if taken_back.withdrawn else 1)


def _about(
    facts: CaseFacts, trajectory: TrajectoryFact, kind: TaskKind, due_on: date, since: date | None = None
) -> DueTask:
    return DueTask(
        kind,
        facts.case_id,
        due_on,
        ref=trajectory.trajectory_id,
        what=trajectory.title,
        since=since,
    )
