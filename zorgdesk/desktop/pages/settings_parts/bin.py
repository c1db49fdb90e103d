"""Prullenbak: what was thrown away, by whom and for how long; taking back, or wiping for good (look.md screen 35)."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.bin import binned, take_back_all, wipe_for_good
from zorgdesk.casework.changes import Change
from zorgdesk.casework.sheets.bin import BinKind, BinnedSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.settings_parts.part import Part
from zorgdesk.desktop.pages.settings_parts.wipe_question import may_wipe
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.rows import ROW, Cell, Column, RowsModel
from zorgdesk.domain.names import normalise
from zorgdesk.wording import bin as say
from zorgdesk.wording import formats

_ICONS = {
    BinKind.CASE: "folder-open", BinKind.SIGNAL: "bell", BinKind.NOTE: "message-square",
    BinKind.OBSERVATION: "binoculars", BinKind.MEETING: "calendar-days", BinKind.PARENT_MEETING: "message-circle",
    BinKind.ATTACHMENT: "paperclip", BinKind.PLAN: "pencil", BinKind.GUARDIAN: "user", BinKind.ASSESSMENT: "scale",
    BinKind.TEXT_BLOCK: "quote",
    BinKind.TRAJECTORY: "route",
    BinKind.SESSION: "calendar-clock",
}  # fmt: skip
_ROWS_SHOWN = 8
_LAST_DAYS = 4
_HIGH = 52


class BinPart(Part):
    """Rows are ticked with Space or a click; without ticks the acts are about the row under the cursor."""

    form_file = "pages/settings_bin.ui"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._ticked: set[tuple[BinKind, int]] = set()
        self._found: tuple[BinnedSheet, ...] = ()
        self._back = forms.field(self.form, "take_back", Button)
        self._wipe = forms.field(self.form, "wipe", Button)
        self._search = forms.field(self.form, "bin_search", QLineEdit)
        self._empty = forms.field(self.form, "bin_empty", EmptyState)
        self._table = PlainTable(row_height=_HIGH)
        self._table.setObjectName("bin_list")
        self._table.setAccessibleName(say.BIN)
        self._model = RowsModel(
            [
                Column("tick", "", self._tick, width=40, fixed=True),
                Column("what", say.COLUMN_WHAT, self._what, width=280, stretch=True),
                Column("by", say.COLUMN_BY, self._by, width=120),
                Column("thrown", say.COLUMN_THROWN, self._thrown, width=120),
                Column("left", say.COLUMN_LEFT, self._left, width=156),
            ]
        )
        self._table.set_rows(self._model)
        self.put("list_box", self._table)
        self._connect()

    def show_part(self, place: Place) -> None:
        """Read what lies in it."""
        self._found = self.page.read(binned)
        self._ticked &= {(thing.kind, thing.ref) for thing in self._found}
        self._show()

    def set_privacy(self, on: bool) -> None:
        """Names and titles go, codes stay."""
        self._show()

    def on_change(self, change: Change) -> None:
        """Something was thrown away or taken back elsewhere."""
        self.show_part(self.page.place())

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self._table if self._table.isVisibleTo(self) else None

    def _connect(self) -> None:
        self._search.textChanged.connect(lambda _: self._show())
        self._table.chosen.connect(lambda _: self._say_chosen())
        self._table.opened.connect(lambda _: self._take_back())
        self._table.quick_view.connect(self._toggle)
        self._table.clicked.connect(self._on_clicked)
        self._back.clicked.connect(self._take_back)
        self._wipe.clicked.connect(self._wipe_chosen)
        self._empty.lifted.connect(self._search.clear)

    # Showing -------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        wanted = normalise(self._search.text())
        rows = tuple(thing for thing in self._found if wanted in normalise(self._words_of(thing)))
        here = self._table.currentIndex().row()
        self._model.show_all(rows)
        shown = min(max(len(rows), 1), _ROWS_SHOWN)
        self._table.setFixedHeight(self._table.horizontalHeader().height() + theme().px(_HIGH) * shown + 4)
        for name in ("list_card", "acts_card"):
            forms.field(self.form, name, QWidget).setVisible(bool(rows))
        self._search.setVisible(bool(self._found))
        self._empty.setVisible(not rows)
        if self._found:
            self._empty.say(say.NOT_FOUND, say.NOT_FOUND_LINE, icon="search", lift=say.SHOW_ALL)
        else:
            self._empty.say(say.BIN_EMPTY, say.BIN_EMPTY_LINE, icon="trash-2")
        forms.field(self.form, "bin_count", PlainLabel).setText(say.things(len(rows)))
        if rows:
            self._table.choose(min(max(here, 0), len(rows) - 1))
        self._say_chosen()

    def _say_chosen(self) -> None:
        chosen = self._chosen()
        several = len(chosen) > 1
        self._back.setText(say.take_back(len(chosen)))
        words = say.chosen(len(self._ticked)) if self._ticked or several else self._title(chosen[0]) if chosen else ""
        forms.field(self.form, "chosen_words", PlainLabel).setText(words)

    def _chosen(self) -> list[BinnedSheet]:
        """What is ticked, else the row under the cursor."""
        ticked = [thing for thing in self._found if (thing.kind, thing.ref) in self._ticked]
        here = self._table.current_row()
        return ticked or ([here] if isinstance(here, BinnedSheet) else [])

    def _words_of(self, row: BinnedSheet) -> str:
        return f"{self._title(row)} {row.code} {privacy().name(row.child) if row.child else ''} {row.deleted_by}"

    # Cells ---------------------------------------------------------------------------------------------------------

    def _title(self, row: BinnedSheet) -> str:
        return say.title(row, privacy().text(row.title) if privacy().on else row.title)

    def _tick(self, row: BinnedSheet) -> Cell:
        on = (row.kind, row.ref) in self._ticked
        return Cell(icon="square-check" if on else "square", icon_token="accent" if on else "line2", tip=say.tick(on))

    def _what(self, row: BinnedSheet) -> Cell:
        name = "" if privacy().on or row.child is None else row.child.full
        when = formats.near_day(row.happened_on, on=self.desk.today()) if row.happened_on else ""
        code = row.code if row.kind not in (BinKind.CASE, BinKind.SIGNAL) else ""
        second = formats.middot(name, code, when)
        return Cell(self._title(row), second, role="row", icon=_ICONS[row.kind], disc="mute")

    def _by(self, row: BinnedSheet) -> Cell:
        return Cell(privacy().name(row.deleted_by), token="ink2")

    def _thrown(self, row: BinnedSheet) -> Cell:
        return Cell(formats.near_day(row.deleted_on, on=self.desk.today()), token="ink2")

    def _left(self, row: BinnedSheet) -> Cell:
        days = row.days_left(self.desk.today())
        token = "warn" if days <= _LAST_DAYS else "ink2"
        return Cell(say.days_left(days), icon="clock", icon_token=token, token=token)

    # Acts ----------------------------------------------------------------------------------------------------------

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._toggle(index.data(ROW))

    def _toggle(self, row: object) -> None:
        if isinstance(row, BinnedSheet):
            self._ticked ^= {(row.kind, row.ref)}
            self._table.viewport().update()
            place = self._table.currentIndex().row()
            self._model.show_all(self._model_rows())
            self._table.choose(place)
            self._say_chosen()

    def _model_rows(self) -> tuple[BinnedSheet, ...]:
        return tuple(self._model.index(at, 0).data(ROW) for at in range(self._model.rowCount()))

    def _take_back(self) -> None:
        chosen = self._chosen()
        if not chosen:
            return
        things = tuple((thing.kind, thing.ref) for thing in reversed(chosen))
        change = self.page.perform(take_back_all, things, on=self.desk.today())
        if change is not None:
            words = say.restored(self._title(chosen[0]) if len(chosen) == 1 else say.things(len(chosen)))
            self._ticked.clear()
            self.show_part(self.page.place())
            self.page.toast.emit(words, change)

    def _wipe_chosen(self) -> None:
        chosen = self._chosen()
        if not chosen or not may_wipe(self, chosen):
            return
        change = self.page.perform(wipe_for_good, tuple((thing.kind, thing.ref) for thing in chosen))
        if change is not None:
            words = say.wiped(len(chosen))
            self._ticked.clear()
            self.show_part(self.page.place())
            self.page.toast.emit(words, change)
