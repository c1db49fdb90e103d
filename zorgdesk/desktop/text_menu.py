"""The two acts of tekstblokken in the menu of a text: insert one, and make one of what is selected."""

from functools import cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from zorgdesk.desktop import icons
from zorgdesk.desktop.keys import KeyAct, key_of
from zorgdesk.wording import keys as key_words
from zorgdesk.wording import text_blocks as say


class Wanted(QObject):
    """What was chosen in the menu of a text: the window does it. Both signals carry the field."""

    insert = Signal(object)
    make = Signal(object)


@cache
def wanted() -> Wanted:
    """One for all texts of this process, as a text knows no window."""
    return Wanted()


def add_text_blocks(menu: QMenu, field: QPlainTextEdit) -> None:
    """Add the acts that make sense now: inserting where may be written, making where something is selected."""
    menu.addSeparator()
    acts = [("insert_text_block", say.INSERT, KeyAct.TEXT_BLOCK, wanted().insert, not field.isReadOnly())]
    acts.append(("make_text_block", say.MAKE, KeyAct.MAKE_TEXT_BLOCK, wanted().make, field.textCursor().hasSelection()))
    for name, words, key, signal, useful in acts:
        if useful:
            action = menu.addAction(icons.icon("quote", "ink2"), f"{words}\t{key_words.cap(key_of(key).keys)}")
            action.setObjectName(name)
            action.triggered.connect(lambda _=False, signal=signal: signal.emit(field))
