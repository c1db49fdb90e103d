"""KeyCap: a key as drawn on a keyboard, for lists of keys and the foot of a table."""

from __future__ import annotations

from PySide6.QtCore import Property, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import key_cap, key_width, smooth


class KeyCap(QWidget):
    """Property for .ui: cap (`Ctrl+K`)."""

    def __init__(self, cap: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cap = cap
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(cap)
        theme().changed.connect(self.updateGeometry)

    def set_cap(self, cap: str) -> None:
        """Draw another key."""
        self._cap = cap
        self.setAccessibleName(cap)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Words and edge."""
        return QSize(max(theme().px(20), key_width(self._cap)), theme().px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The key."""
        painter = smooth(QPainter(self))
        key_cap(painter, self.rect(), self._cap)
        painter.end()

    def _get_cap(self) -> str:
        return self._cap

    cap = Property(str, _get_cap, set_cap)
