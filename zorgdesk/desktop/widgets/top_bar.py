"""TopBar: back, forward, search or do (420), privacy view, and the one `Nieuw`; 56 high."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from zorgdesk.desktop import icons
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.painting import box, key_cap, key_width, smooth, text
from zorgdesk.wording import widgets as say


class SearchBox(QAbstractButton):
    """Looks like a field and opens the palette."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(say.SEARCH)
        self.setObjectName("search_box")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """420 wide, 34 high."""
        return QSize(theme().px(420), theme().px(34))

    def minimumSizeHint(self) -> QSize:
        """It may shrink."""
        return QSize(theme().px(150), theme().px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Field, magnifier, words, key cap."""
        painter = smooth(QPainter(self))
        box(painter, self.rect(), fill="surface", edge="line2", radius=8)
        size = theme().px(icons.BUTTON)
        icons.draw(painter, "search", "ink2", QRect(11, 0, size, self.height()), size)
        cap = key_width("Ctrl+K")
        words = QRect(11 + size + 8, 0, self.width() - size - cap - 40, self.height())
        text(painter, words, self.text(), "body", "ink3")
        if self.width() > theme().px(230):
            key_cap(painter, QRect(self.width() - cap - 10, 0, cap, self.height()), "Ctrl+K")
        painter.end()


class TopBar(QWidget):
    """Signals back, forward, search, privacy_toggled(bool), new. `set_history`, `set_privacy`, `set_compact`."""

    back = Signal()
    forward = Signal()
    search = Signal()
    privacy_toggled = Signal(bool)
    new = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back_button = IconButton("arrow-left", say.BACK, key=say.BACK_KEY)
        self.forward_button = IconButton("arrow-right", say.FORWARD, key=say.FORWARD_KEY)
        self.search_box = SearchBox()
        self.privacy_button = Button(say.PRIVACY, "quiet", icon="eye-off", key_cap="F9")
        self.privacy_button.setCheckable(True)
        self.new_button = Button(say.NEW, "primary", icon="plus", key_cap="Ctrl+N")
        for part, name in (
            (self.back_button, "back"),
            (self.forward_button, "forward"),
            (self.privacy_button, "privacy"),
            (self.new_button, "new"),
        ):
            part.setObjectName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 24, 0)
        row.setSpacing(6)
        row.addWidget(self.back_button)
        row.addWidget(self.forward_button)
        row.addSpacing(10)
        row.addWidget(self.search_box, 3)
        row.addStretch(2)
        row.addWidget(self.privacy_button)
        row.addSpacing(8)
        row.addWidget(self.new_button)
        self.search_box.setMaximumWidth(theme().px(420))
        self.back_button.clicked.connect(self.back)
        self.forward_button.clicked.connect(self.forward)
        self.search_box.clicked.connect(self.search)
        self.privacy_button.toggled.connect(self.privacy_toggled)
        self.new_button.clicked.connect(self.new)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._measure)
        self._measure()

    def set_history(self, *, back: bool, forward: bool) -> None:
        """Whether there is a page before and after this one."""
        self.back_button.setEnabled(back)
        self.forward_button.setEnabled(forward)

    def set_privacy(self, on: bool) -> None:
        """Show whether the privacy view is on, without a signal."""
        blocked = self.privacy_button.blockSignals(True)
        self.privacy_button.setChecked(on)
        self.privacy_button.blockSignals(blocked)
        self.privacy_button.update()

    def set_compact(self, compact: bool) -> None:
        """Icons only, and no forward button (screen 18)."""
        self.forward_button.setVisible(not compact)
        for part, words, cap in ((self.privacy_button, say.PRIVACY, "F9"), (self.new_button, say.NEW, "Ctrl+N")):
            part.setText("" if compact else words)
            part.set_key_cap("" if compact else cap)
            part.setAccessibleName(words)
            part.setToolTip(f"{words} ({cap})")
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(12 if compact else 20, 0, 12 if compact else 24, 0)

    def _measure(self) -> None:
        self.setFixedHeight(theme().px(56))
        self.search_box.setMaximumWidth(theme().px(420))
