"""One overleg (look.md screen 08): who is there, the agenda with what the gate allows, and the minutes per item."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.meeting_sheet import item_of_action, meeting_is_there, meeting_of_item, meeting_sheet
from zorgdesk.casework.meetings import (
    ParticipantText,
    add_participant,
    close_meeting,
    mark_present,
    remove_participant,
)
from zorgdesk.casework.sheets.meetings import ItemSheet, MeetingSheet
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.desktop import forms, icons, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.pages.meeting_agenda import Agenda
from zorgdesk.desktop.pages.meeting_company import Company
from zorgdesk.desktop.pages.meeting_minutes import MinutesPanel
from zorgdesk.desktop.pages.meeting_person import PersonPicker
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.domain.values import ItemMode, PaperKind
from zorgdesk.domain.verdicts import PlaceField
from zorgdesk.wording import meetings as say

_AGENDA_WIDTH = 392
_AGENDA_LEAST, _MINUTES_LEAST = 320, 460
_ACTION, _FEEDBACK = PlaceField.ACTION_ITEM.value, PlaceField.FEEDBACK.value


class MeetingPage(Page):
    """`place.ref` is the overleg. With field 'feedback' it is an agenda item, with 'action_item' an actiepunt (so a
    task names them); with a `case_id` the item of that case is chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = forms.load("pages/meeting.ui", self)
        self._gone = EmptyState(say.GONE, say.GONE_WHY, icon="calendar-days", act=say.TO_MEETINGS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        forms.field(self.form, "whole", Scroller).body.addWidget(forms.field(self.form, "columns", QWidget))
        column.addWidget(self._gone)
        self._gone.hide()
        self._sheet: MeetingSheet | None = None
        self._meeting_id = 0
        self._chosen: int | None = None
        self._field = ""
        self._action: int | None = None
        self._change = Button(say.CHANGE_MEETING, "quiet", icon="pencil")
        self._papers = Button(say.PAPERS, "secondary", icon="printer")
        self._close = Button(say.CLOSE_MEETING, "secondary", icon="check")
        head = forms.field(self.form, "head", PageHead)
        for button, name in ((self._change, "change"), (self._papers, "papers"), (self._close, "close_meeting")):
            button.setObjectName(name)
            head.add_act(button)
        self.company = Company(forms.field(self.form, "company", QWidget))
        self._guest_card = forms.field(self.form, "guest_card", Card)
        self._guest_card.hide()
        self.guest = PersonPicker(desk)
        place = QVBoxLayout(forms.field(self.form, "guest_place", QWidget))
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self.guest)
        self.agenda = Agenda(self, self.form)
        self.minutes = MinutesPanel(self, forms.field(self.form, "minutes_card", Card))
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    def show_place(self, place: Place) -> None:
        """Show the overleg, with the item and the field that the place names."""
        self.minutes.flush()
        self._guest_card.hide()
        self._meeting_id, self._chosen, self._action = place.ref or 0, None, None
        self._field = place.field
        if place.field == _FEEDBACK and place.ref is not None:
            self._chosen = place.ref
        elif place.field == _ACTION and place.ref is not None:
            self._action, self._chosen = place.ref, self.read(item_of_action, place.ref)
        if place.field in {_FEEDBACK, _ACTION}:
            self._meeting_id = (self.read(meeting_of_item, self._chosen) if self._chosen else None) or 0
            self._field = "feedback_given" if place.field == _FEEDBACK else ""
        self._refresh()
        if self._sheet is not None and place.case_id is not None and self._chosen is None:
            self._pick(next((item.item_id for item in self._sheet.items if item.case_id == place.case_id), None))
        self._pick_first()

    def place(self) -> Place:
        """This overleg, at this item."""
        item = self._item()
        return Place(PageKey.MEETING, item.case_id if item is not None else None, ref=self._meeting_id or None)

    def leave(self) -> bool:
        """Write the minutes."""
        return self.minutes.flush()

    def first_focus(self) -> QWidget | None:
        """The field the place named, else what was said; without items the act to add one."""
        if self._sheet is None:
            return None
        if self._item() is None:
            return forms.field(self.form, "add_item", Button)
        if self._action is not None:
            tick = self.minutes.action_part.tick_of(self._action)
            return tick if tick is not None else self.minutes.first_field()
        found = self.minutes.form.findChild(QWidget, self._field) if self._field else None
        return found if found is not None and found.isVisibleTo(self) else self.minutes.first_field()

    def set_privacy(self, on: bool) -> None:
        """What was typed is written first; then names to initials and texts to dots."""
        self.minutes.flush()
        self._refresh()

    def on_change(self, change: Change) -> None:
        """Something changed here, or consent changed elsewhere."""
        if (
            change.touches(Topic.MEETINGS, Topic.CONSENTS, Topic.PEOPLE, Topic.CASES)
            and self._meeting_id
            and self.isVisible()
        ):
            self._refresh()

    # Filling ---------------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._gone.acted.connect(lambda: self.go.emit(Place(PageKey.MEETINGS)))
        self._change.clicked.connect(
            lambda: self.go.emit(Place(PageKey.MEETINGS, field="change", ref=self._meeting_id))
        )
        self._papers.clicked.connect(
            lambda: self.papers_menu().popup(self._papers.mapToGlobal(QPoint(0, self._papers.height())))
        )
        self._close.clicked.connect(self._close_it)
        self.company.presence.connect(self._mark_present)
        self.company.left.connect(self._remove_person)
        self.company.guest_wanted.connect(self._open_guest)
        self.guest.picked.connect(self._add_guest)
        self.guest.cancelled.connect(self._guest_card.hide)
        self.agenda.picked.connect(self._pick)
        self.agenda.entered.connect(lambda: self.minutes.focus_on(""))
        self.agenda.did.connect(self._on_did)
        self.minutes.next_wanted.connect(lambda: self._step(1))
        self.minutes.previous_wanted.connect(lambda: self._step(-1))
        self.minutes.close_wanted.connect(self._close_it)
        self.minutes.written.connect(self._on_written)
        keys.bind(self, KeyAct.BY_NAME, lambda: self.agenda.choose_mode(ItemMode.BY_NAME))
        keys.bind(self, KeyAct.ANONYMOUS, lambda: self.agenda.choose_mode(ItemMode.ANONYMOUS))
        keys.bind(self, KeyAct.NOT_DISCUSSED, lambda: self.agenda.choose_mode(ItemMode.NOT_DISCUSSED))
        keys.bind(self, KeyAct.NEXT_ITEM, lambda: self._step(1))
        keys.bind(self, KeyAct.ITEM_UP, lambda: self.agenda.move_chosen(-1))
        keys.bind(self, KeyAct.ITEM_DOWN, lambda: self.agenda.move_chosen(1))

    def _item(self) -> ItemSheet | None:
        return self._sheet.item(self._chosen) if self._sheet is not None else None

    def _refresh(self) -> None:
        """Read again; what is being typed stays."""
        there = bool(self._meeting_id) and self.read(meeting_is_there, self._meeting_id)
        self._sheet = self.read(meeting_sheet, self._meeting_id, on=self.desk.today()) if there else None
        self.form.setVisible(self._sheet is not None)
        self._gone.setVisible(self._sheet is None)
        if self._sheet is None:
            return
        if self._item() is None:
            self._chosen = None
        self._show_head(self._sheet)
        self.company.show_meeting(self._sheet)
        self.agenda.show_meeting(self._sheet, self._chosen)
        self.minutes.show_item(self._sheet, self._item(), self._after())

    def _show_head(self, sheet: MeetingSheet) -> None:
        head = forms.field(self.form, "head", PageHead)
        place = privacy().place(sheet.location_name)
        head.set_title(say.default_title(sheet.kind, place) if privacy().on else sheet.title)
        chair = say.chair(privacy().name(sheet.chair))
        head.set_context(say.context(sheet, " · ".join(part for part in (sheet.place, chair) if part)))
        head.show_badges([] if sheet.is_open else [Mark("ok", "lock", say.CLOSED_BADGE)])
        self._close.setVisible(sheet.is_open)
        self._change.setVisible(sheet.is_open)

    def _after(self) -> ItemSheet | None:
        item = self._item()
        if self._sheet is None or item is None:
            return None
        place = self._sheet.items.index(item) + 1
        return self._sheet.items[place] if place < len(self._sheet.items) else None

    # Items -----------------------------------------------------------------------------------------------------------

    def _pick_first(self) -> None:
        if self._sheet is not None and self._item() is None and self._sheet.items:
            self._pick(self._sheet.items[0].item_id)

    def _pick(self, item_id: int | None) -> None:
        """Choose an item; the minutes of the one before are written first."""
        if self._sheet is None or item_id is None or item_id == self._chosen:
            return
        if self.minutes.flush():
            self._chosen = item_id
            self._refresh()

    def _step(self, step: int) -> None:
        if self._sheet is None or not self._sheet.items:
            return
        item = self._item()
        place = self._sheet.items.index(item) + step if item is not None else 0
        if 0 <= place < len(self._sheet.items):
            self._pick(self._sheet.items[place].item_id)
            self.minutes.focus_on("")

    def _on_written(self, texts: dict[str, Any]) -> None:
        """Texts were saved: show them on the cards too; what the gate says does not hang on them."""
        if self._sheet is not None:
            items = tuple(
                replace(item, **texts) if item.item_id == self.minutes.item_id() else item for item in self._sheet.items
            )
            self._sheet = replace(self._sheet, items=items)
            self.agenda.show_meeting(self._sheet, self._chosen)
            self.minutes.show_item(self._sheet, self._item(), self._after())

    def _on_did(self, change: Change) -> None:
        """A new item becomes the chosen one."""
        sheet = self.read(meeting_sheet, self._meeting_id, on=self.desk.today())
        if change.created_id is not None and sheet.item(change.created_id) is not None and self.minutes.flush():
            self._chosen = change.created_id
        self._refresh()
        self._pick_first()

    # People ----------------------------------------------------------------------------------------------------------

    def _mark_present(self, participant_id: int, present: bool) -> None:
        change = self.perform(mark_present, participant_id, present)
        if change is not None:
            self._refresh()

    def _remove_person(self, participant_id: int) -> None:
        change = self.perform(remove_participant, participant_id)
        if change is not None:
            self.toast.emit(say.PERSON_LEFT, change)
            self._refresh()

    def _open_guest(self) -> None:
        if self._sheet is not None:
            self.guest.begin(self._sheet.location_id, self._sheet.items, self._sheet.participants)
            self._guest_card.show()
            self.guest.first_field().setFocus()

    def _add_guest(self, who: ParticipantText) -> None:
        change = self.perform(add_participant, self._meeting_id, who)
        if change is not None:
            self._guest_card.hide()
            self.toast.emit(say.PERSON_ADDED, change)
            self._refresh()

    # Papers and closing ----------------------------------------------------------------------------------------------

    def papers_menu(self) -> QMenu:
        """One line for each guest and each item that this guest hears; the gate is asked again at the paper."""
        menu = QMenu(self)
        menu.setObjectName("papers_menu")
        for who in self._sheet.participants if self._sheet is not None else ():
            for item in self._sheet.items if self._sheet is not None and who.organisation_id is not None else ():
                if item.case_id is None or not item.is_discussed or who.only_item_id not in (None, item.item_id):
                    continue
                request = PaperRequest(
                    PaperKind.MEETING_AGENDA,
                    item.case_id,
                    self._meeting_id,
                    recipient_id=who.organisation_id,
                    edition=str(who.participant_id),
                )
                words = say.paper_line(privacy().name(who.name), item.position, item.mode).replace("&", "&&")
                act = menu.addAction(icons.icon("file-text", "ink2"), words)
                act.triggered.connect(lambda _on=False, asked=request: self._to_paper(asked))
        if menu.isEmpty():
            menu.addAction(say.PAPER_NOBODY).setEnabled(False)
        return menu

    def _to_paper(self, request: PaperRequest) -> None:
        self.go.emit(Place(PageKey.PAPER, request.case_id, paper=request.to_key()))

    def _close_it(self) -> None:
        if self._sheet is None or not self._sheet.is_open or not self.minutes.flush():
            return
        cases = any(item.case_id is not None and item.is_discussed for item in self._sheet.items)
        change = self.perform(close_meeting, self._meeting_id, on=self.desk.today())
        if change is not None:
            self.toast.emit(say.CLOSED if cases else say.CLOSED_NO_CASES, change)
            self._refresh()

    def _arrange(self, mode: Mode) -> None:
        """Below 1200 px the minutes come below the agenda; in a small window the acts are one word."""
        below, small = mode in (Mode.COMPACT, Mode.NARROW), mode is Mode.COMPACT
        self._papers.setText(say.PAPERS_SHORT if small else say.PAPERS)
        self._close.setText(say.CLOSE_SHORT if small else say.CLOSE_MEETING)
        columns = forms.field(self.form, "columns", QWidget).layout()
        if isinstance(columns, QHBoxLayout):
            columns.setDirection(QHBoxLayout.Direction.TopToBottom if below else QHBoxLayout.Direction.LeftToRight)
        side = forms.field(self.form, "agenda_side", QWidget)
        side.setMinimumWidth(0 if below else _AGENDA_WIDTH)
        side.setMaximumWidth(16777215 if below else _AGENDA_WIDTH)
        side.setMinimumHeight(theme().px(_AGENDA_LEAST) if below else 0)
        minutes = forms.field(self.form, "minutes_card", Card)
        minutes.setMinimumHeight(theme().px(_MINUTES_LEAST) if below else 0)
