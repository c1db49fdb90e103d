"""Swatch: one colour token with its name and use, for the gallery."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import box, smooth, text


class Swatch(QWidget):
    """A tile in the token's colour; name and use at the right."""

    def __init__(self, token: str, use: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token, self._use = token, use
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{token}: {use}")
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """41 high, as in screen 00."""
        return QSize(theme().px(200), theme().px(41))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tile and words."""
        painter = smooth(QPainter(self))
        tile = QRect(0, 4, theme().px(40), theme().px(32))
        box(painter, tile, fill=self._token, edge="line2", radius=8)
        left = tile.right() + 11
        half = self.height() // 2
        text(painter, QRect(left, 2, self.width() - left, half - 2), self._token, "label", "ink")
        text(painter, QRect(left, half, self.width() - left, half - 4), self._use, "small", "ink2")
        painter.end()
