"""EntryList: short lists that lead somewhere: the agenda of a day (with times) and "Verder waar u was" (with icons)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.painting import LEFT, RIGHT, badge, badge_width, box, text
from zorgdesk.desktop.widgets.row_list import RowDelegate, RowList

_HIGH = 46
_TIME = 52


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: `times` (from, until) gives a clock column with a bar, else `icon` stands at the left.

    `when`, or else the badge `mark`, stands at the right, in place of the arrow.
    """

    key: Any
    title: str
    second: str
    icon: str
    times: tuple[str, str] | None = None
    now: bool = False
    when: str = ""
    mark: Mark | None = None


class EntryList(RowList):
    """Rows are Entry; `opened(Entry)` on Enter or a click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_spoken, grow=True, parent=parent)
        self.setItemDelegate(_EntryDelegate(self))
        self.clicked.connect(lambda index: self.opened.emit(self.current_row()))


def _spoken(row: Entry) -> str:
    state = row.mark.words if row.mark is not None else ""
    return ", ".join(part for part in (*(row.times or ()), row.title, row.second, row.when, state) if part)


class _EntryDelegate(RowDelegate):
    def row_height(self, row: Entry) -> int:
        return _HIGH

    def words_cut(self, area: QRect, row: Entry) -> str:
        return _spoken(row)

    def draw(self, painter: QPainter, area: QRect, row: Entry, *, current: bool, chosen: bool) -> None:
        half = area.height() // 2
        alone = not row.second and row.times is None
        upper = QRect(area.x() + 4, area.y() + 3, area.width() - 8, area.height() - 6 if alone else half - 3)
        lower = QRect(area.x() + 4, area.y() + half, area.width() - 8, half - 3)
        mark = theme().px(icons.BUTTON)
        right = mark + 10
        if row.times is not None:
            left = theme().px(_TIME)
            text(painter, upper, row.times[0], "row", "ink")
            text(painter, lower, row.times[1], "support", "ink2")
            bar = QRect(area.x() + 4 + left, area.y() + 5, 3, area.height() - 10)
            box(painter, bar, fill="accent" if row.now else "line", radius=1)
            left += 14
            icon = row.icon
        else:
            left = mark + 10
            icons.draw(painter, row.icon, "ink2", QRect(area.x() + 4, area.y(), mark, area.height()), mark)
            icon = "" if row.when or row.mark else "chevron-right"
            right = theme().metrics("support").horizontalAdvance(row.when) + 16 if row.when else right
        if row.mark is not None:
            wide = badge_width(row.mark.words, row.mark.icon)
            right = wide + 16
            badge(painter, area.right() - wide - 4, area.center().y(), row.mark.kind, row.mark.icon, row.mark.words)
        text(painter, upper.adjusted(left, 0, -right, 0), row.title, "row", "ink", LEFT)
        text(painter, lower.adjusted(left, 0, -right, 0), row.second, "support", "ink2", LEFT)
        if row.when:
            text(painter, upper, row.when, "support", "ink2", RIGHT)
        if icon:
            icons.draw(painter, icon, "ink2", QRect(area.right() - mark - 4, area.y(), mark, area.height()), mark)
