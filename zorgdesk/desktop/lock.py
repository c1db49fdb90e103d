"""Lock and quit: blank the window, write what is being typed, keep the place inside the file, close it.

Locking ends the process: closing a file does not clear names and keys from memory, ending the process does (house.md).
`restart` is handed in by the app; it replaces this process by a fresh one that shows the unlock screen.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from zorgdesk.casework.drafts import keep_place, read_place
from zorgdesk.casework.sheets.drafts import DraftSheet
from zorgdesk.casework.shell import backups
from zorgdesk.desktop import ask, background, crash, door
from zorgdesk.desktop.clipboard import brief_copy
from zorgdesk.desktop.frame import Frame
from zorgdesk.desktop.main_window import HOME, MainWindow
from zorgdesk.desktop.places import Place
from zorgdesk.wording import door as door_words
from zorgdesk.wording import shell as say

RETRY_MS = 3000


class Lock(QObject):
    """`lock()` by the user, `lock_unasked()` by the idle watch, `may_quit()` when the window closes."""

    def __init__(self, window: MainWindow, frame: Frame, restart: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._frame, self._restart = window, frame, restart
        self._locking = False
        window.lock_wanted.connect(self.lock)

    def lock(self) -> None:
        """Ctrl+L: blank at once; when a text could not be written, ask before it is lost."""
        if self._locking:
            return
        self._frame.cover()
        if not self._window.leave():
            self._frame.uncover()
            if not ask.confirm(self._window, say.LOCK_UNSAVED):
                return
            self._frame.cover()
        self._close_and_restart()

    def lock_unasked(self) -> None:
        """Nobody is there: blank, and lock as soon as everything typed is in the file."""
        if self._locking:
            return
        self._frame.cover()
        if self._window.leave():
            self._close_and_restart()
        else:
            QTimer.singleShot(RETRY_MS, self, self.lock_unasked)

    def may_quit(self) -> bool:
        """Write everything before the window closes; False when the user stays for what could not be written."""
        if not self._locking:
            if not self._window.leave() and not ask.confirm(self._window, say.QUIT_UNSAVED):
                return False
            self._close(locked=False)
        return True

    def _close_and_restart(self) -> None:
        self._close(locked=True)
        self._frame.keep_geometry()
        self._restart()

    def _close(self, *, locked: bool) -> None:
        """Keep the place, wait for threads, close the file; nothing reads from it after this."""
        self._locking = True
        desk = self._window.desk
        desk.blockSignals(True)
        self._keep(locked=locked)
        brief_copy().forget()
        background.finish()
        for timer in self._window.findChildren(QTimer):
            timer.stop()
        crash.quiet()
        desk.vault.close()

    def _keep(self, *, locked: bool) -> None:
        desk = self._window.desk
        now = desk.now()
        typing = self._is_typing()
        if not desk.vault.read_only:
            place, drawers = self._window.place() or HOME, self._window.drawers
            about = drawers.place() or place
            kept = {
                "place": place.to_json(), "drawer": drawers.name, "drawer_place": about.to_json(), "typing": typing,
            }  # fmt: skip
            desk.perform(keep_place, kept, at=now)
        made = desk.read(backups, limit=1)
        copied_at = made[0].made_at if made else None
        door.write_note(door.DoorNote(now if typing and locked else None, copied_at, locked))

    def _is_typing(self) -> bool:
        if self._window.drawers.name:
            return True
        field = QApplication.focusWidget()
        if isinstance(field, QPlainTextEdit):
            return bool(field.toPlainText().strip()) and not field.isReadOnly()
        return isinstance(field, QLineEdit) and bool(field.text().strip()) and not field.isReadOnly()


def come_back(window: MainWindow, *, was_locked: bool) -> None:
    """After unlocking: the same page, scroll, cursor and drawer; and one line that nothing is lost."""
    kept: DraftSheet | None = window.desk.read(read_place)
    place = _place_of(kept, "place")
    if not was_locked or kept is None:
        window.go(HOME)
        return
    window.go(place)
    drawer = str(kept.content.get("drawer", ""))
    if drawer:
        window.open_drawer(drawer, _place_of(kept, "drawer_place" if "drawer_place" in kept.content else "place"))
    if kept.content.get("typing"):
        window.tell(_words(kept.kept_at))


def _words(at: datetime) -> str:
    return door_words.kept_text(at)


def _place_of(kept: DraftSheet | None, name: str) -> Place:
    if kept is None or not isinstance(kept.content.get(name), dict):
        return HOME
    try:
        return Place.from_json(kept.content[name])
    except (KeyError, ValueError):
        return HOME
