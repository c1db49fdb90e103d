"""The go/no-go's and evaluations of a traject; what was decided or held does not come back here."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.sheets.trajectories import EvaluationInput, MomentInput, TrajectoryInput
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.traject_parts.form_part import FormPart, Rows, judge
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Hairline
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.wording import trajectory_form as say


class MomentsPart(FormPart):
    """At least one go/no-go before it is kept; a day lies within the traject, or for an evaluation after it."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(say.MOMENTS, parent)
        self._today, self._period = today, (today, today)
        self._decided = 0
        self.moments = Rows("pages/trajectory_moment.ui", self)
        self.evaluations = Rows("pages/trajectory_evaluation.ui", self)
        self.add_moment = Button(say.ADD_MOMENT, "link", icon="plus")
        self.add_moment.setObjectName("moment_question")
        self.add_evaluation = Button(say.ADD_EVALUATION, "link", icon="plus")
        self.add_evaluation.setObjectName("add_evaluation")
        for part in (self.moments, self.add_moment, Hairline(), self.evaluations, self.add_evaluation):
            if isinstance(part, Button):
                self.body.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                self.body.addWidget(part)
        self.moments.changed.connect(self._touch)
        self.evaluations.changed.connect(self._touch)
        self.add_moment.clicked.connect(self._on_add_moment)
        self.add_evaluation.clicked.connect(self._on_add_evaluation)

    def set_period(self, starts_on: date, ends_on: date) -> None:
        """Between which days a moment can lie."""
        self._period = (starts_on, ends_on)

    def set_decided(self, number: int) -> None:
        """How many go/no-go's were decided already."""
        self._decided = number

    def show_values(self, given: TrajectoryInput) -> None:
        """Fill the rows."""
        self.filling = True
        self.set_period(given.starts_on, given.ends_on)
        self.moments.clear()
        self.evaluations.clear()
        for moment in given.go_no_gos:
            self._moment_row(moment)
        for evaluation in given.evaluations:
            self._evaluation_row(evaluation)
        self.filling = False

    def values(self) -> dict[str, Any]:
        """As TrajectoryInput names them; a row whose day can't be read keeps the day it had."""
        return {
            "go_no_gos": tuple(
                MomentInput(
                    forms.field(row, "planned_on", DateField).value() or self._period[0],
                    forms.field(row, "question", QLineEdit).text(),
                    forms.field(row, "criteria", QLineEdit).text(),
                    row.property("ref") or None,
                )
                for row in self.moments.rows
            ),
            "evaluations": tuple(
                EvaluationInput(
                    forms.field(row, "planned_on", DateField).value() or self._period[1], row.property("ref") or None
                )
                for row in self.evaluations.rows
            ),
        }

    def problem(self) -> QWidget | None:
        """A day that is missing or lies before the start; or no go/no-go at all."""
        for row in (*self.moments.rows, *self.evaluations.rows):
            wrong = judge(row, "planned_on")
            if wrong is not None:
                return wrong
        return self.add_moment if not self.moments.rows and not self._decided else None

    def _moment_row(self, moment: MomentInput) -> QWidget:
        row = self.moments.add()
        forms.field(row, "question", QLineEdit).setText(moment.question)
        forms.field(row, "criteria", QLineEdit).setText(moment.criteria)
        self._set_day(row, moment.planned_on, moment.go_no_go_id)
        return row

    def _evaluation_row(self, evaluation: EvaluationInput) -> QWidget:
        row = self.evaluations.add()
        self._set_day(row, evaluation.planned_on, evaluation.evaluation_id)
        return row

    def _set_day(self, row: QWidget, planned_on: date, ref: int | None) -> None:
        forms.set_today(row, self._today)
        day = forms.field(row, "planned_on", DateField)
        day.set_value(planned_on)
        row.setProperty("ref", ref or 0)
        forms.field(row, "row_planned_on", FormRow).set_check(lambda: self._check_day(day))

    def _check_day(self, field: DateField) -> str | None:
        day = field.value()
        if field.problem() or day is None:
            return field.problem() or say.NEED_DAY
        return say.before_start(self._period[0]) if day < self._period[0] else None

    def _on_add_moment(self) -> None:
        first, last = self._period
        row = self._moment_row(MomentInput(first + (last - first) // 2))
        forms.field(row, "question", QLineEdit).setFocus()
        self.typed.emit()

    def _on_add_evaluation(self) -> None:
        row = self._evaluation_row(EvaluationInput(self._period[1]))
        forms.field(row, "planned_on", DateField).setFocus()
        self.typed.emit()
