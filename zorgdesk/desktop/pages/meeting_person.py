"""Pick someone for an overleg: own team of the location, people of parties outside, a parent, or someone typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.meetings import ParticipantText
from zorgdesk.casework.reference import organisations, persons
from zorgdesk.casework.sheets.meetings import ItemSheet, ParticipantSheet
from zorgdesk.casework.sheets.reference import PersonSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.wording import meetings as say
from zorgdesk.wording.labels import label_inside

_OTHER = -1


def as_participant(person: PersonSheet) -> ParticipantText:
    """Someone of the file as a participant."""
    return ParticipantText(
        person.name.full, label_inside(person.role), person_id=person.person_id, organisation_id=person.organisation_id
    )


class PersonPicker(QWidget):
    """`begin(location_id, items)`. Signals: picked(ParticipantText), cancelled."""

    picked = Signal(object)
    cancelled = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.form = forms.load("pages/meeting_person.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self._person = forms.field(self.form, "person", Choice)
        self._name = forms.field(self.form, "person_name", QLineEdit)
        self._from = forms.field(self.form, "person_from", Choice)
        self._for = forms.field(self.form, "comes_for", Choice)
        self._items: tuple[ItemSheet, ...] = ()
        self._people: list[ParticipantText] = []
        self._person.currentIndexChanged.connect(self._arrange)
        self._name.returnPressed.connect(self._take)
        self._name.textEdited.connect(lambda _: self._row("person_name").set_error(""))
        forms.field(self.form, "take_person", Button).clicked.connect(self._take)
        forms.field(self.form, "cancel_person", Button).clicked.connect(self.cancelled)

    def begin(
        self, location_id: int | None, items: Sequence[ItemSheet] = (), present: Sequence[ParticipantSheet] = ()
    ) -> None:
        """Fill the choices for an overleg at this location with these items (none yet when it is planned).

        Who is there for the whole overleg already is left out.
        """
        self._items = tuple(items)
        there = {(who.name, who.organisation_id) for who in present if who.only_item_id is None}
        people = [one for one in self._desk.read(persons) if (one.name.full, one.organisation_id) not in there]
        own = [one for one in people if one.organisation_id is None and one.location_id in (None, location_id)]
        outside = [one for one in people if one.organisation_id is not None]
        elsewhere = [one for one in people if one.organisation_id is None and one not in own]
        options = [(as_participant(one), _words(one)) for one in (*own, *outside, *elsewhere)]
        options += [
            (
                ParticipantText(
                    parent.name, say.PARENT_ROLE, guardian_id=parent.guardian_id, only_item_id=item.item_id
                ),
                say.guardian_option(privacy().name(parent.name), item.position),
            )
            for item in self._items
            for parent in item.guardians
        ]
        self._people = [who for who, _ in options]
        numbered = [(place, words) for place, (_, words) in enumerate(options)]
        self._person.set_options([*numbered, (_OTHER, say.OTHER_PERSON)], None)
        parties = [(party.organisation_id, party.name) for party in self._desk.read(organisations)]
        self._from.set_options([(0, say.OWN_TEAM), *parties], 0)
        choices = [(item.item_id, say.only_item(item.position)) for item in self._items]
        self._for.set_options([(0, say.WHOLE_MEETING), *choices], 0)
        self._name.clear()
        for name in ("person", "person_name"):
            self._row(name).set_error("")
        self._arrange()

    def first_field(self) -> QWidget:
        """Who."""
        return self._person

    def _row(self, name: str) -> FormRow:
        return forms.field(self.form, f"row_{name}", FormRow)

    def _arrange(self) -> None:
        """A typed person needs a name and an organisation; a parent comes for the own item alone."""
        chosen, typed = self._chosen(), self._person.value() == _OTHER
        self._row("person").set_error("")
        self._row("person_name").setVisible(typed)
        self._row("person_from").setVisible(typed)
        parent = chosen is not None and chosen.guardian_id is not None
        self._row("comes_for").setVisible(bool(self._items) and not parent)

    def _chosen(self) -> ParticipantText | None:
        """Someone of the file; None when nobody is chosen or somebody is typed."""
        place = self._person.value()
        return self._people[place] if place is not None and place >= 0 else None

    def _take(self) -> None:
        chosen = self._chosen()
        if self._person.value() is None:
            self._row("person").set_error(say.PERSON_MISSING)
            self._person.setFocus()
            return
        only = self._for.value() or None
        if chosen is not None:
            only = chosen.only_item_id or only
            self.picked.emit(
                ParticipantText(
                    chosen.name, chosen.role, chosen.person_id, chosen.organisation_id, chosen.guardian_id, only
                )
            )
            return
        name = self._name.text().strip()
        if not name:
            self._row("person_name").set_error(say.NAME_MISSING)
            self._name.setFocus()
            return
        self.picked.emit(ParticipantText(name, organisation_id=self._from.value() or None, only_item_id=only))


def _words(person: PersonSheet) -> str:
    name = privacy().name(person.name)
    return say.person_option(name, label_inside(person.role), person.organisation_name)
