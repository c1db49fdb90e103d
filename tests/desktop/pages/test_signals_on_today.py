"""What a signaal puts on Vandaag opens the signaal: its fading, and the step that the parents must be spoken."""

from datetime import date, timedelta
from typing import Any

from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker, made
from tests.desktop.conftest import Fill
from zorgdesk.casework.sheets.signals import SignalInput
from zorgdesk.casework.signals import record_signal
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.today import TodayPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.task_list import TaskLine
from zorgdesk.domain.values import ParentsKnow


def _with_signals(maker: Maker) -> int:
    made(record_signal(maker.session, SignalInput(fact="Eerst."), on=date(2026, 9, 1)))
    given = SignalInput(
        reporter="Pleun",
        fact="Wijst.",
        parents_know=ParentsKnow.NOT_YET,
        parents_step="Pleun spreekt de ouders",
        fades_on=maker.on + timedelta(days=9),
    )
    return made(record_signal(maker.session, given, on=maker.on))


def test_both_tasks_of_a_signaal_open_its_drawer(desk: Desk, qtbot: QtBot, fill: Fill) -> None:
    signal_id = fill(_with_signals)
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.show_place(Place(PageKey.TODAY))
    drawers: list[Any] = []
    page.drawer.connect(lambda name, place: drawers.append((name, place.kind, place.ref)))
    rows = [page.tasks.rows().row(at) for at in range(page.tasks.rows().rowCount())]
    lines = [row for row in rows if isinstance(row, TaskLine)]
    assert len(lines) >= 2
    for line in lines:
        page._do(line)
    assert set(drawers) == {("signal", "signal", signal_id), ("signal", "signal", 1)}
    assert lines[0].late
