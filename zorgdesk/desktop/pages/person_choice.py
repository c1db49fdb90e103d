"""Choose a person or organisation by name, or type another one: regie, contact for parents."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.wording import intake as say

_OTHER = object()


class PersonChoice(QWidget):
    """`show_people([(name, words)], chosen)`, `value()` is the name. Signal changed."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = Choice()
        self.choice.setObjectName(f"{name}_choice")
        self.other = QLineEdit()
        self.other.setObjectName(f"{name}_other")
        self.other.setPlaceholderText(say.TYPE_NAME)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.choice)
        column.addWidget(self.other)
        self.other.hide()
        self.setFocusProxy(self.choice)
        self.choice.currentIndexChanged.connect(self._on_chosen)
        self.other.textEdited.connect(lambda _: self.changed.emit())

    def show_people(self, people: list[tuple[str, str]], chosen: str) -> None:
        """Offer these; a chosen name that is not among them stands first."""
        known = {name for name, _ in people}
        extra = [(chosen, privacy().name(chosen))] if chosen and chosen not in known else []
        options: list[tuple[object, str]] = [("", say.CHOOSE_PERSON), *extra, *people, (_OTHER, say.SOMEONE_ELSE)]
        self.choice.set_options(options, chosen)
        self.other.hide()

    def name_it(self, words: str) -> None:
        """The name for a screen reader."""
        self.choice.setAccessibleName(words)
        self.other.setAccessibleName(words)

    def value(self) -> str:
        """The chosen or typed name, empty when none."""
        chosen = self.choice.value()
        return self.other.text().strip() if chosen is _OTHER else str(chosen or "")

    def _on_chosen(self) -> None:
        is_other = self.choice.value() is _OTHER
        self.other.setVisible(is_other)
        if is_other:
            self.other.setFocus()
        self.changed.emit()
