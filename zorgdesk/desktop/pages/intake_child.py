"""The child in the intake: name, birth or due date, languages and VVE; a date that can't be read yet stays a draft."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.sheets.cases import CaseSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.birth_checks import birth_problem, due_problem
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InfoBox
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import VveStatus
from zorgdesk.wording import intake as say
from zorgdesk.wording.labels import label

_NAMES: Final = ("first_name", "prefix", "surname")
_LINES: Final = ("home_languages", "vve_source")
_DAYS: Final = ("birth_date", "due_date", "vve_since", "district_team_discussed_on")
_CHECKED: Final = ("birth_date", "due_date", "vve_since")


class ChildFields(QObject):
    """Over the fields of the form. Signal changed."""

    changed = Signal()

    def __init__(self, form: QWidget, today: date) -> None:
        super().__init__(form)
        self._form, self._today = form, today
        self._kept: CaseSheet | None = None
        self.names = {name: forms.field(form, name, QLineEdit) for name in _NAMES}
        self.lines = {name: forms.field(form, name, QLineEdit) for name in _LINES}
        self.days = {name: forms.field(form, name, DateField) for name in _DAYS}
        self.vve_status = forms.field(form, "vve_status", Choice)
        self.vve_status.set_options([(status, label(status)) for status in VveStatus])
        for line in (*self.names.values(), *self.lines.values()):
            line.textEdited.connect(self.changed)
        for day in self.days.values():
            day.date_changed.connect(self.changed)
            day.textEdited.connect(self.changed)
        self.vve_status.currentIndexChanged.connect(self.changed)
        self._row("birth_date").set_check(self._check_birth)
        self._row("due_date").set_check(self._check_due)
        self._row("vve_since").set_check(self._check_since)
        forms.field(form, "unborn", InfoBox).acted.connect(self.go_to_birth)

    def show_child(self, sheet: CaseSheet) -> None:
        """Fill in what is kept; hidden and closed under privacy view."""
        self._kept, hidden = sheet, privacy().on
        name = PersonName() if hidden else sheet.name
        for part, line in self.names.items():
            line.setText(getattr(name, part))
            line.setReadOnly(hidden)
        for part, line in self.lines.items():
            line.setText(getattr(sheet, part))
            line.setReadOnly(hidden)
        for part, day in self.days.items():
            day.set_value(None if hidden else getattr(sheet, part))
            day.setReadOnly(hidden)
        self.vve_status.set_value(sheet.vve_status)
        self.show_birth(sheet)

    def show_birth(self, sheet: CaseSheet) -> None:
        """The due date only while there is no birth date; past it the question whether the child was born."""
        self._kept = sheet
        self._row("due_date").setVisible(sheet.birth_date is None)
        box = forms.field(self._form, "unborn", InfoBox)
        unborn = sheet.birth_date is None and sheet.due_date is not None
        box.setVisible(unborn and not privacy().on)
        if unborn and sheet.due_date is not None:
            passed = sheet.due_date <= self._today
            kind = "warn" if passed else "info"
            box.say(say.born_or_not(passed=passed), title=say.expected(sheet.due_date), act=say.BORN, kind=kind)

    def go_to_birth(self) -> None:
        """To the birth date; the name stands above it."""
        self.days["birth_date"].setFocus()

    def given(self) -> dict[str, Any]:
        """What is typed now; a day that cannot be is left out, so that what was kept stays."""
        given: dict[str, Any] = {part: line.text() for part, line in self.lines.items()}
        given["name"] = PersonName(*(line.text().strip() for line in self.names.values()))
        if self.vve_status.value() is not None:
            given["vve_status"] = self.vve_status.value()
        for part in _CHECKED:
            if self._row(part).judge():
                given[part] = self.days[part].value()
        if self.days["district_team_discussed_on"].problem() is None:
            given["district_team_discussed_on"] = self.days["district_team_discussed_on"].value()
        return given

    def unread(self) -> dict[str, str]:
        """Days that were begun and can't be kept yet, as they were typed: they are the draft of this intake."""
        wrong = {part for part in _CHECKED if self._row(part).error()}
        return {part: day.text() for part, day in self.days.items() if day.problem() is not None or part in wrong}

    def type_again(self, unread: Mapping[str, Any]) -> None:
        """Put a draft back in its fields, with what is wrong beside it."""
        for part, words in unread.items():
            if part in self.days and words:
                self.days[part].type(str(words))
                if part in _CHECKED:
                    self._row(part).judge()

    def refuse(self, words: str) -> None:
        """A rule said no to the birth date."""
        self._row("birth_date").set_error(words)

    def _row(self, name: str) -> FormRow:
        return forms.field(self._form, f"row_{name}", FormRow)

    def _check_birth(self) -> str | None:
        day = self.days["birth_date"]
        if self._kept is not None and day.value() == self._kept.birth_date:
            return day.problem()
        return birth_problem(day.value(), self._today) or day.problem()

    def _check_due(self) -> str | None:
        day = self.days["due_date"]
        if self._kept is not None and day.value() == self._kept.due_date:
            return day.problem()
        return due_problem(day.value(), self._today) or day.problem()

    def _check_since(self) -> str | None:
        day = self.days["vve_since"]
        later = day.value()
        return say.VVE_LATER if later is not None and later > self._today else day.problem()
