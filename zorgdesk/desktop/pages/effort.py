"""Inzet en uren: all trajecten of all casussen, who is where this week, and planned against delivered hours."""

from __future__ import annotations

import json
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.effort import effort_by_municipality, effort_by_stream, effort_rows, effort_total
from zorgdesk.casework.sheets.effort import EffortQuery, EffortRow, EffortShare, EffortSort, EffortSpan, EffortView
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.late import Late
from zorgdesk.desktop.pages.effort_columns import share_columns, trajectory_columns
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.boxes import InfoBox
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.responsive import Mode, Responsive
from zorgdesk.desktop.widgets.rows import Column, RowsModel
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.values import FundingStream
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import effort as say
from zorgdesk.wording.labels import label

_TYPING_MS: Final = 250
_LESS: Final = {
    Mode.COMPACT: ("what", "planned", "ends", "until_now", "trajectories", "missing"),
    Mode.NARROW: ("ends",),
}


class EffortPage(Page):
    """`place.tab` is the view, `place.query` the period and what it is narrowed to, `place.cursor` the row."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = forms.load("pages/effort.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.view = forms.field(self.form, "view", Segmented)
        self.span = forms.field(self.form, "span", Choice)
        self.words = forms.field(self.form, "words", QLineEdit)
        self.own = tuple(forms.field(self.form, name, DateField) for name in ("own_first", "own_last"))
        self.empty = forms.field(self.form, "empty", EmptyState)
        self.narrowed = forms.field(self.form, "narrowed", InfoBox)
        self.open_button = forms.field(self.form, "open", Button)
        self._view = EffortView.TRAJECTORIES
        self._stream: FundingStream | None = None
        self._municipality: tuple[int | None, str] = (None, "")
        self._sort, self._descending = EffortSort.CHILD, False
        today = desk.today()
        self.tables = {
            EffortView.TRAJECTORIES: self._table(EffortView.TRAJECTORIES, trajectory_columns(today)),
            EffortView.STREAMS: self._table(EffortView.STREAMS, share_columns(EffortView.STREAMS)),
            EffortView.MUNICIPALITIES: self._table(EffortView.MUNICIPALITIES, share_columns(EffortView.MUNICIPALITIES)),
        }
        self._offer()
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)

    def show_place(self, place: Place) -> None:
        """Show a view over a period; what is not named stays as it was."""
        if place.tab:
            self._view = EffortView(place.tab)
        if place.query:
            self._take(json.loads(place.query))
        self.view.set_value(self._view)
        self._fill()
        self.table.choose(min(place.cursor, max(self._model.rowCount() - 1, 0)))

    def place(self) -> Place:
        """View, period, filter and row."""
        kept = {
            "span": self._span.value,
            "own": [day.isoformat() if (day := field.value()) else "" for field in self.own],
            "stream": self._stream.value if self._stream else "",
            "municipality": list(self._municipality),
            "words": self.words.text(),
            "sort": self._sort.value,
            "descending": self._descending,
        }
        cursor = max(self.table.currentIndex().row(), 0)
        return Place(PageKey.EFFORT, tab=self._view.value, query=json.dumps(kept), cursor=cursor)

    def first_focus(self) -> QWidget | None:
        """The list, or the choice of the period."""
        return self.table if self._model.rowCount() else self.span

    def set_privacy(self, on: bool) -> None:
        """Names to initials, or back."""
        self._fill_keeping_row()

    def on_change(self, change: Change) -> None:
        """A sessie or traject of any casus can change a sum."""
        if self.isVisible() and change.touches(Topic.TRAJECTORIES, Topic.CASES, Topic.PEOPLE, Topic.REFERENCE):
            self._fill_keeping_row()

    # Choosing ------------------------------------------------------------------------------------------------------

    @property
    def _span(self) -> EffortSpan:
        return EffortSpan(self.span.value())

    @property
    def table(self) -> PlainTable:
        """The list of the view that is shown."""
        return self.tables[self._view]

    @property
    def _model(self) -> RowsModel:
        return self.table.rows()

    def _table(self, view: EffortView, columns: list[Column]) -> PlainTable:
        table = PlainTable()
        table.setObjectName(f"effort_{view.value}")
        table.setAccessibleName(say.TABLE)
        table.set_rows(RowsModel(columns, self))
        table.opened.connect(self.open_row)
        table.chosen.connect(lambda _: self._name_button())
        keys.declare(table, KeyAct.OPEN)
        box = forms.field(self.form, "list_card", QWidget).layout()
        assert box is not None
        box.addWidget(table)
        return table

    def _offer(self) -> None:
        today = self.desk.today()
        self.view.set_options([Segment(view, label(view)) for view in EffortView], self._view)
        self.span.set_options([(span, label(span)) for span in EffortSpan], EffortSpan.MONTH)
        forms.set_today(self.form, today)
        for field, day in zip(self.own, EffortSpan.YEAR.days(today), strict=True):
            field.set_value(day)
        self.span.setAccessibleName(say.SPAN)
        self.words.setAccessibleName(self.words.placeholderText())

    def _connect(self) -> None:
        self._typing = Late(self.desk, self._typed, self, _TYPING_MS)
        self.words.textChanged.connect(lambda _: self._typing.soon())
        self.view.chosen.connect(self._choose_view)
        self.span.currentIndexChanged.connect(lambda _: self._fill_keeping_row())
        for field in self.own:
            field.date_changed.connect(lambda _: self._fill_keeping_row())
        self.open_button.clicked.connect(lambda: self.open_row(self.table.current_row()))
        self.tables[EffortView.TRAJECTORIES].rows().sort_wanted.connect(self._sort_by)
        self.narrowed.acted.connect(self._lift)
        self.empty.lifted.connect(self._lift)
        keys.bind(self, KeyAct.FILTER, self.words.setFocus)

    def _take(self, kept: dict[str, Any]) -> None:
        """What a place remembered."""
        self.span.blockSignals(True)
        self.span.set_value(EffortSpan(kept["span"]))
        self.span.blockSignals(False)
        for field, day in zip(self.own, kept["own"], strict=True):
            field.set_value(date.fromisoformat(day) if day else None)
        self._stream = FundingStream(kept["stream"]) if kept["stream"] else None
        self._municipality = (kept["municipality"][0], kept["municipality"][1])
        self._sort, self._descending = EffortSort(kept["sort"]), bool(kept["descending"])
        self.words.setText(kept["words"])

    def _choose_view(self, view: EffortView) -> None:
        self._view = view
        self._fill()
        self.table.choose(0)

    def _sort_by(self, key: str, descending: bool) -> None:
        self._sort, self._descending = EffortSort(key), descending
        self._fill()
        self.table.choose(0)

    def _lift(self) -> None:
        """All trajecten again."""
        self._stream, self._municipality = None, (None, "")
        self.words.clear()
        self._fill()
        self.table.choose(0)
        self.table.setFocus()

    def open_row(self, row: object) -> None:
        """The traject in its casus; of a sum the trajecten behind it (every number opens its list)."""
        if isinstance(row, EffortRow):
            tab = CaseTab.TRAJECTORY.value
            self.go.emit(Place(PageKey.CASE, row.case_id, tab=tab, ref=row.trajectory_id))
        elif isinstance(row, EffortShare) and (row.stream is not None or row.municipality_id is not None):
            self._stream, self._municipality = row.stream, (row.municipality_id, row.municipality)
            self.view.set_value(EffortView.TRAJECTORIES)
            self._choose_view(EffortView.TRAJECTORIES)
            self.table.setFocus()

    # Reading ---------------------------------------------------------------------------------------------------------

    def _period(self) -> tuple[date, date] | None:
        """First and last day; None while the own period makes no sense, which is said beside it."""
        if self._span is not EffortSpan.OWN:
            return self._span.days(self.desk.today())
        first, last = (field.value() for field in self.own)
        problem = next((wrong for field in self.own if (wrong := field.problem())), "")
        if first is not None and last is not None and last < first:
            problem = say.LAST_BEFORE_FIRST
        line = forms.field(self.form, "own_problem", IconLine)
        line.say(problem, icon="triangle-alert")
        line.setVisible(bool(problem))
        return None if problem or first is None or last is None else (first, last)

    def _query(self, first: date, last: date) -> EffortQuery:
        """The sums per geldstroom and per gemeente are over all trajecten; the list may be narrowed."""
        if self._view is not EffortView.TRAJECTORIES:
            return EffortQuery(first, last)
        municipality_id, sort = self._municipality[0], self._sort
        return EffortQuery(first, last, self._stream, municipality_id, self.words.text(), sort, self._descending)

    def _typed(self) -> None:
        if self.desk.vault.is_open:  # the page outlives the file for a moment when ZorgDesk locks
            self._fill_keeping_row()

    def _fill(self) -> None:
        forms.field(self.form, "own_days", QWidget).setVisible(self._span is EffortSpan.OWN)
        self.words.setVisible(self._view is EffortView.TRAJECTORIES)
        days, today = self._period(), self.desk.today()
        if days is None:
            return
        query = self._query(*days)
        with self.desk.one_look():
            total = self.read(effort_total, query, on=today)
            number = self._show_rows(query, today, total.trajectories)
        head = forms.field(self.form, "head", PageHead)
        head.set_title(say.TITLE)
        head.set_context(say.context(query.first, query.last, total))
        forms.field(self.form, "counted", PlainLabel).setText(say.counted(self._view, number))
        self._show_narrowed(query, number)
        self._arrange(self._responsive.mode())
        self._name_button()

    def _show_rows(self, query: EffortQuery, today: date, trajectories: int) -> int:
        if self._view is EffortView.TRAJECTORIES:
            self._model.show(partial(self._page, query, today), trajectories)
            self.table.show_sorted(self._sort.value, descending=self._descending)
            return trajectories
        reader = effort_by_stream if self._view is EffortView.STREAMS else effort_by_municipality
        shares = self.read(reader, query, on=today)
        self._model.show_all(shares)
        return len(shares)

    def _page(self, query: EffortQuery, today: date, offset: int, limit: int) -> tuple[EffortRow, ...]:
        return self.read(effort_rows, query, on=today, offset=offset, limit=limit)

    def _show_narrowed(self, query: EffortQuery, number: int) -> None:
        words = say.narrowed(query.stream, self._municipality[1] if query.municipality_id is not None else "")
        self.narrowed.say(words, act=say.SHOW_ALL)
        self.narrowed.setVisible(bool(words))
        filtered = bool(words) or bool(query.text.strip())
        for table in self.tables.values():
            table.setVisible(table is self.table and bool(number))
        self.empty.setVisible(not number)
        title, line = (say.NOTHING_FOUND, say.NOTHING_FOUND_LINE) if filtered else (say.NOTHING, say.NOTHING_LINE)
        self.empty.say(title, line, icon="route", lift=say.SHOW_ALL if filtered else "")

    def _fill_keeping_row(self) -> None:
        row = max(self.table.currentIndex().row(), 0)
        self._fill()
        self.table.choose(min(row, max(self._model.rowCount() - 1, 0)))

    def _name_button(self) -> None:
        row = self.table.current_row()
        self.open_button.setVisible(row is not None)
        self.open_button.setText(say.OPEN_TRAJECTORY if isinstance(row, EffortRow) else say.OPEN_SHARE)

    def _arrange(self, mode: Mode) -> None:
        """A small window keeps who, this week, and what was delivered."""
        shown = {column.key for column in self._model.columns}
        self.table.hide_columns(shown & set(_LESS.get(mode, ())))
        box = forms.field(self.form, "filters", QWidget).layout()
        below = mode is Mode.COMPACT
        if isinstance(box, QBoxLayout):
            across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
            box.setDirection(down if below else across)
        for part in (self.words, self.span):
            part.setMaximumWidth(16777215 if below else 240)
