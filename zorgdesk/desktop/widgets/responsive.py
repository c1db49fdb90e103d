"""Breakpoints of look.md section 1 in logical width, and the scroll areas that a page is made of."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.tokens import BODY_PIXELS, COMPACT_BELOW, STRIP_ROWS_BELOW, WIDE_FROM


class Mode(Enum):
    """How much room there is: rail and one column; main and right column below each other; beside; a third one."""

    COMPACT = "compact"
    NARROW = "narrow"
    STANDARD = "standard"
    WIDE = "wide"


def mode_of(width: int) -> Mode:
    """The mode of a window this wide; a larger text size counts as a narrower window."""
    width = width * BODY_PIXELS // max(BODY_PIXELS, theme().body_pixels)
    if width < COMPACT_BELOW:
        return Mode.COMPACT
    if width < STRIP_ROWS_BELOW:
        return Mode.NARROW
    return Mode.WIDE if width >= WIDE_FROM else Mode.STANDARD


class Responsive(QObject):
    """Watches a window: `mode()` now, signal mode_changed(Mode). Pages make one with `Responsive(self)`."""

    mode_changed = Signal(object)

    def __init__(self, widget: QWidget) -> None:
        """`widget` may be a page: its window is watched, also when it gets another one."""
        super().__init__(widget)
        self._widget = widget
        self._window = widget.window()
        self._mode = mode_of(self._window.width())
        self._window.installEventFilter(self)
        widget.installEventFilter(self)
        theme().changed.connect(self._look)

    def mode(self) -> Mode:
        """The mode now."""
        return self._mode

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window changed, or the page came into another window."""
        if event.type() in {QEvent.Type.ParentChange, QEvent.Type.Show} and watched is self._widget:
            window = self._widget.window()
            if window is not self._window:
                self._window.removeEventFilter(self)
                self._window = window
                window.installEventFilter(self)
            self._look()
        elif event.type() == QEvent.Type.Resize and watched is self._window:
            self._look()
        return False

    def _look(self) -> None:
        mode = mode_of(self._window.width())
        if mode is not self._mode:
            self._mode = mode
            self.mode_changed.emit(mode)


class Scroller(QScrollArea):
    """A column that scrolls by itself: `scroller.body` is its layout. Never sideways. Replaces QScrollArea in .ui."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 12) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._gap = gap
        self._body: QVBoxLayout | None = None

    @property
    def body(self) -> QVBoxLayout:
        """The layout of the column, made at first use."""
        if self._body is None:
            inside = QWidget()
            inside.setObjectName("page")
            self._body = QVBoxLayout(inside)
            self._body.setContentsMargins(0, 0, 0, 0)
            self._body.setSpacing(self._gap)
            self.setWidget(inside)
        return self._body

    def showEvent(self, event: QShowEvent) -> None:
        """Show the ground of what is below it (page or card)."""
        super().showEvent(event)
        self.viewport().setAutoFillBackground(False)
        inside = self.widget()
        if inside is not None:
            inside.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        """As wide as its content needs, as low as one row."""
        inside = self.widget()
        wide = inside.minimumSizeHint().width() if inside is not None else 0
        return QSize(wide + 12, theme().px(80))
