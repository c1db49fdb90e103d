"""The logboek of a casus (look.md screen 29): all notes, newest first, who may see each, the chosen one at right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.attachment_list import attachment_counts
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.journal import bin_note, set_visibility
from zorgdesk.casework.journal_list import journal_notes, journal_people, journal_sheet, time_spent
from zorgdesk.casework.people import guardians
from zorgdesk.casework.sheets.journal import JournalFilter, JournalSheet, NoteSheet
from zorgdesk.casework.sheets.people import GuardianSheet
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.late import Late
from zorgdesk.desktop.pages.case_tabs.journal_filters import JournalFilters
from zorgdesk.desktop.pages.case_tabs.journal_panel import JournalPanel
from zorgdesk.desktop.pages.case_tabs.journal_rows import ROW_HEIGHT, columns
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.responsive import Mode, PageScroll, Responsive
from zorgdesk.desktop.widgets.rows import RowsModel
from zorgdesk.domain.values import AttachmentOwner, Visibility
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import journal as say

_NO_LIMIT = 16777215
_FOOT_KEYS = ("note_key", "note_key_words", "open_key", "open_key_words")


class JournalTab(Page):
    """Filters, list, panel and hours of the logboek."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._case_id = 0
        self._first_name = ""
        self._parents: tuple[GuardianSheet, ...] = ()
        self._files: dict[int, int] = {}
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
        self._model = RowsModel(columns(desk, self._files))
        self.table.set_rows(self._model)
        self.filters = JournalFilters(self.form, desk, self)
        self._empty = forms.field(self.form, "empty", EmptyState)
        self._later = Late(desk, self._fill_if_seen, self)
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    def show_place(self, place: Place) -> None:
        """Fill; `ref` is a note to choose, `field` 'call' opens a new note of a call."""
        assert place.case_id is not None
        if place.case_id != self._case_id:
            self._case_id = 0
            self.filters.lift()
            self._case_id = place.case_id
        self._read_case()
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
        """A note was written somewhere, perhaps in the drawer over this page: read again when the typing rests."""
        if self._case_id in change.case_ids and self.isVisible():
            if change.touches(Topic.PEOPLE):
                self._read_case()
            if change.touches(Topic.JOURNAL, Topic.PEOPLE, Topic.ATTACHMENTS):
                self._later.soon()

    def _place(self, name: str) -> QVBoxLayout:
        layout = forms.field(self.form, name, QWidget).layout()
        assert isinstance(layout, QVBoxLayout)
        return layout

    def _connect(self) -> None:
        self.filters.changed.connect(self._fill)
        self.table.chosen.connect(self._show_note)
        self.table.chosen.connect(lambda _: self._reveal())
        self.table.opened.connect(self._open)
        self.table.bin_wanted.connect(self._bin)
        self._empty.acted.connect(lambda: self.drawer.emit("note", Place(PageKey.CASE, self._case_id)))
        self._empty.lifted.connect(self.filters.lift)
        self.panel.change_wanted.connect(self._open)
        self.panel.bin_wanted.connect(self._bin)
        self.panel.visibility_wanted.connect(self._set_visibility)
        self.panel.go.connect(self.go)
        self.panel.toast.connect(self.toast)
        self.panel.versions_wanted.connect(self._show_versions)
        keys.bind(self, KeyAct.FILTER, self.filters.search.setFocus)

    def _read_case(self) -> None:
        """What stays the same while notes come and go."""
        self._first_name = self.desk.read(case_sheet, self._case_id).name.first_name
        self._parents = self.desk.read(guardians, self._case_id)

    def _fill_if_seen(self) -> None:
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        if not self._case_id:
            return
        chosen = self.filters.value()
        with self.desk.one_look():
            sheet = self.desk.read(journal_sheet, self._case_id, chosen, on=self.desk.today())
            self.filters.set_people(self.desk.read(journal_people, self._case_id))
            self._files.clear()
            self._files.update(self.desk.read(attachment_counts, self._case_id, AttachmentOwner.NOTE))
            self._show_hours(chosen)
        self.filters.set_counts(sheet.counts)
        self._show_rows(sheet, chosen)
        self._say_empty(sheet, chosen)

    def _show_rows(self, sheet: JournalSheet, chosen: JournalFilter) -> None:
        """The chosen note stays chosen, and the list where it was."""
        kept, at = self.table.current_row(), self.table.verticalScrollBar().value()
        case_id = self._case_id

        def fetch(offset: int, limit: int) -> Sequence[NoteSheet]:
            if offset == 0:
                return sheet.notes
            return self.desk.read(journal_notes, case_id, chosen, offset=offset, limit=limit)

        blocked = self.table.blockSignals(True)
        self._model.show(fetch, sheet.fitting)
        self._fit_table()
        if sheet.notes:
            spot = self._spot_of(kept.note_id, only_read=True) if isinstance(kept, NoteSheet) else None
            self.table.choose(spot or 0)
            self.table.verticalScrollBar().setValue(at)
        self.table.blockSignals(blocked)
        self._show_note(self.table.current_row() if sheet.notes else None)
        forms.field(self.form, "counted", PlainLabel).setText(say.counted(sheet.fitting, sheet.total))

    def _say_empty(self, sheet: JournalSheet, chosen: JournalFilter) -> None:
        self.table.setVisible(bool(sheet.notes))
        self._empty.setVisible(not sheet.notes)
        filtered = not chosen.is_empty and bool(sheet.total)
        self._empty.say(
            say.FILTERED_TITLE if filtered else say.EMPTY_TITLE,
            say.FILTERED_LINE if filtered else say.EMPTY_LINE,
            icon="notebook-pen",
            act="" if filtered else say.NEW_NOTE,
            lift=say.SHOW_ALL if filtered else "",
        )

    def _show_hours(self, chosen: JournalFilter) -> None:
        """The hours of the chosen period; without one those of this month, and of the whole case below."""
        today = self.desk.today()
        open_period = chosen.since is None and chosen.until is None
        since, until = (today.replace(day=1), today) if open_period else (chosen.since, chosen.until)
        spent = self.desk.read(time_spent, self._case_id, since=since, until=until)
        forms.field(self.form, "hours_card", Card).set_title(say.hours_title(privacy().name(self._first_name)))
        forms.field(self.form, "hours", PlainLabel).setText(say.hours_line(spent.total))
        words = say.THIS_MONTH if open_period else say.hours_period(since, until)
        forms.field(self.form, "hours_period", PlainLabel).setText(words)
        lines = [say.hours_kinds(spent)]
        if open_period:
            lines.append(say.hours_whole(self.desk.read(time_spent, self._case_id).total))
        forms.field(self.form, "hours_kinds", PlainLabel).setText("\n".join(line for line in lines if line))

    def _spot_of(self, note_id: int, *, only_read: bool = False) -> int | None:
        """Where a note stands; `only_read` does not read further pages for it."""
        if only_read:
            read = (at for at in range(self._model.rowCount()) if self._model.row(at).note_id == note_id)
            return next(read, None)
        return self._model.place_of(lambda note: note.note_id == note_id)

    def _choose(self, note_id: int) -> None:
        spot = self._spot_of(note_id)
        if spot is None and not self.filters.value().is_empty:
            self.filters.lift()
            spot = self._spot_of(note_id)
        if spot is not None:
            self.table.choose(spot)

    def _show_note(self, row: object) -> None:
        note = row if isinstance(row, NoteSheet) else None
        files = self._files.get(note.note_id, 0) if note is not None else 0
        self.panel.show_note(note, self._parents, self.desk, self._case_id, files)

    def _show_versions(self, row: object) -> None:
        if isinstance(row, NoteSheet):
            self.drawer.emit("versions", Place(PageKey.CASE, self._case_id, CaseTab.JOURNAL.value, ref=row.note_id))

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
        for name in _FOOT_KEYS:
            forms.field(self.form, name, QWidget).setVisible(room)
        filters = self.form.findChild(QHBoxLayout, "filters")
        if filters is not None:
            filters.setDirection(QHBoxLayout.Direction.LeftToRight if room else QHBoxLayout.Direction.TopToBottom)
        compact = mode is Mode.COMPACT
        self.table.hide_columns({"minutes", "files"} if compact else set())
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
