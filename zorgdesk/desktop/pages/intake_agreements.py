"""The three agreements that end an intake: regie, contact for the parents, all parties (product.md rule 5)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.person_choice import PersonChoice
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.icon_view import IconView
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.values import PartiesInvolved
from zorgdesk.wording import intake as say

_PARTS: Final = {
    "case_director": "director",
    "contact_for_parents": "contact",
    "parties_involved": "parties",
}
_OPEN, _DONE = ("circle-dot", "warn"), ("circle-check", "ok")


class Agreements(QObject):
    """The card of screen 21 with its marks. Signal changed."""

    changed = Signal()

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._form = form
        self.people = {name: PersonChoice(name) for name in ("case_director", "contact_for_parents")}
        self.parties = forms.field(form, "parties_involved", Segmented)
        self.parties.set_options([Segment(answer, say.PARTIES[answer]) for answer in PartiesInvolved])
        self.parties.chosen.connect(self.changed)
        self._badge = Badge()
        card = forms.field(form, "agreements_card", Card)
        card.add_head(self._badge)
        card.add_head(PlainLabel(say.NEEDED, "support"))
        for name, choice in self.people.items():
            holder = QVBoxLayout(forms.field(form, name, QWidget))
            holder.setContentsMargins(0, 0, 0, 0)
            holder.addWidget(choice)
            choice.name_it(say.MISSING[name])
            choice.changed.connect(self.changed)

    def show_missing(self, missing: Collection[str]) -> None:
        """A mark and a word per agreement, and how many are there."""
        for agreement, part in _PARTS.items():
            done = agreement not in missing
            forms.field(self._form, f"{part}_mark", IconView).set_icon(*(_DONE if done else _OPEN))
            forms.field(self._form, f"{part}_state", PlainLabel).setText("" if done else say.STILL_TO_CHOOSE)
        icon, kind = _OPEN if missing else _DONE
        self._badge.show_mark(Mark(kind, icon, say.agreed(len(_PARTS) - len(missing))))

    def show_team(self, discussed_on: date | None) -> None:
        """The talk about working with the wijkteam: a day, and no condition to end the intake."""
        there = discussed_on is not None
        mark = ("circle-check", "ok") if there else ("circle-dashed", "ink3")
        forms.field(self._form, "team_mark", IconView).set_icon(*mark)
        forms.field(self._form, "team_state", PlainLabel).setText("" if there else say.MAY_WAIT)

    def field_of(self, agreement: str) -> QWidget:
        """The field where an agreement is filled in."""
        return self.people.get(agreement, self.parties)
