"""Signalen: taken in without a name, shown on Vandaag before they fade, and taken along into a casus."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework import signals
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.casework.projection import task_from_json
from zorgdesk.casework.sheets.cases import NewCase
from zorgdesk.casework.sheets.signals import SignalInput
from zorgdesk.domain.errors import SignalAlreadyCase
from zorgdesk.domain.records.journal import TextVersion
from zorgdesk.domain.records.projections import DueItem
from zorgdesk.domain.values import ConcernCategory, ParentsKnow, TaskKind

LANGUAGE, SOCIAL = ConcernCategory.LANGUAGE, ConcernCategory.SOCIAL_EMOTIONAL


def _due(session: Session) -> list[tuple[TaskKind, date]]:
    rows = session.scalars(select(DueItem).where(DueItem.case_id.is_(None)).order_by(DueItem.due_on))
    return [(task_from_json(row.task).kind, row.due_on) for row in rows]


def _signal(maker: Maker, fact: str = "Praat minder.", **given: object) -> int:
    full = SignalInput(
        **{"reporter": "Pleun", "group_id": maker.group(), "age_months": 28, "fact": fact, **given}  # type: ignore[arg-type]
    )
    return made(signals.record_signal(maker.session, full, on=maker.on))


def test_a_signaal_gets_a_number_and_fades_after_the_weeks_of_the_settings(
    session: Session, maker: Maker, today: date
) -> None:
    set_preferences(session, signal_fades_after_weeks=4)
    assert signals.next_signal_code(session) == "S-0001"
    sheet = signals.signal_sheet(session, _signal(maker, categories=(LANGUAGE,)))
    assert (sheet.code, sheet.fades_on, sheet.categories) == ("S-0001", today + timedelta(weeks=4), (LANGUAGE,))
    assert (sheet.location_name, sheet.group_name, sheet.is_open) == ("De Wolkenfabriek", "Regenboog", True)


def test_vandaag_is_told_when_it_fades_and_that_the_parents_must_be_spoken(
    session: Session, maker: Maker, today: date
) -> None:
    signal_id = _signal(maker, parents_know=ParentsKnow.NOT_YET, parents_step="Pleun spreekt de ouders")
    week, six_weeks = today + timedelta(days=7), today + timedelta(weeks=6)
    assert _due(session) == [(TaskKind.STEP, week), (TaskKind.SIGNAL_FADES, six_weeks)]
    assert signals.signal_sheet(session, signal_id).parents_step_due_on == week
    given = SignalInput(reporter="Pleun", fact="Praat weer.", parents_know=ParentsKnow.YES)
    signals.change_signal(session, signal_id, given, on=today)
    assert _due(session) == [(TaskKind.SIGNAL_FADES, six_weeks)]
    signals.keep_signal_until(session, signal_id, today)
    assert _due(session) == [(TaskKind.SIGNAL_FADES, today)]


def test_it_fades_the_day_after_and_only_the_count_stays(session: Session, maker: Maker, today: date) -> None:
    signal_id = _signal(maker, fades_on=today, parents_know=ParentsKnow.NOT_YET, parents_step="Pleun spreekt de ouders")
    signals.change_signal(session, signal_id, SignalInput(fact="Anders."), on=today)
    assert [one.signal_id for one in signals.fading_signals(session, on=today)] == [signal_id]
    assert not signals.fade_signals(session, on=today).topics
    signals.fade_signals(session, on=today + timedelta(days=1))
    gone = signals.signal_sheet(session, signal_id)
    assert (gone.fact, gone.reporter, gone.is_open) == ("", "", False)
    assert not session.scalars(select(TextVersion)).all()
    assert signals.signals(session).faded_count == 1
    assert signals.signals(session).signals == ()
    assert _due(session) == []


def test_the_bin_takes_its_tasks_along_and_gives_them_back(session: Session, maker: Maker, today: date) -> None:
    signal_id = _signal(maker)
    change = signals.bin_signal(session, signal_id, on=today)
    assert (_due(session), signals.signals(session).signals) == ([], ())
    assert change.undo is not None
    change.undo(session)
    assert len(_due(session)) == len(signals.signals(session).signals) == 1


def test_alike_is_group_age_and_area_and_nothing_else(session: Session, maker: Maker, today: date) -> None:
    alike = _signal(maker, age_months=27, categories=(LANGUAGE,))
    _signal(maker, age_months=40, categories=(LANGUAGE,))
    _signal(maker, age_months=27, categories=(ConcernCategory.MEDICAL,))
    _signal(maker, age_months=27, categories=(LANGUAGE,), group_id=maker.group("Wolkjes"))
    found = signals.similar_signals(session, maker.group(), 28, (LANGUAGE, SOCIAL))
    assert [one.signal_id for one in found] == [alike]
    assert not signals.similar_signals(session, None, 28, (LANGUAGE,))
    assert not signals.similar_signals(session, maker.group(), 28, (LANGUAGE,), but_not=alike)


def test_a_casus_takes_everything_along(session: Session, maker: Maker, today: date) -> None:
    signal_id = _signal(
        maker, categories=(LANGUAGE,), parents_know=ParentsKnow.NOT_YET, parents_step="Pleun spreekt de ouders"
    )
    new = NewCase(maker.location(), maker.municipality(), "F. Fantasia", first_name="Pip")
    change = signals.become_case(session, signal_id, new, on=today)
    case_id = maker.derived(made(change))
    sheet = case_sheet(session, case_id)
    assert (sheet.team_question, sheet.categories, sheet.signal_code) == ("Praat minder.", (LANGUAGE,), "S-0001")
    steps = session.scalars(select(DueItem).where(DueItem.case_id == case_id, DueItem.kind == TaskKind.STEP)).all()
    assert len(steps) == 1
    assert _due(session) == []
    assert signals.signal_sheet(session, signal_id).case_code == sheet.code
    with pytest.raises(SignalAlreadyCase):
        signals.become_case(session, signal_id, new, on=today)
    with pytest.raises(SignalAlreadyCase):
        signals.change_signal(session, signal_id, SignalInput(), on=today)


def test_a_change_without_another_fact_keeps_no_earlier_wording_and_the_day_is_suggested(
    session: Session, maker: Maker, today: date
) -> None:
    signal_id = _signal(maker)
    signals.change_signal(session, signal_id, SignalInput(fact="Praat minder.", age_months=30), on=today)
    assert not session.scalars(select(TextVersion)).all()
    assert signals.suggested_fading(session, on=today) == today + timedelta(weeks=6)
