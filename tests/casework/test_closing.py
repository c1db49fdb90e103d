"""The end of a case: a waarnemer, nazorg with its own next act, closing with a follow-up, and going on after all."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from zorgdesk.casework.case_list import case_list
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.case_stage import case_stage
from zorgdesk.casework.closing import (
    before_closing,
    close_case,
    closings,
    end_care,
    finish_follow_up,
    plan_aftercare,
    reopen_case,
    resume_care,
    set_stand_in,
)
from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.plans import activate_plan, add_go_no_go, begin_plan
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.casework.sheets.case_list import ListQuery, ListView, SortKey
from zorgdesk.casework.sheets.closing import Closing, StillOpen
from zorgdesk.casework.steps import add_step
from zorgdesk.casework.timeline import timeline
from zorgdesk.domain.errors import CaseClosed, ClosingIncomplete, EndsBeforeStart, ReasonMissing, StepWithoutWords
from zorgdesk.domain.stage import Onward
from zorgdesk.domain.tasks import DueTask, derive
from zorgdesk.domain.values import CloseOutcome, JournalKind, Stage, TaskKind

ENDS = Closing(CloseOutcome.BACK_TO_REGULAR, "Het gaat goed.", no_follow_up_because="Ouders bellen zelf.")


def due(session: Session, case_id: int, on: date, kind: TaskKind) -> list[DueTask]:
    return [task for task in derive(case_facts(session, case_id), on) if task.kind is kind]


def mine(session: Session, me: str, on: date) -> list[int]:
    query = ListQuery(ListView.MINE, owner=me, sort=SortKey.CODE)
    return [row.case_id for row in case_list(session, query, on=on).rows]


def test_my_cases_hold_those_i_stand_in_for_as_long_as_it_lasts(session: Session, maker: Maker, today: date) -> None:
    own, other = maker.case(owner="F. Fantasia"), maker.case("Sem", owner="R. Rolmodel")
    change = set_stand_in(session, other, " F. Fantasia ", today, today + timedelta(days=7))
    maker.derived(other)
    assert mine(session, "F. Fantasia", today) == [own, other]
    assert mine(session, "F. Fantasia", today + timedelta(days=7)) == [own, other]
    assert mine(session, "F. Fantasia", today + timedelta(days=8)) == [own]
    assert mine(session, "F. Fantasia", today - timedelta(days=1)) == [own]
    assert mine(session, "R. Rolmodel", today) == [other]
    assert change.undo is not None
    change.undo(session)
    maker.derived(other)
    assert mine(session, "F. Fantasia", today) == [own]


def test_nobody_stands_in_for_a_case_without_a_name(session: Session, maker: Maker, today: date) -> None:
    maker.case()
    assert mine(session, "", today) == []


def test_a_waarneming_does_not_end_before_it_begins(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    with pytest.raises(EndsBeforeStart):
        set_stand_in(session, case_id, "Robin", today, today - timedelta(days=1))


def test_nazorg_keeps_the_case_on_the_open_list_with_its_own_next_act(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case()
    next_on = today + timedelta(days=9)
    change = end_care(session, case_id, today, next_on, "Nieuwe groep bellen", "Fenna")
    maker.derived(case_id)
    (row,) = case_list(session, ListQuery(ListView.ALL_OPEN), on=today).rows
    assert (row.stage.stage, row.stage.care_ended, row.is_open) == (Stage.AFTERCARE, True, True)
    (task,) = due(session, case_id, today, TaskKind.AFTERCARE)
    assert (task.due_on, task.what, task.who, task.since) == (next_on, "Nieuwe groep bellen", "Fenna", today)
    plan_aftercare(session, case_id, next_on + timedelta(days=30), "Nog eens bellen", "")
    assert due(session, case_id, today, TaskKind.AFTERCARE)[0].due_on == next_on + timedelta(days=30)
    stage = case_stage(session, case_id, on=today)
    assert [step.what for step in stage.onward] == [Onward.AFTERCARE_STEP, Onward.CLOSE]
    assert change.undo is not None
    change.undo(session)
    assert case_sheet(session, case_id).care_ended_on is None
    assert due(session, case_id, today, TaskKind.AFTERCARE) == []


def test_nazorg_without_a_next_act_asks_for_one(session: Session, maker: Maker, today: date) -> None:
    facts = replace(case_facts(session, maker.case()), care_ended_on=today)
    (task,) = [task for task in derive(facts, today) if task.kind is TaskKind.AFTERCARE]
    assert (task.due_on, task.what) == (today + timedelta(days=14), "")


def test_nazorg_wants_words_and_a_day_that_comes_after(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    with pytest.raises(StepWithoutWords):
        end_care(session, case_id, today, today, "  ", "Fenna")
    with pytest.raises(EndsBeforeStart):
        end_care(session, case_id, today, today - timedelta(days=1), "Bellen", "Fenna")


def test_the_opvang_can_go_on_after_all(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    end_care(session, case_id, today, today, "Bellen", "Fenna")
    resume_care(session, case_id)
    sheet = case_sheet(session, case_id)
    assert (sheet.care_ended_on, sheet.aftercare_on, sheet.aftercare_what) == (None, None, "")


def test_closing_says_how_it_ended_and_undo_opens_it_again(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    change = close_case(session, case_id, ENDS, on=today)
    assert case_sheet(session, maker.derived(case_id)).stage is Stage.CLOSED
    with pytest.raises(CaseClosed):
        close_case(session, case_id, ENDS, on=today)
    with pytest.raises(CaseClosed):
        end_care(session, case_id, today, today, "Bellen", "Fenna")
    assert change.undo is not None
    change.undo(session)
    assert case_sheet(session, maker.derived(case_id)).closed_on is None
    assert closings(session, case_id) == ()


@pytest.mark.parametrize(
    ("closing", "missing"),
    [
        (Closing(CloseOutcome.MOVED), ("no_follow_up",)),
        (Closing(CloseOutcome.MOVED, follow_up_on=date(2026, 12, 1)), ("follow_up_who",)),
        (Closing(CloseOutcome.MOVED, follow_up_on=date(2026, 11, 9), follow_up_who="Fenna"), ("follow_up_on",)),
    ],
)
def test_a_closing_needs_a_follow_up_or_a_reason_for_none(
    session: Session, maker: Maker, today: date, closing: Closing, missing: tuple[str, ...]
) -> None:
    case_id = maker.case()
    with pytest.raises(ClosingIncomplete) as no:
        close_case(session, case_id, closing, on=today)
    assert no.value.missing == missing


def test_the_navraag_is_a_task_of_the_closed_case_until_it_is_done(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    add_step(session, case_id, "School bellen", "Fenna", today)
    asks = Closing(CloseOutcome.SCHOOL, "", today + timedelta(days=42), "Fenna", "Hoe gaat het op school?")
    close_case(session, case_id, asks, on=today)
    (task,) = derive(case_facts(session, case_id), today)
    assert (task.kind, task.due_on, task.who) == (TaskKind.FOLLOW_UP, today + timedelta(days=42), "Fenna")
    change = finish_follow_up(session, case_id, "Het gaat goed.", on=today + timedelta(days=42))
    assert derive(case_facts(session, case_id), today) == ()
    assert closings(session, case_id)[0].follow_up_result == "Het gaat goed."
    assert change.undo is not None
    change.undo(session)
    assert len(derive(case_facts(session, case_id), today)) == 1


def test_what_is_still_open_is_listed_before_closing(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    at = maker.at
    add_step(session, case_id, "School bellen", "Fenna", today)
    write_note(session, case_id, NoteText(JournalKind.PHONE, today, with_whom="Jana"), at=at, draft=True)
    plan = begin_plan(session, case_id, on=today, by="Fenna", at=at).created_id
    assert plan is not None
    add_go_no_go(session, plan, "Door?", "", today + timedelta(days=30))
    maker.goal(plan)
    activate_plan(session, plan, on=today)
    sheet = before_closing(session, maker.derived(case_id), on=today)
    kinds = {task.kind for task in sheet.tasks}
    assert {TaskKind.STEP, TaskKind.GO_NO_GO, TaskKind.PLAN_EVALUATION, TaskKind.INTAKE_UNFINISHED} <= kinds
    assert {thing.kind for thing in sheet.things} == {StillOpen.ACTIVE_PLAN, StillOpen.UNFINISHED_NOTE}
    assert sheet.count == len(sheet.tasks) + 2


def test_reopening_asks_for_a_reason_and_keeps_the_history(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    set_preferences(session, own_name="F. Fantasia")
    close_case(session, case_id, ENDS, on=today)
    later = today + timedelta(days=20)
    with pytest.raises(ReasonMissing):
        reopen_case(session, case_id, " ", on=later)
    change = reopen_case(session, case_id, "Ouders belden.", on=later)
    close_case(session, case_id, replace(ENDS, outcome=CloseOutcome.MOVED), on=later)
    second, first = closings(session, case_id)
    assert (first.closing.outcome, first.reopened_on, first.reopen_reason) == (
        CloseOutcome.BACK_TO_REGULAR, later, "Ouders belden.",
    )  # fmt: skip
    assert (second.closed_by, second.reopened_on) == ("F. Fantasia", None)
    kinds = [line.kind for line in timeline(session, case_id, limit=20) if line.kind != "opened"]
    assert sorted(kinds) == ["closed", "closed", "reopened"]
    assert change.undo is not None


def test_undoing_a_reopening_closes_it_as_it_was(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.closed(maker.case(), CloseOutcome.MOVED)
    change = reopen_case(session, case_id, "Vergissing.", on=today)
    assert change.undo is not None
    change.undo(session)
    assert case_sheet(session, case_id).close_outcome is CloseOutcome.MOVED
    assert closings(session, case_id)[0].reopened_on is None
