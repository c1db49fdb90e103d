"""The rows of a traject for the table of tasks: what asks, when, and what solves it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from tests.domain.makers import SPEECH, TODAY, facts, request
from zorgdesk.domain.facts import (
    BeschikkingFact,
    CaseFacts,
    GoNoGoFact,
    TrajectoryEvaluationFact,
    TrajectoryFact,
)
from zorgdesk.domain.values import BeschikkingStatus, ConsentPurpose, TaskKind, TrajectoryKind, TrajectoryStatus

MOMENT = GoNoGoFact(4, "Werken de ruilkaarten?", TODAY)
EVALUATION = TrajectoryEvaluationFact(5, TODAY)
TRAJECTORY = TrajectoryFact(
    9,
    TrajectoryKind.AMBULATORY,
    "Ambulant",
    date(2026, 10, 12),
    date(2026, 12, 1),
    executor_id=3,
    party_id=SPEECH,
    go_no_gos=(MOMENT,),
    evaluations=(EVALUATION,),
)
ASKED = BeschikkingFact(BeschikkingStatus.REQUESTED, TODAY)
GRANTED = BeschikkingFact(BeschikkingStatus.GRANTED, ends_on=date(2027, 1, 31))


def helped(*consents: Any, **more: Any) -> CaseFacts:
    """Lotje with one traject."""
    return facts(*consents, trajectories=(replace(TRAJECTORY, **more),))


def coaching(signs: str) -> Any:
    """The row for coaching in the group by the party of the traject."""
    return request(ConsentPurpose.COACHING, signs)


def _done(**more: Any) -> CaseFacts:
    return helped(go_no_gos=(replace(MOMENT, decided_on=TODAY),), evaluations=(), **more)


ENDED = _done(status=TrajectoryStatus.COMPLETED)
ROWS: tuple[tuple[TaskKind, CaseFacts, date, CaseFacts, date | None], ...] = (
    (TaskKind.TRAJECTORY_GO_NO_GO, helped(), TODAY, _done(), None),
    (TaskKind.TRAJECTORY_EVALUATION, helped(), TODAY, helped(evaluations=(replace(EVALUATION, held_on=TODAY),)), None),
    (TaskKind.TRAJECTORY_END, helped(), date(2026, 12, 1), ENDED, None),
    (TaskKind.TRAJECTORY_CONSENT, helped(coaching("JN")), TRAJECTORY.starts_on, helped(coaching("JJ")), None),
    (TaskKind.BESCHIKKING_ANSWER, helped(beschikking=ASKED), TODAY + timedelta(weeks=8), helped(beschikking=GRANTED),
     None),
    (TaskKind.BESCHIKKING_ENDS, helped(beschikking=GRANTED), date(2027, 1, 31), helped(beschikking=ASKED),
     date(2026, 12, 6)),
)  # fmt: skip
