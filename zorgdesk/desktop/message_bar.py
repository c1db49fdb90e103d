"""A calm message over the page when a rule says no or the world is in the way; it stays until it is read or mended."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.desktop.widgets.boxes import Banner
from zorgdesk.wording import widgets as say
from zorgdesk.wording.message import Message


class MessageBar(QWidget):
    """`refused(Message)` for a rule, `trouble(Message)` when nothing was saved, `warn(Message)`; `dismiss()`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = Banner("", "", act=say.CLOSE)
        self._box.setObjectName("message")
        self._box.button.setObjectName("message_close")
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 0, 24, 8)
        box.addWidget(self._box)
        self._box.acted.connect(self.dismiss)
        self.hide()

    def refused(self, message: Message) -> None:
        """The answer is no."""
        self._show(message, "warn", "circle-pause")

    def trouble(self, message: Message) -> None:
        """Nothing was saved."""
        self._show(message, "bad", "triangle-alert")

    def warn(self, message: Message) -> None:
        """Something to know before going on."""
        self._show(message, "warn", "triangle-alert")

    def words(self) -> str:
        """What it says now; "" when it is not there."""
        return "" if self.isHidden() else f"{self._box.title()} {self._box.sentence()}"

    def dismiss(self) -> None:
        """Read."""
        self.hide()

    def _show(self, message: Message, kind: str, icon: str) -> None:
        rest = " ".join(part for part in (message.consequence, message.now) if part)
        self._box.say(rest, title=message.what, act=say.CLOSE, kind=kind, icon=icon)
        self.show()
