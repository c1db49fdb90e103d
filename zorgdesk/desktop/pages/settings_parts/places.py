"""Locaties en groepen: the list, the chosen location, and its groups."""

from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.reference import add_group, add_location, change_group, change_location, places
from zorgdesk.casework.sheets.reference import GroupSheet, LocationSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.settings_parts.part import Part
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.rows import Cell, Column, RowsModel
from zorgdesk.domain.values import CareType
from zorgdesk.wording import labels
from zorgdesk.wording import settings as say

_ROWS_SHOWN, _GROUPS_SHOWN = 7, 5
_DIGITS = 3
"""Of the number of children in a group, at most."""


class PlacesPart(Part):
    """`place.ref` names the location to open."""

    form_file = "pages/settings_places.ui"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._towns: dict[int, str] = {}
        self._location: LocationSheet | None = None
        self._group: GroupSheet | None = None
        self._name = forms.field(self.form, "location_name", QLineEdit)
        self._town = forms.field(self.form, "location_town", Choice)
        self._phone = forms.field(self.form, "location_phone", QLineEdit)
        self._email = forms.field(self.form, "location_email", QLineEdit)
        self._address = forms.field(self.form, "location_address", QLineEdit)
        self._group_name = forms.field(self.form, "group_name", QLineEdit)
        self._group_kind = forms.field(self.form, "group_kind", Choice)
        self._group_most = forms.field(self.form, "group_most", QLineEdit)
        self._card = forms.field(self.form, "location_card", Card)
        self._make_tables()
        press = {
            "add_location": self._new_location, "keep_location": self._keep_location,
            "keep_group": self._keep_group, "new_group": self._new_group, "open_location": self._go_to_location,
        }  # fmt: skip
        for name, act in press.items():
            forms.field(self.form, name, Button).clicked.connect(lambda _=False, act=act: act())
        self._group_name.returnPressed.connect(self._keep_group)

    def show_part(self, place: Place) -> None:
        """Read the list; open the location that was asked for."""
        wanted = place.ref if place.ref is not None else self.ref()
        self._read()
        for number in range(self._model.total):
            row = self._model.row(number)
            if row.location_id == wanted:
                self._table.choose(number)
                self._on_chosen(row)
                return
        self._card.hide()
        self._location = None

    def set_privacy(self, on: bool) -> None:
        """Names of locations become letters, and the fields that hold them close."""
        self._read()
        self._card.hide()

    def on_change(self, change: Change) -> None:
        """Changed elsewhere."""
        if change.touches(Topic.REFERENCE):
            self._read()

    def ref(self) -> int | None:
        """The location that is open."""
        return self._location.location_id if self._location else None

    def first_focus(self) -> QWidget | None:
        """The list, or the button when there is none."""
        return self._table if self._model.total else forms.field(self.form, "add_location", Button)

    def _make_tables(self) -> None:
        self._table, self._groups = PlainTable(), PlainTable()
        self._table.setObjectName("location_list")
        self._groups.setObjectName("group_list")
        self._model = RowsModel(
            [
                Column("name", say.COLUMN_LOCATION, lambda row: Cell(privacy().place(row.name), role="row"), width=240),
                Column("town", say.COLUMN_MUNICIPALITY, lambda row: Cell(self._towns[row.municipality_id]), width=150),
                Column("groups", say.COLUMN_GROUPS, _groups_cell, width=320, stretch=True),
            ]
        )
        self._group_model = RowsModel([Column("name", say.COLUMN_GROUPS, _group_cell, width=320, stretch=True)])
        self._table.set_rows(self._model)
        self._groups.set_rows(self._group_model)
        self._table.chosen.connect(self._on_chosen)
        self._table.opened.connect(self._go_to)
        self._groups.chosen.connect(lambda row: self._open_group(row) if isinstance(row, GroupSheet) else None)
        self.put("list_box", self._table)
        self.put("group_box", self._groups)

    def _read(self) -> None:
        towns = self.page.read(places, with_ended=True)
        self._towns = {town.municipality_id: town.name for town in towns}
        found = [location for town in towns for location in town.locations]
        self._model.show_all(found)
        _fit(self._table, len(found), _ROWS_SHOWN)
        forms.field(self.form, "list_card", QWidget).setVisible(bool(found))
        line = forms.field(self.form, "no_municipality", IconLine)
        line.setVisible(not towns)
        line.say(say.NO_MUNICIPALITY)
        forms.field(self.form, "add_location", Button).setEnabled(bool(towns))
        self._town.set_options(list(self._towns.items()), self._town.value())

    def _on_chosen(self, row: object) -> None:
        if isinstance(row, LocationSheet) and not privacy().on:
            self._open(row)

    def _open(self, row: LocationSheet) -> None:
        self._location = row
        self._card.set_title(privacy().place(row.name))
        self._show_fields(row.name, row.municipality_id, row.phone, row.email)
        self._address.setText(row.address)
        forms.field(self.form, "groups_part", QWidget).show()
        self._group_model.show_all(row.groups)
        _fit(self._groups, len(row.groups), _GROUPS_SHOWN)
        self._new_group()

    def _go_to_location(self) -> None:
        if self._location is not None:
            self._go_to(self._location)

    def _go_to(self, row: object) -> None:
        """The page of a location, with its children and people."""
        if isinstance(row, LocationSheet):
            self.page.go.emit(Place(PageKey.LOCATION, ref=row.location_id))

    def _new_location(self) -> None:
        self._location = None
        self._card.set_title(say.NEW_LOCATION)
        first = next(iter(self._towns), None) if len(self._towns) == 1 else None
        self._show_fields("", first, "", "")
        self._address.clear()
        forms.field(self.form, "groups_part", QWidget).hide()
        self._name.setFocus()

    def _show_fields(self, name: str, town: int | None, phone: str, email: str) -> None:
        self._card.show()
        self._name.setText(name)
        self._town.set_value(town)
        self._phone.setText(phone)
        self._email.setText(email)
        for row in ("row_location_name", "row_location_town"):
            forms.field(self.form, row, FormRow).set_error("")

    def _keep_location(self) -> None:
        name, town = " ".join(self._name.text().split()), self._town.value()
        forms.field(self.form, "row_location_name", FormRow).set_error("" if name else say.NAME_MISSING)
        forms.field(self.form, "row_location_town", FormRow).set_error("" if town else say.TOWN_MISSING)
        if not name or not town:
            (self._town if name else self._name).setFocus()
            return
        reach = {"phone": self._phone.text(), "email": self._email.text(), "address": self._address.text()}
        if self._location is None:
            change = self.page.perform(add_location, name, town, **reach)
            ref = change.created_id if change is not None else None
        else:
            change = self.page.perform(change_location, self._location.location_id, name, town, **reach)
            ref = self._location.location_id
        if change is not None:
            self._show_again(ref)
            self.page.toast.emit(say.kept(name), None)

    def _show_again(self, ref: int | None) -> None:
        self._read()
        number = self._model.place_of(lambda row: row.location_id == ref)
        if number is not None:
            self._table.choose(number)
            self._open(self._model.row(number))

    # Groups -----------------------------------------------------------------------------------------------------

    def _open_group(self, row: GroupSheet) -> None:
        self._group = row
        self._fill_group(row.name, row.care_type, row.max_children)

    def _new_group(self) -> None:
        self._group = None
        self._fill_group("", CareType.DAY_CARE, None)

    def _fill_group(self, name: str, kind: CareType, most: int | None) -> None:
        self._group_name.setText(name)
        self._group_kind.set_options([(kind, labels.label(kind)) for kind in CareType], kind)
        self._group_most.setText("" if most is None else str(most))
        for row in ("row_group_name", "row_group_most"):
            forms.field(self.form, row, FormRow).set_error("")

    def _keep_group(self) -> None:
        if self._location is None:
            return
        name, typed = " ".join(self._group_name.text().split()), self._group_most.text().strip()
        readable = not typed or (typed.isdecimal() and 0 < int(typed[: _DIGITS + 1]) < 10**_DIGITS)
        forms.field(self.form, "row_group_name", FormRow).set_error("" if name else say.NAME_MISSING)
        forms.field(self.form, "row_group_most", FormRow).set_error("" if readable else say.MOST_UNREADABLE)
        if not name or not readable:
            (self._group_most if name else self._group_name).setFocus()
            return
        kind, most = self._group_kind.value(), int(typed) if typed else None
        if self._group is None:
            change = self.page.perform(add_group, self._location.location_id, name, kind, most)
        else:
            change = self.page.perform(change_group, self._group.group_id, name, kind, most)
        if change is not None:
            self._show_again(self._location.location_id)
            self._group_name.setFocus()


def _groups_cell(row: LocationSheet) -> Cell:
    groups = say.groups(tuple(group.name for group in row.groups))
    return Cell(groups if row.ended_on is None else say.ended(row.ended_on))


def _group_cell(row: GroupSheet) -> Cell:
    return Cell(say.group_line(row.name, row.care_type, row.max_children))


def _fit(table: PlainTable, rows: int, most: int) -> None:
    table.setFixedHeight(table.horizontalHeader().height() + 40 * min(rows, most) + 4)
    table.setVisible(rows > 0)
