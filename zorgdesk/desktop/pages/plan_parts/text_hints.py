"""A hint below a text when it holds a BSN or another child's name, with a repair in one click (product.md rule 4)."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from zorgdesk.casework.text_watch import check_texts
from zorgdesk.desktop.late import Late
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.domain.text_checks import FieldText, FindingKind, TextFinding
from zorgdesk.wording import texts as words
from zorgdesk.wording.plan import BSN_REMOVE

LOOK_MS = 1500
"""So long after the last save a text with the cursor in it is looked at: by then the user reads, and no key waits."""


class TextHints(QObject):
    """Call `look(case_id)` after the text was saved; a hint never keeps anyone from typing."""

    def __init__(self, page: Page, field: LongText, hint: InlineHint) -> None:
        super().__init__(field)
        self._page, self._field, self._hint = page, field, hint
        self._found: TextFinding | None = None
        self._seen, self._case_id = "", 0
        self._later = Late(page.desk, self._paused, self, LOOK_MS)
        field.left.connect(self._look_now)
        hint.acted.connect(self._repair)
        hint.button.setObjectName(f"repair_{field.objectName()}")

    def look(self, case_id: int, *, at_once: bool = False) -> None:
        """Show the first hit in this text, or take the hint away; while it is typed in that waits for a pause."""
        self._case_id = case_id
        if not at_once and self._field.hasFocus() and self._seen and self._field.value() != self._seen:
            self._later.soon()
        else:
            self._look_now()

    def _paused(self) -> None:
        if self._field.isVisible():
            self._look_now()

    def _look_now(self) -> None:
        self._later.drop()
        text = self._field.value()
        if text == self._seen or not self._case_id or self._field.isReadOnly():
            return
        self._seen = text
        found = self._page.read(check_texts, self._case_id, (FieldText("text", "", text),)) if text.strip() else ()
        self._found = found[0].finding if found else None
        if self._found is None:
            self._hint.say("")
        elif self._found.kind is FindingKind.BSN:
            self._hint.say(words.bsn_hint(), act=BSN_REMOVE)
        else:
            self._hint.say(words.other_child_hint(self._found.text), act=words.replace_act())

    def clear(self) -> None:
        """Say nothing: somebody looks on."""
        self._later.drop()
        self._seen = ""
        self._hint.say("")

    def _repair(self) -> None:
        """Replace the hit as if it was typed, so that Ctrl+Z takes it back."""
        found = self._found
        if found is None or self._field.isReadOnly() or found.text not in self._field.value():
            return
        start = self._field.value().index(found.text)
        cursor = self._field.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start + len(found.text), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText("" if found.kind is FindingKind.BSN else words.ANOTHER_CHILD)
        self._hint.say("")
        self._field.setFocus()
