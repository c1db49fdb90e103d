"""What the tests of the shell share: plain pages in place of the real ones, pressed keys, waiting without sleep."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QDeadlineTimer, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from zorgdesk.desktop import ask, keys, page_list
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.main_window import MainWindow
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy


class PlainPage(Page):
    """A page with one line and one text; it keeps the place it was given and what happened to it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.shown = Place(PageKey.TODAY)
        self.may_leave = True
        self.left = 0
        self.privacy: list[bool] = []
        self.noted = 0
        self.line, self.text = QLineEdit(), QPlainTextEdit()
        self.line.setObjectName("line")
        self.text.setObjectName("text")
        box = QVBoxLayout(self)
        box.addWidget(self.line)
        box.addWidget(self.text)
        keys.bind(self, KeyAct.NOTE, self._note)

    def show_place(self, place: Place) -> None:
        """Remember it."""
        self.shown = place

    def place(self) -> Place:
        """What was shown."""
        return self.shown

    def leave(self) -> bool:
        """Count."""
        self.left += 1
        return self.may_leave

    def set_privacy(self, on: bool) -> None:
        """Remember it."""
        self.privacy.append(on)

    def first_focus(self) -> QWidget | None:
        """The line."""
        return self.line

    def _note(self) -> None:
        self.noted += 1


@pytest.fixture
def plain_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page but the settings is a plain one."""
    real = dict(page_list.PAGES)
    plain = dict.fromkeys(real, PlainPage)
    monkeypatch.setattr(page_list, "PAGES", {**plain, PageKey.SETTINGS: real[PageKey.SETTINGS]})


@contextmanager
def opened(desk: Desk) -> Iterator[MainWindow]:
    """The main window on Vandaag, shown and active."""
    window = MainWindow(desk)
    window.resize(1366, 690)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.go(Place(PageKey.TODAY))
    try:
        yield window
    finally:
        privacy().switch(False)
        keys.letters().switch(True)
        ask.forget()
        window.hide()
        window.deleteLater()
        settle()


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    QTest.keyClick(target, key, modifiers)


def ctrl(key: Qt.Key) -> None:
    """Press a key with Ctrl."""
    press(key, Qt.KeyboardModifier.ControlModifier)


def type_text(widget: QWidget, text: str) -> None:
    """Type text letter by letter, whatever the letters are (QTest takes only ASCII)."""
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign))


def settle() -> None:
    """Let everything that waits happen."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def until(holds: Callable[[], bool], milliseconds: int = 10_000) -> None:
    """Wait until something holds (a background task)."""
    over = QDeadlineTimer(milliseconds)
    while not holds():
        assert not over.hasExpired(), "it did not happen"
        QTest.qWait(5)
