"""What a traject brought: an evaluation with its outcome, or the advice that came out (domain.md rows 13, 36, 38)."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from zorgdesk.casework.sheets.trajectories import TrajectorySheet
from zorgdesk.casework.trajectories import hold_evaluation, write_advice
from zorgdesk.casework.trajectory_sheet import trajectories_of, trajectory_sheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.act_drawer import ActDrawer
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import TrajectoryOutcome
from zorgdesk.wording import trajectories as say
from zorgdesk.wording.labels import label

_FORM = "drawers/trajectory_review.ui"


class TrajectoryEvaluationDrawer(ActDrawer):
    """`place.ref` is the evaluation."""

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        assert place.ref is not None
        super().__init__(desk, place, _FORM, f"trajectory_evaluation:{place.ref}", parent)
        self._evaluation_id = place.ref
        self.outcome = forms.field(self.form, "outcome", ChipChoice)
        self.held_on = forms.field(self.form, "held_on", DateField)
        self.findings = forms.field(self.form, "findings", LongText)
        sheet, kept = self._of(place.ref), self.kept()
        _say_about(self.form, sheet)
        chosen = [TrajectoryOutcome(kept["outcome"])] if kept.get("outcome") else []
        self.outcome.set_options([ChipOption(one, label(one)) for one in sheet.rules.outcomes], chosen)
        self.held_on.set_value(desk.today())
        self.findings.set_value(str(kept.get("findings", "")))
        self.make(say.EVALUATION_KEEP, "check", "keep_evaluation")
        self.row("outcome").set_check(lambda: None if self.outcome.value() else say.NEED_OUTCOME)
        self.row("held_on").set_check(self._check_day)
        self.row("findings").set_check(lambda: None if self.findings.value().strip() else say.NEED_FINDINGS)

    def title(self) -> str:
        """Traject evalueren."""
        return say.EVALUATION_TITLE

    def first_focus(self) -> QWidget | None:
        """The outcome."""
        return self.outcome

    def typed(self) -> dict[str, Any]:
        """Outcome and words."""
        if not self.findings.value().strip():
            return {}
        chosen = self.outcome.value()
        return {"outcome": chosen[0].value if chosen else "", "findings": self.findings.value()}

    def act(self) -> None:
        """Keep the evaluation."""
        held_on = self.held_on.value()
        if not self.all_right("outcome", "held_on", "findings") or held_on is None:
            return
        outcome = self.outcome.value()[0]
        change = self.perform(hold_evaluation, self._evaluation_id, outcome, self.findings.value(), on=held_on)
        self.finish(say.EVALUATION_DONE, change)

    def _check_day(self) -> str | None:
        return self.held_on.problem() or (None if self.held_on.value() is not None else say.NEED_DAY)

    def _of(self, evaluation_id: int) -> TrajectorySheet:
        sheets = self.read(trajectories_of, self.case_id, on=self.desk.today())
        return next(
            sheet for sheet in sheets if any(one.evaluation_id == evaluation_id for one in sheet.evaluations)
        )


class TrajectoryAdviceDrawer(ActDrawer):
    """`place.ref` is the traject."""

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        assert place.ref is not None
        super().__init__(desk, place, _FORM, f"trajectory_advice:{place.ref}", parent)
        self._sheet = self.read(trajectory_sheet, place.ref, on=desk.today())
        self.findings = forms.field(self.form, "findings", LongText)
        _say_about(self.form, self._sheet)
        for name in ("outcome", "held_on"):
            self.row(name).hide()
        self.row("findings").set_label(say.ADVICE_LABEL)
        self.findings.set_value(str(self.kept().get("findings", "")) or self._sheet.advice)
        self.make(say.ADVICE_KEEP, "check", "keep_advice")

    def title(self) -> str:
        """Advies noteren."""
        return say.ADVICE_TITLE

    def first_focus(self) -> QWidget | None:
        """The words."""
        return self.findings

    def holds_text(self) -> bool:
        """The advice that was written before."""
        return bool(self.findings.value())

    def typed(self) -> dict[str, Any]:
        """The words, when they differ from what is kept."""
        words = self.findings.value()
        return {"findings": words} if words.strip() != self._sheet.advice else {}

    def act(self) -> None:
        """Keep the advice."""
        ref, today = self._sheet.trajectory_id, self.desk.today()
        change = self.perform(write_advice, ref, self.findings.value(), on=today, at=self.desk.now())
        self.finish(say.ADVICE_DONE, change)


def _say_about(form: QWidget, sheet: TrajectorySheet) -> None:
    words = say.now_words(sheet) if not privacy().on else say.frequency(sheet)
    forms.field(form, "about_words", PlainLabel).setText(words)
