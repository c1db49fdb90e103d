"""What can be done with an unknown word: put what was meant, or keep the word. By mouse, Menu key and F7."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from zorgdesk.desktop import icons
from zorgdesk.desktop.spelling.speller import speller
from zorgdesk.desktop.text_menu import add_text_blocks
from zorgdesk.wording import spelling as say


def menu_at(field: QPlainTextEdit, cursor: QTextCursor) -> QMenu:
    """The menu of the field; on an unknown word it begins with what may have been meant."""
    menu = field.createStandardContextMenu()
    menu.setObjectName("text_menu")
    add_text_blocks(menu, field)
    word = unknown_at(cursor) if speller().on and not field.isReadOnly() else None
    if word is None:
        return menu
    first = menu.actions()[0] if menu.actions() else None
    made: list[QAction] = []
    for meant in speller().suggestions(word.selectedText()):
        action = QAction(icons.icon("check", "ink2"), meant.replace("&", "&&"), menu)
        action.triggered.connect(partial(_put, field, word, meant))
        made.append(action)
    if not made:
        nothing = QAction(say.NOTHING_NEAR, menu)
        nothing.setEnabled(False)
        made.append(nothing)
    keep = QAction(icons.icon("plus", "ink2"), say.ADD_WORD, menu)
    keep.setObjectName("add_word")
    keep.triggered.connect(partial(speller().add, word.selectedText()))
    gap = QAction(menu)
    gap.setSeparator(True)
    made += [keep, gap]
    if first is None:
        menu.addActions(made)
    else:
        menu.insertActions(first, made)
    return menu


def unknown_at(cursor: QTextCursor) -> QTextCursor | None:
    """The unknown word at a place, selected; None when the word there is known."""
    block, at = cursor.block(), cursor.positionInBlock()
    for start, length in speller().unknown_words(block.text()):
        if start <= at <= start + length:
            return _selected(cursor, block.position() + start, length)
    return None


def go_to_next(field: QPlainTextEdit) -> bool:
    """Select the next unknown word after the cursor, round the end; False when every word is known."""
    cursor = field.textCursor()
    text, here = field.toPlainText(), cursor.selectionEnd()
    # unknown_words works line by line; a line break is a blank to it, and places in the text stay what they are
    found = speller().unknown_words(text) if speller().on else []
    if not found:
        return False
    start, length = next((one for one in found if one[0] >= here), found[0])
    field.setTextCursor(_selected(cursor, start, length))
    field.ensureCursorVisible()
    return True


def below_cursor(field: QPlainTextEdit) -> QPoint:
    """Where the menu opens when it was asked for by key."""
    return field.viewport().mapToGlobal(field.cursorRect().bottomLeft())


def _selected(like: QTextCursor, start: int, length: int) -> QTextCursor:
    cursor = QTextCursor(like.document())
    cursor.setPosition(start)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _put(field: QPlainTextEdit, word: QTextCursor, meant: str) -> None:
    """One step of undo, and the cursor behind the word."""
    word.insertText(meant)
    field.setTextCursor(word)
