"""Where the focus can stand: the first stop of a part of the window, and from part to part with F6."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def first_stop(part: QWidget) -> QWidget | None:
    """The first widget inside a part that Tab can reach, in reading order."""
    if _stops_here(part):
        return part
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if part.isAncestorOf(widget) and _stops_here(widget):
            return widget
        widget = widget.nextInFocusChain()
    return None


def step(parts: Sequence[QWidget], by: int) -> None:
    """Move the focus from the part it is in to the next (or, with -1, the one before) that can take it."""
    now = QApplication.focusWidget()
    at = next((number for number, part in enumerate(parts) if now is not None and _holds(part, now)), -by)
    for away in range(1, len(parts) + 1):
        target = first_stop(parts[(at + by * away) % len(parts)])
        if target is not None:
            reason = Qt.FocusReason.TabFocusReason if by > 0 else Qt.FocusReason.BacktabFocusReason
            target.setFocus(reason)
            return


def _holds(part: QWidget, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)


def _stops_here(widget: QWidget) -> bool:
    reachable = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return reachable and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
