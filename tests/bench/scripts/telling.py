"""For the scripts in this folder: say a moment, and hear when the first window was painted."""

import json
import os
import sys
import time
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


def memory_kib() -> int:
    """Resident memory of this process in KiB (0 where the system does not say)."""
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
    except OSError:
        return 0


def tell(name: str) -> None:
    """Print this moment."""
    print(json.dumps({"name": name, "at": time.monotonic(), "rss": memory_kib()}), flush=True)


AFTER_PAINT = QEvent.Type(QEvent.registerEventType())


class PaintWatch(QObject):
    """Calls `then` once, right after something was painted for the first time: anything, or a part of `inside`.

    The paint event goes to a window and its parts within the same call; an event of the highest priority is the next
    thing that happens after it, before any timer.
    """

    def __init__(
        self, app: QApplication, then: Callable[[], None], inside: str = "", *, at_once: bool = False
    ) -> None:
        """`inside`: the class name of a widget. `at_once`: it is painted by `repaint` and nothing comes after it."""
        super().__init__(app)
        self._app, self._then, self._inside, self._at_once = app, then, inside, at_once
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let every event through; note the first paint."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and self._is_meant(watched):
            self._app.removeEventFilter(self)
            if self._at_once:
                self._then()
            else:
                QCoreApplication.postEvent(self, QEvent(AFTER_PAINT), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        """The paint is done."""
        if event.type() == AFTER_PAINT:
            self._then()
            return True
        return super().event(event)

    def _is_meant(self, widget: QWidget | None) -> bool:
        while widget is not None and self._inside:
            if type(widget).__name__ == self._inside:
                return True
            widget = widget.parentWidget()
        return not self._inside


def end_on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An error in a slot would leave the event loop waiting for ever: say it and end."""
    traceback.print_exception(kind, error, trace)
    os._exit(1)


sys.excepthook = end_on_error


def leave() -> None:
    """End the process at once, with what was printed; threads that still import are not waited for."""
    sys.stdout.flush()
    os._exit(0)
