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
        self._shown: list[_Parts] = []
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

    def first_link(self) -> Button | None:
        """The first way on that is offered, for the focus."""
        return next((parts.link for parts in self._shown if not parts.link.isHidden()), None)

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
        """Show the cells; the widgets are made anew only for another form or number (speed.md P5)."""
        wanted = self._wants_rows()
        if self._inner is None or wanted != self._rows or len(self._shown) != len(self._cells):
            self._rows = wanted
            self._rebuild()
        for shown, cell in zip(self._shown, self._cells, strict=True):
            shown.show_cell(cell)
        self.updateGeometry()
        self.update()

    def _rebuild(self) -> None:
        layout = self.layout()
        assert layout is not None
        if self._inner is not None:
            layout.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = QWidget(self)
        self._shown = [_Parts(self) for _ in self._cells]
        if self._rows:
            self._as_rows(self._inner)
        else:
            self._as_cells(self._inner)
        layout.addWidget(self._inner)

    def _as_cells(self, inner: QWidget) -> None:
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for parts in self._shown:
            column = QVBoxLayout()
            column.setContentsMargins(16, 8, 8, 8)
            column.setSpacing(1)
            parts.take_roles("support", "verdict", 20)
            column.addWidget(parts.act)
            verdict = QHBoxLayout()
            verdict.setSpacing(7)
            verdict.addWidget(parts.icon)
            verdict.addWidget(parts.verdict, 1)
            column.addLayout(verdict)
            column.addWidget(parts.reason)
            column.addWidget(parts.link, 0, Qt.AlignmentFlag.AlignLeft)
            column.addStretch(1)
            row.addLayout(column, 1)

    def _as_rows(self, inner: QWidget) -> None:
        grid = QGridLayout(inner)
        grid.setContentsMargins(16, 8, 8, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(3, 1)
        for place, parts in enumerate(self._shown):
            parts.take_roles("row", "row", 18)
            grid.setRowMinimumHeight(place, theme().px(28))
            for column, part in enumerate((parts.icon, parts.act, parts.verdict, parts.reason)):
                grid.addWidget(part, place, column)
            grid.addWidget(parts.link, place, 4, Qt.AlignmentFlag.AlignRight)


class _Parts:
    """The widgets of one act, in whichever form."""

    def __init__(self, strip: MayStrip) -> None:
        self._strip, self._cell = strip, MayCell(None, "", Mark("mute", "", ""), "")
        self.act = PlainLabel("", "support", elide=True)
        self.icon = IconView()
        self.verdict = PlainLabel("", "verdict")
        self.reason = PlainLabel("", "support", token="ink", wrap=True)
        self.link = Button("", "link", size="row")
        self.link.set_trailing("arrow-right")
        self.link.set_flush(True)
        self.link.setFixedHeight(theme().px(24))
        self.link.clicked.connect(self._press)

    def take_roles(self, act: str, verdict: str, icon: int) -> None:
        """The sizes of this form; in rows the act is not cut."""
        self.act.set_role(act)
        self.act.set_elide(act == "support")
        self.verdict.set_role(verdict)
        self.icon.setProperty("iconSize", icon)

    def show_cell(self, cell: MayCell) -> None:
        """Show another verdict; what stays the same is left alone."""
        self._cell = cell
        self.act.setText(cell.act)
        self.icon.set_icon(cell.verdict.icon, cell.verdict.kind)
        self.verdict.setText(cell.verdict.words)
        if self.verdict.property("token") != cell.verdict.kind:
            self.verdict.set_token(cell.verdict.kind)
        self.reason.setText(cell.reason)
        self.link.setText(cell.link)
        self.link.setVisible(bool(cell.link))
        self.link.setObjectName(f"may_{cell.key}")
        self.link.setAccessibleName(f"{cell.act}: {cell.link}")

    def _press(self) -> None:
        self._strip.link_pressed.emit(self._cell.key)
