"""ScoreBoxes: five boxes as on the paper sheet; a digit scores and is done, Backspace empties, arrows move."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import CENTER, box, smooth

_BOXES, _SIDE, _GAP = 5, 28, 5


class ScoreBoxes(QWidget):
    """`value()` 1-5 or None, `set_value(v)`. Signals: changed() after any change, scored() when a digit was typed."""

    changed = Signal()
    scored = Signal()

    def __init__(self, kind: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._value = kind, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRing", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def value(self) -> int | None:
        """The score, or None when no box is filled."""
        return self._value or None

    def set_value(self, value: int | None) -> None:
        """Fill a box, or none."""
        if self._value != (value or 0):
            self._value = value or 0
            self.setAccessibleDescription(str(self._value or ""))
            self.update()
            self.changed.emit()

    def sizeHint(self) -> QSize:
        """Five squares beside each other."""
        side = theme().px(_SIDE)
        return QSize(_BOXES * side + (_BOXES - 1) * _GAP, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1-5 score; Backspace and Delete empty; left and right step."""
        typed = event.text()
        if typed and typed in "12345":
            self.set_value(int(typed))
            self.scored.emit()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.set_value(None)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            self.set_value(max(1, min(_BOXES, self._value + step)))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click fills a box, a second click on it empties."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        number = int(event.position().x()) // (theme().px(_SIDE) + _GAP) + 1
        if 1 <= number <= _BOXES:
            self.set_value(None if number == self._value else number)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The boxes with their digits; the filled one is dark."""
        painter = smooth(QPainter(self))
        side = theme().px(_SIDE)
        for number in range(1, _BOXES + 1):
            square = QRect((number - 1) * (side + _GAP), 0, side, side)
            on = number == self._value
            box(painter, square, fill=self._kind if on else "surface", edge=self._kind if on else "line2", radius=6)
            painter.setFont(theme().font("row" if on else "control", digits=True))
            painter.setPen(theme().color("onaccent" if on else "ink2"))
            painter.drawText(square, CENTER, str(number))
        painter.end()
