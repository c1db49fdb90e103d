"""The sessies of a traject: newest on top, what is planned next above them, older and later ones on request."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.session_list import session_table
from zorgdesk.casework.sessions import bin_session, plan_again
from zorgdesk.casework.sheets.sessions import SessionRow, SessionTable
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import NEW_SESSION, PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card, Hairline
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.rows import Cell, Column, RowsModel
from zorgdesk.domain.values import SessionState
from zorgdesk.wording import sessions as say
from zorgdesk.wording.formats import column_day
from zorgdesk.wording.labels import label

ROWS_SHOWN: Final = 8
"""Of what was and is today; the next one stands above them (screen 30)."""

_MARKS: Final = {
    SessionState.PLANNED: ("mute", "calendar-days"),
    SessionState.DONE: ("ok", "circle-check"),
    SessionState.MISSED: ("mute", "circle-slash"),
}


class SessionsCard(Card):
    """`show_trajectory(trajectory_id, case_id)` reads; `page` is the page it stands on. `written`: a deed was done."""

    written = Signal()

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(say.TITLE, act=say.ADD, icon="plus", parent=parent)
        self.setObjectName("sessions_card")
        self.set_flush(True)
        self.act_button.setObjectName("add_session")
        self._page, self._trajectory_id, self._case_id = page, 0, 0
        self._table: SessionTable | None = None
        self._all_later, self._all_earlier = False, False
        self._model = RowsModel(self._columns(), self)
        self.table = PlainTable()
        self.table.setObjectName("sessions")
        self.table.setAccessibleName(say.TABLE)
        self.table.horizontalHeader().hide()
        self.table.set_rows(self._model)
        self.empty = EmptyState(say.NOTHING, say.NOTHING_LINE, icon="calendar-clock")
        self.empty.setObjectName("no_sessions")
        self.closed_hint = InlineHint()
        self.closed_hint.setObjectName("closed_hint")
        self.later, self.earlier = self._link("later_sessions"), self._link("earlier_sessions")
        self.missed = PlainLabel("", "support")
        self.missed.setObjectName("missed_line")
        self._lay_out()
        self._connect()

    def show_trajectory(self, trajectory_id: int, case_id: int) -> None:
        """Read the sessies of a traject; another traject begins folded, the same one keeps its row."""
        is_other = trajectory_id != self._trajectory_id
        if is_other:
            self._all_later, self._all_earlier = False, False
        self._trajectory_id, self._case_id = trajectory_id, case_id
        self._table = self._page.read(session_table, trajectory_id, on=self._page.desk.today())
        self._show()
        if is_other:
            self.stand_on_open()

    def open_session(self, session_id: int) -> None:
        """Choose the row of a sessie and open its drawer: where a task leads."""
        self._choose(session_id)
        self.table.setFocus()
        self._open_drawer(Place(PageKey.CASE, self._case_id, ref=session_id))

    def current_id(self) -> int | None:
        """The sessie under the cursor."""
        row = self.table.current_row()
        return row.session_id if isinstance(row, SessionRow) else None

    # Building -------------------------------------------------------------------------------------------------------

    def _columns(self) -> list[Column]:
        return [
            Column("number", say.COLUMNS["number"], lambda row: Cell(str(row.number), token="ink2"), width=44),
            Column("day", say.COLUMNS["day"], self._day, width=104),
            Column("who", say.COLUMNS["who"], self._who, width=124),
            Column("what", say.COLUMNS["what"], self._what, width=200, stretch=True),
            Column("minutes", say.COLUMNS["minutes"], self._minutes, width=76),
            Column("state", say.COLUMNS["state"], self._state, width=132),
        ]

    @staticmethod
    def _link(name: str) -> Button:
        button = Button("", "link", size="row")
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        body = self.body
        body.setSpacing(0)
        padded = QWidget()
        above = QVBoxLayout(padded)
        above.setContentsMargins(16, 0, 16, 0)
        above.addWidget(self.closed_hint)
        above.addWidget(self.empty)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(16)
        row.addWidget(self.earlier)
        row.addWidget(self.later)
        row.addStretch(1)
        row.addWidget(self.missed)
        self._foot, self._line = foot, Hairline()
        for part in (padded, self.table, self._line, foot):
            body.addWidget(part)

    def _connect(self) -> None:
        self.act_clicked.connect(self.add)
        self.table.opened.connect(self._open)
        self.table.bin_wanted.connect(self._bin)
        self.later.clicked.connect(lambda: self._unfold(later=True))
        self.earlier.clicked.connect(lambda: self._unfold(later=False))
        self.closed_hint.acted.connect(self._plan_again)
        theme().changed.connect(self._measure)

    # Showing --------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        assert self._table is not None
        table, today = self._table, self._page.desk.today()
        kept = self.current_id()
        ahead = [row for row in table.rows if row.day > today]
        behind = [row for row in table.rows if row.day <= today]
        shown_ahead = ahead if self._all_later else ahead[-1:]
        shown_behind = behind if self._all_earlier else behind[:ROWS_SHOWN]
        self._model.show_all([*shown_ahead, *shown_behind])
        self.set_count(say.counted(table.until_now, len(table.rows)))
        self._fold(self.later, len(ahead) - 1, self._all_later, say.later(len(ahead) - len(shown_ahead)))
        hidden = len(behind) - len(shown_behind)
        self._fold(self.earlier, len(behind) - ROWS_SHOWN, self._all_earlier, say.earlier(hidden))
        self.missed.setText(say.missed(table.missed, table.missed_minutes))
        closed = say.on_closed_days(table.closed_days, on=today) if table.closed_days else ""
        self.closed_hint.say(closed, act=say.PLAN_AGAIN if closed else "")
        self.empty.setVisible(not table.rows)
        has_foot = bool(self.missed.text()) or self.later.isVisibleTo(self) or self.earlier.isVisibleTo(self)
        self._foot.setVisible(has_foot)
        self._line.setVisible(has_foot)
        self._measure()
        self._choose(kept)

    @staticmethod
    def _fold(link: Button, foldable: int, unfolded: bool, words: str) -> None:
        link.setVisible(foldable > 0)
        link.setText(say.FEWER if unfolded else words)
        link.set_icon("chevron-up" if unfolded else "chevron-down")

    def _measure(self) -> None:
        rows = self._model.rowCount()
        self.table.setVisible(rows > 0)
        self.table.setFixedHeight(theme().px(40) * rows + 1)

    def _choose(self, session_id: int | None) -> None:
        """Put the cursor on a sessie; one that is folded away is unfolded first."""
        rows = self._table.rows if self._table is not None else ()
        if self._place_of(session_id) is None and any(row.session_id == session_id for row in rows):
            self._all_later, self._all_earlier = True, True
            self._show()
        at = self._place_of(session_id)
        if at is not None:
            self.table.choose(at)

    def _place_of(self, session_id: int | None) -> int | None:
        return self._model.place_of(lambda row: row.session_id == session_id)

    def stand_on_open(self) -> None:
        """Put the cursor on the oldest row in sight that nobody wrote down, else on the newest that was."""
        today = self._page.desk.today()
        seen = [self._model.row(at) for at in range(self._model.rowCount())]
        past = [at for at, row in enumerate(seen) if row.day <= today]
        waiting = [at for at in past if seen[at].state is SessionState.PLANNED]
        for at in (waiting[-1:] or past[:1]):
            self.table.choose(at)

    # Acts -----------------------------------------------------------------------------------------------------------

    def add(self) -> None:
        """Open the drawer for a sessie that was not planned."""
        self._open_drawer(Place(PageKey.CASE, self._case_id, ref=self._trajectory_id, kind=NEW_SESSION))

    def _open(self, row: object) -> None:
        if isinstance(row, SessionRow):
            self._open_drawer(Place(PageKey.CASE, self._case_id, ref=row.session_id))

    def _open_drawer(self, place: Place) -> None:
        self._page.drawer.emit("session", place)

    def _bin(self, row: object) -> None:
        if isinstance(row, SessionRow):
            change = self._page.perform(bin_session, row.session_id, on=self._page.desk.today())
            if change is not None:
                self.written.emit()
                self._page.toast.emit(say.BINNED, change)

    def _plan_again(self) -> None:
        change = self._page.perform(plan_again, self._trajectory_id, on=self._page.desk.today())
        if change is not None:
            self.written.emit()
            self._page.toast.emit(say.PLANNED_AGAIN, change)

    def _unfold(self, *, later: bool) -> None:
        if later:
            self._all_later = not self._all_later
        else:
            self._all_earlier = not self._all_earlier
        self._show()

    # Cells ----------------------------------------------------------------------------------------------------------

    def _day(self, row: SessionRow) -> Cell:
        today = self._page.desk.today()
        return Cell(column_day(row.day, on=today), role="row", tip=say.moved(row, on=today) if row.was_moved else "")

    @staticmethod
    def _who(row: SessionRow) -> Cell:
        return Cell(privacy().name(row.executor_name) or say.NO_WHO, token="ink2")

    @staticmethod
    def _what(row: SessionRow) -> Cell:
        words = row.reason if row.state is SessionState.MISSED else row.what
        shown = privacy().text(words)
        if not row.modelled:
            return Cell(shown, tip=shown)
        return Cell(shown, say.MODELLED, tip=shown) if shown else Cell(say.MODELLED)

    @staticmethod
    def _minutes(row: SessionRow) -> Cell:
        minutes = row.planned_minutes if row.state is SessionState.PLANNED else row.minutes
        return Cell(say.so_many(minutes), token="ink2", right=True)

    def _state(self, row: SessionRow) -> Cell:
        kind, icon = _MARKS[row.state]
        today = self._page.desk.today()
        if row.state is SessionState.PLANNED and row.day == today:
            return Cell(mark=Mark("info", "sun", say.TODAY))
        if row.state is SessionState.PLANNED and row.day < today:
            return Cell(mark=Mark("warn", "circle-dashed", say.TO_LOG))
        return Cell(mark=Mark(kind, icon, label(row.state)))
