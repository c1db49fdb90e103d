"""SmartCell: one letter of SMART with its word and what was filled in; what is missing is amber with a shape."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.icon_view import IconView
from zorgdesk.desktop.widgets.painting import CENTER, box, smooth, text
from zorgdesk.desktop.widgets.plain_label import PlainLabel


class _Letter(QWidget):
    def __init__(self, letter: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._letter = letter
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """A small square."""
        return QSize(theme().px(20), theme().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The letter on its ground."""
        painter = smooth(QPainter(self))
        box(painter, self.rect(), fill="accentbg", radius=5)
        text(painter, self.rect(), self._letter, "keycap", "accent", CENTER)
        painter.end()


class SmartCell(QWidget):
    """`say(words, missing=False)`: what this letter says of the goal."""

    def __init__(self, letter: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = word
        self._mark = IconView("circle-dot", "warn", 16)
        self._mark.hide()
        self._said = PlainLabel("", "body", wrap=True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(_Letter(letter, self))
        head.addWidget(PlainLabel(word, "support"))
        head.addStretch(1)
        head.addWidget(self._mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._said)
        column.addStretch(1)

    def say(self, words: str, *, missing: bool = False) -> None:
        """Show the words; `missing` gives them the colour and shape of a tip."""
        self._said.setText(words)
        self._said.set_token("warn" if missing else "ink")
        self._mark.setVisible(missing)
        self.setAccessibleName(f"{self._word}: {words}")

    def words(self) -> str:
        """What it says."""
        return self._said.text()
