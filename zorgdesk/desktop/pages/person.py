"""The card of one person: how to reach, and every child this person is around; opened from search or Betrokkenen."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.case_people import person_card
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.sheets.people import PersonCard
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.person_view import PersonView
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.responsive import Scroller
from zorgdesk.wording import case_people as say

_WIDEST: Final = 720
"""Text never stretches wider than this (look.md, section 1)."""


class PersonPage(Page):
    """`place.kind` is guardian or person, `place.ref` who; `place.case_id` the casus one came from, if any."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._kind, self._ref = "", 0
        self._from_case: int | None = None
        self._card: PersonCard | None = None
        self.form = forms.load("pages/person.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.head = forms.field(self.form, "head", PageHead)
        self.view = PersonView()
        self._box = Card()
        self._box.setObjectName("person_card")
        self._box.setMaximumWidth(theme().px(_WIDEST))
        self._box.body.addWidget(self.view)
        main = forms.field(self.form, "main", Scroller)
        main.body.addWidget(self._box)
        main.body.addStretch(1)
        self.view.change_wanted.connect(self._change)
        self.view.case_wanted.connect(lambda case_id: self.go.emit(Place(PageKey.CASE, case_id)))
        self.view.copied.connect(lambda words: self.toast.emit(words, None))

    def show_place(self, place: Place) -> None:
        """Show this person."""
        self._kind, self._ref, self._from_case = place.kind, place.ref or 0, place.case_id
        self._fill()

    def place(self) -> Place:
        """This person."""
        return Place(PageKey.PERSON, self._from_case, kind=self._kind, ref=self._ref)

    def first_focus(self) -> QWidget | None:
        """The first act that is offered at the top, else the list of children."""
        offered = (part for part in self.view.focusables() if not part.isHidden())
        return next(offered, self.view.cases)

    def set_privacy(self, on: bool) -> None:
        """Names become initials, numbers dots."""
        if self._ref:
            self._fill()

    def on_change(self, change: Change) -> None:
        """Someone's name, number or child changed."""
        if self._ref and self.isVisible() and change.touches(Topic.PEOPLE, Topic.REFERENCE, Topic.CASES):
            self._fill()

    def _fill(self) -> None:
        card = self._card = self.read(person_card, self._kind, self._ref)
        self._box.setVisible(card is not None)
        if card is None:
            self.head.set_title(say.GONE)
            self.head.set_context("")
            return
        name = privacy().name(card.shown_name)
        self.head.set_title(name)
        self.head.show_person(name, "warn" if card.kind == "guardian" else "info")
        self.head.set_context(say.as_what(card, None))
        self.view.show_card(card)

    def _change(self) -> None:
        """The form stands beside the child one came from, else beside the first; without any child at the parties."""
        assert self._card is not None
        cases = [case.case_id for case in self._card.cases]
        case_id = self._from_case if self._from_case in cases else next(iter(cases), None)
        if case_id is None:
            self.go.emit(Place(PageKey.SETTINGS, tab="parties"))
        else:
            self.go.emit(Place(PageKey.PEOPLE, case_id, kind=self._kind, ref=self._ref, field="change"))
