"""CaseField: a field in which a casus is found by typing part of a name or code, and chosen from a short list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

Search = Callable[[str], "Sequence[CaseOption]"]


@dataclass(frozen=True, slots=True)
class CaseOption:
    """One casus to choose: its words are the name (or initials), age, code and place."""

    case_id: int
    words: str


class CaseField(QLineEdit):
    """`set_search(fn)` gives it its options; `value()` is the chosen case id. Signal case_chosen(id or None)."""

    case_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search: Search | None = None
        self._options: tuple[CaseOption, ...] = ()
        self._value: int | None = None
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._on_activated)
        self.setCompleter(completer)
        self.textEdited.connect(self._look)
        self.returnPressed.connect(self._take_first)

    def set_search(self, search: Search) -> None:
        """How to find cases: text in, a few options out."""
        self._search = search

    def value(self) -> int | None:
        """The chosen case, or None."""
        return self._value

    def set_value(self, option: CaseOption | None) -> None:
        """Choose a case from outside, or none."""
        self._value = option.case_id if option else None
        self.setText(option.words if option else "")
        self.setCursorPosition(0)

    def _look(self, text: str) -> None:
        if self._value is not None:
            self._value = None
            self.case_chosen.emit(None)
        self._options = tuple(self._search(text)) if self._search is not None and text.strip() else ()
        self._model.setStringList([option.words for option in self._options])

    def _on_activated(self, words: str) -> None:
        self._choose(next((row for row, option in enumerate(self._options) if option.words == words), -1))

    def _take_first(self) -> None:
        """Enter without the list: the only or first option."""
        if self._value is None and self._options:
            self._choose(0)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._options):
            option = self._options[row]
            self.set_value(option)
            self.case_chosen.emit(option.case_id)
