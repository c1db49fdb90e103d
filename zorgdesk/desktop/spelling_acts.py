"""The spelling marks in this window: whose names are never marked, where an own word is kept, and F7."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from shiboken6 import isValid

from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.spelling import keep_own_word, names_in_sight
from zorgdesk.desktop import keys
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.spelling.speller import speller
from zorgdesk.wording import spelling as say

if TYPE_CHECKING:
    from zorgdesk.desktop.main_window import MainWindow


class SpellingActs(QObject):
    """Connects the one speller with the file and the page in sight."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        speller().names_from(self._names)
        speller().add_wanted.connect(self._add)
        keys.bind(window, KeyAct.SPELLING, self._next_unknown, everywhere=True)

    def follow_preferences(self) -> None:
        """On or off, and the own words of this file."""
        kept = self._window.desk.read(preferences)
        speller().follow(on=kept.spelling_marks, own_words=kept.own_words)

    def place_changed(self) -> None:
        """Another case may be in sight."""
        speller().place_changed()

    def _names(self) -> frozenset[str]:
        if not isValid(self) or not self._window.desk.vault.is_open:
            return frozenset()
        drawer = self._window.drawers.content
        places = (self._window.place(), drawer.place() if drawer is not None else None)
        cases = [place.case_id for place in places if place is not None and place.case_id is not None]
        return self._window.desk.read(names_in_sight, cases)

    def _add(self, word: str) -> None:
        change = self._window.desk.perform(keep_own_word, word)
        if change is not None:
            self._window.tell(say.added(word), change)

    def _next_unknown(self) -> None:
        """F7: the next unknown word of the text with the focus, with its menu."""
        from zorgdesk.desktop.spelling.menu import below_cursor, go_to_next, menu_at

        field = QApplication.focusWidget()
        if not isinstance(field, QPlainTextEdit) or field.isReadOnly():
            self._window.tell(say.NO_TEXT)
        elif not speller().on:
            self._window.tell(say.IS_OFF)
        elif not go_to_next(field):
            self._window.tell(say.ALL_KNOWN)
        else:
            menu = menu_at(field, field.textCursor())
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(below_cursor(field))
