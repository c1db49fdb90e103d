"""Locatie: its groups against their limits, its children with a casus, its people and what comes (screen 32)."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.locations import (
    end_group,
    end_location,
    give_reason,
    location_of_group,
    location_page,
    open_again,
    write_group,
)
from zorgdesk.casework.sheets.locations import GroupInput, GroupPage, LocationPage
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.columns import fold
from zorgdesk.desktop.pages.location_group import LocationGroup
from zorgdesk.desktop.pages.location_side import LocationSide
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InfoBox
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.domain.values import GroupWarning
from zorgdesk.wording import locations as say

_GROUP = "group"


class LocationPageView(Page):
    """`place.ref` is the location; with tab "group" it is the group, and `place.person` a casus in it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._form = forms.load("pages/location.ui", self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._form)
        self._now: LocationPage | None = None
        self._group_id: int | None = None
        self._new = False
        self._head = forms.field(self._form, "head", PageHead)
        self._ended = forms.field(self._form, "ended_box", InfoBox)
        self._side, self._group = LocationSide(), LocationGroup()
        for name, part in (("left_column", self._side), ("right_column", self._group)):
            column = forms.field(self._form, name, Scroller)
            column.body.addWidget(part)
            column.body.addStretch(1)
        self._change = Button(say.CHANGE_LOCATION, "secondary", icon="pencil-line")
        self._change.setObjectName("change_location")
        self._end = Button(say.END_LOCATION, "quiet")
        self._end.setObjectName("end_location")
        for act in (self._end, self._change):
            self._head.add_act(act)
        self._connect()
        watch = Responsive(self)
        watch.mode_changed.connect(self._fit)
        self._fit(watch.mode())

    def _connect(self) -> None:
        self._change.clicked.connect(lambda: self._go(PageKey.SETTINGS, "places", self._location_id()))
        self._end.clicked.connect(self._end_location)
        self._ended.acted.connect(self._open_again)
        self._side.group_chosen.connect(self._choose_group)
        self._side.new_group.connect(self._begin_group)
        self._side.town.connect(self._open_town)
        self._side.person.connect(self._open_person)
        self._group.reason_given.connect(self._keep_reason)
        self._group.case.connect(lambda case_id: self.go.emit(Place(PageKey.CASE, case_id)))
        self._group.meeting.connect(lambda ref: self.go.emit(Place(PageKey.MEETING, ref=ref)))
        self._group.group_form.kept.connect(self._keep_group)
        self._group.group_form.ended.connect(self._end_group)

    # Page ---------------------------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the location, or the location of a group with that group chosen."""
        self._new = False
        location_id = place.ref
        if place.tab == _GROUP and place.ref is not None:
            self._group_id = place.ref
            location_id = self.read(location_of_group, place.ref)
        elif location_id != self._location_id():
            self._group_id = None
        self._show(location_id)
        if place.person is not None:
            self._group.choose_child(place.person)

    def place(self) -> Place:
        """The group that is shown, else the location."""
        if self._group_id is not None:
            return Place(PageKey.LOCATION, tab=_GROUP, ref=self._group_id)
        return Place(PageKey.LOCATION, ref=self._location_id())

    def set_privacy(self, on: bool) -> None:
        """Names become initials, the location a letter."""
        self._show(self._location_id())

    def on_change(self, change: Change) -> None:
        """Casussen, groups or people changed elsewhere."""
        if change.touches(Topic.CASES, Topic.REFERENCE, Topic.MEETINGS):
            self._show(self._location_id())

    def first_focus(self) -> QWidget | None:
        """The groups."""
        return self._side.groups

    def _location_id(self) -> int | None:
        return self._now.location_id if self._now is not None else None

    def _show(self, location_id: int | None) -> None:
        page = self.read(location_page, location_id, on=self.desk.today()) if location_id is not None else None
        self._now = page
        forms.field(self._form, "columns", QWidget).setVisible(page is not None)
        if page is None:
            self._head.set_title(say.GONE)
            self._head.set_context("")
            return
        group = None if self._new else self._chosen(page)
        self._group_id = group.group_id if group is not None else None
        self._head.set_title(say.title(privacy().place(page.name), group.name if group is not None else ""))
        self._head.set_context(say.context(page, group))
        self._end.setVisible(page.ended_on is None)
        self._ended.setVisible(page.ended_on is not None)
        if page.ended_on is not None:
            self._ended.say(say.ended(page.ended_on), act=say.OPEN_AGAIN)
        self._side.show_page(page, group)
        self._group.show_group(page, group, on=self.desk.today())

    def _chosen(self, page: LocationPage) -> GroupPage | None:
        found = next((group for group in page.groups if group.group_id == self._group_id), None)
        return found or next(iter(page.groups), None)

    # Acts ---------------------------------------------------------------------------------------------------------

    def _go(self, page: PageKey, tab: str, ref: int | None) -> None:
        self.go.emit(Place(page, tab=tab, ref=ref))

    def _open_town(self) -> None:
        if self._now is not None:
            self._go(PageKey.SETTINGS, "municipalities", self._now.municipality_id)

    def _open_person(self, person_id: int) -> None:
        self.go.emit(Place(PageKey.SETTINGS, tab="parties", ref=person_id, kind="person"))

    def _choose_group(self, group_id: int) -> None:
        self._new, self._group_id = False, group_id
        self._show(self._location_id())

    def _begin_group(self) -> None:
        self._new = True
        self._show(self._location_id())
        self._group.group_form.focus_name()

    def _keep_group(self, given: GroupInput) -> None:
        location_id = self._location_id()
        if location_id is None:
            return
        change = self.perform(write_group, self._group_id, location_id, given)
        if change is not None:
            self._new, self._group_id = False, change.created_id
            self._tell(say.GROUP_KEPT, change)

    def _end_group(self) -> None:
        if self._group_id is not None:
            change = self.perform(end_group, self._group_id, on=self.desk.today())
            if change is not None:
                self._tell(say.GROUP_ENDED, change)

    def _end_location(self) -> None:
        location_id = self._location_id()
        if location_id is not None:
            change = self.perform(end_location, location_id, on=self.desk.today())
            if change is not None:
                self._tell(say.LOCATION_ENDED, change)

    def _open_again(self) -> None:
        location_id = self._location_id()
        if location_id is not None:
            change = self.perform(open_again, location_id)
            if change is not None:
                self._tell(say.OPEN_AGAIN, change)

    def _keep_reason(self, case_id: int, warning: GroupWarning, reason: str) -> None:
        assert self._group_id is not None
        change = self.perform(give_reason, self._group_id, case_id, warning, reason, on=self.desk.today())
        if change is not None:
            self._tell(say.REASON_KEPT, change)

    def _tell(self, words: str, change: Change) -> None:
        self._show(self._location_id())
        self.toast.emit(words, change)

    def _fit(self, mode: Mode) -> None:
        """One column in a small window: the groups first."""
        left, right = (forms.field(self._form, name, Scroller) for name in ("left_column", "right_column"))
        fold(left, right, self._side, small=mode is Mode.COMPACT)
        self._end.setVisible(mode is not Mode.COMPACT and self._now is not None and self._now.ended_on is None)
