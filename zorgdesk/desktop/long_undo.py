"""Undoing that takes seconds (a whole import): beside the window, with its line of progress, all of it or nothing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zorgdesk.casework.changes import Change, Tell
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.long_work import LongWork
from zorgdesk.desktop.progress import Progress, Stopped
from zorgdesk.desktop.widgets.progress_line import ProgressLine
from zorgdesk.domain.errors import RuleBroken, StoreProblem
from zorgdesk.wording import shell as say
from zorgdesk.wording.messages import explain

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_NAME = "long_undo"
"""How the audit log names it."""


class LongUndo(QObject):
    """`begin(deed)`. Signal toast(str, Change): it is done, and can be put back; or it was stopped."""

    toast = Signal(str, object)

    def __init__(self, desk: Desk, line: ProgressLine, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = LongWork(line, self)
        self._over: Callable[[bool], None] | None = None

    @property
    def busy(self) -> bool:
        """Whether one is under way."""
        return self._work.busy

    def begin(self, deed: "Callable[[Session, Tell], Change]", over: Callable[[bool], None] | None = None) -> None:
        """Do it, unless one is under way; then `over(True)`, or False when nothing was changed and was said why."""
        if self.busy:
            return
        self._over = over

        def work(progress: Progress) -> Change:
            return self._desk.work(lambda session: deed(session, progress.tell), _NAME)

        self._work.begin(work, self._on_done, self._on_failed, words=say.UNDOING)

    def _on_done(self, change: Change) -> None:
        self._desk.heard(change)
        self._end(True)
        self.toast.emit(say.UNDONE, change)

    def _on_failed(self, error: Exception) -> None:
        self._end(False)
        if isinstance(error, Stopped):
            self.toast.emit(say.UNDO_STOPPED, None)
        elif isinstance(error, RuleBroken):
            self._desk.refused.emit(explain(error))
        elif isinstance(error, StoreProblem):
            self._desk.trouble.emit(explain(error))
        else:
            raise error

    def _end(self, done: bool) -> None:
        over, self._over = self._over, None
        if over is not None:
            over(done)
