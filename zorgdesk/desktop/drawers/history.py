"""Geschiedenis: who changed which field when, what stood there before, and "Zet terug" per field."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.changes import Change
from zorgdesk.casework.field_history import history, put_field_back, put_text_back
from zorgdesk.casework.sheets.history import HistoryLine
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.drawer import Drawer
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Hairline
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.plain import name_it
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import formats
from zorgdesk.wording import history as say

_SHOWN = 60


class HistoryDrawer(Drawer):
    """`place.case_id` is the case; `place.kind` "guardian" or "plan" with `place.ref` narrows it to that one."""

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(desk, place, parent)
        assert place.case_id is not None
        self._case_id, self._kind, self._ref = place.case_id, place.kind, place.ref
        self._head = self.read(case_sheet, self._case_id)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._rows = QWidget(self)
        self._column.addWidget(self._rows)
        self._show()

    def title(self) -> str:
        """Geschiedenis."""
        return say.HISTORY

    def context(self) -> str:
        """Child and code."""
        return formats.middot(privacy().name(self._head.name), self._head.code)

    def first_focus(self) -> QWidget | None:
        """The newest change that can be put back."""
        return self._rows.findChild(Button)

    def set_privacy(self, on: bool) -> None:
        """What stood there is masked."""
        self._show()

    def on_change(self, change: Change) -> None:
        """An undo, or a change elsewhere."""
        if self._case_id in change.case_ids:
            self._show()

    def _show(self) -> None:
        old, self._rows = self._rows, QWidget(self)
        self._column.replaceWidget(old, self._rows)
        old.hide()
        old.deleteLater()
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        lines = self.read(history, self._case_id, self._kind, self._ref)[:_SHOWN]
        for place, line in enumerate(lines):
            if place:
                column.addWidget(Hairline())
            column.addWidget(self._row(line))
        if not lines:
            column.addWidget(EmptyState(say.NOTHING, say.NOTHING_LINE, icon="history"))
        column.addStretch(1)

    def _row(self, line: HistoryLine) -> QWidget:
        row = QWidget()
        row.setObjectName(f"change_{'text' if line.is_text else 'field'}_{line.ref}")
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(_masked(say.field(line), line.about), "row", wrap=True))
        words.addWidget(PlainLabel(_hidden(say.change(line)), "body", wrap=True))
        words.addWidget(PlainLabel(say.by(line, self.desk.today()), "support", wrap=True))
        across.addLayout(words, 1)
        if line.can_put_back and not privacy().on and not self.desk.vault.read_only:
            back = Button(say.PUT_BACK, "secondary", icon="undo-2", size="row")
            back.setObjectName(f"put_back_{'text' if line.is_text else 'field'}_{line.ref}")
            name_it(back, say.put_back_of(line), "")
            back.clicked.connect(lambda: self._put_back(line))
            across.addWidget(back)
        return row

    def _put_back(self, line: HistoryLine) -> None:
        today = self.desk.today()
        if line.is_text:
            change = self.perform(put_text_back, self._case_id, line.ref, on=today, at=self.desk.now())
        else:
            change = self.perform(put_field_back, self._case_id, line.ref, on=today)
        if change is not None:
            self._show()
            self.toast.emit(say.put_back(line), change)


def _hidden(words: str) -> str:
    return privacy().text(words) if privacy().on else words


def _masked(words: str, about: str) -> str:
    return words.replace(about, privacy().text(about)) if about and privacy().on else words
