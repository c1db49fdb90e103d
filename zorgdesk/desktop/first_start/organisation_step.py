"""Step 4: the organisation, who the user is, the gemeenten, and the locations with their groups from a pasted list."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.first_places import set_up_places
from zorgdesk.casework.preferences import preferences, set_preferences
from zorgdesk.casework.reference import places
from zorgdesk.casework.sheets.first_places import NewLocation
from zorgdesk.desktop import forms
from zorgdesk.desktop.first_start.place_list import read_list
from zorgdesk.desktop.first_start.reading_card import ReadingCard
from zorgdesk.desktop.first_start.step import Step
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.flow import Flow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.names import normalise
from zorgdesk.wording import first_start as say

if TYPE_CHECKING:
    from zorgdesk.desktop.first_start.wizard import FirstStart


class OrganisationStep(Step):
    """May be put off: everything here is in the settings too."""

    form_file = "first_start/organisation.ui"
    may_wait = True
    two_columns = True

    def __init__(self, wizard: "FirstStart") -> None:
        super().__init__(wizard)
        self._towns: list[str] = []
        self._organisation = forms.field(self.form, "organisation", QLineEdit)
        self._own_name = forms.field(self.form, "own_name", QLineEdit)
        self._town = forms.field(self.form, "new_municipality", QLineEdit)
        self._list = forms.field(self.form, "location_list", LongText)
        self._chips = QWidget()
        self._flow = Flow(self._chips)
        self._put("chips_box", self._chips)
        title = forms.field(self.form, "reading_title", PlainLabel)
        self._card = ReadingCard(title.text())
        title.hide()
        self._put("reading_box", self._card)
        self._card.setVisible(False)
        for field in (self._organisation, self._own_name):
            field.textEdited.connect(lambda _="": self.changed.emit())
        self._town.returnPressed.connect(self._add_town)
        forms.field(self.form, "add_municipality", Button).clicked.connect(self._add_town)
        self._list.textChanged.connect(self._read)
        self._card.chosen_changed.connect(self.changed)

    def enter(self) -> None:
        """What was filled before stands there."""
        desk = self.wizard.desk
        if desk is None:
            return
        kept = desk.read(preferences)
        self._organisation.setText(self._organisation.text() or kept.organisation)
        self._own_name.setText(self._own_name.text() or kept.own_name)
        for town in desk.read(places):
            if town.name not in self._towns:
                self._towns.append(town.name)
        self._show_chips()
        self._read()

    def first_focus(self) -> QWidget | None:
        """The name of the organisation."""
        return self._organisation

    def missing(self) -> str:
        """Two names, one gemeente, and a gemeente for every location."""
        parts = []
        if not self._organisation.text().strip():
            parts.append(say.NAME_MISSING)
        if not self._own_name.text().strip():
            parts.append(say.OWN_NAME_MISSING)
        if not self._towns:
            parts.append(say.PLACE_MISSING)
        waiting = self._card.without_town() if self._towns else []
        if waiting:
            parts.append(say.choose_for(len(waiting)))
        return say.missing(parts)

    def go_on(self, done: Callable[[], None]) -> None:
        """Keep it; or the cursor goes to the first field that is empty."""
        if self._town.text().strip():
            self._add_town()
        for field in (self._organisation, self._own_name):
            if not field.text().strip():
                field.setFocus()
                return
        if not self._towns:
            self._town.setFocus()
            return
        if self._card.without_town() or self.wizard.desk is None:
            return
        if self._keep():
            done()

    def _keep(self) -> bool:
        desk = self.wizard.desk
        assert desk is not None
        found = [NewLocation(place.name, place.municipality, place.groups) for place in self._card.chosen()]
        names = {"organisation": self._organisation.text().strip(), "own_name": self._own_name.text().strip()}
        if desk.perform(set_preferences, **names) is None:
            return False
        return desk.perform(set_up_places, tuple(self._towns), tuple(found), on=desk.today()) is not None

    def _add_town(self) -> None:
        name = " ".join(self._town.text().split())
        if name and normalise(name) not in {normalise(town) for town in self._towns}:
            self._towns.append(name)
        self._town.clear()
        self._show_chips()
        self._read()

    def _remove_town(self, name: str) -> None:
        self._towns.remove(name)
        self._show_chips()
        self._read()

    def _show_chips(self) -> None:
        cleared(self._flow)
        for number, name in enumerate(self._towns, start=1):
            chip = Button(name, "soft")
            chip.set_trailing("x")
            chip.setObjectName(f"municipality_{number}")
            chip.setAccessibleName(say.remove(name))
            chip.clicked.connect(lambda _=False, name=name: self._remove_town(name))
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(self._towns))

    def _read(self) -> None:
        read = read_list(self._list.value(), self._towns)
        for place in read:
            if place.municipality and normalise(place.municipality) not in {normalise(town) for town in self._towns}:
                self._towns.append(place.municipality)
                self._show_chips()
        self._card.show_list(read, self._towns)
        self.changed.emit()

    def _put(self, box: str, widget: QWidget) -> None:
        layout = forms.field(self.form, box, QWidget).layout()
        assert layout is not None
        layout.addWidget(widget)
