"""The fields of a signaal in the order of screen 20; what only the signaalkaart O1 asks stands there for a card."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QObject, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from zorgdesk.casework.reference import persons, places
from zorgdesk.casework.sheets.signals import CardAnswers, SignalInput, SignalSheet
from zorgdesk.casework.signals import PARENTS_STEP_DAYS
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.age_field import AgeField
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.name_parts import parts_of
from zorgdesk.domain.values import ConcernCategory, ParentsKnow, SignalManner
from zorgdesk.wording import signals as say
from zorgdesk.wording.labels import label

_KNOW_ICONS: Final = {
    ParentsKnow.YES: "circle-check",
    ParentsKnow.NOT_YET: "circle-dashed",
    ParentsKnow.UNKNOWN: "circle-question-mark",
}
_CARD_TEXTS: Final = ("when", "when_not", "response", "why_ask")
_JUDGED: Final = ("reporter", "group", "age", "fact", "parents_spoken_on", "fades_on", "step_due_on")


class SignalFields(QObject):
    """Over the form of the drawer. Signals: typed() after a key in a text, chosen() after any other choice."""

    typed = Signal()
    chosen = Signal()

    def __init__(self, form: QWidget, desk: Desk) -> None:
        super().__init__(form)
        self._form, self._desk = form, desk
        self.received_on = desk.today()
        self.kept: SignalSheet | None = None
        self.reporter = forms.field(form, "reporter", QLineEdit)
        self.child_name = forms.field(form, "child_name", QLineEdit)
        self.manner = forms.field(form, "manner", Segmented)
        self.group = forms.field(form, "group", Choice)
        self.age = forms.field(form, "age", AgeField)
        self.fact = forms.field(form, "fact", LongText)
        self.frequency = forms.field(form, "frequency", QLineEdit)
        self.worry = forms.field(form, "worry", Segmented)
        self.card = {name: forms.field(form, name, LongText) for name in _CARD_TEXTS}
        self.categories = forms.field(form, "categories", ChipChoice)
        self.parents_know = forms.field(form, "parents_know", Segmented)
        self.parents_said = forms.field(form, "parents_said", QLineEdit)
        self.days = {
            name: forms.field(form, name, DateField) for name in ("parents_spoken_on", "step_due_on", "fades_on")
        }
        self._add_name = forms.field(form, "add_name", Button)
        self._offer()
        self._connect()

    # What the drawer asks ------------------------------------------------------------------------------------------

    def show_kept(self, kept: SignalSheet) -> None:
        """Fill in what is kept; under privacy view names are initials and texts dots."""
        self.kept, self.received_on = kept, kept.received_on
        self.reporter.setText(privacy().name(kept.reporter))
        self.child_name.setText(privacy().name(kept.name))
        self.manner.set_value(kept.manner)
        self.group.set_value(kept.group_id)
        self.age.set_value(kept.age_months)
        self.fact.set_value(privacy().text(kept.fact))
        self.frequency.setText(privacy().text(kept.frequency))
        self.worry.set_value(kept.worry)
        for name, text in self.card.items():
            text.set_value(privacy().text(getattr(kept.card, name)))
        self.categories.set_value(kept.categories)
        self.parents_know.set_value(kept.parents_know)
        self.parents_said.setText(privacy().text(kept.card.parents_said))
        self.days["parents_spoken_on"].set_value(kept.parents_spoken_on)
        self.days["step_due_on"].set_value(kept.parents_step_due_on)
        self.days["fades_on"].set_value(kept.fades_on)
        self._show_name(bool(kept.name.full))

    def read(self, sheet_id: int | None) -> SignalInput:
        """Everything as it is typed now."""
        said = CardAnswers(
            **{name: text.value() for name, text in self.card.items()}, parents_said=self.parents_said.text()
        )
        return SignalInput(
            reporter=self.reporter.text(),
            manner=self.manner.value() or SignalManner.TALK,
            name=parts_of(self.child_name.text()),
            group_id=self.group.value(),
            age_months=self.age.value(),
            fact=self.fact.value(),
            frequency=self.frequency.text(),
            worry=self.worry.value(),
            categories=tuple(self.categories.value()),
            parents_know=self.parents_know.value() or ParentsKnow.UNKNOWN,
            parents_spoken_on=None if self._spoken_later() else self.days["parents_spoken_on"].value(),
            card=said,
            fades_on=None if self._fades_too_early() else self.days["fades_on"].value(),
            received_on=self.received_on,
            parents_step=say.parents_step(self.reporter.text()),
            parents_step_due_on=self.days["step_due_on"].value(),
            sheet_id=sheet_id,
        )

    def first_wrong(self) -> QWidget | None:
        """Judge every field; the first that is not right, made visible, or None."""
        wrong = [row for row in map(self.row, _JUDGED) if not row.judge()]
        if not wrong:
            return None
        wrong[0].show()
        return wrong[0].field()

    def arrange(self) -> None:
        """Show what the choices ask for: the card, what the parents said, the step for the pm'er."""
        answer = self.parents_know.value()
        forms.field(self._form, "card_part", QWidget).setVisible(self.manner.value() is SignalManner.CARD)
        forms.field(self._form, "parents_part", QWidget).setVisible(answer is ParentsKnow.YES)
        needs_step = answer is ParentsKnow.NOT_YET and self._makes_step()
        forms.field(self._form, "step", QWidget).setVisible(needs_step)
        row = self.row("step_due_on")
        row.setVisible(needs_step and not row.isHidden())
        today = self._desk.today()
        due_on = self.days["step_due_on"].value() or today + timedelta(days=PARENTS_STEP_DAYS)
        line = say.parents_step_line(self.reporter.text(), due_on, today)
        forms.field(self._form, "step_words", IconLine).say(line)

    def offer_groups(self) -> None:
        """Every group with its location, which is a letter under privacy view; the choice stays."""
        groups = [
            (group.group_id, say.group_choice(privacy().place(location.name), group.name))
            for municipality in self._desk.read(places)
            for location in municipality.locations
            for group in location.groups
        ]
        blocked = self.group.blockSignals(True)
        self.group.set_options([(None, say.CHOOSE_GROUP), *groups], self.group.value())
        self.group.blockSignals(blocked)

    def reveal(self, name: str) -> None:
        """Show a date that is hidden while nobody wants to change it, and go there."""
        self.row(name).show()
        self.days[name].setFocus()

    def row(self, name: str) -> FormRow:
        """The row of a field."""
        return forms.field(self._form, f"row_{name}", FormRow)

    # Building ------------------------------------------------------------------------------------------------------

    def _offer(self) -> None:
        forms.set_today(self._form, self._desk.today())
        self.manner.set_options([Segment(manner, say.MANNERS[manner]) for manner in SignalManner], SignalManner.TALK)
        know = [Segment(answer, label(answer), _KNOW_ICONS[answer]) for answer in ParentsKnow]
        self.parents_know.set_options(know, ParentsKnow.UNKNOWN)
        self.worry.set_options([Segment(number, str(number)) for number in range(1, 6)], None)
        self.categories.set_options([ChipOption(area, say.AREAS[area]) for area in ConcernCategory])
        self.offer_groups()
        names = QCompleter(QStringListModel([one.name.full for one in self._desk.read(persons)], self), self)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        names.setFilterMode(Qt.MatchFlag.MatchContains)
        self.reporter.setCompleter(names)
        self._show_name(False)
        for name in ("step_due_on", "fades_on"):
            self.row(name).hide()

    def _connect(self) -> None:
        for line in (self.reporter, self.child_name, self.frequency, self.parents_said):
            line.textChanged.connect(self.typed)
        for text in (self.fact, *self.card.values()):
            text.textChanged.connect(self.typed)
        for control in (self.manner, self.parents_know, self.worry):
            control.chosen.connect(self.chosen)
        self.categories.chosen_changed.connect(self.chosen)
        self.group.currentIndexChanged.connect(self.chosen)
        self.age.age_changed.connect(self.chosen)
        for day in self.days.values():
            day.date_changed.connect(self.chosen)
        self._add_name.clicked.connect(self._ask_name)
        forms.field(self._form, "step_change", Button).clicked.connect(lambda: self.reveal("step_due_on"))
        spoken, step, fades = (self.days[name] for name in ("parents_spoken_on", "step_due_on", "fades_on"))
        checks = {
            "reporter": lambda: None if self.reporter.text().strip() else say.NEED_REPORTER,
            "group": lambda: None if self.group.value() is not None else say.NEED_GROUP,
            "age": lambda: self.age.problem() or (None if self.age.value() is not None else say.NEED_AGE),
            "fact": lambda: None if self.fact.value().strip() else say.NEED_FACT,
            "parents_spoken_on": lambda: spoken.problem() or self._spoken_later(),
            "fades_on": lambda: fades.problem() or self._fades_too_early(),
            "step_due_on": step.problem,
        }
        for name, check in checks.items():
            self.row(name).set_check(check)

    def _makes_step(self) -> bool:
        """Whether "Nog niet" makes a step, or made one that is open; a step that was done is not made again."""
        kept = self.kept
        return kept is None or kept.parents_know is not ParentsKnow.NOT_YET or kept.parents_step_due_on is not None

    def _show_name(self, shown: bool) -> None:
        self.row("child_name").setVisible(shown)
        self._add_name.setVisible(not shown)

    def _ask_name(self) -> None:
        self._show_name(True)
        self.child_name.setFocus()

    def _fades_too_early(self) -> str | None:
        """A new day to be asked must still come; the day that is kept may have passed."""
        day: date | None = self.days["fades_on"].value()
        hidden = self.row("fades_on").isHidden()
        return say.FADE_BEFORE_TODAY if not hidden and day is not None and day < self._desk.today() else None

    def _spoken_later(self) -> str | None:
        day: date | None = self.days["parents_spoken_on"].value()
        return say.SPOKEN_LATER if day is not None and day > self._desk.today() else None
