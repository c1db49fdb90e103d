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
    words = say.step_line(step, skipped)
    dialog = AskDialog(title, words, act=say.step_act(step), safe=say.STEP_SAFE, kind="primary", parent=parent)
    day, who, how, why = DateField(today), QLineEdit(own_name), Choice(), LongText(lines=(2, 4))
    for name, field in (("done_on", day), ("done_by", who), ("send_manner", how), ("note", why)):
        field.setObjectName(name)
    day.set_value(today)
    how.set_options(list(choices(SendManner)), manner)
    when = FormRow(say.STEP_DATE, day, required=True)
    when.set_check(day.problem)
    dialog.body.addWidget(when)
    dialog.body.addWidget(FormRow(say.STEP_WHO, who))
    if step is HandoverStep.SENT:
        dialog.body.addWidget(FormRow(say.STEP_MANNER, how, required=True))
    needed = bool(skipped) or note_needed
    if needed:
        dialog.body.addWidget(FormRow(say.STEP_NOTE, why, required=True))

    def look() -> None:
        chosen = day.value()
        reason = not needed or bool(why.value().strip())
        dialog.act.setEnabled(chosen is not None and chosen <= today and reason)

    day.date_changed.connect(look)
    why.textChanged.connect(look)
    look()
    dialog.act.setDefault(True)
    (why if needed else day).setFocus()
    if dialog.exec() != AskDialog.DialogCode.Accepted:
        return None
    done_on = day.value()
    chosen = SendManner(how.value()) if how.value() else manner
    return StepAnswer(done_on, who.text(), why.value(), chosen) if done_on is not None else None
