"""The outline of the overdracht: eleven gebieden with their rating, then the sections with what is missing."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.sheets.handovers import HandoverSheet
from zorgdesk.desktop.pages.handover_parts import SCORE_LOOK
from zorgdesk.desktop.widgets.card import Hairline
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.outline import OutlineLine, SectionOutline
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.stepper import Step
from zorgdesk.domain.values import DevelopmentArea, VveStatus
from zorgdesk.wording import handover_editor as say
from zorgdesk.wording.labels import label

AREAS: Final[tuple[str, ...]] = tuple(area.value for area in DevelopmentArea)
KEYS: Final[tuple[str, ...]] = (*AREAS, *say.SECTIONS)
"""Every part in order: the value of a gebied, else the key of a section."""

_FIELDS: Final[dict[str, str]] = {
    "parent_view": "views", "school": "school", "school_contact": "school", "manner_reason": "school",
    "vve_programme": "vve", "tracking_system": "vve",
}  # fmt: skip
"""Which part holds a field that a point or a task names; a text of a section is named "section.field"."""
_DONE: Final = ("circle-check", "ok")
_PARTLY: Final = ("circle-dot", "warn")
_EMPTY: Final = ("circle", "ink3")
_NOT_NEEDED: Final = ("circle-dashed", "mute")


class HandoverOutline(QObject):
    """Two lists in one column, and the drop-down that takes their place in a compact window. Signal chosen(key)."""

    chosen = Signal(str)

    def __init__(self, column: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        column.setSpacing(8)
        self._head = PlainLabel("", "label", token="ink2")
        self.areas, self.sections = SectionOutline(), SectionOutline()
        self.areas.setObjectName("areas")
        self.sections.setObjectName("sections")
        for part in (self._head, self.areas, Hairline(), self.sections):
            column.addWidget(part)
        column.addStretch(1)
        self.choice = Choice()
        self.choice.setObjectName("part_choice")
        self.choice.setAccessibleName(say.PARTS)
        self._quiet = False
        self._current = ""
        for rows in (self.areas, self.sections):
            rows.chosen.connect(self._on_row)
            rows.opened.connect(self._on_row)
        self.choice.currentIndexChanged.connect(lambda _: self._tell(str(self.choice.value() or "")))

    def fill(self, sheet: HandoverSheet) -> None:
        """Show what is filled in, and keep the chosen part."""
        self._quiet = True
        self._head.setText(say.areas_head(sheet.areas))
        self.areas.setAccessibleName(self._head.text())
        self.sections.setAccessibleName(say.PARTS)
        self.areas.show_rows(area_lines(sheet))
        self.sections.show_rows(section_lines(sheet))
        titles = [(key, label(DevelopmentArea(key)) if key in AREAS else say.SECTIONS[key]) for key in KEYS]
        self.choice.set_options(list(titles), self._current or None)
        self._quiet = False

    def show_current(self, key: str) -> None:
        """Mark a part, without a signal."""
        self._quiet = True
        self._current = key
        inside, other = (self.areas, self.sections) if key in AREAS else (self.sections, self.areas)
        inside.choose(KEYS.index(key) - (0 if key in AREAS else len(AREAS)))
        other.clearSelection()
        other.setCurrentIndex(other.rootIndex())
        self.choice.blockSignals(True)
        self.choice.set_value(key)
        self.choice.blockSignals(False)
        self._quiet = False

    def _on_row(self, row: OutlineLine | None) -> None:
        if row is not None:
            self._tell(str(row.key))

    def _tell(self, key: str) -> None:
        if not self._quiet and key and key != self._current:
            self.chosen.emit(key)


def area_lines(sheet: HandoverSheet) -> list[OutlineLine]:
    """One line per gebied, with the shape of its rating; an empty ring has none yet."""
    lines = []
    for number, area in enumerate(sheet.areas, start=1):
        icon, token = SCORE_LOOK[area.score] if area.score is not None else _EMPTY
        lines.append(OutlineLine(area.area.value, label(area.area), icon, token, str(number), state_right=True))
    return lines


def section_lines(sheet: HandoverSheet) -> list[OutlineLine]:
    """One line per section."""
    lines = []
    for key, title in say.SECTIONS.items():
        icon, token = _state(sheet, key)
        lines.append(OutlineLine(key, title, icon, token, state_right=True))
    return lines


def _state(sheet: HandoverSheet, key: str) -> tuple[str, str]:
    if key == "vve":
        missing = not (sheet.vve_programme.strip() and sheet.vve_duration.strip())
        if missing and sheet.vve_status is VveStatus.YES:
            return _PARTLY
        return _EMPTY if missing and not sheet.tracking_system.strip() else _DONE
    if key == "school":
        return _DONE if sheet.school_id is not None else _PARTLY
    if key == "views":
        said = any(view.is_said for view in sheet.views)
        return ("lock", "ok") if said and sheet.views_locked else _DONE if said else _EMPTY
    answers = sheet.sections[key]
    filled = [bool(getattr(answers, part.name).strip()) for part in fields(answers)]
    if key == "home_situation":
        return _NOT_NEEDED if not any(filled) else _DONE if sheet.home_situation_agreed else _PARTLY
    return _DONE if filled[0] else _PARTLY if any(filled) else _EMPTY


def part_of(field: str) -> str:
    """The part that holds a field; "" for a field that is not in the middle."""
    first = field.split(".")[0]
    if first.startswith("view_"):
        return "views"
    return first if first in KEYS else _FIELDS.get(first, "")


def chain_of(sheet: HandoverSheet, today: date) -> list[Step]:
    """The chain with dates; the open step has the ring."""
    current = sheet.open_step
    return [
        Step(step, label(step), say.step_second(sheet, step, today), step in sheet.done, step is current)
        for step in sheet.chain
    ]
