"""The panel that puts a professional around a child: someone of the file by name, or a new person."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from zorgdesk.casework.case_file import involved
from zorgdesk.casework.party_people import find_professionals, keep_party
from zorgdesk.casework.reference import organisations
from zorgdesk.casework.sheets.case_file import Involved
from zorgdesk.casework.sheets.people import PartyInput, PersonInput
from zorgdesk.casework.sheets.reference import PersonSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.kept_panel import KeptPanel
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.text_checks import find_bsn
from zorgdesk.domain.values import MayBeNamed, PersonRole
from zorgdesk.wording import case_people as say
from zorgdesk.wording import intake as panel_words
from zorgdesk.wording.labels import choices

_LINES = ("first_name", "prefix", "surname", "phone", "email", "note")
_NEW = 0
"""Stands for a new person among those found."""


class PartyPanel(KeptPanel):
    """`add_for(case_id)` or `edit(case_id, person)`. Signals: written(str toast, Change)."""

    written = Signal(str, object)

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        """`page` does the deeds, so that it does not hear its own change."""
        super().__init__(page, "drawers/party.ui", "party", say.NEW_PARTY, parent)
        self.setObjectName("party_panel")
        self._location_id: int | None = None
        self._kept: Involved | None = None
        self._found: dict[int, PersonSheet] = {}
        self.lines = {name: forms.field(self.form, name, QLineEdit) for name in _LINES}
        self.search = forms.field(self.form, "search", QLineEdit)
        self.person = forms.field(self.form, "person", Choice)
        self.organisation = forms.field(self.form, "organisation", Choice)
        self.role = forms.field(self.form, "role", Choice)
        self.named = forms.field(self.form, "party_named", Choice)
        self.role.set_options(list(choices(PersonRole)))
        self.named.set_options(list(choices(MayBeNamed)))
        self._make_foot()
        self.search.textChanged.connect(lambda _: self._look())
        self.person.currentIndexChanged.connect(lambda _: self._take())
        self._field_row("surname").set_check(self._check_name)

    def add_for(self, case_id: int, back: QWidget) -> None:
        """An empty panel; `back` gets the focus when it closes."""
        self._open(case_id, None, back)
        self.search.setText("")
        self._look()
        self.begun(case_id, None)
        self.search.setFocus()

    def edit(self, case_id: int, kept: Involved, back: QWidget) -> None:
        """The panel of someone who is around the child already."""
        self._open(case_id, kept, back)
        self._fill(kept)
        self.begun(case_id, kept.ref)
        self.lines["phone"].setFocus()

    def fields(self) -> tuple[str, ...]:
        """The search stands first, because it fills the others."""
        return ("search", "person", *_LINES, "organisation", "role", "party_named")

    def reopen(self, case_id: int, about: int | None, back: QWidget) -> None:
        """As it was opened."""
        people = self._page.read(involved, case_id)
        kept = next((one for one in people if one.kind != "guardian" and one.ref == about), None)
        if kept is None:
            self.add_for(case_id, back)
        else:
            self.edit(case_id, kept, back)

    def save(self) -> bool:
        """Write person and role; False when something must be mended first."""
        if not self._field_row("surname").judge():
            return False
        on, person_id = self._page.desk.today(), self._person_id()
        change = self._page.perform(keep_party, self._case_id, person_id, self._person_given(), self._given(), on=on)
        if change is not None:
            self.over()
            self.close_panel()
            name = self._person_given().name.full
            self.written.emit(say.PERSON_SAVED if self._kept is not None else say.party_added(name), change)
        return change is not None

    def _open(self, case_id: int, kept: Involved | None, back: QWidget) -> None:
        self._kept = kept
        self.set_title(say.CHANGE_PARTY if kept is not None else say.NEW_PARTY)
        parties = [(one.organisation_id, one.name) for one in self._page.read(organisations)]
        self.organisation.set_options([(None, say.OWN_STAFF), *parties], None)
        self._field_row("search").setVisible(kept is None)
        self._field_row("person").setVisible(kept is None)
        for row in self.form.findChildren(FormRow):
            row.set_error("")
        self.open_for(back)

    def _look(self) -> None:
        """Whom the typed words find; the first is proposed, a new person stands last."""
        typed = self.search.text().strip()
        found = self._page.read(find_professionals, self._case_id, typed) if typed else ()
        self._found = {one.person_id: one for one in found}
        options = [(one.person_id, say.found_person(one)) for one in found]
        self.person.set_options([*options, (_NEW, say.NEW_PERSON)], found[0].person_id if found else _NEW)
        self._field_row("person").setVisible(bool(found) and self._kept is None)
        self._take()

    def _take(self) -> None:
        """Show the chosen person; a new one begins with what was typed."""
        chosen = self._found.get(self.person.value() or _NEW)
        if chosen is None:
            first, _, last = self.search.text().strip().rpartition(" ")
            self._show_person(PersonInput(PersonName(first.strip(), "", last)))
            return
        person = PersonInput(
            chosen.name, chosen.organisation_id, chosen.location_id, phone=chosen.phone, email=chosen.email
        )
        self._show_person(person)
        self.role.set_value(chosen.role)

    def _fill(self, kept: Involved) -> None:
        self._show_person(PersonInput(kept.name, kept.organisation_id, None, phone=kept.phone, email=kept.email))
        self.role.set_value(kept.role or PersonRole.OTHER)
        self.named.set_value(kept.may_be_named or MayBeNamed.NOT_ASKED)
        self.lines["note"].setText(kept.note)

    def _show_person(self, person: PersonInput) -> None:
        self._location_id = person.location_id
        name = person.name
        values = (name.first_name, name.prefix, name.surname, person.phone, person.email, "")
        for field, value in zip(_LINES, values, strict=True):
            self.lines[field].setText(value)
        self.organisation.set_value(person.organisation_id)
        self.role.set_value(PersonRole.OTHER)
        self.named.set_value(MayBeNamed.NOT_ASKED)

    def _person_id(self) -> int | None:
        return self._kept.ref if self._kept is not None else self.person.value() or None

    def _person_given(self) -> PersonInput:
        text = {name: " ".join(field.text().split()) for name, field in self.lines.items()}
        name = PersonName(text["first_name"], text["prefix"], text["surname"])
        return PersonInput(
            name, self.organisation.value(), self._location_id, phone=text["phone"], email=text["email"]
        )

    def _given(self) -> PartyInput:
        return PartyInput(self.role.value(), self.named.value(), self.lines["note"].text())

    def _check_name(self) -> str | None:
        name = self._person_given().name
        if not name.surname:
            return say.NAME_NEEDED
        return say.BSN_IN_NAME if find_bsn(name.full) else None

    def _cancel(self) -> None:
        self.over()
        self.close_panel()

    def _make_foot(self) -> None:
        self.keep = Button(panel_words.SAVE, "primary", icon="check")
        self.cancel = Button(panel_words.CANCEL, "quiet")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for name, button in (("keep_party", self.keep), ("cancel_party", self.cancel)):
            button.setObjectName(name)
            foot.addWidget(button)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.keep.clicked.connect(self.save)
        self.cancel.clicked.connect(self._cancel)

    def _field_row(self, name: str) -> FormRow:
        return forms.field(self.form, f"row_{name}", FormRow)
