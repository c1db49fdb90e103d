"""Copy a number or an address for half a minute: what lies on the clipboard is open to every program (safety.md)."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

KEPT_MS: Final = 30_000
_UNREMEMBERED: Final = (
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"',
    "x-kde-passwordManagerHint",
)
"""Marks that ask Windows and KDE to keep it out of the history of the clipboard."""


class BriefCopy(QObject):
    """The one copy of this program on the clipboard; `forget` takes it off before lock and quit."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_MS)
        self._timer.timeout.connect(self.forget)

    def copy(self, words: str) -> None:
        """Put these words on the clipboard for half a minute."""
        content = QMimeData()
        content.setText(words)
        for mark in _UNREMEMBERED:
            content.setData(mark, b"secret")
        QGuiApplication.clipboard().setMimeData(content)
        self._words = words
        self._timer.start()

    def forget(self) -> None:
        """Take it off, unless something else was copied since."""
        self._timer.stop()
        board = QGuiApplication.clipboard()
        if self._words and board.text() == self._words:
            board.clear()
        self._words = ""


def brief_copy() -> BriefCopy:
    """The copy of this process; it goes with the program."""
    app = QCoreApplication.instance()
    assert app is not None
    kept = app.findChild(BriefCopy)
    if kept is None:
        kept = BriefCopy(app)
        app.aboutToQuit.connect(kept.forget)
    return kept
