"""The two forms of Partijen: an organisation outside, and a person; each keeps a new one or changes the open one."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.reference import (
    add_organisation,
    add_person,
    change_organisation,
    change_person,
    organisations,
    places,
)
from zorgdesk.casework.sheets.reference import OrganisationSheet, PersonSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import OrganisationKind, PersonRole
from zorgdesk.wording import labels
from zorgdesk.wording import settings as say


class PartyForm(QObject):
    """Signal kept(ref, name)."""

    kept = Signal(int, str)

    def __init__(self, form: QWidget, page: Page, card: str, button: str) -> None:
        super().__init__(form)
        self._form, self._page = form, page
        self.card = forms.field(form, card, Card)
        forms.field(form, button, Button).clicked.connect(self.keep)
        self.hide()

    def hide(self) -> None:
        """Nothing is open."""
        self.card.hide()

    def keep(self) -> None:
        """Keep what stands in the fields; override."""
        raise NotImplementedError

    def line(self, name: str) -> QLineEdit:
        """A field of one line."""
        return forms.field(self._form, name, QLineEdit)

    def choice(self, name: str) -> Choice:
        """A drop-down."""
        return forms.field(self._form, name, Choice)

    def text(self, name: str) -> str:
        """What a field holds, with single blanks."""
        return " ".join(self.line(name).text().split())

    def must(self, name: str, *, filled: bool, sentence: str) -> bool:
        """Show the sentence at a field that is not filled; returns whether it is."""
        forms.field(self._form, f"row_{name}", FormRow).set_error("" if filled else sentence)
        if not filled:
            forms.field(self._form, name, QWidget).setFocus()
        return filled

    def towns(self) -> list[tuple[int | None, str]]:
        """All gemeenten, and none."""
        towns = [(town.municipality_id, town.name) for town in self._page.read(places)]
        return [(None, say.NO_CHOICE), *towns]

    def told(self, change: Change | None, known: int | None, name: str) -> None:
        """Say that it was kept."""
        ref = known if known is not None else change.created_id if change is not None else None
        if change is not None and ref is not None:
            self.kept.emit(ref, name)


class OrganisationForm(PartyForm):
    """A party outside."""

    def __init__(self, form: QWidget, page: Page) -> None:
        super().__init__(form, page, "organisation_card", "keep_organisation")
        self._now: OrganisationSheet | None = None

    def open(self, row: OrganisationSheet | None) -> None:
        """Show a party, or empty fields for a new one."""
        self._now = row
        self.card.set_title(row.name if row else say.NEW_ORGANISATION)
        self.card.show()
        self.line("party_name").setText(row.name if row else "")
        self.line("party_phone").setText(row.phone if row else "")
        self.line("party_email").setText(row.email if row else "")
        kinds = [(kind, labels.label(kind)) for kind in OrganisationKind]
        self.choice("party_kind").set_options(kinds, row.kind if row else None)
        self.choice("party_town").set_options(self.towns(), row.municipality_id if row else None)
        for name in ("party_name", "party_kind"):
            forms.field(self._form, f"row_{name}", FormRow).set_error("")
        if row is None:
            self.line("party_name").setFocus()

    def keep(self) -> None:
        """Keep it."""
        name, kind = self.text("party_name"), self.choice("party_kind").value()
        good = self.must("party_name", filled=bool(name), sentence=say.NAME_MISSING)
        if not (self.must("party_kind", filled=kind is not None, sentence=say.KIND_MISSING) and good):
            return
        town = self.choice("party_town").value()
        reach = {"phone": self.text("party_phone"), "email": self.text("party_email")}
        if self._now is None:
            change = self._page.perform(add_organisation, name, kind, town, **reach)
            self.told(change, None, name)
        else:
            ref = self._now.organisation_id
            self.told(self._page.perform(change_organisation, ref, name, kind, town, **reach), ref, name)


class PersonForm(PartyForm):
    """A professional: own staff, or someone of a party outside."""

    def __init__(self, form: QWidget, page: Page) -> None:
        super().__init__(form, page, "person_card", "keep_person")
        self._now: PersonSheet | None = None

    def open(self, row: PersonSheet | None) -> None:
        """Show a person, or empty fields for a new one."""
        self._now = row
        name = row.name if row else PersonName()
        self.card.set_title(say.NEW_PERSON if row is None else labels.label(row.role))
        self.card.show()
        filled = {
            "first_name": name.first_name, "prefix": name.prefix, "surname": name.surname,
            "person_phone": row.phone if row else "", "person_email": row.email if row else "",
        }  # fmt: skip
        for field, words in filled.items():
            self.line(field).setText(words)
        self.choice("person_role").set_options(
            [(role, labels.label(role)) for role in PersonRole], row.role if row else None
        )
        parties = [(party.organisation_id, party.name) for party in self._page.read(organisations)]
        self.choice("person_party").set_options([(None, say.OWN_STAFF), *parties], row.organisation_id if row else None)
        locations = [(place.location_id, place.name) for town in self._page.read(places) for place in town.locations]
        where = row.location_id if row else None
        self.choice("person_location").set_options([(None, say.NO_CHOICE), *locations], where)
        for field in ("surname", "person_role"):
            forms.field(self._form, f"row_{field}", FormRow).set_error("")
        if row is None:
            self.line("first_name").setFocus()

    def keep(self) -> None:
        """Keep it."""
        name = PersonName(self.text("first_name"), self.text("prefix"), self.text("surname"))
        role = self.choice("person_role").value()
        good = self.must("surname", filled=bool(name.surname), sentence=say.SURNAME_MISSING)
        if not (self.must("person_role", filled=role is not None, sentence=say.ROLE_MISSING) and good):
            return
        where = {
            "organisation_id": self.choice("person_party").value(),
            "location_id": self.choice("person_location").value(),
            "phone": self.text("person_phone"),
            "email": self.text("person_email"),
        }
        if self._now is None:
            self.told(self._page.perform(add_person, name, role, **where), None, name.full)
        else:
            ref = self._now.person_id
            self.told(self._page.perform(change_person, ref, name, role, **where), ref, name.full)
