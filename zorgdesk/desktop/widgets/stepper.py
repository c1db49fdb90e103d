"""Stepper: a chain of steps: a filled tick for done, a ring for now, a number for later; date or count below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.tokens import RADIUS_CARD
from zorgdesk.desktop.widgets.painting import CENTER, box, line, smooth, text
from zorgdesk.wording import widgets as say

_PAD, _DISC = 16, 26


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `second` is its date or `1 van 2`."""

    key: Any
    title: str
    second: str = ""
    done: bool = False
    current: bool = False


class Stepper(QWidget):
    """`show_steps([Step(...)])`; `upright=True` puts them below each other (first start)."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self._upright = upright
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show where the chain stands."""
        self._steps = tuple(steps)
        spoken = ", ".join(say.step_state(step.title, step.done, step.current) for step in self._steps)
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line of 60, or 44 per step."""
        if self._upright:
            return QSize(theme().px(200), theme().px(44) * max(1, len(self._steps)))
        return QSize(theme().px(600), theme().px(60))

    def minimumSizeHint(self) -> QSize:
        """Discs always fit; words of later steps go first."""
        if self._upright:
            return QSize(theme().px(160), self.sizeHint().height())
        return QSize(2 * _PAD + len(self._steps) * theme().px(_DISC + 10) + theme().px(110), theme().px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card and the chain."""
        painter = smooth(QPainter(self))
        if self._upright:
            self._paint_upright(painter)
        else:
            box(painter, self.rect(), fill="surface", edge="line", radius=RADIUS_CARD)
            self._paint_flat(painter)
        painter.end()

    def _paint_flat(self, painter: QPainter) -> None:
        side = theme().px(_DISC)
        widths = [self._words_width(step) for step in self._steps]
        count = len(self._steps)
        free = self.width() - 2 * _PAD - count * (side + 8)
        shown = [True] * count
        order = [at for at, step in enumerate(self._steps) if not step.current]
        while order and sum(wide for wide, on in zip(widths, shown, strict=True) if on) > free - 24 * (count - 1):
            shown[order.pop()] = False
        rest = free - sum(wide for wide, on in zip(widths, shown, strict=True) if on)
        gap = max(12, rest // max(1, count - 1))
        x = _PAD
        for at, step in enumerate(self._steps):
            spot = QRect(x, (self.height() - side) // 2, side, side)
            self._disc(painter, spot, step, at + 1)
            x = spot.right() + 1 + 8
            if shown[at]:
                self._words(painter, QRect(x, 0, widths[at] + 2, self.height()), step)
                x += widths[at]
            if at < count - 1:
                token = "accent" if step.done else "line"
                line(painter, x + 8, self.height() // 2, x + gap - 8, self.height() // 2, token, 1.5)
            x += gap

    def _paint_upright(self, painter: QPainter) -> None:
        side, high = theme().px(_DISC), theme().px(44)
        for at, step in enumerate(self._steps):
            spot = QRect(0, at * high + (high - side) // 2, side, side)
            self._disc(painter, spot, step, at + 1)
            self._words(painter, QRect(side + 12, at * high, self.width() - side - 12, high), step)

    def _disc(self, painter: QPainter, spot: QRect, step: Step, number: int) -> None:
        size = theme().px(14)
        if step.done:
            box(painter, spot, fill="accent", radius=spot.width() // 2)
            icons.draw(painter, "check", "onaccent", spot, size, 2.5)
        elif step.current:
            box(painter, spot, fill="surface", edge="accent", radius=spot.width() // 2, width=2.0)
            icons.draw(painter, "pen-line", "accent", spot, size)
        else:
            box(painter, spot, fill="mutebg", radius=spot.width() // 2)
            text(painter, spot, str(number), "label", "mute", CENTER)

    def _words(self, painter: QPainter, area: QRect, step: Step) -> None:
        role = "row" if step.done or step.current else "control"
        token = "ink" if step.done or step.current else "ink2"
        high = theme().metrics(role).height()
        if not step.second:
            text(painter, area, step.title, role, token)
            return
        below = theme().metrics("small").height()
        top = area.y() + (area.height() - high - below) // 2
        text(painter, QRect(area.x(), top, area.width(), high), step.title, role, token)
        text(painter, QRect(area.x(), top + high, area.width(), below), step.second, "small", "ink2")

    def _words_width(self, step: Step) -> int:
        role = "row" if step.done or step.current else "control"
        second = theme().metrics("small").horizontalAdvance(step.second)
        return max(theme().metrics(role).horizontalAdvance(step.title), second) + 2
