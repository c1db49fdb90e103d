"""Plain text everywhere: tool tips and labels never guess HTML (stack.md, Qt)."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def plain_tip(text: str) -> str:
    """The text as a tool tip that Qt shows literally; Qt guesses HTML only in a text with a `<`."""
    return f"<qt>{escape(text)}</qt>" if "<" in text else text


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a literal tool tip."""
    widget.setToolTip(plain_tip(text))


def name_it(widget: QWidget, name: str, description: str = "") -> None:
    """Give a widget the name (and description) that a screen reader says."""
    widget.setAccessibleName(name)
    if description:
        widget.setAccessibleDescription(description)


def tab_through(holder: QWidget, parts: Sequence[QWidget]) -> None:
    """Tab reaches `parts`, in their order, where their holder stands; parts made in code would come last of all."""
    policy = holder.focusPolicy()
    holder.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt orders only what accepts the focus
    before = holder
    for part in parts:
        QWidget.setTabOrder(before, part)
        before = part
    holder.setFocusPolicy(policy)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again at a widget's dynamic properties."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
