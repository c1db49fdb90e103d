"""Toast: after an act that can be undone; bottom centre, at least 10 seconds and until the next act."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.icon_view import IconView
from zorgdesk.desktop.widgets.painting import box, shadow, smooth
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import widgets as say

STAYS_MS = 10_000
_MARGIN, _EDGE = 24, 6


class Toast(QWidget):
    """One per window: `Toast(window)`, then `tell(words, undo=..., icon=...)`. `undo()` is also for Ctrl+Z.

    It does not steal the focus, and it does not leave while it is hovered or focused.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self._undo: Callable[[], object] | None = None
        self._margin = _MARGIN
        self._mark = IconView("circle-check", "toastok", 18)
        self._words = PlainLabel("", "control", token="ontoast", elide=True)
        self._button = Button(say.UNDO, icon="undo-2", key_cap=say.UNDO_KEY)
        self._button.setObjectName("toast_undo")
        self._close = _Cross(say.CLOSE)
        row = QHBoxLayout(self)
        row.setContentsMargins(16 + _EDGE, 8 + _EDGE, 8 + _EDGE, 8 + _EDGE)
        row.setSpacing(12)
        for part in (self._mark, self._words, self._button, self._close):
            row.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self._leave)
        self._button.clicked.connect(self.undo)
        self._close.clicked.connect(self.dismiss)
        window.installEventFilter(self)
        self.hide()

    def tell(self, words: str, undo: Callable[[], object] | None = None, *, icon: str = "circle-check") -> None:
        """Show what was done; replaces the earlier toast."""
        self._undo = undo
        self._words.setText(words)
        self._mark.set_icon(icon)
        self._button.setVisible(undo is not None)
        self.setAccessibleName(words)
        self.show()
        self._place()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def set_margin(self, margin: int) -> None:
        """How far from the edges it stays."""
        self._margin = margin

    def words(self) -> str:
        """What it says now; "" when it is not there."""
        return "" if self.isHidden() else self._words.text()

    def can_undo(self) -> bool:
        """Whether there is something to undo (Ctrl+Z)."""
        return self._undo is not None and not self.isHidden()

    def undo(self) -> None:
        """Undo the act and leave; nothing when there is nothing."""
        act = self._undo
        self.dismiss()
        if act is not None:
            act()

    def dismiss(self) -> None:
        """Leave (the next act, or the cross)."""
        self._undo = None
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay bottom centre when the window changes."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shadow and ground."""
        painter = smooth(QPainter(self))
        shadow(painter, self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE), _EDGE)
        box(painter, self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE), fill="toast", edge=_edge(), radius=10)
        painter.end()

    def _leave(self) -> None:
        if self.underMouse() or self._button.hasFocus() or self._close.hasFocus():
            self._timer.start()
        else:
            self.dismiss()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        room = window.width() - 2 * self._margin
        self._button.set_key_cap(say.UNDO_KEY)
        if self.sizeHint().width() > room:
            self._button.set_key_cap("")
        self.resize(min(self.sizeHint().width(), room), self.sizeHint().height())
        self.move((window.width() - self.width()) // 2, window.height() - self.height() - self._margin + _EDGE)


class _Cross(IconButton):
    def __init__(self, tip: str) -> None:
        super().__init__("x", tip)

    def _tokens(self, skin: object) -> tuple[str, str, str]:
        return "", "ontoast" if self.underMouse() else "", "ontoast"


def _edge() -> str:
    return "line" if theme().dark or theme().high_contrast else ""
