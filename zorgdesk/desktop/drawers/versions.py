"""Earlier versions of a note: each beside what stands there now, and put back with one button (product.md rule 6)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.journal import put_back_text
from zorgdesk.casework.journal_list import earlier_texts, note_sheet
from zorgdesk.casework.sheets.journal import EarlierText
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.drawer import Drawer
from zorgdesk.desktop.pages.case_tabs.journal_rows import whom
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.marked_text import MarkedText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.text_compare import compare
from zorgdesk.domain.values import Visibility
from zorgdesk.wording import journal as say


class VersionsDrawer(Drawer):
    """Made for the note `place.ref`."""

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(desk, place, parent)
        assert place.ref is not None
        self._note_id = place.ref
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._show()

    def title(self) -> str:
        """Eerdere versies."""
        return say.VERSIONS_TITLE

    def context(self) -> str:
        """Which note it is."""
        note = self.desk.read(note_sheet, self._note_id)
        return say.version_context(note, whom(note), self.desk.today())

    def set_privacy(self, on: bool) -> None:
        """Texts are masked."""
        self._show()

    def first_focus(self) -> QWidget | None:
        """The first button."""
        return self.findChild(Button)

    def _show(self) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            part = item.widget() if item is not None else None
            if part is not None:
                part.hide()
                part.setParent(None)
                part.deleteLater()
        shielded = privacy().on and self.desk.read(note_sheet, self._note_id).visibility is Visibility.CONFIDENTIAL
        for version in self.desk.read(earlier_texts, self._note_id):
            self._column.addWidget(self._card(version, shielded=shielded))
        self._column.addStretch(1)

    def _card(self, version: EarlierText, *, shielded: bool) -> Card:
        mask = privacy().text
        before, now = (say.SHIELDED, say.SHIELDED) if shielded else (mask(version.text), mask(version.now))
        found = compare(before, now)
        title = say.version_title(version, self.desk.today())
        card = Card(title)
        card.setObjectName(f"version_{version.version_id}")
        for caption, name, text, marks, token in (
            (say.THEN, "before", before, found.only_before, "warnbg"),
            (say.NOW, "now", now, found.only_now, "okbg"),
        ):
            card.body.addWidget(PlainLabel(caption, "label"))
            shown = MarkedText()
            shown.setObjectName(f"{name}_{version.version_id}")
            shown.setAccessibleName(f"{caption}: {title}")
            shown.show_marked(text or say.NOTHING, marks if text else (), token)
            card.body.addWidget(shown)
        words = [[text[start : start + length] for start, length in marks] for text, marks in
                 ((before, found.only_before), (now, found.only_now))]  # fmt: skip
        card.body.addWidget(PlainLabel("" if privacy().on else say.difference(*words), "support", wrap=True))
        back = Button(say.PUT_BACK, "secondary", icon="rotate-ccw")
        back.setObjectName(f"put_back_{version.version_id}")
        back.setEnabled(not found.same)
        back.clicked.connect(partial(self._put_back, version.version_id))
        row = QHBoxLayout()
        row.addWidget(back)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _put_back(self, version_id: int) -> None:
        change = self.perform(put_back_text, version_id, at=self.desk.now())
        if change is not None:
            self.toast.emit(say.TEXT_PUT_BACK, change)
            self.done.emit()
