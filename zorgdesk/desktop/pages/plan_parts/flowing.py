"""Inzet and Overbrugging: what the file knows already stands above the text, and is typed nowhere twice."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.casework.sheets.trajectories import TrajectorySheet
from zorgdesk.casework.trajectory_sheet import trajectories_of
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.plan_parts.texts import TextsPart
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.boxes import InfoBox
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.sections.plan import Bridging, Effort
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import plan_page as say
from zorgdesk.wording import trajectories as traject_words


class EffortPart(TextsPart):
    """The trajecten of the case, each a line that leads to it; the text is for what they do not say."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, Effort)
        self.trajectories = Card(say.TRAJECTORIES, act=say.TO_TRAJECTORIES, icon="arrow-right")
        self.trajectories.act_button.setObjectName("to_trajectories")
        self.trajectories.act_clicked.connect(partial(self._go, None))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.trajectories.body.addLayout(self._rows)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.setSpacing(12)
        column.insertWidget(0, self.trajectories)
        self._drawn: tuple[object, ...] | None = None

    def show_plan(self, sheet: PlanSheet) -> None:
        """The text, with the trajecten that run or ran."""
        super().show_plan(sheet)
        today = self.page.desk.today()
        found = self.page.read(trajectories_of, sheet.case_id, on=today)
        if (found, privacy().on) == self._drawn:
            return
        self._drawn = (found, privacy().on)
        cleared(self._rows)
        if not found:
            self._rows.addWidget(PlainLabel(say.NO_TRAJECTORIES, "support", wrap=True))
        for one in found:
            self._rows.addWidget(self._row(one))

    def _row(self, one: TrajectorySheet) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        look = Button(privacy().text(traject_words.head(one)), "link", size="row")
        look.setObjectName(f"trajectory_{one.trajectory_id}")
        look.set_flush(True)
        look.clicked.connect(partial(self._go, one.trajectory_id))
        kind, icon, words = traject_words.state(one, self.page.desk.today())
        badge = Badge()
        badge.show_mark(Mark(kind, icon, words))
        head.addWidget(look)
        head.addStretch(1)
        head.addWidget(badge)
        who = traject_words.executor(one.executor, privacy().name(one.executor.name) if one.executor else "")
        column.addLayout(head)
        column.addWidget(PlainLabel(traject_words.run_line(one, who), "support", wrap=True))
        return row

    def _go(self, ref: int | None) -> None:
        assert self.sheet is not None
        self.page.go.emit(Place(PageKey.CASE, self.sheet.case_id, tab=CaseTab.TRAJECTORY.value, ref=ref))


class BridgingPart(TextsPart):
    """Says since when the child waits; only then this section is needed."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, Bridging)
        self.waiting = InfoBox("")
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.setSpacing(12)
        column.insertWidget(0, self.waiting)

    def show_plan(self, sheet: PlanSheet) -> None:
        """The text, with the days of waiting."""
        super().show_plan(sheet)
        self.waiting.setVisible(sheet.waiting_since is not None)
        if sheet.waiting_since is not None:
            self.waiting.say(say.waits(sheet.waiting_since, self.page.desk.today()))
