"""Badge: a state in a row or head, always icon and word. Mark is the same as a value, for delegates and sheets."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import badge, badge_width, smooth

BADGE_KINDS = ("ok", "warn", "bad", "info", "mute", "violet", "accent")


@dataclass(frozen=True, slots=True)
class Mark:
    """A state to show: `kind` picks the colours, the icon is the shape, the words say it."""

    kind: str
    icon: str
    words: str

    def __post_init__(self) -> None:
        """Refuse a kind that has no colours."""
        if self.kind not in BADGE_KINDS:
            raise ValueError(f"no kind of badge {self.kind!r}")


class Badge(QWidget):
    """Properties for .ui: kind, iconName, words. Its accessible name is its words."""

    def __init__(self, words: str = "", kind: str = "mute", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = Mark(kind, icon, words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        theme().changed.connect(self.updateGeometry)

    def show_mark(self, mark: Mark) -> None:
        """Show another state."""
        self._mark = mark
        self.setAccessibleName(mark.words)
        self.updateGeometry()
        self.update()

    def mark(self) -> Mark:
        """The state shown now."""
        return self._mark

    def sizeHint(self) -> QSize:
        """Icon and words, 24 high."""
        return QSize(badge_width(self._mark.words, self._mark.icon), theme().px(24))

    def minimumSizeHint(self) -> QSize:
        """A verdict is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pill."""
        painter = smooth(QPainter(self))
        mark = self._mark
        badge(painter, 0, self.height() // 2, mark.kind, mark.icon, mark.words)
        painter.end()

    def _get_kind(self) -> str:
        return self._mark.kind

    def _set_kind(self, kind: str) -> None:
        self.show_mark(Mark(kind, self._mark.icon, self._mark.words))

    def _get_icon(self) -> str:
        return self._mark.icon

    def _set_icon(self, icon: str) -> None:
        self.show_mark(Mark(self._mark.kind, icon, self._mark.words))

    def _get_words(self) -> str:
        return self._mark.words

    def _set_words(self, words: str) -> None:
        self.show_mark(Mark(self._mark.kind, self._mark.icon, words))

    kind = Property(str, _get_kind, _set_kind)
    iconName = Property(str, _get_icon, _set_icon)
    words = Property(str, _get_words, _set_words)
