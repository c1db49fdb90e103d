"""The fields behind a goal card: what SMART asks, in one form."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.goals import GoalText
from zorgdesk.casework.sheets.plans import GoalSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.plan_parts.goal_acceptance import GoalAcceptanceRows
from zorgdesk.desktop.pages.plan_parts.part import PlanPart
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.number_field import NumberField
from zorgdesk.domain.values import ConcernCategory, MeasureUnit
from zorgdesk.wording.labels import choices

_TEXTS = ("behaviour", "realistic_because")
_NUMBERS = ("zero_value", "target_value", "measure_of")
_CHOICES = ("unit", "category")
_NAMES = (*_TEXTS, "measured_how", *_NUMBERS, "due_on", *_CHOICES)


class GoalFields(QWidget):
    """Signal edited when the user changed something; `text(base)` is the goal with these fields.

    Who accepts the goal is no text: `acceptance` writes each answer at once.
    """

    edited = Signal()

    def __init__(self, part: PlanPart, goal_id: int) -> None:
        super().__init__(part)
        self.form = forms.load("plan/goal_fields.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        forms.set_today(self.form, part.page.desk.today())
        self._unit = forms.field(self.form, "unit", Choice)
        self._unit.set_options(choices(MeasureUnit))
        forms.field(self.form, "category", Choice).set_options(choices(ConcernCategory))
        self.acceptance = GoalAcceptanceRows(part, goal_id)
        place = QVBoxLayout(forms.field(self.form, "acceptance", QWidget))
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self.acceptance)
        self._connect(part)

    def fill(self, text: GoalText, goal: GoalSheet, *, writable: bool) -> None:
        """Show what is in the file, without announcing a change."""
        forms.fill(self.form, {name: getattr(text, name) for name in _NAMES})
        for text_field in self.form.findChildren(LongText):
            text_field.setReadOnly(not writable)
        for line in self.form.findChildren(QLineEdit):
            line.setReadOnly(not writable)
        for name in _CHOICES:
            forms.field(self.form, name, QWidget).setEnabled(writable)
        self._show_out_of()
        self.acceptance.show_goal(goal, writable=writable)

    def text(self, base: GoalText) -> GoalText:
        """`base` with what stands in the fields; only a number of times is out of something."""
        given: dict[str, Any] = forms.read(self.form, _NAMES)
        if given["unit"] is not MeasureUnit.TIMES:
            given["measure_of"] = None
        return replace(base, **given)

    def field(self, name: str) -> QWidget:
        """The widget of a field; of `acceptance` the first that was not asked; the form for a name it does not know."""
        if name == "acceptance":
            return self.acceptance.first_open()
        return self.form.findChild(QWidget, name) or self

    def _connect(self, part: PlanPart) -> None:
        for name in _TEXTS:
            field = forms.field(self.form, name, LongText)
            field.textChanged.connect(self.edited)
            part.take_quotes(field)
        forms.field(self.form, "measured_how", QLineEdit).textEdited.connect(self.edited)
        for name in _NUMBERS:
            forms.field(self.form, name, NumberField).number_changed.connect(self.edited)
        day = forms.field(self.form, "due_on", DateField)
        day.date_changed.connect(self.edited)
        forms.field(self.form, "row_due_on", FormRow).set_check(day.problem)
        for name in _CHOICES:
            forms.field(self.form, name, Choice).currentIndexChanged.connect(self.edited)
        self._unit.currentIndexChanged.connect(self._show_out_of)

    def _show_out_of(self) -> None:
        forms.field(self.form, "row_measure_of", FormRow).setVisible(self._unit.value() is MeasureUnit.TIMES)
