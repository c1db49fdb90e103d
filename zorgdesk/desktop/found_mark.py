"""What Ctrl+K found is marked where it stands: the page that was opened scrolls to it and shows the words chosen.

The pages need to know nothing of it: of everything in sight the part that holds most of the words is taken, a text box,
a field or a label. A list that paints its rows itself chooses the row by `place.ref`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from zorgdesk.casework.excerpts import marks_in

_TEXTS: Final = (QPlainTextEdit, QLineEdit, QLabel)
_SHORTEST: Final = 2
_MARGIN: Final = 60


def mark_found(page: QWidget, words: Sequence[str]) -> QWidget | None:
    """Mark the words in the part of the page that holds most of them; None where nothing in sight holds one."""
    telling = tuple(word for word in words if len(word) >= _SHORTEST)
    best: tuple[int, int] = (0, 0)
    found: QWidget | None = None
    for part in page.findChildren(QWidget):
        if not isinstance(part, _TEXTS) or not part.isVisible():
            continue
        marks = marks_in(_text_of(part), telling)
        many = (_different(_text_of(part), marks), sum(end - start for start, end in marks))
        if marks and many > best:
            best, found = many, part
    if found is not None:
        _choose(found, marks_in(_text_of(found), telling))
        _scroll_to(found)
    return found


def _different(text: str, marks: Sequence[tuple[int, int]]) -> int:
    return len({text[start:end].casefold() for start, end in marks})


def _text_of(part: QWidget) -> str:
    if isinstance(part, QPlainTextEdit):
        return part.toPlainText()
    assert isinstance(part, QLineEdit | QLabel)
    return part.text()


def _choose(part: QWidget, marks: Sequence[tuple[int, int]]) -> None:
    """Select the first word that was found."""
    start, end = marks[0]
    if isinstance(part, QPlainTextEdit):
        cursor = QTextCursor(part.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        part.setTextCursor(cursor)
        part.ensureCursorVisible()
    elif isinstance(part, QLineEdit):
        part.setSelection(start, end - start)
    elif isinstance(part, QLabel):
        flags = part.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByMouse
        part.setTextInteractionFlags(flags)
        part.setSelection(start, end - start)


def _scroll_to(part: QWidget) -> None:
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(part, 0, _MARGIN)
        above = above.parentWidget()
