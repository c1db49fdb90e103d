"""What was agreed: opdracht, doel, klaar als, wat als niet; then the advice and the evaluations."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.trajectories import EvaluationSheet, TrajectorySheet
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card, Hairline
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import trajectories as say


class AgreedCard(Card):
    """Signals evaluate_wanted(evaluation_id), advice_wanted, goal_wanted."""

    evaluate_wanted = Signal(int)
    advice_wanted = Signal()
    goal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say.ASSIGNMENT, parent=parent)
        self.assignment = PlainLabel("", "body", wrap=True)
        self.goal_hint = InlineHint()
        self._texts = QVBoxLayout()
        self._texts.setSpacing(4)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addWidget(self.assignment)
        self.body.addLayout(self._texts)
        self.body.addWidget(self.goal_hint)
        self.body.addLayout(self._rows)
        self.goal_hint.acted.connect(self.goal_wanted)

    def show_trajectory(self, sheet: TrajectorySheet, on: date) -> None:
        """All of it; a kind that should have a goal says when it lacks one (domain.md row 39)."""
        mask = privacy().text
        self.assignment.setText(mask(sheet.assignment))
        texts = cleared(self._texts)
        for caption, words in (
            (say.GOAL, sheet.goal), (say.DONE_WHEN, sheet.done_when), (say.IF_NOT, sheet.if_not),
        ):  # fmt: skip
            if words:
                texts.addWidget(PlainLabel(caption, "label"))
                texts.addWidget(PlainLabel(mask(words), "body", wrap=True))
        asks = "goal" in sheet.rules.warns and not sheet.goal.strip() and not sheet.is_over
        self.goal_hint.setVisible(asks)
        if asks:
            self.goal_hint.say(f"{say.NO_GOAL_TITLE}. {say.NO_GOAL}", act=say.WRITE_GOAL)
        rows = cleared(self._rows)
        if sheet.rules.gives_advice or sheet.advice:
            self._show_advice(rows, sheet)
        if sheet.evaluations:
            rows.addWidget(Hairline())
            rows.addWidget(PlainLabel(say.EVALUATIONS, "card"))
        for one in sheet.evaluations:
            rows.addWidget(self._evaluation(one, on, is_next=one is sheet.next_evaluation))

    def _show_advice(self, rows: QVBoxLayout, sheet: TrajectorySheet) -> None:
        rows.addWidget(Hairline())
        rows.addWidget(PlainLabel(say.ADVICE, "card"))
        rows.addWidget(PlainLabel(privacy().text(sheet.advice) or say.NO_ADVICE, "body", wrap=True))
        if not privacy().on:
            note = Button(say.NOTE_ADVICE, "link", icon="pencil-line")
            note.setObjectName("write_advice")
            note.clicked.connect(self.advice_wanted)
            rows.addWidget(note, 0, Qt.AlignmentFlag.AlignLeft)

    def _evaluation(self, one: EvaluationSheet, on: date, *, is_next: bool) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(8)
        is_late = one.held_on is None and one.planned_on < on
        icon, token = ("circle-check", "ok") if one.held_on else ("target", "bad" if is_late else "ink2")
        line.addWidget(IconLine(icon, say.evaluation_line(one, on), token, "row"), 1)
        if is_next and not privacy().on:
            act = Button(say.EVALUATE, "secondary", icon="target", size="row")
            act.setObjectName(f"evaluate_{one.evaluation_id}")
            act.clicked.connect(lambda: self.evaluate_wanted.emit(one.evaluation_id))
            line.addWidget(act)
        column.addLayout(line)
        if one.text:
            column.addWidget(PlainLabel(privacy().text(one.text), "support", wrap=True))
        return block
