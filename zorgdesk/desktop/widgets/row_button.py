"""RowButton: a row of labels that is one button, for short lists inside a card (acties of a doel)."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import box, smooth


class RowButton(QAbstractButton):
    """Put parts in `.row`; a click, Space or Enter is `clicked`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)

    def sizeHint(self) -> QSize:
        """As wide as its parts, one list row high."""
        return QSize(self.row.sizeHint().width(), theme().px(32))

    def minimumSizeHint(self) -> QSize:
        """The parts may shrink."""
        return QSize(self.row.minimumSize().width(), theme().px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only the hover ground; the parts paint themselves."""
        if self.underMouse() and self.isEnabled():
            painter = smooth(QPainter(self))
            box(painter, self.rect().adjusted(-4, 0, 4, 0), fill="sunken", radius=8)
            painter.end()
