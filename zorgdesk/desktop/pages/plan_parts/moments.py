"""The section Go/no-go en evaluatie: the period, the decision moments, and the evaluation of a plan that runs."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.plans import add_go_no_go, remove_go_no_go, set_plan_period
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.plan_parts.evaluation import EvaluationCard
from zorgdesk.desktop.pages.plan_parts.lapse_card import LapseCard
from zorgdesk.desktop.pages.plan_parts.moment_card import MomentCard
from zorgdesk.desktop.pages.plan_parts.part import PlanPart, all_saved
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import plan as say
from zorgdesk.wording.message import Message
from zorgdesk.wording.plan_reviews import LAPSED

_DAYS = ("starts_on", "evaluation_on")


class MomentsPart(PlanPart):
    """Period card, moments, evaluation; `add` stands in the head of the section."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._cards: dict[int, MomentCard] = {}
        self.add = Button(say.ADD_MOMENT, "secondary", icon="plus")
        self.add.setObjectName("add_go_no_go")
        self.add.clicked.connect(self._add)
        self.period = forms.load("plan/period.ui", self)
        self._autosave = Autosave(self._save, self)
        self.evaluation = EvaluationCard(self)
        self.lapse = LapseCard(self)
        self.lapse.lapsed.connect(lambda change: self.page.toast.emit(LAPSED, change))
        self._none = PlainLabel(say.NO_MOMENTS, "support", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        card = Card(say.RUN_TITLE)
        card.body.addWidget(self.period)
        self._moments = QVBoxLayout()
        self._moments.setSpacing(12)
        self._column.addWidget(card)
        self._column.addWidget(self._none)
        self._column.addLayout(self._moments)
        self._column.addWidget(self.evaluation)
        self._column.addWidget(self.lapse)
        self._connect()

    def show_plan(self, sheet: PlanSheet) -> None:
        """Everything of this version; fields that are being typed in are left alone."""
        super().show_plan(sheet)
        writable = sheet.writable and not privacy().on
        if not self._autosave.dirty and not any(self._day(name).hasFocus() for name in _DAYS):
            forms.fill(self.period, {"starts_on": sheet.starts_on, "evaluation_on": sheet.evaluation_on})
        for name in _DAYS:
            self._day(name).setReadOnly(not writable)
        here = {moment.go_no_go_id for moment in sheet.go_no_gos}
        for gone in [key for key in self._cards if key not in here]:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        for number, moment in enumerate(sheet.go_no_gos, start=1):
            if moment.go_no_go_id not in self._cards:
                self._cards[moment.go_no_go_id] = self._card(MomentCard(self, moment))
            self._cards[moment.go_no_go_id].show_moment(moment, number, sheet)
        self._none.setVisible(not sheet.go_no_gos)
        self.add.setVisible(sheet.ended_on is None and not privacy().on)
        self.evaluation.show_plan(sheet)
        self.lapse.show_plan(sheet)

    def leave(self) -> bool:
        """Write what waits; a day of the period that can't be read stays in its field until it is mended."""
        rows = [forms.field(self.period, f"row_{name}", FormRow) for name in _DAYS if self._unreadable(name)]
        readable = all_saved(row.judge() for row in rows)
        cards = (card.leave() for card in self._cards.values())
        return all_saved((readable, self._autosave.flush(), self.evaluation.leave(), self.lapse.leave(), *cards))

    def first_focus(self) -> QWidget | None:
        """The first open decision, else the date of the evaluation."""
        for card in self._cards.values():
            if card.decide.isVisibleTo(self):
                return card.decide
        return self._day("evaluation_on")

    def focus_field(self, name: str, ref: int | None = None) -> QWidget | None:
        """`go_no_go` opens the decision of `ref`, or makes a first moment; `evaluation` and `lapse` open theirs."""
        if name == "evaluation":
            return self.evaluation.open_form()
        if name == "lapse":
            return self.lapse.open_form()
        if name != "go_no_go":
            return self.findChild(QWidget, name)
        if ref in self._cards:
            return self._cards[ref].open_decide()
        return self.add

    def _connect(self) -> None:
        forms.set_today(self.period, self.page.desk.today())
        for name in _DAYS:
            self._day(name).date_changed.connect(self._touch)
            forms.field(self.period, f"row_{name}", FormRow).set_check(self._day(name).problem)

    def _day(self, name: str) -> DateField:
        return forms.field(self.period, name, DateField)

    def _unreadable(self, name: str) -> bool:
        return self._day(name).problem() is not None

    def _touch(self) -> None:
        self._autosave.touch()
        self.typing.emit()

    def _save(self) -> bool:
        assert self.sheet is not None
        row = forms.field(self.period, "row_evaluation_on", FormRow)
        starts_on = self._day("starts_on").value() or self.sheet.starts_on or self.page.desk.today()
        evaluation = self._day("evaluation_on")
        unreadable = self._unreadable("evaluation_on")
        change = self.page.attempt(
            lambda message: self._refused(row, message),
            set_plan_period,
            self.sheet.plan_id,
            starts_on,
            self.sheet.evaluation_on if unreadable else evaluation.value(),
        )
        if change is not None and not unreadable:
            row.set_error("")
        self.written.emit(change is not None)
        return change is not None

    def _refused(self, row: FormRow, message: Message) -> None:
        row.set_error(message.text)

    def _card(self, card: MomentCard) -> MomentCard:
        self._moments.addWidget(card)
        card.show()
        card.decided.connect(lambda change: self.page.toast.emit(say.DECIDED, change))
        card.remove_wanted.connect(self._remove)
        return card

    def _add(self) -> None:
        """Halfway between now and the evaluation is a good day to begin with."""
        assert self.sheet is not None
        first = max(self.sheet.starts_on or self.page.desk.today(), self.page.desk.today())
        last = self.sheet.evaluation_on or first + timedelta(weeks=6)
        day = first + (last - first) // 2 if last > first else first
        change = self.write(add_go_no_go, self.sheet.plan_id, "", "", day)
        if change is not None and change.created_id in self._cards:
            forms.field(self._cards[change.created_id].form, "question", QWidget).setFocus()

    def _remove(self, go_no_go_id: int) -> None:
        if not self.leave():
            return
        change = self.write(remove_go_no_go, go_no_go_id)
        if change is not None:
            self.page.toast.emit(say.MOMENT_REMOVED, change)
