"""AppMark: the mark of the program, a sprout on a petrol tile. Ground: a panel with a line at its right."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.tokens import RADIUS_CARD
from zorgdesk.desktop.widgets.painting import box, smooth

_SIDE, _ICON = 40, 20


class AppMark(QWidget):
    """40 px, before the name of the program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(theme().px(_SIDE), theme().px(_SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tile and sprout."""
        painter = smooth(QPainter(self))
        box(painter, self.rect(), fill="accent", radius=RADIUS_CARD)
        icons.draw(painter, "sprout", "onaccent", self.rect(), theme().px(_ICON))
        painter.end()


class Ground(QWidget):
    """The ground of the sidebar."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and right edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("side"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme().color("line"))
        painter.end()
