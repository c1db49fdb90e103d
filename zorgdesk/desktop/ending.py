"""Ending by the system (logout, shutdown, `kill`): close the window as the user would, so that no text is lost."""

import os
import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


class EndSignal(QObject):
    """Turns SIGTERM and SIGINT into a call of `close`: Qt's loop sleeps in C, so a plain handler would not be heard."""

    def __init__(self, parent: QObject, close: Callable[[], object]) -> None:
        super().__init__(parent)
        self._close = close
        self._read, self._write = socket.socketpair()
        for end in (self._read, self._write):
            end.setblocking(False)
        signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        for kind in (signal.SIGTERM, signal.SIGINT):
            signal.signal(kind, _heard)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def _on_signal(self) -> None:
        self._read.recv(64)
        self._close()


def _heard(number: int, frame: object) -> None:
    """The wake-up above does the work."""


def can_listen() -> bool:
    """Windows ends programs with a window message, which closes the window by itself."""
    return os.name == "posix"
