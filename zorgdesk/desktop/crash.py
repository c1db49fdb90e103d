"""When our own program fails: keep what was typed, write down where (never what), and say so calmly."""

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtWidgets import QApplication, QWidget

from zorgdesk.desktop import ask
from zorgdesk.wording.shell import CRASHED

_log = logging.getLogger("zorgdesk.crash")
_showing = False


def install(keep: Callable[[], object]) -> None:
    """Catch everything that nobody caught; `keep` writes what is still being typed."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("unexpected %s in %s", kind.__name__, where(trace))
        _keep_and_tell(keep)

    sys.excepthook = caught


def quiet() -> None:
    """The file is closed and the window goes: what still fails is written down and not shown."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _log.error("%s after closing in %s", kind.__name__, where(trace))

    sys.excepthook = caught


def where(trace: TracebackType | None) -> str:
    """The files and lines of a failure, inside the program only; no values and no words of the error."""
    frames = traceback.extract_tb(trace)
    ours = [f"{frame.filename.rpartition('zorgdesk/')[2]}:{frame.lineno}" for frame in frames]
    return " > ".join(ours[-6:])


def _keep_and_tell(keep: Callable[[], object]) -> None:
    global _showing
    if _showing:
        return
    _showing = True
    try:
        try:
            keep()
        except Exception as error:  # noqa: BLE001 - the text stays on the screen; the first failure is the one to tell
            _log.error("keeping the drafts failed too: %s", type(error).__name__)
        window = QApplication.activeWindow() or next((w for w in QApplication.topLevelWidgets() if w.isVisible()), None)
        if isinstance(window, QWidget):
            ask.tell(window, CRASHED)
    finally:
        _showing = False
