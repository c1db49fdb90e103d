"""RowCard: a card with short rows that are written while typing, added at the end, and taken away with undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.pages.plan_parts.part import PlanPart, all_saved
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.plain_label import PlainLabel


class PlanRow(QWidget):
    """One row: override `show_row`, `save`, `is_empty` and `first`. Signal remove_wanted()."""

    remove_wanted = Signal()

    def __init__(self, part: PlanPart, key: int) -> None:
        super().__init__(part)
        self.part, self.key = part, key
        self.autosave = Autosave(self.save, self)

    def show_row(self, row: Any, *, writable: bool) -> None:
        """Show what is in the file; what is being typed stays."""
        raise NotImplementedError

    def save(self) -> bool:
        """Write what stands in the row."""
        raise NotImplementedError

    def is_empty(self) -> bool:
        """Whether nothing was written in it."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Where the cursor comes in."""
        raise NotImplementedError

    def touch(self) -> None:
        """Something was typed."""
        sheet = self.part.sheet
        if sheet is not None and sheet.writable and not privacy().on:
            self.autosave.touch()
            self.part.typing.emit()


class RowCard(Card):
    """`make(row)` a PlanRow; `add()` and `remove(key)` do the deeds. Signal removed(Change) for the toast."""

    removed = Signal(object)

    def __init__(
        self,
        title: str,
        hint: str,
        act: str,
        name: str,
        *,
        make: Callable[[Any], PlanRow],
        add: Callable[[], Change | None],
        remove: Callable[[int], Change | None],
    ) -> None:
        super().__init__(title)
        self._make, self._add, self._remove = make, add, remove
        self._hint = PlainLabel(hint, "support", wrap=True)
        self.rows: dict[int, PlanRow] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self.add_button = Button(act, "link", icon="plus", size="row")
        self.add_button.setObjectName(name)
        self.add_button.set_flush(True)
        self.add_button.clicked.connect(self.add_row)
        self.body.addWidget(self._hint)
        self.body.addLayout(self._column)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_rows(self, rows: Sequence[tuple[int, Any]], *, writable: bool) -> None:
        """Rows that are there, in their order; others go."""
        here = {key for key, _ in rows}
        for gone in [key for key in self.rows if key not in here]:
            widget = self.rows.pop(gone)
            widget.autosave.drop()
            widget.hide()
            widget.deleteLater()
        for at, (key, row) in enumerate(rows):
            if key not in self.rows:
                made = self.rows[key] = self._make(row)
                made.remove_wanted.connect(lambda key=key: self._take_away(key))
                self._column.insertWidget(at, made)
                made.show()
            self.rows[key].show_row(row, writable=writable)
        self.add_button.setVisible(writable)

    def add_row(self) -> None:
        """A new row at the end; one that is still empty is written in first."""
        empty = next((row for row in self.rows.values() if row.is_empty()), None)
        if empty is not None:
            empty.first().setFocus()
            return
        change = self._add()
        if change is not None and change.created_id in self.rows:
            self.rows[change.created_id].first().setFocus()

    def leave(self) -> bool:
        """Write what waits; a row that stayed empty goes."""
        saved = all_saved(row.autosave.flush() for row in list(self.rows.values()))
        for key in [key for key, row in self.rows.items() if self.add_button.isVisibleTo(self) and row.is_empty()]:
            self._remove(key)
        return saved

    def _take_away(self, key: int) -> None:
        row = self.rows.get(key)
        if row is None or not row.autosave.flush():
            return
        empty, change = row.is_empty(), self._remove(key)
        self.add_button.setFocus()
        if change is not None and not empty:
            self.removed.emit(change)
