"""Overdracht: which children come to school, the days of their gemeente, where the chain stands and what is due."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.handover_list import handover_counts, handover_list, handover_total
from zorgdesk.casework.handovers import begin_handover
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.reference import places
from zorgdesk.casework.sheets.handovers import (
    HandoverMoment,
    HandoverQuery,
    HandoverRow,
    HandoverSort,
    HandoverView,
)
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.late import Late
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.private_words import PrivateWords
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.responsive import Mode, Responsive
from zorgdesk.desktop.widgets.rows import Cell, Column, RowsModel
from zorgdesk.domain.handover_dates import SCHOOL_MONTHS
from zorgdesk.domain.values import HandoverManner, HandoverStep
from zorgdesk.wording import handovers as say
from zorgdesk.wording.formats import day, short
from zorgdesk.wording.labels import label

_TYPING_MS: Final = 250
_DATES: Final = ("start", "discuss", "send", HandoverSort.AGE.value)


class HandoversPage(Page):
    """`place.tab` is the view, `place.cursor` the row; Enter opens, or begins what was not begun."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = forms.load("pages/handovers.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.table = forms.field(self.form, "handovers", PlainTable)
        self.empty = forms.field(self.form, "empty", EmptyState)
        self.words = forms.field(self.form, "words", QLineEdit)
        PrivateWords(self.words)
        self.municipality = forms.field(self.form, "municipality", Choice)
        self.open_button = forms.field(self.form, "open", Button)
        self.views = ChipChoice(single=True)
        self.views.setObjectName("handover_views")
        self._view = HandoverView.ALL
        self._sort, self._descending = HandoverSort.DUE, False
        self._model = RowsModel(columns(desk.today()), self)
        self.table.set_rows(self._model)
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    def show_place(self, place: Place) -> None:
        """Show a view; the filters stay as they were."""
        if place.tab:
            self._view = HandoverView(place.tab)
        chosen = self.municipality.value()
        found = [(one.municipality_id, one.name) for one in self.read(places)]
        self.municipality.set_options([(None, say.ALL_MUNICIPALITIES), *found], chosen)
        self._fill()
        self.table.choose(min(place.cursor, max(self._model.rowCount() - 1, 0)))

    def place(self) -> Place:
        """The view and the row."""
        return Place(PageKey.HANDOVERS, tab=self._view.value, cursor=max(self.table.currentIndex().row(), 0))

    def first_focus(self) -> QWidget | None:
        """The list, or the field that narrows it."""
        return self.table if self._model.rowCount() else self.words

    def set_privacy(self, on: bool) -> None:
        """Names to initials, or back."""
        self._fill_keeping_row()

    def on_change(self, change: Change) -> None:
        """A deed on any case can change its row."""
        if self.isVisible() and change.case_ids:
            self._fill_keeping_row()

    def _connect(self) -> None:
        holder = forms.field(self.form, "filters", QWidget).layout()
        assert isinstance(holder, QHBoxLayout)
        old = forms.field(self.form, "views", ChipChoice)
        holder.replaceWidget(old, self.views)
        old.deleteLater()
        self.views.set_options([ChipOption(view, words) for view, words in say.VIEWS.items()], [self._view])
        self.views.chosen_changed.connect(self._choose_view)
        self._typing = Late(self.desk, self._typed, self, _TYPING_MS)
        self.words.textChanged.connect(lambda _: self._typing.soon())
        self.municipality.currentIndexChanged.connect(lambda _: self._fill())
        self.words.setAccessibleName(self.words.placeholderText())
        self.municipality.setAccessibleName(say.ALL_MUNICIPALITIES)
        self.table.opened.connect(self.open_row)
        self.table.chosen.connect(self._name_button)
        self.open_button.clicked.connect(lambda: self.open_row(self.table.current_row()))
        self._model.sort_wanted.connect(self._sort_by)
        self.empty.lifted.connect(self._lift)
        keys.bind(self, KeyAct.FILTER, self.words.setFocus)
        keys.declare(self.table, KeyAct.OPEN)

    def open_row(self, row: object) -> None:
        """Open the overdracht of this child, or begin it."""
        if not isinstance(row, HandoverRow):
            return
        handover_id = row.handover_id
        if handover_id is None:
            now, own_name = self.desk.now(), self.read(preferences).own_name
            change = self.perform(begin_handover, row.case_id, on=now.date(), by=own_name, at=now)
            if change is None:
                return
            self.toast.emit(say.BEGUN, change)
            handover_id = change.created_id
        self.go.emit(Place(PageKey.HANDOVER, row.case_id, ref=handover_id))

    # Reading ---------------------------------------------------------------------------------------------------------

    def _query(self) -> HandoverQuery:
        return HandoverQuery(self._view, self.municipality.value(), self.words.text(), self._sort, self._descending)

    def _typed(self) -> None:
        if self.desk.vault.is_open:  # the page outlives the file for a moment when ZorgDesk locks
            self._fill()

    def _fill(self) -> None:
        today, query = self.desk.today(), self._query()
        counts = self.read(handover_counts, on=today).of_view
        late, soon = counts[HandoverView.LATE], counts[HandoverView.SOON]
        forms.field(self.form, "head", PageHead).set_title(say.LIST_TITLE)
        forms.field(self.form, "head", PageHead).set_context(say.list_context(today, late, soon))
        self.views.set_counts({view: str(number) for view, number in counts.items()})
        self.views.set_value([self._view])
        narrowed = bool(query.text.strip()) or query.municipality_id is not None
        total = self.read(handover_total, query, on=today) if narrowed else counts[self._view]
        self._model.show(partial(self._page, query, today), total)
        self.table.show_sorted(self._sort.value, descending=self._descending)
        self.table.setVisible(bool(total))
        self.empty.setVisible(not total)
        filtered = query != HandoverQuery(sort=self._sort, descending=self._descending)
        title, why = say.nothing(filtered)
        self.empty.say(title, why, icon="send", lift=say.SHOW_ALL if filtered else "")
        forms.field(self.form, "counted", PlainLabel).setText(say.counted(total))
        self._name_button(self.table.current_row())

    def _page(self, query: HandoverQuery, today: date, offset: int, limit: int) -> tuple[HandoverRow, ...]:
        return self.read(handover_list, query, on=today, offset=offset, limit=limit)

    def _fill_keeping_row(self) -> None:
        row = max(self.table.currentIndex().row(), 0)
        self._fill()
        self.table.choose(min(row, max(self._model.rowCount() - 1, 0)))

    def _choose_view(self, chosen: list[HandoverView]) -> None:
        self._view = chosen[0] if chosen else HandoverView.ALL
        self._fill()
        self.table.choose(0)

    def _sort_by(self, key: str, descending: bool) -> None:
        self._sort, self._descending = HandoverSort(key), descending
        self._fill()
        self.table.choose(0)

    def _lift(self) -> None:
        self._view = HandoverView.ALL
        self.words.clear()
        self.municipality.set_value(None)
        self._fill()
        self.table.choose(0)
        self.table.setFocus()

    def _name_button(self, row: object) -> None:
        known = isinstance(row, HandoverRow)
        begun = isinstance(row, HandoverRow) and row.handover_id is not None
        self.open_button.setText(say.OPEN if begun or not known else say.BEGIN)
        self.open_button.setVisible(known)

    def _arrange(self, mode: Mode) -> None:
        """A small window keeps the child, the chain and what is due."""
        compact, narrow = mode is Mode.COMPACT, mode is Mode.NARROW
        for key in _DATES:
            self.table.set_column_shown(key, shown=not compact and not narrow)
        for key in (HandoverSort.PLACE.value, "school"):
            self.table.set_column_shown(key, shown=not compact)
        row = forms.field(self.form, "filters", QWidget).layout()
        if isinstance(row, QHBoxLayout):
            across = QHBoxLayout.Direction.LeftToRight
            row.setDirection(QHBoxLayout.Direction.TopToBottom if compact or narrow else across)
        for part in (self.words, self.municipality):
            part.setMaximumWidth(16777215 if compact or narrow else 220)


