"""Plain text everywhere: tool tips and labels never guess HTML (stack.md, Qt)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget


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


def tab_as_laid_out(holder: QWidget) -> None:
    """Let Tab follow the layouts inside a holder from top to bottom, also through parts that were made later."""
    parts = list(_laid_out(holder))
    for before, after in pairwise(parts):
        QWidget.setTabOrder(before, after)


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    """What takes the focus by Tab, in the order of the layouts; such a part keeps what is inside it to itself."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
        return
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    numbers = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        numbers.sort(key=lambda number: layout.getItemPosition(number)[:2])  # type: ignore[index]  # the stub says object
    for number in numbers:
        item = layout.itemAt(number)
        inside, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if inside is not None:
            yield from _in_layout(inside)
        elif widget is not None:
            yield from _laid_out(widget)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again at a widget's dynamic properties."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
