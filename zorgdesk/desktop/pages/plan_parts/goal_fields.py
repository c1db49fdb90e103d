"""The fields behind a goal card: what SMART asks, in one form."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.goals import GoalText
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.plan_parts.part import PlanPart
from zorgdesk.desktop.widgets.choice import Choice, Tick
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.number_field import NumberField
from zorgdesk.domain.values import ConcernCategory
from zorgdesk.wording.labels import choices

_TEXTS = ("behaviour", "realistic_because")
_NUMBERS = ("zero_value", "target_value", "measure_of", "current_value")
_DATES = ("measured_on", "due_on")
_TICKS = ("accepted_by_parents", "accepted_by_team")
_NAMES = (*_TEXTS, "measured_how", *_NUMBERS, *_DATES, *_TICKS, "category")


class GoalFields(QWidget):
    """Signal edited when the user changed something; `text(base)` is the goal with these fields."""

    edited = Signal()

    def __init__(self, part: PlanPart) -> None:
        super().__init__(part)
        self.form = forms.load("plan/goal_fields.ui", self)
        self._today = part.page.desk.today()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        forms.set_today(self.form, self._today)
        forms.field(self.form, "category", Choice).set_options(choices(ConcernCategory))
        self._connect(part)

    def fill(self, text: GoalText, *, writable: bool) -> None:
        """Show what is in the file, without announcing a change."""
        forms.fill(self.form, {name: getattr(text, name) for name in _NAMES})
        for text_field in self.form.findChildren(LongText):
            text_field.setReadOnly(not writable)
        for line in self.form.findChildren(QLineEdit):
            line.setReadOnly(not writable)
        for name in (*_TICKS, "category"):
            forms.field(self.form, name, QWidget).setEnabled(writable)

    def text(self, base: GoalText) -> GoalText:
        """`base` with what stands in the fields; a measurement without a day is one of today."""
        given: dict[str, Any] = forms.read(self.form, _NAMES)
        if given["current_value"] is not None and given["measured_on"] is None:
            given["measured_on"] = self._today
        return replace(base, **given)

    def _connect(self, part: PlanPart) -> None:
        for name in _TEXTS:
            field = forms.field(self.form, name, LongText)
            field.textChanged.connect(self.edited)
            part.take_quotes(field)
        forms.field(self.form, "measured_how", QLineEdit).textEdited.connect(self.edited)
        for name in _NUMBERS:
            forms.field(self.form, name, NumberField).number_changed.connect(self.edited)
        for name in _DATES:
            day = forms.field(self.form, name, DateField)
            day.date_changed.connect(self.edited)
            forms.field(self.form, f"row_{name}", FormRow).set_check(day.problem)
        for name in _TICKS:
            forms.field(self.form, name, Tick).toggled.connect(self.edited)
        forms.field(self.form, "category", Choice).currentIndexChanged.connect(self.edited)
