"""Timeline: the history of a case: date, kind disc, title and one line; read 50 at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import disc, line, text
from zorgdesk.desktop.widgets.row_list import RowDelegate, RowList

_DATE, _DISC = 82, 28


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One moment. `kind` colours the disc; `shielded` shows the lock instead of the text."""

    key: Any
    when: str
    kind: str
    icon: str
    title: str
    second: str = ""
    shielded: bool = False


class Timeline(RowList):
    """Rows are TimelineLine; `opened` on Enter or double click."""

    def __init__(self, *, grow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(_spoken, grow=grow, parent=parent)
        self.setItemDelegate(_TimelineDelegate(self))


def _spoken(row: TimelineLine) -> str:
    """What a screen reader says; a moment without a second line ends with its title."""
    return ", ".join(part for part in (row.when, row.title, row.second) if part)


class _TimelineDelegate(RowDelegate):
    def row_height(self, row: TimelineLine) -> int:
        return 44

    def words_cut(self, area: QRect, row: TimelineLine) -> str:
        wide = area.width() - theme().px(_DATE + _DISC + 24)
        fits = theme().metrics("support").horizontalAdvance(row.second) <= wide
        fits = fits and theme().metrics("row").horizontalAdvance(row.title) <= wide
        return "" if fits else f"{row.title}\n{row.second}"

    def draw(self, painter: QPainter, area: QRect, row: TimelineLine, *, current: bool, chosen: bool) -> None:
        date, side = theme().px(_DATE), theme().px(_DISC)
        left = area.x() + 8
        half = area.height() // 2
        text(painter, QRect(left, area.y() + 3, date, half - 2), row.when, "support", "ink2")
        spot = QRect(left + date + 4, area.y() + 6, side, side)
        middle = spot.center().x()
        if row is not self._last():
            line(painter, middle, spot.bottom() + 3, middle, area.bottom() + 2, "line", 2.0)
        disc(
            painter,
            spot,
            "mute" if row.shielded else row.kind,
            "lock" if row.shielded else row.icon,
            theme().px(icons.BUTTON),
        )
        words = QRect(spot.right() + 12, area.y() + 3, area.right() - spot.right() - 18, half - 2)
        text(painter, words, row.title, "row", "ink")
        text(painter, words.translated(0, half - 3), row.second, "support", "ink2")

    def _last(self) -> Any:
        model = self.rows.rows()
        return model.row(model.rowCount() - 1) if model.rowCount() else None
