"""Ask until when a task is put off, and why (product.md rule 9); with an answer seam for tests as in ask.py."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.desktop import ask
from zorgdesk.desktop.widgets.ask_dialog import AskDialog
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.wording import today as say


@dataclass(frozen=True)
class PutOff:
    """Until when, and the reason as typed."""

    until: date
    reason: str


def ask_put_off(parent: QWidget, act: str, today: date, proposal: date) -> PutOff | None:
    """Ask for a later day and a reason; None when the user leaves it as it is."""
    answered = ask.taken_answer(say.LATER_QUESTION)
    if answered is not ask.NOTHING:
        return answered if isinstance(answered, PutOff) else None
    dialog = AskDialog(say.LATER_QUESTION, act, act=say.LATER, safe=say.NOT_LATER, kind="primary", parent=parent)
    day = DateField(today)
    day.setObjectName("until")
    day.set_value(proposal)
    reason = QLineEdit()
    reason.setObjectName("reason")
    row = FormRow(say.LATER_DATE, day, required=True)
    row.set_check(day.problem)
    dialog.body.addWidget(row)
    dialog.body.addWidget(FormRow(say.LATER_REASON, reason, required=True))

    def look() -> None:
        chosen = day.value()
        dialog.act.setEnabled(chosen is not None and chosen > today and bool(reason.text().strip()))

    day.date_changed.connect(look)
    reason.textChanged.connect(look)
    look()
    reason.setFocus()
    if dialog.exec() != AskDialog.DialogCode.Accepted:
        return None
    until = day.value()
    return PutOff(until, reason.text().strip()) if until is not None else None
