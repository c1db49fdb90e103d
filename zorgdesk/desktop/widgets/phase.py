"""The phase of a case as seven dashes: so many done. For the delegate, and as a small widget."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import box, smooth, text
from zorgdesk.wording import widgets as say

_DASH, _GAP, _HIGH = 7, 2, 3


def draw_dashes(painter: QPainter, area: QRect, done: int, total: int) -> None:
    """Draw `total` dashes in `area`, `done` of them in the accent."""
    wide, gap = theme().px(_DASH), theme().px(_GAP)
    top = area.center().y() - _HIGH // 2
    for place in range(total):
        dash = QRect(area.x() + place * (wide + gap), top, wide, _HIGH)
        box(painter, dash, fill="accent" if place < done else "line", radius=1)


class PhaseDashes(QWidget):
    """The word of the phase with its dashes below."""

    def __init__(self, words: str = "", done: int = 0, total: int = 7, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._done, self._total = words, done, total
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_phase(words, done, total)

    def set_phase(self, words: str, done: int, total: int = 7) -> None:
        """Show another phase."""
        self._words, self._done, self._total = words, done, total
        self.setAccessibleName(say.phase_of(words, done, total))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Word above dashes."""
        words = theme().metrics("body").horizontalAdvance(self._words)
        dashes = self._total * theme().px(_DASH + _GAP)
        return QSize(max(words, dashes) + 2, theme().metrics("body").height() + theme().px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Word and dashes."""
        painter = smooth(QPainter(self))
        high = theme().metrics("body").height()
        text(painter, QRect(0, 0, self.width(), high), self._words, "body", "ink")
        draw_dashes(painter, QRect(0, high, self.width(), theme().px(8)), self._done, self._total)
        painter.end()
