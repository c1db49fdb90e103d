"""RowList: the base of every painted list (tasks, steps, timeline, outline), and the base of their delegates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import box, ring, smooth
from zorgdesk.desktop.widgets.plain import plain_tip
from zorgdesk.desktop.widgets.rows import ROW, Fetch, Index, ListModel

_NO_LIMIT = 16777215


class RowDelegate(QStyledItemDelegate):
    """Paint one row: override `row_height`, `draw` and, for buttons inside a row, `spots`."""

    inset = 2

    def __init__(self, rows: RowList) -> None:
        super().__init__(rows)
        self.rows = rows

    def row_height(self, row: Any) -> int:
        """How high this row is, in drawing pixels."""
        return 40

    def draw(self, painter: QPainter, area: QRect, row: Any, *, current: bool, chosen: bool) -> None:
        """Paint the row on its ground."""
        raise NotImplementedError

    def spots(self, area: QRect, row: Any, *, current: bool) -> dict[str, QRect]:
        """The clickable places of a row by name; a click on one gives `pressed(name, row)`."""
        return {}

    def words_cut(self, area: QRect, row: Any) -> str:
        """The whole text, when `draw` had to cut it; else ""."""
        return ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The row's height."""
        return QSize(10, theme().px(self.row_height(index.data(ROW))))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground (chosen, hover), the row, the focus ring."""
        painter.save()
        smooth(painter)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        current = index.row() == self.rows.currentIndex().row()
        ground = option.rect.adjusted(self.inset, 1, -self.inset, -1)
        row = index.data(ROW)
        if not getattr(row, "head", False):
            if chosen:
                self.chosen_ground(painter, ground)
            elif hover:
                box(painter, ground, fill="sunken", radius=8)
            if current and self.rows.hasFocus():
                ring(painter, ground, radius=8)
        self.draw(painter, option.rect, row, current=current, chosen=chosen)
        painter.restore()

    def chosen_ground(self, painter: QPainter, ground: QRect) -> None:
        """What a chosen row looks like."""
        box(painter, ground, fill="sel", radius=8)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click on a button inside the row."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            row = index.data(ROW)
            current = index.row() == self.rows.currentIndex().row()
            for name, spot in self.spots(option.rect, row, current=current).items():
                if spot.contains(event.position().toPoint()):
                    self.rows.pressed_spot.emit(name, row)
                    return True
        return super().editorEvent(event, model, option, index)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """The whole text of a cut row."""
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), plain_tip(self.words_cut(option.rect, index.data(ROW))), view)
        return True


class RowList(QListView):
    """`show_rows(list)` or `show(fetch, total)`. Signals carry the row object.

    opened (Enter, double click), chosen (cursor), quick_view (Space), bin_wanted (Del), pressed_spot(name, row).
    With `grow=True` the list is as high as its rows (inside a card that scrolls as a whole).
    """

    opened = Signal(object)
    chosen = Signal(object)
    quick_view = Signal(object)
    bin_wanted = Signal(object)
    pressed_spot = Signal(str, object)

    def __init__(self, words: Callable[[Any], str], *, grow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grow = grow
        self._model = ListModel(words, self)
        self.setModel(self._model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("clear", True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        if grow:
            self.set_grow(True)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(ROW)))
        self.selectionModel().currentChanged.connect(self._on_current)
        theme().changed.connect(self._measure)

    def set_grow(self, grow: bool) -> None:
        """As high as its rows (the column around it scrolls), or as high as the room with a bar of its own."""
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        upright = QSizePolicy.Policy.Fixed if grow else QSizePolicy.Policy.Expanding
        self._grow = grow
        self.setVerticalScrollBarPolicy(off if grow else needed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, upright)
        if grow:
            self._measure()
        else:
            self.setMinimumHeight(0)
            self.setMaximumHeight(_NO_LIMIT)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show a short list that is complete; the cursor stays on the same place when it can."""
        place = self.currentIndex().row()
        self._model.show_all(rows)
        self._measure()
        if 0 <= place < len(rows):
            self.choose(place)

    def show_pages(self, fetch: Fetch, total: int) -> None:
        """Show a long list, read page by page."""
        self._model.show(fetch, total)
        self._measure()

    def rows(self) -> ListModel:
        """The model."""
        return self._model

    def current_row(self) -> Any:
        """The row under the cursor, or None."""
        index = self.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def choose(self, place: int) -> None:
        """Put the cursor on a place; a head passes it on to the next row."""
        for at in range(max(0, place), self._model.rowCount()):
            if not getattr(self._model.row(at), "head", False):
                self.setCurrentIndex(self._model.index(at, 0))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space is a quick view, Del to the bin; the rest is Qt's."""
        row, key = self.current_row(), event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row is not None and not event.modifiers():
            self.opened.emit(row)
        elif key == Qt.Key.Key_Space and row is not None:
            self.quick_view.emit(row)
        elif key == Qt.Key.Key_Delete and row is not None:
            self.bin_wanted.emit(row)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """With the focus there is always a row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """As high as the rows when it grows, else Qt's."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.full_height()) if self._grow else hint

    def minimumSizeHint(self) -> QSize:
        """One row at least."""
        return QSize(theme().px(160), self.full_height() if self._grow else theme().px(44))

    def full_height(self) -> int:
        """The height of all rows together."""
        delegate = self.itemDelegate()
        if not isinstance(delegate, RowDelegate):
            return 0
        return sum(theme().px(delegate.row_height(self._model.row(at))) for at in range(self._model.rowCount()))

    def _measure(self) -> None:
        if self._grow:
            self.setFixedHeight(self.full_height())
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _on_current(self, index: QModelIndex) -> None:
        if self._grow and index.isValid() and self.hasFocus():
            self._reveal(index)
        self.chosen.emit(index.data(ROW) if index.isValid() else None)

    def _reveal(self, index: QModelIndex) -> None:
        """A list without a bar of its own: the column around it follows the cursor."""
        area = self.visualRect(index)
        above = self.parentWidget()
        while above is not None:
            content = above.widget() if isinstance(above, QScrollArea) else None
            if isinstance(above, QScrollArea) and content is not None:
                spot = self.viewport().mapTo(content, area.center())
                above.ensureVisible(spot.x(), spot.y(), 0, area.height())
            above = above.parentWidget()
