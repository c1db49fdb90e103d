"""Put off and done late: the tasks that did not go as planned, each with its reason, and the history of both."""

from datetime import date, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.done_late import keep_late
from zorgdesk.casework.meetings import finish_action_item
from zorgdesk.casework.sheets.today import DelayLine, DoneLine, HistorySheet, LateTask
from zorgdesk.casework.steps import finish_step
from zorgdesk.casework.task_json import task_from_json
from zorgdesk.casework.task_lines import lines_about, task_lines
from zorgdesk.domain.errors import ReasonMissing
from zorgdesk.domain.records.projections import DueItem
from zorgdesk.domain.records.tasks import TaskDelay, TaskDone
from zorgdesk.domain.values import TaskKind

HISTORY_DAYS = 60
_AT_MOST = 100


def tick_off(session: Session, case_id: int, key: str, reason: str = "", *, on: date) -> Change:
    """Do a step or actiepunt, with undo; one that is late needs a reason, which is kept. Raises ReasonMissing."""
    item = session.scalars(select(DueItem).where(DueItem.case_id == case_id, DueItem.key == key)).one()
    if item.due_on < on:
        if not reason.strip():
            raise ReasonMissing
        late = LateTask(key, item.due_on, task_from_json(item.task))
        keep_late(session, case_id, late, reason.strip(), on=on)
    finish = finish_step if item.kind is TaskKind.STEP else finish_action_item
    change = finish(session, int(item.task["ref"]), on=on)
    return Change(change.topics | {Topic.STEPS}, change.case_ids or (case_id,), undo=change.undo)


def say_why_late(session: Session, done_id: int, reason: str) -> Change:
    """Give or change the reason why a task was late when it was done, with undo. Raises ReasonMissing."""
    if not reason.strip():
        raise ReasonMissing
    return _write_reason(session, done_id, reason.strip())


def take_back_delay(session: Session, case_id: int, key: str) -> Change:
    """A task that was put off is due on its own day again, with undo."""
    delays = session.scalars(select(TaskDelay).where(TaskDelay.case_id == case_id, TaskDelay.key == key)).all()
    kept = [(one.until, one.reason, one.delayed_on, one.task) for one in delays]
    for one in delays:
        session.delete(one)

    def put_off_again(later: Session) -> Change:
        for until, reason, delayed_on, task in kept:
            again = TaskDelay(case_id=case_id, key=key, until=until, reason=reason, delayed_on=delayed_on, task=task)
            later.add(again)
            later.flush()
        return Change.of(Topic.STEPS, case_id=case_id)

    return Change.of(Topic.STEPS, case_id=case_id, undo=put_off_again)


def history(session: Session, *, on: date) -> HistorySheet:
    """What is put off now, what was done late, and what was put off before; each newest first."""
    since = on - timedelta(days=HISTORY_DAYS)
    delays = session.scalars(
        select(TaskDelay).where(TaskDelay.delayed_on >= since).order_by(TaskDelay.id.desc()).limit(_AT_MOST)
    ).all()
    done = session.scalars(
        select(TaskDone).where(TaskDone.done_on >= since).order_by(TaskDone.id.desc()).limit(_AT_MOST)
    ).all()
    lines = task_lines(session, select(DueItem).where(is_put_off(on)))
    open_now = {(line.task.case_id, line.task.key): line for line in lines}
    current: dict[tuple[int | None, str], DelayLine] = {}
    before: list[TaskDelay] = []
    for delay in delays:
        place = (delay.case_id, delay.key)
        if place in open_now and place not in current:
            current[place] = DelayLine(open_now[place], delay.until, delay.reason, delay.delayed_on)
        elif delay.task is not None:
            before.append(delay)
    earlier = lines_about(session, (task_from_json(delay.task or {}) for delay in before))
    finished = lines_about(session, (task_from_json(one.task) for one in done))
    return HistorySheet(
        put_off=tuple(current.values()),
        done=tuple(
            DoneLine(one.id, line, one.due_on, one.done_on, one.reason)
            for one, line in zip(done, finished, strict=True)
            if line is not None
        ),
        earlier=tuple(
            DelayLine(line, one.until, one.reason, one.delayed_on)
            for one, line in zip(before, earlier, strict=True)
            if line is not None
        ),
    )


def is_put_off(on: date) -> ColumnElement[bool]:
    """Whether a due item waits for a later day because it was put off until then."""
    delayed = select(TaskDelay.id).where(
        TaskDelay.case_id == DueItem.case_id, TaskDelay.key == DueItem.key, TaskDelay.until == DueItem.due_on
    )
    return (DueItem.due_on > on) & delayed.exists()


def history_count(session: Session, *, on: date) -> int:
    """How many tasks are put off now, or were done late and still lack a reason."""
    since = on - timedelta(days=HISTORY_DAYS)
    waiting = session.scalar(select(func.count()).select_from(DueItem).where(is_put_off(on)))
    silent = select(func.count()).select_from(TaskDone).where(TaskDone.done_on >= since, TaskDone.reason == "")
    return (waiting or 0) + (session.scalar(silent) or 0)


def _write_reason(session: Session, done_id: int, reason: str) -> Change:
    done = session.get_one(TaskDone, done_id)
    before, done.reason = done.reason, reason
    return Change.of(Topic.STEPS, case_id=done.case_id, undo=lambda later: _write_reason(later, done_id, before))
