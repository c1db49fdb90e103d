"""NumberField: a small whole number in a line of text; empty is no number."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from zorgdesk.desktop.theme import theme

_MOST = 999


class NumberField(QLineEdit):
    """Signal number_changed(object: int or None)."""

    number_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setValidator(QIntValidator(0, _MOST, self))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(lambda _: self.number_changed.emit(self.value()))

    def value(self) -> int | None:
        """The number; None when empty."""
        words = self.text().strip()
        return int(words) if words.isdigit() else None

    def set_value(self, value: object) -> None:
        """Show a number (None empties) without a signal; raises TypeError for something else."""
        if value is not None and not isinstance(value, int):
            raise TypeError(type(value).__name__)
        if value != self.value():
            self.setText("" if value is None else str(value))

    def minimumSizeHint(self) -> QSize:
        """Room for three digits."""
        return QSize(theme().px(52), super().minimumSizeHint().height())
