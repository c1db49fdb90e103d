"""Organisatie: what stands on every paper as sender, and after how many weeks a signaal may fade."""

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.preferences import preferences, set_preferences
from zorgdesk.desktop import forms
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.settings_parts.part import Part
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.number_field import NumberField
from zorgdesk.desktop.widgets.save_state import SaveState
from zorgdesk.wording import signals as say

FEWEST_WEEKS, MOST_WEEKS = 1, 52
"""A signaal is asked about within a year: what nobody followed up should not stay (AVG, data minimisation)."""

FIELDS = ("organisation", "own_name", "own_role", "own_phone")


class OrganisationPart(Part):
    """Saved while typing."""

    form_file = "pages/settings_organisation.ui"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._autosave = Autosave(self._save, self)
        self._state = forms.field(self.form, "save_state", SaveState)
        self._state.retry.connect(self._autosave.flush)
        self._fields = {name: forms.field(self.form, name, QLineEdit) for name in FIELDS}
        for field in self._fields.values():
            field.textEdited.connect(lambda _="": self._on_typed())
        self._weeks = forms.field(self.form, "signal_weeks", NumberField)
        self._weeks.number_changed.connect(lambda _: self._on_typed())
        self._weeks_row = forms.field(self.form, "row_signal_weeks", FormRow)
        self._weeks_row.set_check(self._check_weeks)

    def show_part(self, place: Place) -> None:
        """Fill the fields."""
        kept = self.page.read(preferences)
        for name, field in self._fields.items():
            if not field.hasFocus():
                field.setText(getattr(kept, name))
        if not self._weeks.hasFocus():
            self._weeks.set_value(kept.signal_fades_after_weeks)

    def leave(self) -> bool:
        """Write what waits."""
        return self._autosave.flush()

    def first_focus(self) -> QWidget | None:
        """The organisation."""
        return self._fields["organisation"]

    def _on_typed(self) -> None:
        self._state.busy()
        self._autosave.touch()

    def _save(self) -> bool:
        values: dict[str, Any] = {name: field.text().strip() for name, field in self._fields.items()}
        if self._weeks_row.judge():
            values["signal_fades_after_weeks"] = self._weeks.value()
        if self.page.perform(set_preferences, **values) is None:
            self._state.failed()
            return False
        self._state.saved(self.desk.now())
        return True

    def _check_weeks(self) -> str | None:
        weeks = self._weeks.value()
        return None if weeks is not None and FEWEST_WEEKS <= weeks <= MOST_WEEKS else say.SIGNAL_WEEKS
