"""Drawer: 500 px from the right over a scrim (note, signal), the full width under 900; the foot always stays."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import IconButton
from zorgdesk.desktop.widgets.card import Hairline
from zorgdesk.desktop.widgets.overlay import Overlay
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Mode, Scroller, mode_of
from zorgdesk.desktop.widgets.save_state import SaveState
from zorgdesk.wording import widgets as say

_WIDE, _PAD = 500, 24


class Drawer(Overlay):
    """`Drawer(window, title, context)`: put content in `.body`, buttons in `.foot`; `.save_state` in the head.

    Signal closing just before it closes, so that the page can save the draft.
    """

    closing = Signal()

    def __init__(self, window: QWidget, title: str = "", context: str = "") -> None:
        super().__init__(window)
        self.panel = _Panel(self)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(_PAD - 4, 16, _PAD - 4, 12)
        column.setSpacing(8)
        self._title = PlainLabel(title, "editor")
        self._context = PlainLabel(context, "support", elide=True)
        self.save_state = SaveState()
        self._cross = IconButton("x", say.CLOSE, key="Esc")
        self._cross.setObjectName("drawer_close")
        self._cross.clicked.connect(self.close_layer)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._context)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.setContentsMargins(4, 0, 0, 0)
        head.addLayout(words, 1)
        head.addWidget(self.save_state)
        head.addWidget(self._cross)
        column.addLayout(head)
        self.scroller = Scroller()
        self.body = self.scroller.body
        self.body.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.scroller, 1)
        self._foot_line = Hairline()
        column.addWidget(self._foot_line)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setContentsMargins(4, 4, 4, 0)
        column.addLayout(self.foot)

    def set_title(self, title: str, context: str = "") -> None:
        """Other words in the head."""
        self._title.setText(title)
        self._context.setText(context)
        self.setAccessibleName(title)

    def set_content(self, form: QWidget) -> None:
        """Show a form as the whole content."""
        self.body.addWidget(form)

    def open(self) -> None:
        """Over the window; without buttons in the foot there is no line above it either."""
        self._foot_line.setVisible(self.foot.count() > 0)
        super().open()

    def close_layer(self) -> None:
        """Let the page save first."""
        if not self.isHidden():
            self.closing.emit()
        super().close_layer()

    def first_focus(self) -> QWidget | None:
        """The first field of the content, not the cross."""
        stops = self._stops()
        inside = [stop for stop in stops if self.scroller.isAncestorOf(stop)]
        return next(iter(inside or stops), None)

    def place(self) -> None:
        """At the right, or everywhere."""
        if self.panel is None:
            return
        wide = self.width() if mode_of(self.width()) is Mode.COMPACT else min(theme().px(_WIDE), self.width())
        self.panel.setGeometry(self.width() - wide, 0, wide, self.height())


class _Panel(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        painter.fillRect(0, 0, 1, self.height(), theme().color("line"))
        painter.end()
