"""The logboek of a casus (look.md screen 29): all notes, newest first, who may see each, the chosen one at right."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.journal import bin_note, set_visibility
from zorgdesk.casework.journal_list import journal_sheet
from zorgdesk.casework.people import guardians
from zorgdesk.casework.sheets.journal import JournalFilter, JournalSheet, NoteSheet
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.pages.case_tabs.journal_panel import JournalPanel
from zorgdesk.desktop.pages.case_tabs.journal_rows import ROW_HEIGHT, columns
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.responsive import Mode, PageScroll, Responsive
from zorgdesk.desktop.widgets.rows import RowsModel
from zorgdesk.domain.values import JournalKind, Visibility
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import journal as say
from zorgdesk.wording.labels import label

_SEARCH_WAIT_MS = 150
_NO_LIMIT = 16777215


class JournalTab(Page):
    """Filters, list and panel of the logboek."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._case_id = 0
        self._sheet: JournalSheet | None = None
        self.form = forms.load("case_tabs/journal.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._scroll = PageScroll(self.form, self)
        column.addWidget(self._scroll)
        self.table = PlainTable(row_height=ROW_HEIGHT)
        self.table.setObjectName("notes")
        self.table.setAccessibleName(say.TITLE)
        self.table.horizontalHeader().hide()
        self._place("table_place").addWidget(self.table)
        self.panel = JournalPanel(self)
        self._place("panel_place").addWidget(self.panel)
        self._model = RowsModel(columns(desk))
        self.table.set_rows(self._model)
        self._who = forms.field(self.form, "who_sees", ChipChoice)
        self._kind = forms.field(self.form, "kind", Choice)
        self._search = forms.field(self.form, "search", QLineEdit)
        self._empty = forms.field(self.form, "empty", EmptyState)
        self._wait = QTimer(self)
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    def show_place(self, place: Place) -> None:
        """Fill; `ref` is a note to choose, `field` 'call' opens a new note of a call."""
        assert place.case_id is not None
        if place.case_id != self._case_id:
            self._case_id = place.case_id
            self._search.clear()
            self._lift()
        self._fill()
        if place.ref is not None:
            self._choose(place.ref)
        if place.field == "call":
            self.drawer.emit("note", Place(PageKey.CASE, self._case_id, tab=CaseTab.JOURNAL.value, field="phone"))

    def place(self) -> Place:
        """This tab with the chosen note."""
        row = self.table.current_row()
        ref = row.note_id if isinstance(row, NoteSheet) else None
        return Place(PageKey.CASE, self._case_id, tab=CaseTab.JOURNAL.value, ref=ref)

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self.table

    def set_privacy(self, on: bool) -> None:
        """Texts are masked, confidential ones first of all."""
        if self._case_id:
            self._fill()

    def on_change(self, change: Change) -> None:
        """A note was written somewhere."""
        if self._case_id in change.case_ids and change.touches(Topic.JOURNAL) and self.isVisible():
            self._fill()

    def _place(self, name: str) -> QVBoxLayout:
        layout = forms.field(self.form, name, QWidget).layout()
        assert isinstance(layout, QVBoxLayout)
        return layout

    def _connect(self) -> None:
        self._kind.set_options([(None, say.ALL_KINDS), *((kind, label(kind)) for kind in JournalKind)], None)
        self._who.set_options(self._chips({}), [""])
        self._wait.setSingleShot(True)
        self._wait.setInterval(_SEARCH_WAIT_MS)
        self._wait.timeout.connect(self._fill)
        self._search.textChanged.connect(lambda _: self._wait.start())
        self._kind.currentIndexChanged.connect(lambda _: self._fill())
        self._who.chosen_changed.connect(lambda _: self._fill())
        self.table.chosen.connect(self._show_note)
        self.table.chosen.connect(lambda _: self._reveal())
        self.table.opened.connect(self._open)
        self.table.bin_wanted.connect(self._bin)
        self._empty.acted.connect(lambda: self.drawer.emit("note", Place(PageKey.CASE, self._case_id)))
        self._empty.lifted.connect(self._lift)
        self.panel.change_wanted.connect(self._open)
        self.panel.bin_wanted.connect(self._bin)
        self.panel.visibility_wanted.connect(self._set_visibility)
        self.panel.go.connect(self.go)
        self.panel.toast.connect(self.toast)
        keys.bind(self, KeyAct.FILTER, self._search.setFocus)

    def _chips(self, counts: dict[Visibility, int]) -> list[ChipOption]:
        icons = {Visibility.SHARED: "eye", Visibility.INTERNAL: "lock", Visibility.CONFIDENTIAL: "user-check"}
        total = str(sum(counts.values())) if counts else ""
        order = (Visibility.SHARED, Visibility.INTERNAL, Visibility.CONFIDENTIAL)
        return [
            ChipOption("", say.ALL, count=total),
            *(ChipOption(one.value, label(one), icons[one], count=str(counts.get(one, 0))) for one in order),
        ]

    def _fill(self) -> None:
        if not self._case_id:
            return
        chosen = (self._who.value() or [""])[0]
        kind = self._kind.value()
        sheet = self._sheet = self.desk.read(
            journal_sheet,
            self._case_id,
            JournalFilter(
                visibility=Visibility(chosen) if chosen else None,
                kind=kind if isinstance(kind, JournalKind) else None,
                text=self._search.text(),
            ),
            on=self.desk.today(),
        )
        self._who.set_counts({"": str(sheet.total), **{one.value: str(sheet.counts.get(one, 0)) for one in Visibility}})
        self._model.show_all(list(sheet.notes))
        self._fit_table()
        there = bool(sheet.notes)
        self.table.setVisible(there)
        self._empty.setVisible(not there)
        filtered = bool(sheet.total)
        self._empty.say(
            say.FILTERED_TITLE if filtered else say.EMPTY_TITLE,
            say.FILTERED_LINE if filtered else say.EMPTY_LINE,
            icon="notebook-pen",
            act="" if filtered else say.NEW_NOTE,
            lift=say.SHOW_ALL if filtered else "",
        )
        forms.field(self.form, "counted", PlainLabel).setText(say.counted(len(sheet.notes), sheet.total))
        first_name = self.desk.read(case_sheet, self._case_id).name.first_name
        forms.field(self.form, "hours_card", Card).set_title(say.hours_title(privacy().name(first_name)))
        forms.field(self.form, "hours", PlainLabel).setText(say.hours_line(sheet.minutes_this_month))
        if there and self.table.current_row() is None:
            self.table.choose(0)
        self._show_note(self.table.current_row())

    def _lift(self) -> None:
        self._who.set_value([""])
        self._kind.set_value(None)
        self._search.clear()
        self._fill()

    def _choose(self, note_id: int) -> None:
        for number, note in enumerate(self._sheet.notes if self._sheet else ()):
            if note.note_id == note_id:
                self.table.choose(number)

    def _show_note(self, row: object) -> None:
        parents = self.desk.read(guardians, self._case_id)
        self.panel.show_note(row if isinstance(row, NoteSheet) else None, parents, self.desk, self._case_id)

    def _open(self, row: object) -> None:
        if isinstance(row, NoteSheet):
            self.drawer.emit("note", Place(PageKey.CASE, self._case_id, tab=CaseTab.JOURNAL.value, ref=row.note_id))

    def _bin(self, row: object) -> None:
        if isinstance(row, NoteSheet):
            change = self.perform(bin_note, row.note_id, on=self.desk.today())
            if change is not None:
                self.toast.emit(say.BINNED, change)
                self._fill()

    def _set_visibility(self, note_id: int, visibility: Visibility, guardian_id: object) -> None:
        guardian = guardian_id if isinstance(guardian_id, int) else None
        change = self.perform(set_visibility, note_id, visibility, guardian)
        if change is not None:
            self.toast.emit(say.VISIBILITY_SET, change)
            self._fill()

    def _arrange(self, mode: Mode) -> None:
        """No room beside the list: the panel is reached with Enter (the drawer). Compact: the whole tab scrolls."""
        room = mode in (Mode.STANDARD, Mode.WIDE)
        forms.field(self.form, "panel_place", QWidget).setVisible(room)
        forms.field(self.form, "hours_card", Card).setVisible(room)
        filters = self.form.findChild(QHBoxLayout, "filters")
        if filters is not None:
            filters.setDirection(QHBoxLayout.Direction.LeftToRight if room else QHBoxLayout.Direction.TopToBottom)
        compact = mode is Mode.COMPACT
        self.table.hide_columns({"minutes"} if compact else set())
        self._scroll.set_whole(compact)
        self._fit_table()

    def _fit_table(self) -> None:
        """In a compact window the list is as high as its notes, because the tab scrolls as a whole."""
        compact = self._responsive.mode() is Mode.COMPACT
        high = self.table.row_height() * self._model.rowCount() + 4
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.table.setVerticalScrollBarPolicy(off if compact else needed)
        self.table.setMinimumHeight(high if compact else 0)
        self.table.setMaximumHeight(high if compact else _NO_LIMIT)

    def _reveal(self) -> None:
        """The tab follows the cursor while the list has no bar of its own."""
        if self._responsive.mode() is Mode.COMPACT and self.table.hasFocus():
            area = self.table.visualRect(self.table.currentIndex())
            spot = self.table.viewport().mapTo(self.form, area.center())
            self._scroll.ensureVisible(0, spot.y(), 0, area.height())
