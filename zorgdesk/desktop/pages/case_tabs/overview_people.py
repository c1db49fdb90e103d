"""The card Betrokkenen: parents first with gezag, then own staff, then others; a phone opens the call note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

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
        self.body.setSpacing(0)
        self._people: Sequence[Involved] = ()
        self._lines: list[PartyRow] = []
        self._nobody = PlainLabel(say.NOBODY, "support", wrap=True)
        self._all_button = Button("", "link")
        self._all_button.setObjectName("all_people")
        self._all_button.clicked.connect(self._unfold)
        self.body.addWidget(self._nobody)
        self.body.addWidget(self._all_button)

    def show_people(
        self, people: Sequence[Involved], case_id: int, consents: Mapping[int, ConsentResult], today: date
    ) -> None:
        """Show who is involved, six at first; `consents` tells by organisation what may be shared.

        The rows stay and show others: making them anew costs as much as reading them (speed.md P5).
        """
        if case_id != self._case_id:
            self._all = False
        self._case_id, self._people = case_id, people
        while len(self._lines) < len(people):
            self._lines.append(self._new_row(len(self._lines)))
        for row, person in zip(self._lines, people, strict=False):
            self._fill(row, person, consents, today)
        for row in self._lines[len(people) :]:
            row.show_party("", "", phone=False)
            row.setObjectName("")
        self._nobody.setVisible(not people)
        self._show_six()

    def _new_row(self, number: int) -> PartyRow:
        row = PartyRow("", "", phone=False)
        row.called.connect(lambda: self._call(self._people[number]))
        self.body.insertWidget(number, row)
        return row

    def _show_six(self) -> None:
        """The first six, or all; the words below say what pressing them does."""
        count = len(self._people)
        for number, row in enumerate(self._lines):
            row.setVisible(number < (count if self._all else min(count, _SHOWN)))
        self._all_button.setVisible(count > _SHOWN)
        self._all_button.setText(wide_words.FEWER_PEOPLE if self._all else wide_words.all_people(count))
        self.set_count(str(count) if count > _SHOWN else "")

    def _unfold(self) -> None:
        self._all = not self._all
        self._show_six()

    def _fill(self, row: PartyRow, person: Involved, consents: Mapping[int, ConsentResult], today: date) -> None:
        name = privacy().name(person.shown)
        mark = ground_mark(person, consents.get(person.organisation_id or 0), today)
        may_call = bool(person.phone) and not person.do_not_contact
        if person.do_not_contact:
            mark = DO_NOT_CONTACT
        row.show_party(name, say.person_role(person), kind=KINDS[person.kind], mark=mark, phone=may_call)
        row.setObjectName(f"person_{person.kind}_{person.ref}")
        reason = privacy().text(person.do_not_contact_reason)
        set_tip(row, people_words.do_not_contact(name, reason) if person.do_not_contact else "")

    def _call(self, person: Involved) -> None:
        self._page.drawer.emit("note", call_place(self._case_id, person))

    def _manage(self) -> None:
        self._page.go.emit(Place(PageKey.PEOPLE, self._case_id))


def call_place(case_id: int, person: Involved) -> Place:
    """The note of a call with someone: kind and person are filled in."""
    if person.kind == "guardian":
        return Place(PageKey.CASE, case_id, field="phone", kind="guardian", person=person.ref)
    return Place(PageKey.CASE, case_id, field="phone", kind="person", ref=person.ref)
