"""StrengthBar: how far a wachtzin is filled, as four blocks; the words stand beside it and say the same."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import box, smooth

_BLOCKS, _GAP = 4, 4


class StrengthBar(QWidget):
    """`show_share(0.75, "ok")`: three of four blocks in the strong tone of that status."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share, self._kind = 0.0, "bad"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, kind: str) -> None:
        """Fill this part of the bar; `kind` is bad, warn or ok."""
        self._share, self._kind = share, kind
        self.update()

    def sizeHint(self) -> QSize:
        """Four blocks of 28."""
        return QSize(_BLOCKS * theme().px(28) + (_BLOCKS - 1) * _GAP, theme().px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The blocks."""
        painter = smooth(QPainter(self))
        wide = (self.width() - (_BLOCKS - 1) * _GAP) // _BLOCKS
        for number in range(_BLOCKS):
            filled = self._share > number / _BLOCKS
            area = QRect(number * (wide + _GAP), 0, wide, self.height())
            box(painter, area, fill=f"{self._kind}strong" if filled else "mutebg", radius=self.height() // 2)
        painter.end()
