"""Vandaag (look.md screen 03): what can't wait, in one look; the agenda, the drafts and the backup at the right."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.emptying import empty_bin, is_time_to_empty
from zorgdesk.casework.new_day import begin_day, is_new_day
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.today import TaskLine as TaskFact
from zorgdesk.casework.sheets.today import TodaySheet
from zorgdesk.casework.steps import put_off_task
from zorgdesk.casework.today import group_lines, today_sheet, waiting_lines
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.navigation import to_page
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.today_side import TodaySide
from zorgdesk.desktop.pages.today_tasks import rows_of
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.put_off import ask_put_off
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.responsive import Mode, PageScroll, Responsive, Scroller
from zorgdesk.desktop.widgets.stat_tile import StatTile
from zorgdesk.desktop.widgets.task_list import TaskLine, TaskList
from zorgdesk.domain.tasks import WINDOW_DAYS, place_of
from zorgdesk.domain.values import TaskKind
from zorgdesk.wording import today as say

_FILTERS: Final = ("late", "today", "soon", "waiting")


class TodayPage(Page):
    """The first page of the day; tiles filter the list, Enter does the named act, S puts a task off."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = forms.load("pages/today.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._scroll = PageScroll(self.form, self)
        column.addWidget(self._scroll)
        self.tasks = forms.field(self.form, "tasks", TaskList)
        self.tasks.setAccessibleName(say.TODAY)
        self._tiles = {name: forms.field(self.form, name, StatTile) for name in (*_FILTERS, "sheets", "drafts")}
        self._empty = forms.field(self.form, "empty", EmptyState)
        self._side = TodaySide(desk, forms.field(self.form, "side", Scroller), self)
        self._side.go.connect(self.go)
        self._filter = ""
        self._unfolded: set[str] = set()
        self._sheet: TodaySheet | None = None
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._connect()
        self._arrange(self._responsive.mode())

    def show_place(self, place: Place) -> None:
        """Fill the page; `tab` is the tile that filters, `cursor` the row."""
        if self.desk.read(is_new_day, on=self.desk.today()) and not self.desk.vault.read_only:
            self.perform(begin_day, on=self.desk.today())
            if self.desk.read(is_time_to_empty, on=self.desk.today()):
                self.perform(empty_bin, on=self.desk.today())
        self._filter = place.tab if place.tab in _FILTERS else ""
        self._fill()
        self.tasks.choose(place.cursor or 1)

    def place(self) -> Place:
        """Vandaag, with the chosen tile and row."""
        return Place(PageKey.TODAY, tab=self._filter, cursor=max(self.tasks.currentIndex().row(), 0))

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self.tasks

    def set_privacy(self, on: bool) -> None:
        """Names to initials, or back."""
        self._fill()

    def on_change(self, change: Change) -> None:
        """Any deed can change what is due."""
        if self.isVisible():
            self._fill()

    def _connect(self) -> None:
        for name in _FILTERS:
            self._tiles[name].clicked.connect(lambda checked, name=name: self._choose(name if checked else ""))
        self._tiles["sheets"].setCheckable(False)
        self._tiles["sheets"].clicked.connect(lambda: self.go.emit(Place(PageKey.OBSERVATIONS)))
        self._tiles["drafts"].setCheckable(False)
        self._tiles["drafts"].clicked.connect(self._side.focus_drafts)
        self.tasks.act_wanted.connect(self._do)
        self.tasks.more_wanted.connect(self._unfold)
        self._empty.lifted.connect(lambda: self._choose(""))
        keys.bind(self, KeyAct.LATER, self._put_off)

    def _choose(self, name: str) -> None:
        self._filter = name
        self._fill()

    def _fill(self) -> None:
        today = self.desk.today()
        sheet = self._sheet = self.desk.read(today_sheet, on=today)
        head = forms.field(self.form, "head", PageHead)
        head.set_title(say.greeting(self.desk.now().hour, self.desk.read(preferences).own_name))
        urgent = sheet.late_count + sheet.today_count
        head.set_context(say.context(today, sheet.open_cases, urgent, sheet.late_count))
        numbers = {
            "late": sheet.late_count,
            "today": sheet.today_count,
            "soon": sheet.soon_count,
            "waiting": sheet.waiting_count,
            "sheets": sheet.sheet_count,
            "drafts": sheet.draft_count,
        }
        for name, tile in self._tiles.items():
            tile.set_number(numbers[name], "bad" if name == "late" and numbers[name] else "")
            tile.setChecked(name == self._filter)
        rows = rows_of(sheet, self._whole_groups(), self._filter, today)
        self.tasks.show_rows(rows)
        self.tasks.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        filtered = bool(self._filter)
        lift = say.ALL_SHOWN if filtered else ""
        self._empty.say(say.nothing_title(filtered), say.nothing_line(filtered), icon="sun", lift=lift)
        self._side.fill(sheet)

    def _whole_groups(self) -> dict[str, tuple[TaskFact, ...]]:
        """Every task of the group that a tile chose, and of those that were unfolded."""
        today = self.desk.today()
        if self._filter == "waiting":
            return {"waiting": self.desk.read(waiting_lines, on=today)}
        wanted = {self._filter} if self._filter else self._unfolded
        return {name: self.desk.read(group_lines, name, on=today) for name in wanted}

    def _unfold(self, name: str) -> None:
        self._unfolded.add(name)
        self._fill()

    def _do(self, row: object) -> None:
        if isinstance(row, TaskLine) and isinstance(row.key, TaskFact):
            task = row.key.task
            if task.case_id is None:
                signal_id = task.ref if task.kind is TaskKind.SIGNAL_FADES else task.number
                self.drawer.emit("signal", Place(PageKey.TODAY, kind="signal", ref=signal_id))
                return
            self.go.emit(to_page(place_of(task), task.case_id))

    def _put_off(self) -> None:
        row = self.tasks.current_row()
        if not isinstance(row, TaskLine) or not isinstance(row.key, TaskFact) or row.key.task.case_id is None:
            return
        task = row.key.task
        today = self.desk.today()
        answer = ask_put_off(self, row.act, today, today + timedelta(days=WINDOW_DAYS // 2))
        if answer is None or task.case_id is None:
            return
        change = self.perform(put_off_task, task.case_id, task.key, answer.until, answer.reason, on=today)
        if change is not None:
            self.toast.emit(say.put_off(answer.until, today), change)
            self._fill()

    def _arrange(self, mode: Mode) -> None:
        """Compact: tiles three by three, the right column below."""
        narrow = mode in (Mode.COMPACT, Mode.NARROW)
        grid = forms.field(self.form, "tiles", QWidget).layout()
        per_row = 3 if mode is Mode.COMPACT else 6
        if isinstance(grid, QGridLayout):
            for number, tile in enumerate(self._tiles.values()):
                grid.addWidget(tile, number // per_row, number % per_row)
        columns = forms.field(self.form, "columns", QWidget).layout()
        if isinstance(columns, QHBoxLayout):
            columns.setDirection(QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight)
        self._side.set_below(narrow)
        self.tasks.set_grow(narrow)
        self._scroll.set_whole(narrow)
