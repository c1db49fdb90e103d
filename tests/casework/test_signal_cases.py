"""A signaal becomes a casus or joins one; text, date, reporter and earlier signals of the same child go along."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from tests.casework.signal_makers import a_signal, due
from zorgdesk.casework import signals
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.sheets.cases import NewCase
from zorgdesk.casework.sheets.signals import SignalInput
from zorgdesk.casework.signal_cases import become_case, join_case
from zorgdesk.casework.signal_list import signal_sheet, signals_of_case
from zorgdesk.domain.errors import SignalAlreadyCase
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.projections import DueItem
from zorgdesk.domain.values import ConcernCategory, ParentsKnow, TaskKind

LANGUAGE = ConcernCategory.LANGUAGE


def _new(maker: Maker) -> NewCase:
    return NewCase(maker.location(), maker.municipality(), "F. Fantasia", first_name="Pip")


def test_a_casus_takes_everything_along(session: Session, maker: Maker, today: date) -> None:
    earlier = a_signal(maker, "Wijst.", reporter="Mia", received_on=date(2026, 9, 1))
    signal_id = a_signal(
        maker, categories=(LANGUAGE,), parents_know=ParentsKnow.NOT_YET, parents_step="Pleun spreekt de ouders"
    )
    change = become_case(session, signal_id, _new(maker), on=today, also=(earlier,))
    case_id = maker.derived(made(change))
    sheet = case_sheet(session, case_id)
    assert (sheet.team_question, sheet.categories, sheet.signal_code) == ("Praat minder.", (LANGUAGE,), "S-0001")
    steps = session.scalars(select(DueItem).where(DueItem.case_id == case_id, DueItem.kind == TaskKind.STEP)).all()
    assert len(steps) == 1
    assert due(session) == []
    assert [(one.received_on, one.reporter, one.fact) for one in signals_of_case(session, case_id)] == [
        (date(2026, 9, 1), "Mia", "Wijst."),
        (today, "Pleun", "Praat minder."),
    ]
    assert signal_sheet(session, signal_id).case_code == sheet.code
    with pytest.raises(SignalAlreadyCase):
        become_case(session, signal_id, _new(maker), on=today)
    with pytest.raises(SignalAlreadyCase):
        signals.change_signal(session, signal_id, SignalInput(), on=today)


def test_the_undo_opens_the_signals_again_and_puts_the_casus_in_the_bin(
    session: Session, maker: Maker, today: date
) -> None:
    signal_id = a_signal(maker, parents_know=ParentsKnow.NOT_YET, parents_step="Pleun spreekt de ouders")
    before = due(session)
    change = become_case(session, signal_id, _new(maker), on=today)
    assert change.undo is not None
    change.undo(session)
    assert signal_sheet(session, signal_id).is_open
    assert due(session) == before
    assert session.get_one(CareCase, made(change)).deleted_on == today


def test_a_signaal_about_a_known_child_joins_its_casus_and_can_be_taken_back(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case("Pip", "Pinguïn")
    signal_id = a_signal(maker, categories=(LANGUAGE,))
    change = join_case(session, (signal_id,), case_id)
    assert [one.code for one in signals_of_case(session, case_id)] == ["S-0001"]
    assert case_sheet(session, case_id).team_question == "Praat minder."
    assert change.undo is not None
    change.undo(session)
    assert (signals_of_case(session, case_id), case_sheet(session, case_id).team_question) == ((), "")
    assert signal_sheet(session, signal_id).is_open
