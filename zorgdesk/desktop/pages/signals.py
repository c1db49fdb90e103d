"""Signalen: what waits for a decision, what was let go, and what became a casus; Enter opens the drawer."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.signals import SignalRow, SignalSort, SignalView
from zorgdesk.casework.signal_list import signal_counts, signals
from zorgdesk.casework.signals import bin_signal
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.responsive import Mode, Responsive
from zorgdesk.desktop.widgets.rows import Cell, Column, RowsModel
from zorgdesk.wording import signals as say

_ONLY_IN = {"fades": SignalView.OPEN, "faded": SignalView.FADED, "case": SignalView.CASE}
_OF_THE_TEXT = frozenset({"fact", "worry"})
_SPARE = frozenset({"age", "about"})
_SPARE_WHEN_SMALL = frozenset({"code", "place", "worry"})


class SignalsPage(Page):
    """`place.tab` is the list (a SignalView), `place.cursor` the row."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = forms.load("pages/signals.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.table = forms.field(self.form, "signals", PlainTable)
        self.empty = forms.field(self.form, "empty", EmptyState)
        self.views = ChipChoice(single=True)
        self.views.setObjectName("signal_views")
        self._view = SignalView.OPEN
        self._sort, self._descending = SignalSort.RECEIVED, True
        self._model = RowsModel(columns(desk.today()), self)
        self.table.set_rows(self._model)
        self._build()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(lambda _: self._show_columns())

    def show_place(self, place: Place) -> None:
        """Show a list and choose the row."""
        if place.tab:
            self._view = SignalView(place.tab)
        self._fill()
        self.table.choose(min(place.cursor, max(self._model.rowCount() - 1, 0)))

    def place(self) -> Place:
        """The list and the row."""
        return Place(PageKey.SIGNALS, tab=self._view.value, cursor=max(self.table.currentIndex().row(), 0))

    def first_focus(self) -> QWidget | None:
        """The list, or the button of the empty state."""
        return self.table if self._model.rowCount() else self.empty.button

    def set_privacy(self, on: bool) -> None:
        """Names to initials, texts to dots, or back."""
        self._fill_keeping_row()

    def on_change(self, change: Change) -> None:
        """A signaal came, went, or became a casus."""
        if self.isVisible() and change.touches(Topic.SIGNALS, Topic.REFERENCE):
            self._fill_keeping_row()

    def _build(self) -> None:
        holder = forms.field(self.form, "views_place", QWidget).layout()
        assert holder is not None
        holder.addWidget(self.views)
        self.views.set_options([ChipOption(view, words) for view, words in say.VIEWS.items()], [self._view])
        self.views.chosen_changed.connect(self._choose_view)
        head = forms.field(self.form, "head", PageHead)
        for name, words, icon, act in (
            ("print_card", say.PRINT_CARD, "printer", self._print_card),
            ("new_signal", say.NEW, "bell", self._new),
        ):
            button = Button(words, icon=icon)
            button.setObjectName(name)
            button.clicked.connect(act)
            head.add_act(button)
        self.table.opened.connect(self._open)
        self.table.quick_view.connect(self._open)
        self.table.bin_wanted.connect(self._bin)
        self._model.sort_wanted.connect(self._sort_by)
        self.empty.acted.connect(self._new)
        for key in (KeyAct.OPEN, KeyAct.BIN):
            keys.declare(self.table, key)

    def _fill(self) -> None:
        head = forms.field(self.form, "head", PageHead)
        head.set_context(say.context(self.read(preferences).signal_fades_after_weeks))
        counts = self.read(signal_counts)
        of_view = {SignalView.OPEN: counts.open, SignalView.FADED: counts.faded, SignalView.CASE: counts.case}
        self.views.set_counts({view: str(number) for view, number in of_view.items()})
        self.views.set_value([self._view])
        view, sort, descending = self._view, self._sort, self._descending

        def fetch(offset: int, limit: int) -> tuple[SignalRow, ...]:
            return self.read(signals, view, sort=sort, descending=descending, offset=offset, limit=limit)

        total = of_view[view]
        self._model.show(fetch, total)
        self.table.show_sorted(sort.value, descending=descending)
        self.table.setVisible(total > 0)
        self.empty.setVisible(not total)
        act = say.NEW if view is SignalView.OPEN else ""
        self.empty.say(*say.NOTHING[view], icon="bell", act=act)
        forms.field(self.form, "counted", PlainLabel).setText(say.counted(view, total))
        self._show_columns()

    def _fill_keeping_row(self) -> None:
        row = self.table.currentIndex().row()
        self._fill()
        if row >= 0:
            self.table.choose(min(row, max(self._model.rowCount() - 1, 0)))

    def _show_columns(self) -> None:
        """Each list has the column of its own; a faded one has no text; a small window leaves spare ones out."""
        hidden = {key for key, view in _ONLY_IN.items() if view is not self._view}
        if self._view is SignalView.FADED:
            hidden |= _OF_THE_TEXT
        if self._responsive.mode() in (Mode.COMPACT, Mode.NARROW):
            hidden |= _SPARE
        if self._responsive.mode() is Mode.COMPACT:
            hidden |= _SPARE_WHEN_SMALL
        self.table.hide_columns(hidden)

    def _choose_view(self, chosen: list[object]) -> None:
        views = [value for value in chosen if isinstance(value, SignalView)]
        self._view = views[0] if views else self._view
        self._fill()
        self.table.choose(0)

    def _sort_by(self, key: str, descending: bool) -> None:
        self._sort, self._descending = SignalSort(key), descending
        self._fill()
        self.table.choose(0)

    def _open(self, row: SignalRow) -> None:
        self.drawer.emit("signal", Place(PageKey.SIGNALS, tab=self._view.value, kind="signal", ref=row.signal_id))

    def _bin(self, row: SignalRow) -> None:
        if self._view is not SignalView.OPEN:
            return
        change = self.perform(bin_signal, row.signal_id, on=self.desk.today())
        if change is not None:
            self._fill_keeping_row()
            self.toast.emit(say.binned(row.code), change)

    def _new(self) -> None:
        self.drawer.emit("signal", self.place())

    def _print_card(self) -> None:
        self.go.emit(Place(PageKey.OBSERVATIONS, field="print_signal_card"))


