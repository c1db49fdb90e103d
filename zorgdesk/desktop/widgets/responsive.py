"""Breakpoints of look.md section 1 in logical width, and the scroll areas that a page is made of."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

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
        self._grown = False
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

    def set_grown(self, grown: bool) -> None:
        """True: as high as its content and without a bar, because a PageScroll around it scrolls the whole page."""
        self._grown = grown
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if grown else needed)
        upright = QSizePolicy.Policy.Fixed if grown else QSizePolicy.Policy.Expanding
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, upright)
        policy.setHeightForWidth(grown)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Only when it is as high as its content."""
        return self._grown

    def heightForWidth(self, width: int) -> int:
        """The height of the content at that width."""
        inside = self.widget()
        return height_at(inside, width) if self._grown and inside is not None else -1

    def sizeHint(self) -> QSize:
        """As high as the content when grown, else Qt's."""
        hint = super().sizeHint()
        inside = self.widget()
        return QSize(hint.width(), height_at(inside, self.width())) if self._grown and inside is not None else hint

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The content asks for another height."""
        if self._grown and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

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


class PageScroll(QScrollArea):
    """A whole page: as high as the window, or (`set_whole(True)`: compact and narrow) one column that scrolls.

    The page hands over its content, and lets the lists and columns inside grow while it is whole.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = content
        self.setWidget(content)

    def set_whole(self, whole: bool) -> None:
        """True: the page is as high as it needs and scrolls; False: it is exactly as high as the window."""
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(needed if whole else off)
        self.setWidgetResizable(whole)
        if not whole:
            self.verticalScrollBar().setValue(0)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The content follows."""
        super().resizeEvent(event)
        if not self.widgetResizable():
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the ground of what is below it."""
        super().showEvent(event)
        self.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        """As wide as the page needs; any height."""
        return QSize(self._content.minimumSizeHint().width(), theme().px(80))

    def sizeHint(self) -> QSize:
        """The size of the page."""
        return self._content.sizeHint()

    def _fit(self) -> None:
        self._content.resize(self.viewport().size())


def height_at(widget: QWidget, width: int) -> int:
    """How high a widget wants to be at a width."""
    layout = widget.layout()
    if layout is not None and layout.hasHeightForWidth():
        return max(layout.totalHeightForWidth(width), widget.minimumSizeHint().height())
    return widget.sizeHint().height()
