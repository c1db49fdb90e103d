"""The cards beside the sessions: the go/no-go that comes, who pays with the beschikking, and earlier trajecten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.trajectories import FundingSheet, TrajectorySheet
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card, Hairline
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.icon_view import IconLine, IconView
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import FundingState
from zorgdesk.wording import effort as effort_words
from zorgdesk.wording import trajectories as say
from zorgdesk.wording.formats import day
from zorgdesk.wording.labels import label_inside

_CAPTION = 120


class MomentCard(Card):
    """The next go/no-go with the one filled button of the tab. Signals decide_wanted(go_no_go_id), add_wanted."""

    decide_wanted = Signal(int)
    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._moment_id = 0
        self._icon = IconView("signpost", "violet", 20, ground=32)
        self.heading, self.day = PlainLabel("", "card", wrap=True), PlainLabel("", "support")
        self.question, self.criteria = PlainLabel("", "body", wrap=True), PlainLabel("", "support", wrap=True)
        self.decide = Button(say.DECIDE, "primary", icon="signpost")
        self.decide.setObjectName("decide")
        self.add = Button(say.ADD_MOMENT, "link", icon="plus")
        self.add.setObjectName("add_moment")
        self.add.set_flush(True)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.heading)
        words.addWidget(self.day)
        head.addLayout(words, 1)
        self.body.addLayout(head)
        for part in (self.question, self.criteria):
            self.body.addWidget(part)
        for act in (self.decide, self.add):
            self.body.addWidget(act, 0, Qt.AlignmentFlag.AlignLeft)
        self.decide.clicked.connect(lambda: self.decide_wanted.emit(self._moment_id))
        self.add.clicked.connect(self.add_wanted)

    def show_trajectory(self, sheet: TrajectorySheet, on: date) -> None:
        """The first open one; of a traject that is over the card goes."""
        moment = sheet.next_moment
        self.setVisible(not sheet.is_over)
        for part in (self._icon, self.day, self.question, self.decide):
            part.setVisible(moment is not None)
        self.criteria.setVisible(moment is not None and bool(moment.criteria))
        self.add.setVisible(moment is None)
        if moment is None:
            self.heading.setText(say.NO_MOMENT)
            return
        self._moment_id = moment.go_no_go_id
        self.heading.setText(say.moment_title(moment.planned_on, on))
        self.day.setText(day(moment.planned_on, on=on))
        self.question.setText(privacy().text(moment.question))
        self.criteria.setText(privacy().text(moment.criteria))
        self.decide.setVisible(not privacy().on)


class MoneyCard(Card):
    """Geldstroom and beschikking; never on a paper of a parent. Signal change_wanted(field)."""

    change_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say.MONEY, act=say.MONEY_CHANGE, parent=parent)
        self.act_button.setObjectName("change_money")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addLayout(self._rows)
        self.body.addWidget(Hairline())
        head = QHBoxLayout()
        head.addWidget(PlainLabel(say.BESCHIKKING, "card"))
        head.addStretch(1)
        self.state = Badge("", "ok", "circle-check")
        head.addWidget(self.state)
        self.body.addLayout(head)
        self.words = PlainLabel("", "support", wrap=True)
        self.warning = IconLine("triangle-alert", "", "warn")
        self.body.addWidget(self.words)
        self.body.addWidget(self.warning)
        self.act_clicked.connect(lambda: self.change_wanted.emit("stream_0"))

    def show_trajectory(self, sheet: TrajectorySheet, on: date, whole: int | None) -> None:
        """`whole` is what is planned in minutes over the whole period, None when nothing was planned."""
        self.act_button.setVisible(not sheet.is_over)
        rows = cleared(self._rows)
        for number, one in enumerate(sheet.funding):
            if number:
                rows.addWidget(Hairline())
            rows.addWidget(self._stream(one, whole))
        self.state.show_mark(Mark(*say.beschikking_state(sheet, on)))
        lines = [say.beschikking_line(one, on) for one in sheet.beschikkingen]
        self.words.setText("\n".join(lines) if lines else say.BESCHIKKING_NOT_NEEDED)
        warning = say.beschikking_warning(sheet.beschikking, on)
        self.warning.say(warning)
        self.warning.setVisible(bool(warning) and not sheet.is_over)

    @staticmethod
    def _stream(one: FundingSheet, whole: int | None) -> QWidget:
        block = QWidget()
        grid = QGridLayout(block)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, _CAPTION)
        grid.setColumnStretch(1, 1)
        facts = [
            (say.PAID_FROM, say.stream(one)),
            (say.MUNICIPALITY, say.municipality(one)),
            (say.FUNDED_HOURS, say.funded(one, whole)),
        ]
        if one.state is not FundingState.AGREED:
            facts.append((say.FUNDING_STATE, label_inside(one.state)))
        for row, (caption, words) in enumerate(facts):
            grid.addWidget(PlainLabel(caption, "label"), row, 0)
            grid.addWidget(PlainLabel(words, "body", wrap=True), row, 1)
        return block


class EarlierCard(QWidget):
    """Other trajecten of the case, one line each, a new one, and the hours of all.

    Signals wanted(trajectory_id), new_wanted, effort_wanted.
    """

    wanted = Signal(int)
    new_wanted = Signal()
    effort_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column.addLayout(self._rows)
        self.new = Button(say.NEW, "secondary", icon="plus")
        self.new.setObjectName("new_trajectory")
        self.new.clicked.connect(self.new_wanted)
        effort = Button(effort_words.OPEN, "link", icon="chart-column")
        effort.setObjectName("open_effort")
        effort.clicked.connect(self.effort_wanted)
        acts = QHBoxLayout()
        acts.setSpacing(16)
        acts.addWidget(self.new)
        acts.addWidget(effort)
        acts.addStretch(1)
        column.addLayout(acts)

    def show_others(self, others: Sequence[TrajectorySheet]) -> None:
        """Those that are over."""
        rows = cleared(self._rows)
        for sheet in others:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            words = say.earlier(replace(sheet, title="") if privacy().on else sheet)
            row.addWidget(IconLine("history", words, "ink2", "support"), 1, Qt.AlignmentFlag.AlignVCenter)
            look = Button(say.EARLIER_LOOK, "link")
            look.setObjectName(f"look_{sheet.trajectory_id}")
            look.clicked.connect(lambda _=False, ref=sheet.trajectory_id: self.wanted.emit(ref))
            row.addWidget(look)
            rows.addWidget(line)
