"""The layers over the page: the drawers. One at a time; the page behind stays as it is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.page_list import DRAWERS
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.drawer import Drawer as Frame

if TYPE_CHECKING:
    from zorgdesk.desktop.drawers.drawer import Drawer


class Drawers(QObject):
    """Opens a drawer by its name. Signals of its content go on: go, toast, drawer; closed when it is gone."""

    go = Signal(object)
    toast = Signal(str, object)
    drawer = Signal(str, object)
    closed = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.frame: Frame | None = None
        self.content: Drawer | None = None
        self.name = ""

    def open(self, name: str, place: Place) -> None:
        """Lay the drawer over the window; an open one keeps its draft and goes first. Raises KeyError."""
        make: Callable[[Desk, Place, QWidget], Drawer] = DRAWERS[name]
        if not self.close():
            return
        content = make(self._desk, place, self._window)
        frame = Frame(self._window, content.title(), content.context())
        frame.setObjectName(f"drawer_{name}")
        frame.set_content(content)
        for part in content.foot():
            frame.foot.addWidget(part)
        content.go.connect(self._on_go)
        content.toast.connect(self.toast)
        content.drawer.connect(self.drawer)
        content.done.connect(frame.close_layer)
        frame.closing.connect(content.leave)
        frame.closed.connect(self._on_closed)
        self.frame, self.content, self.name = frame, content, name
        content.opened(frame)
        if privacy().on and content.holds_text():
            self.set_privacy(True)
        frame.open()
        first = content.first_focus()
        if first is not None:
            first.setFocus()

    def close(self) -> bool:
        """Close what is open, after its draft is kept; False when that failed."""
        if self.frame is None or self.content is None:
            return True
        if not self.content.leave():
            return False
        self.frame.close_layer()
        return True

    def place(self) -> Place | None:
        """What the open drawer is about, to open it again after a lock; None when none is open."""
        return self.content.place() if self.content is not None else None

    def leave(self) -> bool:
        """Keep what is typed in the open drawer, before lock or quit."""
        return self.content is None or self.content.leave()

    def set_privacy(self, on: bool) -> None:
        """Privacy view went on or off."""
        if self.content is None or self.frame is None:
            return
        self.content.set_privacy(on)
        self.frame.set_title(self.content.title(), self.content.context())

    def _on_go(self, place: Place) -> None:
        self.close()
        self.go.emit(place)

    def _on_closed(self) -> None:
        frame = self.frame
        self.frame, self.content, self.name = None, None, ""
        if frame is not None:
            frame.deleteLater()
        self.closed.emit()
