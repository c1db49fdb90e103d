"""How often and how long: times, minutes, days of the week, the period, and the reason to stay past an age."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.sheets.trajectories import TrajectoryInput
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.traject_parts.form_part import FormPart, judge
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.choice import Choice, Tick
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.number_field import NumberField
from zorgdesk.domain.values import Rhythm
from zorgdesk.wording import trajectory_form as say
from zorgdesk.wording.labels import choices

_NUMBERS = ("times", "minutes", "sessions_at_most")


class RhythmPart(FormPart):
    """Needs at least two days in its period."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(say.RHYTHM, parent)
        self.form = forms.load("pages/trajectory_rhythm.ui", self)
        self.body.addWidget(self.form)
        forms.set_today(self.form, today)
        self.rhythm = forms.field(self.form, "rhythm", Choice)
        self.rhythm.set_options(choices(Rhythm), Rhythm.WEEK)
        self.weekdays = forms.field(self.form, "weekdays", ChipChoice)
        self.weekdays.set_options([ChipOption(number, words) for number, words in enumerate(say.WEEKDAYS)], [])
        self.starts_on = forms.field(self.form, "starts_on", DateField)
        self.ends_on = forms.field(self.form, "ends_on", DateField)
        self.listen(self.form)
        self.rhythm.currentIndexChanged.connect(lambda _: self._fit())
        forms.field(self.form, "row_starts_on", FormRow).set_check(lambda: self._needed(self.starts_on))
        forms.field(self.form, "row_ends_on", FormRow).set_check(self._check_end)
        self.show_age_reason(False)

    def show_values(self, given: TrajectoryInput) -> None:
        """Fill the fields."""
        self.filling = True
        self.rhythm.set_value(given.rhythm)
        for name in _NUMBERS:
            forms.field(self.form, name, NumberField).set_value(getattr(given, name))
        self.weekdays.set_value(list(given.weekdays))
        self.starts_on.set_value(given.starts_on)
        self.ends_on.set_value(given.ends_on)
        forms.field(self.form, "modelling", Tick).setChecked(given.modelling)
        forms.field(self.form, "age_reason", QLineEdit).setText(given.age_reason)
        self._fit()
        self.filling = False

    def values(self) -> dict[str, Any]:
        """As TrajectoryInput names them; a day that can't be read is left out."""
        found: dict[str, Any] = {
            "rhythm": self.rhythm.value(),
            "weekdays": tuple(self.weekdays.value()),
            "modelling": forms.field(self.form, "modelling", Tick).isChecked(),
            "age_reason": forms.field(self.form, "age_reason", QLineEdit).text(),
            "times": forms.field(self.form, "times", NumberField).value() or 0,
            "minutes": forms.field(self.form, "minutes", NumberField).value() or 0,
            "sessions_at_most": forms.field(self.form, "sessions_at_most", NumberField).value() or None,
        }
        days = {"starts_on": self.starts_on.value(), "ends_on": self.ends_on.value()}
        return {**found, **{name: day for name, day in days.items() if day is not None}}

    def problem(self) -> QWidget | None:
        """Both days, the second after the first."""
        return judge(self.form, "starts_on", "ends_on")

    def show_age_reason(self, asked: bool) -> None:
        """Ask why the child stays past the age of this kind."""
        forms.field(self.form, "row_age_reason", FormRow).setVisible(asked)

    def _fit(self) -> None:
        """A placement has no times; only help that comes again and again has days of the week."""
        rhythm = self.rhythm.value()
        for name in ("times", "minutes"):
            forms.field(self.form, f"row_{name}", FormRow).setVisible(rhythm is not Rhythm.PLACEMENT)
        comes_again = rhythm in (Rhythm.WEEK, Rhythm.FORTNIGHT)
        forms.field(self.form, "row_sessions_at_most", FormRow).setVisible(comes_again)
        forms.field(self.form, "row_weekdays", FormRow).setVisible(rhythm is not Rhythm.PLACEMENT)

    def _check_end(self) -> str | None:
        first, last = self.starts_on.value(), self.ends_on.value()
        if first is not None and last is not None and last <= first:
            return say.zero_days(first, last)
        return self._needed(self.ends_on)

    @staticmethod
    def _needed(field: DateField) -> str | None:
        return field.problem() or (None if field.value() is not None else say.NEED_DAY)
