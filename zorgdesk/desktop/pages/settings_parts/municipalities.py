"""Gemeenten: everything that differs per gemeente on one page, saved while it is changed (look.md screen 26)."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.reference import add_municipality, change_rules, organisations, persons, places
from zorgdesk.casework.rules_in_use import open_cases, running_handovers
from zorgdesk.casework.sheets.reference import MunicipalitySheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.settings_parts.part import Part
from zorgdesk.desktop.pages.settings_parts.rules_form import RulesForm
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import Banner
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.entry_list import Entry, EntryList
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.save_state import SaveState
from zorgdesk.domain.names import normalise
from zorgdesk.wording import settings as say
from zorgdesk.wording.labels import label

AMBER_AFTER_DAYS = 183
_DAYS_A_MONTH = 30


class MunicipalitiesPart(Part):
    """One gemeente at a time; `place.ref` names it."""

    form_file = "pages/settings_municipalities.ui"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._now: MunicipalitySheet | None = None
        self._autosave = Autosave(self._save, self)
        self._state = forms.field(self.form, "save_state", SaveState)
        self._state.retry.connect(self._autosave.flush)
        self._choice = forms.field(self.form, "municipality", Choice)
        self._choice.currentIndexChanged.connect(lambda _: self._open(self._choice.value()))
        self._name = forms.field(self.form, "new_municipality", QLineEdit)
        self._name.returnPressed.connect(self._add)
        self._problem = forms.field(self.form, "municipality_problem", IconLine)
        self._rules = RulesForm(self.form)
        self._rules.changed.connect(self._on_changed)
        self._contacts = EntryList()
        self._contacts.setObjectName("contacts")
        self.put("contact_box", self._contacts)
        to_parties = Place(PageKey.SETTINGS, tab="parties")
        self._contacts.opened.connect(lambda row: page.go.emit(replace(to_parties, ref=row.key, kind="organisation")))
        forms.field(self.form, "contacts_card", Card).act_clicked.connect(lambda: page.go.emit(to_parties))
        running = forms.field(self.form, "running_banner", Banner)
        running.acted.connect(lambda: page.go.emit(Place(PageKey.HANDOVERS)))
        forms.field(self.form, "add_municipality", Button).clicked.connect(self._add)
        forms.field(self.form, "confirm_today", Button).clicked.connect(self._confirm)

    def show_part(self, place: Place) -> None:
        """Show the gemeente that was asked for, else the one that was open, else the first."""
        self.leave()
        self._problem.hide()
        found = self.page.read(places)
        known = {town.municipality_id for town in found}
        wanted = place.ref if place.ref in known else self._now.municipality_id if self._now else None
        if wanted not in known:
            wanted = found[0].municipality_id if found else None
        self._choice.set_options([(town.municipality_id, town.name) for town in found], wanted)
        self._choice.setVisible(bool(found))
        self._now = None
        self._open(wanted)

    def leave(self) -> bool:
        """Write what waits."""
        return self._autosave.flush()

    def set_privacy(self, on: bool) -> None:
        """The people who can be the first contact become initials."""
        if self._now is not None and self._autosave.flush():
            self._open(self._now.municipality_id)

    def ref(self) -> int | None:
        """The gemeente that is shown."""
        return self._now.municipality_id if self._now else None

    def on_change(self, change: Change) -> None:
        """Rules or locations changed elsewhere."""
        if change.touches(Topic.REFERENCE) and not self._autosave.dirty:
            self.show_part(self.page.place())

    def first_focus(self) -> QWidget | None:
        """The gemeente, or the field for the first one."""
        return self._choice if self._now else self._name

    def _open(self, municipality_id: object) -> None:
        self._autosave.flush()
        found = {town.municipality_id: town for town in self.page.read(places)}
        self._now = found.get(municipality_id) if isinstance(municipality_id, int) else None
        forms.field(self.form, "rules_part", QWidget).setVisible(self._now is not None)
        if self._now is None:
            return
        self._state.clear()
        forms.field(self.form, "title", PlainLabel).setText(say.municipality_head(self._now.name))
        forms.field(self.form, "lead", PlainLabel).setText(
            say.municipality_line(len(self._now.locations), self.page.read(open_cases, self._now.municipality_id))
        )
        running = self.page.read(running_handovers, self._now.municipality_id)
        banner = forms.field(self.form, "running_banner", Banner)
        banner.setVisible(running > 0)
        banner.say(say.running(running), kind="info", icon="git-fork", act=say.SHOW_HANDOVERS)
        self._show_contacts(self._now)
        self._show_checked()

    def _show_contacts(self, town: MunicipalitySheet) -> None:
        """The parties of this gemeente with their telephone, and who of them can be the first contact."""
        parties = [
            party
            for party in self.page.read(organisations, municipality_id=town.municipality_id)
            if party.municipality_id == town.municipality_id
        ]
        names = {party.organisation_id: party.name for party in parties}
        people = [person for person in self.page.read(persons) if person.organisation_id in names]
        options = [
            (person.person_id, say.contact_option(privacy().name(person.name), person.organisation_name))
            for person in people
        ]
        self._rules.show_rules(town.rules, options)
        first = next((person for person in people if person.person_id == town.rules.first_contact_id), None)
        line = forms.field(self.form, "first_contact_line", IconLine)
        line.setVisible(first is not None and bool(first.phone))
        line.say(privacy().text(first.phone) if first is not None else "")
        rows = [
            Entry(party.organisation_id, party.name, label(party.kind), "contact-round", when=party.phone)
            for party in parties
        ]
        self._contacts.show_rows(rows)
        self._contacts.setVisible(bool(rows))
        forms.field(self.form, "no_contacts", PlainLabel).setVisible(not rows)

    def _show_checked(self) -> None:
        assert self._now is not None
        today, checked = self.desk.today(), self._now.checked_on
        line = forms.field(self.form, "checked_line", IconLine)
        days = (today - checked).days if checked is not None else 0
        if checked is None:
            line.say(say.checked(None, today=today), "clock", "warn")
        elif days > AMBER_AFTER_DAYS:
            line.say(say.checked_months(days // _DAYS_A_MONTH), "clock", "warn")
        else:
            line.say(say.checked(checked, today=today), "circle-check", "ok")

    def _on_changed(self) -> None:
        self._state.busy()
        self._autosave.touch()

    def _save(self) -> bool:
        if self._now is None:
            return True
        rules = self._rules.read_rules(self._now.rules)
        if rules is None:
            self._state.clear()
            return True
        if rules == self._now.rules:
            self._state.saved(self.desk.now())
            return True
        return self._keep(replace(self._now, rules=rules))

    def _confirm(self) -> None:
        """Klopt vandaag: the same rules, checked today."""
        if self._now is not None and self._autosave.flush():
            self._keep(self._now)

    def _keep(self, wanted: MunicipalitySheet) -> bool:
        today = self.desk.today()
        if self.page.perform(change_rules, wanted.municipality_id, wanted.rules, on=today) is None:
            self._state.failed()
            return False
        self._now = replace(wanted, checked_on=today)
        self._state.saved(self.desk.now())
        self._show_checked()
        return True

    def _add(self) -> None:
        name = " ".join(self._name.text().split())
        taken = {normalise(town.name) for town in self.page.read(places)}
        problem = say.NAME_MISSING if not name else say.NAME_TAKEN if normalise(name) in taken else ""
        self._problem.setVisible(bool(problem))
        if problem:
            self._problem.say(problem)
            self._name.setFocus()
            return
        change = self.page.perform(add_municipality, name, on=self.desk.today())
        if change is not None:
            self._name.clear()
            self.show_part(replace(self.page.place(), ref=change.created_id))
            self.page.toast.emit(say.kept(name), None)
