"""Organisatie: what stands on every paper as sender: the organisation, the user's name, function and telephone."""

from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.preferences import preferences, set_preferences
from zorgdesk.desktop import forms
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.settings_parts.part import Part
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.widgets.save_state import SaveState

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

    def show_part(self, place: Place) -> None:
        """Fill the four fields."""
        kept = self.page.read(preferences)
        for name, field in self._fields.items():
            if not field.hasFocus():
                field.setText(getattr(kept, name))

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
        values = {name: field.text().strip() for name, field in self._fields.items()}
        if self.page.perform(set_preferences, **values) is None:
            self._state.failed()
            return False
        self._state.saved(self.desk.now())
        return True
