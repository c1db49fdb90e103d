"""The cards of the tab Plan: goals with their bars, the go/no-go that waits, the evaluation, what was decided."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.plans import GoalSheet, GoNoGoSheet, PlanSheet
from zorgdesk.desktop.pages.plan_parts.measure_bar import show_measure
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card, Hairline
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.goal_bar import GoalBar
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import GoalStatus, PlanStatus
from zorgdesk.wording import goals as goal_words
from zorgdesk.wording import plan as say
from zorgdesk.wording.labels import label

_GOAL_MARK = {
    GoalStatus.OPEN: ("mute", "circle-play"),
    GoalStatus.REACHED: ("ok", "circle-check"),
    GoalStatus.PARTLY: ("warn", "circle-dot"),
    GoalStatus.NOT_REACHED: ("bad", "circle-x"),
    GoalStatus.STOPPED: ("mute", "circle-stop"),
}


class GoalsCard(Card):
    """One block per doel: sentence, bar, acties in a line. Signal opened (the head act)."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say.TAB_GOALS, act=say.LOOK, parent=parent)
        self.act_button.setObjectName("open_goals")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self.body.addLayout(self._rows)
        self.act_clicked.connect(self.opened)

    def show_plan(self, sheet: PlanSheet) -> None:
        """All goals of this version."""
        rows = cleared(self._rows)
        for number, goal in enumerate(sheet.goals, start=1):
            if number > 1:
                rows.addWidget(Hairline())
            rows.addWidget(self._goal(goal, number, sheet))
        if not sheet.goals:
            rows.addWidget(PlainLabel(say.TAB_NO_GOALS, "support", wrap=True))

    def _goal(self, goal: GoalSheet, number: int, sheet: PlanSheet) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Badge(goal_words.goal_badge(number), "info", "target"))
        if goal.category is not None:
            head.addWidget(Badge(label(goal.category)))
        head.addStretch(1)
        kind, icon = _GOAL_MARK[goal.status]
        head.addWidget(Badge(goal_words.goal_state(goal, sheet.status), kind, icon))
        column.addLayout(head)
        column.addWidget(PlainLabel(privacy().text(goal.sentence) or goal_words.GOAL_PLACEHOLDER, "goal", wrap=True))
        bar = GoalBar()
        if show_measure(bar, goal):
            column.addWidget(bar)
        else:
            column.addWidget(IconLine("circle-dot", goal_words.measurable(goal)[0], "warn"))
        words = goal_words.acts_line(goal)
        column.addWidget(PlainLabel(privacy().text(words) if goal.actions else words, "support", wrap=True))
        return block


class DecisionCard(Card):
    """The go/no-go that waits, with `Besluiten`. Signal wanted(go_no_go_id)."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say.TAB_NEXT, parent=parent)
        self._moment_id = 0
        self._badge = Badge("", "violet", "signpost")
        self._question = PlainLabel("", "goal", wrap=True)
        self._criteria = PlainLabel("", "support", wrap=True)
        self.decide = Button(say.DECIDE, "primary", icon="signpost")
        self.decide.setObjectName("decide")
        self.decide.clicked.connect(lambda: self.wanted.emit(self._moment_id))
        self.body.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._question, self._criteria):
            self.body.addWidget(part)
        self.body.addWidget(self.decide, 0, Qt.AlignmentFlag.AlignLeft)

    def show_moment(self, moment: GoNoGoSheet | None, today: date, *, running: bool) -> None:
        """Show it; without one that waits the card goes."""
        self.setVisible(moment is not None)
        if moment is None:
            return
        self._moment_id = moment.go_no_go_id
        late = say.late(moment, today)
        day = say.moment_state(moment, today)
        words = f"{day} · {late}" if late else day
        self._badge.show_mark(Mark("bad" if late else "violet", "triangle-alert" if late else "signpost", words))
        self._question.setText(privacy().text(moment.question) or say.QUESTION_EMPTY)
        self._criteria.setText(privacy().text(moment.criteria))
        self._criteria.setVisible(bool(moment.criteria))
        self.decide.setVisible(running and not privacy().on)


class EvaluationLine(Card):
    """When the plan is evaluated, with `Evalueren` while it runs. Signal wanted."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say.TAB_EVALUATION, parent=parent)
        self._line = IconLine("target", "", "ink2", "body")
        self.evaluate = Button(say.EVALUATE, "secondary", icon="target")
        self.evaluate.setObjectName("evaluate")
        self.evaluate.clicked.connect(self.wanted)
        self.body.addWidget(self._line)
        self.body.addWidget(self.evaluate, 0, Qt.AlignmentFlag.AlignLeft)

    def show_plan(self, sheet: PlanSheet, today: date) -> None:
        """The day, or when it was done."""
        self._line.say(say.evaluated(sheet) or say.evaluation_line(sheet, today))
        self.evaluate.setVisible(sheet.status is PlanStatus.ACTIVE and not privacy().on)


class MomentsDone(Card):
    """Go/no-go's that were decided: what, why, who was there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say.TAB_DECIDED, parent=parent)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addLayout(self._rows)

    def show_plan(self, sheet: PlanSheet, today: date) -> None:
        """The latest first; without one the card goes."""
        decided = [moment for moment in sheet.go_no_gos if moment.decided_on is not None]
        self.setVisible(bool(decided))
        rows = cleared(self._rows)
        for moment in reversed(decided):
            rows.addWidget(IconLine("signpost", say.moment_state(moment, today), "violet", "row"))
            rows.addWidget(PlainLabel(privacy().text(say.moment_reason(moment)), "support", wrap=True))
