"""One long piece of work of a page at a time, with its line of progress; a newer piece takes the place of an older."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from zorgdesk.desktop.background import run_task
from zorgdesk.desktop.progress import Progress, Stopped
from zorgdesk.desktop.widgets.progress_line import ProgressLine

T = TypeVar("T")


class LongWork(QObject):
    """`begin(work, done, failed)`; the answer of work that was replaced or outlived its page is dropped."""

    def __init__(self, line: ProgressLine, parent: QObject) -> None:
        super().__init__(parent)
        self._line = line
        self._now: Progress | None = None

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._now is not None

    def begin(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        *,
        words: str,
    ) -> None:
        """Start; then `done(answer)` or `failed(error)` is called in the window's thread, Stopped after a stop."""
        self.stop()
        progress = Progress()
        self._now = progress
        self._line.follow(progress, words)
        run_task(
            lambda: work(progress),
            lambda answer: self._end(progress, done, answer),
            lambda error: self._end(progress, failed, error),
            expected=(Stopped,),
        )

    def stop(self) -> None:
        """Ask what is under way to stop at its next step."""
        if self._now is not None:
            self._now.stop()

    def _end(self, progress: Progress, then: Callable[[Any], None], answer: object) -> None:
        if not isValid(self) or self._now is not progress:
            return
        self._now = None
        self._line.done()
        if not progress.leaving:
            then(answer)
