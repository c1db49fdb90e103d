"""The red wave under unknown words of one field: only the changed line is looked at, the word being typed never."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from zorgdesk.desktop.spelling.speller import speller
from zorgdesk.desktop.theme import theme

_SECONDS_AT_ONCE = 0.006
_NEW_WORDS_AT_ONCE = 60
"""More new words than this in one line (a paste, the first look) are looked up piece by piece, so that no key waits."""


class SpellingMarker(QSyntaxHighlighter):
    """Marks one field, from its first focus on."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field)
        self.setObjectName("spelling_marker")
        self._field = field
        self._typed_line = -1
        self._work: Iterator[None] | None = None
        self._later = QTimer(self)
        self._later.setInterval(0)
        self._later.timeout.connect(self._go_on)
        field.cursorPositionChanged.connect(self._cursor_moved)
        speller().changed.connect(self.mark_all)
        theme().changed.connect(self.mark_all)
        self._ready = False
        with QSignalBlocker(field):
            self.setDocument(field.document())
            self.rehighlight()  # now and without marks: else Qt does it by itself a moment later, and tells of it
        self._ready = True
        self.mark_all()

    def highlightBlock(self, text: str) -> None:
        """Qt asks this for each line that changed."""
        if not self._ready or not speller().on or self._field.isReadOnly():
            return
        if len(speller().new_words(text)) > _NEW_WORDS_AT_ONCE:
            self.mark_all()
            return
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        wave.setUnderlineColor(theme().color("bad"))
        typed_at = self._typed_at(self.currentBlock())
        for start, length in speller().unknown_words(text):
            if not start <= typed_at <= start + length:
                self.setFormat(start, length, wave)

    def mark_all(self) -> None:
        """Look at every line again, a few words at a time."""
        self._work = self._look_at_all()
        self._later.start()

    def _go_on(self) -> None:
        until = perf_counter() + _SECONDS_AT_ONCE
        while self._work is not None and perf_counter() < until:
            if next(self._work, self) is self:
                self._work = None
        if self._work is None:
            self._later.stop()

    def _look_at_all(self) -> Iterator[None]:
        block = self.document().begin()
        while block.isValid():
            if speller().on:
                for word in speller().new_words(block.text()):
                    speller().knows(word)
                    yield
            self._look_at(block)
            yield
            block = block.next()

    def _typed_at(self, block: QTextBlock) -> int:
        """Where in this line a word is being typed; -1 when that is elsewhere."""
        cursor = self._field.textCursor()
        here = self._field.hasFocus() and cursor.blockNumber() == block.blockNumber() == self._typed_line
        return cursor.positionInBlock() if here else -1

    def _cursor_moved(self) -> None:
        """The line that is left is looked at whole, and the line that is typed in once a word is finished."""
        cursor = self._field.textCursor()
        before, self._typed_line = self._typed_line, cursor.blockNumber()
        if before >= 0 and (before != self._typed_line or _after_a_word(cursor)):
            block = self.document().findBlockByNumber(before)
            if block.isValid():
                self._look_at(block)

    def _look_at(self, block: QTextBlock) -> None:
        """Qt says that the text changed when a mark is drawn; nobody may save or judge a text because of a look."""
        with QSignalBlocker(self._field):
            self.rehighlightBlock(block)


def _after_a_word(cursor: QTextCursor) -> bool:
    """Whether the sign before the cursor ends a word."""
    if cursor.positionInBlock() == 0:
        return True
    return not cursor.document().characterAt(cursor.position() - 1).isalpha()
