"""The one window on the screen: it holds the unlock screen, first start or main window, and remembers its size.

The size is the only thing kept outside the file (stack.md, Qt): in a small file of our own, never in Qt's shared ones.
"""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from zorgdesk import paths
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.cover import Cover
from zorgdesk.wording import door as say

_FILE, _KEY = "window.ini", "geometry"
_SIZE = (1366, 768)
_LEAST = (640, 360)


class Frame(QWidget):
    """`show_content(widget)`; `may_close` is asked before the window closes; `cover()` blanks it at once."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("frame")
        self.setWindowTitle(say.PROGRAM)
        self.may_close: Callable[[], bool] = lambda: True
        self._content: QWidget | None = None
        self._layout = QStackedLayout(self)
        self._cover = Cover(self)
        self.setMinimumSize(*_LEAST)
        self._restore()

    @property
    def content(self) -> QWidget | None:
        """What is shown."""
        return self._content

    def show_content(self, widget: QWidget) -> None:
        """Show another screen; the one before is let go of."""
        old, self._content = self._content, widget
        self._layout.addWidget(widget)
        self._layout.setCurrentWidget(widget)
        self.setWindowTitle(widget.windowTitle() or say.PROGRAM)
        if old is not None:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()

    def cover(self) -> None:
        """Blank the window now, before anything else happens (lock)."""
        self._cover.lay()

    def uncover(self) -> None:
        """Show the screen again: the lock did not go on."""
        self._cover.lift()

    def keep_geometry(self) -> None:
        """Remember size and place, when they changed."""
        settings = self._settings()
        now = self.saveGeometry()
        if settings.value(_KEY) != now:
            settings.setValue(_KEY, now)
            settings.sync()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first; then remember the size."""
        if not self.may_close():
            event.ignore()
            return
        self.keep_geometry()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("bg"))
        painter.end()

    def _restore(self) -> None:
        kept = self._settings().value(_KEY)
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            self.resize(*_SIZE)

    @staticmethod
    def _settings() -> QSettings:
        return QSettings(str(paths.user_data_dir() / _FILE), QSettings.Format.IniFormat)