def columns(today: date) -> list[Column]:
    """The columns of the list; `today` decides what is late."""
    titles = {str(key): words for key, words in say.COLUMNS.items()}
    dates = [
        Column(key, titles[key], partial(_date_cell, key, today), width=82, sortable=key == HandoverSort.AGE)
        for key in _DATES
    ]
    return [
        Column("name", titles["name"], partial(_child, today), width=176, stretch=True, sortable=True),
        Column("place", titles["place"], _place, width=132, stretch=True, sortable=True),
        *dates,
        Column("chain", titles["chain"], _chain, width=112),
        Column("school", titles["school"], _school, width=130, stretch=True),
        Column("due", titles["due"], partial(_due, today), width=160, sortable=True),
    ]


def _child(today: date, row: HandoverRow) -> Cell:
    shown = privacy().name(row.child_name) if row.child_name else row.code
    return Cell(shown, say.child_second(row, today), role="row")


def _place(row: HandoverRow) -> Cell:
    return Cell(privacy().place(row.location_name), row.municipality_name)


def _date_cell(key: str, today: date, row: HandoverRow) -> Cell:
    """A day of the rule with the age below it; what is over is quiet."""
    when, months = {
        "start": (row.dates.start, row.rules.handover_start_months),
        "discuss": (row.dates.discuss, row.rules.handover_discuss_months),
        "send": (row.dates.send, row.rules.handover_send_months),
        HandoverSort.AGE.value: (row.dates.school, SCHOOL_MONTHS),
    }[key]
    words = short(when) if when.year == today.year else f"{short(when)} {when.year % 100:02d}"
    return Cell(words, say.rule_age(months), token="ink2" if when < today else "ink")


def _chain(row: HandoverRow) -> Cell:
    """The last step that was done, with a dash for each."""
    if row.handover_id is None:
        return Cell(say.NOT_BEGUN, token="ink2")
    total = len(HandoverStep) - (row.manner is HandoverManner.COLD)
    last = [step for step in HandoverStep if step in row.done]
    return Cell(label(last[-1]) if last else "", dashes=(len(last), total))


def _school(row: HandoverRow) -> Cell:
    manner = label(row.manner) if row.manner is not None else ""
    if not row.school_name:
        return Cell(say.NO_SCHOOL, manner, token="ink2")
    return Cell(row.school_name, manner)


def _due(today: date, row: HandoverRow) -> Cell:
    late = row.due_on is not None and row.due_on < today
    token = "ink2" if row.moment is HandoverMoment.NOTHING else "ink"
    second = say.due(row, today)
    icon = "triangle-alert" if late else ""
    return Cell(
        say.moment(row), second, role="row", token=token, second_icon=icon, second_token="bad" if late else "ink2",
        tip=day(row.due_on, on=today) if row.due_on else "",
    )  # fmt: skip
