"""PlainTable: the table of cases, directory and consent. 40 px rows, one delegate, columns that are remembered."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.cell_delegate import CellDelegate
from zorgdesk.desktop.widgets.painting import LEFT, line, smooth, text
from zorgdesk.desktop.widgets.rows import ROW, RowsModel

_LEAST = 48


class PlainTable(QTableView):
    """`set_rows(model)` with a RowsModel. Signals carry the row object that SQL gave.

    opened (Enter, double click), chosen (the cursor moved; None when empty), quick_view (Space), bin_wanted (Del),
    columns_changed (widths, order or visibility; see `columns()` and `apply_columns`), selection_changed (with
    `allow_several`: click, Shift, Ctrl, Shift+arrows, Ctrl+arrows and Ctrl+Space, Ctrl+A; see `selected_places`).
    """

    opened = Signal(object)
    chosen = Signal(object)
    quick_view = Signal(object)
    bin_wanted = Signal(object)
    columns_changed = Signal()
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, row_height: int = 40) -> None:
        super().__init__(parent)
        self._row_height, self._hovered, self._fitting = row_height, -1, False
        self._own_width: set[int] = set()
        self._ends: tuple[int, int] | None = None
        self._scale = theme().px(100)
        self._make_head()
        self.setItemDelegate(CellDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self._on_opened)
        theme().changed.connect(self._measure)
        self._measure()

    def _make_head(self) -> None:
        head = _Head(self)
        self.setHorizontalHeader(head)
        head.setSectionsMovable(True)
        self.setSortingEnabled(False)
        head.setSectionsClickable(True)
        head.sectionClicked.connect(self._on_head)
        head.sectionResized.connect(self._on_resized)
        head.sectionMoved.connect(self.columns_changed)

    def set_rows(self, model: RowsModel) -> None:
        """Show this model; columns get the widths of their definition."""
        self._fitting = True
        self.setModel(model)
        self._fitting = False
        self._own_width.clear()
        for place, column in enumerate(model.columns):
            self._resize(place, theme().px(column.width))
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.selectionModel().selectionChanged.connect(self.selection_changed)
        model.modelReset.connect(self._on_reset)
        self._fit()

    def rows(self) -> RowsModel:
        """The model shown; raises TypeError before `set_rows`."""
        model = self.model()
        if not isinstance(model, RowsModel):
            raise TypeError("no rows yet")
        return model

    def current_row(self) -> Any:
        """The row under the cursor, or None."""
        index = self.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def choose(self, place: int) -> None:
        """Put the cursor on a row and show it."""
        if 0 <= place < self.rows().rowCount():
            self.setCurrentIndex(self.rows().index(place, self._first_column()))

    def show_sorted(self, key: str, *, descending: bool = False) -> None:
        """Show by which column the reading is sorted (the mark only; SQL did the work)."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        place = next((at for at, column in enumerate(self.rows().columns) if column.key == key), -1)
        self.horizontalHeader().setSortIndicator(place, order)
        self.horizontalHeader().setSortIndicatorShown(place >= 0)
        self.horizontalHeader().viewport().update()

    def allow_several(self) -> None:
        """Let several rows be selected, with mouse and keyboard."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def selected_places(self) -> list[int]:
        """The places of the selected rows, from top to bottom."""
        selected = self.selectionModel().selection()
        parts = [selected.at(number) for number in range(selected.count())]
        return sorted({place for part in parts for place in range(part.top(), part.bottom() + 1)})

    def select_places(self, places: Iterable[int]) -> None:
        """Select exactly these rows; the cursor stays where it is."""
        model, last = self.rows(), self.rows().columnCount() - 1
        chosen = QItemSelection()
        for place in places:
            chosen.select(model.index(place, 0), model.index(place, last))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def columns(self) -> dict[str, dict[str, int]]:
        """Width, place and visibility per column key, to keep in the file; `own` is 1 for a width of the user's own."""
        head = self.horizontalHeader()
        return {
            column.key: {
                "width": head.sectionSize(at) if not head.isSectionHidden(at) else theme().px(column.width),
                "place": head.visualIndex(at),
                "hidden": int(head.isSectionHidden(at)),
                "own": int(at in self._own_width),
            }
            for at, column in enumerate(self.rows().columns)
        }

    def apply_columns(self, kept: Mapping[str, Mapping[str, int]]) -> None:
        """Bring back what `columns()` gave; unknown keys are skipped."""
        head = self.horizontalHeader()
        blocked = head.blockSignals(True)
        numbered = {column.key: at for at, column in enumerate(self.rows().columns)}
        for key, shape in sorted(kept.items(), key=lambda item: item[1].get("place", 0)):
            at = numbered.get(key)
            if at is None:
                continue
            head.moveSection(head.visualIndex(at), min(max(0, shape.get("place", at)), head.count() - 1))
            head.setSectionHidden(at, bool(shape.get("hidden", 0)))
            (self._own_width.add if shape.get("own") else self._own_width.discard)(at)
            if shape.get("width", 0) >= _LEAST:
                head.resizeSection(at, shape["width"])
        head.blockSignals(blocked)
        self._fit()

    def set_column_shown(self, key: str, *, shown: bool) -> None:
        """Show or hide a column."""
        now_hidden = {column.key for at, column in enumerate(self.rows().columns) if self.isColumnHidden(at)}
        self.hide_columns(now_hidden - {key} if shown else now_hidden | {key})
        self.columns_changed.emit()

    def hide_columns(self, keys: Collection[str]) -> None:
        """Hide exactly these columns, without announcing it; the rest share the room."""
        self._fitting = True
        for at, column in enumerate(self.rows().columns):
            self.setColumnHidden(at, column.key in keys)
        self._fitting = False
        self._fit()

    def shown_columns(self) -> list[str]:
        """The keys of all columns in the order of the head, hidden ones at their place among them."""
        head = self.horizontalHeader()
        return [self.rows().columns[head.logicalIndex(place)].key for place in range(head.count())]

    def move_column(self, key: str, step: int) -> None:
        """Move a column one or more places along the head."""
        head = self.horizontalHeader()
        at = next(number for number, column in enumerate(self.rows().columns) if column.key == key)
        place = head.visualIndex(at)
        head.moveSection(place, min(max(0, place + step), head.count() - 1))

    def row_height(self) -> int:
        """The height of every row."""
        return theme().px(self._row_height)

    def hovered_row(self) -> int:
        """The row under the mouse, -1 when none."""
        return self._hovered

    def is_first(self, column: int) -> bool:
        """Whether this is the leftmost visible column."""
        return column == (self._ends or self._outer())[0]

    def is_last(self, column: int) -> bool:
        """Whether this is the rightmost visible column."""
        return column == (self._ends or self._outer())[1]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Look once which columns are the outer ones, then paint the cells."""
        self._ends = self._outer()
        super().paintEvent(event)
        self._ends = None

    def _outer(self) -> tuple[int, int]:
        """The leftmost and the rightmost column that is shown."""
        head = self.horizontalHeader()
        in_order = [head.logicalIndex(at) for at in range(head.count())]
        shown = [column for column in in_order if not head.isSectionHidden(column)]
        return (shown[0], shown[-1]) if shown else (-1, -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse for the hover of whole rows."""
        self._hover(self.rowAt(int(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No hover without mouse."""
        self._hover(-1)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space is a quick view, Del to the bin; the rest is Qt's (arrows, type to find)."""
        row = self.current_row()
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row is not None and not event.modifiers():
            self.opened.emit(row)
        elif key == Qt.Key.Key_Space and row is not None and not event.modifiers():
            self.quick_view.emit(row)
        elif key == Qt.Key.Key_Delete and row is not None:
            self.bin_wanted.emit(row)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """With the focus there is always a row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model() is not None and self.model().rowCount():
            self.choose(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room that is left to the stretching column."""
        super().resizeEvent(event)
        self._fit()

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _first_column(self) -> int:
        head = self.horizontalHeader()
        for place in range(head.count()):
            if not head.isSectionHidden(head.logicalIndex(place)):
                return head.logicalIndex(place)
        return 0

    def _fit(self) -> None:
        model = self.model()
        if not isinstance(model, RowsModel) or self._fitting:
            return
        stretching = [
            at
            for at, column in enumerate(model.columns)
            if column.stretch and at not in self._own_width and not self.isColumnHidden(at)
        ]
        if not stretching:
            return
        self._fitting = True
        shown = [at for at in range(len(model.columns)) if at not in stretching and not self.isColumnHidden(at)]
        room = self.viewport().width() - sum(self.columnWidth(at) for at in shown)
        stretching.sort(key=lambda at: -model.columns[at].width)
        for left, at in zip(range(len(stretching), 0, -1), stretching, strict=True):
            wide = max(theme().px(model.columns[at].width), room // left)
            self.setColumnWidth(at, wide)
            room -= wide
        self._fitting = False

    def _measure(self) -> None:
        before, self._scale = self._scale, theme().px(100)
        if before != self._scale and self.model() is not None:
            head = self.horizontalHeader()
            for at in range(head.count()):
                self._resize(at, head.sectionSize(at) * self._scale // before)
        self.verticalHeader().setDefaultSectionSize(self.row_height())
        self.verticalHeader().setMinimumSectionSize(self.row_height())
        self.horizontalHeader().setFixedHeight(theme().px(36))
        self.horizontalHeader().setMinimumSectionSize(_LEAST)
        self.viewport().update()

    def _resize(self, column: int, width: int) -> None:
        """Give a column a width that is not the user's own choice."""
        was, self._fitting = self._fitting, True
        self.horizontalHeader().resizeSection(column, width)
        self._fitting = was

    def _on_head(self, column: int) -> None:
        head, model = self.horizontalHeader(), self.rows()
        if not model.columns[column].sortable:
            return
        ascending = head.sortIndicatorSection() != column or head.sortIndicatorOrder() != Qt.SortOrder.AscendingOrder
        self.show_sorted(model.columns[column].key, descending=not ascending)
        model.sort(column, Qt.SortOrder.AscendingOrder if ascending else Qt.SortOrder.DescendingOrder)

    def _on_resized(self, column: int) -> None:
        """A width set by hand stays as it is; the other stretching columns take what is left."""
        if not self._fitting:
            self._own_width.add(column)
            self._fit()
            self.columns_changed.emit()

    def _on_current(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ROW) if index.isValid() else None)

    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ROW))

    def _on_reset(self) -> None:
        self._hovered = -1
        self.chosen.emit(None)


class _Head(QHeaderView):
    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().px(36))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        smooth(painter)
        painter.fillRect(rect, theme().color("sunken"))
        line(painter, rect.left(), rect.bottom(), rect.right() + 1, rect.bottom())
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        area = rect.adjusted(12, 0, -6, 0)
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex:
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            spot = QRect(area.right() - 16, area.y(), 16, area.height())
            icons.draw(painter, "chevron-up" if up else "chevron-down", "ink", spot, 14, 2.25)
            area.setRight(spot.left())
        text(painter, area, words, "label", "ink2", LEFT)
        painter.restore()
