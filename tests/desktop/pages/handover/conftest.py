"""The window with the overdracht of Wout open."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.pages.handover_driver import Fill, go, wout
from zorgdesk.desktop import ask
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.main_window import MainWindow
from zorgdesk.desktop.pages.handover import HandoverPage
from zorgdesk.desktop.privacy import privacy


@pytest.fixture
def ids(fill: Fill) -> dict[str, int]:
    found: dict[str, int] = fill(wout)
    return found


@pytest.fixture
def window(desk: Desk, ids: dict[str, int], qtbot: QtBot) -> Iterator[MainWindow]:
    made_window = MainWindow(desk)
    qtbot.addWidget(made_window)
    made_window.resize(1366, 720)
    made_window.show()
    made_window.activateWindow()
    qtbot.waitExposed(made_window)
    yield made_window
    made_window.hide()
    privacy().switch(False)
    ask.forget()


@pytest.fixture
def page(window: MainWindow, ids: dict[str, int]) -> HandoverPage:
    return go(window, ids)
