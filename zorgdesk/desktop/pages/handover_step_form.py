"""Ask for a step of the overdracht: when, by whom, how it went out, why another was skipped; with an answer seam."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.desktop import ask
from zorgdesk.desktop.widgets.ask_dialog import AskDialog
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.domain.values import HandoverStep, SendManner
from zorgdesk.wording import handover_editor as say
from zorgdesk.wording.labels import choices


@dataclass(frozen=True)
class StepAnswer:
    """What was filled in; `manner` only for sending."""

    on: date
    by: str
    note: str = ""
    manner: SendManner = SendManner.SECURE_MAIL


def ask_step(
    parent: QWidget,
    step: HandoverStep,
    *,
    own_name: str,
    today: date,
    manner: SendManner,
    skipped: Sequence[HandoverStep] = (),
    note_needed: bool = False,
) -> StepAnswer | None:
    """Ask for one step; None when it was not done. A skipped step, or `note_needed`, asks why."""
    title = say.step_question(step)
    answered = ask.taken_answer(title)
    if answered is not ask.NOTHING:
        return answered if isinstance(answered, StepAnswer) else None
    needed = bool(skipped) or note_needed
    dialog = _StepDialog(parent, step, say.step_line(step, skipped), StepAnswer(today, own_name, "", manner), needed)
    return dialog.answer() if dialog.exec() == AskDialog.DialogCode.Accepted else None


class _StepDialog(AskDialog):
    """The fields of one step; `proposal` is what they start with, `today` in it the last day that can be chosen."""

    def __init__(
        self, parent: QWidget, step: HandoverStep, words: str, proposal: StepAnswer, note_needed: bool
    ) -> None:
        title = say.step_question(step)
        super().__init__(title, words, act=say.step_act(step), safe=say.STEP_SAFE, kind="primary", parent=parent)
        self._proposal, self._needed = proposal, note_needed
        self._day, self._who = DateField(proposal.on), QLineEdit(proposal.by)
        self._how, self._why = Choice(), LongText(lines=(2, 4))
        named = {"done_on": self._day, "done_by": self._who, "send_manner": self._how, "note": self._why}
        for name, field in named.items():
            field.setObjectName(name)
        self._day.set_value(proposal.on)
        self._how.set_options(list(choices(SendManner)), proposal.manner)
        when = FormRow(say.STEP_DATE, self._day, required=True)
        when.set_check(self._day.problem)
        rows = [when, FormRow(say.STEP_WHO, self._who)]
        if step is HandoverStep.SENT:
            rows.append(FormRow(say.STEP_MANNER, self._how, required=True))
        if note_needed:
            rows.append(FormRow(say.STEP_NOTE, self._why, required=True))
        for row in rows:
            self.body.addWidget(row)
        self._day.date_changed.connect(self._judge)
        self._why.textChanged.connect(self._judge)
        self._judge()
        self.act.setDefault(True)
        (self._why if note_needed else self._day).setFocus()

    def answer(self) -> StepAnswer | None:
        """What was filled in."""
        on = self._day.value()
        chosen = SendManner(self._how.value()) if self._how.value() else self._proposal.manner
        return StepAnswer(on, self._who.text(), self._why.value(), chosen) if on is not None else None

    def _judge(self) -> None:
        on = self._day.value()
        reason = not self._needed or bool(self._why.value().strip())
        self.act.setEnabled(on is not None and on <= self._proposal.on and reason)
