"""What the logboek is narrowed to: who may see it, words, kind, person and period."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.sheets.journal import Attendee, JournalFilter
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.late import Late
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.private_words import PrivateWords
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.domain.dates import week_start
from zorgdesk.domain.values import JournalKind, Visibility
from zorgdesk.wording import journal as say
from zorgdesk.wording.labels import label

_TYPING_MS = 150
_ICONS = {Visibility.SHARED: "eye", Visibility.INTERNAL: "lock", Visibility.CONFIDENTIAL: "user-check"}


class JournalFilters(QObject):
    """`value()` and `lift()`. Signal changed()."""

    changed = Signal()

    def __init__(self, form: QWidget, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._today = desk.today()
        self.search = forms.field(form, "search", QLineEdit)
        PrivateWords(self.search)
        self._who_sees = forms.field(form, "who_sees", ChipChoice)
        self._kind = forms.field(form, "kind", Choice)
        self._person = forms.field(form, "person", Choice)
        self._period = forms.field(form, "period", Choice)
        self._own_period = forms.field(form, "own_period", QWidget)
        self._since = forms.field(form, "since", DateField)
        self._until = forms.field(form, "until", DateField)
        self._people: list[Attendee] = []
        self._wait = Late(desk, self.changed.emit, self, _TYPING_MS)
        self._fill()
        self._connect()

    def value(self) -> JournalFilter:
        """What is chosen now."""
        seen = (self._who_sees.value() or [""])[0]
        kind, person = self._kind.value(), self._person.value()
        since, until = self.period()
        return JournalFilter(
            visibility=Visibility(seen) if seen else None,
            kind=kind if isinstance(kind, JournalKind) else None,
            who=next((one for one in self._people if one.who == person), None),
            since=since,
            until=until,
            text=self.search.text(),
        )

    def period(self) -> tuple[date | None, date | None]:
        """The first and the last day that are wanted; None where the period is open."""
        chosen = self._period.value()
        if chosen == "own":
            return self._since.value(), self._until.value()
        return bounds(str(chosen or ""), self._today)

    def set_people(self, people: Sequence[Attendee]) -> None:
        """Who can be chosen; the choice stays when that person is still there."""
        self._people = list(people)
        chosen = self._person.value()
        options = [(None, say.EVERYONE), *((one.who, privacy().name(one.name)) for one in people)]
        blocked = self._person.blockSignals(True)
        self._person.set_options(options, chosen if any(chosen == who for who, _ in options) else None)
        self._person.blockSignals(blocked)

    def set_counts(self, counts: dict[Visibility, int]) -> None:
        """The numbers on the chips."""
        total = str(sum(counts.values()))
        self._who_sees.set_counts({"": total, **{one.value: str(counts.get(one, 0)) for one in Visibility}})

    def lift(self) -> None:
        """Show everything again."""
        widgets = (self.search, self._kind, self._person, self._period, self._since, self._until)
        blocked = [(one, one.blockSignals(True)) for one in widgets]
        self.search.clear()
        self._who_sees.set_value([""])
        for choice in (self._kind, self._person):
            choice.set_value(None)
        self._period.set_value("")
        self._since.set_value(None)
        self._until.set_value(None)
        for widget, before in blocked:
            widget.blockSignals(before)
        self._own_period.hide()
        self._wait.drop()
        self.changed.emit()

    def _fill(self) -> None:
        order = (Visibility.SHARED, Visibility.INTERNAL, Visibility.CONFIDENTIAL)
        chips = [ChipOption(one.value, label(one), _ICONS[one], count="0") for one in order]
        self._who_sees.set_options([ChipOption("", say.ALL, count="0"), *chips], [""])
        self._kind.set_options([(None, say.ALL_KINDS), *((kind, label(kind)) for kind in JournalKind)], None)
        self._person.set_options([(None, say.EVERYONE)], None)
        self._period.set_options(list(say.PERIODS), "")
        self._since.set_today(self._today)
        self._until.set_today(self._today)
        self._own_period.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._wait.soon())
        self._who_sees.chosen_changed.connect(lambda _: self.changed.emit())
        for choice in (self._kind, self._person):
            choice.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._period.currentIndexChanged.connect(lambda _: self._on_period())
        for field in (self._since, self._until):
            field.date_changed.connect(lambda _: self.changed.emit())

    def _on_period(self) -> None:
        own = self._period.value() == "own"
        self._own_period.setVisible(own)
        if own:
            self._since.setFocus()
        self.changed.emit()


def bounds(period: str, today: date) -> tuple[date | None, date | None]:
    """The days of a named period ("week", "month", "last_month", "year"); anything else is open on both sides."""
    if period == "week":
        return week_start(today), week_start(today) + timedelta(days=6)
    if period == "month":
        return today.replace(day=1), today
    if period == "last_month":
        last = today.replace(day=1) - timedelta(days=1)
        return last.replace(day=1), last
    if period == "year":
        return today.replace(month=1, day=1), today
    return None, None
