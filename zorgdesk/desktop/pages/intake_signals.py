"""What went before the casus: its signals with day, reporter and text, the oldest first (issue 3, point 1)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.signals import SignalRow
from zorgdesk.casework.signal_list import signals_of_case
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import signals as say


class SignalHistory(QWidget):
    """Fills `card`; hidden while a casus has no signals. Signal opened(int signal_id)."""

    opened = Signal(int)

    def __init__(self, page: Page, card: Card) -> None:
        super().__init__(card)
        self._page, self._card = page, card
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        card.body.addWidget(self)

    def show_signals(self, case_id: int) -> None:
        """Read and show them anew."""
        while self._column.count():
            item = self._column.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        found = self._page.read(signals_of_case, case_id)
        self._card.setVisible(bool(found))
        self._card.set_count(str(len(found)) if len(found) > 1 else "")
        for row in found:
            self._column.addWidget(self._line(row))

    def _line(self, row: SignalRow) -> QWidget:
        line = QWidget()
        line.setObjectName(f"signal_{row.code}")
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        told = say.told(row, privacy().name(row.reporter), self._page.desk.today())
        words.addWidget(PlainLabel(told, "support"))
        words.addWidget(PlainLabel(privacy().text(row.fact), "body", wrap=True))
        look = Button(say.LOOK, "link", size="row")
        look.setObjectName("open_signal")
        look.setAccessibleDescription(row.code)
        look.clicked.connect(lambda: self.opened.emit(row.signal_id))
        across.addLayout(words, 1)
        across.addWidget(look)
        return line
