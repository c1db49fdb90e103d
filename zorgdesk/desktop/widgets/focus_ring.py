"""FocusRing: the 2 px accent ring, 2 px outside whatever control has the focus. Fields and lists draw their own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.painting import ring, smooth

_OUT = 4
_MOVES = {
    QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange,
    QEvent.Type.ZOrderChange, QEvent.Type.LayoutRequest,
}  # fmt: skip


class FocusRing(QWidget):
    """One transparent child per window, moved around the focused button; it takes no clicks and no focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring."""
        painter = smooth(QPainter(self))
        ring(painter, self.rect(), radius=10)
        painter.end()

    class Follower(QObject):
        """Follows the focus of the program and keeps the ring around it."""

        def __init__(self, app: QApplication) -> None:
            super().__init__(app)
            self._ring: FocusRing | None = None
            self._around: QWidget | None = None
            self._chain: list[QWidget] = []
            app.focusChanged.connect(self._on_focus)
            theme().changed.connect(self._place)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            """Move along when the control or something around it moves."""
            if event.type() in _MOVES:
                self._place()
            return False

        def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
            for watched in self._chain:
                if _alive(watched):
                    watched.removeEventFilter(self)
            self._chain = []
            if self._ring is not None and _alive(self._ring):
                self._ring.hide()
            self._around = now if now is not None and wants_ring(now) else None
            if self._around is None:
                return
            part: QWidget | None = self._around
            while part is not None:
                part.installEventFilter(self)
                self._chain.append(part)
                part = None if part.isWindow() else part.parentWidget()
            self._place()

        def _place(self) -> None:
            target = self._around
            if target is None or not _alive(target):
                return
            window = target.window()
            ring_now = self._ring
            if ring_now is None or not _alive(ring_now) or ring_now.parentWidget() is not window:
                if ring_now is not None and _alive(ring_now):
                    ring_now.deleteLater()
                ring_now = self._ring = FocusRing(window)
            area = QRect(target.mapTo(window, QPoint(0, 0)), target.size()).adjusted(-_OUT, -_OUT, _OUT, _OUT)
            clip = _shown_part(target, window)
            seen = target.isVisible() and clip.intersects(area.adjusted(_OUT, _OUT, -_OUT, -_OUT))
            if ring_now.geometry() != area:
                ring_now.setGeometry(area)
            if seen != ring_now.isVisible():
                ring_now.setVisible(seen)
            if seen:
                ring_now.setMask(QRegion(clip.translated(-area.topLeft())))
                ring_now.raise_()


def _shown_part(widget: QWidget, window: QWidget) -> QRect:
    shown, part = window.rect(), widget.parentWidget()
    while part is not None and part is not window:
        above = part.parentWidget()
        if isinstance(above, QAbstractScrollArea):
            shown &= QRect(part.mapTo(window, QPoint(0, 0)), part.size())
        part = above
    return shown


def wants_ring(widget: QWidget) -> bool:
    """Buttons of every kind, and widgets that ask for it with the property `focusRing`."""
    asked = widget.property("focusRing")
    return bool(asked) if asked is not None else isinstance(widget, QAbstractButton)


def _alive(widget: QWidget) -> bool:
    from shiboken6 import isValid

    return isValid(widget)
