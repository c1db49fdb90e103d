"""F9 on the pages and drawers of the demo: what can be read in each of them, and what may not be (test_pictures)."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from zorgdesk.casework.case_list import case_list
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.casework.reference import places
from zorgdesk.casework.sheets.case_list import ListQuery
from zorgdesk.commands.scenes import SCENES
from zorgdesk.commands.stage import Stage
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.row_list import RowList
from zorgdesk.desktop.widgets.rows import ROW

_PLAYED = (
    "03-today", "04-cases-attention", "04-cases-quick-view", "04-signals", "05-case-overview", "05-case-consent",
    "05-case-documents", "05-case-journal", "05-case-talks", "05-closing", "05-closed", "05-limits", "06-goal-course",
    "07-meetings", "08-meeting", "09-observations", "10-handovers", "12-palette-found", "13-people", "13-person",
    "19-versions",
    "20-signal-that-asks", "20-new-case-known", "21-intake", "24-settings-municipalities", "32-location",
    "30-session", "30-register", "30-effort-trajectories",
)  # fmt: skip
_SPOKEN = ("text", "toPlainText", "accessibleName", "accessibleDescription", "toolTip", "windowTitle")


def readable_after_f9(stage: Stage) -> list[str]:
    """Play the scenes, press F9 in each, and tell every name of a child and every location that can still be read."""
    secret, told = _names(stage), []
    assert {scene.name for scene in SCENES} >= set(_PLAYED)
    for scene in SCENES:
        if scene.name in _PLAYED:
            stage.set_up(scene.size)
            scene.play(stage)
            stage.desk.perform(set_preferences, privacy_view=True)
            stage.settle()
            told += [f"{scene.name}: {words}" for words in _words(stage.frame) if secret.search(words)]
            stage.strike()
    return told


def _names(stage: Stage) -> "re.Pattern[str]":
    """Every first name and surname of a child with an open casus, and every location."""
    rows = stage.desk.read(case_list, ListQuery(), on=stage.now.date(), limit=500).rows
    names = {part for row in rows for part in (row.child_name.split()[:1] + row.child_name.split()[-1:])}
    locations = {location.name for town in stage.desk.read(places) for location in town.locations}
    assert len(names) > 50
    return re.compile("|".join(rf"\b{re.escape(word)}\b" for word in sorted(names | locations, key=len, reverse=True)))


def _words(root: QWidget) -> Iterator[str]:
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        for name in _SPOKEN:
            said = getattr(widget, name, None)
            if callable(said):
                yield str(said())
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(at) for at in range(widget.count()))
        if isinstance(widget, PlainTable) and widget.model() is not None:
            model = widget.rows()
            cells = [column.cell(model.row(at)) for at in range(min(model.rowCount(), 20)) for column in model.columns]
            yield from (f"{cell.words()} {cell.tip}" for cell in cells)
        elif isinstance(widget, RowList):
            yield from _list_words(widget)


def _list_words(shown: RowList) -> Iterator[str]:
    for at in range(min(shown.rows().rowCount(), 20)):
        index = shown.rows().index(at, 0)
        row = index.data(ROW)
        if is_dataclass(row):
            yield from (str(getattr(row, part.name)) for part in fields(row) if part.name != "key")
        yield str(index.data(Qt.ItemDataRole.AccessibleTextRole))
