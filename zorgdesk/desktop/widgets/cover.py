"""Cover: an empty sheet over everything, there at once: before locking, and while names are being hidden."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from zorgdesk.desktop.theme import theme


class Cover(QWidget):
    """`lay()` covers its parent now, without waiting for the event loop; `lift()` shows it again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cover")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()

    def lay(self) -> None:
        """Cover everything now."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.repaint()

    def lift(self) -> None:
        """Show what is below."""
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("bg"))
        painter.end()
