"""InlineText: a sentence on a card that becomes a field when it has the focus (a doel)."""

from __future__ import annotations

from PySide6.QtCore import Property
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.long_text import LongText

_INSET = 8


class InlineText(LongText):
    """A LongText in the type role of its place. Property for .ui: role."""

    def __init__(self, parent: QWidget | None = None, *, role: str = "goal") -> None:
        super().__init__(parent, lines=(1, 6))
        self._role = role
        self.setProperty("inline", True)
        self.document().setDocumentMargin(0)
        theme().changed.connect(self._dress)
        self._dress()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """As a field its words stand off the edge."""
        self.setViewportMargins(_INSET, 0, _INSET, 0)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """As a sentence it lines up with the card."""
        self.setViewportMargins(0, 0, 0, 0)
        super().focusOutEvent(event)

    def _dress(self) -> None:
        self.setFont(theme().font(self._role))
        self._grow()

    def _get_role(self) -> str:
        return self._role

    def _set_role(self, role: str) -> None:
        self._role = role
        self._dress()

    role = Property(str, _get_role, _set_role)
