"""Do something a moment later, once, however often it was asked for: a page behind a text that is being typed."""

from collections.abc import Callable
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from zorgdesk.desktop.desk import Desk

WAIT_MS = 200
_made: "WeakSet[Late]" = WeakSet()


class Late(QObject):
    """`soon()` runs `do` when it was not asked again for a moment, and never on a closed file (speed.md P8)."""

    def __init__(self, desk: Desk, do: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._do = desk, do
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._run)
        _made.add(self)

    @property
    def waits(self) -> bool:
        """Whether it was asked for and not done yet."""
        return self._timer.isActive()

    def soon(self) -> None:
        """Run it a moment from now."""
        self._timer.start()

    def _run(self) -> None:
        if self._desk.vault.is_open:
            self._do()


def waiting() -> bool:
    """Whether something is still to be done a moment later."""
    return any(one.waits for one in _made if isValid(one))
