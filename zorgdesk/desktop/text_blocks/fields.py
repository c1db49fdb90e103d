"""A text that tekstblokken can be written in: a long text, or a line that says so (`textBlocks` in its form)."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from zorgdesk.desktop.signs import as_qt
from zorgdesk.domain.text_blocks import next_slot, typed_word


class BlockField(Protocol):
    """What the chooser does with a field; positions are those of Qt."""

    @property
    def widget(self) -> QWidget:
        """The field itself."""

    def typed(self) -> str:
        """The word that ends at the cursor; empty while something is selected."""

    def put(self, text: str, instead: str) -> None:
        """Write a text in place of the typed word, and select its first open slot."""

    def select_next_slot(self) -> bool:
        """Select the open slot after the cursor in what `put` wrote; False when there is none."""

    def cursor_place(self) -> QPoint:
        """Below the cursor, in the coordinates of the screen."""


class LongField:
    """A QPlainTextEdit."""

    def __init__(self, widget: QPlainTextEdit) -> None:
        self._edit = widget
        self._end: QTextCursor | None = None

    @property
    def widget(self) -> QWidget:
        """The field itself."""
        return self._edit

    def typed(self) -> str:
        """The word before the cursor."""
        cursor = self._edit.textCursor()
        if cursor.hasSelection():
            return ""
        line = cursor.block().text()
        return typed_word(_before(line, cursor.positionInBlock()))

    def put(self, text: str, instead: str) -> None:
        """One step of undo."""
        cursor = self._edit.textCursor()
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, _signs(instead))
        start = cursor.selectionStart()
        cursor.insertText(text)
        cursor.endEditBlock()
        self._end = QTextCursor(cursor)
        self._end.setKeepPositionOnInsert(False)
        self._edit.setTextCursor(cursor)
        self._select_from(start)

    def select_next_slot(self) -> bool:
        """Only within the block that was written last."""
        return self._select_from(self._edit.textCursor().selectionEnd())

    def cursor_place(self) -> QPoint:
        """Below the cursor."""
        return self._edit.viewport().mapToGlobal(self._edit.cursorRect().bottomLeft())

    def _select_from(self, start: int) -> bool:
        if self._end is None or start > self._end.position():
            return False
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(start)
        cursor.setPosition(self._end.position(), QTextCursor.MoveMode.KeepAnchor)
        text = cursor.selectedText()
        slot = next_slot(text)
        if slot is None:
            self._end = None
            return False
        [(place, length)] = as_qt(text, [slot])
        cursor.setPosition(start + place)
        cursor.setPosition(start + place + length, QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()
        return True


class LineField:
    """A QLineEdit."""

    def __init__(self, widget: QLineEdit) -> None:
        self._edit = widget
        self._open = False

    @property
    def widget(self) -> QWidget:
        """The field itself."""
        return self._edit

    def typed(self) -> str:
        """The word before the cursor."""
        if self._edit.hasSelectedText():
            return ""
        return typed_word(_before(self._edit.text(), self._edit.cursorPosition()))

    def put(self, text: str, instead: str) -> None:
        """A line has no second line: breaks become blanks. As typed, so that the form saves it."""
        start = self._edit.cursorPosition() - _signs(instead)
        self._edit.setSelection(start, _signs(instead))
        self._edit.insert(" ".join(text.split()))
        self._edit.textEdited.emit(self._edit.text())
        self._open = True
        self._select_from(start)

    def select_next_slot(self) -> bool:
        """The next open slot of the line."""
        start = self._edit.selectionEnd() if self._edit.hasSelectedText() else self._edit.cursorPosition()
        return self._open and self._select_from(start)

    def cursor_place(self) -> QPoint:
        """Below the cursor."""
        return self._edit.mapToGlobal(self._edit.cursorRect().bottomLeft())

    def _select_from(self, start: int) -> bool:
        text = self._edit.text()
        slot = next_slot(text, len(_before(text, start)))
        if slot is None:
            self._open = False
            return False
        [(place, length)] = as_qt(text, [slot])
        self._edit.setSelection(place, length)
        return True


def field_of(widget: QWidget | None) -> BlockField | None:
    """The field behind a widget; None for a text that may not be written in, and for any other widget."""
    if isinstance(widget, QPlainTextEdit) and not widget.isReadOnly():
        return LongField(widget)
    if isinstance(widget, QLineEdit) and widget.property("textBlocks") and not widget.isReadOnly():
        return LineField(widget)
    return None


def selected_in(widget: QWidget | None) -> str:
    """What is selected in a text, also in one that is only read; Qt separates its lines with a sign of its own."""
    if isinstance(widget, QPlainTextEdit):
        return widget.textCursor().selectedText().replace("\u2029", "\n")
    return widget.selectedText() if isinstance(widget, QLineEdit) and widget.property("textBlocks") else ""


def _before(text: str, place: int) -> str:
    """The text before a place as Qt counts it: a sign outside the first plane counts for two there."""
    return text.encode("utf-16-le")[: 2 * place].decode("utf-16-le", errors="ignore")


def _signs(word: str) -> int:
    """How long a word is as Qt counts."""
    return len(word.encode("utf-16-le")) // 2
