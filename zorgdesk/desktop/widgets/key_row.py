"""KeyRow: one line of the key list: the act at the left, its key cap at the right; pressing it does the act."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import LEFT, box, key_cap, key_width, smooth, text


class KeyRow(QAbstractButton):
    """`KeyRow("Notitie", "N")`; not enabled when the key belongs to a widget and cannot be done from here."""

    def __init__(self, words: str, cap: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cap = cap
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """26 high, words and cap."""
        words = theme().metrics("body").horizontalAdvance(self.text())
        return QSize(words + key_width(self._cap) + 40, theme().px(26))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words and cap."""
        painter = smooth(QPainter(self))
        if self.isEnabled() and self.underMouse():
            box(painter, self.rect(), fill="sunken", radius=6)
        wide = key_width(self._cap)
        text(painter, self.rect().adjusted(4, 0, -wide - 12, 0), self.text(), "body", "ink", LEFT)
        key_cap(painter, QRect(self.width() - wide - 4, 0, wide, self.height()), self._cap)
        painter.end()
