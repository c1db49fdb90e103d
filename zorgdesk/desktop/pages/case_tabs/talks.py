"""Gesprekken of a casus: planned talks first, then those that were held; planning one, and who got the last report."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.parent_meeting_sheet import parent_meeting_sheet, talks_of_case
from zorgdesk.casework.parent_meetings import ParentMeetingText, bin_parent_meeting, plan_parent_meeting
from zorgdesk.casework.people import guardians
from zorgdesk.casework.sheets.parent_meetings import TalkLine
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.case_tabs.talk_form import ask_talk
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InfoBox
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.responsive import Scroller
from zorgdesk.desktop.widgets.task_list import StepLine, StepList
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import parent_meetings as say


class TalksTab(Page):
    """`place.field` 'plan' asks for a new talk at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._case_id = 0
        self.form = forms.load("case_tabs/talks.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.talks = StepList(grow=True)
        self.talks.setObjectName("talks")
        self.talks.setAccessibleName(say.TALKS)
        self._empty = EmptyState(say.NO_TALKS, say.NO_TALKS_LINE, icon="message-square", act=say.PLAN_TALK)
        self._card = Card(say.TALKS, act=say.PLAN_TALK, icon="plus")
        self._card.setObjectName("talks_card")
        self._card.body.addWidget(self.talks)
        self._card.body.addWidget(self._empty)
        main = forms.field(self.form, "main", Scroller).body
        main.addWidget(self._card)
        main.addStretch(1)
        self._card.act_clicked.connect(self.plan)
        self._empty.acted.connect(self.plan)
        self.talks.act_wanted.connect(self._open)
        self.talks.ticked.connect(self._open)
        self.talks.bin_wanted.connect(self._bin)

    def show_place(self, place: Place) -> None:
        """Fill the list of this case."""
        assert place.case_id is not None
        self._case_id = place.case_id
        self._fill()
        if place.field == "plan":
            self.plan()

    def place(self) -> Place:
        """This tab."""
        row = max(self.talks.currentIndex().row(), 0)
        return Place(PageKey.CASE, self._case_id, tab=CaseTab.TALKS.value, cursor=row)

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self.talks

    def set_privacy(self, on: bool) -> None:
        """Texts are masked."""
        if self._case_id:
            self._fill()

    def on_change(self, change: Change) -> None:
        """A talk of this case changed elsewhere."""
        if self._case_id in change.case_ids and change.touches(Topic.PARENT_MEETINGS) and self.isVisible():
            self._fill()

    def plan(self) -> None:
        """Ask for kind, day, time and goal, and open the new talk to prepare it."""
        today = self.desk.today()
        new = ask_talk(self, today, _working_day(today + timedelta(days=7)))
        if new is None:
            return
        parents = self.desk.read(guardians, self._case_id)
        names = ", ".join(one.shown_name for one in parents if not one.do_not_contact)
        text = ParentMeetingText(new.kind, new.planned_on, new.starts_at, new.purpose, present=names)
        change = self.perform(plan_parent_meeting, self._case_id, text)
        if change is not None:
            self.toast.emit(say.PLANNED, change)
            self.go.emit(Place(PageKey.PARENT_MEETING, self._case_id, ref=change.created_id))

    def _fill(self) -> None:
        today = self.desk.today()
        talks = self.desk.read(talks_of_case, self._case_id)
        rows = []
        for number, talk in enumerate(talks):
            title, second, when = say.talk_line(talk, today)
            late = talk.held_on is None and talk.planned_on < today
            done = talk.held_on is not None
            rows.append(StepLine(talk, title, privacy().text(second), when, say.OPEN, late, number == 0, done=done))
        self.talks.show_rows(rows)
        self.talks.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._card.set_count(str(len(rows)) if rows else "")
        self._show_informed(talks, today)

    def _show_informed(self, talks: tuple[TalkLine, ...], today: date) -> None:
        """Equal information to both parents is a visible line (look.md screen 13)."""
        box = forms.field(self.form, "same_information", InfoBox)
        held = next((talk for talk in talks if talk.held_on is not None), None)
        box.setVisible(held is not None)
        if held is not None:
            words = self.desk.read(parent_meeting_sheet, held.talk_id).words
            names = [(privacy().name(one.name.first_name or one.shown), one.informed_on) for one in words]
            box.say(say.informed(names, today))

    def _open(self, row: object) -> None:
        if isinstance(row, StepLine) and isinstance(row.key, TalkLine):
            self.go.emit(Place(PageKey.PARENT_MEETING, self._case_id, ref=row.key.talk_id))

    def _bin(self, row: object) -> None:
        if isinstance(row, StepLine) and isinstance(row.key, TalkLine):
            change = self.perform(bin_parent_meeting, row.key.talk_id, on=self.desk.today())
            if change is not None:
                self.toast.emit(say.BINNED, change)
                self._fill()


def _working_day(day: date) -> date:
    while day.weekday() >= 5:
        day += timedelta(days=1)
    return day
