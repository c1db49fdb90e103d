"""Lock when nobody has touched keyboard or mouse for a while, or when the computer slept in between.

Only input counts; the window coming back to the front is a moment to look. The timer wakes once per period, not once
per second; a computer that slept shows as a gap between two touches that is longer than the period (safety.md: lost
asleep / unlocked).
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
LEAST_MINUTES: Final = 1
MOST_MINUTES: Final = 30


class IdleWatch(QObject):
    """Signal idle(). `set_minutes` keeps between 1 and 30: it can't be switched off."""

    idle = Signal()

    def __init__(self, app: QCoreApplication, clock: Callable[[], datetime], minutes: int) -> None:
        super().__init__(app)
        self._app, self._clock = app, clock
        self._touched = clock()
        self._after = timedelta(minutes=5)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self.set_minutes(minutes)
        app.installEventFilter(self)
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(lambda _: self.look())

    def set_minutes(self, minutes: int) -> None:
        """How long nobody may touch anything."""
        self._after = timedelta(minutes=min(MOST_MINUTES, max(LEAST_MINUTES, minutes)))
        self._wait(self._after)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note every touch; the first one after a long sleep is not let through."""
        if event.type() in _TOUCHES:
            now = self._clock()
            if now - self._touched >= self._after:
                self.idle.emit()
                return True
            self._touched = now
        return False

    def look(self) -> None:
        """The period is over: lock, or wait for the rest when there was a touch in between."""
        left = self._after - (self._clock() - self._touched)
        if left <= timedelta(0):
            self.idle.emit()
        else:
            self._wait(left)

    def stop(self) -> None:
        """Look no more (the file is closed)."""
        self._timer.stop()
        self._app.removeEventFilter(self)

    def _wait(self, span: timedelta) -> None:
        self._timer.start(max(1, int(span.total_seconds() * 1000)))
