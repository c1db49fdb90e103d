"""Decide a go/no-go of a traject: decision, reason and who was there, all three (product.md rule 5)."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.plans import decide_go_no_go
from zorgdesk.casework.sheets.plans import GoNoGoSheet
from zorgdesk.casework.trajectory_sheet import moment_sheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.act_drawer import ActDrawer
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import GoNoGoDecision
from zorgdesk.wording import plan as plan_words
from zorgdesk.wording import trajectories as say
from zorgdesk.wording.formats import day
from zorgdesk.wording.labels import label

_ICON = {
    GoNoGoDecision.CONTINUE: "circle-check",
    GoNoGoDecision.ADJUST: "pencil",
    GoNoGoDecision.SCALE_UP: "arrow-up",
    GoNoGoDecision.REFER: "send",
    GoNoGoDecision.STOP: "circle-stop",
}


class DecisionDrawer(ActDrawer):
    """`place.ref` is the go/no-go. What is typed stays as a draft until the decision is kept."""

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        assert place.ref is not None
        super().__init__(desk, place, "drawers/decision.ui", f"go_no_go:{place.ref}", parent)
        self._moment: GoNoGoSheet = self.read(moment_sheet, place.ref)
        self.decision = forms.field(self.form, "decision", ChipChoice)
        self.reason = forms.field(self.form, "reason", LongText)
        self.present = forms.field(self.form, "present", QLineEdit)
        self.decided_on = forms.field(self.form, "decided_on", DateField)
        self._fill()
        self.make(say.DECIDE, "check", "record")
        self.row("decision").set_check(lambda: None if self.decision.value() else plan_words.DECISION_MISSING)
        self.row("reason").set_check(lambda: None if self.reason.value().strip() else plan_words.REASON_MISSING)
        self.row("present").set_check(lambda: None if self.present.text().strip() else plan_words.PRESENT_MISSING)
        self.row("decided_on").set_check(self._check_day)

    def title(self) -> str:
        """Go/no-go."""
        return say.DECISION_TITLE

    def first_focus(self) -> QWidget | None:
        """The decision."""
        return self.decision

    def typed(self) -> dict[str, Any]:
        """The three, as far as they were given."""
        chosen = self.decision.value()
        given = {
            "decision": chosen[0].value if chosen else "",
            "reason": self.reason.value(),
            "present": self.present.text(),
        }
        return given if any(given.values()) else {}

    def act(self) -> None:
        """Close it with all three."""
        decided_on = self.decided_on.value()
        if not self.all_right("decision", "reason", "present", "decided_on") or decided_on is None:
            return
        change = self.perform(
            decide_go_no_go,
            self._moment.go_no_go_id,
            self.decision.value()[0],
            self.reason.value(),
            self.present.text(),
            on=decided_on,
        )
        self.finish(plan_words.DECIDED, change)

    def _check_day(self) -> str | None:
        typed = self.decided_on.value()
        if self.decided_on.problem() or typed is None:
            return self.decided_on.problem() or say.NEED_DAY
        return say.DECIDED_LATER if typed > self.desk.today() else None

    def _fill(self) -> None:
        kept, moment = self.kept(), self._moment
        question = privacy().text(moment.question) or plan_words.QUESTION_EMPTY
        planned = day(moment.planned_on, on=self.desk.today())
        forms.field(self.form, "question", PlainLabel).setText(question)
        forms.field(self.form, "criteria", PlainLabel).setText(privacy().text(moment.criteria) or planned)
        chosen = [GoNoGoDecision(kept["decision"])] if kept.get("decision") else []
        self.decision.set_options([ChipOption(one, label(one), _ICON[one]) for one in GoNoGoDecision], chosen)
        self.reason.set_value(str(kept.get("reason", "")))
        self.present.setText(str(kept.get("present", "")))
        self.decided_on.set_value(self.desk.today())
