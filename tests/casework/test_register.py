"""Personenregister: a second time at a location without it being seen warns, in every case of that person there."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from tests.casework.trajectory_makers import begun, executor
from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.register import register_ahead, register_card, write_register
from zorgdesk.casework.session_list import session_table
from zorgdesk.casework.sessions import log_session
from zorgdesk.casework.sheets.sessions import RegisterCard, SessionInput
from zorgdesk.casework.today import today_sheet
from zorgdesk.domain.errors import DayStillToCome
from zorgdesk.domain.register_rules import RegisterGap, RegisterState
from zorgdesk.domain.tasks import derive
from zorgdesk.domain.values import SessionState, TaskKind

SEEN = RegisterState(date(2026, 10, 1), date(2026, 10, 1), date(2026, 10, 2))


def card(session: Session, traject: int) -> RegisterCard:
    found = register_card(session, traject)
    assert found is not None
    return found


def asked(session: Session, case_id: int, on: date) -> list[tuple[date, int | None]]:
    """When, and for which traject, the register is asked for."""
    tasks = derive(case_facts(session, case_id), on)
    return [(task.due_on, task.ref) for task in tasks if task.kind is TaskKind.REGISTER_MISSING]


def test_the_second_time_at_a_location_warns_until_it_was_seen(maker: Maker) -> None:
    session, case_id = maker.session, maker.case()
    traject = begun(maker, case_id, executor_id=executor(maker))
    shown = card(session, traject)
    assert (shown.name, shown.organisation, shown.location_name) == (
        "Cor Coachman", "Stichting Naastje", "De Wolkenfabriek",
    )  # fmt: skip
    assert (shown.second_on, shown.warns, shown.state.gaps) == (date(2026, 10, 15), True, tuple(RegisterGap))
    assert asked(session, case_id, maker.on) == [(date(2026, 10, 15), traject)]
    half = replace(SEEN, linked_on=None)
    write_register(session, shown.person_id, shown.location_id, half, on=maker.on)
    assert card(session, traject).state.gaps == (RegisterGap.LINKED,)
    write_register(session, shown.person_id, shown.location_id, SEEN, on=maker.on)
    assert (card(session, traject).state, card(session, traject).warns) == (SEEN, False)
    assert asked(session, case_id, maker.on) == []


def test_one_time_does_not_warn_and_a_missed_one_does_not_count(maker: Maker) -> None:
    session, case_id = maker.session, maker.case()
    traject = begun(maker, case_id, executor_id=executor(maker), ends_on=date(2026, 10, 15))
    first = session_table(session, traject, on=maker.on).rows[-1]
    missed = SessionInput(first.day, SessionState.MISSED, reason="Ziek", executor_id=first.executor_id)
    log_session(session, first.session_id, missed, on=maker.on)
    assert (card(session, traject).second_on, card(session, traject).warns) == (None, False)
    assert asked(session, case_id, maker.on) == []


def test_times_for_another_child_at_the_location_count_too_but_not_elsewhere(maker: Maker) -> None:
    session, cor = maker.session, executor(maker)
    once = {"times": 1, "ends_on": date(2026, 10, 18), "weekdays": (1,)}
    lotje = maker.case()
    traject = begun(maker, lotje, executor_id=cor, **once)
    begun(maker, maker.case("Bo", location="De Kaap", group="Golfjes"), executor_id=cor)
    assert not card(session, traject).warns
    sem = maker.case("Sem")
    begun(maker, sem, executor_id=cor, **{**once, "weekdays": (3,)})
    shown = card(session, traject)
    assert (shown.second_on, shown.warns) == (date(2026, 10, 15), True)
    change = write_register(session, shown.person_id, shown.location_id, SEEN, on=maker.on)
    assert change.case_ids == (lotje, sem)


def test_own_staff_needs_no_check(maker: Maker) -> None:
    case_id = maker.case()
    traject = begun(maker, case_id, executor_id=executor(maker, party=None))
    assert register_card(maker.session, traject) is None
    assert asked(maker.session, case_id, maker.on) == []
    assert register_card(maker.session, begun(maker, case_id)) is None


def test_what_was_seen_lies_not_after_today(maker: Maker) -> None:
    traject = begun(maker, maker.case(), executor_id=executor(maker))
    shown = card(maker.session, traject)
    later = replace(SEEN, linked_on=date(2026, 11, 11))
    with pytest.raises(DayStillToCome):
        write_register(maker.session, shown.person_id, shown.location_id, later, on=maker.on)


def test_sessions_that_nobody_wrote_down_are_one_task_per_traject(maker: Maker) -> None:
    session, case_id = maker.session, maker.case()
    traject = begun(maker, case_id)
    begun(maker, case_id, starts_on=date(2026, 11, 2))
    maker.derived(case_id)
    sheet = today_sheet(session, on=maker.on)
    found = [line.task for line in (*sheet.late, *sheet.today) if line.task.kind is TaskKind.SESSION_TO_LOG]
    first = session_table(session, traject, on=maker.on).rows[-1]
    assert [(task.due_on, task.number) for task in found] == [(date(2026, 10, 14), 8), (date(2026, 11, 4), 2)]
    assert found[0].ref == first.session_id
    done = SessionInput(first.day, SessionState.DONE, 90)
    log_session(session, first.session_id, done, on=maker.on)
    again = [task for task in derive(case_facts(session, case_id), maker.on) if task.kind is TaskKind.SESSION_TO_LOG]
    assert [(task.due_on, task.number) for task in again] == [(date(2026, 10, 16), 7), (date(2026, 11, 4), 2)]


def test_before_a_traject_is_kept_the_register_is_asked_for_when_somebody_comes_twice(maker: Maker) -> None:
    session, case_id, cor = maker.session, maker.case(), executor(maker)
    assert register_ahead(session, case_id, cor, times=1) is None
    asked = register_ahead(session, case_id, cor, times=2)
    assert asked is not None
    assert (asked.first_name, asked.location_name, asked.gaps) == ("Cor", "De Wolkenfabriek", tuple(RegisterGap))
    begun(maker, maker.case("Sem"), executor_id=cor, ends_on=date(2026, 10, 14))
    assert register_ahead(session, case_id, cor, times=1) is not None, "he was there once for Sem"
    location_id = maker.location()
    write_register(session, cor, location_id, SEEN, on=maker.on)
    assert register_ahead(session, case_id, cor, times=9) is None
    assert register_ahead(session, case_id, executor(maker, "Ilse", None), times=9) is None
    assert register_ahead(session, case_id, None, times=9) is None
