"""The file locks along with the computer; where no bus is, nothing is heard and nothing breaks."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from zorgdesk.desktop.system_lock import SystemLock

ROOT = Path(__file__).resolve().parents[2]
LISTENER = """
import subprocess, sys
from PySide6.QtCore import QCoreApplication, QTimer
from zorgdesk.desktop.system_lock import SystemLock
app, lock, heard = QCoreApplication([]), SystemLock(), []
lock.going.connect(lambda: heard.append(1))
assert lock.listen(from_anyone=True) == 4
def send():
    for words in (
        ("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:false"),
        ("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:true"),
        ("/org/freedesktop/login1/session/c1", "org.freedesktop.login1.Session.Lock"),
        ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", "boolean:true"),
    ):
        subprocess.run(["dbus-send", "--session", "--type=signal", *words], check=True)
    QTimer.singleShot(300, app.quit)
QTimer.singleShot(0, send)
app.exec()
print(len(heard))
"""


def test_sleep_and_screen_lock_are_told_and_waking_up_is_not(qapp: QApplication) -> None:
    lock = SystemLock()
    heard: list[int] = []
    lock.going.connect(lambda: heard.append(1))
    lock.on_flag(False)
    assert heard == []
    lock.on_flag(True)
    lock.on_lock()
    assert len(heard) == 2


def test_without_a_bus_nothing_is_heard(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert SystemLock().listen() in {0, 2}


@pytest.mark.skipif(not shutil.which("dbus-run-session") or not shutil.which("dbus-send"), reason="no D-Bus here")
def test_a_real_bus_is_heard() -> None:
    script = f'DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS" exec "{sys.executable}" -c "$LISTENER"'
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script],
        env={**os.environ, "LISTENER": LISTENER, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.strip() == "3", done.stderr
