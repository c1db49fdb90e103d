"""The one banner of the window: the most important thing that is true about the whole file, with one button."""

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.desktop.widgets.boxes import Banner
from zorgdesk.wording import shell as say


class Notice(Enum):
    """What a banner can be about, the most important first."""

    READ_ONLY = "read_only"
    PRIVACY = "privacy"
    NO_RECOVERY_SHEET = "no_recovery_sheet"


_LOOK = {
    Notice.READ_ONLY: ("warn", "lock", say.READ_ONLY, say.READ_ONLY_LINE, ""),
    Notice.PRIVACY: ("violet", "eye-off", say.PRIVACY_ON, say.PRIVACY_LINE, say.PRIVACY_OFF),
    Notice.NO_RECOVERY_SHEET: ("warn", "key-round", say.NO_SHEET, say.NO_SHEET_LINE, say.MAKE_SHEET),
}


class BannerSlot(QWidget):
    """`show_notices({...})` shows the first that holds; signal acted(Notice)."""

    acted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now: Notice | None = None
        self._banner = Banner("", "")
        self._banner.setObjectName("banner")
        self._banner.button.setObjectName("banner_act")
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 0, 24, 8)
        box.addWidget(self._banner)
        self._banner.acted.connect(self._on_acted)
        self.hide()

    def now(self) -> Notice | None:
        """What the banner is about now."""
        return self._now

    def show_notices(self, notices: set[Notice]) -> None:
        """Show the most important of these; an empty set takes the banner away."""
        self._now = next((notice for notice in Notice if notice in notices), None)
        self.setVisible(self._now is not None)
        if self._now is not None:
            kind, icon, title, sentence, act = _LOOK[self._now]
            self._banner.say(sentence, title=title, act=act, kind=kind, icon=icon)

    def _on_acted(self) -> None:
        if self._now is not None:
            self.acted.emit(self._now)
