"""The rules of a gemeente as fields: ages, choices as segments, words on the scale, routekaart and source."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.desktop import forms
from zorgdesk.desktop.widgets.age_field import AgeField
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.number_field import NumberField
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.values import AreaScore
from zorgdesk.wording import settings as say

AGES = ("handover_start_months", "handover_discuss_months", "handover_send_months", "handover_last_months")
CHOICES = {
    "sign_rule": say.SIGN_OPTIONS,
    "warm_rule": say.WARM_OPTIONS,
    "parent_text_rule": say.TEXT_OPTIONS,
    "delivery_rule": say.DELIVERY_OPTIONS,
    "copy_to_bso": say.BSO_OPTIONS,
}
WEEKS = ("plan_cycle_weeks", "plan_total_weeks")
"""How long a plan runs before its evaluation, and how long its versions may take together."""

LISTS = ("route_map", "meeting_types", "funding_streams", "forms")
"""Rules of one line per item."""

_WEEKS_AT_MOST = 52


class RulesForm(QObject):
    """Over the fields of settings_municipalities.ui, which are called as the rules are. Signal changed."""

    changed = Signal()

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._ages = {name: forms.field(form, name, AgeField) for name in AGES}
        self._choices = {name: forms.field(form, name, Segmented) for name in CHOICES}
        self._words = {score: forms.field(form, f"scale_{score.value}", QLineEdit) for score in AreaScore}
        self._lists = {name: forms.field(form, name, LongText) for name in LISTS}
        self._lines = {name: forms.field(form, name, QLineEdit) for name in ("source", "case_director")}
        self._contact = forms.field(form, "first_contact_id", Choice)
        self._weeks = {name: forms.field(form, name, NumberField) for name in WEEKS}
        self._weeks_problem = forms.field(form, "cycle_problem", IconLine)
        self._weeks_problem.hide()
        self._problem = forms.field(form, "ages_problem", IconLine)
        self._problem.hide()
        self._filling = False
        for age in self._ages.values():
            age.age_changed.connect(lambda _: self._on_changed())
        for weeks in self._weeks.values():
            weeks.number_changed.connect(lambda _: self._on_changed())
        for choice in self._choices.values():
            choice.chosen.connect(lambda _: self._on_changed())
        for field in (*self._words.values(), *self._lines.values()):
            field.textEdited.connect(lambda _="": self._on_changed())
        for text in self._lists.values():
            text.textChanged.connect(self._on_changed)
        self._contact.currentIndexChanged.connect(lambda _: self._on_changed())

    def show_rules(self, rules: MunicipalityRules, people: Sequence[tuple[int | None, str]] = ()) -> None:
        """Fill every field; `people` are those who can be the first contact, by id and words."""
        self._filling = True
        for name, age in self._ages.items():
            age.set_value(getattr(rules, name))
        for name, weeks in self._weeks.items():
            weeks.set_value(getattr(rules, name))
        for name, options in CHOICES.items():
            segments = [Segment(value, words) for value, words in options]
            self._choices[name].set_options(segments, getattr(rules, name))
        for score, field in self._words.items():
            field.setText(rules.scale_labels.get(score.value, ""))
        for name, text in self._lists.items():
            text.set_value("\n".join(getattr(rules, name)))
        for name, line in self._lines.items():
            line.setText(getattr(rules, name))
        self._contact.set_options([(None, say.NO_CONTACT), *people], rules.first_contact_id)
        self._problem.hide()
        self._weeks_problem.hide()
        self._filling = False

    def read_rules(self, before: MunicipalityRules) -> MunicipalityRules | None:
        """The rules as they stand; None, with a sentence, while the ages or the weeks cannot be."""
        weeks = self._read_weeks()
        if weeks is None:
            return None
        ages = {name: age.value() for name, age in self._ages.items()}
        known = [months for months in ages.values() if months is not None]
        if len(known) < len(ages) or known != sorted(known):
            self._problem.say(say.AGES_ORDER)
            self._problem.show()
            return None
        self._problem.hide()
        labels = {score.value: field.text().strip() for score, field in self._words.items() if field.text().strip()}
        lists = {name: _items(text.value()) for name, text in self._lists.items()}
        chosen: dict[str, Any] = {name: choice.value() for name, choice in self._choices.items()}
        chosen |= ages | weeks | lists | {name: line.text().strip() for name, line in self._lines.items()}
        return replace(before, **chosen, scale_labels=labels, first_contact_id=self._contact.value())

    def _read_weeks(self) -> dict[str, int] | None:
        """From one week to a year each, the whole at least as long as one cycle."""
        cycle, total = (self._weeks[name].value() for name in WEEKS)
        fits = cycle is not None and total is not None and 1 <= cycle <= total <= _WEEKS_AT_MOST
        self._weeks_problem.say("" if fits else say.WEEKS_ORDER, "triangle-alert", "bad")
        self._weeks_problem.setVisible(not fits)
        return {"plan_cycle_weeks": cycle, "plan_total_weeks": total} if fits and cycle and total else None

    def _on_changed(self) -> None:
        if not self._filling:
            self.changed.emit()


def _items(text: str) -> tuple[str, ...]:
    """One item per line, without empty ones."""
    return tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())
