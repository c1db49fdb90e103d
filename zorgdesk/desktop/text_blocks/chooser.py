"""The small list of tekstblokken at the cursor. The text keeps the focus: typing filters, arrows choose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.text_blocks import TextBlockSheet
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.tokens import RADIUS_DIALOG
from zorgdesk.desktop.widgets.card import Hairline
from zorgdesk.desktop.widgets.key_cap import KeyCap
from zorgdesk.desktop.widgets.painting import box, shadow, smooth, text
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.row_list import RowDelegate, RowList
from zorgdesk.wording import text_blocks as say

_WIDE, _SHADOW, _ROWS, _KEYWORD_WIDE = 520, 6, 7, 128


class BlockChooser(QWidget):
    """`show_blocks(blocks, place)`; signal chosen(TextBlockSheet). It takes no focus and no keys of its own."""

    chosen = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("block_chooser")
        self.setAccessibleName(say.CHOOSER)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list = RowList(say.spoken)
        self.list.setObjectName("block_list")
        self.list.setItemDelegate(_BlockDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda _: self.take())
        self._none = PlainLabel(say.NONE_FOUND, "body", token="ink2")
        self._none.setContentsMargins(12, 8, 12, 8)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 6, 12, 6)
        foot.setSpacing(8)
        for cap, words in say.KEYS:
            foot.addWidget(KeyCap(cap))
            foot.addWidget(PlainLabel(words, "support"))
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SHADOW, _SHADOW, _SHADOW, _SHADOW)
        column.setSpacing(0)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        column.addWidget(Hairline())
        column.addLayout(foot)
        self.hide()

    def show_blocks(self, blocks: Sequence[TextBlockSheet], below: QPoint) -> None:
        """Show these, the first chosen, below a place on the screen (or above it where the window ends)."""
        self.list.show_rows(blocks)
        self.list.choose(0)
        self.list.setVisible(bool(blocks))
        self._none.setVisible(not blocks)
        window = self._window
        row = theme().px(_BlockDelegate.HIGH)
        high = (row * min(len(blocks), _ROWS) if blocks else row) + theme().px(40) + 2 * _SHADOW
        wide = min(theme().px(_WIDE), window.width() - 16)
        at = window.mapFromGlobal(below)
        top = at.y() + 4 if at.y() + 4 + high <= window.height() else max(0, at.y() - high - theme().px(28))
        self.setGeometry(min(max(8, at.x() - _SHADOW), window.width() - wide - 8), top, wide, high)
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """Another row, not past the ends."""
        last = self.list.rows().rowCount() - 1
        if last >= 0:
            self.list.choose(max(0, min(last, self.list.currentIndex().row() + by)))

    def take(self) -> bool:
        """Choose the row; False when there is none."""
        block = self.list.current_row() if self.list.isVisibleTo(self) else None
        if not isinstance(block, TextBlockSheet):
            return False
        self.chosen.emit(block)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """A small panel with a shadow."""
        painter = smooth(QPainter(self))
        area = self.rect().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        shadow(painter, area, _SHADOW, RADIUS_DIALOG)
        box(painter, area, fill="surface", edge="line", radius=RADIUS_DIALOG)
        painter.end()


class _BlockDelegate(RowDelegate):
    HIGH = 36

    def row_height(self, row: Any) -> int:
        return self.HIGH

    def draw(self, painter: QPainter, area: QRect, row: Any, *, current: bool, chosen: bool) -> None:
        left = area.x() + 12
        keyword = QRect(left, area.y(), theme().px(_KEYWORD_WIDE), area.height())
        text(painter, keyword, row.keyword, "row", "accent")
        rest = QRect(keyword.right() + 8, area.y(), area.right() - keyword.right() - 20, area.height())
        words = theme().metrics("body").elidedText(say.first_words(row.text), Qt.TextElideMode.ElideRight, rest.width())
        text(painter, rest, words, "body", "ink")

    def words_cut(self, area: QRect, row: Any) -> str:
        return str(row.text)
