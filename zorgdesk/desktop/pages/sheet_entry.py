"""Enter a sheet that came back (look.md screen 09): recognise it, type the scores, finish, next sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.observation_list import entry_sheet, next_waiting
from zorgdesk.casework.observations import (
    ObservationText,
    change_observation,
    enter_sheet,
    find_sheet,
    keep_sheet_draft,
    tick_destroyed,
)
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.observations import EntrySheet
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.case_search import option_of, searcher
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.sheet_grid import ROWS, SheetGrid
from zorgdesk.desktop.pages.sheet_side import SheetSide
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.case_field import CaseField
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.domain.errors import SheetUnknown
from zorgdesk.wording import observations as say
from zorgdesk.wording.messages import explain

_SIDE, _NO_LIMIT = 300, 16777215


class SheetEntryPage(Page):
    """One sheet; `place.ref` is its id. What is typed is kept as a draft until the sheet is finished."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._sheet: EntrySheet | None = None
        self.frame = forms.load("pages/sheet_entry.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        main = forms.field(self.frame, "main", Scroller)
        self.form = forms.load("pages/sheet_form.ui")
        main.body.addWidget(self.form)
        self.grid = SheetGrid()
        forms.field(self.form, "grid_card", Card).body.addWidget(self.grid)
        self.side = SheetSide(forms.field(self.frame, "side", Scroller))
        self._code = forms.field(self.frame, "sheet_code", QLineEdit)
        self._case = forms.field(self.form, "case", CaseField)
        self._date = forms.field(self.form, "observed_on", DateField)
        self._observer = forms.field(self.form, "observer", QLineEdit)
        self._question = forms.field(self.form, "question", LongText)
        self._explanation = forms.field(self.form, "interpretation", LongText)
        self._destroyed = forms.field(self.frame, "destroyed", Tick)
        self._done = forms.field(self.frame, "done", Button)
        self._autosave = Autosave(self._save_draft, self)
        self._filling = False
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    def show_place(self, place: Place) -> None:
        """Show the sheet of `place.ref`."""
        assert place.ref is not None
        self._show(self.desk.read(entry_sheet, place.ref))

    def place(self) -> Place:
        """This sheet."""
        line = self._sheet.line if self._sheet else None
        return Place(PageKey.SHEET_ENTRY, line.case_id if line else None, ref=line.sheet_id if line else None)

    def leave(self) -> bool:
        """Half a sheet stays as a draft."""
        return self._autosave.flush()

    def first_focus(self) -> QWidget | None:
        """The child of a blank sheet, else the first empty row."""
        return self._case if self._case.isVisible() and self._case.value() is None else self.grid.first_field()

    def set_privacy(self, on: bool) -> None:
        """The name in the head."""
        if self._sheet is not None:
            self._show_head(self._sheet)

    def _connect(self) -> None:
        self._case.set_search(searcher(self.desk))
        self._date.set_today(self.desk.today())
        self._code.returnPressed.connect(self._find)
        for signal in (
            self.grid.changed,
            self._case.case_chosen,
            self._date.date_changed,
            self._observer.textEdited,
            self._question.textChanged,
            self._explanation.textChanged,
        ):
            signal.connect(self._touch)
        self._destroyed.clicked.connect(self._tick_destroyed)
        self._done.clicked.connect(self._finish)
        keys.bind(self, KeyAct.DONE, self._finish)
        keys.bind(self, KeyAct.SAME_AS_ABOVE, self.grid.same_as_above)

    def _show(self, sheet: EntrySheet) -> None:
        self._filling = True
        self._sheet = sheet
        kept = sheet.kept
        self._show_head(sheet)
        self._case.set_value(option_of(self.desk, sheet.line.case_id) if sheet.line.case_id else None)
        forms.field(self.form, "row_case", FormRow).setVisible(sheet.line.case_id is None)
        self._date.set_value(kept.observed_on if kept else self.desk.today())
        self._observer.setText(kept.observer if kept else self.desk.read(preferences).own_name)
        self._question.set_value(kept.question if kept else sheet.question)
        self._explanation.set_value(kept.interpretation if kept else "")
        self.grid.show_moments(kept.moments if kept else ())
        self._filling = False
        self._show_side()

    def _show_head(self, sheet: EntrySheet) -> None:
        line, today = sheet.line, self.desk.today()
        child = privacy().name(line.child) if line.child is not None and line.child.full else line.case_code
        forms.field(self.frame, "recognised", PlainLabel).setText(say.recognised(line.kind))
        forms.field(self.frame, "sheet_line", PlainLabel).setText(say.sheet_context(sheet, child, today))
        self._code.setText(line.code)
        self._destroyed.setChecked(line.destroyed_on is not None)
        self._destroyed.setText(say.destroyed(line.destroyed_on, today))
        others = sheet.waiting - (1 if line.entered_on is None else 0)
        forms.field(self.frame, "pile", PlainLabel).setText(say.next_pile(others))
        self._done.setText(say.DONE_NEXT if others else say.DONE)
        state = forms.field(self.frame, "head", PageHead).save_state
        state.clear()

    def _find(self) -> None:
        """Another code was typed or scanned: go to that sheet, or say that it is not known."""
        try:
            sheet_id = self.desk.read(find_sheet, self._code.text())
        except SheetUnknown as unknown:
            self.desk.refused.emit(explain(unknown))
            return
        if self._sheet is None or sheet_id != self._sheet.line.sheet_id:
            self.go.emit(Place(PageKey.SHEET_ENTRY, ref=sheet_id))

    def _touch(self) -> None:
        if self._filling:
            return
        forms.field(self.frame, "head", PageHead).save_state.busy()
        self._autosave.touch()
        self._show_side()

    def _show_side(self) -> None:
        if self._sheet is not None:
            filled = sum(1 for moment in self.grid.moments() if not moment.is_empty)
            self.side.show_scores(self.grid.moments(), self._sheet.earlier, filled, ROWS)

    def _text(self) -> ObservationText:
        return ObservationText(
            observed_on=self._date.value() or self.desk.today(),
            observer=self._observer.text(),
            question=self._question.value(),
            interpretation=self._explanation.value(),
            moments=self.grid.moments(),
        )

    def _case_id(self) -> int | None:
        return self._sheet.line.case_id if self._sheet and self._sheet.line.case_id else self._case.value()

    def _save_draft(self) -> bool:
        """A blank sheet is kept once its child is known; until then the text stays on the screen."""
        sheet, case_id = self._sheet, self._case_id()
        if sheet is None or case_id is None:
            return False
        state = forms.field(self.frame, "head", PageHead).save_state
        if sheet.line.entered_on is not None and sheet.kept is not None:
            change = self.perform(change_observation, sheet.kept.observation_id, self._text())
        else:
            change = self.perform(keep_sheet_draft, sheet.line.sheet_id, case_id, self._text())
        if change is None:
            state.failed()
            return False
        state.saved(self.desk.now())
        return True

    def _tick_destroyed(self) -> None:
        if self._sheet is None:
            return
        on = self.desk.today() if self._destroyed.isChecked() else None
        self.perform(tick_destroyed, self._sheet.line.sheet_id, destroyed_on=on)
        self._destroyed.setText(say.destroyed(on, self.desk.today()))

    def _finish(self) -> None:
        """Enter the sheet and go to the next one of the pile, else to the observations of this child."""
        sheet, case_id = self._sheet, self._case_id()
        row = forms.field(self.form, "row_case", FormRow)
        row.set_error("" if case_id else say.UNKNOWN_CHILD)
        if sheet is None or case_id is None:
            self._case.setFocus()
            return
        entered = sheet.line.entered_on is not None
        if entered:
            if not self._autosave.flush():
                return
            self.toast.emit(say.CHANGED, None)
        else:
            change = self.perform(enter_sheet, sheet.line.sheet_id, case_id, self._text(), on=self.desk.today())
            if change is None:
                return
            self._autosave.drop()
            self.toast.emit(say.SAVED, change)
        following = None if entered else self.desk.read(next_waiting, sheet.line.sheet_id)
        if following is not None:
            self.go.emit(Place(PageKey.SHEET_ENTRY, ref=following))
        else:
            self.go.emit(Place(PageKey.CASE, case_id, tab="observations"))

    def _arrange(self, mode: Mode) -> None:
        """Below 1200 averages and trend stand below the grid; compact: each row of the grid takes two lines."""
        roomy = mode in (Mode.STANDARD, Mode.WIDE)
        self.grid.set_narrow(mode is Mode.COMPACT)
        side = forms.field(self.frame, "side", Scroller)
        columns = self.frame.findChild(QHBoxLayout, "columns")
        if roomy and columns is not None:
            columns.addWidget(side)
        elif not roomy:
            forms.field(self.frame, "main", Scroller).body.addWidget(side)
        side.setMinimumWidth(_SIDE if roomy else 0)
        side.setMaximumWidth(_SIDE if roomy else _NO_LIMIT)
        side.set_grown(not roomy)
