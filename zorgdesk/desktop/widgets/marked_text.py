"""MarkedText: a text to read in which some words stand out, by ground and weight, never by colour alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from zorgdesk.desktop.signs import as_qt
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.long_text import LongText


class MarkedText(LongText):
    """`show_marked(text, marks, token)`: `marks` are pairs of place and length; `token` is the ground below them.

    `inline`: without the edge of a field, as a sentence among others.
    """

    def __init__(self, parent: QWidget | None = None, *, inline: bool = False) -> None:
        super().__init__(parent, lines=(1, 8))
        self.setReadOnly(True)
        if inline:
            self.setProperty("inline", True)
            self.document().setDocumentMargin(0)
        self._marks: tuple[tuple[int, int], ...] = ()
        self._token = "warnbg"
        theme().changed.connect(self._draw)

    def show_marked(self, text: str, marks: Sequence[tuple[int, int]], token: str) -> None:
        """Show this text with these words marked."""
        self.set_value(text)
        self._marks, self._token = tuple(marks), token
        self._draw()

    def marked_words(self) -> list[str]:
        """The words that stand out, in reading order."""
        return [self.value()[start : start + length] for start, length in self._marks]

    def _draw(self) -> None:
        found = []
        for start, length in as_qt(self.value(), self._marks):
            piece = QTextEdit.ExtraSelection()
            look = QTextCharFormat()
            look.setBackground(theme().color(self._token))
            look.setForeground(theme().color("ink"))
            look.setFontWeight(QFont.Weight.DemiBold)
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            piece.cursor, piece.format = cursor, look
            found.append(piece)
        self.setExtraSelections(found)
