"""RunLine: the looptijd of a plan as one line: start, go/no-go's, evaluation, and where today is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import CENTER, LEFT, RIGHT, box, disc, smooth, text


@dataclass(frozen=True, slots=True)
class RunMark:
    """One point: `share` 0 is the start and 1 the end; `words` stand below it with `day`."""

    share: float
    kind: str
    icon: str
    words: str
    day: str


class RunLine(QWidget):
    """`show_run(marks, today_share, sentence)`; at most the first, one between and the last carry words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[RunMark, ...] = ()
        self._today: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_run(self, marks: Sequence[RunMark], today: float | None, sentence: str) -> None:
        """Show the points; `sentence` is the same in words, for who cannot see the line."""
        self._marks = tuple(marks)
        self._today = today
        self.setAccessibleName(sentence)
        self.update()

    def sizeHint(self) -> QSize:
        """Line and two rows of words."""
        return QSize(theme().px(240), theme().px(74))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Line, filled part, discs, today, words."""
        painter = smooth(QPainter(self))
        side, half = theme().px(26), theme().px(24)
        left, right, middle = half, self.width() - half, side // 2 + 2
        bar = QRect(left, middle - 2, right - left, 4)
        box(painter, bar, fill="mutebg", radius=2)
        if self._today is not None:
            box(painter, QRect(left, middle - 2, round((right - left) * self._today), 4), fill="accent", radius=2)
        for mark in self._marks:
            x = left + round((right - left) * mark.share)
            disc(painter, QRect(x - side // 2, middle - side // 2, side, side), mark.kind, mark.icon, theme().px(15))
        if self._today is not None:
            x, size = left + round((right - left) * self._today), theme().px(12)
            box(painter, QRect(x - size // 2, middle - size // 2, size, size), "surface", "accent", size // 2, 2.0)
        for mark, area, flag in self._worded(left, right, side + 8):
            text(painter, area, mark.words, "label", "ink", flag)
            text(painter, area.translated(0, theme().px(19)), mark.day, "support", "ink2", flag)
        painter.end()

    def _worded(self, left: int, right: int, top: int) -> list[tuple[RunMark, QRect, int]]:
        """The first at the left edge, the last at the right edge, the next open one between them when it fits."""
        if not self._marks:
            return []
        wide, high = self.width() // 3, theme().px(19)
        found = [(self._marks[0], QRect(0, top, wide, high), LEFT)]
        if len(self._marks) > 1:
            found.append((self._marks[-1], QRect(self.width() - wide, top, wide, high), RIGHT))
        between = [mark for mark in self._marks[1:-1] if mark.words]
        if between:
            x = left + round((right - left) * between[0].share)
            x = min(max(x, wide + wide // 2), self.width() - wide - wide // 2)
            found.append((between[0], QRect(x - wide // 2, top, wide, high), CENTER))
        return found
