"""Follows the text that has the focus: Ctrl+Space, `;` before a keyword, the keys of the list, Tab to a slot."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from zorgdesk.casework.sheets.text_blocks import TextBlockSheet
from zorgdesk.desktop.text_blocks.chooser import BlockChooser
from zorgdesk.desktop.text_blocks.fields import BlockField, field_of
from zorgdesk.domain.text_blocks import block_for, matching

_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
_TAKE: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class BlockTyping(QObject):
    """`read()` gives the blocks, `fill(text)` what a block writes at this place; asked when needed."""

    def __init__(
        self, window: QWidget, read: Callable[[], tuple[TextBlockSheet, ...]], fill: Callable[[str], str]
    ) -> None:
        super().__init__(window)
        self._window, self._read, self._fill = window, read, fill
        self._field: BlockField | None = None
        self._chooser: BlockChooser | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    @property
    def field(self) -> BlockField | None:
        """The text that has the focus and may be written in."""
        self._follow(QApplication.focusWidget())
        return self._field

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._chooser is not None and not self._chooser.isHidden()

    def insert(self) -> bool:
        """Ctrl+Space: write the block of the typed keyword, else open the list; False when no text has the focus."""
        field = self.field
        if field is None:
            return False
        word = field.typed()
        block = block_for(self._read(), word)
        if block is not None:
            self._put(block)
        else:
            self._show(word)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the text that are meant for the list or for an open slot."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and self.is_open and event.key() == Qt.Key.Key_Escape:
            event.accept()  # this Esc closes the list, not the layer behind it
            return True
        if event.type() == QEvent.Type.KeyPress and self._is_ours(event):
            return True
        return super().eventFilter(watched, event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if not self.is_open:
            return key is Qt.Key.Key_Tab and self._field is not None and self._field.select_next_slot()
        assert self._chooser is not None
        if key in _STEPS:
            self._chooser.step(_STEPS[key])
            return True
        if key is Qt.Key.Key_Escape:
            self.close()
            return True
        return key in _TAKE and self._chooser.take()

    def close(self) -> None:
        """Put the list away."""
        if self._chooser is not None:
            self._chooser.hide()

    def _show(self, word: str) -> None:
        if self._chooser is None:
            self._chooser = BlockChooser(self._window)
            self._chooser.chosen.connect(self._put)
        assert self._field is not None
        self._chooser.show_blocks(matching(self._read(), word), self._field.cursor_place())

    def _put(self, block: TextBlockSheet) -> None:
        self.close()
        if self._field is not None:
            self._field.put(self._fill(block.text), self._field.typed())

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._follow(now)

    def _follow(self, now: QWidget | None) -> None:
        """Listen to this field, and to no other. A field that became read-only meanwhile is let go."""
        field = field_of(now) if now is not None and self._window.isAncestorOf(now) else None
        if field is not None and self._field is not None and self._field.widget is field.widget:
            return
        self._let_go()
        if field is None:
            return
        self._field = field
        field.widget.installEventFilter(self)
        _text_changed(field.widget).connect(self._on_text)

    def _let_go(self) -> None:
        self.close()
        if self._field is not None and isValid(self._field.widget):
            self._field.widget.removeEventFilter(self)
            _text_changed(self._field.widget).disconnect(self._on_text)
        self._field = None

    def _on_text(self, *_: object) -> None:
        """While the list is open each key filters it; `;` before a word opens it."""
        if self._field is None:
            return
        word = self._field.typed()
        if self.is_open and not word:
            self.close()
        elif self.is_open or (word.startswith(";") and len(word) > 1):
            self._show(word)


def _text_changed(widget: QWidget) -> Any:
    """The signal of a field that its text changed."""
    assert isinstance(widget, QPlainTextEdit | QLineEdit)
    return widget.textChanged
