"""How far a long work is, and whether it must stop: one plain object that the worker writes and the window reads.

No signal crosses a thread: `widgets/progress_line.py` looks at it a few times a second, and only while it is shown.
"""

import threading
import weakref


class Stopped(Exception):
    """The work was stopped; what it had made so far is removed by whoever did it."""


_running: "weakref.WeakSet[Progress]" = weakref.WeakSet()


class Progress:
    """`tell(done, total)` by the worker, which raises Stopped once `stop` was asked for; `share` by the window."""

    def __init__(self) -> None:
        self._share = 0.0
        self._stop = threading.Event()
        self.leaving = False
        _running.add(self)

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self._share

    @property
    def stopped(self) -> bool:
        """Whether somebody asked to stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask the worker to stop at the next step."""
        self._stop.set()

    def tell(self, done: int, total: int) -> None:
        """So much is done; raises Stopped when the work must stop."""
        self._share = min(1.0, done / total) if total else 0.0
        if self._stop.is_set():
            raise Stopped


def stop_all() -> None:
    """The file closes (lock, quit): every long work stops; `leaving` says that nobody waits for it any more."""
    for one in list(_running):
        one.leaving = True
        one.stop()
