"""DayList: a short list of coming things, each with the day as a small calendar leaf before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.painting import CENTER, LEFT, badge, badge_width, box, text
from zorgdesk.desktop.widgets.row_list import RowDelegate, RowList

_HIGH, _LEAF = 52, 42


@dataclass(frozen=True, slots=True)
class DayLine:
    """One line: `weekday` and `number` on the leaf, and when there is something to say a badge below the words."""

    key: Any
    weekday: str
    number: str
    title: str
    second: str
    mark: Mark | None = None


class DayList(RowList):
    """Rows are DayLine; `opened(DayLine)` on Enter or a click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_spoken, grow=True, parent=parent)
        self.setItemDelegate(_DayDelegate(self))
        self.clicked.connect(lambda index: self.opened.emit(self.current_row()))


def _spoken(row: DayLine) -> str:
    parts = (f"{row.weekday} {row.number}", row.title, row.second, row.mark.words if row.mark else "")
    return ", ".join(part for part in parts if part)


class _DayDelegate(RowDelegate):
    def row_height(self, row: DayLine) -> int:
        return _HIGH

    def words_cut(self, area: QRect, row: DayLine) -> str:
        return _spoken(row)

    def draw(self, painter: QPainter, area: QRect, row: DayLine, *, current: bool, chosen: bool) -> None:
        side = theme().px(_LEAF)
        leaf = QRect(area.x() + 4, area.y() + (area.height() - side) // 2, side, side)
        box(painter, leaf, fill="sunken" if not chosen else "surface", radius=6)
        text(painter, QRect(leaf.x(), leaf.y() + 3, side, side // 2 - 3), row.weekday, "small", "ink2", CENTER)
        text(painter, QRect(leaf.x(), leaf.y() + side // 2 - 2, side, side // 2), row.number, "row", "ink", CENTER)
        left, half = leaf.right() + 12, area.height() // 2
        room = area.right() - left - 6
        upper = QRect(left, area.y() + 6, room, half - 6)
        lower = QRect(left, area.y() + half, room, half - 6)
        if row.mark is not None:
            wide = badge_width(row.mark.words, row.mark.icon)
            badge(painter, area.right() - wide - 4, area.center().y(), row.mark.kind, row.mark.icon, row.mark.words)
            upper.setWidth(room - wide - 8)
            lower.setWidth(room - wide - 8)
        text(painter, upper, row.title, "row", "ink", LEFT)
        text(painter, lower, row.second, "support", "ink2", LEFT)
