"""Soft hints below the fact of a note: words that say less than they seem, a BSN, another child's name.

A hint never blocks; `Laat zo` waves it away and it does not come back for this note.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from zorgdesk.casework.text_watch import check_texts
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.late import Late
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.domain.text_checks import FieldText, FindingKind
from zorgdesk.wording import journal as say
from zorgdesk.wording import texts as text_words

_WAIT_MS = 400


class NoteHints(QObject):
    """Watches one text field and shows one hint at a time."""

    def __init__(self, hint: InlineHint, field: LongText, desk: Desk, case_id: int) -> None:
        super().__init__(field)
        self._hint, self._field, self._desk, self._case_id = hint, field, desk, case_id
        self._left_alone: set[str] = set()
        self._shown = ""
        self._later = Late(desk, self.look, self, _WAIT_MS)
        field.textChanged.connect(self._later.soon)
        hint.acted.connect(self._leave_it)

    def look(self) -> None:
        """Show the first hint that was not waved away."""
        for word, sentence in self._hints():
            if word not in self._left_alone:
                self._shown = word
                self._hint.say(sentence, act=say.LEAVE_IT)
                return
        self._shown = ""
        self._hint.say("")

    def rest(self) -> None:
        """The drawer closes: look no more."""
        self._later.drop()

    def _hints(self) -> list[tuple[str, str]]:
        text = self._field.value()
        found = self._desk.read(check_texts, self._case_id, (FieldText("fact", say.SEEN, text),))
        hits = [
            (
                hit.finding.text,
                text_words.bsn_hint()
                if hit.finding.kind is FindingKind.BSN
                else text_words.other_child_hint(hit.finding.text),
            )
            for hit in found
        ]
        return [*hits, *say.word_hints(text)]

    def _leave_it(self) -> None:
        self._left_alone.add(self._shown)
        self.look()
