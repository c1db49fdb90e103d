"""The light look for every widget test, and a place to show a widget."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from tests.dressing import in_the_light

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

Show = Callable[..., "QWidget"]


@pytest.fixture(autouse=True)
def _light(qapp: "QApplication") -> Iterator[None]:
    in_the_light(qapp)
    yield
    in_the_light(qapp)


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """`show(widget, 400, 300)`: in a window of that size, painted once."""
    kept: list[object] = []

    def in_a_window(widget: "QWidget", width: int = 500, height: int = 300) -> "QWidget":
        from PySide6.QtWidgets import QVBoxLayout, QWidget

        window = QWidget()
        kept.append(window)
        qtbot.addWidget(window)
        layout = QVBoxLayout(window)
        layout.addWidget(widget)
        window.resize(width, height)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        window.grab()
        return window

    return in_a_window
