"""SecretField: where a wachtzin is typed. `Tonen` stands inside the field, Caps Lock is noticed live."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.wording import widgets as say


class SecretField(QLineEdit):
    """A password field; pasting is allowed, nothing is remembered. `caps_lock(bool)` when Caps Lock goes on or off."""

    caps_lock = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caps = False
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._show = Button(say.SHOW_SECRET, "quiet", icon="eye", size="row", parent=self)
        self._show.setCursor(Qt.CursorShape.PointingHandCursor)
        self._show.clicked.connect(self._turn)
        theme().changed.connect(self._place)

    def shown(self) -> bool:
        """Whether the letters are readable now."""
        return self.echoMode() == QLineEdit.EchoMode.Normal

    def hide_letters(self) -> None:
        """Back to dots."""
        if self.shown():
            self._turn()

    @property
    def show_button(self) -> Button:
        """The button inside the field (to give it an object name)."""
        return self._show

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Notice Caps Lock from what the key gave."""
        self._notice(event)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The warning belongs to the field that is typed in."""
        super().focusOutEvent(event)
        self._set_caps(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """The button is there as long as the field can be used."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._show.setEnabled(self.isEnabled())

    def _turn(self) -> None:
        readable = not self.shown()
        self.setEchoMode(QLineEdit.EchoMode.Normal if readable else QLineEdit.EchoMode.Password)
        self._show.setText(say.HIDE_SECRET if readable else say.SHOW_SECRET)
        self._show.set_icon("eye-off" if readable else "eye")
        self._place()
        self.setFocus()

    def _notice(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_CapsLock:
            self._set_caps(not self._caps)
            return
        text = event.text()
        if len(text) == 1 and text.isalpha() and text.lower() != text.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._set_caps(text.isupper() != shift)

    def _set_caps(self, on: bool) -> None:
        if on != self._caps:
            self._caps = on
            self.caps_lock.emit(on)

    def _place(self) -> None:
        size = self._show.sizeHint()
        self._show.resize(size)
        self._show.move(self.width() - size.width() - 6, (self.height() - size.height()) // 2)
        self.setTextMargins(0, 0, size.width() + 8, 0)
