"""The left card of an import: each column of the file with an example, and the field it becomes (screen 27)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.imports import FIELDS
from zorgdesk.casework.tables.cell_values import cell_text
from zorgdesk.casework.tables.table import Table
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.import_state import ImportState
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card, Hairline
from zorgdesk.desktop.widgets.choice import Choice, Tick
from zorgdesk.desktop.widgets.icon_view import IconView
from zorgdesk.desktop.widgets.plain import name_it
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.values import ImportField, ImportKind
from zorgdesk.wording import imports as say
from zorgdesk.wording.labels import label

_FIRST = 8


class ColumnRow(QWidget):
    """One column: its header and an example, and the choice of a field. Signal chosen(int, ImportField | None)."""

    chosen = Signal(int, object)

    def __init__(self, at: int, state: ImportState) -> None:
        super().__init__()
        self.at = at
        header = state.table.headers[at]
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(header, "row", elide=True))
        hidden = at in state.hidden
        words.addWidget(PlainLabel(say.NOT_READ if hidden else _example(state.table, at), "support", elide=True))
        self.choice = Choice()
        self.choice.setObjectName(f"column_{at}")
        options: list[tuple[ImportField | None, str]] = [(None, say.NOT_TAKEN)]
        options += [] if hidden else [(field, label(field)) for field in FIELDS[state.kind]]
        self.choice.set_options(options, state.columns.get(at))
        self.choice.setEnabled(not hidden)
        name_it(self.choice, header)
        self.choice.currentIndexChanged.connect(lambda _: self.chosen.emit(self.at, self.choice.value()))
        taken = at in state.columns
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(8)
        row.addLayout(words, 5)
        row.addWidget(IconView("arrow-right", "ink2", 16))
        row.addWidget(self.choice, 6)
        row.addWidget(IconView("circle-check" if taken else "circle-slash", "ok" if taken else "ink3", 18))


class ColumnsCard(QWidget):
    """`show_state(state)`. Signals: kind_chosen(kind), column_chosen(int, field), places_toggled(bool), keep()."""

    kind_chosen = Signal(object)
    column_chosen = Signal(int, object)
    places_toggled = Signal(bool)
    keep = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = forms.load("pages/import_columns.ui", self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.form)
        self._card = forms.field(self.form, "columns_card", Card)
        self._kind = forms.field(self.form, "kind", Segmented)
        self._more = forms.field(self.form, "more_columns", Button)
        self._places = forms.field(self.form, "make_places", Tick)
        self._box = forms.field(self.form, "column_box", QWidget)
        self._rows: list[QWidget] = []
        self._whole = False
        self._state: ImportState | None = None
        self._kind.set_options([Segment(kind, label(kind)) for kind in ImportKind])
        self._kind.chosen.connect(self.kind_chosen)
        self._more.clicked.connect(self._show_whole)
        self._places.clicked.connect(lambda: self.places_toggled.emit(self._places.isChecked()))
        forms.field(self.form, "keep_mapping", Button).clicked.connect(self.keep)

    def show_state(self, state: ImportState) -> None:
        """Show every column anew; the focus stays on the column that had it."""
        focused = next((row.at for row in self._shown() if row.choice.hasFocus()), None)
        self._state = state
        self._kind.set_value(state.kind)
        self._places.setChecked(state.make_places)
        self._places.setVisible(state.kind is ImportKind.CHILDREN)
        self._card.set_count(say.of_columns(len(state.columns), len(state.table.headers)))
        self._fill(state)
        for row in self._shown():
            if row.at == focused:
                row.choice.setFocus()

    def _shown(self) -> list[ColumnRow]:
        return [row for row in self._rows if isinstance(row, ColumnRow)]

    def _fill(self, state: ImportState) -> None:
        layout = self._box.layout()
        assert layout is not None
        for old in self._rows:
            layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        every = range(len(state.table.headers))
        shown = every if self._whole else every[:_FIRST]
        self._rows = []
        for at in shown:
            row = ColumnRow(at, state)
            row.chosen.connect(self.column_chosen)
            self._rows += [row, Hairline()]
        for widget in self._rows:
            layout.addWidget(widget)
        left = len(every) - len(shown)
        self._more.setVisible(left > 0)
        self._more.setText(say.more_columns(left))

    def _show_whole(self) -> None:
        self._whole = True
        if self._state is not None:
            self._fill(self._state)


def _example(table: Table, at: int) -> str:
    """The first value in the column; dots under privacy view."""
    values = (cell_text(row.cells[at]) for row in table.rows)
    return privacy().text(" ".join(next((value for value in values if value), "").split())[:80])
