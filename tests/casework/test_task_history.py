"""Tasks that did not go as planned: late ones are kept when they are done, put-off ones with day and reason."""

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from zorgdesk.casework.cases import bin_case
from zorgdesk.casework.done_late import keep_done_late
from zorgdesk.casework.projection import refresh_after
from zorgdesk.casework.steps import add_step, finish_step, put_off_task
from zorgdesk.casework.task_history import history, history_count, say_why_late, take_back_delay, tick_off
from zorgdesk.casework.today import today_sheet
from zorgdesk.domain.errors import EndsBeforeStart, ReasonMissing


@pytest.fixture
def late(session: Session, maker: Maker, today: date) -> tuple[int, int]:
    """A case with one step that is three days late: (case, step)."""
    case_id = maker.case()
    change = add_step(session, case_id, "Vader bellen", "", today - timedelta(days=3))
    maker.derived(case_id)
    assert change.created_id is not None
    return case_id, change.created_id


def test_a_late_task_that_a_deed_did_is_kept_by_itself_and_gets_its_reason_later(
    session: Session, late: tuple[int, int], today: date
) -> None:
    change = finish_step(session, late[1], on=today)
    refresh_after(session, change, on=today)
    (done,) = history(session, on=today).done
    assert (done.line.task.what, done.due_on, done.done_on, done.reason) == (
        "Vader bellen", today - timedelta(days=3), today, "",
    )  # fmt: skip
    assert history_count(session, on=today) == 1
    undo = say_why_late(session, done.done_id, " Ziek ").undo
    assert history(session, on=today).done[0].reason == "Ziek"
    assert history_count(session, on=today) == 0
    assert undo is not None
    undo(session)
    assert history(session, on=today).done[0].reason == ""
    with pytest.raises(ReasonMissing):
        say_why_late(session, done.done_id, "  ")


def test_undoing_it_forgets_that_it_was_done(session: Session, late: tuple[int, int], today: date) -> None:
    case_id, _ = late
    change = tick_off(session, case_id, today_sheet(session, on=today).late[0].task.key, "Druk", on=today)
    refresh_after(session, change, on=today)
    assert [one.reason for one in history(session, on=today).done] == ["Druk"]
    assert change.undo is not None
    refresh_after(session, change.undo(session), on=today)
    assert history(session, on=today).done == ()
    assert today_sheet(session, on=today).late_count == 1


def test_a_late_task_is_ticked_off_only_with_a_reason(session: Session, late: tuple[int, int], today: date) -> None:
    key = today_sheet(session, on=today).late[0].task.key
    with pytest.raises(ReasonMissing):
        tick_off(session, late[0], key, " ", on=today)
    on_time = today - timedelta(days=3)
    refresh_after(session, tick_off(session, late[0], key, on=on_time), on=on_time)
    assert history(session, on=today).done == ()


def test_a_binned_case_did_nothing_late(session: Session, late: tuple[int, int], today: date) -> None:
    refresh_after(session, bin_case(session, late[0], on=today), on=today)
    assert history(session, on=today).done == ()
    keep_done_late(session, late[0], [], on=today)


def test_put_off_needs_a_day_to_come_and_a_reason_and_stays_readable(
    session: Session, late: tuple[int, int], maker: Maker, today: date
) -> None:
    case_id, step_id = late
    key = today_sheet(session, on=today).late[0].task.key
    with pytest.raises(EndsBeforeStart):
        put_off_task(session, case_id, key, today, "Ziek", on=today)
    put_off_task(session, case_id, key, today + timedelta(days=5), "Vader is ziek", on=today)
    maker.derived(case_id)
    put_off_task(session, case_id, key, today + timedelta(days=9), "Nog steeds ziek", on=today)
    maker.derived(case_id)
    sheet = history(session, on=today)
    assert [(one.reason, one.until) for one in sheet.put_off] == [("Nog steeds ziek", today + timedelta(days=9))]
    assert [one.reason for one in sheet.earlier] == ["Vader is ziek"]
    assert history_count(session, on=today) == 1
    assert today_sheet(session, on=today + timedelta(days=9)).today_count == 1

    change = take_back_delay(session, case_id, key)
    maker.derived(case_id)
    assert today_sheet(session, on=today).late_count == 1
    assert change.undo is not None
    change.undo(session)
    maker.derived(case_id)
    assert [one.reason for one in history(session, on=today).put_off] == ["Nog steeds ziek"]
    refresh_after(session, finish_step(session, step_id, on=today), on=today)
    assert history(session, on=today).put_off == ()
    assert [one.reason for one in history(session, on=today).earlier] == ["Nog steeds ziek", "Vader is ziek"]
