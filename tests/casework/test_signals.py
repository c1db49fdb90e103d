"""Signalen: taken in with or without a name, from a call or a card; changed, thrown away and taken back."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from tests.casework.signal_makers import a_signal, due
from zorgdesk.casework import signals
from zorgdesk.casework.observations import draw_sheet
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.casework.search import find
from zorgdesk.casework.sheets.signals import CardAnswers, SignalInput
from zorgdesk.casework.signal_list import signal_of_sheet, signal_sheet
from zorgdesk.casework.signal_list import signals as open_signals
from zorgdesk.casework.steps import finish_step
from zorgdesk.domain.errors import ScoreOutOfRange, SheetAlreadyEntered
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.cases import Step
from zorgdesk.domain.records.journal import TextVersion
from zorgdesk.domain.records.observations import ObservationSheet
from zorgdesk.domain.values import ConcernCategory, ParentsKnow, SheetKind, SheetLabel, SignalManner, TaskKind

LANGUAGE = ConcernCategory.LANGUAGE


def test_a_signaal_gets_a_number_and_may_fade_after_the_weeks_of_the_settings(
    session: Session, maker: Maker, today: date
) -> None:
    set_preferences(session, signal_fades_after_weeks=4)
    assert signals.next_signal_code(session) == "S-0001"
    sheet = signal_sheet(session, a_signal(maker, categories=(LANGUAGE,)))
    assert (sheet.code, sheet.fades_on, sheet.categories) == ("S-0001", today + timedelta(weeks=4), (LANGUAGE,))
    assert (sheet.location_name, sheet.group_name, sheet.is_open) == ("De Wolkenfabriek", "Regenboog", True)


def test_everything_that_was_told_is_kept(session: Session, maker: Maker, today: date) -> None:
    said = CardAnswers(when="bij het eten", why_ask="Hoort hij goed?")
    name = PersonName("Łukasz", "van 't", "Hof-Çelik")
    kept = signal_sheet(
        session,
        a_signal(
            maker, name=name, frequency="elke dag, sinds de zomer", worry=4, manner=SignalManner.CARD, card=said,
            parents_know=ParentsKnow.YES, parents_spoken_on=today,
        ),
    )  # fmt: skip
    assert (kept.name, kept.frequency, kept.worry, kept.manner) == (name, "elke dag, sinds de zomer", 4, "card")
    assert (kept.card, kept.parents_spoken_on, kept.reporter, kept.age_months) == (said, today, "Pleun", 28)
    assert find(session, "lukasz").texts


def test_a_worry_is_one_to_five(session: Session, maker: Maker) -> None:
    with pytest.raises(ScoreOutOfRange):
        a_signal(maker, worry=6)


def test_vandaag_asks_whether_it_may_fade_and_that_the_parents_must_be_spoken(
    session: Session, maker: Maker, today: date
) -> None:
    signal_id = a_signal(maker, parents_know=ParentsKnow.NOT_YET, parents_step="Pleun spreekt de ouders")
    week, six_weeks = today + timedelta(days=7), today + timedelta(weeks=6)
    assert due(session) == [(TaskKind.STEP, week), (TaskKind.SIGNAL_FADES, six_weeks)]
    assert signal_sheet(session, signal_id).parents_step_due_on == week
    given = SignalInput(reporter="Pleun", fact="Praat weer.", parents_know=ParentsKnow.YES)
    signals.change_signal(session, signal_id, given, on=today)
    assert due(session) == [(TaskKind.SIGNAL_FADES, six_weeks)]


def test_the_bin_takes_its_tasks_along_and_gives_them_back(session: Session, maker: Maker, today: date) -> None:
    signal_id = a_signal(maker)
    change = signals.bin_signal(session, signal_id, on=today)
    assert (due(session), open_signals(session)) == ([], ())
    assert change.undo is not None
    change.undo(session)
    assert len(due(session)) == len(open_signals(session)) == 1


def test_a_card_is_entered_by_its_signaal_and_waits_again_when_that_is_thrown_away(
    session: Session, maker: Maker, today: date
) -> None:
    sheet_id = made(
        draw_sheet(session, None, SheetKind.SIGNAL_CARD, SheetLabel.CODE_ONLY, "", token="ABCD2345", on=today)
    )
    signal_id = a_signal(maker, manner=SignalManner.CARD, sheet_id=sheet_id)
    assert (signal_of_sheet(session, sheet_id), signal_sheet(session, signal_id).sheet_code) == (
        signal_id,
        "OBS-2026-0001",
    )
    with pytest.raises(SheetAlreadyEntered):
        a_signal(maker, sheet_id=sheet_id)
    change = signals.bin_signal(session, signal_id, on=today)
    assert session.get_one(ObservationSheet, sheet_id).is_open
    assert change.undo is not None
    change.undo(session)
    assert not session.get_one(ObservationSheet, sheet_id).is_open


def test_a_card_entered_again_meanwhile_stays_with_the_later_signaal(
    session: Session, maker: Maker, today: date
) -> None:
    sheet_id = made(
        draw_sheet(session, None, SheetKind.SIGNAL_CARD, SheetLabel.CODE_ONLY, "", token="ABCD2345", on=today)
    )
    first = a_signal(maker, sheet_id=sheet_id)
    signals.bin_signal(session, first, on=today)
    second = a_signal(maker, sheet_id=sheet_id)
    signals.restore_signal(session, first, on=today)
    assert signal_of_sheet(session, sheet_id) == second
    assert signal_sheet(session, first).sheet_id is None


def test_a_change_without_another_fact_keeps_no_earlier_wording(session: Session, maker: Maker, today: date) -> None:
    signal_id = a_signal(maker)
    signals.change_signal(session, signal_id, SignalInput(fact="Praat minder.", age_months=30), on=today)
    assert not session.scalars(select(TextVersion)).all()


def test_a_step_that_was_done_is_not_made_again_by_a_later_change(session: Session, maker: Maker, today: date) -> None:
    asked = {"parents_know": ParentsKnow.NOT_YET, "parents_step": "Pleun spreekt de ouders"}
    signal_id = a_signal(maker, **asked)
    step = session.scalars(select(Step)).one()
    change = finish_step(session, step.id, on=today)
    assert [kind for kind, _ in due(session)] == [TaskKind.SIGNAL_FADES]
    assert change.undo is not None
    change.undo(session)
    assert len(due(session)) == 2
    finish_step(session, step.id, on=today)
    given = SignalInput(reporter="Pleun", fact="Praat weer.", **asked)  # type: ignore[arg-type]
    signals.change_signal(session, signal_id, given, on=today)
    assert [kind for kind, _ in due(session)] == [TaskKind.SIGNAL_FADES]
    assert session.scalars(select(Step.done_on)).all() == [today]
