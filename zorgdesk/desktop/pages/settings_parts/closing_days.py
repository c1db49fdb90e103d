"""Sluitingsdagen: own days and periods, and on which feestdagen the opvang is closed (product.md, Settled, Series)."""

from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.closing_days import closing_days, remove_closed_period, tick_holiday, write_closed_period
from zorgdesk.casework.session_replan import replan_all
from zorgdesk.casework.sheets.closing_days import ClosedPeriodSheet, HolidayLine
from zorgdesk.desktop import forms
from zorgdesk.desktop.long_work import LongWork
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.settings_parts.part import Part
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.progress import Progress, Stopped
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.progress_line import ProgressLine
from zorgdesk.desktop.widgets.rows import Cell, Column, RowsModel
from zorgdesk.desktop.widgets.tick_row import TickRow
from zorgdesk.domain.closing_calendar import ClosedSpan
from zorgdesk.domain.dates import Holiday
from zorgdesk.domain.errors import StoreProblem
from zorgdesk.wording import closing_days as say
from zorgdesk.wording.labels import label
from zorgdesk.wording.messages import explain

_ROWS_SHOWN = 6


class ClosingDaysPart(Part):
    """`place.ref` names the period to open."""

    form_file = "pages/settings_closing_days.ui"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._now: int | None = None
        self._first = forms.field(self.form, "first_day", DateField)
        self._last = forms.field(self.form, "last_day", DateField)
        self._name = forms.field(self.form, "period_name", QLineEdit)
        self._first_row = forms.field(self.form, "row_first_day", FormRow)
        self._last_row = forms.field(self.form, "row_last_day", FormRow)
        forms.set_today(self.form, self.desk.today())
        self._first_row.set_check(self._first.problem)
        self._last_row.set_check(self._last.problem)
        self._keep_button = forms.field(self.form, "keep_period", Button)
        self._new_button = forms.field(self.form, "new_period", Button)
        self._remove_button = forms.field(self.form, "remove_period", Button)
        self._keep_button.clicked.connect(self._keep)
        self._new_button.clicked.connect(lambda: self._clear(focus=True))
        self._remove_button.clicked.connect(lambda: self._remove(self._now))
        for field in (self._first, self._last, self._name):
            field.returnPressed.connect(self._keep)
        self._ticks: dict[Holiday, TickRow] = {}
        self._make_table()
        self._planning = LongWork(forms.field(self.form, "progress", ProgressLine), self)

    def show_part(self, place: Place) -> None:
        """Read the table; open the period that was asked for."""
        self._read()
        at = self._model.place_of(lambda row: row.period_id == place.ref) if place.ref is not None else None
        if at is not None:
            self._table.choose(at)
            self._open(self._model.row(at))
        elif self._now is None:
            self._clear()

    def on_change(self, change: Change) -> None:
        """Changed elsewhere, or an undo."""
        if change.touches(Topic.CLOSING_DAYS):
            self._read()
            self._plan_again()

    def ref(self) -> int | None:
        """The period that is open."""
        return self._now

    def first_focus(self) -> QWidget | None:
        """The first day of a new period."""
        return self._first

    def _make_table(self) -> None:
        self._table = PlainTable()
        self._table.setObjectName("closed_periods")
        self._table.setAccessibleName(say.LIST)
        self._model = RowsModel(
            [
                Column("when", say.COLUMN_WHEN, self._when, width=250),
                Column("name", say.COLUMN_NAME, lambda row: Cell(row.span.name), width=260, stretch=True),
                Column("days", say.COLUMN_DAYS, lambda row: Cell(say.length(row.span)), width=120),
            ]
        )
        self._table.set_rows(self._model)
        self._table.opened.connect(self._open)
        self._table.chosen.connect(lambda row: self._open(row) if self._table.hasFocus() else None)
        self._table.bin_wanted.connect(lambda row: self._remove(row.period_id))
        self.put("list_box", self._table)

    def _when(self, row: ClosedPeriodSheet) -> Cell:
        over = row.span.last < self.desk.today()
        return Cell(say.when(row.span, on=self.desk.today()), role="row", token="ink2" if over else "ink")

    def _read(self) -> None:
        table = self.page.read(closing_days, on=self.desk.today())
        self._model.show_all(table.periods)
        shown = min(len(table.periods), _ROWS_SHOWN)
        self._table.setFixedHeight(self._table.horizontalHeader().height() + theme().px(40) * shown + 4)
        self._table.setVisible(bool(table.periods))
        forms.field(self.form, "no_periods", EmptyState).setVisible(not table.periods)
        self._show_ticks(table.holidays)
        if self._now is not None and all(row.period_id != self._now for row in table.periods):
            self._clear()

    def _show_ticks(self, lines: tuple[HolidayLine, ...]) -> None:
        if not self._ticks:
            layout = forms.field(self.form, "holiday_box", QWidget).layout()
            assert layout is not None
            for line in lines:
                row = TickRow(label(line.holiday), when=say.next_day(line.day, on=self.desk.today()))
                row.tick.setObjectName(f"holiday_{line.holiday.value}")
                row.tick.clicked.connect(lambda closed=False, kind=line.holiday: self._tick(kind, closed))
                layout.addWidget(row)
                self._ticks[line.holiday] = row
        for line in lines:
            self._ticks[line.holiday].tick.setChecked(line.is_closed)

    def _tick(self, holiday: Holiday, closed: bool) -> None:
        change = self.page.perform(tick_holiday, holiday, closed)
        if change is not None:
            self.page.toast.emit(say.KEPT, change)
            self._plan_again()

    def _open(self, row: object) -> None:
        if not isinstance(row, ClosedPeriodSheet):
            return
        self._now = row.period_id
        self._first.set_value(row.span.first)
        self._last.set_value(row.span.last)
        self._name.setText(row.span.name)
        self._show_state()

    def _clear(self, *, focus: bool = False) -> None:
        self._now = None
        self._first.set_value(None)
        self._last.set_value(None)
        self._name.clear()
        self._show_state()
        if focus:
            self._first.setFocus()

    def _show_state(self) -> None:
        self._keep_button.setText(say.KEEP if self._now is not None else say.ADD)
        self._keep_button.set_icon("check" if self._now is not None else "plus")
        self._new_button.setVisible(self._now is not None)
        self._remove_button.setVisible(self._now is not None)
        self._first_row.set_error("")
        self._last_row.set_error("")

    def _keep(self) -> None:
        first, unreadable = self._first.value(), self._last.problem()
        self._first_row.set_error(self._first.problem() or ("" if first else say.FIRST_MISSING))
        self._last_row.set_error(unreadable or "")
        if first is None or unreadable:
            (self._last if first else self._first).setFocus()
            return
        span = ClosedSpan(first, self._last.value() or first, self._name.text())
        change = self.page.attempt(
            lambda no: self._last_row.set_error(no.text), write_closed_period, self._now, span
        )
        if change is None:
            self._last.setFocus()
            return
        self._clear(focus=True)
        self._read()
        self.page.toast.emit(say.KEPT, change)
        self._plan_again()

    def _remove(self, period_id: int | None) -> None:
        if period_id is None:
            return
        change = self.page.perform(remove_closed_period, period_id)
        if change is not None:
            self._clear()
            self._read()
            self.page.toast.emit(say.REMOVED, change)
            self._plan_again()

    def _plan_again(self) -> None:
        """The sessies of all trajecten follow the new table; beside the window, with its line of progress."""
        today = self.desk.today()

        def work(progress: Progress) -> Change:
            return self.desk.work(lambda session: replan_all(session, progress.tell, on=today), replan_all.__name__)

        self._planning.begin(work, self._on_planned, self._on_not_planned, words=say.PLANNING)

    def _on_planned(self, change: Change) -> None:
        if change.case_ids:
            self.desk.heard(change)
            self.page.toast.emit(say.planned(len(change.case_ids)), change)

    def _on_not_planned(self, error: Exception) -> None:
        if isinstance(error, Stopped):
            self.page.toast.emit(say.NOT_PLANNED, None)
        elif isinstance(error, StoreProblem):
            self.desk.trouble.emit(explain(error))
        else:
            raise error
