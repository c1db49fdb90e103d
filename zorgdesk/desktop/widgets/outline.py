"""SectionOutline: the parts of a plan, handover or intake, each with its state and the number of open points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QSignalBlocker
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import QWidget

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import RIGHT, box, text
from zorgdesk.desktop.widgets.row_list import RowDelegate, RowList
from zorgdesk.wording import widgets as say


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """One part: state icon with its token, an optional number before the title, and how many points are open."""

    key: Any
    title: str
    icon: str = "circle-dashed"
    token: str = "ink2"
    number: str = ""
    open_points: int = 0
    state_right: bool = False


class SectionOutline(RowList):
    """Rows are OutlineLine; `chosen(OutlineLine)` when the user goes to a part.

    Without numbers (`numbered=False`) the titles of rows with their state at the right begin at the left edge.
    """

    def __init__(self, *, grow: bool = True, numbered: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(_spoken, grow=grow, parent=parent)
        self.setItemDelegate(_OutlineDelegate(self, numbered))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab passes by without going to another part: only arrows and Enter choose one."""
        if self.currentIndex().isValid():
            super().focusInEvent(event)
            return
        with QSignalBlocker(self):
            super().focusInEvent(event)
        self.clearSelection()


def _spoken(row: OutlineLine) -> str:
    return f"{row.title}, {say.open_points(row.open_points)}" if row.open_points else row.title


class _OutlineDelegate(RowDelegate):
    def __init__(self, rows: RowList, numbered: bool) -> None:
        super().__init__(rows)
        self._numbered = numbered

    def row_height(self, row: OutlineLine) -> int:
        return 32

    def words_cut(self, area: QRect, row: OutlineLine) -> str:
        return row.title if theme().metrics("row").horizontalAdvance(row.title) > area.width() - theme().px(70) else ""

    def chosen_ground(self, painter: QPainter, ground: QRect) -> None:
        box(painter, ground, fill="surface", edge="line", radius=8)

    def draw(self, painter: QPainter, area: QRect, row: OutlineLine, *, current: bool, chosen: bool) -> None:
        size = theme().px(18)
        left, right = area.x() + 10, area.right() - 12
        if row.state_right:
            icons.draw(painter, row.icon, row.token, QRect(right - size, area.y(), size, area.height()), size, 2.25)
            text(painter, QRect(left, area.y(), size, area.height()), row.number, "support", "ink2")
            right -= size + 8
        else:
            icons.draw(painter, row.icon, row.token, QRect(left, area.y(), size, area.height()), size, 2.25)
            if row.open_points:
                spot = QRect(right - size, area.y(), size, area.height())
                text(painter, spot, str(row.open_points), "label", row.token, RIGHT)
                right -= size + 4
        indent = 0 if row.state_right and not self._numbered else size + 8
        words = QRect(left + indent, area.y(), right - left - indent, area.height())
        text(painter, words, row.title, "row" if chosen else "body", "ink")
