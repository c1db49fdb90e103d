"""What went before the casus: its signals with day, reporter and text, the oldest first (issue 3, point 1)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.sheets.signals import SignalRow
from zorgdesk.casework.signal_list import signals_of_case
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import signals as say


class SignalHistory(Card):
    """Hidden while a casus has no signals. Signal opened(int signal_id)."""

    opened = Signal(int)

    def __init__(self, page: Page) -> None:
        super().__init__(say.FROM_SIGNALS)
        self.setObjectName("signals_card")
        self._page = page
        self.body.setSpacing(8)

    def show_signals(self, case_id: int) -> None:
        """Read and show them anew."""
        cleared(self.body)
        found = self._page.read(signals_of_case, case_id)
        self.setVisible(bool(found))
        self.set_count(str(len(found)) if len(found) > 1 else "")
        for row in found:
            self.body.addWidget(self._signal(row))

    def _signal(self, row: SignalRow) -> QWidget:
        line = QWidget()
        line.setObjectName(f"signal_{row.code}")
        words = QVBoxLayout(line)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        told = say.told(row, privacy().name(row.reporter), self._page.desk.today())
        words.addWidget(PlainLabel(told, "support", wrap=True))
        words.addWidget(PlainLabel(privacy().text(row.fact), "body", wrap=True))
        look = Button(say.LOOK, "link", size="row")
        look.set_flush(True)
        look.setObjectName("open_signal")
        look.setAccessibleDescription(row.code)
        look.clicked.connect(lambda: self.opened.emit(row.signal_id))
        words.addWidget(look, 0, Qt.AlignmentFlag.AlignLeft)
        return line
