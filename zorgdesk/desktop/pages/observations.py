"""Observaties (look.md screens 09 and 09b): sheets that wait, entering by code, and printing a new sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.observation_list import sheets_entered, sheets_to_enter, sheets_waiting
from zorgdesk.casework.observations import cancel_sheet, find_sheet
from zorgdesk.casework.sheets.observations import SheetLine
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.sheet_print import SheetPrint
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.responsive import Mode, PageScroll, Responsive, Scroller
from zorgdesk.desktop.widgets.task_list import StepLine, StepList
from zorgdesk.domain.errors import SheetUnknown
from zorgdesk.domain.values import SheetKind
from zorgdesk.wording import observations as say
from zorgdesk.wording.messages import explain

_LATE_DAYS = 7


class ObservationsPage(Page):
    """`place.field` 'print_sheet' with a case prepares a sheet for that child, 'print_signal_card' a signaalkaart;
    'waiting' goes to the sheets that are still out."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = forms.load("pages/observations.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._scroll = PageScroll(self.form, self)
        column.addWidget(self._scroll)
        self._code = QLineEdit()
        self._code.setObjectName("sheet_code")
        self._code.setPlaceholderText(say.CODE_HINT)
        self._code_row = FormRow(say.CODE, self._code)
        self.waiting, self.entered = StepList(grow=True), StepList(grow=True)
        self.waiting.setObjectName("waiting")
        self.entered.setObjectName("entered")
        self.waiting.setAccessibleName(say.WAITING)
        self.entered.setAccessibleName(say.ENTERED)
        self._empty = EmptyState(say.NOTHING_TITLE, say.NOTHING_LINE, icon="clipboard-check")
        self._waiting_card, self._entered_card = Card(say.WAITING), Card(say.ENTERED)
        self._lay_out()
        self.printing = SheetPrint(desk, self)
        side = forms.field(self.form, "side", Scroller)
        card = Card(say.PRINT)
        card.body.addWidget(self.printing)
        side.body.addWidget(card)
        side.body.addStretch(1)
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    def show_place(self, place: Place) -> None:
        """Fill; a case in the place is the child to print for."""
        self._fill()
        card = place.field == "print_signal_card"
        self.printing.begin(place.case_id, SheetKind.SIGNAL_CARD if card else SheetKind.WELLBEING_INVOLVEMENT)
        self._focus_print = card or place.field == "print_sheet"
        self._focus_waiting = place.field == "waiting"

    def place(self) -> Place:
        """This page."""
        return Place(PageKey.OBSERVATIONS, cursor=max(self.waiting.currentIndex().row(), 0))

    def first_focus(self) -> QWidget | None:
        """The code of a sheet that came back; the sheets still out, or the form to print one, when asked for."""
        if self._focus_waiting and not self.waiting.isHidden():
            return self.waiting
        return self.printing.first_field() if self._focus_print else self._code

    def set_privacy(self, on: bool) -> None:
        """Names to initials."""
        self._fill()

    def on_change(self, change: Change) -> None:
        """A sheet was printed or entered elsewhere."""
        if change.touches(Topic.SHEETS, Topic.OBSERVATIONS) and self.isVisible():
            self._fill()

    def _lay_out(self) -> None:
        main = forms.field(self.form, "main", Scroller).body
        code_card = Card(say.ENTER_BACK)
        code_card.body.addWidget(self._code_row)
        main.addWidget(code_card)
        self._waiting_card.body.addWidget(self.waiting)
        self._waiting_card.body.addWidget(self._empty)
        self._entered_card.body.addWidget(self.entered)
        main.addWidget(self._waiting_card)
        main.addWidget(self._entered_card)
        main.addStretch(1)
        self._focus_print = self._focus_waiting = False

    def _connect(self) -> None:
        self._code.returnPressed.connect(self._find)
        self._code.textEdited.connect(lambda _: self._code_row.set_error(""))
        for rows in (self.waiting, self.entered):
            rows.act_wanted.connect(self._open)
            rows.ticked.connect(self._open)
        self.waiting.bin_wanted.connect(self._cancel)
        self.printing.go.connect(self.go)

    def _fill(self) -> None:
        today = self.desk.today()
        waiting, entered = self.desk.read(sheets_waiting), self.desk.read(sheets_entered)
        forms.field(self.form, "head", PageHead).set_context(say.page_context(self.desk.read(sheets_to_enter)))
        self._waiting_card.set_count(str(len(waiting)) if waiting else "")
        rows = [self._row(line, say.waiting_since(line, today), number == 0) for number, line in enumerate(waiting)]
        self.waiting.show_rows(rows)
        self.waiting.setVisible(bool(waiting))
        self._empty.setVisible(not waiting)
        self.entered.show_rows([self._row(line, say.entered_on(line, today), False) for line in entered])
        self._entered_card.setVisible(bool(entered))

    def _row(self, line: SheetLine, when: str, first: bool) -> StepLine:
        child = privacy().name(line.child) if line.child is not None and line.child.full else line.case_code
        card = line.kind is SheetKind.SIGNAL_CARD
        late = line.entered_on is None and not card and (self.desk.today() - line.printed_on).days > _LATE_DAYS
        button = say.OPEN if line.entered_on else say.GO_ON if line.has_draft else say.ENTER
        what = say.SIGNAL_CARD if card else child or say.NO_CHILD
        second = say.sheet_second(line, what, privacy().place(line.location_name))
        return StepLine(line, line.code, second, when, button, late, first, done=line.entered_on is not None)

    def _open(self, row: object) -> None:
        if isinstance(row, StepLine) and isinstance(row.key, SheetLine):
            self.go.emit(Place(PageKey.SHEET_ENTRY, row.key.case_id, ref=row.key.sheet_id))

    def _cancel(self, row: object) -> None:
        """Del: this sheet will not come back."""
        if isinstance(row, StepLine) and isinstance(row.key, SheetLine):
            change = self.perform(cancel_sheet, row.key.sheet_id, on=self.desk.today())
            if change is not None:
                self.toast.emit(say.CANCELLED, change)
                self._fill()

    def _find(self) -> None:
        try:
            sheet_id = self.desk.read(find_sheet, self._code.text())
        except SheetUnknown as unknown:
            self._code_row.set_error(explain(unknown).text)
            self._code.selectAll()
            return
        self._code.clear()
        self.go.emit(Place(PageKey.SHEET_ENTRY, ref=sheet_id))

    def _arrange(self, mode: Mode) -> None:
        below = mode in (Mode.COMPACT, Mode.NARROW)
        columns = forms.field(self.form, "columns", QWidget).layout()
        if isinstance(columns, QHBoxLayout):
            columns.setDirection(QHBoxLayout.Direction.TopToBottom if below else QHBoxLayout.Direction.LeftToRight)
        side = forms.field(self.form, "side", Scroller)
        side.setMinimumWidth(0 if below else 372)
        side.setMaximumWidth(16777215 if below else 372)
        side.set_grown(below)
        forms.field(self.form, "main", Scroller).set_grown(below)
        self._scroll.set_whole(below)
