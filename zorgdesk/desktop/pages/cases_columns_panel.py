"""The panel of columns: which are shown and in which order, by mouse and by keyboard; the list follows at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zorgdesk.desktop import keys
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.plain import name_it
from zorgdesk.desktop.widgets.rows import Column
from zorgdesk.desktop.widgets.side_panel import SidePanel
from zorgdesk.wording import case_views as words


class ColumnsPanel(SidePanel):
    """`show_columns(...)`. Signals: shown_changed(str key, bool), moved(str key, int step), usual_wanted()."""

    shown_changed = Signal(str, bool)
    moved = Signal(str, int)
    usual_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.COLUMNS_TITLE, width=296, parent=parent)
        self.setObjectName("columns_panel")
        self._ticks: dict[str, Tick] = {}
        usual = Button(words.USUAL_COLUMNS, icon="rotate-ccw")
        usual.setObjectName("usual_columns")
        usual.clicked.connect(self.usual_wanted)
        self.body.addWidget(usual)
        keys.bind(self, KeyAct.ITEM_UP, lambda: self._move(-1))
        keys.bind(self, KeyAct.ITEM_DOWN, lambda: self._move(1))

    def show_columns(self, columns: list[Column], hidden: set[str]) -> None:
        """The columns in their order; those that say who it is about are always shown."""
        focus = self._focused()
        self.clear()
        self._ticks = {}
        for place, column in enumerate(columns):
            self.inside.addWidget(self._line(column, place, len(columns), column.key not in hidden))
        self.inside.addStretch(1)
        if focus in self._ticks:
            self._ticks[focus].setFocus(Qt.FocusReason.OtherFocusReason)

    def first_field(self) -> QWidget | None:
        """The first column that can be left out, else the first."""
        free = [tick for tick in self._ticks.values() if tick.isEnabled()]
        return free[0] if free else None

    def _line(self, column: Column, place: int, total: int, shown: bool) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        tick = self._ticks[column.key] = Tick(column.title)
        tick.setObjectName(f"column_{column.key}")
        name_it(tick, column.title)
        tick.setChecked(shown)
        tick.setEnabled(not column.fixed)
        tick.toggled.connect(partial(self.shown_changed.emit, column.key))
        row.addWidget(tick, 1)
        for icon, tip, step, at_end in (
            ("arrow-up", words.COLUMN_UP, -1, place == 0),
            ("arrow-down", words.COLUMN_DOWN, 1, place == total - 1),
        ):
            button = IconButton(icon, f"{tip}: {column.title}", size="row")
            button.setObjectName(f"move_{column.key}_{'up' if step < 0 else 'down'}")
            button.setEnabled(not at_end)
            button.clicked.connect(partial(self.moved.emit, column.key, step))
            row.addWidget(button)
        return line

    def _focused(self) -> str:
        """The column whose line has the focus."""
        line = self.window().focusWidget().parent()
        return next((key for key, tick in self._ticks.items() if tick.parent() is line), "")

    def _move(self, step: int) -> None:
        key = self._focused()
        if key:
            self.moved.emit(key, step)
