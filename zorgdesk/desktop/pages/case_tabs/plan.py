"""The tab Plan of a casus: the plan in short, the next go/no-go, the evaluation, and the versions."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.plan_sheet import plan_sheet, shown_plan
from zorgdesk.casework.plans import begin_plan
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.plans import GoNoGoSheet, PlanSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.case_tabs.plan_cards import DecisionCard, EvaluationLine, GoalsCard, MomentsDone
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.plan_parts.side import RunCard
from zorgdesk.desktop.pages.plan_parts.version_list import PlanVersions
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.domain.values import PlanStatus
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import plan as say


class PlanTab(Page):
    """What runs now, or else what is being written; writing itself happens on the plan page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._case_id = 0
        self._sheet: PlanSheet | None = None
        self.form = forms.load("case_tabs/plan.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self._empty = forms.field(self.form, "empty", EmptyState)
        self._empty.say(say.EMPTY_TITLE, say.EMPTY_LINE, icon="target", act=say.BEGIN)
        self._empty.button.setObjectName("begin_plan")
        self._open = forms.field(self.form, "open_plan", Button)
        self.goals, self.done = GoalsCard(), MomentsDone()
        self.decision, self.evaluation, self.run = DecisionCard(), EvaluationLine(), RunCard()
        self.versions = PlanVersions()
        self._versions_card = Card()
        self._versions_card.body.addWidget(self.versions)
        self._main = forms.field(self.form, "main", Scroller)
        self._side = forms.field(self.form, "side", Scroller)
        self._main.body.addWidget(self.goals)
        self._main.body.addWidget(self.done)
        self._main.body.addStretch(1)
        self._side.body.addStretch(1)
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    def show_place(self, place: Place) -> None:
        """Fill the tab for a case."""
        assert place.case_id is not None
        self._case_id = place.case_id
        self._fill()

    def place(self) -> Place:
        """This tab."""
        return Place(PageKey.CASE, self._case_id, tab=CaseTab.PLAN.value)

    def first_focus(self) -> QWidget | None:
        """The decision that waits, else the plan; without a plan the button that begins one."""
        if self._sheet is None:
            return self._empty.button
        return self.decision.decide if self.decision.isVisibleTo(self) else self._open

    def set_privacy(self, on: bool) -> None:
        """Texts are masked, or shown again."""
        if self._case_id:
            self._fill()

    def on_change(self, change: Change) -> None:
        """The plan of this case changed."""
        if self._case_id in change.case_ids and change.touches(Topic.PLANS) and self.isVisible():
            self._fill()

    def _connect(self) -> None:
        self._empty.acted.connect(self._begin)
        self._open.clicked.connect(lambda: self._go())
        self.decision.wanted.connect(lambda ref: self._go("go_no_go", ref))
        self.evaluation.wanted.connect(lambda: self._go("evaluation", self._sheet.plan_id if self._sheet else None))
        self.goals.opened.connect(lambda: self._go("goals", self._sheet.plan_id if self._sheet else None))
        self.versions.version_wanted.connect(lambda ref: self._go("", ref))
        self.versions.compare_wanted.connect(self.go)

    def _fill(self) -> None:
        plan_id = self.read(shown_plan, self._case_id)
        self._empty.setVisible(plan_id is None)
        for name in ("head_row", "columns"):
            forms.field(self.form, name, QWidget).setVisible(plan_id is not None)
        if plan_id is None:
            self._sheet = None
            return
        sheet = self._sheet = self.read(plan_sheet, plan_id)
        today = self.desk.today()
        forms.field(self.form, "title", PlainLabel).setText(say.title(""))
        kind, icon = say.BADGE_ICONS[sheet.status]
        mark = Mark(kind, icon, say.badge(sheet.version, sheet.status))
        forms.field(self.form, "version", Badge).show_mark(mark)
        forms.field(self.form, "runs", PlainLabel).setText(say.tab_line(sheet))
        self._say_act(sheet)
        self.goals.show_plan(sheet)
        self.done.show_plan(sheet, today)
        self.decision.show_moment(_next(sheet), today, running=sheet.status is PlanStatus.ACTIVE)
        self.evaluation.show_plan(sheet, today)
        self.run.show_plan(sheet, today)
        self.versions.show_plan(sheet)

    def _say_act(self, sheet: PlanSheet) -> None:
        """A concept is written on; a plan that runs may have a concept of its next version."""
        newest = sheet.versions[0]
        writing = newest.status in (PlanStatus.DRAFT, PlanStatus.DISCUSSED)
        over = newest.status in (PlanStatus.COMPLETED, PlanStatus.LAPSED)
        self._open.setText(say.WRITE_ON if writing else say.NEXT_VERSION if over else say.OPEN_PLAN)
        self._open.set_icon("pencil-line" if writing else "plus" if over else "target")
        self._open.updateGeometry()

    def _begin(self) -> None:
        own_name = self.read(preferences).own_name
        change = self.perform(begin_plan, self._case_id, on=self.desk.today(), by=own_name, at=self.desk.now())
        if change is not None:
            self._go("", change.created_id)

    def _go(self, field: str = "", ref: int | None = None) -> None:
        sheet = self._sheet
        if sheet is not None and ref is None and sheet.versions[0].status in (PlanStatus.COMPLETED, PlanStatus.LAPSED):
            self._begin()
            return
        self.go.emit(Place(PageKey.PLAN, self._case_id, ref=ref, field=field))

    def _arrange(self, mode: Mode) -> None:
        """Beside each other, or below each other when there is less room."""
        beside = mode in (Mode.STANDARD, Mode.WIDE)
        box = forms.field(self.form, "columns", QWidget).layout()
        assert isinstance(box, QBoxLayout)
        cards = (self.decision, self.evaluation, self.run, self._versions_card)
        home = self._side.body if beside else self._main.body
        for place, card in enumerate(cards):
            home.insertWidget(place if beside else place + 2, card)
        self._side.setVisible(beside)
        forms.field(self.form, "runs", PlainLabel).setVisible(mode is not Mode.COMPACT)


def _next(sheet: PlanSheet) -> GoNoGoSheet | None:
    return next((moment for moment in sheet.go_no_gos if moment.decided_on is None), None)
