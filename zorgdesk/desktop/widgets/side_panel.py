"""SidePanel: the detail of the chosen row, at the right; Esc closes and the focus goes back to the row."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import IconButton
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.responsive import Scroller
from zorgdesk.wording import widgets as say


class SidePanel(Card):
    """A Card of 296 to 388 wide whose content scrolls: `.inside` is its layout. Signal closed. Hidden at first."""

    closed = Signal()

    def __init__(self, title: str = "", *, width: int = 296, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._back: QWidget | None = None
        self._title.setWordWrap(True)
        self._row.setStretch(0, 1)
        self._row.setStretch(2, 0)
        self._cross = IconButton("x", say.CLOSE, key="Esc", size="row")
        self._cross.setObjectName("panel_close")
        self._cross.clicked.connect(self.close_panel)
        self.add_head(self._cross)
        self._scroller = Scroller(gap=8)
        self.inside = self._scroller.body
        self.body.addWidget(self._scroller)
        self.setFixedWidth(theme().px(width))
        self.hide()

    def open_for(self, row: QWidget) -> None:
        """Show it; `row` (the list) gets the focus back."""
        self._back = row
        self.show()

    def close_panel(self) -> None:
        """Hide it."""
        self.hide()
        if self._back is not None:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def clear(self) -> None:
        """Take everything out, for another row."""
        cleared(self.inside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)
