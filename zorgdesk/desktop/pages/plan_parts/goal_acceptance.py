"""The A of SMART: each parent and the pm'er says yes or no to a doel; an answer is in the file at once."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from zorgdesk.casework.goals import accept_goal
from zorgdesk.casework.sheets.plans import AcceptanceSheet, GoalSheet
from zorgdesk.desktop.pages.plan_parts.part import PlanPart
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.values import Acceptance
from zorgdesk.wording import goals as say
from zorgdesk.wording.labels import label

_LOOK = {
    Acceptance.OPEN: ("circle-dashed", "mute"),
    Acceptance.YES: ("circle-check", "ok"),
    Acceptance.NO: ("octagon-x", "bad"),
}


class GoalAcceptanceRows(QWidget):
    """`show_goal(goal, writable)`: one row per parent and one for the pm'er."""

    def __init__(self, part: PlanPart, goal_id: int) -> None:
        super().__init__(part)
        self._part, self._goal_id = part, goal_id
        self._rows: dict[int | None, Segmented] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def show_goal(self, goal: GoalSheet, *, writable: bool) -> None:
        """The answers as they are in the file."""
        for one in goal.acceptances:
            if one.guardian_id not in self._rows:
                self._rows[one.guardian_id] = self._row(one, goal)
            row = self._rows[one.guardian_id]
            row.set_value(one.answer)
            row.setEnabled(writable)

    def first_open(self) -> QWidget:
        """The first that was not asked yet, else the first."""
        rows = list(self._rows.values())
        return next((row for row in rows if row.value() is Acceptance.OPEN), rows[0])

    def _row(self, one: AcceptanceSheet, goal: GoalSheet) -> Segmented:
        who = say.asked(one, goal)
        shown = privacy().text(who) if one.guardian_id is not None else who
        answer = Segmented()
        answer.setObjectName(f"accepts_{one.guardian_id or 'team'}")
        answer.setAccessibleName(say.accepts(shown))
        answer.set_options([Segment(each, label(each), *_LOOK[each]) for each in Acceptance], one.answer)
        answer.chosen.connect(lambda value: self._write(one.guardian_id, value))
        place = self._grid.rowCount()
        self._grid.addWidget(PlainLabel(shown, "body"), place, 0)
        self._grid.addWidget(answer, place, 1)
        return answer

    def _write(self, guardian_id: int | None, answer: Acceptance) -> None:
        self._part.write(accept_goal, self._goal_id, guardian_id, answer)
