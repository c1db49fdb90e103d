"""Wait until the window stands on the screen before doing what may come later (speed.md P1)."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer


class FirstPaint(QObject):
    """Calls `then` once, after anything in the program was painted for the first time.

    Imports block the window: begun before the first paint they would delay it by half a second.
    """

    def __init__(self, app: QCoreApplication, then: Callable[[], None]) -> None:
        super().__init__(app)
        self._app, self._then = app, then
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let every event through; the first paint ends the waiting."""
        if event.type() == QEvent.Type.Paint:
            self._app.removeEventFilter(self)
            QTimer.singleShot(0, self, self._then)
        return False
