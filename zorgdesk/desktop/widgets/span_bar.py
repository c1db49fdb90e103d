"""SpanBar: how much of a whole was done, with a mark where one should be by now (look.md screen 30)."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import box, smooth


class SpanBar(QWidget):
    """`show_span(done, now, sentence)`: shares of the whole; the sentence says the same in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._now = 0.0, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_span(self, done: float, now: float, sentence: str) -> None:
        """Both between 0 and 1."""
        self._done, self._now = (min(1.0, max(0.0, share)) for share in (done, now))
        self.setAccessibleName(sentence)
        self.update()

    def sizeHint(self) -> QSize:
        """A bar with room for the mark above and below it."""
        return QSize(theme().px(200), theme().px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, filled part, mark."""
        painter = smooth(QPainter(self))
        thick = theme().px(10)
        top = (self.height() - thick) // 2
        box(painter, QRect(0, top, self.width(), thick), fill="mutebg", radius=thick // 2)
        if self._done > 0:
            filled = max(thick, round(self.width() * self._done))
            box(painter, QRect(0, top, filled, thick), fill="accent", radius=thick // 2)
        mark = min(self.width() - 2, round(self.width() * self._now))
        box(painter, QRect(mark, 0, 2, self.height()), fill="ink2", radius=1)
        painter.end()
