"""The rules of a gemeente as fields: ages, choices as segments, words on the scale, routekaart and source."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.desktop import forms
from zorgdesk.desktop.widgets.age_field import AgeField
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.long_text import LongText
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


class RulesForm(QObject):
    """Over the fields of settings_municipalities.ui, which are called as the rules are. Signal changed."""

    changed = Signal()

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._ages = {name: forms.field(form, name, AgeField) for name in AGES}
        self._choices = {name: forms.field(form, name, Segmented) for name in CHOICES}
        self._words = {score: forms.field(form, f"scale_{score.value}", QLineEdit) for score in AreaScore}
        self._route = forms.field(form, "route_map", LongText)
        self._source = forms.field(form, "source", QLineEdit)
        self._problem = forms.field(form, "ages_problem", IconLine)
        self._problem.hide()
        self._filling = False
        for age in self._ages.values():
            age.age_changed.connect(lambda _: self._on_changed())
        for choice in self._choices.values():
            choice.chosen.connect(lambda _: self._on_changed())
        for field in (*self._words.values(), self._source):
            field.textEdited.connect(lambda _="": self._on_changed())
        self._route.textChanged.connect(self._on_changed)

    def show_rules(self, rules: MunicipalityRules) -> None:
        """Fill every field."""
        self._filling = True
        for name, age in self._ages.items():
            age.set_value(getattr(rules, name))
        for name, options in CHOICES.items():
            segments = [Segment(value, words) for value, words in options]
            self._choices[name].set_options(segments, getattr(rules, name))
        for score, field in self._words.items():
            field.setText(rules.scale_labels.get(score.value, ""))
        self._route.set_value("\n".join(rules.route_map))
        self._source.setText(rules.source)
        self._problem.hide()
        self._filling = False

    def read_rules(self, before: MunicipalityRules) -> MunicipalityRules | None:
        """The rules as they stand; None, with a sentence, while the ages cannot be."""
        ages = {name: age.value() for name, age in self._ages.items()}
        known = [months for months in ages.values() if months is not None]
        if len(known) < len(ages) or known != sorted(known):
            self._problem.say(say.AGES_ORDER)
            self._problem.show()
            return None
        self._problem.hide()
        labels = {score.value: field.text().strip() for score, field in self._words.items() if field.text().strip()}
        steps = tuple(" ".join(line.split()) for line in self._route.value().splitlines() if line.strip())
        chosen: dict[str, Any] = {name: choice.value() for name, choice in self._choices.items()}
        chosen |= ages
        return replace(before, **chosen, scale_labels=labels, route_map=steps, source=self._source.text().strip())

    def _on_changed(self) -> None:
        if not self._filling:
            self.changed.emit()
