"""Ask who stands in for the owner of a case, and from when until when; with an answer seam as in ask.py."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from zorgdesk.desktop import ask
from zorgdesk.desktop.widgets.ask_dialog import AskDialog
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.wording import closing as say


@dataclass(frozen=True)
class StandIn:
    """Who, and which days; an empty name ends it."""

    who: str
    first: date | None
    last: date | None


def ask_stand_in(parent: QWidget, now: StandIn, today: date, colleagues: list[str]) -> StandIn | None:
    """Ask for the waarnemer; None when nothing changes."""
    answered = ask.taken_answer(say.STAND_IN_QUESTION)
    if answered is not ask.NOTHING:
        return answered if isinstance(answered, StandIn) else None
    dialog = AskDialog(
        say.STAND_IN_QUESTION,
        say.STAND_IN_LINE,
        act=say.STAND_IN_ACT,
        safe=say.STAND_IN_SAFE,
        kind="primary",
        parent=parent,
    )
    who, first, last = QLineEdit(now.who), DateField(today), DateField(today)
    for name, field in (("stand_in", who), ("stand_in_from", first), ("stand_in_until", last)):
        field.setObjectName(name)
    names = QCompleter(QStringListModel(colleagues, dialog), dialog)
    names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    names.setFilterMode(Qt.MatchFlag.MatchContains)
    who.setCompleter(names)
    first.set_value(now.first or today)
    last.set_value(now.last)
    dialog.body.addWidget(FormRow(say.STAND_IN_WHO, who, hint=say.STAND_IN_HINT))
    for words, day in ((say.STAND_IN_FROM, first), (say.STAND_IN_UNTIL, last)):
        dialog.body.addWidget(_day_row(words, day, first, last))

    def look() -> None:
        dialog.act.setEnabled(not (first.problem() or last.problem() or _ends_first(first, last)))

    for day in (first, last):
        day.date_changed.connect(look)
    who.setFocus()
    if dialog.exec() != AskDialog.DialogCode.Accepted:
        return None
    return StandIn(who.text().strip(), first.value(), last.value())


def _day_row(words: str, day: DateField, first: DateField, last: DateField) -> FormRow:
    row = FormRow(words, day)
    row.set_check(lambda: day.problem() or (say.STAND_IN_ENDS_FIRST if _ends_first(first, last) else None))
    return row


def _ends_first(first: DateField, last: DateField) -> bool:
    begins, ends = first.value(), last.value()
    return begins is not None and ends is not None and ends < begins
