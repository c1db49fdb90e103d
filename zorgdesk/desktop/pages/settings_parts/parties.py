"""Partijen: organisations outside (JGZ, school, wijkteam, logopedie …) and the people one works with."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.reference import organisations, persons
from zorgdesk.casework.sheets.reference import OrganisationSheet, PersonSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.settings_parts.part import Part
from zorgdesk.desktop.pages.settings_parts.party_forms import OrganisationForm, PersonForm
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.private_words import PrivateWords
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.rows import Cell, Column, RowsModel
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.names import normalise
from zorgdesk.wording import labels
from zorgdesk.wording import settings as say

ORGANISATIONS, PERSONS = "organisation", "person"
_ROWS_SHOWN = 7


class PartiesPart(Part):
    """`place.kind` is "person" or "organisation" and `place.ref` the one to open."""

    form_file = "pages/settings_parties.ui"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._which = forms.field(self.form, "which", Segmented)
        kinds = [Segment(ORGANISATIONS, say.ORGANISATIONS), Segment(PERSONS, say.PERSONS)]
        self._which.set_options(kinds, ORGANISATIONS)
        self._which.chosen.connect(lambda _: self._turn())
        self._query = forms.field(self.form, "party_query", QLineEdit)
        PrivateWords(self._query)
        self._query.textChanged.connect(self._read)
        self._table = PlainTable()
        self._table.setObjectName("party_list")
        self._table.chosen.connect(self._open)
        self.put("list_box", self._table)
        self._organisation = OrganisationForm(self.form, page)
        self._person = PersonForm(self.form, page)
        self._organisation.kept.connect(self._on_kept)
        self._person.kept.connect(self._on_kept)
        forms.field(self.form, "add_party", Button).clicked.connect(self._add)
        self._models = {ORGANISATIONS: _organisation_model(), PERSONS: _person_model()}
        self._table.set_rows(self._models[ORGANISATIONS])

    def show_part(self, place: Place) -> None:
        """Show the list, and the party that was asked for."""
        if place.kind in {ORGANISATIONS, PERSONS}:
            self._which.set_value(place.kind)
        self._turn()
        if place.ref is not None:
            self._choose(place.ref)

    def set_privacy(self, on: bool) -> None:
        """Names become initials, and the fields that hold them close."""
        self._turn()

    def on_change(self, change: Change) -> None:
        """Changed elsewhere."""
        if change.touches(Topic.REFERENCE):
            self._read()

    def first_focus(self) -> QWidget | None:
        """Search."""
        return self._query

    def _turn(self) -> None:
        self._table.set_rows(self._models[self._which.value()])
        self._organisation.hide()
        self._person.hide()
        self._read()

    def _read(self) -> None:
        typed = normalise(self._query.text())
        which = self._which.value()
        found: Sequence[OrganisationSheet | PersonSheet] = (
            self.page.read(organisations) if which == ORGANISATIONS else self.page.read(persons)
        )
        shown = [party for party in found if typed in _searched(party)]
        self._models[which].show_all(shown)
        high = self._table.horizontalHeader().height() + 40 * min(len(shown), _ROWS_SHOWN) + 4
        self._table.setFixedHeight(high)
        forms.field(self.form, "list_card", QWidget).setVisible(bool(shown))

    def _open(self, row: object) -> None:
        if isinstance(row, OrganisationSheet):
            self._organisation.open(row)
        elif isinstance(row, PersonSheet) and not privacy().on:
            self._person.open(row)

    def _add(self) -> None:
        (self._organisation if self._which.value() == ORGANISATIONS else self._person).open(None)

    def _choose(self, ref: int) -> None:
        number = self._models[self._which.value()].place_of(lambda row: _ref(row) == ref)
        if number is not None:
            self._table.choose(number)
            self._open(self._table.current_row())

    def _on_kept(self, ref: int, name: str) -> None:
        self._read()
        self._choose(ref)
        self.page.toast.emit(say.kept(name), None)


def _ref(row: OrganisationSheet | PersonSheet) -> int:
    return row.organisation_id if isinstance(row, OrganisationSheet) else row.person_id


def _searched(party: OrganisationSheet | PersonSheet) -> str:
    if isinstance(party, OrganisationSheet):
        return normalise(f"{party.name} {labels.label(party.kind)} {party.municipality_name}")
    where = f"{party.organisation_name} {party.location_name}"
    return normalise(f"{party.name.full} {labels.label(party.role)} {where}")


def _organisation_model() -> RowsModel:
    return RowsModel(
        [
            Column("name", say.COLUMN_NAME, lambda row: Cell(row.name, role="row"), width=260, stretch=True),
            Column("kind", say.COLUMN_KIND, lambda row: Cell(labels.label(row.kind)), width=180),
            Column("town", say.COLUMN_MUNICIPALITY, lambda row: Cell(row.municipality_name), width=140),
            Column("phone", say.COLUMN_PHONE, lambda row: Cell(row.phone), width=130),
        ]
    )


def _person_model() -> RowsModel:
    return RowsModel(
        [
            Column("name", say.COLUMN_NAME, _person_cell, width=230, stretch=True),
            Column("role", say.COLUMN_ROLE, lambda row: Cell(labels.label(row.role)), width=190),
            Column("where", say.COLUMN_WHERE, _where, width=190),
            Column("phone", say.COLUMN_PHONE, lambda row: Cell(row.phone), width=120),
        ]
    )


def _person_cell(row: PersonSheet) -> Cell:
    return Cell(privacy().name(row.name), role="row")


def _where(row: PersonSheet) -> Cell:
    return Cell(row.organisation_name or privacy().place(row.location_name) or say.OWN_STAFF)
