"""What help: the template, who comes, the opdracht, and the doelen that it works at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.sheets.reference import PersonSheet
from zorgdesk.casework.sheets.trajectories import LinkedGoal, TemplateSheet, TrajectoryInput
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.traject_parts.form_part import FormPart, judge
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.trajectory_kinds import rules_of
from zorgdesk.domain.values import TrajectoryKind
from zorgdesk.wording import trajectory_form as say
from zorgdesk.wording.labels import label

_TEXTS = ("assignment", "goal", "done_when", "if_not")


class WhatPart(FormPart):
    """Signal kind_chosen(TrajectoryKind)."""

    kind_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say.WHAT, parent)
        self.form = forms.load("pages/trajectory_what.ui", self)
        self.body.addWidget(self.form)
        self.kind = forms.field(self.form, "kind", Choice)
        self._offered: list[TrajectoryKind] = list(TrajectoryKind)
        self.executor = forms.field(self.form, "executor_id", Choice)
        self.goals = forms.field(self.form, "goal_ids", ChipChoice)
        self.listen(self.form)
        self.kind.currentIndexChanged.connect(self._on_kind)
        forms.field(self.form, "row_assignment", FormRow).set_check(
            lambda: None if self._text("assignment").value().strip() else say.NEED_ASSIGNMENT
        )
        forms.field(self.form, "row_goal", FormRow).set_check(self._check_goal)

    def offer(
        self, templates: Sequence[TemplateSheet], people: Sequence[PersonSheet], goals: Sequence[LinkedGoal]
    ) -> None:
        """What can be chosen."""
        self.filling = True
        chosen = self.kind.value()
        self._offered = [one.kind for one in templates if one.is_offered or one.kind is chosen]
        self._offer_kinds(chosen or self._offered[0])
        named = [(one.person_id, say.person(one, privacy().name(one.name))) for one in people]
        self.executor.set_options([(None, say.NOBODY_YET), *named], self.executor.value())
        chips = [ChipOption(one.goal_id, say.goal_chip(one, privacy().text(one.sentence))) for one in goals]
        self.goals.set_options(chips, self.goals.value())
        forms.field(self.form, "row_goal_ids", FormRow).setVisible(bool(chips))
        self.filling = False

    def show_values(self, given: TrajectoryInput) -> None:
        """Fill the fields."""
        self.filling = True
        self._offer_kinds(given.kind)
        self.executor.set_value(given.executor_id)
        forms.field(self.form, "title", QLineEdit).setText(given.title)
        for name in _TEXTS:
            if self._text(name).value() != getattr(given, name):
                self._text(name).set_value(getattr(given, name))
        self.goals.set_value(list(given.goal_ids))
        self.show_kind(given.kind)
        self.filling = False

    def values(self) -> dict[str, Any]:
        """As TrajectoryInput names them."""
        return {
            "kind": self.kind.value(),
            "title": forms.field(self.form, "title", QLineEdit).text(),
            "executor_id": self.executor.value(),
            "goal_ids": tuple(self.goals.value()),
            **{name: self._text(name).value() for name in _TEXTS},
        }

    def problem(self) -> QWidget | None:
        """An opdracht is always needed, a goal for some kinds."""
        return judge(self.form, "assignment", "goal")

    def show_kind(self, kind: TrajectoryKind) -> None:
        """What this kind is and asks for."""
        forms.field(self.form, "kind_words", PlainLabel).setText(say.kind_words(kind))
        forms.field(self.form, "row_goal", FormRow).set_required("goal" in rules_of(kind).needs)

    def _offer_kinds(self, chosen: TrajectoryKind) -> None:
        """A kind that is not offered any more stays with a traject that has it."""
        kinds = self._offered if chosen in self._offered else [*self._offered, chosen]
        self.kind.set_options([(kind, label(kind)) for kind in kinds], chosen)

    def _on_kind(self) -> None:
        kind = self.kind.value()
        if not self.filling and isinstance(kind, TrajectoryKind):
            self.show_kind(kind)
            self.kind_chosen.emit(kind)

    def _check_goal(self) -> str | None:
        kind = self.kind.value()
        needed = isinstance(kind, TrajectoryKind) and "goal" in rules_of(kind).needs
        return say.NEED_GOAL if needed and not self._text("goal").value().strip() else None

    def _text(self, name: str) -> LongText:
        return forms.field(self.form, name, LongText)
