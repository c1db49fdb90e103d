"""Lock when nobody has touched keyboard or mouse for a while, or when the computer slept in between.

Only input counts; the window coming back to the front is a moment to look. The timer wakes once per period, not once
per second; a computer that slept shows as a gap between two touches that is longer than the period (safety.md: lost
asleep / unlocked).
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from shiboken6 import isValid

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
        self._stopped = False
        self._windows: list[QWindow] = []
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self.look)
            app.focusWindowChanged.connect(self._follow)
            for window in app.topLevelWindows():
                self._follow(window)

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

    def look(self, _: object = None) -> None:
        """The period is over: lock, or wait for the rest when there was a touch in between."""
        if self._stopped:
            return
        left = self._after - (self._clock() - self._touched)
        if left <= timedelta(0):
            self.idle.emit()
        else:
            self._wait(left)

    def stop(self) -> None:
        """Look no more (the file is closed)."""
        self._timer.stop()
        self._stopped = True
        for window in filter(isValid, self._windows):
            window.removeEventFilter(self)

    def _follow(self, window: QWindow | None) -> None:
        """Listen where the system hands its input over: within, each paint and layout would be told too."""
        if window is not None and not self._stopped:
            window.removeEventFilter(self)
            window.installEventFilter(self)
            self._windows = [known for known in self._windows if isValid(known) and known is not window] + [window]

    def _wait(self, span: timedelta) -> None:
        self._timer.start(max(1, int(span.total_seconds() * 1000)))
