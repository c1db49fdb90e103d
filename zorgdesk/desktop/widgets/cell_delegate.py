"""CellDelegate paints the cells of PlainTable: two lines, badges, phase dashes, bars, hover, choice and focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import LEFT, RIGHT, badge, box, disc, line, smooth, text
from zorgdesk.desktop.widgets.phase import draw_dashes
from zorgdesk.desktop.widgets.plain import plain_tip
from zorgdesk.desktop.widgets.rows import CELL, Cell, Index

if TYPE_CHECKING:
    from zorgdesk.desktop.widgets.plain_table import PlainTable

_PAD = 12
_DISC = 28


class CellDelegate(QStyledItemDelegate):
    """Belongs to one PlainTable."""

    def __init__(self, table: PlainTable, parent: QObject | None = None) -> None:
        super().__init__(parent or table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows of one height."""
        return QSize(0, self._table.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground first, then what the cell shows."""
        cell = index.data(CELL)
        if not isinstance(cell, Cell):
            return
        painter.save()
        smooth(painter)
        self._ground(painter, option, index)
        area = option.rect.adjusted(_PAD, 0, -_PAD // 2, -1)
        if cell.icon and cell.disc:
            side = theme().px(_DISC)
            spot = QRect(area.x(), area.center().y() - side // 2, side, side)
            disc(painter, spot, cell.disc, cell.icon, theme().px(icons.BUTTON))
            area.setLeft(area.x() + side + 10)
        elif cell.icon:
            size = theme().px(icons.NAVIGATION)
            icons.draw(
                painter, cell.icon, cell.icon_token or cell.token, QRect(area.x(), area.y(), size, area.height()), size
            )
            area.setLeft(area.x() + size + 10)
        if cell.mark is not None and not cell.text:
            badge(painter, area.x(), area.center().y(), cell.mark.kind, cell.mark.icon, cell.mark.words, area.width())
        else:
            self._lines(painter, area, cell)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """The whole text when something was cut, or the tip of the cell."""
        cell = index.data(CELL)
        if event.type() != QEvent.Type.ToolTip or not isinstance(cell, Cell):
            return super().helpEvent(event, view, option, index)
        cut = theme().metrics(cell.role).horizontalAdvance(cell.text) > option.rect.width() - 2 * _PAD
        cut = cut or theme().metrics("support").horizontalAdvance(cell.second) > option.rect.width() - 2 * _PAD
        tip = cell.tip or (cell.words() if cut else "")
        QToolTip.showText(event.globalPos(), plain_tip(tip), view)
        return True

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = option.rect
        if chosen:
            painter.fillRect(rect, theme().color("sel"))
        elif self._table.hovered_row() == index.row():
            painter.fillRect(rect, theme().color("sunken"))
        line(painter, rect.left(), rect.bottom(), rect.right() + 1, rect.bottom())
        first = self._table.is_first(index.column())
        if chosen and first:
            painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), theme().color("accent"))
        if self._table.hasFocus() and index.row() == self._table.currentIndex().row():
            self._ring(painter, rect, first, self._table.is_last(index.column()))

    def _ring(self, painter: QPainter, rect: QRect, first: bool, last: bool) -> None:
        colour = theme().color("accent")
        painter.fillRect(QRect(rect.x(), rect.y(), rect.width(), 2), colour)
        painter.fillRect(QRect(rect.x(), rect.bottom() - 1, rect.width(), 2), colour)
        if first:
            painter.fillRect(QRect(rect.x(), rect.y(), 2, rect.height()), colour)
        if last:
            painter.fillRect(QRect(rect.right() - 1, rect.y(), 2, rect.height()), colour)

    def _lines(self, painter: QPainter, area: QRect, cell: Cell) -> None:
        flags = RIGHT if cell.right else LEFT
        two = bool(cell.second) or cell.dashes is not None or cell.share is not None
        if not two:
            text(painter, area, cell.text, cell.role, cell.token, flags)
            return
        first_high, second_high = theme().metrics(cell.role).height(), theme().metrics("support").height()
        if not cell.second:
            second_high = theme().px(8)
        top = area.y() + (area.height() - first_high - second_high) // 2
        text(painter, QRect(area.x(), top, area.width(), first_high), cell.text, cell.role, cell.token, flags)
        below = QRect(area.x(), top + first_high, area.width(), second_high)
        if cell.dashes is not None:
            draw_dashes(painter, below, *cell.dashes)
            return
        if cell.share is not None:
            bar = QRect(below.x(), below.center().y(), min(below.width(), theme().px(80)), 4)
            box(painter, bar, fill="mutebg", radius=2)
            full = QRect(bar.x(), bar.y(), round(bar.width() * min(1.0, max(0.0, cell.share))), 4)
            box(painter, full, fill=cell.second_token if cell.second_token != "ink2" else "accent", radius=2)
            return
        if cell.second_icon:
            size = theme().px(icons.BADGE)
            icons.draw(
                painter, cell.second_icon, cell.second_token, QRect(below.x(), below.y(), size, below.height()), size
            )
            below.setLeft(below.x() + size + 4)
        text(painter, below, cell.second, "support", cell.second_token, flags)
