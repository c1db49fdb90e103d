"""ProgressLine: what takes a while, how far it is, and one button to stop it. It appears after a second (speed.md)."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from zorgdesk.desktop.progress import Progress
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import widgets as say

_AFTER_MS, _EACH_MS = 1000, 200
_STEPS = 1000


class ProgressLine(QWidget):
    """`follow(progress, words)` and `done()`. The button is called `stop_work`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress: Progress | None = None
        self._words = PlainLabel("", "support", elide=True)
        self._bar = QProgressBar()
        self._bar.setObjectName("work_done")
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._stop = Button(say.STOP_WORK, "link", icon="x")
        self._stop.setObjectName("stop_work")
        self._stop.clicked.connect(self._on_stop)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._words)
        words.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self._stop)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._appear)
        self._look = QTimer(self)
        self._look.setInterval(_EACH_MS)
        self._look.timeout.connect(self._show_share)
        self.hide()

    def follow(self, progress: Progress, words: str) -> None:
        """Show this work from a second after it began; a line that is already there goes on with the new words."""
        self._progress = progress
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._stop.setEnabled(True)
        if self.isHidden() and not self._wait.isActive():
            self._wait.start(_AFTER_MS)
        self._show_share()

    def done(self) -> None:
        """The work is over."""
        self._progress = None
        self._wait.stop()
        self._look.stop()
        self.hide()

    def _appear(self) -> None:
        self.show()
        self._look.start()
        self._show_share()

    def _show_share(self) -> None:
        if self._progress is not None:
            self._bar.setValue(round(self._progress.share * _STEPS))

    def _on_stop(self) -> None:
        if self._progress is not None:
            self._stop.setEnabled(False)
            self._progress.stop()
