"""Overleg (look.md screen 07): the month with everything planned, the coming overleggen, and the form to plan one."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.meeting_list import calendar_entries, coming_meetings, unclosed_meetings
from zorgdesk.casework.meetings import bin_meeting
from zorgdesk.casework.reference import places
from zorgdesk.casework.sheets.meetings import CalendarEntry, CalendarGroup, MeetingLine
from zorgdesk.desktop import forms, icons, keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.pages.meeting_plan import PlanForm
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.day_list import DayLine, DayList
from zorgdesk.desktop.widgets.month_view import MonthEntry, MonthView
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.domain.dates import add_months, month_weeks
from zorgdesk.wording import meetings as say

_SIDE: Final = 372
_SIDE_LEAST: Final = 340
_MONTH_LEAST: Final = 480
_KINDS: Final = {
    CalendarGroup.CARE: ("violet", "users"),
    CalendarGroup.OUTSIDE: ("info", "stethoscope"),
    CalendarGroup.PARENTS: ("warn", "message-square"),
    CalendarGroup.TEAM: ("mute", "list-checks"),
}
_PLAN_FIELDS: Final = frozenset({"new_meeting", "plan"})


class MeetingsPage(Page):
    """`place.field` 'new_meeting' or 'plan' opens the form (with `case_id` that child goes on the agenda);
    'change' with `ref` opens it for that overleg."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = forms.load("pages/meetings.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        forms.field(self.form, "whole", Scroller).body.addWidget(forms.field(self.form, "columns", QWidget))
        self.month = forms.field(self.form, "month", MonthView)
        self._groups = forms.field(self.form, "groups", ChipChoice)
        self._location = forms.field(self.form, "location", Choice)
        self._plan_button = Button(say.PLAN_NEW, "secondary", icon="calendar-check")
        self._plan_button.setObjectName("plan_meeting")
        forms.field(self.form, "head", PageHead).add_act(self._plan_button)
        self.coming, self.unclosed = DayList(), DayList()
        self.coming.setObjectName("coming")
        self.unclosed.setObjectName("unclosed")
        self.plan = PlanForm(self)
        self._cards = self._fill_side()
        self._month = desk.today().replace(day=1)
        self._entries: tuple[CalendarEntry, ...] = ()
        self._planning = False
        options = [ChipOption(group, say.GROUPS[group], _KINDS[group][1]) for group in CalendarGroup]
        self._groups.set_options(options)
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    def show_place(self, place: Place) -> None:
        """Fill; open the form when the place asks for it."""
        self._fill_locations()
        self._fill()
        self._show_plan(shown=False)
        if place.field in _PLAN_FIELDS:
            self._plan_for(None, place.case_id)
        elif place.field == "change" and place.ref is not None:
            self.plan.change(place.ref)
            self._show_plan(shown=True, title=say.PLAN_CHANGE)

    def place(self) -> Place:
        """This page."""
        return Place(PageKey.MEETINGS)

    def first_focus(self) -> QWidget | None:
        """The form when it is open, else the month."""
        return self.plan.first_field() if self._planning else self.month

    def set_privacy(self, on: bool) -> None:
        """Names to initials, locations to letters."""
        self._fill_locations()
        self._fill()

    def on_change(self, change: Change) -> None:
        """An overleg or a talk was planned, or consent changed elsewhere."""
        if change.touches(Topic.MEETINGS, Topic.PARENT_MEETINGS, Topic.CONSENTS) and self.isVisible():
            self._fill()

    # Filling ---------------------------------------------------------------------------------------------------------

    def _fill_side(self) -> dict[str, Card]:
        side = forms.field(self.form, "side", Scroller).body
        cards = {"plan": Card(say.PLAN_NEW), "unclosed": Card(say.UNCLOSED), "coming": Card(say.COMING)}
        self._nothing = PlainLabel(say.NOTHING_COMING, "support", wrap=True)
        cards["plan"].body.addWidget(self.plan)
        cards["unclosed"].body.addWidget(self.unclosed)
        cards["coming"].body.addWidget(self.coming)
        cards["coming"].body.addWidget(self._nothing)
        for name, card in cards.items():
            card.setObjectName(f"{name}_card")
            side.addWidget(card)
        side.addStretch(1)
        return cards

    def _connect(self) -> None:
        self._plan_button.clicked.connect(lambda: self._plan_for(None, None))
        self.plan.planned.connect(self._on_planned)
        self.plan.cancelled.connect(self._close_plan)
        self._groups.chosen_changed.connect(lambda _: self._show_month())
        self._location.currentIndexChanged.connect(lambda _: self._fill())
        self.month.day_changed.connect(self._on_day)
        self.month.opened.connect(self._open_entry)
        self.month.day_opened.connect(self._open_day)
        for rows in (self.coming, self.unclosed):
            rows.opened.connect(self._open_line)
            rows.bin_wanted.connect(self._bin)
        forms.field(self.form, "previous_month", IconButton).clicked.connect(lambda: self._turn(-1))
        forms.field(self.form, "next_month", IconButton).clicked.connect(lambda: self._turn(1))
        forms.field(self.form, "this_month", Button).clicked.connect(lambda: self._go_to_day(self.desk.today()))
        keys.bind(self, KeyAct.PLAN_MEETING, lambda: self._plan_for(self.month.day(), None))

    def _fill_locations(self) -> None:
        found = [place for municipality in self.read(places) for place in municipality.locations]
        options = [(one.location_id, privacy().place(one.name)) for one in found]
        self._location.set_options([(0, say.ALL_PLACES), *options], self._location.value() or 0)
        self._names = {one.location_id: one.name for one in found}

    def _where(self) -> int | None:
        return self._location.value() or None

    def _fill(self) -> None:
        today, where = self.desk.today(), self._where()
        weeks = month_weeks(self._month.year, self._month.month)
        self._entries = self.read(calendar_entries, weeks[0][0], weeks[-1][-1], location_id=where)
        self._show_month()
        coming = self.read(coming_meetings, on=today, location_id=where)
        unclosed = self.read(unclosed_meetings, on=today, location_id=where)
        forms.field(self.form, "head", PageHead).set_context(say.page_context(next(iter(coming), None), today))
        self.coming.show_rows([self._line(line) for line in coming])
        self.unclosed.show_rows([self._line(line) for line in unclosed])
        self._nothing.setVisible(not coming)
        self.coming.setVisible(bool(coming))
        self._cards["unclosed"].setVisible(bool(unclosed) and not self._planning)

    def _show_month(self) -> None:
        wanted = self._groups.value() or list(CalendarGroup)
        entries = [self._entry(entry) for entry in self._entries if entry.group in wanted]
        self.month.show_month(self._month, entries, self.desk.today())
        forms.field(self.form, "month_title", PlainLabel).setText(say.month_title(self._month))

    def _entry(self, entry: CalendarEntry) -> MonthEntry:
        kind, icon = _KINDS[entry.group]
        title = self._entry_title(entry)
        words = say.short_kind(entry.kind) if entry.child is None else say.talk_with(privacy().name(entry.child))
        if entry.child is not None and not privacy().on:
            words = say.talk_with(entry.child.first_name)
        return MonthEntry(entry, entry.day, kind, icon, words, say.entry_spoken(entry.starts_at, title, entry.group))

    def _entry_title(self, entry: CalendarEntry) -> str:
        if entry.child is not None:
            return say.talk_with(privacy().name(entry.child))
        if privacy().on:
            place = privacy().place(self._names.get(entry.location_id or 0, ""))
            return say.default_title(entry.kind, place)
        return entry.title

    def _line(self, line: MeetingLine) -> DayLine:
        title = say.kind_label(line.kind) if privacy().on else line.title
        mark = Mark("warn", "triangle-alert", say.waiting(line.waiting)) if line.waiting else None
        second = say.line_second(line, privacy().place(line.place), self.desk.today())
        return DayLine(line, *say.leaf(line.held_on), title, second, mark)

    # Acts ------------------------------------------------------------------------------------------------------------

    def _turn(self, months: int) -> None:
        self._go_to_day(add_months(self._month, months))

    def _go_to_day(self, day: date) -> None:
        self.month.set_day(day)
        self._on_day(day)

    def _on_day(self, day: date) -> None:
        """The cursor went to a day; a day of another month shows that month."""
        if (day.year, day.month) != (self._month.year, self._month.month):
            self._month = day.replace(day=1)
            self._fill()

    def _open_entry(self, entry: CalendarEntry) -> None:
        page = PageKey.MEETING if entry.group is not CalendarGroup.PARENTS else PageKey.PARENT_MEETING
        self.go.emit(Place(page, entry.case_id, ref=entry.ref))

    def _open_day(self, day: date) -> None:
        """Everything of one day, and the act to plan something on it."""
        self.day_menu(day).popup(self.month.mapToGlobal(QPoint(self.month.width() // 3, self.month.height() // 3)))

    def day_menu(self, day: date) -> QMenu:
        """The list of one day."""
        menu = QMenu(self)
        menu.setObjectName("day_menu")
        for found in self.month.entries_on(day):
            entry: CalendarEntry = found.key
            words = say.entry_menu(entry.starts_at, self._entry_title(entry)).replace("&", "&&")
            act = menu.addAction(icons.icon(found.icon, "ink2"), words)
            act.triggered.connect(lambda _on=False, chosen=entry: self._open_entry(chosen))
        act = menu.addAction(icons.icon("plus", "ink2"), say.plan_on(day))
        act.triggered.connect(lambda: self._plan_for(day, None))
        return menu

    def _open_line(self, row: object) -> None:
        if isinstance(row, DayLine) and isinstance(row.key, MeetingLine):
            self.go.emit(Place(PageKey.MEETING, ref=row.key.meeting_id))

    def _bin(self, row: object) -> None:
        if isinstance(row, DayLine) and isinstance(row.key, MeetingLine):
            change = self.perform(bin_meeting, row.key.meeting_id, on=self.desk.today())
            if change is not None:
                self.toast.emit(say.BINNED, change)
                self._fill()

    def _plan_for(self, day: date | None, case_id: int | None) -> None:
        self.plan.begin(day, case_id)
        self._show_plan(shown=True, title=say.PLAN_NEW)
        self.plan.first_field().setFocus()

    def _on_planned(self, change: Change, meeting_id: int) -> None:
        self._show_plan(shown=False)
        self.toast.emit(say.PLANNED if change.created_id else say.CHANGED, change)
        self.go.emit(Place(PageKey.MEETING, ref=meeting_id))

    def _close_plan(self) -> None:
        self._show_plan(shown=False)
        self.month.setFocus()

    def _show_plan(self, *, shown: bool, title: str = "") -> None:
        """The form takes the place of the lists."""
        self._planning = shown
        self._cards["plan"].set_title(title)
        self._cards["plan"].setVisible(shown)
        self._cards["coming"].setVisible(not shown)
        self._cards["unclosed"].setVisible(not shown and self.unclosed.rows().rowCount() > 0)

    def _arrange(self, mode: Mode) -> None:
        """Below 1200 px the lists come below the month."""
        below = mode in (Mode.COMPACT, Mode.NARROW)
        columns = forms.field(self.form, "columns", QWidget).layout()
        if isinstance(columns, QHBoxLayout):
            columns.setDirection(QHBoxLayout.Direction.TopToBottom if below else QHBoxLayout.Direction.LeftToRight)
        side = forms.field(self.form, "side", Scroller)
        side.setMinimumWidth(0 if below else _SIDE)
        side.setMaximumWidth(16777215 if below else _SIDE)
        side.setMinimumHeight(theme().px(_SIDE_LEAST) if below else 0)
        forms.field(self.form, "month_card", Card).setMinimumHeight(theme().px(_MONTH_LEAST) if below else 0)
