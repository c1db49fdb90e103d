"""Ask until when a task is put off and why, or why it was late (product.md rule 9); with an answer seam for tests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.desktop import ask
from zorgdesk.desktop.widgets.ask_dialog import AskDialog
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
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
    usual = _usual_reasons(reason)
    row = FormRow(say.LATER_DATE, day, required=True)
    row.set_check(day.problem)
    dialog.body.addWidget(row)
    dialog.body.addWidget(FormRow(say.LATER_REASON, reason, required=True))
    dialog.body.addWidget(usual)

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


def ask_why_late(parent: QWidget, about: str, act: str, reason: str = "") -> str | None:
    """Ask why something was late: one of the usual reasons or words of one's own; None when it is left as it is."""
    answered = ask.taken_answer(say.LATE_QUESTION)
    if answered is not ask.NOTHING:
        return answered if isinstance(answered, str) else None
    dialog = AskDialog(say.LATE_QUESTION, about, act=act, safe=say.NOT_LATER, kind="primary", parent=parent)
    field = QLineEdit(reason)
    field.setObjectName("reason")
    dialog.body.addWidget(FormRow(say.LATER_REASON, field, required=True))
    dialog.body.addWidget(_usual_reasons(field))
    field.textChanged.connect(lambda words: dialog.act.setEnabled(bool(words.strip())))
    dialog.act.setEnabled(bool(reason.strip()))
    dialog.act.setDefault(True)
    field.setFocus()
    return field.text().strip() if dialog.exec() == AskDialog.DialogCode.Accepted else None


def _usual_reasons(field: QLineEdit) -> ChipChoice:
    """Chips that type a usual reason into the field."""
    chips = ChipChoice(single=True)
    chips.setObjectName("usual_reasons")
    chips.setAccessibleName(say.LATER_REASON)
    chips.set_options([ChipOption(words, words) for words in say.REASONS], [])
    chips.chosen_changed.connect(lambda chosen: field.setText(chosen[0] if chosen else field.text()))
    return chips
