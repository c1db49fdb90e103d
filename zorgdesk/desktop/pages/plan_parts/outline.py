"""The column at the left: sections with their state, and what keeps the plan from being active."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.sheets.plan_quality import PlanQuality, PlanSection, SectionState
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Hairline
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.outline import OutlineLine, SectionOutline
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import plan as say

_LOOK = {
    SectionState.EMPTY: ("circle-dashed", "ink2"),
    SectionState.STARTED: ("circle-dot", "info"),
    SectionState.FULL: ("circle-check", "ok"),
    SectionState.CLOSED_OFF: ("lock", "ink2"),
}


class PlanOutline(QWidget):
    """Signals: chosen(PlanSection), jump(str) to what is missing."""

    chosen = Signal(object)
    jump = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: PlanSection | None = None
        self.rows = SectionOutline(grow=True)
        self.rows.setObjectName("sections")
        self.rows.setAccessibleName(say.SECTIONS_HEAD)
        self.rows.chosen.connect(self._on_chosen)
        self.choice = Choice()
        self.choice.setObjectName("section_choice")
        self.choice.setAccessibleName(say.SECTIONS_HEAD)
        self.choice.currentIndexChanged.connect(self._on_choice)
        self._head = PlainLabel(say.SECTIONS_HEAD, "label", token="ink2")
        self._left = PlainLabel("", "label", token="ink")
        self._missing = QVBoxLayout()
        self._missing.setSpacing(0)
        self._line = Hairline()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        for widget in (self._head, self.choice, self.rows, self._line, self._left):
            column.addWidget(widget)
        column.addLayout(self._missing)
        self._drawn: tuple[str, ...] | None = None

    def show_plan(self, sheet: PlanSheet, quality: PlanQuality, current: PlanSection) -> None:
        """Everything anew; the chosen row stays."""
        self._current = current
        name = privacy().name(sheet.child_first_name)
        lines = [self._outline_line(section, quality, name) for section in PlanSection]
        self.rows.blockSignals(True)
        self.rows.show_rows(lines)
        self.rows.choose(list(PlanSection).index(current))
        self.rows.blockSignals(False)
        self.choice.set_options([(section, say.section_title(section, name)) for section in PlanSection], current)
        missing = sheet.missing_for_active if sheet.is_concept else ()
        self._left.setText(say.points_left(len(missing)) if missing else say.READY)
        self._left.setVisible(sheet.is_concept)
        self._line.setVisible(sheet.is_concept)
        if missing != self._drawn:
            self._drawn = missing
            self._show_missing(missing)

    def set_compact(self, compact: bool) -> None:
        """One column: a drop-down in place of the rows."""
        self.choice.setVisible(compact)
        self._head.setVisible(not compact)
        self.rows.setVisible(not compact)
        self._column.setContentsMargins(0, 0, 0 if compact else 12, 0)

    def _outline_line(self, section: PlanSection, quality: PlanQuality, name: str) -> OutlineLine:
        points = quality.open_points(section)
        icon, token = _LOOK[quality.states[section]]
        if points and quality.states[section] is not SectionState.EMPTY:
            icon, token = "circle-dot", "warn"
        return OutlineLine(section, say.section_title(section, name), icon, token, open_points=points)

    def _on_chosen(self, line: OutlineLine | None) -> None:
        if line is not None and line.key is not self._current:
            self.chosen.emit(line.key)

    def _on_choice(self) -> None:
        if self.choice.value() is not None:
            self.chosen.emit(self.choice.value())

    def _show_missing(self, missing: tuple[str, ...]) -> None:
        cleared(self._missing)
        for name in missing:
            button = Button(say.MISSING[name], "quiet", icon="circle-dot", size="row")
            button.setObjectName(f"missing_{name}")
            button.set_flush(True)
            button.clicked.connect(lambda _=False, name=name: self.jump.emit(name))
            self._missing.addWidget(button)
