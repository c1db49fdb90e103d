"""The form of an evaluation: day, who was there, a result per doel and actie, each opinion, and what follows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.plan_reviews import ActionOutcome, EvaluationText, GoalResult
from zorgdesk.casework.sheets.plans import ActionSheet, GoalSheet, PlanParentViewSheet, PlanSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.plan_parts.part import PlanPart
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.card import Hairline
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.number_field import NumberField
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.values import ActionResult, GoalStatus, GoNoGoDecision
from zorgdesk.wording import plan_reviews as say
from zorgdesk.wording.labels import label

_RESULTS = {
    GoalStatus.REACHED: "circle-check",
    GoalStatus.PARTLY: "circle-dot",
    GoalStatus.NOT_REACHED: "circle-x",
    GoalStatus.STOPPED: "circle-stop",
}
_OUTCOMES = {ActionResult.KEEP: "check", ActionResult.ADJUST: "pencil", ActionResult.STOP: "circle-stop"}
FOLLOW_UPS = {
    GoNoGoDecision.CONTINUE: "circle-check",
    GoNoGoDecision.ADJUST: "pencil",
    GoNoGoDecision.SCALE_UP: "arrow-up",
    GoNoGoDecision.REFER: "send",
    GoNoGoDecision.STOP: "circle-stop",
}
_OWN = ("evaluated_on", "present", "team_opinion", "follow_up", "next_steps", "go_on")
_GOAL = ("status", "current_value", "text")


class EvaluationForm(QObject):
    """Over plan/evaluation.ui; `touch` is called on every change, `kept` is what was typed before."""

    def __init__(self, part: PlanPart, sheet: PlanSheet, kept: dict[str, Any], touch: Callable[[], object]) -> None:
        super().__init__(part)
        self._part, self._sheet, self._touch = part, sheet, touch
        self.form = forms.load("plan/evaluation.ui", part)
        self._goals: dict[int, QWidget] = {}
        self._actions: dict[int, Segmented] = {}
        self._opinions: dict[int, LongText] = {}
        for goal in sheet.goals:
            self._add_goal(goal, kept.get("goals", {}).get(str(goal.goal_id), {}), kept.get("actions", {}))
        for view in sheet.parent_views:
            self._add_opinion(view, kept.get("opinions", {}).get(str(view.guardian_id), ""))
        self._fill(kept)
        self._connect()

    def first_focus(self) -> QWidget:
        """The result of the first doel, else the day."""
        first = next(iter(self._goals.values()), None)
        return forms.field(first, "status", Segmented) if first is not None else self._day

    @property
    def goes_on(self) -> bool:
        """Whether the next version begins."""
        return forms.field(self.form, "go_on", Tick).isChecked()

    def values(self) -> dict[str, Any]:
        """What stands in the form as plain values, for the draft."""
        own = {name: _plain(value) for name, value in forms.read(self.form, _OWN).items()}
        goals = {str(key): {name: _plain(value) for name, value in forms.read(form, _GOAL).items()}
                 for key, form in self._goals.items()}  # fmt: skip
        actions = {str(key): _plain(field.value()) for key, field in self._actions.items()}
        opinions = {str(key): field.value() for key, field in self._opinions.items()}
        return {**own, "goals": goals, "actions": actions, "opinions": opinions}

    def evaluation(self) -> EvaluationText | None:
        """What to write down; None when something is missing, which its row then says."""
        missing = self._missing()
        if missing is not None:
            missing.setFocus()
            return None
        own = forms.read(self.form, _OWN)
        day, follow_up = own["evaluated_on"], own["follow_up"]
        assert isinstance(day, date)
        assert isinstance(follow_up, GoNoGoDecision)
        return EvaluationText(
            day,
            follow_up,
            str(own["next_steps"]),
            str(own["present"]),
            str(own["team_opinion"]),
            tuple((key, field.value()) for key, field in self._opinions.items()),
            tuple(_goal_result(key, forms.read(form, _GOAL)) for key, form in self._goals.items()),
            tuple(
                ActionOutcome(key, field.value()) for key, field in self._actions.items() if field.value() is not None
            ),
        )

    def refuse_day(self, sentence: str) -> None:
        """The rule says no to this day."""
        forms.field(self.form, "row_evaluated_on", FormRow).set_error(sentence)
        self._day.setFocus()

    @property
    def _day(self) -> DateField:
        return forms.field(self.form, "evaluated_on", DateField)

    def _missing(self) -> QWidget | None:
        """The first field that still needs an answer; every such row says so."""
        found: list[QWidget] = []
        day = forms.field(self.form, "row_evaluated_on", FormRow)
        if not day.judge() or self._day.value() is None:
            day.set_error(day.error() or say.DAY_MISSING)
            found.append(self._day)
        for form in self._goals.values():
            status = forms.field(form, "status", Segmented)
            forms.field(form, "row_status", FormRow).set_error("" if status.value() else say.GOAL_RESULT_MISSING)
            found += [] if status.value() else [status]
        follow_up = forms.field(self.form, "follow_up", Segmented)
        forms.field(self.form, "row_follow_up", FormRow).set_error("" if follow_up.value() else say.FOLLOW_UP_MISSING)
        found += [] if follow_up.value() else [follow_up]
        return found[0] if found else None

    def _fill(self, kept: dict[str, Any]) -> None:
        forms.set_today(self.form, self._part.page.desk.today())
        chosen = GoNoGoDecision(kept["follow_up"]) if kept.get("follow_up") else None
        segments = [Segment(one, label(one), icon, "violet") for one, icon in FOLLOW_UPS.items()]
        forms.field(self.form, "follow_up", Segmented).set_options(segments, chosen)
        forms.fill(self.form, {name: kept.get(name, "") for name in ("present", "team_opinion", "next_steps")})
        day = kept.get("evaluated_on")
        self._day.set_value(date.fromisoformat(day) if day else self._part.page.desk.today())
        go_on = forms.field(self.form, "go_on", Tick)
        newest = self._sheet.versions[0]
        begun = newest.version > self._sheet.version
        go_on.setText(say.go_on(newest.version if begun else self._sheet.version + 1))
        go_on.setChecked(kept.get("go_on", True) is not False)
        go_on.setVisible(not begun)
        line = forms.field(self.form, "begun_before", IconLine)
        line.say(say.begun_before(newest.version) if begun else "", "git-compare", "ink2")
        line.setVisible(begun)

    def _connect(self) -> None:
        follow_up = forms.field(self.form, "follow_up", Segmented)
        follow_up.chosen.connect(self._on_follow_up)
        self._day.date_changed.connect(self._touch)
        forms.field(self.form, "row_evaluated_on", FormRow).set_check(self._day.problem)
        forms.field(self.form, "present", QLineEdit).textEdited.connect(self._touch)
        forms.field(self.form, "go_on", Tick).toggled.connect(self._touch)
        for name in ("team_opinion", "next_steps"):
            text = forms.field(self.form, name, LongText)
            text.textChanged.connect(self._touch)
            self._part.take_quotes(text)

    def _on_follow_up(self, decision: object) -> None:
        """Stoppen needs no next version; the tick can still be set."""
        forms.field(self.form, "go_on", Tick).setChecked(decision is not GoNoGoDecision.STOP)
        self._touch()

    def _add_goal(self, goal: GoalSheet, kept: dict[str, Any], actions: dict[str, Any]) -> None:
        form = self._goals[goal.goal_id] = forms.load("plan/evaluate_goal.ui", self.form)
        form.setObjectName(f"evaluate_goal_{goal.goal_id}")
        box = _box(self.form, "goals")
        box.addWidget(Hairline())
        box.addWidget(form)
        forms.field(form, "sentence", PlainLabel).setText(privacy().text(goal.sentence))
        status = forms.field(form, "status", Segmented)
        chosen = GoalStatus(kept["status"]) if kept.get("status") else None
        status.set_options([Segment(one, label(one), icon) for one, icon in _RESULTS.items()], chosen)
        now, text = forms.field(form, "current_value", NumberField), forms.field(form, "text", LongText)
        forms.field(form, "row_current_value", FormRow).set_label(say.value_of(goal))
        now.set_value(kept.get("current_value", goal.current_value))
        text.set_value(kept.get("text", ""))
        status.chosen.connect(self._touch)
        now.number_changed.connect(self._touch)
        text.textChanged.connect(self._touch)
        self._part.take_quotes(text)
        for action in goal.actions:
            if action.what.strip():
                self._add_action(_box(form, "actions"), action, actions.get(str(action.action_id)))

    def _add_action(self, box: QVBoxLayout, action: ActionSheet, kept: str | None) -> None:
        field = self._actions[action.action_id] = Segmented()
        field.setObjectName(f"outcome_{action.action_id}")
        words = privacy().text(action.what)
        field.setAccessibleName(say.outcome_of(words))
        before = action.result if action.result in _OUTCOMES else None
        chosen = ActionResult(kept) if kept else before
        field.set_options([Segment(one, label(one), icon) for one, icon in _OUTCOMES.items()], chosen)
        field.chosen.connect(self._touch)
        box.addWidget(FormRow(say.outcome_of(words), field))

    def _add_opinion(self, view: PlanParentViewSheet, kept: str) -> None:
        text = self._opinions[view.guardian_id] = LongText(lines=(2, 8))
        text.setObjectName(f"opinion_{view.guardian_id}")
        text.set_value(kept)
        text.textChanged.connect(self._touch)
        self._part.take_quotes(text)
        _box(self.form, "opinions").addWidget(FormRow(say.opinion_of(privacy().name(view.name)), text))


def _box(form: QWidget, name: str) -> QVBoxLayout:
    layout = forms.field(form, name, QWidget).layout()
    assert isinstance(layout, QVBoxLayout)
    return layout


def _goal_result(goal_id: int, given: dict[str, Any]) -> GoalResult:
    return GoalResult(goal_id, given["status"], given["current_value"], given["text"])


def _plain(value: object) -> object:
    """A value as a draft keeps it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, GoalStatus | ActionResult | GoNoGoDecision):
        return value.value
    return value
