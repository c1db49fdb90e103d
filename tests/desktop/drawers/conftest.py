"""A window in which drawers open as they do in the program."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.layers import Drawers
from zorgdesk.desktop.places import PageKey, Place

Open = Callable[..., Any]


@pytest.fixture
def drawers(desk: Desk, qtbot: QtBot) -> Iterator[Drawers]:
    """The layer of the main window, over an empty one."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 690)
    window.show()
    layer = Drawers(desk, window)
    yield layer
    layer.close()


@pytest.fixture
def open_drawer(drawers: Drawers) -> Open:
    """`open_drawer("signal", kind="signal", ref=1)`: open one and get its content."""

    def opened(name: str, **place: Any) -> Any:
        drawers.open(name, Place(PageKey.TODAY, **place))
        return drawers.content

    return opened
