"""DateField: type a date the way you would write it; the resolved day stands at the right; F4 opens a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import IconButton
from zorgdesk.desktop.widgets.painting import RIGHT, text
from zorgdesk.wording import widgets as say
from zorgdesk.wording.formats import day
from zorgdesk.wording.typed_dates import typed_date


class DateField(QLineEdit):
    """Signal date_changed(object: date or None) whenever the meaning of the text changes.

    Hand the day of today in with `set_today` (or `forms.set_today(form, today)`), else only whole dates are read.
    """

    date_changed = Signal(object)

    def __init__(self, today: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._value: date | None = None
        self._button = IconButton("calendar-days", say.CALENDAR, key="F4", size="row", parent=self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._button.clicked.connect(self.open_calendar)
        self.setTextMargins(0, 0, theme().px(28), 0)
        self.textEdited.connect(self._on_typed)

    def set_today(self, today: date) -> None:
        """The day that `morgen` and `+6w` count from."""
        self._today = today
        self._on_typed()

    def value(self) -> date | None:
        """The day typed; None when empty or unreadable (see `problem`)."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show a day (None empties the field) without a signal; raises TypeError for something else."""
        if value is not None and not isinstance(value, date):
            raise TypeError(type(value).__name__)
        self._value = value
        self.setText(day(value) if value is not None else "")
        self.update()

    def problem(self) -> str | None:
        """Why the text is no date (for FormRow.set_check), or None."""
        return say.DATE_UNREADABLE if self.text().strip() and self._value is None else None

    def open_calendar(self) -> None:
        """Show the month to pick from, on the day typed or today."""
        popup = _Calendar(self)
        start = self._value or self._today
        if start is not None:
            popup.month.setSelectedDate(QDate(start.year, start.month, start.day))
        popup.open_below()

    def pick(self, value: date) -> None:
        """Take a day as if it was typed."""
        self.type(day(value))

    def type(self, words: str) -> None:
        """Take words as if they were typed."""
        self.setText(words)
        self._on_typed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 opens the calendar; up and down move one day."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        step = steps.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        elif step is not None and self._value is not None and not self.isReadOnly():
            moved = self._value.toordinal() + step
            self.pick(date.fromordinal(min(max(moved, date.min.toordinal()), date.max.toordinal())))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """On leaving: write the day out in full."""
        super().focusOutEvent(event)
        if self._value is not None:
            self.setText(day(self._value))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the calendar button at the right."""
        super().resizeEvent(event)
        side = self._button.sizeHint().width()
        self._button.setGeometry(self.width() - side - 4, (self.height() - side) // 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and the resolved day while it is typed in another form."""
        super().paintEvent(event)
        shown = self.resolved()
        if not shown:
            return
        painter = QPainter(self)
        area = QRect(0, 0, self._button.x() - 4, self.height())
        taken = theme().metrics("body").horizontalAdvance(self.text()) + 24
        if area.width() - taken > theme().metrics("support").horizontalAdvance(shown):
            text(painter, area, shown, "support", "ink2", RIGHT)
        painter.end()

    def resolved(self) -> str:
        """The day with its weekday, when the text itself does not say so already; else ""."""
        if self._value is None or self.text() == day(self._value):
            return ""
        return day(self._value)

    def _on_typed(self) -> None:
        found = typed_date(self.text(), self._today) if self._today is not None else _whole(self.text())
        changed = found != self._value
        self._value = found
        self.setAccessibleDescription(say.becomes(day(found)) if found is not None else "")
        self.update()
        if changed:
            self.date_changed.emit(found)


def _whole(words: str) -> date | None:
    one, other = typed_date(words, date(1999, 1, 1)), typed_date(words, date(2003, 7, 2))
    return one if one == other else None


class _Calendar(QFrame):
    """A child of the window, not a window of its own: it goes when the focus leaves it or at Esc."""

    def __init__(self, field: DateField) -> None:
        super().__init__(field.window())
        self.setObjectName("calendar")
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.Box)
        self._field = field
        self.month = QCalendarWidget(self)
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.month)
        self.month.activated.connect(self._take)
        self.month.clicked.connect(self._take)

    def open_below(self) -> None:
        """Below the field, or above it when there is no room."""
        window = self._field.window()
        below = self._field.mapTo(window, QPoint(0, self._field.height() + 4))
        size = self.sizeHint()
        if below.y() + size.height() > window.height():
            below.setY(max(0, below.y() - self._field.height() - size.height() - 8))
        left = max(0, min(below.x(), window.width() - size.width()))
        self.setGeometry(QRect(QPoint(left, below.y()), size))
        self.show()
        self.raise_()
        self.month.setFocus()
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes and nothing changes."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self and not self.isAncestorOf(now) and not self.isHidden():
            self.hide()
            self.deleteLater()

    def _leave(self) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, picked: QDate) -> None:
        self._field.pick(date(picked.year(), picked.month(), picked.day()))
        self._leave()
