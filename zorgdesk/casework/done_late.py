"""Keep which tasks were late when they were done: held against the due tasks before and after each deed."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.sheets.today import LateTask
from zorgdesk.casework.task_json import task_from_json, task_to_json
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.projections import DueItem
from zorgdesk.domain.records.tasks import TaskDone


def late_tasks(session: Session, case_id: int, *, on: date) -> tuple[LateTask, ...]:
    """The late tasks of a case, to be held against what is due after a deed."""
    late = select(DueItem).where(DueItem.case_id == case_id, DueItem.due_on < on)
    return tuple(LateTask(item.key, item.due_on, task_from_json(item.task)) for item in session.scalars(late))


def keep_late(session: Session, case_id: int, late: LateTask, reason: str, *, on: date) -> None:
    """Keep that a late task was done on this day, with its reason, or "" while that is not given."""
    task = task_to_json(late.task)
    session.add(TaskDone(case_id=case_id, key=late.key, due_on=late.due_on, done_on=on, reason=reason, task=task))


def keep_done_late(session: Session, case_id: int, late: Iterable[LateTask], *, on: date) -> None:
    """Keep what was late and is gone; what is due again on the day it was done was not done after all.

    A case that was closed or binned has nothing to do any more: then nothing was done late.
    """
    session.flush()
    open_keys = set(session.scalars(select(DueItem.key).where(DueItem.case_id == case_id)))
    done_today = session.scalars(select(TaskDone).where(TaskDone.case_id == case_id, TaskDone.done_on == on)).all()
    for done in done_today:
        if done.key in open_keys:
            session.delete(done)
    care_case = session.get_one(CareCase, case_id)
    if care_case.closed_on is None and care_case.deleted_on is None:
        known = open_keys | {done.key for done in done_today}
        for task in late:
            if task.key not in known:
                keep_late(session, case_id, task, "", on=on)
