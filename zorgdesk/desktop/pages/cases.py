"""Casussen (look.md screen 04): views as chips, filters, one table in the order of the next step; and Signalen."""

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
from zorgdesk.casework.sheets.signals import SignalSheet
from zorgdesk.casework.signals import bin_signal, signals
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.pages.cases_columns import case_columns, signal_columns
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
from zorgdesk.wording import signals as signal_words

SIGNALS: Final = "signals"


class CasesPage(Page):
    """`place.tab` is the view ("signals" is the list of signalen), `place.cursor` the row, `place.field` the filter."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = forms.load("pages/cases.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.table = forms.field(self.form, "cases", PlainTable)
        self.signal_table = forms.field(self.form, "signals", PlainTable)
        self.empty = forms.field(self.form, "empty", EmptyState)
        self.views = ChipChoice(single=True)
        self.filters = CaseFilters()
        self.quick = CaseQuickView()
        self._view = ListView.ALL_OPEN
        self._signals = False
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
            self._signals = place.tab == SIGNALS
            self._view = ListView.ALL_OPEN if self._signals else ListView(place.tab)
            if self._view is ListView.CLOSED:
                self._view = ListView.ALL_OPEN
                self.filters.stage.set_value(Stage.CLOSED)
        self.filters.show_places(self.read(places))
        self._fill()
        table = self.signal_table if self._signals else self.table
        table.choose(min(place.cursor, max(table.rows().rowCount() - 1, 0)))

    def place(self) -> Place:
        """The view and the row."""
        table = self.signal_table if self._signals else self.table
        tab = SIGNALS if self._signals else self._view.value
        return Place(PageKey.CASES, tab=tab, cursor=max(table.currentIndex().row(), 0))

    def first_focus(self) -> QWidget | None:
        """The list, or the button of the empty state."""
        if self.empty.isVisible():
            return self.empty.button
        return self.signal_table if self._signals else self.table

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
        self.signals_model = RowsModel(signal_columns(today), self)
        self.table.set_rows(self.cases_model)
        self.signal_table.set_rows(self.signals_model)
        self._put("views_place", self.views)
        self._put("filter_row", self.filters)
        self._box("body").addWidget(self.quick)
        new = Button(say.NEW_CASE, icon="folder-plus")
        new.setObjectName("new_case")
        new.clicked.connect(lambda: self.drawer.emit("new_case", self.place()))
        forms.field(self.form, "head", PageHead).add_act(new)
        foot = self._box("foot")
        self._keys_shown: list[QWidget] = []
        self._case_keys: list[QWidget] = []
        for cap, words in say.CAPS:
            pair = (KeyCap(cap), PlainLabel(words, "support"))
            beside = QHBoxLayout()
            beside.setSpacing(8)
            for part in pair:
                beside.addWidget(part)
            foot.addLayout(beside)
            self._keys_shown += pair
            self._case_keys += pair if cap != say.CAPS[0][0] else ()
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
        self.signal_table.opened.connect(self._open_signal)
        self.signal_table.quick_view.connect(self._open_signal)
        self.signal_table.bin_wanted.connect(self._bin_signal)
        self.cases_model.sort_wanted.connect(self._sort_by)
        self.quick.closed.connect(self._hide_what_the_panel_tells)
        self.quick.open_wanted.connect(lambda case_id: self.go.emit(Place(PageKey.CASE, case_id=case_id)))
        self.quick.note_wanted.connect(self._note)
        self.empty.acted.connect(lambda: self.drawer.emit("signal" if self._signals else "new_case", self.place()))
        self.empty.lifted.connect(self._lift)
        button = forms.field(self.form, "columns_button", IconButton)
        button.clicked.connect(lambda: columns_menu(button, self.table, self._hidden, self._show_column))
        for table in (self.table, self.signal_table):
            table.verticalScrollBar().valueChanged.connect(self._count_shown)
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
            part.setVisible(room and not (self._signals and part in self._case_keys))

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
        self.views.set_value([SIGNALS if self._signals else self._view])
        if self._signals:
            self._fill_signals()
        else:
            self._fill_cases(counts.of_view[self._view])
        self.filters.setVisible(not self._signals)
        forms.field(self.form, "columns_button", IconButton).setVisible(not self._signals)
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

    def _fill_signals(self) -> None:
        found = self.read(signals)
        self.signals_model.show_all(found.signals)
        words = say.counted_signals(len(found.signals), found.faded_count)
        forms.field(self.form, "counted", PlainLabel).setText(words)
        self.empty.say(*say.NO_SIGNALS, icon="bell", act=say.NEW_SIGNAL)
        self._show_list(self.signal_table if found.signals else None)

    def _show_list(self, shown: PlainTable | None) -> None:
        for table in (self.table, self.signal_table):
            table.setVisible(table is shown)
        self.empty.setVisible(shown is None)
        forms.field(self.form, "foot", QWidget).setVisible(shown is not None)
        if shown is not self.table:
            self.quick.hide()
            self._hide_what_the_panel_tells()

    def _fill_keeping_row(self) -> None:
        table = self.signal_table if self._signals else self.table
        row = table.currentIndex().row()
        self._fill()
        if row >= 0:
            table.choose(min(row, max(table.rows().rowCount() - 1, 0)))

    def _count_shown(self) -> None:
        table = self.signal_table if self._signals else self.table
        total = table.rows().total
        first = table.rowAt(0)
        last = table.rowAt(table.viewport().height() - 1)
        last = table.rows().rowCount() - 1 if last < 0 else last
        words = say.shown(max(first, 0) + 1, last + 1, total)
        forms.field(self.form, "shown", PlainLabel).setText(words)

    # Doing ---------------------------------------------------------------------------------------------------------

    def _choose_view(self, chosen: list[object]) -> None:
        self._signals = SIGNALS in chosen
        views = [value for value in chosen if isinstance(value, ListView)]
        self._view = views[0] if views else self._view
        self.quick.hide()
        self._hide_what_the_panel_tells()
        self._fill()
        (self.signal_table if self._signals else self.table).choose(0)

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

    def _open_signal(self, row: SignalSheet) -> None:
        self.drawer.emit("signal", Place(PageKey.CASES, tab=SIGNALS, kind="signal", ref=row.signal_id))

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
        if not self._signals and isinstance(row, CaseRow):
            self._note(row.case_id)

    def _note(self, case_id: int) -> None:
        self.drawer.emit("note", Place(PageKey.CASES, case_id=case_id, tab=self._view.value))

    def _bin_case(self, row: CaseRow) -> None:
        change = self.perform(bin_case, row.case_id, on=self.desk.today())
        if change is not None:
            self._fill_keeping_row()
            self.toast.emit(say.binned(row.code), change)

    def _bin_signal(self, row: SignalSheet) -> None:
        change = self.perform(bin_signal, row.signal_id, on=self.desk.today())
        if change is not None:
            self._fill_keeping_row()
            self.toast.emit(signal_words.binned(row.code), change)

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
