"""Segmented control: choose exactly one of a few. Arrow keys and digits; a blocked choice has a lock and a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import CENTER, LEFT, box, smooth
from zorgdesk.desktop.widgets.plain import plain_tip
from zorgdesk.wording import widgets as say


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice: `kind` colours it when chosen; `blocked` is the reason why it cannot be chosen ("" is free)."""

    value: Any
    words: str
    icon: str = ""
    kind: str = "accent"
    blocked: str = ""


class _Piece(QAbstractButton):
    def __init__(self, segment: Segment, tall: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.segment, self._tall = segment, tall
        self.setText(segment.words)
        self.setCheckable(True)
        self.setObjectName(f"segment_{segment.value}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if segment.blocked:
            self.setToolTip(plain_tip(segment.blocked))
            self.setAccessibleDescription(say.why_blocked(say.LOCKED_CHOICE, segment.blocked))

    def nextCheckState(self) -> None:
        """The control decides what is on, not the click."""

    def sizeHint(self) -> QSize:
        wide = theme().metrics("row").horizontalAdvance(self.text()) + 24
        size = theme().px(16)
        if self._tall:
            return QSize(wide, theme().px(56))
        return QSize(wide + (size + 6 if self._mark() else 0), theme().px(32))

    def minimumSizeHint(self) -> QSize:
        wide = theme().metrics("row").horizontalAdvance(self.text()) + 12
        extra = theme().px(16) + 6 if self._mark() and not self._tall else 0
        return QSize(wide + extra, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        on, kind = self.isChecked(), self.segment.kind
        area = self.rect() if self._tall else self.rect().adjusted(2, 2, -2, -2)
        if on:
            box(painter, area, fill=kind + "bg", edge=kind, radius=8 if self._tall else 6)
        elif self._tall:
            fill = "sunken" if self.underMouse() else "surface"
            box(painter, area, fill=fill, edge="line2", radius=8)
        elif self.underMouse() and not self.segment.blocked:
            box(painter, area, fill="sunken", radius=6)
        ink = kind if on else ("ink3" if self.segment.blocked else "ink2")
        painter.setFont(theme().font("row" if on else "control"))
        painter.setPen(theme().color(ink))
        self._draw_words(painter, ink)
        painter.end()

    def _draw_words(self, painter: QPainter, ink: str) -> None:
        size = theme().px(16)
        wide = painter.fontMetrics().horizontalAdvance(self.text())
        if self._tall:
            half = self.height() // 2
            icons.draw(painter, self._mark() or "circle", ink, QRect(0, 6, self.width(), half - 6), size, 2.25)
            painter.drawText(QRect(0, half, self.width(), half - 4), CENTER, self.text())
            return
        mark = size + 6 if self._mark() else 0
        x = max(4, (self.width() - wide - mark) // 2)
        if mark:
            icons.draw(painter, self._mark(), ink, QRect(x, 0, size, self.height()), size)
        painter.drawText(QRect(x + mark, 0, self.width() - x - mark, self.height()), LEFT, self.text())

    def _mark(self) -> str:
        return "lock" if self.segment.blocked else self.segment.icon


class Segmented(QWidget):
    """`set_options([Segment(...)])`, `value()`, `set_value(v)`. Property tall: icons above the words (rating).

    Signals: chosen(object) by the user; blocked_chosen(object value, str reason) when a locked one was tried.
    """

    chosen = Signal(object)
    blocked_chosen = Signal(object, str)

    def __init__(self, *, tall: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tall = tall
        self._pieces: list[_Piece] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRing", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8 if tall else 0)
        edge = 0 if tall else 1
        self._row.setContentsMargins(edge, edge, edge, edge)

    def set_options(self, options: list[Segment], value: Any = None) -> None:
        """Show these choices; `value` is chosen (None: nothing yet)."""
        for piece in self._pieces:
            self._row.removeWidget(piece)
            piece.hide()
            piece.deleteLater()
        self._pieces = [_Piece(option, self._tall, self) for option in options]
        for piece in self._pieces:
            piece.clicked.connect(self._on_clicked)
            self._row.addWidget(piece)
            piece.show()
        self.set_value(value)

    def value(self) -> Any:
        """The chosen value, or None."""
        return next((piece.segment.value for piece in self._pieces if piece.isChecked()), None)

    def set_value(self, value: object) -> None:
        """Choose without a signal (None: nothing)."""
        for piece in self._pieces:
            piece.setChecked(value is not None and piece.segment.value == value)
        self._tell()

    def try_value(self, value: object) -> None:
        """Choose as the user would: with a signal, and a locked choice says why (a key of the page)."""
        for piece in self._pieces:
            if piece.segment.value == value:
                self._try(piece)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next free choice, a digit picks that place."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(event.key())
        )
        digit = event.key() - Qt.Key.Key_1
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step is not None:
            self._step(step)
        elif plain and 0 <= digit < min(9, len(self._pieces)):
            self._try(self._pieces[digit])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame and the lines between the choices."""
        if self._tall:
            return
        painter = smooth(QPainter(self))
        box(painter, self.rect(), fill="surface", edge="line2", radius=8)
        painter.end()

    def _step(self, step: int) -> None:
        free = [piece for piece in self._pieces if not piece.segment.blocked]
        if not free:
            return
        at = next((place for place, piece in enumerate(free) if piece.isChecked()), -1 if step > 0 else 0)
        self._try(free[(at + step) % len(free)])

    def _on_clicked(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, _Piece):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._try(pressed)

    def _try(self, piece: _Piece) -> None:
        segment = piece.segment
        if segment.blocked:
            self.blocked_chosen.emit(segment.value, segment.blocked)
        elif not piece.isChecked():
            self.set_value(segment.value)
            self.chosen.emit(segment.value)

    def _tell(self) -> None:
        words = next((piece.text() for piece in self._pieces if piece.isChecked()), "")
        self.setAccessibleDescription(words)

    def _get_tall(self) -> bool:
        return self._tall

    def _set_tall(self, tall: bool) -> None:
        self._tall = tall
        self._row.setSpacing(8 if tall else 0)
        edge = 0 if tall else 1
        self._row.setContentsMargins(edge, edge, edge, edge)

    tall = Property(bool, _get_tall, _set_tall)
