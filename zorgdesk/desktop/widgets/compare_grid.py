"""CompareGrid: two versions side by side, a row per part, and the kind of change as shape and word (screen 28)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.tokens import RADIUS_CARD
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.marked_text import MarkedText
from zorgdesk.desktop.widgets.painting import box, line, smooth
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.text_compare import compare

_TITLE, _STACKED_BELOW, _PAD, _HIGH = 130, 560, 16, 12


@dataclass(frozen=True, slots=True)
class CompareHead:
    """The head of a column: the version, its state, and the line behind it."""

    words: str
    second: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One part: what stood there and what stands there. `marks`: words that only the newer has stand out."""

    key: str
    title: str
    mark: Mark
    before: str
    before_second: str
    now: str
    now_second: str
    strong: bool = True
    marks: bool = False


class CompareGrid(QWidget):
    """`show_versions(older, newer)`, `show_rows([...])`. One stop for Tab; the arrows walk over the rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[CompareHead, CompareHead] | None = None
        self._rows: tuple[CompareRow, ...] = ()
        self._cells: list[_Now] = []
        self._inner: QWidget | None = None
        self._stacked: bool | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        holder = QVBoxLayout(self)
        holder.setContentsMargins(1, 1, 1, 1)
        theme().changed.connect(self._rebuild)

    def show_versions(self, older: CompareHead, newer: CompareHead) -> None:
        """Which two versions stand side by side."""
        if (older, newer) != self._heads:
            self._heads = (older, newer)
            self._inner, old = None, self._inner
            _drop(old)

    def show_rows(self, rows: Sequence[CompareRow]) -> None:
        """Show these rows; the widgets are made anew only when something is different."""
        if tuple(rows) != self._rows or self._inner is None:
            self._rows = tuple(rows)
            self._rebuild()

    def rows(self) -> tuple[CompareRow, ...]:
        """What is shown now."""
        return self._rows

    def first_focus(self) -> QWidget | None:
        """The first row."""
        return self._cells[0] if self._cells else None

    def minimumSizeHint(self) -> QSize:
        """It can always become one column."""
        return QSize(theme().px(280), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or below each other, by the room there is."""
        super().resizeEvent(event)
        if self._wants_stack() != self._stacked:
            self._rebuild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down, Home and End walk over the rows."""
        here = next((at for at, cell in enumerate(self._cells) if cell.hasFocus()), None)
        last = len(self._cells) - 1
        if here is None:
            super().keyPressEvent(event)
            return
        to = {Qt.Key.Key_Up: here - 1, Qt.Key.Key_Down: here + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        place = to.get(Qt.Key(event.key()))
        if place is None:
            super().keyPressEvent(event)
        elif 0 <= place <= last:
            self._walk_to(place)

    def _walk_to(self, place: int) -> None:
        """One row at a time is the stop of Tab."""
        for at, cell in enumerate(self._cells):
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == place else Qt.FocusPolicy.ClickFocus)
        self._cells[place].setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, the head on its own ground, and hairlines between rows and columns."""
        painter = smooth(QPainter(self))
        box(painter, self.rect(), fill="surface", edge="line", radius=RADIUS_CARD)
        grid = self._inner.layout() if self._inner is not None else None
        if isinstance(grid, QGridLayout) and grid.rowCount():
            assert self._inner is not None
            self._paint_lines(painter, grid, self._inner.pos().y())
        painter.end()

    def _paint_lines(self, painter: QPainter, grid: QGridLayout, top: int) -> None:
        last = 0 if self._stacked else 2
        ends = [item.geometry().bottom() + 1 for row in range(grid.rowCount())
                if (item := grid.itemAtPosition(row, last)) is not None]  # fmt: skip
        ground = QRectF(1, 1, self.width() - 2, top + ends[0] - 1)
        shape = QPainterPath()
        shape.addRoundedRect(ground.adjusted(0, 0, 0, RADIUS_CARD), RADIUS_CARD - 1, RADIUS_CARD - 1)
        painter.save()
        painter.setClipRect(ground)
        painter.fillPath(shape, theme().color("sunken"))
        painter.restore()
        for end in ends[:-1]:
            line(painter, 1, top + end, self.width() - 2, top + end)
        for column in () if self._stacked else (1, 2):
            head = grid.itemAtPosition(0, column)
            if head is not None:
                line(painter, head.geometry().left(), 1, head.geometry().left(), self.height() - 2)

    def _wants_stack(self) -> bool:
        return self.width() < theme().px(_STACKED_BELOW)

    def _rebuild(self) -> None:
        if self._heads is None:
            return
        holder = self.layout()
        assert holder is not None
        here = next((at for at, cell in enumerate(self._cells) if cell.hasFocus()), None)
        old, self._cells = self._inner, [_Now(row) for row in self._rows]
        self._stacked = self._wants_stack()
        inner = self._inner = QWidget(self)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        if self._cells:
            self._cells[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if self._stacked:
            self._as_stack(grid, self._heads)
        else:
            self._side_by_side(grid, self._heads)
        holder.addWidget(inner)
        inner.show()
        if here is not None and self._cells:
            self._walk_to(min(here, len(self._cells) - 1))
        _drop(old)
        self.updateGeometry()
        self.update()

    def _side_by_side(self, grid: QGridLayout, heads: tuple[CompareHead, CompareHead]) -> None:
        grid.setColumnMinimumWidth(0, theme().px(_TITLE))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(QWidget(), 0, 0)
        for column, head in enumerate(heads, start=1):
            grid.addWidget(_head(head), 0, column)
        for at, (row, cell) in enumerate(zip(self._rows, self._cells, strict=True), start=1):
            title = PlainLabel(row.title, "label", token="ink2", wrap=True)
            title.setFixedWidth(theme().px(_TITLE - _PAD))
            grid.addWidget(_cell(title, right=0), at, 0)
            grid.addWidget(_before(row), at, 1)
            grid.addWidget(cell, at, 2)
        grid.setRowStretch(len(self._rows) + 1, 1)

    def _as_stack(self, grid: QGridLayout, heads: tuple[CompareHead, CompareHead]) -> None:
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for head in heads:
            column.addWidget(_head(head))
        grid.addWidget(both, 0, 0)
        for at, (row, cell) in enumerate(zip(self._rows, self._cells, strict=True), start=1):
            part = QWidget()
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(_cell(PlainLabel(row.title, "label", token="ink2"), below=0))
            column.addWidget(_Caption(heads[0].words))
            column.addWidget(_before(row, above=0, below=4))
            column.addWidget(_Caption(heads[1].words))
            column.addWidget(cell)
            grid.addWidget(part, at, 0)


class _Caption(PlainLabel):
    """In one column: which version the text below it is of."""

    def __init__(self, words: str) -> None:
        super().__init__(words, "small", token="ink3")
        self.setContentsMargins(theme().px(_PAD), 4, 0, 0)


class _Now(QWidget):
    """The newer side of a row: badge, sentence, the line below it. It can have the focus, and reads the whole row."""

    def __init__(self, row: CompareRow) -> None:
        super().__init__()
        self.setObjectName(f"row_{row.key}".replace(".", "_"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        said = (row.title, row.mark.words, row.before, row.before_second, row.now, row.now_second)
        self.setAccessibleName(". ".join(part.strip().rstrip(".") for part in said if part))
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, _HIGH, _PAD, _HIGH)
        column.setSpacing(4)
        column.addWidget(Badge(row.mark.words, row.mark.kind, row.mark.icon))
        if row.marks:
            column.addWidget(_marked(row))
        else:
            column.addWidget(PlainLabel(row.now, "row" if row.strong else "body", wrap=True))
        if row.now_second:
            column.addWidget(PlainLabel(row.now_second, "support", wrap=True))
        column.addStretch(1)


def _marked(row: CompareRow) -> MarkedText:
    """The words that came stand on a ground of their own; nothing is struck through."""
    text = MarkedText(inline=True)
    text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    text.setAccessibleName(row.title)
    text.set_lines(1, 400)
    text.show_marked(row.now, compare(row.before, row.now).only_now, "infobg")
    return text


def _before(row: CompareRow, *, above: int = _HIGH, below: int = _HIGH) -> QWidget:
    cell = _cell(PlainLabel(row.before, "body", token="ink2", wrap=True), above=above, below=below)
    if row.before_second:
        column = cell.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(1, PlainLabel(row.before_second, "support", wrap=True))
    return cell


def _cell(first: QWidget, *, above: int = _HIGH, below: int = _HIGH, right: int = _PAD) -> QWidget:
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(_PAD, above, right, below)
    column.setSpacing(4)
    column.addWidget(first)
    column.addStretch(1)
    return cell


def _head(head: CompareHead) -> QWidget:
    cell = QWidget()
    row = QHBoxLayout(cell)
    row.setContentsMargins(_PAD, _HIGH, _PAD, _HIGH)
    row.setSpacing(8)
    row.addWidget(PlainLabel(head.words, "card"))
    if head.mark is not None:
        row.addWidget(Badge(head.mark.words, head.mark.kind, head.mark.icon))
    row.addWidget(PlainLabel(head.second, "support", elide=True), 1)
    return cell


def _drop(old: QWidget | None) -> None:
    if old is not None:
        old.hide()
        old.deleteLater()
