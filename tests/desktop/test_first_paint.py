"""What may come later waits until the window stands on the screen."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from zorgdesk.desktop.first_paint import FirstPaint


class Painted(QWidget):
    """Notes when it is painted."""

    def __init__(self, story: list[str]) -> None:
        super().__init__()
        self._story = story

    def paintEvent(self, event: object) -> None:
        self._story.append("painted")


def test_what_may_wait_comes_after_the_first_paint_and_once(qtbot: QtBot, qapp: QApplication) -> None:
    story: list[str] = []
    FirstPaint(qapp, lambda: story.append("later"))
    qapp.processEvents()
    assert story == []
    window = Painted(story)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: "later" in story)
    assert story[0] == "painted"
    window.repaint()
    qapp.processEvents()
    assert story.count("later") == 1
