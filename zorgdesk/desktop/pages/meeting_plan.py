"""The form to plan an overleg or to change one: kind, when, where, who chairs and who comes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.meeting_sheet import meeting_sheet
from zorgdesk.casework.meetings import MeetingText, ParticipantText, add_case_item, change_meeting, plan_meeting
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.reference import persons, places
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.meeting_person import PersonPicker, as_participant
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InfoBox
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.domain.meeting_kinds import MEETING_KINDS, meeting_kind
from zorgdesk.domain.values import PersonRole
from zorgdesk.wording import meetings as say
from zorgdesk.wording.typed_dates import typed_time


class PlanForm(QWidget):
    """`begin(day, case_id)` or `change(meeting_id)`. Signals: planned(Change, meeting id), cancelled."""

    planned = Signal(object, int)
    cancelled = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._meeting_id, self._case_id = page, 0, 0
        self._people: list[ParticipantText] = []
        self._titled = False
        self.form = forms.load("pages/meeting_plan.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self._kind = forms.field(self.form, "kind", Choice)
        self._date = forms.field(self.form, "held_on", DateField)
        self._begin = forms.field(self.form, "starts_at", QLineEdit)
        self._end = forms.field(self.form, "ends_at", QLineEdit)
        self._location = forms.field(self.form, "location_plan", Choice)
        self._title = forms.field(self.form, "title_plan", QLineEdit)
        self._chips = forms.field(self.form, "people", ChipChoice)
        self._picker = PersonPicker(page.desk)
        holder = QVBoxLayout(forms.field(self.form, "picker_place", QWidget))
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addWidget(self._picker)
        self._kind.set_options(say.kind_choices(), MEETING_KINDS[0].key)
        self._connect()

    def begin(self, day: date | None, case_id: int | None) -> None:
        """Plan a new one on this day; a case comes on its agenda."""
        self._meeting_id, self._case_id, self._titled = 0, case_id or 0, False
        self._fill_locations(None)
        self._kind.set_value(MEETING_KINDS[1].key if case_id is None else "mdo")
        self._date.set_value(day)
        self._begin.clear()
        self._end.clear()
        self._line("place").clear()
        self._line("chair").setText(self._page.read(preferences).own_name)
        self._show(new=True)
        self._propose_people()
        self._propose_title()

    def change(self, meeting_id: int) -> None:
        """Change when, where or what a planned overleg is."""
        sheet = self._page.read(meeting_sheet, meeting_id, on=self._page.desk.today())
        self._meeting_id, self._case_id, self._titled = meeting_id, 0, True
        self._fill_locations(sheet.location_id)
        self._kind.set_value(sheet.kind)
        self._date.set_value(sheet.held_on)
        self._begin.setText(sheet.starts_at)
        self._end.setText(sheet.ends_at)
        self._title.setText(sheet.title)
        self._line("place").setText(sheet.place)
        self._line("chair").setText(sheet.chair)
        self._show(new=False)

    def first_field(self) -> QWidget:
        """What kind."""
        return self._kind

    # Filling ---------------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._date.set_today(self._page.desk.today())
        self._kind.currentIndexChanged.connect(self._on_kind)
        self._location.currentIndexChanged.connect(self._on_kind)
        self._title.textEdited.connect(self._on_title)
        for name in ("held_on", "starts_at", "ends_at"):
            self._line(name).textEdited.connect(lambda _text, name=name: self._row(name).set_error(""))
        forms.field(self.form, "add_person", Button).clicked.connect(self._open_picker)
        self._picker.picked.connect(self._add_person)
        self._picker.cancelled.connect(lambda: self._show_picker(shown=False))
        forms.field(self.form, "plan_it", Button).clicked.connect(self._save)
        forms.field(self.form, "cancel_plan", Button).clicked.connect(self.cancelled)

    def _line(self, name: str) -> QLineEdit:
        return forms.field(self.form, name, QLineEdit)

    def _row(self, name: str) -> FormRow:
        return forms.field(self.form, f"row_{name}", FormRow)

    def _show(self, *, new: bool) -> None:
        for name in ("held_on", "starts_at", "ends_at"):
            self._row(name).set_error("")
        self._row("people").setVisible(new)
        forms.field(self.form, "add_person", Button).setVisible(new)
        self._show_picker(shown=False)
        box = forms.field(self.form, "for_case", InfoBox)
        box.setVisible(bool(self._case_id))
        box.say(say.FOR_CASE, kind="info")
        forms.field(self.form, "plan_it", Button).setText(say.PLAN if new else say.KEEP)

    def _fill_locations(self, chosen: int | None) -> None:
        found = [place for municipality in self._page.read(places) for place in municipality.locations]
        options = [(one.location_id, privacy().place(one.name)) for one in found]
        first = found[0].location_id if found and not self._meeting_id else 0
        self._names = {one.location_id: one.name for one in found}
        self._location.set_options([*options, (0, say.NO_PLACE)], chosen or first)

    def _on_kind(self) -> None:
        if not self._meeting_id:
            self._propose_people()
        self._propose_title()

    def _on_title(self, text: str) -> None:
        self._titled = bool(text.strip())

    def _propose_title(self) -> None:
        """Kind and location, until the user types a title."""
        if not self._titled:
            self._title.setText(say.default_title(self._kind.value(), self._names.get(self._location.value(), "")))

    def _propose_people(self) -> None:
        """The own team of the location; those who usually come are on."""
        location_id = self._location.value() or None
        own = [
            one
            for one in (self._page.read(persons, location_id=location_id) if location_id else ())
            if one.organisation_id is None
        ]
        roles = {*meeting_kind(self._kind.value()).roles}
        roles |= {PersonRole.MENTOR} if PersonRole.EDUCATOR in roles else set()
        self._people = [as_participant(one) for one in own]
        self._show_people([place for place, one in enumerate(own) if one.role in roles])

    def _show_people(self, chosen: list[int]) -> None:
        options = [ChipOption(place, privacy().name(who.name)) for place, who in enumerate(self._people)]
        self._chips.set_options(options, chosen)

    def _open_picker(self) -> None:
        self._picker.begin(self._location.value() or None)
        self._show_picker(shown=True)
        self._picker.first_field().setFocus()

    def _show_picker(self, *, shown: bool) -> None:
        forms.field(self.form, "picker_place", QWidget).setVisible(shown)

    def _add_person(self, who: ParticipantText) -> None:
        chosen = self._chips.value()
        if who not in self._people:
            self._people.append(who)
        self._show_people([*chosen, self._people.index(who)])
        self._show_picker(shown=False)
        forms.field(self.form, "add_person", Button).setFocus()

    # Saving ----------------------------------------------------------------------------------------------------------

    def _checked(self) -> bool:
        """Whether everything needed is there; the first field with a problem gets the focus."""
        begins, ends = typed_time(self._begin.text()), typed_time(self._end.text())
        problems = {
            "held_on": self._date.problem() or ("" if self._date.value() else say.DATE_MISSING),
            "starts_at": _time_problem(self._begin.text()),
            "ends_at": _time_problem(self._end.text()),
        }
        if begins and ends and ends <= begins:
            problems["ends_at"] = say.ENDS_EARLY
        for name, problem in problems.items():
            self._row(name).set_error(problem)
        wrong = next((name for name, problem in problems.items() if problem), None)
        if wrong is not None:
            self._line(wrong).setFocus()
        return wrong is None

    def _text(self) -> MeetingText:
        held_on = self._date.value()
        assert held_on is not None
        location_id = self._location.value() or None
        proposed = say.default_title(self._kind.value(), self._names.get(location_id or 0, ""))
        return MeetingText(
            kind=self._kind.value(),
            title=self._title.text().strip() or proposed,
            held_on=held_on,
            starts_at=typed_time(self._begin.text()),
            ends_at=typed_time(self._end.text()),
            location_id=location_id,
            place=self._line("place").text().strip(),
            chair=self._line("chair").text().strip(),
        )

    def _save(self) -> None:
        if not self._checked():
            return
        if self._meeting_id:
            change = self._page.perform(change_meeting, self._meeting_id, self._text())
            meeting_id = self._meeting_id
        else:
            company = tuple(self._people[place] for place in self._chips.value())
            change = self._page.perform(plan_meeting, self._text(), company)
            meeting_id = change.created_id or 0 if change is not None else 0
            self._add_case(change, meeting_id)
        if change is not None:
            self.planned.emit(change, meeting_id)

    def _add_case(self, change: Change | None, meeting_id: int) -> None:
        if change is not None and self._case_id and meeting_kind(self._kind.value()).holds_cases:
            self._page.perform(add_case_item, meeting_id, self._case_id, "", on=self._page.desk.today())


def _time_problem(text: str) -> str:
    if not text.strip():
        return say.TIME_MISSING
    return "" if typed_time(text) else say.TIME_UNREADABLE
