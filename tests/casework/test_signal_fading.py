"""A signaal without follow-up: asked about, kept longer, or let go until only the count stays; always with undo."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from tests.casework.signal_makers import a_signal, due
from zorgdesk.casework import signals
from zorgdesk.casework.new_day import begin_day
from zorgdesk.casework.search import find
from zorgdesk.casework.sheets.cases import NewCase
from zorgdesk.casework.sheets.signals import SignalCounts, SignalInput, SignalView
from zorgdesk.casework.signal_cases import become_case
from zorgdesk.casework.signal_fading import keep_signal_until, let_signal_fade, suggested_fading
from zorgdesk.casework.signal_list import signal_counts, signal_sheet
from zorgdesk.casework.signal_list import signals as listed
from zorgdesk.domain.errors import SignalAlreadyCase
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.cases import Step
from zorgdesk.domain.records.journal import TextVersion
from zorgdesk.domain.values import ParentsKnow, TaskKind


def test_nothing_fades_by_itself_however_long_it_waits(session: Session, maker: Maker, today: date) -> None:
    signal_id = a_signal(maker, fades_on=today)
    begin_day(session, on=today + timedelta(days=90))
    assert signal_sheet(session, signal_id).fact == "Praat minder."
    assert due(session) == [(TaskKind.SIGNAL_FADES, today)]


def test_keeping_it_asks_again_later_and_can_be_undone(session: Session, maker: Maker, today: date) -> None:
    signal_id = a_signal(maker, fades_on=today)
    change = keep_signal_until(session, signal_id, suggested_fading(session, on=today))
    assert due(session) == [(TaskKind.SIGNAL_FADES, today + timedelta(weeks=6))]
    assert change.undo is not None
    change.undo(session)
    assert due(session) == [(TaskKind.SIGNAL_FADES, today)]


def test_letting_it_fade_leaves_only_the_count_and_the_undo_brings_everything_back(
    session: Session, maker: Maker, today: date
) -> None:
    signal_id = a_signal(
        maker, name=PersonName("Pip"), fades_on=today, worry=3,
        parents_know=ParentsKnow.NOT_YET, parents_step="Pleun spreekt de ouders",
    )  # fmt: skip
    changed = SignalInput(
        reporter="Pleun", fact="Anders.", name=PersonName("Pip"), fades_on=today,
        parents_know=ParentsKnow.NOT_YET, parents_step="Pleun spreekt de ouders",
    )  # fmt: skip
    signals.change_signal(session, signal_id, changed, on=today)
    before, tasks = signal_sheet(session, signal_id), due(session)
    change = let_signal_fade(session, signal_id, on=today)
    gone = signal_sheet(session, signal_id)
    assert (gone.fact, gone.reporter, gone.name.full, gone.is_open) == ("", "", "", False)
    assert not session.scalars(select(TextVersion)).all()
    assert not session.scalars(select(Step)).all()
    assert (due(session), find(session, "Pip").texts) == ([], ())
    assert signal_counts(session) == SignalCounts(open=0, faded=1, case=0)
    assert [row.signal_id for row in listed(session, SignalView.FADED)] == [signal_id]
    assert change.undo is not None
    change.undo(session)
    assert (signal_sheet(session, signal_id), due(session)) == (before, tasks)
    assert [one.text for one in session.scalars(select(TextVersion))] == ["Praat minder."]
    assert find(session, "Pip").texts


def test_a_signaal_of_a_casus_never_fades(session: Session, maker: Maker, today: date) -> None:
    signal_id = a_signal(maker)
    become_case(session, signal_id, NewCase(maker.location(), maker.municipality(), "F. Fantasia"), on=today)
    with pytest.raises(SignalAlreadyCase):
        let_signal_fade(session, signal_id, on=today)
    with pytest.raises(SignalAlreadyCase):
        keep_signal_until(session, signal_id, today)
