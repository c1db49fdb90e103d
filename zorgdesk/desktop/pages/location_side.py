"""The left column of a location: its groups with count and maximum, how to reach it, and its people (screen 32)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.sheets.locations import GroupPage, LocationPage
from zorgdesk.desktop import forms
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.entry_list import Entry, EntryList
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import locations as say
from zorgdesk.wording.formats import middot
from zorgdesk.wording.labels import label


class LocationSide(QWidget):
    """`show_page(page, group)`. Signals: group_chosen(group id), new_group(), town(), person(person id)."""

    group_chosen = Signal(int)
    new_group = Signal()
    town = Signal()
    person = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = forms.load("pages/location_side.ui", self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.form)
        self.groups, self.people = EntryList(), EntryList()
        self.groups.setObjectName("groups")
        self.people.setObjectName("people")
        for name, widget in (("group_box", self.groups), ("people_box", self.people)):
            layout = forms.field(self.form, name, QWidget).layout()
            assert layout is not None
            layout.addWidget(widget)
        self.groups.opened.connect(lambda row: self.group_chosen.emit(row.key) if isinstance(row, Entry) else None)
        self.people.opened.connect(lambda row: self.person.emit(row.key) if isinstance(row, Entry) else None)
        forms.field(self.form, "new_group", Button).clicked.connect(self.new_group)
        forms.field(self.form, "open_town", Button).clicked.connect(self.town)

    def show_page(self, page: LocationPage, chosen: GroupPage | None) -> None:
        """Fill the column and mark the group that is shown."""
        rows = [
            Entry(
                group.group_id,
                group.name,
                label(group.typed.care_type),
                "triangle-alert" if group.is_full else "users",
                when=say.group_count(group),
            )
            for group in page.groups
        ]
        self.groups.show_rows(rows)
        if chosen is not None:
            self.groups.choose([group.group_id for group in page.groups].index(chosen.group_id))
        self.groups.setVisible(bool(rows))
        forms.field(self.form, "no_groups", PlainLabel).setVisible(not rows)
        facts = {
            "address": privacy().text(page.address), "phone": privacy().text(page.phone),
            "email": privacy().text(page.email), "town": page.municipality_name,
        }  # fmt: skip
        for name, words in facts.items():
            forms.field(self.form, name, PlainLabel).setText(words)
            forms.field(self.form, f"fact_{name}", QWidget).setVisible(bool(words))
        people = [
            Entry(
                person.person_id,
                privacy().name(person.name),
                middot(label(person.role), privacy().text(person.phone)),
                "user",
            )
            for person in page.people
        ]
        self.people.show_rows(people)
        self.people.setVisible(bool(people))
        forms.field(self.form, "no_people", PlainLabel).setVisible(not people)
