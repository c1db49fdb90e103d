"""Choice: a drop-down that the wheel cannot change by accident. Tick and Dot: painted check box and radio. Switch."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QListView, QRadioButton, QSizePolicy, QWidget

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import LEFT, box, smooth

_GAP = 10
_LEAST = 240
_BOX = 18


class Choice(QComboBox):
    """A drop-down of words with a value behind each; replaces QComboBox in every .ui file.

    The values stay in Python: Qt would give an enum back as its text, and a pair as a list.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        view = QListView(self)
        self.setView(view)
        self.setMaxVisibleItems(12)

    def minimumSizeHint(self) -> QSize:
        """A long option makes no page wider than its window: the words end in … there."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), theme().px(_LEAST)), hint.height())

    def set_options(self, options: list[tuple[Any, str]], chosen: Any = None) -> None:
        """Show (value, words) pairs and choose one by its value, without a signal."""
        blocked = self.blockSignals(True)
        self.clear()
        self._values = [value for value, _ in options]
        self.addItems([words for _, words in options])
        self.setCurrentIndex(-1)
        self.set_value(chosen)
        self.blockSignals(blocked)
        self.update()

    def value(self) -> Any:
        """The value behind the chosen words; None when nothing is chosen."""
        at = self.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    def set_value(self, value: Any) -> None:
        """Choose by value; a value that is not among the options chooses the first without a value, or nothing."""
        for place, kept in enumerate(self._values):
            if kept == value:
                self.setCurrentIndex(place)
                return
        self.setCurrentIndex(-1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel works only with focus; else the page scrolls."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then the arrow as an icon."""
        super().paintEvent(event)
        painter = smooth(QPainter(self))
        icons.draw(painter, "chevron-down", "ink2", QRect(self.width() - 28, 0, 20, self.height()), 16)
        painter.end()


def _words(painter: QPainter, button: QAbstractButton) -> None:
    painter.setFont(theme().font("body"))
    painter.setPen(theme().color("ink" if button.isEnabled() else "ink3"))
    left = theme().px(_BOX) + _GAP
    area = QRect(left, 0, button.width() - left, button.height())
    painter.drawText(area, LEFT | Qt.TextFlag.TextWordWrap, button.text())


def _hint(button: QAbstractButton, mark: int) -> QSize:
    metrics = theme().metrics("body")
    wide = metrics.horizontalAdvance(button.text())
    return QSize(mark + (_GAP + wide + 4 if wide else 0), max(theme().px(24), metrics.height()))


def _high(button: QAbstractButton, width: int) -> int:
    left = theme().px(_BOX) + _GAP
    room = QRect(0, 0, max(20, width - left), 10_000)
    words = theme().metrics("body").boundingRect(room, int(Qt.TextFlag.TextWordWrap), button.text())
    return max(theme().px(24), words.height() + 4)


def _wrapping(button: QAbstractButton) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


class Tick(QCheckBox):
    """A painted check box whose words wrap; replaces QCheckBox in every .ui file."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        _wrapping(self)

    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped words."""
        return _high(self, width)

    def minimumSizeHint(self) -> QSize:
        """Words may wrap down to this."""
        return QSize(min(self.sizeHint().width(), theme().px(120)), theme().px(24))

    def sizeHint(self) -> QSize:
        """Box and words."""
        return _hint(self, theme().px(_BOX))

    def hitButton(self, pos: QPoint) -> bool:
        """The words belong to the box."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, tick, words."""
        painter = smooth(QPainter(self))
        side = theme().px(_BOX)
        area = QRect(1, (self.height() - side) // 2, side, side)
        on = self.checkState() != Qt.CheckState.Unchecked
        fill = "surface" if self.isEnabled() else "sunken"
        box(painter, area, fill=fill, edge="accent" if on else "line2", radius=4, width=2.0 if on else 1.5)
        if on:
            mark = "check" if self.checkState() == Qt.CheckState.Checked else "minus"
            icons.draw(painter, mark, "accent", area, side - 4, 2.5)
        _words(painter, self)
        painter.end()


class Dot(QRadioButton):
    """A painted radio button whose words wrap; replaces QRadioButton in every .ui file."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        _wrapping(self)

    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped words."""
        return _high(self, width)

    def minimumSizeHint(self) -> QSize:
        """Words may wrap down to this."""
        return QSize(min(self.sizeHint().width(), theme().px(120)), theme().px(24))

    def sizeHint(self) -> QSize:
        """Ring and words."""
        return _hint(self, theme().px(_BOX))

    def hitButton(self, pos: QPoint) -> bool:
        """The words belong to the ring."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ring, dot, words."""
        painter = smooth(QPainter(self))
        side = theme().px(_BOX)
        area = QRect(1, (self.height() - side) // 2, side, side)
        on = self.isChecked()
        box(painter, area, fill="surface", edge="accent" if on else "line2", radius=side // 2, width=2.0 if on else 1.5)
        if on:
            inner = area.adjusted(5, 5, -5, -5)
            box(painter, inner, fill="accent", radius=inner.width() // 2)
        _words(painter, self)
        painter.end()


class Switch(QAbstractButton):
    """On or off at once (settings, single letters): a pill with a knob, words right of it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Pill and words."""
        metrics = theme().metrics("row")
        words = metrics.horizontalAdvance(self.text())
        return QSize(theme().px(40) + (12 + words if words else 0), theme().px(28))

    def minimumSizeHint(self) -> QSize:
        """The words are not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Pill, knob and words; on = filled with the knob at the right."""
        painter = smooth(QPainter(self))
        high, wide = theme().px(20), theme().px(38)
        pill = QRect(1, (self.height() - high) // 2, wide, high)
        on = self.isChecked()
        box(painter, pill, fill="accent" if on else "surface", edge="accent" if on else "line2", radius=high // 2)
        knob = high - 6
        left = pill.right() - knob - 2 if on else pill.left() + 3
        place = QRect(left, pill.top() + 3, knob, knob)
        box(painter, place, fill="onaccent" if on else "line2", radius=knob // 2)
        painter.setFont(theme().font("row"))
        painter.setPen(theme().color("ink"))
        painter.drawText(QRect(wide + 14, 0, self.width() - wide - 14, self.height()), LEFT, self.text())
        painter.end()
