"""TickRow: a tick with, at the right, who it is for and when; the words wrap, the right side stays whole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zorgdesk.desktop.widgets.badge import Badge
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.plain_label import PlainLabel


class TickRow(QWidget):
    """`TickRow(words, who, when)`; `.tick` is the tick itself, and says everything to a screen reader."""

    def __init__(self, words: str, who: str = "", when: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.tick = Tick(words)
        self.tick.setAccessibleName(", ".join(part for part in (words, who, when) if part))
        row.addWidget(self.tick, 1)
        if who:
            row.addWidget(Badge(who, "mute", "user"), 0, Qt.AlignmentFlag.AlignVCenter)
        if when:
            row.addWidget(PlainLabel(when, "support"), 0, Qt.AlignmentFlag.AlignVCenter)
