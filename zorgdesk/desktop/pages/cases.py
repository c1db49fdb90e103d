"""Casussen (look.md screen 04): views, filters, one table in the order of the next step, and acts on several at once.

The whole reading is known as ids in their order; rows are read where the table looks (speed.md P9).
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.case_list import case_ids, case_rows, list_counts
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.owners import owners
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.reference import places
from zorgdesk.casework.saved_views import saved_views
from zorgdesk.casework.sheets.case_list import (
    CaseRow,
    ListCounts,
    ListFilters,
    ListQuery,
    ListView,
    SavedViewSheet,
    SortKey,
)
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.late import Late
from zorgdesk.desktop.pages.cases_columns import case_columns
from zorgdesk.desktop.pages.cases_filters import CaseFilters
from zorgdesk.desktop.pages.cases_panels import CasesPanels
from zorgdesk.desktop.pages.cases_saved import CasesSaved
from zorgdesk.desktop.pages.cases_views import SIGNALS, CaseViews, saved_id
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.key_cap import KeyCap
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.responsive import Mode, Responsive
from zorgdesk.desktop.widgets.rows import WindowModel
from zorgdesk.domain.values import Stage
from zorgdesk.wording import case_views as words
from zorgdesk.wording import cases as say

_NUMBERS_MS: Final = 120
_COUNTED_AT_ONCE: Final = 2_000
"""A longer list is painted first; the numbers on the chips come right after it (speed.md P9)."""
_LOW: Final = 480
"""Below this height every line above the table goes that can, so that at least six rows stay."""


class CasesPage(Page):
    """`place.tab` is the view, `place.query` what it is narrowed to, `place.cursor` the row; Signalen is a door."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = forms.load("pages/cases.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.table = forms.field(self.form, "cases", PlainTable)
        self.empty = forms.field(self.form, "empty", EmptyState)
        self.views, self.filters = CaseViews(), CaseFilters(desk)
        self.view_key = ListView.ALL_OPEN.value
        self.saved: tuple[SavedViewSheet, ...] = ()
        self.ids: tuple[int, ...] = ()
        self._view = ListView.ALL_OPEN
        self._sort, self._descending = SortKey.NEXT_STEP, False
        self._owner = ""
        self._low = False
        self._build()
        self.panels, self.naming = CasesPanels(self), CasesSaved(self)
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    # What every page does ------------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show a view; without a query the filters stay as they were, so that coming back finds the same list."""
        self._know()
        if place.tab:
            self._take_view(place.tab, ListQuery.from_key(place.query) if place.query else None)
        else:
            self.panels.show_columns_of(self.view_key, self._view)
        self._fill()
        self.table.choose(min(place.cursor, max(len(self.ids) - 1, 0)))

    def place(self) -> Place:
        """The view, what it is narrowed to, and the row."""
        cursor = max(self.table.currentIndex().row(), 0)
        return Place(PageKey.CASES, tab=self.view_key, query=self.query().to_key(), cursor=cursor)

    def first_focus(self) -> QWidget | None:
        """The list, or the button of the empty state."""
        return self.empty.button if self.empty.isVisible() else self.table

    def leave(self) -> bool:
        """Remember the columns, when the user changed them."""
        self._counting.drop()
        self._numbers.drop()
        return self.panels.keep_columns()

    def set_privacy(self, on: bool) -> None:
        """Names to initials, or back."""
        self.read_again()

    def on_change(self, change: Change) -> None:
        """Any deed on a case can change its row."""
        touched = change.touches(Topic.CASES, Topic.SIGNALS, Topic.REFERENCE, Topic.VIEWS)
        if self.isVisible() and (change.case_ids or touched):
            self.read_again()

    def read_again(self) -> None:
        """Everything anew, filters and chips included; cursor and choice stay."""
        self._know()
        self.fill_keeping_row()

    # Building ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.cases_model = WindowModel(case_columns(self.desk.today), self)
        self.table.set_rows(self.cases_model)
        self.table.allow_several()
        self._put("views_place", self.views)
        self._put("filter_row", self.filters)
        self._put("filters_below", self.filters.below)
        for name in ("filters_below", "naming_place"):
            forms.field(self.form, name, QWidget).hide()
        self.box("filter_row").insertWidget(0, self.views.folded)
        self.box("filter_row").insertWidget(1, self.views.folded_acts)
        head = forms.field(self.form, "head", PageHead)
        self._print = Button(words.PRINT, icon="printer")
        self._print.setObjectName("print_list")
        self._new = Button(say.NEW_CASE, icon="folder-plus")
        self._new.setObjectName("new_case")
        for button in (self._print, self._new):
            head.add_act(button)
        foot = self.box("foot")
        self._keys_shown: list[QWidget] = []
        for cap, said in say.CAPS:
            pair = (KeyCap(cap), PlainLabel(said, "support"))
            beside = QHBoxLayout()
            beside.setSpacing(8)
            for part in pair:
                beside.addWidget(part)
            foot.addLayout(beside)
            self._keys_shown += pair

    def _connect(self) -> None:
        self.views.chosen.connect(self._choose_view)
        self.filters.changed.connect(self._narrow)
        self.filters.below_shown.connect(forms.field(self.form, "filters_below", QWidget).setVisible)
        self.table.opened.connect(self._open_case)
        self.table.bin_wanted.connect(self.panels.bin)
        self.table.selection_changed.connect(self._show_foot)
        self.cases_model.sort_wanted.connect(self._sort_by)
        self._new.clicked.connect(lambda: self.drawer.emit("new_case", self.place()))
        for asked in (self._print.clicked, self.views.print_wanted):
            asked.connect(self.panels.print_list)
        self.empty.acted.connect(lambda: self.drawer.emit("new_case", self.place()))
        self.empty.lifted.connect(self._lift)
        forms.field(self.form, "columns_button", IconButton).clicked.connect(self.panels.toggle_columns)
        self.table.verticalScrollBar().valueChanged.connect(self._count_shown)
        self.table.installEventFilter(self)
        keys.bind(self, KeyAct.FILTER, self.filters.words_field.setFocus)
        keys.bind(self, KeyAct.NOTE, self._note_current)
        keys.bind(self, KeyAct.PRINT, self.panels.print_list)
        for act in (KeyAct.OPEN, KeyAct.QUICK_VIEW, KeyAct.BIN):
            keys.declare(self, act)
        self._counting = Late(self.desk, self._count_shown, self, 0)
        self._numbers = Late(self.desk, self._count_views, self)

    def _put(self, name: str, widget: QWidget) -> None:
        holder = forms.field(self.form, name, QWidget)
        layout = holder.layout() or QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(widget)

    def box(self, name: str) -> QBoxLayout:
        """The layout of a part of the form."""
        layout = forms.field(self.form, name, QWidget).layout()
        assert isinstance(layout, QBoxLayout)
        return layout

    # Room ----------------------------------------------------------------------------------------------------------

    def mode(self) -> Mode:
        """How wide the window is."""
        return self._responsive.mode()

    def _arrange(self, mode: Mode) -> None:
        """Small: filters and views fold away, the count and the keys go, so that the table keeps its room."""
        small = mode in (Mode.COMPACT, Mode.NARROW)
        folded = mode is Mode.COMPACT or self._low
        forms.field(self.form, "counted", PlainLabel).setVisible(not small)
        forms.field(self.form, "head", PageHead).setVisible(not self._low)
        forms.field(self.form, "views_place", QWidget).setVisible(not folded)
        self.views.set_folded(folded)
        self.filters.set_folded(small, low=self._low)
        across = QHBoxLayout.Direction.TopToBottom if mode is Mode.COMPACT else QHBoxLayout.Direction.LeftToRight
        self.box("body").setDirection(across)
        layout = self.form.layout()
        assert layout is not None
        side, foot, gap = (12, 0, 4) if self._low else (24, 16, 8)
        layout.setContentsMargins(theme().px(side), 0, theme().px(side), theme().px(foot))
        layout.setSpacing(gap)
        self._show_foot()
        self.panels.hide_what_a_panel_tells()

    def _show_foot(self) -> None:
        """Below the table: how far the list is, or how many are chosen and what can be done with them."""
        number = len(self.table.selected_places())
        several = number > 1
        room = self.mode() not in (Mode.COMPACT, Mode.NARROW) and not self._low
        forms.field(self.form, "arrows", PlainLabel).setVisible(room and not several)
        forms.field(self.form, "shown", PlainLabel).setVisible(not several)
        for part in self._keys_shown:
            part.setVisible(room and not several)
        self.panels.show_chosen(number, len(self.ids))
        forms.field(self.form, "foot", QWidget).setVisible(bool(self.ids) and (several or not self._low))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say again which rows are in sight; a low window folds more away."""
        super().resizeEvent(event)
        low = self.height() < theme().px(_LOW)
        if low != self._low:
            self._low = low
            self._arrange(self.mode())
        self._counting.soon()

    # Reading -------------------------------------------------------------------------------------------------------

    def query(self) -> ListQuery:
        """The reading that is shown."""
        filters = self.filters.filters()
        view = ListView.CLOSED if filters.stage is Stage.CLOSED else self._view
        return ListQuery(view, filters, self.filters.words(), self._sort, self._descending, self._owner)

    def _know(self) -> None:
        """What the filters and chips choose from."""
        self._owner = self.read(preferences).own_name
        self.saved = self.read(saved_views)
        self.filters.show_places(self.read(places))
        self.filters.show_owners(lambda: self.read(owners), self._owner)

    def _take_view(self, key: str, query: ListQuery | None) -> None:
        """Let this be the view; a saved one brings its own reading, and leaving one brings the usual back."""
        kept = next((view for view in self.saved if view.view_id == saved_id(key)), None)
        known = kept is not None or key in set(ListView)
        left_saved = saved_id(self.view_key) is not None and key != self.view_key
        self.view_key = key if known else ListView.ALL_OPEN.value
        if query is None and kept is not None:
            query = kept.query
        elif query is None and left_saved:
            query = ListQuery()
        self._view = kept.query.view if kept is not None else ListView(self.view_key)
        if query is not None:
            self._sort, self._descending = query.sort, query.descending
            self.filters.set_value(query.filters, query.text)
        if self._view is ListView.CLOSED:
            self.view_key, self._view = ListView.ALL_OPEN.value, ListView.ALL_OPEN
            self.filters.stage.set_value(Stage.CLOSED)
        self.panels.show_columns_of(self.view_key, self._view)

    def _fill(self) -> None:
        self.views.show_views(self.saved, self.view_key)
        self._narrow()
        self._numbers.within(0 if len(self.ids) <= _COUNTED_AT_ONCE else _NUMBERS_MS)

    def _count_views(self) -> ListCounts:
        """The numbers on the chips: after the list itself is there."""
        self._numbers.drop()
        counts = self.read(list_counts, self._owner, on=self.desk.today(), saved=self.saved)
        self.views.set_counts(counts)
        return counts

    def _narrow(self) -> None:
        """Read the list itself again; the numbers on the chips stay."""
        query = self.query()
        self.ids = self.read(case_ids, query, on=self.desk.today())
        self.cases_model.show(self._rows, len(self.ids))
        self.table.show_sorted(self._sort.value, descending=self._descending)
        forms.field(self.form, "counted", PlainLabel).setText(say.counted(len(self.ids), self._sort))
        if not self.ids:
            self._say_empty(query)
        self._show_list(bool(self.ids))
        self._count_shown()

    def _rows(self, offset: int, limit: int) -> tuple[CaseRow, ...]:
        return self.read(case_rows, self.ids[offset : offset + limit])

    def _say_empty(self, query: ListQuery) -> None:
        only_closed = query.filters == ListFilters(stage=Stage.CLOSED) and not query.text.strip()
        title, why = say.nothing(query.view, self.filters.is_on and not only_closed)
        act = say.NEW_CASE if not self.filters.is_on and self._view is ListView.ALL_OPEN else ""
        lift = say.show_all(self._in_view()) if self.filters.is_on else ""
        self.empty.say(title, why, icon="folder-open", act=act, lift=lift)

    def _in_view(self) -> int:
        """How many casussen the view has without the filter."""
        counts, kept = self._count_views(), saved_id(self.view_key)
        return counts.of_view[self._view] if kept is None else counts.of_saved[kept]

    def _show_list(self, shown: bool) -> None:
        self.table.setVisible(shown)
        self.empty.setVisible(not shown)
        self._print.setEnabled(shown)
        if not shown:
            self.panels.close_row_panels()
        self._show_foot()

    def fill_keeping_row(self) -> None:
        """Read again; the cursor and the choice stay with their casussen."""
        current = self.table.current_row()
        at = self.table.currentIndex().row()
        chosen = {self.ids[place] for place in self.table.selected_places()}
        self._fill()
        if at >= 0:
            case_id = current.case_id if isinstance(current, CaseRow) else None
            self.table.choose(self.ids.index(case_id) if case_id in self.ids else min(at, max(len(self.ids) - 1, 0)))
        if len(chosen) > 1:
            self.table.select_places([place for place, case_id in enumerate(self.ids) if case_id in chosen])

    def choose_all(self) -> None:
        """Select everything that the filter lets through (Ctrl+A in the list does the same)."""
        self.table.selectAll()
        self.table.setFocus()

    def choose_none(self) -> None:
        """Only the row of the cursor stays selected."""
        self.table.choose(self.table.currentIndex().row())
        self.table.setFocus()

    def chosen_ids(self) -> tuple[int, ...]:
        """The casussen that are selected, in the order of the list."""
        return tuple(self.ids[place] for place in self.table.selected_places())

    def _count_shown(self) -> None:
        first = self.table.rowAt(0)
        last = self.table.rowAt(self.table.viewport().height() - 1)
        last = len(self.ids) - 1 if last < 0 else last
        said = say.shown(max(first, 0) + 1, last + 1, len(self.ids))
        forms.field(self.form, "shown", PlainLabel).setText(said)

    # Doing ---------------------------------------------------------------------------------------------------------

    def _choose_view(self, key: str) -> None:
        if key == SIGNALS:
            self.views.show_views(self.saved, self.view_key)
            self.go.emit(Place(PageKey.SIGNALS))
            return
        self.panels.keep_columns()
        self.panels.close_row_panels()
        self._take_view(key, None)
        self._fill()
        self.table.choose(0)

    def _sort_by(self, key: str, descending: bool) -> None:
        self._sort, self._descending = SortKey(key), descending
        self._narrow()
        self.table.choose(0)

    def _lift(self) -> None:
        self.filters.clear()
        self._narrow()
        self.table.setFocus()

    def _open_case(self, row: CaseRow) -> None:
        self.go.emit(Place(PageKey.CASE, case_id=row.case_id))

    def _note_current(self) -> None:
        row = self.table.current_row()
        if isinstance(row, CaseRow):
            self.drawer.emit("note", Place(PageKey.CASES, case_id=row.case_id, tab=self.view_key))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the list closes a panel, else it lifts the choice of several."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if watched is self.table and escape and event.type() == QEvent.Type.KeyPress:
            if self.panels.close_panel():
                return True
            if len(self.table.selected_places()) > 1:
                self.choose_none()
                return True
        return super().eventFilter(watched, event)
