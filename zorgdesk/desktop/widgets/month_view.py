"""MonthView: a month as weeks of days with what is planned; arrows walk the days, Enter opens, a click opens one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import CENTER, LEFT, box, line, ring, smooth, text
from zorgdesk.desktop.widgets.plain import plain_tip
from zorgdesk.domain.dates import add_months, month_weeks, week_number
from zorgdesk.wording import widgets as say
from zorgdesk.wording.formats import DAYS

_HEAD, _WEEK, _NUMBER, _CHIP, _STEP = 30, 40, 25, 21, 23
_WORKDAYS: Final = 5
_MOST: Final = 3


@dataclass(frozen=True, slots=True)
class MonthEntry:
    """One thing on one day: `kind` picks the colours, `words` fit in a cell, `spoken` is all of it."""

    key: Any
    day: date
    kind: str
    icon: str
    words: str
    spoken: str


class MonthView(QWidget):
    """`show_month(month, entries, today)`; `day()` is the cursor. Weekends show only when something is planned there.

    Signals: day_changed(date) when the cursor moves (maybe to another month), opened(key) for one entry,
    day_opened(date) for a day with several or with none.
    """

    day_changed = Signal(object)
    opened = Signal(object)
    day_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = self._day = self._month = date(2000, 1, 1)
        self._weeks: tuple[tuple[date, ...], ...] = ()
        self._entries: dict[date, list[MonthEntry]] = {}
        self._columns = _WORKDAYS
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.updateGeometry)

    def show_month(self, month: date, entries: Sequence[MonthEntry], today: date) -> None:
        """Show the month of this day; the cursor stays where it was, else goes to today or the first."""
        self._month, self._today = month.replace(day=1), today
        self._entries = {}
        for entry in entries:
            self._entries.setdefault(entry.day, []).append(entry)
        if (self._day.year, self._day.month) != (month.year, month.month):
            near = (today.year, today.month) == (month.year, month.month)
            self._day = today if near else month
        weekend = any(day.weekday() >= _WORKDAYS for day in (*self._entries, self._day))
        self._columns = len(DAYS) if weekend else _WORKDAYS
        weeks = month_weeks(month.year, month.month)
        self._weeks = tuple(week for week in weeks if any(day.month == month.month for day in week[: self._columns]))
        self._tell()
        self.update()

    def day(self) -> date:
        """The day under the cursor."""
        return self._day

    def set_day(self, day: date) -> None:
        """Put the cursor on a day, without a signal."""
        self._day = day
        self._tell()
        self.update()

    def entries_on(self, day: date) -> tuple[MonthEntry, ...]:
        """What is planned on a day."""
        return tuple(self._entries.get(day, ()))

    def spots_of(self, day: date) -> tuple[QRect, ...]:
        """Where the entries of a day stand; none when the day is not shown."""
        area = self._area(day)
        return () if area.isEmpty() else tuple(self._spots(area, day))

    def sizeHint(self) -> QSize:
        """Room for the weeks with two entries each."""
        return QSize(theme().px(560), theme().px(_HEAD) + 5 * theme().px(86))

    def minimumSizeHint(self) -> QSize:
        """One entry per day still shows."""
        return QSize(theme().px(320), theme().px(_HEAD) + 5 * theme().px(56))

    # Keys and mouse --------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk days and weeks, PageUp and PageDown months, Home goes to today, Enter opens."""
        key, plain = Qt.Key(event.key()), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        days = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if plain and key in days:
            self._move(self._skip_weekend(self._day + timedelta(days=days[key]), days[key]))
        elif plain and key in months:
            self._move(add_months(self._day, months[key]))
        elif plain and key == Qt.Key.Key_Home:
            self._move(self._today)
        elif plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self._day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The cursor goes to the day that was pressed."""
        day = self._day_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and day is not None:
            self._move(day)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """An entry opens at a click; `nog 2` shows the whole day."""
        point = event.position().toPoint()
        day = self._day_at(point)
        if event.button() != Qt.MouseButton.LeftButton or day is None:
            return
        area = self._area(day)
        for place, spot in enumerate(self._spots(area, day)):
            if spot.contains(point):
                shown = self._entries[day][place]
                hidden = place == len(self._spots(area, day)) - 1 and self._hidden(area, day)
                (self.day_opened.emit(day) if hidden else self.opened.emit(shown.key))
                return

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on a free spot asks for the day."""
        day = self._day_at(event.position().toPoint())
        if day is not None and not self._entries.get(day):
            self.day_opened.emit(day)

    def event(self, event: QEvent) -> bool:
        """The whole words of an entry that was cut."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self._day_at(event.pos())
            spots = self._spots(self._area(day), day) if day is not None else []
            at = next((place for place, spot in enumerate(spots) if spot.contains(event.pos())), None)
            words = self._entries[day][at].spoken if day is not None and at is not None else ""
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring appears."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def _skip_weekend(self, day: date, step: int) -> date:
        if self._columns > _WORKDAYS or day.weekday() < _WORKDAYS:
            return day
        return day + timedelta(days=7 - day.weekday() if step > 0 else _WORKDAYS - 1 - day.weekday())

    def _move(self, day: date) -> None:
        if day != self._day:
            self._day = day
            self._tell()
            self.update()
            self.day_changed.emit(day)

    def _open(self, day: date) -> None:
        found = self._entries.get(day, [])
        if len(found) == 1:
            self.opened.emit(found[0].key)
        else:
            self.day_opened.emit(day)

    def _tell(self) -> None:
        """Say the day and what is on it, for who can't see the month."""
        self.setAccessibleDescription(say.day_spoken(self._day, [one.spoken for one in self.entries_on(self._day)]))

    # Where things are ------------------------------------------------------------------------------------------------

    def _area(self, day: date) -> QRect:
        """The cell of a day; empty when it is not shown."""
        row = next((at for at, week in enumerate(self._weeks) if day in week), None)
        if row is None or day.weekday() >= self._columns:
            return QRect()
        top, left = theme().px(_HEAD), theme().px(_WEEK)
        wide, high = self.width() - left, self.height() - top
        x = left + wide * day.weekday() // self._columns
        y = top + high * row // len(self._weeks)
        right = left + wide * (day.weekday() + 1) // self._columns
        return QRect(x, y, right - x, top + high * (row + 1) // len(self._weeks) - y)

    def _day_at(self, point: QPoint) -> date | None:
        days = (day for week in self._weeks for day in week)
        return next((day for day in days if self._area(day).contains(point)), None)

    def _fits(self, area: QRect) -> int:
        return max(1, min(_MOST, (area.height() - theme().px(_NUMBER) - 2) // theme().px(_STEP)))

    def _hidden(self, area: QRect, day: date) -> int:
        """How many entries do not fit; the last spot then says so."""
        number, room = len(self._entries.get(day, ())), self._fits(area)
        return number - room + 1 if number > room else 0

    def _spots(self, area: QRect, day: date) -> list[QRect]:
        shown = min(len(self._entries.get(day, ())), self._fits(area))
        step, top = theme().px(_STEP), area.y() + theme().px(_NUMBER)
        return [QRect(area.x() + 5, top + step * at, area.width() - 10, theme().px(_CHIP)) for at in range(shown)]

    # Painting --------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The heads, the lines and every day."""
        painter = smooth(QPainter(self))
        head, left = theme().px(_HEAD), theme().px(_WEEK)
        for row, week in enumerate(self._weeks):
            first = self._area(week[0])
            line(painter, 0, first.y(), self.width(), first.y())
            number = QRect(0, first.y() + 4, left, theme().px(20))
            text(painter, number.adjusted(8, 0, 0, 0), str(week_number(week[0])), "small", "ink3")
            for day in week[: self._columns]:
                area = self._area(day)
                if row == 0:
                    title = QRect(area.x() + 8, 0, area.width(), head)
                    text(painter, title, DAYS[day.weekday()], "label", "ink2")
                self._draw_day(painter, area, day)
        painter.end()

    def _draw_day(self, painter: QPainter, area: QRect, day: date) -> None:
        if day == self._today:
            box(painter, area.adjusted(0, 1, 0, 0), fill="accentbg", radius=0)
        line(painter, area.x(), area.y(), area.x(), area.bottom())
        inside = (day.year, day.month) == (self._month.year, self._month.month)
        number = QRect(area.x() + 8, area.y() + 4, theme().px(22), theme().px(20))
        words = say.month_day(day, first=day.day == 1 and not inside)
        if day == self._today:
            box(painter, number.adjusted(-4, 0, 2, 0), fill="accent", radius=number.height() // 2)
            text(painter, number.adjusted(-4, 0, 2, 0), words, "label", "onaccent", CENTER)
        else:
            wide = QRect(number.x(), number.y(), area.width() - 12, number.height())
            text(painter, wide, words, "support", "ink2" if inside else "ink3")
        spots, hidden = self._spots(area, day), self._hidden(area, day)
        for place, spot in enumerate(spots):
            if hidden and place == len(spots) - 1:
                text(painter, spot.adjusted(6, 0, 0, 0), say.more(hidden), "support", "accent", LEFT)
            else:
                self._draw_entry(painter, spot, self._entries[day][place])
        if day == self._day and self.hasFocus():
            ring(painter, area.adjusted(1, 1, -1, -1), radius=6)

    def _draw_entry(self, painter: QPainter, spot: QRect, entry: MonthEntry) -> None:
        box(painter, spot, fill=f"{entry.kind}bg", edge="line2" if theme().high_contrast else "", radius=4)
        mark = theme().px(icons.BADGE)
        icons.draw(painter, entry.icon, entry.kind, QRect(spot.x() + 4, spot.y(), mark, spot.height()), mark)
        text(painter, spot.adjusted(mark + 9, 0, -3, 0), entry.words, "support", entry.kind)
