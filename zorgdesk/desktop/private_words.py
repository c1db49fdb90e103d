"""Words that narrow a list may be a name: under privacy view (F9) they stand there as dots, and still narrow it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from zorgdesk.desktop.privacy import privacy

_PLAIN, _DOTS = QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password


class PrivateWords(QObject):
    """`PrivateWords(field)` goes with the field.

    What stands in the field when the privacy view goes on becomes dots, until the field is empty again. A search that
    is begun under privacy view can be read while it is typed: the results show codes only (look.md screen 12).
    """

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        privacy().changed.connect(self._on_switched)
        field.textChanged.connect(self._on_changed)
        self._on_switched(privacy().on)

    def _on_switched(self, on: bool) -> None:
        self._field.setEchoMode(_DOTS if on and self._field.text() else _PLAIN)

    def _on_changed(self, words: str) -> None:
        if not words:
            self._field.setEchoMode(_PLAIN)
        elif privacy().on and not self._field.hasFocus():
            self._field.setEchoMode(_DOTS)
