"""Chip: a pill that is on or off. ChipChoice: choose several (or one view) from a row of chips that wraps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.flow import Flow
from zorgdesk.desktop.widgets.painting import LEFT, box, smooth
from zorgdesk.desktop.widgets.plain import tab_through

_PAD, _GAP = 12, 6
_STEPS: dict[int, int] = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Chip(QAbstractButton):
    """On = tick (or its own icon), accent edge and ground. A count stands behind the words. Signal entered: focus."""

    entered = Signal()

    def __init__(
        self, text: str, *, icon: str = "", count: str = "", tick: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._count, self._tick = icon, count, tick
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)
        theme().changed.connect(self.updateGeometry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows are for the row: Qt would go to the next stop of Tab."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the row where the keyboard is."""
        super().focusInEvent(event)
        self.entered.emit()

    def set_count(self, count: str) -> None:
        """The number behind the words."""
        self._count = count
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Mark, words, count; 28 high, 32 with a count (a view)."""
        metrics = theme().metrics("row")
        wide = 2 * _PAD + metrics.horizontalAdvance(self.text()) + 2
        wide += theme().px(16) + _GAP if self._mark() else 0
        wide += 8 + metrics.horizontalAdvance(self._count) if self._count else 0
        return QSize(wide, theme().px(32 if self._count else 28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pill."""
        painter = smooth(QPainter(self))
        on = self.isChecked()
        fill = "accentbg" if on else ("sunken" if self.underMouse() else "surface")
        box(painter, self.rect(), fill=fill, edge="accent" if on else "line2", radius=self.height() // 2)
        x, size = _PAD, theme().px(16)
        if self._mark():
            icons.draw(painter, self._mark(), "accent" if on else "ink2", QRect(x, 0, size, self.height()), size)
            x += size + _GAP
        role = "row" if on else "control"
        painter.setFont(theme().font(role))
        painter.setPen(theme().color("accent" if on else "ink2"))
        painter.drawText(QRect(x, 0, self.width() - x, self.height()), LEFT, self.text())
        x += painter.fontMetrics().horizontalAdvance(self.text()) + 8
        painter.drawText(QRect(x, 0, self.width() - x, self.height()), LEFT, self._count)
        painter.end()

    def _mark(self) -> str:
        return "check" if self.isChecked() and self._tick else self._icon


@dataclass(frozen=True, slots=True)
class ChipOption:
    """One chip: the value behind it, its words, and when wanted an icon and a count."""

    value: Any
    words: str
    icon: str = ""
    count: str = ""


class ChipChoice(QWidget):
    """Choose several, or with `single` exactly one (saved views). Signal chosen_changed(object: list of values).

    The row is one stop for Tab, so that seven people in a note cost no seven keys: the arrows walk along the chips,
    Space turns the chip on or off, and a digit does that with the chip of that number.
    """

    chosen_changed = Signal(object)

    def __init__(self, *, single: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._single = single
        self._flow = Flow(self)
        self._chips: list[tuple[Any, Chip]] = []
        self._behind: list[QWidget] = []

    def set_options(self, options: list[ChipOption], chosen: list[Any] | None = None) -> None:
        """Show these chips; `chosen` are on."""
        for _, chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for option in options:
            chip = Chip(option.words, icon=option.icon, count=option.count, tick=not self._single, parent=self)
            chip.setObjectName(f"chip_{option.value}")
            chip.clicked.connect(self._on_clicked)
            chip.entered.connect(self._rove)
            self._flow.addWidget(chip)
            chip.show()
            self._chips.append((option.value, chip))
        for widget in self._behind:
            self._flow.removeWidget(widget)
            self._flow.addWidget(widget)
        tab_through(self, [*(chip for _, chip in self._chips), *self._behind])
        self.set_value(chosen or [])
        self.updateGeometry()

    def add(self, widget: QWidget) -> None:
        """Put another widget (a link as `Weergave bewaren`) behind the chips; it stays there."""
        self._behind.append(widget)
        self._flow.addWidget(widget)

    def first(self) -> Chip | None:
        """Where the keyboard comes in: the first chip that is on, else the first."""
        chips = [chip for _, chip in self._chips]
        return next((chip for chip in chips if chip.isChecked()), chips[0] if chips else None)

    def set_counts(self, counts: dict[Any, str]) -> None:
        """New numbers behind the words."""
        for value, chip in self._chips:
            chip.set_count(counts.get(value, ""))

    def value(self) -> list[Any]:
        """The chosen values, in the order of the chips."""
        return [value for value, chip in self._chips if chip.isChecked()]

    def set_value(self, chosen: object) -> None:
        """Turn these values on, without a signal."""
        wanted = list(chosen) if isinstance(chosen, (list, tuple, set, frozenset)) else [chosen]
        for value, chip in self._chips:
            chip.setChecked(value in wanted)
        self._rove()

    def _rove(self) -> None:
        """Tab comes in at the chip that has the focus, else where `first` says; the others are for the arrows."""
        chips = [chip for _, chip in self._chips]
        stop = next((chip for chip in chips if chip.hasFocus()), self.first())
        for chip in chips:
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chip is stop else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys walk along the chips; a digit turns the chip of that number on or off."""
        digit = event.key() - Qt.Key.Key_1
        if 0 <= digit < min(9, len(self._chips)) and not event.modifiers():
            chip = self._chips[digit][1]
            chip.setFocus(Qt.FocusReason.TabFocusReason)
            chip.click()
            return
        step = _STEPS.get(event.key())
        at = next((place for place, (_, chip) in enumerate(self._chips) if chip.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        self._chips[(at + step) % len(self._chips)][1].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self) -> None:
        pressed = self.sender()
        if self._single:
            for _, chip in self._chips:
                chip.setChecked(chip is pressed)
        self.chosen_changed.emit(self.value())

    def _get_single(self) -> bool:
        return self._single

    def _set_single(self, single: bool) -> None:
        """Before `set_options`: exactly one choice (a property for .ui)."""
        self._single = single

    single = Property(bool, _get_single, _set_single)
