"""Tekstblokken: the list with its search; a block opens in a drawer."""

from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.sheets.text_blocks import TextBlockSheet
from zorgdesk.casework.text_blocks import bin_text_block, text_blocks
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.settings_parts.part import Part
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.rows import Cell, Column, RowsModel
from zorgdesk.domain.values import ConcernCategory
from zorgdesk.wording import text_blocks as say
from zorgdesk.wording.labels import choices

_ROWS_SHOWN = 12
_HIGH = 40


class TextBlocksPart(Part):
    """`place.ref` is the block to choose."""

    form_file = "pages/settings_text_blocks.ui"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._query = forms.field(self.form, "block_query", QLineEdit)
        self._query.textChanged.connect(self._read)
        self._area = forms.field(self.form, "block_area", Choice)
        self._area.set_options([(None, say.ALL_AREAS), *choices(ConcernCategory)], None)
        self._area.currentIndexChanged.connect(self._read)
        self._count = forms.field(self.form, "block_count", PlainLabel)
        self._nothing = forms.field(self.form, "nothing", EmptyState)
        self._nothing.lifted.connect(self._lift)
        self._nothing.acted.connect(self._add)
        self._model = _model()
        self.table = PlainTable()
        self.table.setObjectName("text_block_list")
        self.table.set_rows(self._model)
        self.table.opened.connect(self._open)
        self.table.bin_wanted.connect(self._bin)
        self.put("list_box", self.table)
        forms.field(self.form, "add_text_block", Button).clicked.connect(self._add)

    def show_part(self, place: Place) -> None:
        """The list, with the block that was asked for chosen."""
        self._read()
        if place.ref is not None:
            number = self._model.place_of(lambda row: row.block_id == place.ref)
            if number is not None:
                self.table.choose(number)

    def set_privacy(self, on: bool) -> None:
        """Texts are masked."""
        self._read()

    def on_change(self, change: Change) -> None:
        """A block was kept, thrown away or taken back."""
        if change.touches(Topic.TEXT_BLOCKS):
            self._read()

    def first_focus(self) -> QWidget | None:
        """Search."""
        return self._query

    def ref(self) -> int | None:
        """The chosen block."""
        row = self.table.current_row()
        return row.block_id if isinstance(row, TextBlockSheet) else None

    def _read(self) -> None:
        found = self.page.read(text_blocks, self._query.text(), self._area.value())
        self._model.show_all(found)
        self._count.setText(say.number_found(len(found)))
        forms.field(self.form, "list_card", QWidget).setVisible(bool(found))
        self.table.setFixedHeight(self.table.horizontalHeader().height() + _HIGH * min(len(found), _ROWS_SHOWN) + 4)
        narrowed = bool(self._query.text().strip()) or self._area.value() is not None
        self._nothing.setVisible(not found)
        title, lift = (say.NOTHING_TITLE, say.SHOW_ALL) if narrowed else (say.NO_BLOCKS, "")
        self._nothing.say(title, say.NOTHING_LINE, act=say.ADD, lift=lift)

    def _lift(self) -> None:
        self._area.set_value(None)
        self._query.clear()
        self._query.setFocus()

    def _add(self) -> None:
        self.page.drawer.emit("text_block", Place(PageKey.SETTINGS, tab="text_blocks"))

    def _open(self, row: object) -> None:
        if isinstance(row, TextBlockSheet) and not privacy().on:
            self.page.drawer.emit("text_block", Place(PageKey.SETTINGS, tab="text_blocks", ref=row.block_id))

    def _bin(self, row: object) -> None:
        if not isinstance(row, TextBlockSheet) or privacy().on:
            return
        change = self.page.perform(bin_text_block, row.block_id, on=self.desk.today())
        if change is not None:
            self._read()
            self.page.toast.emit(say.BINNED, change)


def _model() -> RowsModel:
    return RowsModel(
        [
            Column("keyword", say.COLUMN_KEYWORD, lambda row: Cell(row.keyword, role="row"), width=150),
            Column("text", say.COLUMN_TEXT, _text, width=420, stretch=True),
            Column("area", say.COLUMN_AREA, lambda row: Cell(say.area(row)), width=190),
        ]
    )


def _text(row: TextBlockSheet) -> Cell:
    return Cell(privacy().text(say.first_words(row.text)), tip=privacy().text(row.text))
