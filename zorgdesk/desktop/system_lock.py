"""Lock along with the computer: when it goes to sleep or its screen is locked (safety.md, lost asleep / unlocked).

Linux says so over D-Bus (logind and the screen saver): a socket of this computer, no network. Elsewhere, and where no
bus is, the first touch after the gap locks (idle.py).
"""

import os
import sys
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

_LOGIND: Final = "org.freedesktop.login1"
_FLAG, _LOCK = "1on_flag(bool)", "1on_lock()"
_SYSTEM: Final = (
    (_LOGIND, "org.freedesktop.login1.Manager", "PrepareForSleep", _FLAG),
    (_LOGIND, "org.freedesktop.login1.Session", "Lock", _LOCK),
)
_SESSION: Final = (
    ("org.freedesktop.ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", _FLAG),
    ("org.gnome.ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", _FLAG),
)


class SystemLock(QObject):
    """Signal going(): the computer goes to sleep or locks its screen. `listen()` once, after the first paint."""

    going = Signal()

    def listen(self, *, from_anyone: bool = False) -> int:
        """Listen on both buses; returns how many signals are heard. `from_anyone` (tests) minds no sender's name."""
        if not sys.platform.startswith("linux"):
            return 0
        from PySide6.QtDBus import QDBusConnection

        buses = [(QDBusConnection.systemBus(), _SYSTEM)]
        if "DBUS_SESSION_BUS_ADDRESS" in os.environ:  # asking without one would start a bus of our own
            buses.append((QDBusConnection.sessionBus(), _SESSION))
        heard = 0
        for bus, signals in buses:
            if not bus.isConnected():
                continue
            for service, interface, name, slot in signals:
                sender = "" if from_anyone else service
                heard += bus.connect(sender, "", interface, name, self, slot)  # type: ignore[call-overload]  # the stub says bytes, Qt takes text
        return heard

    @Slot(bool)
    def on_flag(self, on: bool) -> None:
        """Going to sleep, or the screen saver is on."""
        if on:
            self.going.emit()

    @Slot()
    def on_lock(self) -> None:
        """The session is locked."""
        self.going.emit()
