"""LongText: notes and minutes. Tab moves on, grows with its content, and text that is not shared lies sunken."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Property, QMimeData, QObject, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.plain import restyle


class LongText(QPlainTextEdit):
    """Properties for .ui: minLines, maxLines, shared, and QPlainTextEdit's own placeholderText, readOnly.

    Signal `left` when the field loses focus (editors save then); `textChanged` while typing; `left_out(int)` when that
    many pictures of a paste stayed behind (its FormRow says so).
    """

    left = Signal()
    left_out = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, lines: tuple[int, int] = (3, 12)) -> None:
        super().__init__(parent)
        self._lines, self._shared, self._high = lines, True, 0
        self._marker: QObject | None = None
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._grow)
        theme().changed.connect(self._grow)
        self._grow()

    def value(self) -> str:
        """What is typed."""
        return self.toPlainText()

    def set_value(self, text: str) -> None:
        """Show a text without announcing a change, when it differs."""
        if text != self.toPlainText():
            blocked = self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(blocked)
            self._grow()

    def set_shared(self, shared: bool) -> None:
        """False: this text never leaves the file, so it lies on `sunken`."""
        self._shared = shared
        self.setProperty("sunken", not shared)
        restyle(self)

    def set_lines(self, least: int, most: int) -> None:
        """Between how many lines the field grows."""
        self._lines = (least, max(least, most))
        self._grow()

    def sizeHint(self) -> QSize:
        """As high as the text, within the bounds."""
        return QSize(super().sizeHint().width(), self._wanted())

    def minimumSizeHint(self) -> QSize:
        """At least the fewest lines."""
        return QSize(theme().px(120), self._height_of(self._lines[0]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps otherwise."""
        super().resizeEvent(event)
        self._grow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """From the first focus on unknown words are marked."""
        super().focusInEvent(event)
        if self._marker is None and not self.isReadOnly():
            from zorgdesk.desktop.spelling.marker import SpellingMarker

            self._marker = SpellingMarker(self)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Also what has no plain text of its own: a table, a rich text, a picture."""
        from zorgdesk.desktop.widgets.pasted import can_be_plain

        return not self.isReadOnly() and can_be_plain(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """A paste keeps every word as plain text; a picture is named and stays behind (issue 4, bad input)."""
        from zorgdesk.desktop.widgets.pasted import plain_of

        pasted = plain_of(source)
        self.insertPlainText(pasted.text)
        self.ensureCursorVisible()
        self.left_out.emit(pasted.pictures)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """On an unknown word the menu begins with what may have been meant."""
        from zorgdesk.desktop.spelling.menu import menu_at

        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        menu = menu_at(self, self.textCursor() if by_key else self.cursorForPosition(event.pos()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def _height_of(self, lines: int) -> int:
        high = ceil(QFontMetricsF(self.font()).lineSpacing())
        return high * lines + 2 * int(self.document().documentMargin()) + 16

    def _count(self) -> int:
        lines = 0
        block = self.document().begin()
        while block.isValid():
            lines += max(1, block.lineCount()) if block.isVisible() else 0
            block = block.next()
        return lines

    def _wanted(self) -> int:
        return self._height_of(min(max(self._count(), self._lines[0]), self._lines[1]))

    def _grow(self) -> None:
        fits = self._count() <= self._lines[1]
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        wanted = self._wanted()
        if wanted != self._high:
            self._high = wanted
            self.setFixedHeight(wanted)

    def _get_min(self) -> int:
        return self._lines[0]

    def _set_min(self, lines: int) -> None:
        self.set_lines(lines, self._lines[1])

    def _get_max(self) -> int:
        return self._lines[1]

    def _set_max(self, lines: int) -> None:
        self.set_lines(min(self._lines[0], lines), lines)

    def _get_shared(self) -> bool:
        return self._shared

    minLines = Property(int, _get_min, _set_min)
    maxLines = Property(int, _get_max, _set_max)
    shared = Property(bool, _get_shared, set_shared)
