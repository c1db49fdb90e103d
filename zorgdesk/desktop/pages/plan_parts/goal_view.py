"""The readable half of a goal card: badges, sentence, S M A T, measure bar, one friendly hint."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.goal_hints import GoalHint, goal_hint
from zorgdesk.casework.sheets.plans import GoalSheet, PlanSheet
from zorgdesk.desktop.pages.plan_parts.measure_bar import show_measure
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.goal_bar import GoalBar
from zorgdesk.desktop.widgets.inline_text import InlineText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.smart_cell import SmartCell
from zorgdesk.domain.values import GoalStatus, PlanStatus
from zorgdesk.wording import goals as say
from zorgdesk.wording.labels import label

_STATE_TOKEN = {
    GoalStatus.OPEN: "ok",
    GoalStatus.REACHED: "ok",
    GoalStatus.PARTLY: "warn",
    GoalStatus.NOT_REACHED: "bad",
    GoalStatus.STOPPED: "ink2",
}


class GoalView(QWidget):
    """`show_goal(goal, number, sheet, today)`; the sentence is a field, filled by the card."""

    def __init__(self, goal_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._area = Badge("", "info", "target"), Badge()
        self._state = PlainLabel("", "label")
        self.open_fields = Button(say.GOAL_FIELDS, "link", size="row")
        self.open_fields.setObjectName(f"open_fields_{goal_id}")
        self.more = IconButton("ellipsis", say.GOAL_MENU, size="row")
        self.more.setObjectName(f"more_{goal_id}")
        self.sentence = InlineText()
        self.sentence.setObjectName(f"sentence_{goal_id}")
        self.sentence.setPlaceholderText(say.GOAL_PLACEHOLDER)
        self.sentence.setAccessibleName(say.GOAL_SENTENCE)
        self.cells = [SmartCell(letter, word) for letter, word in say.SMART]
        self.bar = GoalBar()
        self.hinted: GoalHint | None = None
        self.hint, self.name_hint = InlineHint(), InlineHint()
        self.hint.button.setObjectName(f"mend_{goal_id}")
        self._evaluation = PlainLabel("", "support", wrap=True)
        self._build()

    def show_goal(self, goal: GoalSheet, number: int, sheet: PlanSheet, today: date) -> None:
        """Everything that is read."""
        self._number.show_mark(Mark("info", "target", say.goal_badge(number)))
        self._area.show_mark(Mark("mute", "", label(goal.category) if goal.category else ""))
        self._area.setVisible(goal.category is not None)
        draft = sheet.status in (PlanStatus.DRAFT, PlanStatus.DISCUSSED)
        self._state.setText(say.goal_state(goal, sheet.status))
        self._state.set_token("ink2" if draft else _STATE_TOKEN[goal.status])
        behaviour = (privacy().text(goal.behaviour) or say.BEHAVIOUR_MISSING, not goal.behaviour)
        summary = (behaviour, say.measurable(goal), say.acceptable(goal), say.goal_day(goal, today))
        for cell, (words, missing) in zip(self.cells, summary, strict=True):
            cell.say(words, missing=missing and sheet.writable)
        self.bar.setVisible(show_measure(self.bar, goal))
        self._show_hint(goal, writable=sheet.writable)
        self._evaluation.setText(privacy().text(goal.evaluation))
        self._evaluation.setVisible(bool(goal.evaluation))

    def _show_hint(self, goal: GoalSheet, *, writable: bool) -> None:
        """At most one tip, and only once there is a goal to look at."""
        self.hinted = goal_hint(goal) if writable else None
        sentence, act = say.HINTS[self.hinted] if self.hinted is not None else ("", "")
        self.hint.say(sentence, act=act)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._number)
        head.addWidget(self._area)
        head.addStretch(1)
        for part in (self.open_fields, self._state, self.more):
            head.addWidget(part)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for place, (cell, stretch) in enumerate(zip(self.cells, (30, 34, 30, 24), strict=True)):
            grid.addWidget(cell, 0, place)
            grid.setColumnStretch(place, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.name_hint)
        column.addLayout(grid)
        column.addWidget(self.bar)
        column.addWidget(self._evaluation)
        column.addWidget(self.hint)
