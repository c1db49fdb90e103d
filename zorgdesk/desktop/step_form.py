"""Ask for a new step: what, who, when; with an answer seam for tests as in ask.py."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.desktop import ask
from zorgdesk.desktop.widgets.ask_dialog import AskDialog
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.wording import case as say


@dataclass(frozen=True)
class NewStep:
    """What was typed."""

    what: str
    who: str
    due_on: date


def ask_step(parent: QWidget, own_name: str, today: date, proposal: date) -> NewStep | None:
    """Ask for a step; None when the user adds nothing."""
    answered = ask.taken_answer(say.STEP_WHAT)
    if answered is not ask.NOTHING:
        return answered if isinstance(answered, NewStep) else None
    dialog = AskDialog(say.STEP_WHAT, "", act=say.STEP_ACT, safe=say.STEP_SAFE, kind="primary", parent=parent)
    what, who, day = QLineEdit(), QLineEdit(own_name), DateField(today)
    for name, field in (("what", what), ("who", who), ("due_on", day)):
        field.setObjectName(name)
    day.set_value(proposal)
    dialog.body.addWidget(FormRow(say.STEP_LABEL, what, required=True))
    dialog.body.addWidget(FormRow(say.STEP_WHO, who))
    when = FormRow(say.STEP_DATE, day, required=True)
    when.set_check(day.problem)
    dialog.body.addWidget(when)

    def look() -> None:
        dialog.act.setEnabled(bool(what.text().strip()) and day.value() is not None)

    what.textChanged.connect(look)
    day.date_changed.connect(look)
    look()
    dialog.act.setDefault(True)
    what.setFocus()
    if dialog.exec() != AskDialog.DialogCode.Accepted:
        return None
    due_on = day.value()
    return NewStep(what.text(), who.text(), due_on) if due_on is not None else None
