"""Steps a person types, and derived tasks that are put off."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.projection import refresh_case
from zorgdesk.casework.steps import add_step, change_step, finish_step, put_off_task
from zorgdesk.casework.task_json import task_from_json
from zorgdesk.domain.errors import ReasonMissing, StepWithoutWords
from zorgdesk.domain.records.projections import DueItem
from zorgdesk.domain.tasks import DueTask
from zorgdesk.domain.values import TaskKind


def _tasks(session: Session, case_id: int, kind: TaskKind) -> list[DueTask]:
    rows = session.scalars(select(DueItem).where(DueItem.case_id == case_id, DueItem.kind == kind))
    return [task_from_json(row.task) for row in rows]


def test_a_typed_step_is_a_task_of_its_case_until_it_is_ticked(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    step_id = made(add_step(session, case_id, "  Vader bellen ", "Fenna", today))
    refresh_case(session, case_id, on=today)
    (task,) = _tasks(session, case_id, TaskKind.STEP)
    assert (task.what, task.who, task.due_on) == ("Vader bellen", "Fenna", today)

    done = finish_step(session, step_id, on=today)
    refresh_case(session, case_id, on=today)
    assert _tasks(session, case_id, TaskKind.STEP) == []

    assert done.undo is not None
    done.undo(session)
    refresh_case(session, case_id, on=today)
    assert len(_tasks(session, case_id, TaskKind.STEP)) == 1


def test_a_step_without_words_is_refused(session: Session, maker: Maker, today: date) -> None:
    with pytest.raises(StepWithoutWords):
        add_step(session, maker.case(), "   ", "Fenna", today)


def test_a_step_can_be_changed_and_its_making_undone(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    change = add_step(session, case_id, "Brief schrijven", "", today)
    change_step(session, made(change), "Brief sturen", "Pleun", today + timedelta(days=2))
    refresh_case(session, case_id, on=today)
    (task,) = _tasks(session, case_id, TaskKind.STEP)
    assert (task.what, task.who) == ("Brief sturen", "Pleun")
    assert change.undo is not None
    change.undo(session)
    refresh_case(session, case_id, on=today)
    assert _tasks(session, case_id, TaskKind.STEP) == []


def test_a_task_is_put_off_only_with_a_reason_and_the_latest_day_counts(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case()
    add_step(session, case_id, "Vader bellen", "", today)
    refresh_case(session, case_id, on=today)
    key = _tasks(session, case_id, TaskKind.STEP)[0].key
    with pytest.raises(ReasonMissing):
        put_off_task(session, case_id, key, today + timedelta(days=3), "  ", on=today)

    put_off_task(session, case_id, key, today + timedelta(days=3), "Vader is ziek", on=today)
    later = put_off_task(session, case_id, key, today + timedelta(days=9), "Nog steeds ziek", on=today)
    refresh_case(session, case_id, on=today)
    assert _tasks(session, case_id, TaskKind.STEP)[0].due_on == today + timedelta(days=9)

    assert later.undo is not None
    later.undo(session)
    refresh_case(session, case_id, on=today)
    assert _tasks(session, case_id, TaskKind.STEP)[0].due_on == today + timedelta(days=3)
