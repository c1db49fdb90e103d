"""Vandaag (look.md screen 03): what can't wait, in one look; the agenda, the drafts and the backup at the right."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.emptying import empty_bin, is_time_to_empty
from zorgdesk.casework.new_day import begin_day, is_new_day
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.today import DelayLine, DoneLine, OpenDraft, TodaySheet
from zorgdesk.casework.sheets.today import TaskLine as TaskFact
from zorgdesk.casework.steps import put_off_task
from zorgdesk.casework.task_history import history, say_why_late, take_back_delay, tick_off
from zorgdesk.casework.today import group_lines, today_sheet, waiting_lines
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.navigation import to_page
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.today_lists import draft_rows, history_rows
from zorgdesk.desktop.pages.today_side import TodaySide
from zorgdesk.desktop.pages.today_tasks import rows_of
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.private_tasks import task_shown
from zorgdesk.desktop.put_off import ask_put_off, ask_why_late
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.responsive import Mode, PageScroll, Responsive, Scroller
from zorgdesk.desktop.widgets.stat_tile import StatTile
from zorgdesk.desktop.widgets.task_list import TaskHead, TaskLine, TaskList, TaskMore
from zorgdesk.domain.tasks import SHARED_OUT, WINDOW_DAYS, DueTask, place_of
from zorgdesk.domain.values import TaskKind
from zorgdesk.wording import today as say

_TILES: Final = ("late", "today", "soon", "waiting", "drafts")
_FILTERS: Final = (*_TILES, "history")
_IN_ORDER: Final = ("late", "today", "soon", "waiting", "sheets", "drafts")


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
        self._tiles = {name: forms.field(self.form, name, StatTile) for name in _IN_ORDER}
        self._empty = forms.field(self.form, "empty", EmptyState)
        self._side = TodaySide(desk, forms.field(self.form, "side", Scroller), self)
        self._side.go.connect(self.go)
        self._history = forms.field(self.form, "show_history", Button)
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
        for name in _TILES:
            self._tiles[name].clicked.connect(lambda checked, name=name: self._choose(name if checked else ""))
        self._tiles["sheets"].setCheckable(False)
        self._tiles["sheets"].clicked.connect(lambda: self.go.emit(Place(PageKey.OBSERVATIONS, field="waiting")))
        self._side.all_drafts.connect(lambda: self._choose("drafts"))
        self._side.drawer.connect(self.drawer)
        self._history.clicked.connect(lambda: self._choose("" if self._filter == "history" else "history"))
        self.tasks.act_wanted.connect(self._do)
        self.tasks.more_wanted.connect(self._unfold)
        self.tasks.quick_view.connect(self._open_case)
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
            "drafts": len(sheet.drafts),
        }
        for name, tile in self._tiles.items():
            tile.set_number(numbers[name], "bad" if name == "late" and numbers[name] else "")
            tile.setChecked(name == self._filter)
        rows = self._rows(sheet)
        self.tasks.show_rows(rows)
        self._history.setText(say.ALL_SHOWN if self._filter == "history" else say.history_link(sheet.history_count))
        self.tasks.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        filtered = bool(self._filter)
        lift = say.ALL_SHOWN if filtered else ""
        self._empty.say(say.nothing_title(filtered), say.nothing_line(filtered), icon="sun", lift=lift)
        self._side.fill(sheet)

    def _rows(self, sheet: TodaySheet) -> list[TaskHead | TaskLine | TaskMore]:
        today = self.desk.today()
        if self._filter == "drafts":
            return [*draft_rows(sheet.drafts, today)]
        if self._filter == "history":
            return [*history_rows(self.desk.read(history, on=today), today)]
        return rows_of(sheet, self._whole_groups(), self._filter, today)

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
        """The named act of a row: go to the exact field, tick off, go on writing, take back, give the reason."""
        key = row.key if isinstance(row, TaskLine) else None
        if isinstance(key, TaskFact):
            self._do_task(key.task)
        elif isinstance(key, OpenDraft):
            self._side.open_draft(key)
        elif isinstance(key, DelayLine) and isinstance(row, TaskLine) and row.button and key.line.task.case_id:
            self._tell(say.TAKEN_BACK, self.perform(take_back_delay, key.line.task.case_id, key.line.task.key))
        elif isinstance(key, DoneLine) and isinstance(row, TaskLine):
            reason = ask_why_late(self, row.act, say.REASON_ACT, key.reason)
            if reason is not None:
                self._tell(say.REASON_KEPT, self.perform(say_why_late, key.done_id, reason))

    def _do_task(self, task: DueTask) -> None:
        if task.case_id is None:
            signal_id = task.ref if task.kind is TaskKind.SIGNAL_FADES else task.number
            self.drawer.emit("signal", Place(PageKey.TODAY, kind="signal", ref=signal_id))
        elif task.kind in SHARED_OUT:
            self._tick_off(task, task.case_id)
        else:
            self.go.emit(to_page(place_of(task), task.case_id))

    def _tick_off(self, task: DueTask, case_id: int) -> None:
        """Done: the row leaves with a toast; a late one asks why first."""
        today, reason = self.desk.today(), ""
        shown = task_shown(task, today).title
        if task.due_on < today:
            given = ask_why_late(self, shown, say.LATE_ACT)
            if given is None:
                return
            reason = given
        self._tell(say.ticked(shown), self.perform(tick_off, case_id, task.key, reason, on=today))

    def _put_off(self) -> None:
        row = self.tasks.current_row()
        key = row.key if isinstance(row, TaskLine) else None
        fact = key.line if isinstance(key, DelayLine) else key
        if not isinstance(row, TaskLine) or not isinstance(fact, TaskFact):
            return
        task, today = fact.task, self.desk.today()
        if task.case_id is None:
            self._do_task(task)
            return
        answer = ask_put_off(self, row.act, today, today + timedelta(days=WINDOW_DAYS // 2))
        if answer is not None:
            change = self.perform(put_off_task, task.case_id, task.key, answer.until, answer.reason, on=today)
            self._tell(say.put_off(answer.until, today), change)

    def _open_case(self, row: object) -> None:
        """Space: the casus of the chosen row."""
        key = row.key if isinstance(row, TaskLine) else None
        fact = key.line if isinstance(key, DelayLine | DoneLine) else key
        case_id = fact.task.case_id if isinstance(fact, TaskFact) else getattr(fact, "case_id", None)
        if case_id is not None:
            self.go.emit(Place(PageKey.CASE, case_id))

    def _tell(self, words: str, change: Change | None) -> None:
        if change is not None:
            self.toast.emit(words, change)
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
