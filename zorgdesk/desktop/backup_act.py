"""`Nu kopie maken`: one act for the sidebar, Vandaag and the settings. Copies, proves, and writes it down."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from zorgdesk.casework.preferences import preferences, set_preferences
from zorgdesk.casework.shell import note_backup
from zorgdesk.desktop import ask, door
from zorgdesk.desktop.background import run_task
from zorgdesk.desktop.desk import Desk
from zorgdesk.domain.errors import StoreProblem
from zorgdesk.wording import settings as say
from zorgdesk.wording import shell as words
from zorgdesk.wording.messages import explain

if TYPE_CHECKING:
    from zorgdesk.store.backup import BackupReport

CASES_TABLE = "care_cases"


class BackupAct(QObject):
    """`start()` makes a copy in the chosen folder, asking for one the first time. Signals running(bool),
    finished(sentence), failed(Message)."""

    running = Signal(bool)
    finished = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self.desk, self._window = desk, window
        self._busy = False

    @property
    def busy(self) -> bool:
        """Whether a copy is being made now."""
        return self._busy

    def start(self) -> None:
        """Make a copy; nothing while one is being made, or when no folder is chosen."""
        kept = self.desk.read(preferences).backup_folder
        folder = Path(kept) if kept else self.choose_folder()
        if folder is not None:
            self.start_in(folder)

    def choose_folder(self) -> Path | None:
        """Ask where copies go, and remember it; None when the user thinks better of it."""
        kept = self.desk.read(preferences).backup_folder
        start = Path(kept) if kept else Path.home()
        folder = ask.folder(self._window, say.CHOOSE_BACKUP_FOLDER, start)
        if folder is not None:
            self.desk.perform(set_preferences, backup_folder=str(folder))
        return folder

    def start_in(self, folder: Path) -> None:
        """Make a copy in this folder."""
        if self._busy:
            return
        self._set_busy(True)
        work = partial(door.backup, self.desk.vault, folder, self.desk.now())
        run_task(work, self._on_made, self._on_failed)

    def _on_made(self, report: "BackupReport") -> None:
        if not isValid(self):
            return
        self._set_busy(False)
        cases = dict(report.report.counts).get(CASES_TABLE, 0)
        at = report.made_at
        self.desk.perform(note_backup, str(report.path.parent), report.path.name, cases, at=at)
        note = door.read_note()
        door.write_note(door.DoorNote(note.text_kept_at, at, note.locked))
        self.finished.emit(words.backup_made(at, on=self.desk.today(), cases=cases))

    def _on_failed(self, error: Exception) -> None:
        if not isValid(self):
            return
        self._set_busy(False)
        if not isinstance(error, StoreProblem):
            raise error
        self.failed.emit(explain(error))

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.running.emit(busy)
