"""Nieuwe casus (look.md screen 04): search first. Name and birth date show possible doubles; then the place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.case_opening import begin_case
from zorgdesk.casework.drafts import drop_draft, keep_draft, read_draft
from zorgdesk.casework.locations import room_in
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.reference import places
from zorgdesk.casework.sheets.cases import CaseStart, NewCase
from zorgdesk.casework.sheets.reference import LocationSheet
from zorgdesk.casework.sheets.signals import SignalSheet
from zorgdesk.casework.signal_cases import join_case
from zorgdesk.casework.signal_list import signal_sheet
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.drawer import Drawer
from zorgdesk.desktop.drawers.new_case_finds import NewCaseFinds, Typed
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.late import Late
from zorgdesk.desktop.pages.birth_checks import birth_problem, due_problem
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InfoBox, InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice, Tick
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.text_checks import find_bsn
from zorgdesk.wording import cases as say
from zorgdesk.wording import locations as group_words
from zorgdesk.wording.message import Message

DRAFT = "new_case"
_PAUSE_MS = 200
_TEXTS = ("first_name", "prefix", "surname", "owner")
_DATES = ("birth_date", "due_date")


class NewCaseDrawer(Drawer):
    """A new casus, or with `place.kind == "signal"` one that takes the signaal of `place.ref` along."""

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(desk, place, parent)
        self.form = forms.load("drawers/new_case.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.texts = {name: forms.field(self.form, name, QLineEdit) for name in _TEXTS}
        self.days = {name: forms.field(self.form, name, DateField) for name in _DATES}
        self.unborn = forms.field(self.form, "unborn", Tick)
        self.location = forms.field(self.form, "location", Choice)
        self.group = forms.field(self.form, "group", Choice)
        self.residence = forms.field(self.form, "residence", Choice)
        self._signal: SignalSheet | None = None
        self._made = False
        if place.kind == "signal" and place.ref is not None:
            self._signal = self.read(signal_sheet, place.ref)
        self._draft = DRAFT if self._signal is None else f"{DRAFT}:{self._signal.signal_id}"
        self.finds = NewCaseFinds(self, self.form, self._signal)
        self._municipalities = self.read(places)
        self._locations: dict[int, LocationSheet] = {
            location.location_id: location for one in self._municipalities for location in one.locations
        }
        self._pause = Late(desk, self._look, self, _PAUSE_MS)
        self._make_foot()
        self._offer()
        self._connect()
        self._show_start()

    # What a drawer tells its frame ---------------------------------------------------------------------------------

    def title(self) -> str:
        """Nieuwe casus."""
        return say.NEW_CASE

    def context(self) -> str:
        """The signaal it comes from, if any."""
        return say.from_signal(self._signal.code) if self._signal is not None else ""

    def foot(self) -> Sequence[QWidget]:
        """Leave it, or make it."""
        return (self._foot,)

    def first_focus(self) -> QWidget | None:
        """The first name."""
        return self.texts["first_name"]

    def leave(self) -> bool:
        """Keep what was typed as a draft, unless the casus was made."""
        self._pause.drop()
        lines = (*(self.texts[name] for name in ("first_name", "surname")), *self.days.values())
        typed = any(line.text().strip() for line in lines)
        if self._made or not typed:
            return True
        return self.perform(keep_draft, self._draft, self._content(), at=self.desk.now()) is not None

    def holds_text(self) -> bool:
        """A name that was typed, now or before."""
        return any(self.texts[name].text().strip() for name in ("first_name", "surname"))

    def set_privacy(self, on: bool) -> None:
        """A name that is being typed goes behind the veil; what was found and the locations are read again."""
        if not on or self.holds_text():
            super().set_privacy(on)
        self._offer_locations()
        self._look()

    # Building ------------------------------------------------------------------------------------------------------

    def _make_foot(self) -> None:
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        self.not_now = Button(say.CLOSE, "quiet")
        self.not_now.setObjectName("not_now")
        self.make = Button(say.MAKE, "primary", icon="check", key_cap="Ctrl+Enter")
        self.make.setObjectName("make_case")
        row.addWidget(self.not_now)
        row.addStretch(1)
        row.addWidget(self.make)

    def _offer(self) -> None:
        forms.set_today(self.form, self.desk.today())
        self._offer_locations()
        living = [(one.municipality_id, one.name) for one in self._municipalities]
        self.residence.set_options([(None, say.CHOOSE_MUNICIPALITY), *living])
        self.texts["owner"].setText(self.read(preferences).own_name)
        forms.field(self.form, "no_location", InfoBox).setVisible(not self._locations)
        self._row("location").setVisible(bool(self._locations))

    def _offer_locations(self) -> None:
        """Every location, as a letter under privacy view; the choice stays."""
        options = [(ref, privacy().place(location.name)) for ref, location in self._locations.items()]
        blocked = self.location.blockSignals(True)
        self.location.set_options([(None, say.CHOOSE_LOCATION), *options], self.location.value())
        self.location.blockSignals(blocked)

    def _connect(self) -> None:
        for text in self.texts.values():
            text.textEdited.connect(lambda _: self._pause.soon())
        for day in self.days.values():
            day.date_changed.connect(lambda _: self._pause.soon())
        self.unborn.toggled.connect(self._show_birth)
        self.location.currentIndexChanged.connect(self._show_location)
        self.residence.currentIndexChanged.connect(self._say_places)
        forms.field(self.form, "no_location", InfoBox).acted.connect(lambda: self.go.emit(Place(PageKey.SETTINGS)))
        self.group.currentIndexChanged.connect(lambda _: self._pause.soon())
        self.finds.same_child.connect(self._is_the_same)
        self.not_now.clicked.connect(self._drop)
        self.make.clicked.connect(self._make)
        keys.bind(self, KeyAct.DONE, self._make)
        checks = {
            "first_name": self._check_name,
            "birth_date": self._check_birth,
            "due_date": self._check_due,
            "location": lambda: None if self.location.value() is not None else say.NEED_LOCATION,
            "residence": lambda: None if self.residence.value() is not None else say.NEED_MUNICIPALITY,
            "owner": lambda: None if self.texts["owner"].text().strip() else say.NEED_OWNER,
        }
        for name, check in checks.items():
            self._row(name).set_check(check)

    def _show_start(self) -> None:
        if self._signal is not None:
            for name in ("first_name", "prefix", "surname"):
                self.texts[name].setText(getattr(self._signal.name, name))
            self.location.set_value(self._signal.location_id)
            self._show_location()
            self.group.set_value(self._signal.group_id)
        self._show_draft()
        if len(self._locations) == 1 and self.location.value() is None:
            self.location.setCurrentIndex(1)
        self._show_birth(self.unborn.isChecked())
        self._look()
        self._say_places()

    def _show_draft(self) -> None:
        draft = self.read(read_draft, self._draft)
        if draft is None:
            if self._signal is None:
                self._show_location()
            return
        kept: dict[str, Any] = draft.content
        for name in _TEXTS:
            self.texts[name].setText(str(kept.get(name, "")))
        for name in _DATES:
            self.days[name].type(str(kept.get(name, "")))
        self.unborn.setChecked(bool(kept.get("unborn")))
        self.location.set_value(kept.get("location"))
        self._show_location()
        self.group.set_value(kept.get("group"))
        self.residence.set_value(kept.get("residence"))

    def _row(self, name: str) -> FormRow:
        return forms.field(self.form, f"row_{name}", FormRow)

    # While typing --------------------------------------------------------------------------------------------------

    def _name(self) -> PersonName:
        return PersonName(*(self.texts[name].text().strip() for name in ("first_name", "prefix", "surname")))

    def _birth(self) -> date | None:
        return self.days["due_date" if self.unborn.isChecked() else "birth_date"].value()

    def _show_birth(self, unborn: bool) -> None:
        self._row("birth_date").setVisible(not unborn)
        self._row("due_date").setVisible(unborn)
        self._pause.soon()

    def _show_location(self, *_: object) -> None:
        location = self._locations.get(self.location.value() or 0)
        groups = [(group.group_id, group.name) for group in location.groups] if location else []
        self.group.set_options([(None, say.NO_GROUP), *groups])
        if location is not None and self.residence.value() is None:
            self.residence.set_value(location.municipality_id)
        self._say_places()

    def _say_places(self, *_: object) -> None:
        names = {one.municipality_id: one.name for one in self._municipalities}
        location = self._locations.get(self.location.value() or 0)
        care = names.get(location.municipality_id, "") if location else ""
        residence = names.get(self.residence.value() or 0, "")
        line = forms.field(self.form, "place_words", IconLine)
        line.setVisible(bool(care and residence))
        if care and residence:
            line.say(say.what_places_decide(care, residence))

    def _say_room(self) -> None:
        """A full group is said where the child is put in it; it never blocks."""
        group_id = self.group.value()
        room = self.desk.read(room_in, group_id) if group_id is not None else None
        hint = forms.field(self.form, "group_hint", InlineHint)
        hint.setVisible(room is not None and room.passes_with(1))
        if room is not None and room.passes_with(1):
            hint.say(group_words.too_full(room, 1))

    def _look(self) -> None:
        self._say_room()
        birth = None if self.unborn.isChecked() else self.days["birth_date"].value()
        self.finds.look(Typed(self._name(), birth, self.group.value()))
        box = forms.field(self.form, "text_hint", InlineHint)
        if find_bsn(" ".join(self.texts[name].text() for name in _TEXTS)):
            box.say(say.BSN_IN_NAME)
        else:
            box.hide()

    # Checking and making -------------------------------------------------------------------------------------------

    def _check_name(self) -> str | None:
        typed = self._name().full or self._birth() is not None or self._signal is not None
        return None if typed else say.NEED_SOME_NAME

    def _check_birth(self) -> str | None:
        day = self.days["birth_date"]
        return None if self.unborn.isChecked() else birth_problem(day.value(), self.desk.today()) or day.problem()

    def _check_due(self) -> str | None:
        day = self.days["due_date"]
        return due_problem(day.value(), self.desk.today()) or day.problem() if self.unborn.isChecked() else None

    def _content(self) -> dict[str, Any]:
        return {
            **{name: text.text() for name, text in self.texts.items()},
            **{name: day.text() for name, day in self.days.items()},
            "unborn": self.unborn.isChecked(),
            "location": self.location.value(),
            "group": self.group.value(),
            "residence": self.residence.value(),
        }

    def _make(self) -> None:
        rows = [self._row(name) for name in ("first_name", "birth_date", "due_date", "location", "residence", "owner")]
        wrong = [row for row in rows if not row.judge()]
        if wrong:
            field = wrong[0].field()
            if field is not None:
                field.setFocus()
            return
        self._look()
        if self.finds.unanswered() is not None:
            self.finds.ask()
            return
        on = self.desk.today()

        def refuse(message: Message) -> None:
            self._row("birth_date").set_error(message.text)

        change = self.attempt(refuse, begin_case, self._start(), on=on)
        if change is None or change.created_id is None:
            return
        self._made = True
        self.perform(drop_draft, self._draft)
        self.go.emit(Place(PageKey.INTAKE, case_id=change.created_id))
        self.toast.emit(say.MADE, change)

    def _start(self) -> CaseStart:
        """The casus as typed, with what was ticked beside it."""
        name, unborn = self._name(), self.unborn.isChecked()
        new = NewCase(
            first_name=name.first_name,
            prefix=name.prefix,
            surname=name.surname,
            birth_date=None if unborn else self.days["birth_date"].value(),
            due_date=self.days["due_date"].value() if unborn else None,
            location_id=self.location.value(),
            group_id=self.group.value(),
            residence_id=self.residence.value(),
            owner=self.texts["owner"].text(),
        )
        first = (self._signal.signal_id,) if self._signal is not None else ()
        return CaseStart(
            new,
            signal_ids=(*first, *self.finds.chosen_signals()),
            sibling_case_ids=self.finds.chosen_siblings(),
            parents_from=self.finds.chosen_parents(),
            apart_from=tuple(self.finds.apart),
        )

    def _is_the_same(self, case_id: int) -> None:
        """No new child: the signals go to the casus that is there, and that casus opens."""
        signal_ids = ((self._signal.signal_id,) if self._signal is not None else ()) + self.finds.chosen_signals()
        change = self.perform(join_case, signal_ids, case_id) if signal_ids else None
        if signal_ids and change is None:
            return
        self._made = True
        self.perform(drop_draft, self._draft)
        self.go.emit(Place(PageKey.CASE, case_id=case_id))
        if change is not None:
            self.toast.emit(say.SIGNALS_JOINED, change)

    def _drop(self) -> None:
        self._made = True
        self.perform(drop_draft, self._draft)
        self.done.emit()
