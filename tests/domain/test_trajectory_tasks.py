"""What a traject asks for on Vandaag, beside the table of all rules."""

from dataclasses import replace
from datetime import timedelta

from tests.domain.makers import SPEECH, TODAY
from tests.domain.trajectory_rows import TRAJECTORY, coaching, helped
from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.tasks import derive
from zorgdesk.domain.trajectory_consent import consent_outcome, taken_back_on
from zorgdesk.domain.values import ConsentOutcome, TaskKind, TrajectoryStatus

K = TaskKind


def kinds(asks: CaseFacts) -> set[TaskKind]:
    return {task.kind for task in derive(asks, TODAY) if task.kind.value.startswith(("traj", "besch"))}


def test_a_withdrawal_asks_to_stop_or_review_from_its_day() -> None:
    asks = helped(coaching("Jw"))
    task = next(task for task in derive(asks, TODAY) if task.kind is K.TRAJECTORY_CONSENT)
    assert (task.due_on, task.number) == (TODAY - timedelta(days=7), 0)


def test_a_refusal_before_the_start_asks_from_the_start_and_says_that_there_was_no_ja() -> None:
    task = next(task for task in derive(helped(coaching("JN")), TODAY) if task.kind is K.TRAJECTORY_CONSENT)
    assert (task.due_on, task.number) == (TRAJECTORY.starts_on, 1)


def test_nothing_is_asked_of_a_consent_with_another_party_or_of_own_staff() -> None:
    assert K.TRAJECTORY_CONSENT not in kinds(helped(coaching("Jw"), party_id=SPEECH + 1))
    assert K.TRAJECTORY_CONSENT not in kinds(helped(coaching("Jw"), party_id=None))
    assert taken_back_on(helped(coaching("Jw")), replace(TRAJECTORY, executor_id=None), TODAY) is None


def test_the_outcome_of_the_row_that_covers_the_help_is_known() -> None:
    assert consent_outcome(helped(coaching("JJ")), TRAJECTORY, TODAY) is ConsentOutcome.ALLOWED
    assert consent_outcome(helped(), TRAJECTORY, TODAY) is None


def test_a_stopped_traject_asks_nothing_and_a_completed_one_only_its_evaluation() -> None:
    assert kinds(helped(coaching("Jw"), status=TrajectoryStatus.STOPPED)) == set()
    assert kinds(helped(coaching("Jw"), status=TrajectoryStatus.COMPLETED)) == {K.TRAJECTORY_EVALUATION}