def columns(on: date) -> list[Column]:
    """The columns of the three lists; each list hides what it has not."""
    title = say.COLUMNS
    received, fades, worry = SignalSort.RECEIVED.value, SignalSort.FADES.value, SignalSort.WORRY.value
    return [
        Column("code", title["code"], lambda row: Cell(row.code, token="ink2"), 82),
        Column(received, title[received], lambda row: _received(row, on), 132, sortable=True),
        Column("place", title["place"], _place, 170, stretch=True),
        Column("age", title["age"], lambda row: Cell(say.about_age(row.age_months)), 84),
        Column("about", title["about"], lambda row: Cell(say.about(row.categories), token="ink2"), 150),
        Column("fact", title["fact"], _fact, 220, stretch=True),
        Column(worry, title[worry], lambda row: Cell(say.worry(row.worry)), 84, sortable=True),
        Column(fades, title[fades], lambda row: _fades(row, on), 150, sortable=True),
        Column("faded", title["faded"], lambda row: Cell(say.day_or_nothing(row.faded_on, on)), 130),
        Column("case", title["case"], lambda row: Cell(row.case_code, role="row"), 90),
    ]


def _received(row: SignalRow, on: date) -> Cell:
    return Cell(say.received(row.received_on, on), privacy().name(row.reporter))


def _place(row: SignalRow) -> Cell:
    group = "" if privacy().on else row.group_name
    return Cell(privacy().place(row.location_name) or say.NO_GROUP, group)


def _fact(row: SignalRow) -> Cell:
    """What was seen, below the name where that is known."""
    fact = privacy().text(say.first_line(row.fact))
    name = privacy().name(row.name)
    return Cell(name, fact, role="row") if name else Cell(fact)


def _fades(row: SignalRow, on: date) -> Cell:
    words, soon = say.fades(row.fades_on, on)
    if not soon:
        return Cell(words, token="ink2")
    return Cell(words, icon="hourglass", icon_token="warn", token="warn")
