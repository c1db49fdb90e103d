"""Intake (look.md screen 21): the question first, then the areas, three agreements, the family, and the routekaart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.cases import change_case, finish_intake
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.drafts import drop_draft, keep_draft, read_draft
from zorgdesk.casework.locations import room_in
from zorgdesk.casework.sheets.cases import KEEP, CaseEdit, CaseSheet
from zorgdesk.casework.sheets.people import GuardianSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.guardian_panel import GuardianPanel
from zorgdesk.desktop.pages.handover_parts import TextWatch
from zorgdesk.desktop.pages.history_button import HistoryButton
from zorgdesk.desktop.pages.intake_agreements import Agreements
from zorgdesk.desktop.pages.intake_child import ChildFields
from zorgdesk.desktop.pages.intake_family import FamilyRows
from zorgdesk.desktop.pages.intake_options import Options
from zorgdesk.desktop.pages.intake_side import IntakeSide
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.domain.text_checks import find_bsn
from zorgdesk.domain.values import ConcernCategory
from zorgdesk.wording import intake as say
from zorgdesk.wording import locations as group_words
from zorgdesk.wording import signals as signal_words
from zorgdesk.wording.message import Message

_TEXTS: Final = ("question", "parents_question", "team_question")
_CHOICES: Final = ("residence", "location", "group", "mentor")
_KEPT_AS: Final = {"residence": "residence_id", "location": "location_id", "group": "group_id", "mentor": "mentor_id"}
_LEAST_LETTERS: Final = 6
_SIDE: Final = 352
_BESIDE: Final = 780


class IntakePage(Page):
    """One casus; everything is saved while it is filled in. `place.field` names what must be mended."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = forms.load("pages/intake.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.texts = {name: forms.field(self.form, name, LongText) for name in _TEXTS}
        self.child = ChildFields(self.form, desk.today())
        self.choices = {name: forms.field(self.form, name, Choice) for name in _CHOICES}
        self.categories = forms.field(self.form, "categories", ChipChoice)
        self.agreements = Agreements(self.form)
        self.parties, self.people = self.agreements.parties, self.agreements.people
        self._head = forms.field(self.form, "head", PageHead)
        self._points = PlainLabel("", "support")
        self._finish = Button(say.FINISH, icon="check")
        self._side = IntakeSide(self)
        self._panel = GuardianPanel(self)
        family = forms.field(self.form, "guardians", QWidget)
        forms.field(self.form, "group_hint", InlineHint).acted.connect(self._give_reason)
        self._family = FamilyRows(family, self._edit_person, self._call)
        self._sheet: CaseSheet | None = None
        self._options: Options | None = None
        self._filling = False
        self._narrow = self._hidden = False
        self._autosave = Autosave(self._save, self)
        self._watches = [
            TextWatch(self, self.texts[name], forms.field(self.form, f"{name}_hint", InlineHint)) for name in _TEXTS
        ]
        self._build()
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    # What every page does ------------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Fill the page for a casus and go to the field that is named."""
        assert place.case_id is not None
        self._panel.hide()
        self._show_columns()
        self._side.forget()
        self._read(place.case_id)
        draft = self.read(read_draft, self._draft())
        if draft is not None and not self._hidden:
            self.child.type_again(draft.content)
        for watch in self._watches:
            watch.watch_for(place.case_id)
        self._go_to(place)

    def place(self) -> Place:
        """This intake."""
        return Place(PageKey.INTAKE, case_id=self._sheet.case_id if self._sheet else None)

    def leave(self) -> bool:
        """Write what is still being typed; a date that can't be kept yet stays as a draft (it survives the lock)."""
        kept = self._autosave.flush()
        unread = self.child.unread() if self._sheet is not None and not self._hidden else {}
        if unread:
            kept = self.perform(keep_draft, self._draft(), unread, at=self.desk.now()) is not None and kept
        elif self._sheet is not None and self.read(read_draft, self._draft()) is not None:
            kept = self.perform(drop_draft, self._draft()) is not None and kept
        return kept

    def first_focus(self) -> QWidget | None:
        """The first question."""
        return self.texts["question"]

    def set_privacy(self, on: bool) -> None:
        """Hide names and texts; nothing is typed over dots."""
        self._autosave.flush()
        if self._sheet is not None:
            self._read(self._sheet.case_id)

    def on_change(self, change: Change) -> None:
        """A drawer or another page changed this casus, or the people and places to choose from."""
        if self._sheet is None or not self.isVisible():
            return
        if self._sheet.case_id in change.case_ids or change.touches(Topic.REFERENCE):
            self._read_again()

    # Building ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        forms.set_today(self.form, self.desk.today())
        self._finish.setObjectName("finish_intake")
        self._head.save_state.retry.connect(self._autosave.flush)
        self._head.add_act(self._points)
        self._head.add_act(self._finish)
        self._head.add_act(HistoryButton(self, lambda: self._sheet.case_id if self._sheet else None))
        self.categories.set_options([ChipOption(area, signal_words.AREAS[area]) for area in ConcernCategory])
        forms.field(self.form, "question_card", Card).add_head(PlainLabel(say.FIRST_QUESTION, "support"))
        for drop_down in self.form.findChildren(Choice):
            drop_down.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            drop_down.setMinimumContentsLength(_LEAST_LETTERS)
        columns = forms.field(self.form, "columns", QWidget).layout()
        assert columns is not None
        columns.addWidget(self._panel)
        forms.field(self.form, "main_scroll", Scroller).setMinimumWidth(440)

    def _connect(self) -> None:
        for text in self.texts.values():
            text.textChanged.connect(self._touch)
        self.child.changed.connect(self._touch)
        for choice in self.choices.values():
            choice.currentIndexChanged.connect(self._touch)
        self.categories.chosen_changed.connect(self._touch)
        self.agreements.changed.connect(self._touch)
        self._finish.clicked.connect(self._finish_or_go)
        forms.field(self.form, "family_card", Card).act_clicked.connect(self._add_person)
        self._side.go.connect(self.go)
        self._side.ticked.connect(self._read_again)
        self._side.history.opened.connect(lambda ref: self.drawer.emit("signal", self._signal_place(ref)))
        self._panel.closed.connect(self._show_columns)
        self._panel.written.connect(self._on_person)

    def _arrange(self, mode: Mode) -> None:
        """Below 1200 the right column goes below the main one; the fields of a line below each other when compact."""
        self._narrow = mode in (Mode.COMPACT, Mode.NARROW)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        main = forms.field(self.form, "page", QWidget).layout()
        side = forms.field(self.form, "side_scroll", Scroller)
        if self._narrow and isinstance(main, QBoxLayout):
            main.insertWidget(main.count() - 1, self._side)
        else:
            side.body.addWidget(self._side)
        side.setFixedWidth(theme().px(_SIDE))
        for name in ("questions_line", "name_line", "birth_line", "vve_line"):
            line = self.form.findChild(QBoxLayout, name)
            if line is not None:
                line.setDirection(down if mode is Mode.COMPACT else across)
        self._show_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Family and places stand beside each other only where there is room for both."""
        super().resizeEvent(event)
        room = self.width() - (0 if self._narrow else theme().px(_SIDE))
        line = self.form.findChild(QBoxLayout, "family_line")
        if line is not None:
            beside = room >= theme().px(_BESIDE)
            line.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _show_columns(self) -> None:
        """The panel takes the place of the right column, or in a small window of the main one."""
        open_panel = self._panel.isVisible()
        forms.field(self.form, "main_scroll", Scroller).setVisible(not (self._narrow and open_panel))
        forms.field(self.form, "side_scroll", Scroller).setVisible(not self._narrow and not open_panel)

    # Showing -------------------------------------------------------------------------------------------------------

    def _read_again(self) -> None:
        if self._sheet is not None:
            self._side.forget()
            self._read(self._sheet.case_id)

    def _read(self, case_id: int) -> None:
        self._filling = True
        sheet = self._sheet = self.read(case_sheet, case_id)
        self._options = Options.read(self.desk, sheet)
        hidden = self._hidden = privacy().on
        for name, text in self.texts.items():
            text.set_value(privacy().text(getattr(sheet, name)))
            text.setReadOnly(hidden)
        self.child.show_child(sheet)
        self._options.show_in(self.choices, self.people, sheet)
        self.categories.set_value(sheet.categories)
        self.parties.set_value(sheet.parties_involved)
        self._show_guardians(sheet.guardians)
        self._filling = False
        self._show_state()

    def _show_state(self) -> None:
        """Head, marks of the agreements, line of the places, right column."""
        sheet, today = self._sheet, self.desk.today()
        assert sheet is not None
        name = privacy().name(sheet.name)
        self._head.set_title(say.title(name))
        self._head.show_person(name or sheet.code)
        group = "" if privacy().on else sheet.group_name
        place = ", ".join(part for part in (privacy().place(sheet.location_name), group) if part)
        self._head.set_context(say.context(sheet, place, today, hide_dates=privacy().on))
        missing, finished = sheet.missing_for_intake, sheet.intake_finished_on is not None
        self._points.setText(say.FINISHED if finished else say.points(len(missing)))
        self._finish.setText(say.OPEN_CASE if finished else say.FINISH)
        self._finish.set_kind("primary" if not missing else "secondary")
        self.agreements.show_missing(missing)
        self.agreements.show_team(sheet.district_team_discussed_on)
        self.child.show_birth(sheet)
        line = say.places_line(sheet.care_municipality_name, sheet.residence_name)
        forms.field(self.form, "place_words", IconLine).say(line)
        self._say_room(sheet.group_id)
        self._side.fill(sheet)

    def _say_room(self, group_id: int | None) -> None:
        """A group beyond its maximum is said here, with the way to the reason."""
        room = self.read(room_in, group_id) if group_id is not None else None
        hint = forms.field(self.form, "group_hint", InlineHint)
        hint.setVisible(room is not None and room.passes_with(0))
        if room is not None and room.passes_with(0):
            hint.say(group_words.too_full(room, 0), act=group_words.GIVE_REASON)

    def _give_reason(self) -> None:
        assert self._sheet is not None
        ref, case_id = self._sheet.group_id, self._sheet.case_id
        self.go.emit(Place(PageKey.LOCATION, tab="group", ref=ref, person=case_id))

    def _show_guardians(self, guardians: Sequence[GuardianSheet]) -> None:
        self._family.show(guardians)
        forms.field(self.form, "no_guardians", PlainLabel).setVisible(not guardians)

    def _case_id(self) -> int:
        assert self._sheet is not None
        return self._sheet.case_id

    def _draft(self) -> str:
        return f"intake:{self._case_id()}"

    def _signal_place(self, signal_id: int) -> Place:
        return Place(PageKey.INTAKE, self._case_id(), kind="signal", ref=signal_id)

    def _go_to(self, place: Place) -> None:
        """To the field that a verdict or a task names."""
        if place.field == "agreements":
            self._go_to_missing()
        elif place.field == "birth_date":
            self.child.go_to_birth()
        elif place.field == "guardians":
            self._add_person()
        elif place.field == "authority" and place.person is not None:
            self._edit_person(place.person, True)
        elif place.field:
            part = self.form.findChild(QWidget, place.field)
            (part or self.texts["question"]).setFocus()

    # Saving --------------------------------------------------------------------------------------------------------

    def _touch(self, *_: object) -> None:
        """Something was typed; the marks of the spelling also sound, and change nothing."""
        if self._filling or self._hidden or self._sheet is None:
            return
        if not self._autosave.dirty and self._edit() == CaseEdit() and not self.child.unread():
            return
        self._head.save_state.busy()
        self._autosave.touch()

    def _edit(self) -> CaseEdit:
        """Only what differs from what is kept."""
        sheet = self._sheet
        assert sheet is not None
        given: dict[str, Any] = {name: text.value() for name, text in self.texts.items()}
        given |= {name: choice.value() for name, choice in self.people.items()}
        given |= {_KEPT_AS.get(name, name): choice.value() for name, choice in self.choices.items()}
        given["categories"] = tuple(self.categories.value())
        given["parties_involved"] = self.parties.value()
        given |= self.child.given()
        for needed in ("residence_id", "location_id"):
            if given[needed] is None:
                del given[needed]
        return CaseEdit(**{name: value for name, value in given.items() if value != getattr(sheet, name)})

    def _save(self) -> bool:
        if self._sheet is None or self._hidden:
            return True
        edit = self._edit()
        if edit == CaseEdit():
            self._head.save_state.saved(self.desk.now())
            return True
        change = self.attempt(self._refuse, change_case, self._sheet.case_id, edit, on=self.desk.today())
        if change is None:
            self._head.save_state.failed()
            return False
        born = self._sheet.birth_date is None and self._sheet.due_date is not None and edit.birth_date != KEEP
        moved = edit.location_id != CaseEdit().location_id
        self._sheet = self.read(case_sheet, self._sheet.case_id)
        self._head.save_state.saved(self.desk.now())
        box = forms.field(self.form, "child_hint", InlineHint)
        box.say(say.BSN_IN_NAME if find_bsn(self._sheet.name.full) else "")
        if born:
            self.toast.emit(say.IS_BORN, change)
        if moved:
            self._read(self._sheet.case_id)
        else:
            self._show_state()
        return True

    def _refuse(self, message: Message) -> None:
        self.child.refuse(message.text)

    # Doing ---------------------------------------------------------------------------------------------------------

    def _finish_or_go(self) -> None:
        if not self.leave() or self._sheet is None:
            return
        if self._sheet.intake_finished_on is not None:
            self.go.emit(Place(PageKey.CASE, case_id=self._sheet.case_id))
        elif self._sheet.missing_for_intake:
            self._go_to_missing()
        else:
            change = self.perform(finish_intake, self._sheet.case_id, on=self.desk.today())
            if change is not None:
                self.toast.emit(say.FINISHED_TOAST, change)
                self.go.emit(Place(PageKey.CASE, case_id=self._sheet.case_id))

    def _go_to_missing(self) -> None:
        assert self._sheet is not None
        first = self.agreements.field_of(next(iter(self._sheet.missing_for_intake), "case_director"))
        first.setFocus()
        forms.field(self.form, "main_scroll", Scroller).ensureWidgetVisible(first)

    def _call(self, guardian_id: int) -> None:
        self.drawer.emit("note", Place(PageKey.INTAKE, self._case_id(), person=guardian_id))

    def _add_person(self) -> None:
        self._make_room()
        self._panel.add_for(self._case_id(), forms.field(self.form, "family_card", Card).act_button)
        self._show_columns()

    def _edit_person(self, guardian_id: int, on_authority: bool) -> None:
        self._make_room()
        self._panel.edit(self._case_id(), guardian_id, forms.field(self.form, "family_card", Card).act_button)
        self._show_columns()
        if on_authority:
            self._panel.show_authority()

    def _make_room(self) -> None:
        """Hide the right column before the panel comes, so that the window never has to grow."""
        self._autosave.flush()
        forms.field(self.form, "side_scroll", Scroller).hide()

    def _on_person(self, words: str, change: Change) -> None:
        self._read_again()
        self.toast.emit(words, change)
