"""Typing with everything counted: letters, and all other keys. Nothing is found or focused but by keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.desktop.keys import type_text
from tests.journeys.driver import CTRL, Coordinator
from tests.journeys.hand import settle

_TABS_AT_MOST = 40
_LEADS_ON = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Down)
"""Keys after which something may have been opened beside the window."""
_NO = Qt.KeyboardModifier.NoModifier


class Typist:
    """A coordinator's two hands on the keyboard. `letters` and `keys` say what it took until now."""

    def __init__(self, who: Coordinator) -> None:
        self._who = who
        self.letters = 0
        self.keys = 0
        self.passed: list[str] = []

    @property
    def here(self) -> QWidget:
        """Where the focus stands."""
        found = QApplication.focusWidget()
        assert found is not None, "the focus is lost"
        return found

    def types(self, words: str) -> None:
        """Letters into the field with the focus."""
        self.letters += len(words)
        type_text(self.here, words)

    def presses(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NO, *, times: int = 1) -> None:
        """A key that is no letter."""
        for _ in range(times):
            self.keys += 1
            self._who.qtbot.keyClick(self.here, key, modifiers)
            QApplication.processEvents()
        if key in _LEADS_ON:
            settle(self._who.qtbot)

    def tabs_to(self, name: str, *, back: bool = False) -> None:
        """Tab until the field of this name; each Tab counts."""
        for _ in range(_TABS_AT_MOST):
            if self.here.objectName().startswith(name):
                return
            self.passed.append(self.here.objectName())
            self.presses(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, _NO)
        raise AssertionError(f"{name!r} is not within {_TABS_AT_MOST} tabs: {self.passed[-_TABS_AT_MOST:]}")

    def block(self, keyword: str, *slots: str) -> None:
        """A tekstblok by its keyword, and words for its open slots."""
        self.types(keyword)
        self.presses(Qt.Key.Key_Space, CTRL)
        for number, words in enumerate(slots):
            if number:
                self.presses(Qt.Key.Key_Tab)
            self.types(words)

    def next_section(self) -> None:
        """Ctrl+↓."""
        self.presses(Qt.Key.Key_Down, CTRL)

    def seconds(self, *, per_letter: float, per_key: float) -> float:
        """What it takes somebody of this speed."""
        return self.letters * per_letter + self.keys * per_key
