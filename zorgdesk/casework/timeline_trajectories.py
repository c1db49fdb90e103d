"""What the timeline tells of what was decided about a traject: go/no-go, evaluation, a later end."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from zorgdesk.casework.prepared import CASE, MOST, rows
from zorgdesk.casework.sheets.case_file import TimelineLine
from zorgdesk.domain.records.trajectories import SupportTrajectory

_TRAJECTORIES = (
    select(SupportTrajectory)
    .where(SupportTrajectory.case_id == CASE, SupportTrajectory.deleted_on.is_(None))
    .order_by(SupportTrajectory.starts_on.desc())
    .limit(MOST)
    .options(
        selectinload(SupportTrajectory.go_no_gos),
        selectinload(SupportTrajectory.evaluations),
        selectinload(SupportTrajectory.extensions),
    )
)


def decided_moments(session: Session, case_id: int, limit: int) -> Iterator[TimelineLine]:
    """Every decision about every traject; `ref` is the traject, `title` the question or the kind."""
    for one in rows(session, _TRAJECTORIES, case_id, most=limit).scalars():
        for moment in one.go_no_gos:
            if moment.decided_on is not None:
                words = moment.question
                yield TimelineLine(
                    "trajectory_go_no_go", one.id, moment.decided_on, words, moment.reason, decision=moment.decision
                )
        for evaluation in one.evaluations:
            if evaluation.held_on is not None:
                yield TimelineLine("trajectory_evaluated", one.id, evaluation.held_on, one.kind.value, evaluation.text)
        for extension in one.extensions:
            yield TimelineLine("trajectory_extended", one.id, extension.extended_on, one.kind.value, extension.reason)
