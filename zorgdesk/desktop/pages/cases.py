"""Casussen (look.md screen 04): views as chips, filters, one table in the order of the next step."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.case_list import case_list, case_rows, list_counts, quick_view
from zorgdesk.casework.cases import bin_case
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.preferences import preferences, set_preferences
from zorgdesk.casework.reference import places
from zorgdesk.casework.sheets.case_list import CaseRow, ListFilters, ListQuery, ListView, SortKey
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.pages.cases_columns import case_columns
from zorgdesk.desktop.pages.cases_filters import CaseFilters
from zorgdesk.desktop.pages.cases_memory import columns_menu, remembered, to_remember
from zorgdesk.desktop.pages.cases_quick_view import CaseQuickView
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.key_cap import KeyCap
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.responsive import Mode, Responsive
from zorgdesk.desktop.widgets.rows import RowsModel
from zorgdesk.domain.values import Stage
from zorgdesk.wording import cases as say

SIGNALS: Final = "signals"


class CasesPage(Page):
    """`place.tab` is the view, `place.cursor` the row, `place.field` the filter. The chip Signalen is a door."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = forms.load("pages/cases.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.table = forms.field(self.form, "cases", PlainTable)
        self.empty = forms.field(self.form, "empty", EmptyState)
        self.views = ChipChoice(single=True)
        self.filters = CaseFilters()
        self.quick = CaseQuickView()
        self._view = ListView.ALL_OPEN
        self._sort, self._descending = SortKey.NEXT_STEP, False
        self._owner = ""
        self._hidden: set[str] = set()
        self._arranging = False
        self._columns_moved = False
        self._build()
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    # What every page does ------------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show a view; the filters stay as they were, so that coming back finds the same list."""
        if place.tab:
            self._view = ListView(place.tab)
            if self._view is ListView.CLOSED:
                self._view = ListView.ALL_OPEN
                self.filters.stage.set_value(Stage.CLOSED)
        self.filters.show_places(self.read(places))
        self._fill()
        self.table.choose(min(place.cursor, max(self.table.rows().rowCount() - 1, 0)))

    def place(self) -> Place:
        """The view and the row."""
        return Place(PageKey.CASES, tab=self._view.value, cursor=max(self.table.currentIndex().row(), 0))

    def first_focus(self) -> QWidget | None:
        """The list, or the button of the empty state."""
        return self.empty.button if self.empty.isVisible() else self.table

    def leave(self) -> bool:
        """Remember the columns, when the user changed them."""
        self._counting.stop()
        if self._columns_moved and not self.desk.vault.read_only:
            self._write_columns()
        return True

    def set_privacy(self, on: bool) -> None:
        """Names to initials, or back."""
        self.filters.show_places(self.read(places))
        self._fill_keeping_row()

    def on_change(self, change: Change) -> None:
        """Any deed on a case can change its row."""
        if not self.isVisible():
            return
        if change.case_ids or change.touches(Topic.CASES, Topic.SIGNALS, Topic.REFERENCE):
            self._fill_keeping_row()

    # Building ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        today = self.desk.today()
        self.cases_model = RowsModel(case_columns(today), self)
        self.table.set_rows(self.cases_model)
        self._put("views_place", self.views)
        self._put("filter_row", self.filters)
        self._box("body").addWidget(self.quick)
        new = Button(say.NEW_CASE, icon="folder-plus")
        new.setObjectName("new_case")
        new.clicked.connect(lambda: self.drawer.emit("new_case", self.place()))
        forms.field(self.form, "head", PageHead).add_act(new)
        foot = self._box("foot")
        self._keys_shown: list[QWidget] = []
        for cap, words in say.CAPS:
            pair = (KeyCap(cap), PlainLabel(words, "support"))
            beside = QHBoxLayout()
            beside.setSpacing(8)
            for part in pair:
                beside.addWidget(part)
            foot.addLayout(beside)
            self._keys_shown += pair
        chips = [ChipOption(view, words) for view, words in say.VIEWS.items() if view is not ListView.CLOSED]
        self.views.set_options([*chips, ChipOption(SIGNALS, say.SIGNALS, icon="bell")])
        shapes = remembered(self.read(preferences).window_columns)
        self.table.apply_columns(shapes)
        self._hidden = {key for key, shape in shapes.items() if shape["hidden"]}

    def _connect(self) -> None:
        self.views.chosen_changed.connect(self._choose_view)
        self.filters.changed.connect(self._fill)
        self.table.opened.connect(self._open_case)
        self.table.quick_view.connect(self._toggle_quick)
        self.table.chosen.connect(self._follow_quick)
        self.table.bin_wanted.connect(self._bin_case)
        self.table.columns_changed.connect(self._columns_changed)
        self.cases_model.sort_wanted.connect(self._sort_by)
        self.quick.closed.connect(self._hide_what_the_panel_tells)
        self.quick.open_wanted.connect(lambda case_id: self.go.emit(Place(PageKey.CASE, case_id=case_id)))
        self.quick.note_wanted.connect(self._note)
        self.empty.acted.connect(lambda: self.drawer.emit("new_case", self.place()))
        self.empty.lifted.connect(self._lift)
        button = forms.field(self.form, "columns_button", IconButton)
        button.clicked.connect(lambda: columns_menu(button, self.table, self._hidden, self._show_column))
        self.table.verticalScrollBar().valueChanged.connect(self._count_shown)
        self.table.installEventFilter(self)
        keys.bind(self, KeyAct.FILTER, self.filters.words_field.setFocus)
        keys.bind(self, KeyAct.NOTE, self._note_current)
        for act in (KeyAct.OPEN, KeyAct.QUICK_VIEW, KeyAct.BIN):
            keys.declare(self, act)
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._counting.timeout.connect(self._count_shown)

    def _put(self, name: str, widget: QWidget) -> None:
        holder = forms.field(self.form, name, QWidget)
        layout = holder.layout() or QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(widget)

    def _box(self, name: str) -> QBoxLayout:
        layout = forms.field(self.form, name, QWidget).layout()
        assert isinstance(layout, QBoxLayout)
        return layout

    def _arrange(self, mode: Mode) -> None:
        """Compact: the count and the keys go, so that the table keeps its room."""
        compact = mode is Mode.COMPACT
        forms.field(self.form, "counted", PlainLabel).setVisible(mode not in (Mode.COMPACT, Mode.NARROW))
        self._show_keys()
        across = QHBoxLayout.Direction.TopToBottom if compact else QHBoxLayout.Direction.LeftToRight
        self._box("body").setDirection(across)
        self._hide_what_the_panel_tells()

    def _hide_what_the_panel_tells(self) -> None:
        """Age, place and owner stand in the quick view: they go while it is open, or in a small window."""
        wide = self._responsive.mode() is Mode.WIDE
        spare = self._responsive.mode() in (Mode.COMPACT, Mode.NARROW) or (self.quick.isVisible() and not wide)
        told = {SortKey.AGE.value, SortKey.PLACE.value, SortKey.OWNER.value} if spare else set()
        self._arranging = True
        self.table.hide_columns(told | self._hidden)
        self._arranging = False

    def _show_keys(self) -> None:
        """The keys below the table, where there is room for them."""
        room = self._responsive.mode() not in (Mode.COMPACT, Mode.NARROW)
        forms.field(self.form, "arrows", PlainLabel).setVisible(room)
        for part in self._keys_shown:
            part.setVisible(room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say again which rows are in sight."""
        super().resizeEvent(event)
        self._counting.start()

    # Reading -------------------------------------------------------------------------------------------------------

    def _shown_view(self) -> ListView:
        """The chosen view; the phase Afgesloten shows what is closed."""
        return ListView.CLOSED if self.filters.filters().stage is Stage.CLOSED else self._view

    def _query(self) -> ListQuery:
        return ListQuery(
            self._shown_view(), self.filters.filters(), self.filters.words(), self._sort, self._descending, self._owner
        )

    def _fill(self) -> None:
        today = self.desk.today()
        self._owner = self.read(preferences).own_name
        counts = self.read(list_counts, self._owner, on=today)
        self.views.set_counts(
            {**{view: str(number) for view, number in counts.of_view.items()}, SIGNALS: str(counts.signals)}
        )
        self.views.set_value([self._view])
        self._fill_cases(counts.of_view[self._view])
        self._show_keys()
        self._counting.start()

    def _fill_cases(self, in_view: int) -> None:
        today, query = self.desk.today(), self._query()
        page = self.read(case_list, query, on=today, offset=0, limit=50)

        def fetch(offset: int, limit: int) -> tuple[CaseRow, ...]:
            if offset == 0:
                return page.rows
            return self.read(case_rows, query, on=today, offset=offset, limit=limit)

        self.cases_model.show(fetch, page.total)
        self.table.show_sorted(self._sort.value, descending=self._descending)
        forms.field(self.form, "counted", PlainLabel).setText(say.counted(page.total, self._sort))
        only_closed = self.filters.filters() == ListFilters(stage=Stage.CLOSED) and not self.filters.words().strip()
        title, why = say.nothing(self._shown_view(), self.filters.is_on and not only_closed)
        act = say.NEW_CASE if not self.filters.is_on and self._view is ListView.ALL_OPEN else ""
        lift = say.show_all(in_view) if self.filters.is_on else ""
        self.empty.say(title, why, icon="folder-open", act=act, lift=lift)
        self._show_list(self.table if page.total else None)

    def _show_list(self, shown: PlainTable | None) -> None:
        self.table.setVisible(shown is not None)
        self.empty.setVisible(shown is None)
        forms.field(self.form, "foot", QWidget).setVisible(shown is not None)
        if shown is None:
            self.quick.hide()
            self._hide_what_the_panel_tells()

    def _fill_keeping_row(self) -> None:
        row = self.table.currentIndex().row()
        self._fill()
        if row >= 0:
            self.table.choose(min(row, max(self.table.rows().rowCount() - 1, 0)))

    def _count_shown(self) -> None:
        table = self.table
        total = table.rows().total
        first = table.rowAt(0)
        last = table.rowAt(table.viewport().height() - 1)
        last = table.rows().rowCount() - 1 if last < 0 else last
        words = say.shown(max(first, 0) + 1, last + 1, total)
        forms.field(self.form, "shown", PlainLabel).setText(words)

    # Doing ---------------------------------------------------------------------------------------------------------

    def _choose_view(self, chosen: list[object]) -> None:
        if SIGNALS in chosen:
            self.views.set_value([self._view])
            self.go.emit(Place(PageKey.SIGNALS))
            return
        views = [value for value in chosen if isinstance(value, ListView)]
        self._view = views[0] if views else self._view
        self.quick.hide()
        self._hide_what_the_panel_tells()
        self._fill()
        self.table.choose(0)

    def _sort_by(self, key: str, descending: bool) -> None:
        self._sort, self._descending = SortKey(key), descending
        self._fill()
        self.table.choose(0)

    def _lift(self) -> None:
        self.filters.clear()
        self._fill()
        self.table.setFocus()

    def _open_case(self, row: CaseRow) -> None:
        self.go.emit(Place(PageKey.CASE, case_id=row.case_id))

    def _toggle_quick(self, row: CaseRow) -> None:
        if self.quick.isVisible() and self.quick.case_id == row.case_id:
            self.quick.close_panel()
            return
        self.quick.show_case(self.read(quick_view, row.case_id), self.desk.today())
        self.quick.open_for(self.table)
        self._hide_what_the_panel_tells()

    def _follow_quick(self, row: CaseRow | None) -> None:
        if row is not None and self.quick.isVisible():
            self.quick.show_case(self.read(quick_view, row.case_id), self.desk.today())

    def _note_current(self) -> None:
        row = self.table.current_row()
        if isinstance(row, CaseRow):
            self._note(row.case_id)

    def _note(self, case_id: int) -> None:
        self.drawer.emit("note", Place(PageKey.CASES, case_id=case_id, tab=self._view.value))

    def _bin_case(self, row: CaseRow) -> None:
        change = self.perform(bin_case, row.case_id, on=self.desk.today())
        if change is not None:
            self._fill_keeping_row()
            self.toast.emit(say.binned(row.code), change)

    def _show_column(self, key: str, shown: bool) -> None:
        self._hidden = self._hidden - {key} if shown else self._hidden | {key}
        self.table.set_column_shown(key, shown=shown)

    def _columns_changed(self) -> None:
        self._columns_moved = self._columns_moved or (self.isVisible() and not self._arranging)

    def _write_columns(self) -> None:
        self._columns_moved = False
        kept = self.read(preferences).window_columns
        self.perform(set_preferences, window_columns={**kept, **to_remember(self.table.columns(), self._hidden)})

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the list closes the quick view."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if watched is self.table and escape and event.type() == QEvent.Type.KeyPress and self.quick.isVisible():
            self.quick.close_panel()
            return True
        return super().eventFilter(watched, event)
