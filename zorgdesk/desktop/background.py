"""The only thread helper: long work (key derivation, PDF, backup) runs beside the window and answers to it.

The worker gets values and gives a value; it never touches a session or a widget (house.md, Threads).
"""

import logging
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from zorgdesk.desktop import progress

T = TypeVar("T")
_log = logging.getLogger(__name__)
_running: set["_Task"] = set()


class _Task(QObject):
    """Lives in the window's thread; the two signals carry the answer over."""

    worked = Signal(object)
    broke = Signal(object)

    def __init__(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        expected: tuple[type[Exception], ...],
    ) -> None:
        super().__init__()
        self.work, self.expected = work, expected
        self._done, self._failed = done, failed
        self.worked.connect(self._on_worked)
        self.broke.connect(self._on_broke)

    @Slot(object)
    def _on_worked(self, answer: Any) -> None:
        _running.discard(self)
        self._done(answer)

    @Slot(object)
    def _on_broke(self, error: Exception) -> None:
        _running.discard(self)
        self._failed(error)


class _Run(QRunnable):
    def __init__(self, task: _Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        """Work, and hand over the answer or the error; nothing may fall out of a thread."""
        try:
            answer = self._task.work()
        except Exception as error:  # noqa: BLE001 - goes on in the window's thread, to `failed`
            from zorgdesk.domain.errors import ZorgDeskError

            if not isinstance(error, (ZorgDeskError, *self._task.expected)):
                _log.error("a background task broke: %s", type(error).__name__)
            self._task.broke.emit(error)
        else:
            self._task.worked.emit(answer)


def run_task(
    work: Callable[[], T],
    done: Callable[[T], None],
    failed: Callable[[Exception], None],
    *,
    expected: tuple[type[Exception], ...] = (),
) -> None:
    """Run `work` beside the window; then `done(answer)` or `failed(error)` is called in the window's thread.

    `expected` are errors that `failed` says in a sentence (a foreign file, a full stick): they are no fault of ours.
    A widget that may be gone by then guards its own callbacks (`shiboken6.isValid`).
    """
    task = _Task(work, done, failed, expected)
    _running.add(task)
    QThreadPool.globalInstance().start(_Run(task))


def busy() -> bool:
    """Whether a task is still under way (lock and quit wait for a backup)."""
    return bool(_running)


def finish(milliseconds: int = 30_000) -> bool:
    """Stop long work and wait until every thread is done, without their answers; False when that took too long."""
    progress.stop_all()
    return QThreadPool.globalInstance().waitForDone(milliseconds)
