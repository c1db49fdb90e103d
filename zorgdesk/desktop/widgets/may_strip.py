"""MayStrip: "Mag dit nu?" at the top of a case: act, verdict, one reason, one link; rows when there is little room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.tokens import RADIUS_CARD
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.icon_view import IconView
from zorgdesk.desktop.widgets.painting import box, line, smooth
from zorgdesk.desktop.widgets.plain_label import PlainLabel

_CELL, _CELL_OF_FEW = 190, 160


@dataclass(frozen=True, slots=True)
class MayCell:
    """One act: `verdict` comes from lights.answer_mark; `link` is the words of the way on ("" is none)."""

    key: Any
    act: str
    verdict: Mark
    reason: str
    link: str = ""


class MayStrip(QWidget):
    """`show_cells([...])`. Signal link_pressed(key): does the act, or goes to the exact field that is missing."""

    link_pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: tuple[MayCell, ...] = ()
        self._inner: QWidget | None = None
        self._rows: bool | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        holder = QVBoxLayout(self)
        holder.setContentsMargins(1, 1, 1, 1)
        theme().changed.connect(self._again)

    def show_cells(self, cells: Sequence[MayCell]) -> None:
        """Show the verdicts of now."""
        if tuple(cells) != self._cells:
            self._cells = tuple(cells)
            self._again()

    def in_rows(self) -> bool:
        """Whether the acts are shown below each other."""
        return bool(self._rows)

    def minimumSizeHint(self) -> QSize:
        """It can always become rows."""
        return QSize(theme().px(300), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cells or rows, by the room there is."""
        super().resizeEvent(event)
        if self._wants_rows() != self._rows:
            self._again()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card and, between cells, the hairlines."""
        painter = smooth(QPainter(self))
        box(painter, self.rect(), fill="surface", edge="line", radius=RADIUS_CARD)
        if not self._rows and self._cells:
            for place in range(1, len(self._cells)):
                x = round(self.width() * place / len(self._cells))
                line(painter, x, 0, x, self.height())
        painter.end()

    def _wants_rows(self) -> bool:
        cell = _CELL if len(self._cells) > 3 else _CELL_OF_FEW
        return bool(self._cells) and self.width() < theme().px(cell) * len(self._cells)

    def _again(self) -> None:
        layout = self.layout()
        if self._inner is not None and layout is not None:
            layout.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._rows = self._wants_rows()
        self._inner = self._as_rows() if self._rows else self._as_cells()
        if layout is not None:
            layout.addWidget(self._inner)
        self.updateGeometry()
        self.update()

    def _as_cells(self) -> QWidget:
        inner = QWidget(self)
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for cell in self._cells:
            column = QVBoxLayout()
            column.setContentsMargins(16, 8, 8, 8)
            column.setSpacing(1)
            column.addWidget(PlainLabel(cell.act, "support", elide=True))
            verdict = QHBoxLayout()
            verdict.setSpacing(7)
            verdict.addWidget(IconView(cell.verdict.icon, cell.verdict.kind, 20))
            verdict.addWidget(PlainLabel(cell.verdict.words, "verdict", token=cell.verdict.kind), 1)
            column.addLayout(verdict)
            column.addWidget(PlainLabel(cell.reason, "support", token="ink", wrap=True))
            if cell.link:
                column.addWidget(self._link(cell), 0, Qt.AlignmentFlag.AlignLeft)
            column.addStretch(1)
            row.addLayout(column, 1)
        return inner

    def _as_rows(self) -> QWidget:
        inner = QWidget(self)
        grid = QGridLayout(inner)
        grid.setContentsMargins(16, 8, 8, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(3, 1)
        for place, cell in enumerate(self._cells):
            grid.setRowMinimumHeight(place, theme().px(28))
            grid.addWidget(IconView(cell.verdict.icon, cell.verdict.kind, 18), place, 0)
            grid.addWidget(PlainLabel(cell.act, "row"), place, 1)
            grid.addWidget(PlainLabel(cell.verdict.words, "row", token=cell.verdict.kind), place, 2)
            grid.addWidget(PlainLabel(cell.reason, "support", token="ink", wrap=True), place, 3)
            if cell.link:
                grid.addWidget(self._link(cell), place, 4, Qt.AlignmentFlag.AlignRight)
        return inner

    def _link(self, cell: MayCell) -> Button:
        link = Button(cell.link, "link", size="row")
        link.set_trailing("arrow-right")
        link.set_flush(True)
        link.setFixedHeight(theme().px(24))
        link.setObjectName(f"may_{cell.key}")
        link.setAccessibleName(f"{cell.act}: {cell.link}")
        link.clicked.connect(lambda: self.link_pressed.emit(cell.key))
        return link
