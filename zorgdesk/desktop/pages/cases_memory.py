"""The columns of the list of casussen: choose which are shown, and remember width, place and visibility in the file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from zorgdesk.desktop.widgets.plain_table import PlainTable

_MEMORY: Final = "cases."


def remembered(kept: Mapping[str, list[int]]) -> dict[str, dict[str, int]]:
    """What the settings keep, as the table takes it."""
    return {
        key.removeprefix(_MEMORY): {"width": width, "place": at, "hidden": hidden}
        for key, (width, at, hidden) in kept.items()
        if key.startswith(_MEMORY)
    }


def to_remember(columns: Mapping[str, Mapping[str, int]], hidden: Collection[str]) -> dict[str, list[int]]:
    """What the table has now, as the settings keep it; `hidden` is what the user hid."""
    return {f"{_MEMORY}{key}": [shape["width"], shape["place"], int(key in hidden)] for key, shape in columns.items()}


def columns_menu(
    button: QWidget, table: PlainTable, hidden: Collection[str], show: Callable[[str, bool], None]
) -> QMenu:
    """Open the menu of columns below the button; those that say who it is about always stay."""
    menu = QMenu(button)
    for column in table.rows().columns:
        if column.fixed:
            continue
        act = QAction(column.title, menu)
        act.setCheckable(True)
        act.setChecked(column.key not in hidden)
        act.toggled.connect(lambda shown, key=column.key: show(key, shown))
        menu.addAction(act)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    return menu
