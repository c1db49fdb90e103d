"""Steps that a person typed, and putting off a derived task with a reason (product.md rule 9)."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.signal_tasks import derive_signal_tasks
from zorgdesk.domain.records.cases import Signal, Step
from zorgdesk.domain.records.projections import DueItem
from zorgdesk.domain.records.tasks import TaskDelay


def add_step(
    session: Session, case_id: int | None, what: str, who: str, due_on: date, *, source: str = ""
) -> Change:
    """A next step; raises StepWithoutWords. The undo takes it away again."""
    step = Step(case_id=case_id, source=source)
    step.write(what, who, due_on)
    session.add(step)
    session.flush()
    step_id = step.id

    def take_away(later: Session) -> Change:
        later.delete(later.get_one(Step, step_id))
        return Change.of(Topic.STEPS, case_id=case_id)

    return Change.of(Topic.STEPS, case_id=case_id, created_id=step_id, undo=take_away)


def change_step(session: Session, step_id: int, what: str, who: str, due_on: date) -> Change:
    """Change a step; raises StepWithoutWords."""
    step = session.get_one(Step, step_id)
    step.write(what, who, due_on)
    return Change.of(Topic.STEPS, case_id=step.case_id)


def finish_step(session: Session, step_id: int, *, on: date) -> Change:
    """Tick a step off, with undo; also the step of a signaal that is no casus yet."""
    _done(session, step_id, on)

    def open_again(later: Session) -> Change:
        return _done(later, step_id, None)

    step = session.get_one(Step, step_id)
    return Change.of(Topic.STEPS, Topic.SIGNALS, case_id=step.case_id, undo=open_again)


def _done(session: Session, step_id: int, on: date | None) -> Change:
    step = session.get_one(Step, step_id)
    step.done_on = on
    if step.signal_id is not None and step.case_id is None:
        derive_signal_tasks(session, session.get_one(Signal, step.signal_id))
    return Change.of(Topic.STEPS, Topic.SIGNALS, case_id=step.case_id)


def put_off_task(session: Session, case_id: int, key: str, until: date, reason: str, *, on: date) -> Change:
    """Put a derived task off to a day that is still to come, with a reason; `key` is DueTask.key.

    Raises ReasonMissing and EndsBeforeStart.
    """
    TaskDelay.check(until, reason, on)
    task = session.scalar(select(DueItem.task).where(DueItem.case_id == case_id, DueItem.key == key))
    delay = TaskDelay(case_id=case_id, key=key, until=until, reason=reason.strip(), delayed_on=on, task=task)
    session.add(delay)
    session.flush()
    delay_id = delay.id

    def take_back(later: Session) -> Change:
        later.delete(later.get_one(TaskDelay, delay_id))
        return Change.of(Topic.STEPS, case_id=case_id)

    return Change.of(Topic.STEPS, case_id=case_id, undo=take_back)
