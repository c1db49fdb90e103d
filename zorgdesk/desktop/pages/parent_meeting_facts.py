"""Pick facts from the file for an oudergesprek: shared facts only, with source and date; with an answer seam."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from zorgdesk.casework.sheets.parent_meetings import FactLine
from zorgdesk.casework.sheets.plans import QuotableFact
from zorgdesk.desktop import ask
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.ask_dialog import AskDialog
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Scroller
from zorgdesk.wording import parent_meetings as say

_SHOWN = 20
_HIGH = 320


def ask_facts(parent: QWidget, offered: Sequence[QuotableFact], today: date) -> list[QuotableFact]:
    """The facts that were ticked; none when the user takes nothing over."""
    answered = ask.taken_answer(say.PICK)
    if answered is not ask.NOTHING:
        return [fact for fact in offered if isinstance(answered, tuple) and fact.text in answered]
    words = say.PICK_LINE if offered else say.NOTHING_TO_PICK
    dialog = AskDialog(say.PICK, words, act=say.PICK_ACT, safe=say.PICK_SAFE, kind="primary", parent=parent)
    dialog.act.setEnabled(bool(offered))
    ticks: list[tuple[Tick, QuotableFact]] = []
    if offered:
        scroller = Scroller(gap=8)
        scroller.setMinimumHeight(_HIGH)
        for number, fact in enumerate(offered[:_SHOWN]):
            line = FactLine(fact.text, fact.source, fact.seen_on, False)
            tick = Tick(privacy().text(say.fact_words(line, today)))
            tick.setObjectName(f"offered_{number}")
            ticks.append((tick, fact))
            scroller.body.addWidget(tick)
        scroller.body.addStretch(1)
        dialog.body.addWidget(scroller)
    else:
        dialog.body.addWidget(PlainLabel("", "support"))
    if dialog.exec() != AskDialog.DialogCode.Accepted:
        return []
    return [fact for tick, fact in ticks if tick.isChecked()]
