"""Ask for a new oudergesprek: kind, day, time and goal; with an answer seam for tests as in ask.py."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.desktop import ask
from zorgdesk.desktop.widgets.ask_dialog import AskDialog
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.domain.values import ParentMeetingKind
from zorgdesk.wording import parent_meetings as say
from zorgdesk.wording.labels import label


@dataclass(frozen=True)
class NewTalk:
    """What was chosen."""

    kind: ParentMeetingKind
    planned_on: date
    starts_at: str
    purpose: str


def ask_talk(parent: QWidget, today: date, proposal: date) -> NewTalk | None:
    """Ask for a talk; None when nothing is planned."""
    answered = ask.taken_answer(say.PLAN_TALK)
    if answered is not ask.NOTHING:
        return answered if isinstance(answered, NewTalk) else None
    dialog = AskDialog(say.PLAN_TALK, "", act=say.PLAN_TALK, safe=say.NOT_PLAN, kind="primary", parent=parent)
    kind, day, starts_at, purpose = Choice(), DateField(today), QLineEdit(), QLineEdit()
    for name, field in (("kind", kind), ("planned_on", day), ("starts_at", starts_at), ("purpose", purpose)):
        field.setObjectName(name)
    kind.set_options([(one, label(one)) for one in ParentMeetingKind], ParentMeetingKind.CONCERN)
    day.set_value(proposal)
    when = FormRow(say.WHEN, day, required=True)
    when.set_check(day.problem)
    for row in (FormRow(say.KIND, kind), when, FormRow(say.TIME, starts_at), FormRow(say.PURPOSE, purpose)):
        dialog.body.addWidget(row)
    day.date_changed.connect(lambda _: dialog.act.setEnabled(day.value() is not None))
    dialog.act.setDefault(True)
    purpose.setFocus()
    if dialog.exec() != AskDialog.DialogCode.Accepted:
        return None
    planned_on = day.value()
    chosen = kind.value()
    if planned_on is None or not isinstance(chosen, ParentMeetingKind):
        return None
    return NewTalk(chosen, planned_on, starts_at.text().strip(), purpose.text().strip())
