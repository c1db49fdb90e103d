"""The sessies of a traject: planned from its rhythm, planned again without losing what was touched, and logged."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from tests.casework.trajectory_makers import AMBULATORY, END, START, begun, executor
from zorgdesk.casework.changes import nobody
from zorgdesk.casework.closing_days import write_closed_period
from zorgdesk.casework.search import find
from zorgdesk.casework.session_list import new_session, session_row, session_table
from zorgdesk.casework.session_replan import replan_all
from zorgdesk.casework.sessions import add_session, bin_session, log_session, move_session
from zorgdesk.casework.sheets.sessions import HoursSheet, SessionInput, SessionRow
from zorgdesk.casework.trajectories import change_trajectory, end_trajectory, extend_trajectory, resume_trajectory
from zorgdesk.casework.trajectory_hours import trajectory_hours
from zorgdesk.domain.closing_calendar import ClosedSpan
from zorgdesk.domain.errors import DayStillToCome, MinutesImpossible, ReasonMissing, SessionOutsidePeriod
from zorgdesk.domain.values import Rhythm, SessionState, TrajectoryStatus

DONE, MISSED, PLANNED = SessionState.DONE, SessionState.MISSED, SessionState.PLANNED
STUDIEDAG = ClosedSpan(date(2026, 10, 13), date(2026, 10, 13), "Studiedag")


@pytest.fixture
def case_id(maker: Maker) -> int:
    return maker.case()


def rows(session: Session, traject: int, on: date) -> list[SessionRow]:
    """In the order of the days."""
    return list(reversed(session_table(session, traject, on=on).rows))


def days(session: Session, traject: int, on: date) -> list[date]:
    return [row.day for row in rows(session, traject, on)]


def done(row: SessionRow, minutes: int = 90, **more: object) -> SessionInput:
    return replace(SessionInput(row.day, DONE, minutes, executor_id=row.executor_id), **more)


def test_a_traject_begins_with_every_session_of_its_period_planned(maker: Maker, case_id: int) -> None:
    write_closed_period(maker.session, None, STUDIEDAG)
    cor = executor(maker)
    traject = begun(maker, case_id, executor_id=cor)
    table = session_table(maker.session, traject, on=maker.on)
    assert (len(table.rows), table.until_now) == (14, 8)
    assert [row.number for row in table.rows] == list(range(14, 0, -1))
    newest, first = table.rows[0], table.rows[-1]
    assert (newest.day, first.day, first.number) == (END, date(2026, 10, 15), 1)
    assert (first.planned_minutes, first.state, first.executor_name) == (90, PLANNED, "Cor Coachman")


def test_hours_are_summed_to_the_minute_and_a_missed_one_stays_planned(maker: Maker, case_id: int) -> None:
    session, on = maker.session, maker.on
    write_closed_period(session, None, STUDIEDAG)
    traject = begun(maker, case_id)
    planned = rows(session, traject, on)
    for at, row in enumerate(planned[:7]):
        if at == 5:
            log_session(session, row.session_id, SessionInput(row.day, MISSED, reason="Cor was ziek"), on=on)
        else:
            log_session(session, row.session_id, done(row, modelled=at < 4), on=on)
    assert trajectory_hours(session, traject, on=on) == HoursSheet(
        planned_until_now=8 * 90,
        delivered=6 * 90,
        planned_whole=14 * 90,
        times_done=6,
        times_modelled=4,
        times_missed=1,
        missed_minutes=90,
        times_planned=14,
        times_until_now=8,
    )
    table = session_table(session, traject, on=on)
    assert (table.missed, table.missed_minutes) == (1, 90)


def test_another_rhythm_moves_only_what_nobody_touched(maker: Maker, case_id: int) -> None:
    session, on = maker.session, maker.on
    traject = begun(maker, case_id)
    before = rows(session, traject, on)
    logged, moved, prepared = before[0], before[-1], before[-2]
    log_session(session, logged.session_id, done(logged, what="Kijken en wennen"), on=on)
    move_session(session, moved.session_id, date(2026, 11, 30))
    log_session(session, prepared.session_id, SessionInput(prepared.day, PLANNED, what="Afscheid"), on=on)
    mondays = replace(AMBULATORY, times=1, weekdays=(0,), minutes=60)
    change_trajectory(session, traject, mondays, at=maker.at)
    after = rows(session, traject, on)
    past = [row for row in before if row.day < on]
    assert [row.day for row in after[: len(past)]] == [row.day for row in past]
    coming = [(row.day, row.planned_minutes) for row in after[len(past) :]]
    assert coming == [
        (date(2026, 11, 16), 60), (date(2026, 11, 23), 60), (prepared.day, 90), (date(2026, 11, 30), 90),
    ]  # fmt: skip
    assert session_row(session, moved.session_id).was_moved


def test_a_later_end_plans_more_and_stopping_takes_away_what_comes_after(maker: Maker, case_id: int) -> None:
    session, on = maker.session, maker.on
    traject = begun(maker, case_id)
    extend_trajectory(session, traject, END + timedelta(weeks=1), "Bijna zover", on=on)
    assert days(session, traject, on)[-2:] == [date(2026, 12, 3), date(2026, 12, 8)]
    change = end_trajectory(session, traject, TrajectoryStatus.STOPPED, "Verhuisd", on=on)
    assert days(session, traject, on)[-1] == on
    assert change.undo is not None
    change.undo(session)
    assert days(session, traject, on)[-1] == date(2026, 12, 8)
    end_trajectory(session, traject, TrajectoryStatus.STOPPED, "Verhuisd", on=on)
    resume_trajectory(session, traject, on=on)
    assert days(session, traject, on)[-1] == date(2026, 12, 8)


def test_thirteen_in_total_stay_thirteen_when_one_is_planned_again(maker: Maker, case_id: int) -> None:
    session, on = maker.session, maker.on
    once = replace(
        AMBULATORY, times=1, weekdays=(4,), sessions_at_most=13, starts_on=date(2026, 9, 4), ends_on=date(2026, 12, 31)
    )
    traject = begun(maker, case_id, once)
    assert len(days(session, traject, on)) == 13
    change_trajectory(session, traject, replace(once, weekdays=(3,)), at=maker.at)
    after = days(session, traject, on)
    assert len(after) == 13
    assert {day.weekday() for day in after if day > on} == {3}


def test_a_placement_has_no_sessions_but_one_can_be_added(maker: Maker, case_id: int) -> None:
    session, on = maker.session, maker.on
    traject = begun(maker, case_id, rhythm=Rhythm.PLACEMENT, times=0, minutes=0)
    assert days(session, traject, on) == []
    begins = new_session(session, traject, on=on)
    assert (begins.day, begins.was_moved) == (on, False)
    add_session(session, traject, done(begins, 45, what="Kennismaken"), on=on)
    hours = trajectory_hours(session, traject, on=on)
    assert (hours.planned_whole, hours.delivered, hours.times_done) == (0, 45, 1)


def test_what_cannot_be_is_refused(maker: Maker, case_id: int) -> None:
    session, on = maker.session, maker.on
    traject = begun(maker, case_id)
    first, last = rows(session, traject, on)[0], rows(session, traject, on)[-1]
    with pytest.raises(ReasonMissing):
        log_session(session, first.session_id, SessionInput(first.day, MISSED, reason=" "), on=on)
    with pytest.raises(MinutesImpossible):
        log_session(session, first.session_id, done(first, 0), on=on)
    with pytest.raises(DayStillToCome):
        log_session(session, last.session_id, done(last), on=on)
    with pytest.raises(SessionOutsidePeriod):
        move_session(session, first.session_id, START - timedelta(days=1))
    log_session(session, last.session_id, SessionInput(last.day, MISSED, reason="Cor heeft vrij"), on=on)
    assert session_row(session, last.session_id).reason == "Cor heeft vrij"


def test_a_session_that_was_taken_away_does_not_come_back(maker: Maker, case_id: int) -> None:
    session, on = maker.session, maker.on
    traject = begun(maker, case_id)
    last = rows(session, traject, on)[-1]
    bin_session(session, last.session_id, on=on)
    assert last.day not in days(session, traject, on)
    change_trajectory(session, traject, replace(AMBULATORY, minutes=60), at=maker.at)
    assert last.day not in days(session, traject, on)


def test_what_was_written_is_found(maker: Maker, case_id: int) -> None:
    session, on = maker.session, maker.on
    traject = begun(maker, case_id)
    first = rows(session, traject, on)[0]
    log_session(session, first.session_id, done(first, what="Ruilkaart, Pleun doet na"), on=on)
    assert [hit.ref for hit in find(session, "ruilkaart pleun").texts] == [traject]


def test_new_closing_days_plan_all_trajecten_again(maker: Maker, case_id: int) -> None:
    session, on = maker.session, maker.on
    traject, other = begun(maker, case_id), begun(maker, maker.case("Sem"), ends_on=date(2026, 11, 19))
    closed = ClosedSpan(date(2026, 11, 23), date(2026, 11, 27), "Herfst")
    assert made(write_closed_period(session, None, closed))
    table = session_table(session, traject, on=on)
    assert table.closed_days == (date(2026, 11, 26), date(2026, 11, 24))
    told: list[tuple[int, int]] = []
    change = replan_all(session, lambda *step: told.append(step), on=on)
    assert (change.case_ids, told) == ((case_id,), [(1, 2), (2, 2)])
    assert not set(days(session, traject, on)) & {date(2026, 11, 24), date(2026, 11, 26)}
    assert len(days(session, other, on)) == 12
    assert change.long_undo is not None
    change.long_undo(session, nobody)
    assert date(2026, 11, 24) in days(session, traject, on)
