"""Tasks as lines with the child and location they are about: one query, for Vandaag and its history."""

from collections.abc import Iterable

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from zorgdesk.casework.sheets.today import TaskLine
from zorgdesk.casework.task_json import task_from_json
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.people import Child
from zorgdesk.domain.records.projections import CaseSummary, DueItem
from zorgdesk.domain.tasks import DueTask

_ABOUT = (CaseSummary.code, CaseSummary.location_name, Child.first_name, Child.prefix, Child.surname)


def task_lines(session: Session, items: Select[DueItem], *, limit: int | None = None) -> tuple[TaskLine, ...]:
    """The chosen due items, by day and weight."""
    rows = session.execute(
        items.add_columns(*_ABOUT)
        .outerjoin(CaseSummary, CaseSummary.case_id == DueItem.case_id)
        .outerjoin(CareCase, CareCase.id == DueItem.case_id)
        .outerjoin(Child, Child.id == CareCase.child_id)
        .order_by(DueItem.due_on, DueItem.weight, DueItem.id)
        .limit(limit)
    )
    return tuple(_line(task_from_json(item.task), *about) for item, *about in rows)


def lines_about(session: Session, tasks: Iterable[DueTask]) -> list[TaskLine | None]:
    """Tasks that are no due items any more, in the same order; None where the casus went to the bin."""
    known = list(tasks)
    rows = session.execute(
        select(CaseSummary.case_id, *_ABOUT)
        .join(CareCase, CareCase.id == CaseSummary.case_id)
        .join(Child, Child.id == CareCase.child_id)
        .where(CaseSummary.case_id.in_({task.case_id for task in known if task.case_id is not None}))
    )
    about = {case_id: rest for case_id, *rest in rows}
    return [_line(task, *about[task.case_id]) if task.case_id in about else None for task in known]


def _line(
    task: DueTask, code: str | None, location: str | None, first: str | None, prefix: str | None, surname: str | None
) -> TaskLine:
    name = PersonName(first or "", prefix or "", surname or "") if code else None
    return TaskLine(
        task=task,
        case_code=code or "",
        child=name,
        child_shown=(name.full or code or "") if name else "",
        location_name=location or "",
    )
