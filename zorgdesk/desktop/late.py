"""Do something a moment later, once, however often it was asked for: behind a text that is being typed.

This is the one timer for what reads the file or writes in it. ZorgDesk locks at any moment, and a page outlives the
file a little; what was put off then, is not done. A plain QTimer is for what only draws or counts, and for what the
locking itself waits for (tests/desktop/test_late.py).
"""

from collections.abc import Callable
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from zorgdesk.desktop.desk import Desk

WAIT_MS = 200
_made: "WeakSet[Late]" = WeakSet()


class Late(QObject):
    """`soon()` runs `do` when it was not asked again for a moment, and never on a closed file (speed.md P8)."""

    def __init__(self, desk: Desk, do: Callable[[], object], parent: QObject, wait_ms: int | None = None) -> None:
        super().__init__(parent)
        self._desk, self._do = desk, do
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS if wait_ms is None else wait_ms)
        self._timer.timeout.connect(self._run)
        _made.add(self)

    @property
    def waits(self) -> bool:
        """Whether it was asked for and not done yet."""
        return self._timer.isActive()

    def soon(self) -> None:
        """Run it a moment from now."""
        self._timer.start()

    def within(self, wait_ms: int) -> None:
        """Run it so many milliseconds from now."""
        self._timer.start(wait_ms)

    def drop(self) -> None:
        """It need not be done any more, or is being done now."""
        self._timer.stop()

    def _run(self) -> None:
        if self._desk.vault.is_open:
            self._do()


def waiting() -> list[Late]:
    """What is still to be done a moment later."""
    return [one for one in _made if isValid(one) and one.waits]
