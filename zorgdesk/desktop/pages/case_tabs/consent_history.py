"""Lines of history in the side panel of the consent tab, and who still has copies after a withdrawal."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.consents import ConsentMatrix, HistoryLine, Holder, MatrixRow
from zorgdesk.desktop.pages.case_tabs.consent_rows import HISTORY_LOOK, masked
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.icon_view import IconLine, IconView
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import consents as say
from zorgdesk.wording.formats import short_by


class HistoryRow(QWidget):
    """Icon, what happened with how it is proved below it, and when."""

    def __init__(self, icon: str, token: str, words: str, detail: str, when: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconView(icon, token, 16), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(PlainLabel(words, "support", token="ink", wrap=True))
        if detail:
            column.addWidget(PlainLabel(detail, "support", wrap=True))
        row.addLayout(column, 1)
        row.addWidget(PlainLabel(when, "support"), 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(", ".join(part for part in (words, detail, when) if part))


def history_row(line: HistoryLine, today: date) -> HistoryRow:
    """One line of what happened in a row of the matrix; names as privacy view shows them."""
    shown = replace(line, decider=masked(line.decider)) if line.decider is not None else line
    icon, token = HISTORY_LOOK[line.kind]
    return HistoryRow(icon, token, say.history_line(shown), say.history_detail(shown), short_by(line.on, on=today))


def fill_now(holder: QWidget, row: MatrixRow, matrix: ConsentMatrix, ask_back: Callable[[Holder], None]) -> None:
    """What to do after a withdrawal: stop, tell the other parent, and ask back what was shared, party by party."""
    box = emptied(holder)
    for words in say.now_steps(row, others=len(matrix.columns) > 1):
        box.addWidget(IconLine("arrow-right", words, "ink2", "support"))
    for number, who in enumerate(row.holders):
        shown = shown_holder(who)
        box.addWidget(IconLine("file-text", say.ask_back(shown), "ink2", "support"))
        if who.asked_back:
            box.addWidget(IconLine("circle-check", say.ASKED_BACK, "ok", "support"))
            continue
        button = Button(say.ASK_BACK, "secondary", icon="plus", size="row")
        button.setObjectName(f"ask_back_{number}")
        button.setAccessibleDescription(shown.recipient)
        button.clicked.connect(lambda _=False, one=who: ask_back(one))
        box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def shown_holder(holder: Holder) -> Holder:
    """Who has a copy, named as privacy view shows it."""
    return replace(holder, recipient=privacy().recipient(holder.recipient))


def emptied(holder: QWidget) -> QVBoxLayout:
    """The layout of a holder, with everything taken out."""
    box = holder.layout()
    assert isinstance(box, QVBoxLayout)
    return cleared(box)
