"""Prullenbak: what was thrown away, and taking it back where it was (look.md screen 35)."""

from PySide6.QtWidgets import QWidget

from zorgdesk.casework.bin import binned, take_back
from zorgdesk.casework.changes import Change
from zorgdesk.casework.sheets.bin import BinKind, BinnedSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.settings_parts.part import Part
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.rows import Cell, Column, RowsModel
from zorgdesk.wording import formats
from zorgdesk.wording import settings as say

_ICONS = {
    BinKind.CASE: "folder-open", BinKind.SIGNAL: "bell", BinKind.NOTE: "message-square",
    BinKind.OBSERVATION: "binoculars", BinKind.MEETING: "users", BinKind.PARENT_MEETING: "users",
    BinKind.ATTACHMENT: "paperclip",
}  # fmt: skip
_ROWS_SHOWN = 12


class BinPart(Part):
    """Nothing is wiped here; taking back puts it where it was."""

    form_file = "pages/settings_bin.ui"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._back = forms.field(self.form, "take_back", Button)
        self._back.clicked.connect(self._take_back)
        self._empty = forms.field(self.form, "bin_empty", EmptyState)
        self._empty.say(say.BIN_EMPTY, say.BIN_EMPTY_LINE, icon="trash-2")
        self._table = PlainTable()
        self._table.setObjectName("bin_list")
        self._model = RowsModel(
            [
                Column("what", say.COLUMN_WHAT, self._what, width=280, stretch=True),
                Column("about", say.COLUMN_ABOUT, self._about, width=220),
                Column("thrown", say.COLUMN_THROWN, self._thrown, width=130),
            ]
        )
        self._table.set_rows(self._model)
        self._table.chosen.connect(lambda row: self._back.setEnabled(row is not None))
        self._table.opened.connect(lambda _: self._take_back())
        self.put("list_box", self._table)

    def show_part(self, place: Place) -> None:
        """Read what lies in it."""
        found = self.page.read(binned)
        self._model.show_all(found)
        self._table.setFixedHeight(self._table.horizontalHeader().height() + 40 * min(len(found), _ROWS_SHOWN) + 4)
        forms.field(self.form, "list_card", QWidget).setVisible(bool(found))
        self._empty.setVisible(not found)
        self._back.setVisible(bool(found))
        if found:
            self._table.choose(0)

    def set_privacy(self, on: bool) -> None:
        """Names become initials."""
        self._model.show_all(self.page.read(binned))

    def on_change(self, change: Change) -> None:
        """Something was thrown away or taken back elsewhere."""
        self.show_part(self.page.place())

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self._table if self._table.isVisibleTo(self) else None

    def _take_back(self) -> None:
        row = self._table.current_row()
        if not isinstance(row, BinnedSheet):
            return
        change = self.page.perform(take_back, row.kind, row.ref, on=self.desk.today())
        if change is not None:
            words = say.restored(f"{say.BIN_KINDS[row.kind.value]} {row.code}".strip())
            self.show_part(self.page.place())
            self.page.toast.emit(words, change)

    def _what(self, row: BinnedSheet) -> Cell:
        words = say.binned_words(row.kind.value, row.happened_on, privacy().text(row.title), on=self.desk.today())
        return Cell(words, role="row", icon=_ICONS[row.kind])

    def _about(self, row: BinnedSheet) -> Cell:
        name = privacy().name(row.child) if row.child is not None else ""
        return Cell(formats.middot(name, row.code))

    def _thrown(self, row: BinnedSheet) -> Cell:
        return Cell(formats.near_day(row.deleted_on, on=self.desk.today()))
