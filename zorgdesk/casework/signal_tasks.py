"""What Vandaag shows of a signaal: the question whether it may fade, and its open steps."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from zorgdesk.casework.task_json import task_to_json
from zorgdesk.domain.records.cases import Signal, Step
from zorgdesk.domain.records.projections import DueItem
from zorgdesk.domain.tasks import DueTask
from zorgdesk.domain.values import TaskKind


def derive_signal_tasks(session: Session, signal: Signal) -> None:
    """Write its rows anew; a signaal that is no longer open has none."""
    clear_signal_tasks(session, signal.id)
    fading = signal.fading_task()
    if fading is None:
        return
    steps = session.scalars(select(Step).where(Step.signal_id == signal.id, Step.done_on.is_(None)))
    tasks = [fading] + [
        DueTask(TaskKind.STEP, None, step.due_on, ref=step.id, what=step.what, who=step.who, number=signal.id)
        for step in steps
    ]
    for task in tasks:
        session.add(
            DueItem(
                case_id=None,
                kind=task.kind,
                key=f"signal:{signal.id}:{task.key}",
                due_on=task.due_on,
                weight=task.weight,
                task=task_to_json(task),
            )
        )


def clear_signal_tasks(session: Session, signal_id: int) -> None:
    """Take its rows away."""
    session.flush()
    session.execute(delete(DueItem).where(DueItem.case_id.is_(None), DueItem.key.startswith(f"signal:{signal_id}:")))
