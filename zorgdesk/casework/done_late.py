"""Keep which tasks were late when they were done: held against the due tasks before and after each deed."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.projections import DueItem
from zorgdesk.domain.records.tasks import TaskDone


def as_done(session: Session, case_id: int, *, on: date) -> list[TaskDone]:
    """The late tasks of a case, as they will be kept when a deed turns out to have done them."""
    late = session.scalars(select(DueItem).where(DueItem.case_id == case_id, DueItem.due_on < on))
    return [done_of(item, on=on) for item in late]


def done_of(item: DueItem, *, on: date, reason: str = "") -> TaskDone:
    """A task that is done on this day."""
    assert item.case_id is not None
    return TaskDone(
        case_id=item.case_id, key=item.key, due_on=item.due_on, done_on=on, reason=reason, task=dict(item.task)
    )


def keep_done_late(session: Session, case_id: int, late: list[TaskDone], *, on: date) -> None:
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
        session.add_all(done for done in late if done.key not in known)
