"""The card Betrokkenen: parents first with gezag, then own staff, then others; a phone opens the call note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from zorgdesk.casework.sheets.case_file import Involved
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.people_marks import DO_NOT_CONTACT, KINDS, ground_mark
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.avatar import PartyRow
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.plain import set_tip
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.consent_rules import ConsentResult
from zorgdesk.wording import case as say
from zorgdesk.wording import case_people as people_words
from zorgdesk.wording import case_wide as wide_words

_SHOWN = 6


class PeopleCard(Card):
    """`show_people(...)` fills it; the act leads to consent and gezag."""

    def __init__(self, page: Page) -> None:
        super().__init__(say.INVOLVED, act=say.ADD_PERSON)
        self._page, self._case_id, self._all = page, 0, False
        self.setObjectName("people_card")
        self.act_clicked.connect(self._manage)

    def show_people(
        self, people: Sequence[Involved], case_id: int, consents: Mapping[int, ConsentResult], today: date
    ) -> None:
        """Show who is involved, six at first; `consents` tells by organisation what may be shared."""
        if case_id != self._case_id:
            self._all = False
        self._case_id = case_id
        while self.body.count():
            item = self.body.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self.body.setSpacing(0)
        for number, person in enumerate(people):
            line = self._line(person, consents, today)
            self.body.addWidget(line)
            if number >= _SHOWN:
                line.setVisible(self._all)
        if not people:
            self.body.addWidget(PlainLabel(say.NOBODY, "support", wrap=True))
        if len(people) > _SHOWN:
            self.body.addWidget(self._more(len(people)))
        self.set_count(str(len(people)) if len(people) > _SHOWN else "")

    def _more(self, count: int) -> Button:
        button = Button(wide_words.FEWER_PEOPLE if self._all else wide_words.all_people(count), "link")
        button.setObjectName("all_people")
        button.clicked.connect(lambda: self._unfold(button, count))
        return button

    def _unfold(self, button: Button, count: int) -> None:
        self._all = not self._all
        button.setText(wide_words.FEWER_PEOPLE if self._all else wide_words.all_people(count))
        for number in range(_SHOWN, count):
            item = self.body.itemAt(number)
            line = item.widget() if item is not None else None
            if line is not None:
                line.setVisible(self._all)

    def _line(self, person: Involved, consents: Mapping[int, ConsentResult], today: date) -> PartyRow:
        name = privacy().name(person.shown)
        mark = ground_mark(person, consents.get(person.organisation_id or 0), today)
        may_call = bool(person.phone) and not person.do_not_contact
        if person.do_not_contact:
            mark = DO_NOT_CONTACT
        row = PartyRow(name, say.person_role(person), kind=KINDS[person.kind], mark=mark, phone=may_call)
        row.setObjectName(f"person_{person.kind}_{person.ref}")
        if person.do_not_contact:
            set_tip(row, people_words.do_not_contact(name, privacy().text(person.do_not_contact_reason)))
        row.called.connect(partial(self._call, person))
        return row

    def _call(self, person: Involved) -> None:
        self._page.drawer.emit("note", call_place(self._case_id, person))

    def _manage(self) -> None:
        self._page.go.emit(Place(PageKey.PEOPLE, self._case_id))


def call_place(case_id: int, person: Involved) -> Place:
    """The note of a call with someone: kind and person are filled in."""
    if person.kind == "guardian":
        return Place(PageKey.CASE, case_id, field="phone", kind="guardian", person=person.ref)
    return Place(PageKey.CASE, case_id, field="phone", kind="person", ref=person.ref)
