"""Wiring: the screen before the file, the desk on the open file, the window on the desk, and the way back to the door.

Until the unlock screen is painted nothing is imported that it does not need (speed.md P1); the rest is brought in while
the user types.
"""

import importlib
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from zorgdesk import paths
from zorgdesk.desktop import background, door, ending, look
from zorgdesk.desktop.first_paint import FirstPaint
from zorgdesk.desktop.frame import Frame

if TYPE_CHECKING:
    from zorgdesk.desktop.first_start.wizard import FirstStart
    from zorgdesk.desktop.main_window import MainWindow
    from zorgdesk.store.vault import Vault

BESIDE = (
    "zorgdesk.store.vault",
    "zorgdesk.casework.search",
    "zorgdesk.casework.projection",
    "zorgdesk.wording.messages",
)
"""What is imported on a thread after the first paint: no part of the window, so typing is not held up by it."""

LATER = (
    "zorgdesk.desktop.desk",
    "zorgdesk.desktop.main_window",
    "zorgdesk.desktop.lock",
    "zorgdesk.desktop.pages.today",
    "zorgdesk.desktop.pages.cases",
    "zorgdesk.desktop.pages.case",
)
"""What is imported after that, one by one when the window has nothing else to do."""


def run(path: Path | None) -> int:
    """Show the window until it is closed; returns the exit status. `path` is the file to open, None for the last."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("ZorgDesk")
    app.setDesktopFileName("zorgdesk")
    look.put_on(app)
    shell = Shell(app, datetime.now, restart)
    shell.start(path or paths.last_vault())
    shell.frame.show()
    if ending.can_listen():
        ending.EndSignal(app, shell.frame.close)
    FirstPaint(app, shell.preload)
    return app.exec()


def fill_demo(vault: "Vault", at: datetime, told: Callable[[int], None]) -> None:
    """Fill a new file with the invented practice; on a thread, `told` hears how many casussen are there."""
    from zorgdesk.casework.preferences import set_preferences
    from zorgdesk.demo.build import build_demo

    build_demo(vault.transaction, today=at.date(), told=told)
    with vault.transaction() as session:
        set_preferences(session, is_demo=True)


def restart(path: Path) -> None:
    """Replace this process by a fresh one that asks for the wachtzin: nothing of the file stays in memory."""
    command = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "zorgdesk"]
    command += ["open", str(path)]
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606 - our own program, with a fixed list of arguments
    import subprocess

    subprocess.Popen(command, close_fds=True)
    os._exit(0)


def _import_beside() -> None:
    for name in BESIDE:
        importlib.import_module(name)
    importlib.import_module("zorgdesk.casework.shell").get_ready()


class Shell(QObject):
    """The screens in their order: first start or unlock, then the main window. Tests hand in a clock and a restart."""

    def __init__(self, app: QApplication, clock: Callable[[], datetime], restart: Callable[[Path], None]) -> None:
        super().__init__(app)
        self._app, self._clock, self._restart = app, clock, restart
        self._later = list(LATER)
        self.frame = Frame()
        self.window: MainWindow | None = None

    def start(self, path: Path | None) -> None:
        """The first screen: the wizard when there is no file yet, else the unlock screen."""
        if path is None:
            self.first_start()
        else:
            self.show_unlock(path)

    def show_unlock(self, path: Path) -> None:
        """Ask for the wachtzin of this file."""
        from zorgdesk.desktop.unlock import UnlockScreen

        screen = UnlockScreen(path, self._clock)
        screen.opened.connect(self.enter)
        screen.chosen.connect(self.show_unlock)
        screen.wants_new.connect(lambda: self.first_start())
        self.frame.may_close = screen.may_close
        self.frame.show_content(screen)

    def first_start(self) -> "FirstStart":
        """Make a new file in five steps."""
        from zorgdesk.desktop.first_start.wizard import FirstStart

        wizard = FirstStart(self._clock, fill_demo)
        wizard.finished.connect(self._after_wizard)
        wizard.other_file.connect(self.show_unlock)
        self.frame.may_close = wizard.may_close
        self.frame.show_content(wizard)
        return wizard

    def enter(self, vault: "Vault", new_sheet: bool) -> None:
        """The file is open: go on with the first start when that was stopped, else go to work."""
        from zorgdesk.casework.drafts import read_draft
        from zorgdesk.desktop.first_start import DRAFT

        with vault.reading() as session:
            stopped = read_draft(session, DRAFT)
        if stopped is None or vault.read_only:
            self.work(vault, new_sheet=new_sheet)
            return
        self.first_start().go_on_with(vault, int(stopped.content.get("step", 1)))

    def work(self, vault: "Vault", *, new_sheet: bool = False) -> "MainWindow":
        """Build the desk and the window on the open file, and go where the user was."""
        from zorgdesk.casework.emptying import empty_bin, is_time_to_empty
        from zorgdesk.casework.preferences import preferences, set_preferences
        from zorgdesk.casework.shell import begin_day
        from zorgdesk.desktop import crash
        from zorgdesk.desktop.attaching.sweeping import sweep_at_opening
        from zorgdesk.desktop.desk import Desk
        from zorgdesk.desktop.lock import come_back
        from zorgdesk.desktop.main_window import MainWindow
        from zorgdesk.desktop.places import PageKey, Place

        note = door.read_note()
        desk = Desk(vault, self._clock, self)
        if not desk.read(preferences).is_demo:
            with suppress(OSError):  # a home folder that can't be written only costs the offer at the next start
                paths.remember_last_vault(vault.path)
        if not vault.read_only:
            desk.perform(begin_day, on=desk.today())
            if desk.read(is_time_to_empty, on=desk.today()):
                desk.perform(empty_bin, on=desk.today())
        if new_sheet:
            desk.perform(set_preferences, recovery_sheet_checked=False, recovery_sheet_made_on="")
        window = MainWindow(desk)
        self._guard(window)
        crash.install(window.leave)
        self.window = window
        self.frame.show_content(window)
        if note.locked and desk.read(preferences).privacy_view:
            window.acts.was_locked_with_privacy()
        come_back(window, was_locked=note.locked)
        sweep_at_opening(desk, window.tell)
        door.write_note(door.DoorNote(None, note.backup_at, locked=False))
        if new_sheet:
            window.go(Place(PageKey.SETTINGS, tab="safety", field="recovery_sheet"))
        return window

    def _guard(self, window: "MainWindow") -> None:
        """Lock on request, after a while without a touch, and keep everything when the window closes."""
        from zorgdesk.casework.preferences import preferences
        from zorgdesk.desktop.idle import IdleWatch
        from zorgdesk.desktop.lock import Lock
        from zorgdesk.desktop.system_lock import SystemLock

        path = window.desk.vault.path
        self.lock = Lock(window, self.frame, lambda: self._restart(path))
        self.idle = IdleWatch(self._app, self._clock, window.desk.read(preferences).idle_minutes)
        self.idle.idle.connect(self.lock.lock_unasked)
        window.destroyed.connect(self.idle.stop)
        window.acts.idle_minutes.connect(self.idle.set_minutes)
        self.system = SystemLock(self)
        self.system.going.connect(self.lock.lock_unasked)
        self.system.listen()
        self.frame.may_close = self.lock.may_quit

    def preload(self) -> None:
        """After the first paint: bring in the rest, so that unlocking does not wait for it."""
        background.run_task(_import_beside, lambda _: self._preload_next(), self._not_preloaded)

    def _preload_next(self) -> None:
        if self._later:
            importlib.import_module(self._later.pop(0))
            QTimer.singleShot(1, self, self._preload_next)

    def _not_preloaded(self, error: Exception) -> None:
        raise error

    def _after_wizard(self, vault: "Vault", drawer: str) -> None:
        window = self.work(vault)
        if drawer:
            window.open_drawer(drawer)
