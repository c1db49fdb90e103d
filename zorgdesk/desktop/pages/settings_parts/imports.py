"""Importeren: the imports that were done, and undoing one as a whole, also later (look.md screen 27)."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from zorgdesk.casework.changes import Change, Tell
from zorgdesk.casework.import_undo import import_touched, undo_import
from zorgdesk.casework.imports import imports
from zorgdesk.casework.sheets.imports import ImportSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.long_undo import LongUndo
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.settings_parts.part import Part
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.progress_line import ProgressLine
from zorgdesk.desktop.widgets.rows import Cell, Column, RowsModel
from zorgdesk.wording import imports as say
from zorgdesk.wording.formats import moment
from zorgdesk.wording.labels import label

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_ROWS_SHOWN = 6
_TOUCHED_SHOWN = 8


class ImportsPart(Part):
    """`place.ref` names the import to open."""

    form_file = "pages/settings_imports.ui"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._now: ImportSheet | None = None
        self._card = forms.field(self.form, "import_card", Card)
        self._hint = forms.field(self.form, "touched_hint", InlineHint)
        self._undo = forms.field(self.form, "undo_import", Button)
        self._rest = forms.field(self.form, "undo_rest", Button)
        self._undoing = LongUndo(self.desk, forms.field(self.form, "progress", ProgressLine), self)
        self._undoing.toast.connect(page.toast)
        self._table = PlainTable()
        self._table.setObjectName("import_list")
        self._model = RowsModel(
            [
                Column("file", say.COLUMN_FILE, lambda row: Cell(row.file_name, role="row"), width=220, stretch=True),
                Column("kind", say.COLUMN_KIND, lambda row: Cell(label(row.kind)), width=150),
                Column("when", say.COLUMN_WHEN, self._when, width=170),
                Column("rows", say.COLUMN_ROWS, lambda row: Cell(say.rows_taken(row)), width=120),
                Column("state", say.COLUMN_STATE, lambda row: Cell(mark=_state(row)), width=170),
            ]
        )
        self._table.set_rows(self._model)
        self._table.chosen.connect(lambda row: self._open(row) if isinstance(row, ImportSheet) else None)
        self.put("list_box", self._table)
        new = forms.field(self.form, "new_import", Button)
        new.clicked.connect(lambda: page.go.emit(Place(PageKey.IMPORT)))
        self._undo.clicked.connect(lambda: self._take_back(spare=False))
        self._rest.clicked.connect(lambda: self._take_back(spare=True))

    def show_part(self, place: Place) -> None:
        """Read the list, and open the import that was asked for, else the newest."""
        self._read(place.ref if place.ref is not None else self.ref())

    def on_change(self, change: Change) -> None:
        """Something changed elsewhere; it may hang on an import."""
        self._read(self.ref())

    def first_focus(self) -> QWidget | None:
        """Choosing a list."""
        return forms.field(self.form, "new_import", Button)

    def ref(self) -> int | None:
        """The import that is open."""
        return self._now.run_id if self._now else None

    def _read(self, wanted: int | None) -> None:
        found = self.page.read(imports)
        self._model.show_all(found)
        shown = max(1, min(len(found), _ROWS_SHOWN))
        self._table.setFixedHeight(self._table.horizontalHeader().height() + theme().px(40) * shown + 4)
        forms.field(self.form, "list_card", Card).setVisible(bool(found))
        forms.field(self.form, "empty", EmptyState).setVisible(not found)
        self._card.setVisible(bool(found))
        if found:
            self._open(next((sheet for sheet in found if sheet.run_id == wanted), found[0]))

    def _open(self, sheet: ImportSheet) -> None:
        self._now = sheet
        self._card.set_title(sheet.file_name)
        line = say.import_line(sheet, on=self.desk.now())
        forms.field(self.form, "import_line", PlainLabel).setText(line)
        holds = sheet.undone_at is None
        touched = self.page.read(import_touched, sheet.run_id) if holds else ()
        self._hint.say(say.touched_title(len(touched)))
        self._hint.setVisible(bool(touched))
        self._list_lines([say.touched_line(row) for row in touched[:_TOUCHED_SHOWN]])
        self._undo.setVisible(holds and not touched)
        self._rest.setVisible(holds and 0 < len(touched) < sheet.rows_taken)

    def _list_lines(self, lines: list[str]) -> None:
        box = forms.field(self.form, "touched_box", QWidget)
        layout = box.layout()
        assert layout is not None
        cleared(layout)
        for words in lines:
            layout.addWidget(PlainLabel(words, "support", wrap=True))
        box.setVisible(bool(lines))

    def _take_back(self, *, spare: bool) -> None:
        """Beside the window: 1,000 rows take seconds."""
        if self._now is None:
            return
        run_id, at = self._now.run_id, self.desk.now()

        def deed(session: "Session", tell: Tell) -> Change:
            return undo_import(session, run_id, at=at, spare_touched=spare, tell=tell)

        for button in (self._undo, self._rest):
            button.setEnabled(False)
        self._undoing.begin(deed, self._on_over)

    def _on_over(self, done: bool) -> None:
        for button in (self._undo, self._rest):
            button.setEnabled(True)
        if not done:
            self._read(self.ref())

    def _when(self, row: ImportSheet) -> Cell:
        return Cell(moment(row.imported_at, on=self.desk.today()))


def _state(row: ImportSheet) -> Mark:
    if row.undone_at is not None:
        return Mark("mute", "undo-2", say.UNDONE)
    return Mark("ok", "circle-check", say.HOLDS)
