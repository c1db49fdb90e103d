"""For the scripts in this folder: say a moment, and hear when the first window was painted."""

import json
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
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


class PaintWatch(QObject):
    """Calls `then` once, after the first paint event of a window of this class name (any window when empty)."""

    def __init__(self, app: QApplication, then: Callable[[], None], class_name: str = "") -> None:
        super().__init__(app)
        self._app, self._then, self._class_name = app, then, class_name
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let every event through; note the first paint."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and self._is_meant(watched):
            self._app.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False

    def _is_meant(self, window: QWidget) -> bool:
        return window.isWindow() and self._class_name in ("", type(window).__name__)


def leave() -> None:
    """End the process at once, with what was printed."""
    sys.stdout.flush()
    QApplication.exit(0)
