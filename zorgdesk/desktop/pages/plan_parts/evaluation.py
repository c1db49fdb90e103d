"""The evaluation of a plan that runs, and what was said once it was held (product.md rule 6)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.plan_reviews import evaluate_plan
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.plan_parts.draft_form import DraftForm
from zorgdesk.desktop.pages.plan_parts.evaluation_form import EvaluationForm
from zorgdesk.desktop.pages.plan_parts.part import PlanPart
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import PlanStatus
from zorgdesk.wording import plan as plan_words
from zorgdesk.wording import plan_reviews as say
from zorgdesk.wording.message import Message


class EvaluationCard(Card):
    """Signal evaluated(Change): this version ended, and maybe the next began (`created_id`)."""

    evaluated = Signal(object)

    def __init__(self, part: PlanPart) -> None:
        super().__init__(say.TITLE, parent=part)
        self.setObjectName("evaluation_card")
        self._part = part
        self._sheet: PlanSheet | None = None
        self._form: EvaluationForm | None = None
        self._draft: DraftForm | None = None
        self._line = PlainLabel("", "support", wrap=True)
        self._long = IconLine("clock", "", "warn")
        self._said = QVBoxLayout()
        self._said.setSpacing(4)
        self.begin = Button(plan_words.EVALUATE, "secondary", icon="target")
        self.begin.setObjectName("evaluate")
        self.begin.clicked.connect(self.open_form)
        self.body.addWidget(self._line)
        self.body.addWidget(self._long)
        self.body.addLayout(self._said)
        self.body.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)

    def show_plan(self, sheet: PlanSheet) -> None:
        """When it is, what was said, or why it cannot be done yet."""
        self._sheet = sheet
        today = self._part.page.desk.today()
        running = sheet.status is PlanStatus.ACTIVE
        self._line.setText(say.state(sheet, today))
        long = say.runs_long(sheet, today) if running else ""
        self._long.say(long, "clock", "warn")
        self._long.setVisible(bool(long))
        self._show_said(sheet)
        self.begin.setVisible(running and self._form is None and not privacy().on)
        if not running or privacy().on:
            self._close()

    def leave(self) -> bool:
        """Keep what was typed as a draft."""
        return self._draft.leave() if self._draft is not None else True

    def open_form(self) -> QWidget | None:
        """Open the form, with what was typed before; None when this plan does not run."""
        sheet = self._sheet
        if sheet is None or sheet.status is not PlanStatus.ACTIVE or privacy().on:
            return None
        if self._form is None:
            draft = self._draft = DraftForm(self._part, f"evaluation:{sheet.plan_id}", self._values)
            made = self._form = EvaluationForm(self._part, sheet, draft.kept(), draft.touch)
            self.body.addWidget(made.form)
            made.form.show()
            forms.field(made.form, "record_evaluation", Button).clicked.connect(self._evaluate)
            forms.field(made.form, "evaluate_later", Button).clicked.connect(self._later)
        self.begin.hide()
        first = self._form.first_focus()
        first.setFocus()
        return first

    def _values(self) -> dict[str, object]:
        return self._form.values() if self._form is not None else {}

    def _evaluate(self) -> None:
        sheet, form, draft = self._sheet, self._form, self._draft
        if sheet is None or form is None or draft is None or not draft.leave():
            return
        said = form.evaluation()
        if said is None:
            return
        page = self._part.page
        change = page.attempt(
            self._refused,
            evaluate_plan,
            sheet.plan_id,
            said,
            go_on=form.goes_on,
            on=page.desk.today(),
            by=page.read(preferences).own_name,
            at=page.desk.now(),
        )
        if change is None:
            return
        draft.drop()
        self._close()
        self.evaluated.emit(change)

    def _refused(self, message: Message) -> None:
        if self._form is not None:
            self._form.refuse_day(message.text)

    def _later(self) -> None:
        """Back to reading; what was typed is kept."""
        self._close()
        self.begin.show()
        self.begin.setFocus()

    def _close(self) -> None:
        if self._draft is not None:
            self._draft.leave()
            self._draft = None
        if self._form is not None:
            self._form.form.hide()
            self._form.form.deleteLater()
            self._form.deleteLater()
            self._form = None

    def _show_said(self, sheet: PlanSheet) -> None:
        """Every opinion under its own head."""
        cleared(self._said)
        for number, (head, words) in enumerate(say.said(sheet, privacy().name)):
            if number:
                self._said.addSpacing(4)
            self._said.addWidget(PlainLabel(head, "label", token="ink2"))
            self._said.addWidget(PlainLabel(privacy().text(words), "body", wrap=True))
