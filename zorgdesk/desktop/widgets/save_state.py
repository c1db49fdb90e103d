"""SaveState: what the editor's head says about saving: busy, saved at, not saved with a retry (look.md section 5)."""

from __future__ import annotations

from datetime import datetime, time

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.icon_view import IconView
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import widgets as say
from zorgdesk.wording.formats import clock


class SaveState(QWidget):
    """`busy()`, `saved(at)`, `failed(why="")`, `clear()`. Signal retry. Says nothing until the first of them."""

    retry = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = IconView("circle-check", "ok", 16)
        self._words = PlainLabel("", "support")
        self._why = PlainLabel("", "support", token="ink")
        self._again = Button(say.RETRY, "link", size="row")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._mark, self._words, self._why, self._again):
            row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._again.clicked.connect(self.retry)
        self.clear()

    def clear(self) -> None:
        """Nothing was changed yet."""
        self._show("", "", "", trouble=False)

    def busy(self) -> None:
        """Something is being written."""
        self._show("refresh-cw", "ink2", say.SAVING, trouble=False)

    def saved(self, at: datetime | time) -> None:
        """Committed at this moment (never earlier)."""
        self._show("circle-check", "ok", say.saved_at(clock(at)), trouble=False)

    def failed(self, why: str = "") -> None:
        """Not committed: the text is still on the screen, and can be tried again."""
        self._show("triangle-alert", "bad", say.NOT_SAVED, trouble=True)
        self._why.setText(why or say.NOT_SAVED_WHY)

    def text(self) -> str:
        """What it says now."""
        return self._words.text()

    def _show(self, icon: str, token: str, words: str, *, trouble: bool) -> None:
        changed = words != self._words.text()
        self._words.setText(words)
        if icon:
            self._mark.set_icon(icon, token)
            self._words.set_token(token)
            self._words.set_role("label" if trouble else "support")
        for part in (self._mark, self._words):
            part.setVisible(bool(words))
        self._why.setVisible(trouble)
        self._again.setVisible(trouble)
        self.setAccessibleName(words)
        if changed and words and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
