"""Empty a layout before its rows are made anew."""

from typing import TypeVar

from PySide6.QtWidgets import QLayout

L = TypeVar("L", bound=QLayout)


def cleared(layout: L) -> L:
    """Take every row out and give the layout back; what is still being used goes once Qt is done with it."""
    while layout.count():
        item = layout.takeAt(0)
        old = item.widget() if item is not None else None
        if old is not None:
            old.hide()
            old.deleteLater()
    return layout
