"""The panel of one parent or guardian: name, gezag and how we know it, how to reach them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from zorgdesk.casework.case_people import namesakes
from zorgdesk.casework.changes import Change
from zorgdesk.casework.people import add_guardian, change_guardian, guardian, link_guardian, remove_guardian
from zorgdesk.casework.sheets.people import GuardianInput, GuardianSheet, Namesake
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.kept_panel import KeptPanel
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.choice import Choice, Tick
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.text_checks import find_bsn
from zorgdesk.domain.values import ParentalAuthority, Relation
from zorgdesk.wording import case_people as people_words
from zorgdesk.wording import history as history_words
from zorgdesk.wording import intake as say
from zorgdesk.wording.labels import label

_LINES = (
    "first_name", "prefix", "surname", "institution", "phone", "email", "address", "language",
    "do_not_contact_reason",
)  # fmt: skip
_TICKS = ("interpreter_needed", "first_contact", "lives_with_child", "do_not_contact")


class GuardianPanel(KeptPanel):
    """`add_for(case_id)` or `edit(case_id, guardian_id)`. Signals: written(str toast, Change)."""

    written = Signal(str, object)

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        """`page` does the deeds, so that it does not hear its own change."""
        super().__init__(page, "drawers/guardian.ui", "guardian", say.NEW_PERSON, parent)
        self.setObjectName("guardian_panel")
        self._kept: GuardianSheet | None = None
        self.lines = {name: forms.field(self.form, name, QLineEdit) for name in _LINES}
        self.ticks = {name: forms.field(self.form, name, Tick) for name in _TICKS}
        self.relation = forms.field(self.form, "relation", Choice)
        self.authority = forms.field(self.form, "authority", Choice)
        self.source = forms.field(self.form, "authority_source", Choice)
        self.seen_on = forms.field(self.form, "authority_seen_on", DateField)
        self.relation.set_options([(one, label(one)) for one in Relation])
        self.authority.set_options(list(say.authorities()))
        self.source.set_options(list(say.sources()))
        self._make_foot()
        self.authority.currentIndexChanged.connect(self._look)
        self.relation.currentIndexChanged.connect(self._look)
        self._field_row("first_name").set_check(self._check_name)
        self._field_row("authority_seen_on").set_check(self._check_seen)
        self._field_row("do_not_contact_reason").set_check(self._check_reason)
        self.ticks["do_not_contact"].toggled.connect(self._look)
        self._same: Namesake | None = None
        self._same_hint = forms.field(self.form, "same_name_hint", InlineHint)
        self._same_hint.acted.connect(self._link)
        for name in ("first_name", "prefix", "surname"):
            self.lines[name].editingFinished.connect(self._look_for_namesakes)

    def add_for(self, case_id: int, back: QWidget) -> None:
        """An empty panel for another person; `back` gets the focus when it closes."""
        self._show(case_id, None, back)

    def edit(self, case_id: int, guardian_id: int, back: QWidget) -> None:
        """The panel of a person that is kept."""
        self._show(case_id, self._page.read(guardian, case_id, guardian_id), back)

    def fields(self) -> tuple[str, ...]:
        """Every field."""
        return (*_LINES, *_TICKS, "relation", "authority", "authority_source", "authority_seen_on")

    def reopen(self, case_id: int, about: int | None, back: QWidget) -> None:
        """As it was opened; what depends on a choice follows when the fields are filled again."""
        if about is None:
            self.add_for(case_id, back)
        else:
            self.edit(case_id, about, back)

    def resume(self, case_id: int, back: QWidget) -> bool:
        """Also show the fields that belong to what was chosen."""
        shown = super().resume(case_id, back)
        if shown:
            self._look()
        return shown

    def show_authority(self) -> None:
        """Put the focus on gezag."""
        self.authority.setFocus()

    def _make_foot(self) -> None:
        self.keep = Button(say.SAVE, "primary", icon="check")
        self.cancel = Button(say.CANCEL, "quiet")
        self.remove = Button(say.REMOVE, "link")
        self.history = IconButton("history", history_words.HISTORY)
        self.history.setObjectName("person_history")
        self.history.clicked.connect(self._show_history)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for name, button in (
            ("keep_person", self.keep),
            ("cancel_person", self.cancel),
            ("remove_person", self.remove),
        ):
            button.setObjectName(name)
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.history)
        self.body.addLayout(foot)
        self.keep.clicked.connect(self.save)
        self.cancel.clicked.connect(self._cancel)
        self.remove.clicked.connect(self._remove)

    def _show(self, case_id: int, kept: GuardianSheet | None, back: QWidget) -> None:
        self._kept = kept
        forms.set_today(self.form, self._page.desk.today())
        self.set_title(kept.shown_name if kept else say.NEW_PERSON)
        name = kept.name if kept else PersonName()
        parts = {"first_name": name.first_name, "prefix": name.prefix, "surname": name.surname}
        for line, field in self.lines.items():
            field.setText(parts[line] if line in parts else str(getattr(kept, line, "")))
        for tick, box in self.ticks.items():
            box.setChecked(bool(getattr(kept, tick, tick == "lives_with_child")))
        self.relation.set_value(kept.relation if kept else Relation.MOTHER)
        self.authority.set_value(kept.authority if kept else ParentalAuthority.UNKNOWN)
        self.source.set_value(kept.authority_source if kept else None)
        self.seen_on.set_value(kept.authority_seen_on if kept else None)
        self.remove.setVisible(kept is not None)
        self.history.setVisible(kept is not None)
        self._same_hint.say("")
        for row in self.form.findChildren(FormRow):
            row.set_error("")
        self._look()
        self.begun(case_id, kept.guardian_id if kept is not None else None)
        self.open_for(back)
        self.lines["first_name"].setFocus()

    def _show_history(self) -> None:
        """Who changed what of this person, with the way back."""
        if self._kept is not None:
            place = Place(PageKey.CASE, self._case_id, kind="guardian", ref=self._kept.guardian_id)
            self._page.drawer.emit("history", place)
            self.close_panel()

    def _look(self) -> None:
        """Show only what fits: the institution of a voogd, the source of known gezag; warn where answers change."""
        legal = self.relation.value() is Relation.LEGAL_GUARDIAN
        legal = legal or self.authority.value() is ParentalAuthority.LEGAL_GUARDIAN
        self._field_row("institution").setVisible(legal or bool(self.lines["institution"].text()))
        self._field_row("do_not_contact_reason").setVisible(self.ticks["do_not_contact"].isChecked())
        known = self.authority.value() is not ParentalAuthority.UNKNOWN
        self._field_row("authority_source").setVisible(known)
        self._field_row("authority_seen_on").setVisible(known)
        hint = forms.field(self.form, "authority_hint", InlineHint)
        kept = self._kept
        was_known = kept is not None and kept.authority is not ParentalAuthority.UNKNOWN
        if was_known and kept is not None and kept.authority is not self.authority.value():
            hint.say(say.AUTHORITY_CHANGES)
        else:
            hint.say("")

    def given(self) -> GuardianInput:
        """What is filled in."""
        text = {name: field.text().strip() for name, field in self.lines.items()}
        known = self.authority.value() is not ParentalAuthority.UNKNOWN
        return GuardianInput(
            name=PersonName(text["first_name"], text["prefix"], text["surname"]),
            relation=self.relation.value(),
            authority=self.authority.value(),
            authority_source=self.source.value() if known else None,
            authority_seen_on=self.seen_on.value() if known else None,
            institution=text["institution"],
            address=text["address"],
            phone=text["phone"],
            email=text["email"],
            language=text["language"],
            interpreter_needed=self.ticks["interpreter_needed"].isChecked(),
            first_contact=self.ticks["first_contact"].isChecked(),
            lives_with_child=self.ticks["lives_with_child"].isChecked(),
            do_not_contact=self.ticks["do_not_contact"].isChecked(),
            do_not_contact_reason=text["do_not_contact_reason"],
        )

    def save(self) -> bool:
        """Write the person; False when something must be mended first."""
        checked = ("first_name", "authority_seen_on", "do_not_contact_reason")
        fine = [self._field_row(name).judge() for name in checked]
        if not all(fine):
            return False
        on, given = self._page.desk.today(), self.given()
        if self._kept is None:
            change = self._page.perform(add_guardian, self._case_id, given, on=on)
        else:
            change = self._page.perform(change_guardian, self._case_id, self._kept.guardian_id, given, on=on)
        self._tell(say.SAVED_PERSON, change)
        return change is not None

    def _remove(self) -> None:
        if self._kept is not None:
            on = self._page.desk.today()
            change = self._page.perform(remove_guardian, self._case_id, self._kept.guardian_id, on=on)
            self._tell(say.REMOVED_PERSON, change)

    def _look_for_namesakes(self) -> None:
        """Two parents may bear the same name; someone of another child is offered, so that a person is typed once."""
        found = () if self._kept is not None else self._page.read(namesakes, self._case_id, self.given().name)
        self._same = next((one for one in found if not one.here), None)
        if any(one.here for one in found):
            self._same = None
            self._same_hint.say(people_words.same_name_here(found[0].name.full))
        elif self._same is not None:
            children = [privacy().name(case.child_name) for case in self._same.cases]
            cases = people_words.namesake_cases(self._same, children)
            words = people_words.same_name_elsewhere(self._same.name.full, cases)
            self._same_hint.say(words, act=people_words.SAME_PERSON)
        else:
            self._same_hint.say("")

    def _link(self) -> None:
        same = self._same
        if same is None:
            return
        on, relation = self._page.desk.today(), self.relation.value()
        change = self._page.perform(link_guardian, self._case_id, same.guardian_id, relation, on=on)
        self._tell(people_words.linked(same.name.full), change)

    def _cancel(self) -> None:
        self.over()
        self.close_panel()

    def _tell(self, words: str, change: Change | None) -> None:
        if change is not None:
            self.over()
            self.close_panel()
            self.written.emit(words, change)

    def _check_name(self) -> str | None:
        given = self.given()
        if not (given.name.full or given.institution):
            return say.NEED_NAME
        return say.BSN_IN_NAME if find_bsn(f"{given.name.full} {given.institution} {given.address}") else None

    def _check_seen(self) -> str | None:
        day = self.seen_on.value()
        if day is not None and day > self._page.desk.today():
            return say.SEEN_LATER
        return self.seen_on.problem()

    def _check_reason(self) -> str | None:
        needed = self.ticks["do_not_contact"].isChecked() and not self.lines["do_not_contact_reason"].text().strip()
        return people_words.REASON_NEEDED if needed else None

    def _field_row(self, name: str) -> FormRow:
        return forms.field(self.form, f"row_{name}", FormRow)
