"""Autosave: a text is written at most 800 ms after the last key, and before every page change, lock and quit."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

WAIT_MS = 800


class Autosave(QObject):
    """Call `touch` on every key; `save` is run once the typing pauses, or at `flush`."""

    def __init__(self, save: Callable[[], bool], parent: QObject) -> None:
        """`save` writes and returns whether it is in the file."""
        super().__init__(parent)
        self._save = save
        self._dirty = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.flush)

    @property
    def dirty(self) -> bool:
        """Whether something typed is not in the file yet."""
        return self._dirty

    def touch(self) -> None:
        """Something was typed."""
        self._dirty = True
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> bool:
        """Write now what waits; returns whether all that was typed is in the file. A failed write is tried again."""
        self._timer.stop()
        if self._dirty:
            self._dirty = not self._save()
        return not self._dirty

    def drop(self) -> None:
        """What was typed is in the file by another way; nothing waits any more."""
        self._timer.stop()
        self._dirty = False
