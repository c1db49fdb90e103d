"""The columns of the list of casussen as the settings keep them: per view their width, place and visibility."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from zorgdesk.casework.sheets.case_list import ListView, SortKey
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.rows import Column

Shapes = dict[str, dict[str, int]]

_LATER: Final = frozenset({SortKey.ATTENTION, SortKey.MUNICIPALITY, SortKey.CATEGORY, SortKey.LAST_CONTACT})
_WHY: Final = frozenset(
    {SortKey.NEXT_STEP, SortKey.AGE, SortKey.OWNER, SortKey.MUNICIPALITY, SortKey.CATEGORY, SortKey.LAST_CONTACT}
)
_WHY_PLACE: Final = 2
"""Where the reason stands in "Aandacht nodig": right after the child."""


def usual_shapes(columns: tuple[Column, ...], view: ListView) -> Shapes:
    """How a view begins: its own order and what it leaves out, every width as it was drawn."""
    keys = [SortKey(column.key) for column in columns]
    hidden = _WHY if view is ListView.ATTENTION else _LATER
    if view is ListView.ATTENTION:
        keys.remove(SortKey.ATTENTION)
        keys.insert(_WHY_PLACE, SortKey.ATTENTION)
    return {
        column.key: {
            "width": theme().px(column.width),
            "place": keys.index(SortKey(column.key)),
            "hidden": int(column.key in hidden),
            "own": 0,
        }
        for column in columns
    }


def remembered(kept: Mapping[str, list[int]], view_key: str) -> Shapes:
    """What the settings keep for a view ("mine", "view:3"), as the table takes it."""
    head = _head(view_key)
    return {
        key.removeprefix(head): dict(zip(("width", "place", "hidden", "own"), shape, strict=False))
        for key, shape in kept.items()
        if key.startswith(head)
    }


def to_remember(shapes: Mapping[str, Mapping[str, int]], hidden: set[str], view_key: str) -> dict[str, list[int]]:
    """What the table has now, as the settings keep it; `hidden` is what the user hid."""
    return {
        f"{_head(view_key)}{key}": [shape["width"], shape["place"], int(key in hidden), shape["own"]]
        for key, shape in shapes.items()
    }


def without(kept: Mapping[str, list[int]], view_key: str) -> dict[str, list[int]]:
    """What is kept of all other views."""
    return {key: shape for key, shape in kept.items() if not key.startswith(_head(view_key))}


def _head(view_key: str) -> str:
    return f"cases/{view_key}/"
