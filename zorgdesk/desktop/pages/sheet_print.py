"""The form to print a sheet: blank or for a child, what stands on it, and the question; says whether it may."""

from __future__ import annotations

import secrets

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.case_gate import may_observe
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.observations import draw_sheet
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.desktop import forms
from zorgdesk.desktop.case_search import option_of, searcher
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.navigation import to_page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.case_field import CaseField
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import Answer, PaperKind, SheetKind, SheetLabel
from zorgdesk.domain.verdicts import Verdict
from zorgdesk.wording import gate as gate_words
from zorgdesk.wording import observations as say

_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_TOKEN_LENGTH = 8


class SheetPrint(QWidget):
    """`begin(case_id)`. Signal go(Place): the paper page with the new sheet, or the field that is missing."""

    go = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._verdict: Verdict | None = None
        self.form = forms.load("pages/sheet_print.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self._kind = forms.field(self.form, "sheet_kind", Choice)
        self._case = forms.field(self.form, "case", CaseField)
        self._label = forms.field(self.form, "sheet_label", Choice)
        self._question = forms.field(self.form, "question", LongText)
        self._may = forms.field(self.form, "may", InlineHint)
        self._kind.set_options(list(say.SHEET_KINDS.items()), SheetKind.WELLBEING_INVOLVEMENT)
        forms.field(self.form, "about_card", PlainLabel).setText(say.NO_CHILD_ON_CARD)
        self._label.set_options(list(say.LABELS.items()), SheetLabel.CODE_ONLY)
        self._case.set_search(searcher(desk))
        self._kind.currentIndexChanged.connect(lambda _: self._look())
        self._case.case_chosen.connect(lambda _: self._look())
        self._may.acted.connect(self._mend)
        forms.field(self.form, "print_sheet", Button).clicked.connect(self._print)

    def begin(self, case_id: int | None, kind: SheetKind = SheetKind.WELLBEING_INVOLVEMENT) -> None:
        """Start with this child and kind of sheet; a signaalkaart has no child."""
        self._kind.set_value(kind)
        self._case.set_value(option_of(self._desk, case_id) if case_id is not None else None)
        self._question.set_value(self._desk.read(case_sheet, case_id).team_question if case_id is not None else "")
        self._look()

    def first_field(self) -> QWidget:
        """The question when the child is known, else the child; of a signaalkaart the button."""
        if self._is_card():
            return forms.field(self.form, "print_sheet", Button)
        return self._question if self._case.value() is not None else self._case

    def _look(self) -> None:
        """Say beside the form whether this child may be observed today; a blank sheet always may."""
        card = self._is_card()
        for row in ("row_case", "row_label", "row_question"):
            forms.field(self.form, row, FormRow).setVisible(not card)
        forms.field(self.form, "about_card", PlainLabel).setVisible(card)
        case_id = self._case_id()
        self._label.setEnabled(case_id is not None)
        self._verdict = None
        if case_id is None:
            self._may.say("")
            return
        verdict = self._verdict = self._desk.read(may_observe, case_id, on=self._desk.today())
        if verdict.answer is Answer.YES or verdict.first is None:
            self._may.say("")
            return
        words = gate_words.point(verdict.first)
        self._may.say(words.explanation, title=words.title, act=words.button)

    def _is_card(self) -> bool:
        return self._kind.value() is SheetKind.SIGNAL_CARD

    def _case_id(self) -> int | None:
        """The child it is for; a signaalkaart never has one, also when a child was chosen before."""
        return None if self._is_card() else self._case.value()

    def _mend(self) -> None:
        verdict = self._verdict
        if verdict is not None and verdict.first is not None:
            self.go.emit(to_page(verdict.first.place, verdict.case_id))

    def _print(self) -> None:
        """Draw the next bladcode and show the page; there the gate decides, and printing registers it."""
        case_id = self._case_id()
        verdict = self._verdict
        if verdict is not None and verdict.answer is not Answer.YES and not verdict.can_be_overridden:
            self._mend()
            return
        change = self._desk.perform(
            draw_sheet,
            case_id,
            self._kind.value(),
            self._label.value() if case_id is not None else SheetLabel.CODE_ONLY,
            "" if self._is_card() else self._question.value(),
            token="".join(secrets.choice(_SIGNS) for _ in range(_TOKEN_LENGTH)),
            on=self._desk.today(),
        )
        if change is not None and change.created_id is not None:
            request = PaperRequest(PaperKind.OBSERVATION_SHEET, case_id=case_id, source_id=change.created_id)
            self.go.emit(Place(PageKey.PAPER, case_id, paper=request.to_key()))
