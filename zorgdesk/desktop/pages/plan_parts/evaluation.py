"""The evaluation of a plan that runs: a result per doel, and then the next version (product.md rule 6)."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from zorgdesk.casework.plans import GoalResult, evaluate_plan
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.plans import GoalSheet, PlanSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.plan_parts.draft_form import DraftForm
from zorgdesk.desktop.pages.plan_parts.part import PlanPart
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card, Hairline
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.number_field import NumberField
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.values import GoalStatus, PlanStatus
from zorgdesk.wording import plan as say
from zorgdesk.wording.labels import label

_RESULTS = {
    GoalStatus.REACHED: "circle-check",
    GoalStatus.PARTLY: "circle-dot",
    GoalStatus.NOT_REACHED: "circle-x",
    GoalStatus.STOPPED: "circle-stop",
}
_NAMES = ("status", "current_value", "text")


class EvaluationCard(Card):
    """Signal evaluated(Change): this version ended, and maybe the next began (`created_id`)."""

    evaluated = Signal(object)

    def __init__(self, part: PlanPart) -> None:
        super().__init__(say.EVALUATION_TITLE, parent=part)
        self.setObjectName("evaluation_card")
        self._part = part
        self._sheet: PlanSheet | None = None
        self._forms: dict[int, QWidget] = {}
        self._draft: DraftForm | None = None
        self._line = PlainLabel("", "support", wrap=True)
        self.begin = Button(say.EVALUATE, "secondary", icon="target")
        self.begin.setObjectName("evaluate")
        self.begin.clicked.connect(self.open_form)
        self._go_on = Tick("")
        self._go_on.setObjectName("go_on")
        self._go_on.setChecked(True)
        self._record = Button(say.EVALUATION_ACT, "primary", icon="check")
        self._record.setObjectName("record_evaluation")
        self._record.clicked.connect(self._evaluate)
        for widget in (self._line, self.begin, self._go_on, self._record):
            self.body.addWidget(widget)
        self._go_on.hide()
        self._record.hide()

    def show_plan(self, sheet: PlanSheet) -> None:
        """When it is, when it was, or why it cannot be done yet."""
        self._sheet = sheet
        running = sheet.status is PlanStatus.ACTIVE
        if sheet.evaluated_on is not None:
            self._line.setText(say.evaluated(sheet))
        else:
            self._line.setText(
                say.evaluation_line(sheet, self._part.page.desk.today()) if running else say.EVALUATION_LATER
            )
        self.begin.setVisible(running and not self._forms and not privacy().on)
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
        if not self._forms:
            self._draft = DraftForm(self._part, f"evaluation:{sheet.plan_id}", self._values)
            kept = self._draft.kept()
            for goal in sheet.goals:
                self._forms[goal.goal_id] = self._goal_form(goal, kept.get(str(goal.goal_id), {}))
        self._go_on.setText(say.go_on(sheet.version + 1))
        self._go_on.show()
        self._record.show()
        self.begin.hide()
        first = next(iter(self._forms.values()), None)
        target: QWidget = forms.field(first, "status", Segmented) if first is not None else self._record
        target.setFocus()
        return target

    def _goal_form(self, goal: GoalSheet, kept: dict[str, Any]) -> QWidget:
        form = forms.load("plan/evaluate_goal.ui", self)
        form.setObjectName(f"evaluate_goal_{goal.goal_id}")
        place = self.body.indexOf(self._go_on)
        self.body.insertWidget(place, Hairline())
        self.body.insertWidget(place + 1, form)
        form.show()
        forms.field(form, "sentence", PlainLabel).setText(goal.sentence)
        status = forms.field(form, "status", Segmented)
        chosen = GoalStatus(kept["status"]) if kept.get("status") else None
        status.set_options([Segment(one, label(one), icon) for one, icon in _RESULTS.items()], chosen)
        now, text = forms.field(form, "current_value", NumberField), forms.field(form, "text", LongText)
        now.set_value(kept.get("current_value", goal.current_value))
        text.set_value(kept.get("text", ""))
        assert self._draft is not None
        status.chosen.connect(self._draft.touch)
        now.number_changed.connect(self._draft.touch)
        text.textChanged.connect(self._draft.touch)
        self._part.take_quotes(text)
        return form

    def _values(self) -> dict[str, Any]:
        given = {str(goal_id): forms.read(form, _NAMES) for goal_id, form in self._forms.items()}
        return {
            key: {**one, "status": one["status"].value if isinstance(one["status"], GoalStatus) else ""}
            for key, one in given.items()
        }

    def _evaluate(self) -> None:
        sheet = self._sheet
        if sheet is None or self._draft is None or not self._draft.leave():
            return
        results = self._results()
        if results is None:
            return
        page, going_on = self._part.page, self._go_on.isChecked()
        own_name = page.read(preferences).own_name
        change = page.perform(
            evaluate_plan, sheet.plan_id, results, go_on=going_on, on=page.desk.today(), by=own_name, at=page.desk.now()
        )
        if change is None:
            self._part.written.emit(False)
            return
        self._draft.drop()
        self._close()
        self.evaluated.emit(change)

    def _results(self) -> tuple[GoalResult, ...] | None:
        """The results; None when a goal has no outcome yet, which its row then says."""
        found = []
        for goal_id, form in self._forms.items():
            given: dict[str, Any] = forms.read(form, _NAMES)
            row = forms.field(form, "row_status", FormRow)
            row.set_error("" if given["status"] is not None else say.GOAL_RESULT_MISSING)
            if given["status"] is None:
                forms.field(form, "status", Segmented).setFocus()
                return None
            found.append(GoalResult(goal_id, given["status"], given["current_value"], given["text"]))
        return tuple(found)

    def _close(self) -> None:
        if self._draft is not None:
            self._draft.leave()
            self._draft = None
        for form in self._forms.values():
            place = self.body.indexOf(form)
            line = self.body.itemAt(place - 1)
            for widget in (line.widget() if line is not None else None, form):
                if widget is not None:
                    self.body.removeWidget(widget)
                    widget.hide()
                    widget.deleteLater()
        self._forms.clear()
        self._go_on.hide()
        self._record.hide()
