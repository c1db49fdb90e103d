"""GoalBar: how far a goal is, from its zero measurement to its target, with the values in words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import RIGHT, box, line, smooth, text
from zorgdesk.wording import widgets as say


class GoalBar(QWidget):
    """`show_goal(zero_words, now_words, target_words, share, steps)`: share 0 is zero, 1 is the target."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zero, self._now, self._target, self._share, self._steps = "", "", "", 0.0, 5
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_goal(self, zero: str, now: str, target: str, share: float, steps: int = 5) -> None:
        """Show the words at both ends and the filled part."""
        self._zero, self._now, self._target = zero, now, target
        self._share, self._steps = min(1.0, max(0.0, share)), max(1, steps)
        self.setAccessibleName(say.goal_sentence(zero, now, target))
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(theme().px(320), theme().px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Zero, bar with marks, now."""
        painter = smooth(QPainter(self))
        left = theme().metrics("support").horizontalAdvance(self._zero) + 12
        right = theme().metrics("label").horizontalAdvance(self._now) + 12
        text(painter, QRect(0, 0, left, self.height()), self._zero, "support", "ink2")
        area = QRect(self.width() - right, 0, right, self.height())
        text(painter, area, self._now, "label", "accent", RIGHT)
        high = theme().px(8)
        bar = QRect(left, (self.height() - high) // 2, max(20, self.width() - left - right), high)
        box(painter, bar, fill="mutebg", radius=high // 2)
        full = round(bar.width() * self._share)
        if full:
            box(painter, QRect(bar.x(), bar.y(), max(high, full), high), fill="accent", radius=high // 2)
        for step in range(self._steps + 1):
            x = bar.x() + round((bar.width() - 1) * step / self._steps)
            line(painter, x, bar.bottom() + 2, x, bar.bottom() + 5, "line2")
        painter.end()
