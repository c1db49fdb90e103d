"""Type any text into a widget: `qtbot.keyClicks` takes only ASCII and aborts on `Zoë` (stack.md)."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


def type_text(widget: QWidget, text: str) -> None:
    """Send each sign as a key press and release."""
    for sign in text:
        press(widget, Qt.Key.Key_unknown, text=sign)


def press(
    widget: QWidget,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    *,
    text: str = "",
) -> None:
    """Send one key."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))
