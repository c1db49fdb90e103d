"""Overlay: a layer over the window with a scrim; keeps the focus inside, Esc closes, focus goes back where it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from zorgdesk.desktop.theme import theme


class Overlay(QWidget):
    """Base of Drawer and Palette: `open()`, `close_layer()`, signal closed. One child panel, placed by `place`."""

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._back: QWidget | None = None
        self.panel: QWidget | None = None
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Lay it over the window; the focus goes to the first field."""
        window = self.parentWidget()
        if window is None:
            return
        self._back = QApplication.focusWidget()
        self.setGeometry(window.rect())
        self.place()
        self.show()
        self.raise_()
        first = self.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def close_layer(self) -> None:
        """Take it away; never loses text, that is saved while typing."""
        if self.isHidden():
            return
        self.hide()
        back = self._back
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self._back = None
        self.closed.emit()

    def place(self) -> None:
        """Give the panel its place (called on every resize)."""
        raise NotImplementedError

    def first_focus(self) -> QWidget | None:
        """Which widget gets the focus when it opens; the first that can."""
        parts = self._stops()
        return parts[0] if parts else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window when it changes."""
        window = self.parentWidget()
        if event.type() == QEvent.Type.Resize and window is not None and watched is window and not self.isHidden():
            self.setGeometry(window.rect())
            self.place()
        return False

    def focusNextPrevChild(self, next_one: bool) -> bool:
        """Tab goes round inside the layer."""
        stops = self._stops()
        if not stops:
            return False
        now = QApplication.focusWidget()
        at = stops.index(now) if now in stops else (-1 if next_one else 0)
        reason = Qt.FocusReason.TabFocusReason if next_one else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if next_one else -1)) % len(stops)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the top layer."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_layer()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the scrim closes."""
        if self.panel is None or not self.panel.geometry().contains(event.position().toPoint()):
            self.close_layer()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The scrim."""
        painter = QPainter(self)
        colour = theme().color("scrim")
        if theme().high_contrast:
            colour.setAlpha(0)
        painter.fillRect(self.rect(), colour)
        painter.end()

    def _stops(self) -> list[QWidget]:
        found: list[QWidget] = []
        start = self.panel or self
        part = start.nextInFocusChain()
        while part is not None and part is not start:
            tab = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if tab and start.isAncestorOf(part) and part.isVisibleTo(self) and part.isEnabled():
                found.append(part)
            part = part.nextInFocusChain()
        return found
