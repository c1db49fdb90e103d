"""AgeField: an age as `2;4`, with the months beside it; its value is whole months."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.desktop.widgets.painting import RIGHT, text
from zorgdesk.wording import widgets as say
from zorgdesk.wording.formats import age
from zorgdesk.wording.typed_dates import typed_age


class AgeField(QLineEdit):
    """Signal age_changed(object: months or None)."""

    age_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: int | None = None
        self.textEdited.connect(self._on_typed)

    def value(self) -> int | None:
        """The age in months; None when empty or unreadable."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show an age in months (None empties) without a signal; raises TypeError for something else."""
        if value is not None and not isinstance(value, int):
            raise TypeError(type(value).__name__)
        self._value = value
        self.setText("" if value is None else age(value))
        self.update()

    def problem(self) -> str | None:
        """Why the text is no age (for FormRow.set_check), or None."""
        return say.AGE_UNREADABLE if self.text().strip() and self._value is None else None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """On leaving: write it as `2;4`."""
        super().focusOutEvent(event)
        if self._value is not None:
            self.setText(age(self._value))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field and, at the right, the months."""
        super().paintEvent(event)
        if self._value is not None:
            painter = QPainter(self)
            text(
                painter,
                QRect(0, 0, self.width() - 12, self.height()),
                say.months(self._value),
                "support",
                "ink2",
                RIGHT,
            )
            painter.end()

    def _on_typed(self) -> None:
        found = typed_age(self.text())
        changed = found != self._value
        self._value = found
        self.setAccessibleDescription(say.months(found) if found is not None else "")
        self.update()
        if changed:
            self.age_changed.emit(found)
