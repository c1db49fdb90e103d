"""The card Betrokkenen: parents first with gezag, then own staff, then others; a phone opens the call note."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from zorgdesk.casework.sheets.case_file import Involved
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.avatar import PartyRow
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import ParentalAuthority
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import case as say
from zorgdesk.wording.labels import label

_KIND = {"guardian": "warn", "mentor": "ok", "professional": "info"}
_SHOWN = 6


class PeopleCard(Card):
    """`show_people(...)` fills it; the act leads to consent and gezag."""

    def __init__(self, page: Page) -> None:
        super().__init__(say.INVOLVED, act=say.ADD_PERSON)
        self._page, self._case_id = page, 0
        self.setObjectName("people_card")
        self.act_clicked.connect(self._manage)

    def show_people(self, people: Sequence[Involved], case_id: int) -> None:
        """Show who is involved, at most six."""
        self._case_id = case_id
        while self.body.count():
            item = self.body.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self.body.setSpacing(0)
        for person in people[:_SHOWN]:
            self.body.addWidget(self._line(person))
        if not people:
            self.body.addWidget(PlainLabel(say.NOBODY, "support", wrap=True))
        self.set_count(str(len(people)) if len(people) > _SHOWN else "")

    def _line(self, person: Involved) -> PartyRow:
        name = privacy().name(person.name if person.name.full else person.shown)
        row = PartyRow(
            name, say.person_role(person), kind=_KIND[person.kind], mark=_mark(person), phone=bool(person.phone)
        )
        row.setObjectName(f"person_{person.kind}_{person.ref}")
        row.called.connect(partial(self._call, person))
        return row

    def _call(self, person: Involved) -> None:
        self._page.drawer.emit("note", Place(PageKey.CASE, self._case_id, field="phone", person=_guardian(person)))

    def _manage(self) -> None:
        self._page.go.emit(Place(PageKey.CASE, self._case_id, tab=CaseTab.CONSENT.value))


def _guardian(person: Involved) -> int | None:
    return person.ref if person.kind == "guardian" else None


def _mark(person: Involved) -> Mark | None:
    if person.authority is None:
        return None
    unknown = person.authority is ParentalAuthority.UNKNOWN
    return Mark("warn" if unknown else "mute", "circle-dashed" if unknown else "scale", label(person.authority))
