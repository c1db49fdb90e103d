"""Do something a moment later, once, however often it was asked for: a page behind a text that is being typed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from zorgdesk.desktop.desk import Desk

WAIT_MS = 200
_waiting: set["Late"] = set()


class Late(QObject):
    """`soon()` runs `do` when it was not asked again for a moment, and never on a closed file (speed.md P8)."""

    def __init__(self, desk: Desk, do: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._do = desk, do
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._run)
        self.destroyed.connect(lambda _, late=self: _waiting.discard(late))

    def soon(self) -> None:
        """Run it a moment from now."""
        _waiting.add(self)
        self._timer.start()

    def _run(self) -> None:
        _waiting.discard(self)
        if self._desk.vault.is_open:
            self._do()


def waiting() -> bool:
    """Whether something is still to be done a moment later."""
    return bool(_waiting)
