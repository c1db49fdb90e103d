"""TaskList: what to do, in groups with heads; kind icon, act, child, reason, date. Also `StepList` for one case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import CENTER, RIGHT, box, line, smooth, text
from zorgdesk.desktop.widgets.row_list import RowDelegate, RowList

_NARROW = 620
_ROOM_FOR_BUTTONS = 860
"""Below this the reason of a late task needs the room; the button then stands on the chosen row only."""


@dataclass(frozen=True, slots=True)
class TaskHead:
    """The head of a group: `Te laat 2`, at the right the day."""

    title: str
    count: int
    icon: str = "sun"
    token: str = "ink"
    right: str = ""
    first: bool = False
    head: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One task. `key` is the page's own; `late` draws the sign; `when` are the words of the date."""

    key: Any
    kind: str
    icon: str
    act: str
    child: str
    reason: str
    when: str
    button: str = ""
    late: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class TaskMore:
    """The last row of a group that holds more than is shown: `Nog 2 tonen`. `key` names the group."""

    key: str
    words: str


class TaskList(RowList):
    """Rows are TaskHead, TaskLine and TaskMore.

    Signals act_wanted(TaskLine): its button or Enter; more_wanted(key): a click or Enter on the last row of a group.
    """

    act_wanted = Signal(object)
    more_wanted = Signal(str)

    def __init__(self, *, grow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(_spoken, grow=grow, parent=parent)
        self.setItemDelegate(_TaskDelegate(self))
        self.pressed_spot.connect(self._on_spot)
        self.opened.connect(self._on_opened)

    def _on_spot(self, name: str, row: TaskLine | TaskMore) -> None:
        if isinstance(row, TaskMore):
            self.more_wanted.emit(row.key)
        else:
            self.act_wanted.emit(row)

    def _on_opened(self, row: TaskLine | TaskMore) -> None:
        self._on_spot("", row)


def _spoken(row: TaskHead | TaskLine | TaskMore) -> str:
    if isinstance(row, TaskHead):
        return f"{row.title} {row.count}"
    if isinstance(row, TaskMore):
        return row.words
    return ", ".join(part for part in (row.act, row.child, row.reason, row.when) if part)


class _TaskDelegate(RowDelegate):
    def row_height(self, row: TaskHead | TaskLine | TaskMore) -> int:
        return 40 if isinstance(row, TaskLine) else 34

    def draw(self, painter: QPainter, area: QRect, row: Any, *, current: bool, chosen: bool) -> None:
        if isinstance(row, TaskHead):
            self._head(painter, area, row)
            return
        if isinstance(row, TaskMore):
            self._more(painter, area, row)
            return
        side = theme().px(28)
        left = area.x() + 10
        tile = QRect(left, area.center().y() - side // 2, side, side)
        box(painter, tile, fill=row.kind + "bg", radius=8)
        icons.draw(painter, row.icon, row.kind, tile, theme().px(icons.BUTTON))
        right = self._right(painter, area, row, current=current)
        words = QRect(left + side + 10, area.y(), right - left - side - 20, area.height())
        self._words(painter, words, row, area.width())

    def spots(self, area: QRect, row: Any, *, current: bool) -> dict[str, QRect]:
        if isinstance(row, TaskMore):
            return {"more": area}
        if isinstance(row, TaskHead) or not row.button:
            return {}
        roomy = row.late and area.width() >= theme().px(_ROOM_FOR_BUTTONS)
        return {"act": _button_place(area, row.button)} if current or roomy else {}

    def words_cut(self, area: QRect, row: Any) -> str:
        return _spoken(row) if isinstance(row, TaskLine) else ""

    def _more(self, painter: QPainter, area: QRect, row: TaskMore) -> None:
        size = theme().px(icons.BUTTON)
        icons.draw(painter, "chevron-down", "accent", QRect(area.x() + 12, area.y(), size, area.height()), size)
        text(painter, area.adjusted(12 + size + 8, 0, -12, 0), row.words, "control", "accent")

    def _head(self, painter: QPainter, area: QRect, head: TaskHead) -> None:
        if not head.first:
            line(painter, area.x(), area.y(), area.right(), area.y())
        size = theme().px(icons.BUTTON)
        icons.draw(painter, head.icon, head.token, QRect(area.x() + 12, area.y(), size, area.height()), size)
        words = area.adjusted(12 + size + 8, 0, -12, 0)
        taken = text(painter, words, head.title, "row", head.token)
        text(painter, words.adjusted(taken + 8, 0, 0, 0), str(head.count), "support", "ink2")
        text(painter, words, head.right, "support", "ink2", RIGHT)

    def _right(self, painter: QPainter, area: QRect, row: TaskLine, *, current: bool) -> int:
        right = area.right() - 12
        if self.spots(area, row, current=current):
            place = _button_place(area, row.button)
            draw_button(painter, place, row.button)
            right = place.left() - 10
        role = "row" if row.late or row.strong else "support"
        token = "bad" if row.late else ("ink" if row.strong else "ink2")
        wide = theme().metrics(role).horizontalAdvance(row.when) + 2
        text(painter, QRect(right - wide, area.y(), wide, area.height()), row.when, role, token, RIGHT)
        right -= wide
        if row.late:
            size = theme().px(icons.BADGE)
            icons.draw(
                painter, "triangle-alert", "bad", QRect(right - size - 6, area.y(), size, area.height()), size, 2.25
            )
            right -= size + 6
        return right - 12

    def _words(self, painter: QPainter, area: QRect, row: TaskLine, whole: int) -> None:
        if whole < theme().px(_NARROW):
            half = area.height() // 2
            text(painter, QRect(area.x(), area.y() + 3, area.width(), half - 2), row.act, "row", "ink")
            below = QRect(area.x(), area.y() + half, area.width(), half - 2)
            taken = text(painter, below, row.child, "support", "ink2") if row.child else 0
            text(painter, below.adjusted(taken + (10 if taken else 0), 0, 0, 0), row.reason, "support", "ink2")
            return
        act = min(theme().px(214), whole * 30 // 100)
        child = min(theme().px(144), whole * 21 // 100)
        text(painter, QRect(area.x(), area.y(), act - 8, area.height()), row.act, "row", "ink")
        text(painter, QRect(area.x() + act, area.y(), child - 8, area.height()), row.child, "row", "ink")
        rest = area.adjusted(act + child, 0, 0, 0)
        text(painter, rest, row.reason, "support", "ink2")


@dataclass(frozen=True, slots=True)
class StepLine:
    """A next step of one case: tick ring, title, second line, date, and the act on the first or late row."""

    key: Any
    title: str
    second: str
    when: str
    button: str = ""
    late: bool = False
    strong: bool = False
    done: bool = False


class StepList(RowList):
    """Rows are StepLine. Signals act_wanted(StepLine): its button or Enter; ticked(StepLine): the ring."""

    act_wanted = Signal(object)
    ticked = Signal(object)

    def __init__(self, *, grow: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(lambda row: f"{row.title}, {row.second}, {row.when}", grow=grow, parent=parent)
        self.setItemDelegate(_StepDelegate(self))
        self.pressed_spot.connect(self._on_spot)
        self.opened.connect(self.act_wanted)
        self.quick_view.connect(self.ticked)

    def _on_spot(self, name: str, row: StepLine) -> None:
        (self.ticked if name == "tick" else self.act_wanted).emit(row)


class _StepDelegate(RowDelegate):
    def row_height(self, row: StepLine) -> int:
        return 44

    def spots(self, area: QRect, row: StepLine, *, current: bool) -> dict[str, QRect]:
        found = {"tick": QRect(area.x(), area.y(), theme().px(34), area.height())}
        if row.button and (row.late or row.strong or current):
            found["act"] = _button_place(area, row.button)
        return found

    def words_cut(self, area: QRect, row: StepLine) -> str:
        return f"{row.title}, {row.second}"

    def draw(self, painter: QPainter, area: QRect, row: StepLine, *, current: bool, chosen: bool) -> None:
        size = theme().px(18)
        tick = QRect(area.x() + 8, area.y(), size, area.height())
        icons.draw(painter, "circle-check" if row.done else "circle", "ok" if row.done else "ink2", tick, size)
        right = area.right() - 8
        act = self.spots(area, row, current=current).get("act")
        if act is not None:
            draw_button(painter, act, row.button)
            right = act.left() - 10
        role = "row" if row.late or row.strong else "support"
        wide = theme().metrics(role).horizontalAdvance(row.when) + 2
        token = "bad" if row.late else ("ink" if row.strong else "ink2")
        text(painter, QRect(right - wide, area.y(), wide, area.height()), row.when, role, token, RIGHT)
        right -= wide
        if row.late:
            mark = theme().px(icons.BADGE)
            icons.draw(
                painter, "triangle-alert", "bad", QRect(right - mark - 6, area.y(), mark, area.height()), mark, 2.25
            )
            right -= mark + 6
        left, half = tick.right() + 10, area.height() // 2
        text(painter, QRect(left, area.y() + 3, right - left - 10, half - 3), row.title, "row", "ink")
        text(painter, QRect(left, area.y() + half, right - left - 10, half - 3), row.second, "support", "ink2")


def _button_place(area: QRect, words: str) -> QRect:
    wide = theme().metrics("control").horizontalAdvance(words) + 26
    high = theme().px(28)
    return QRect(area.right() - wide - 8, area.center().y() - high // 2, wide, high)


def draw_button(painter: QPainter, area: QRect, words: str) -> None:
    """A secondary button inside a row."""
    smooth(painter)
    box(painter, area, fill="surface", edge="line2", radius=8)
    text(painter, area, words, "control", "ink", CENTER)
