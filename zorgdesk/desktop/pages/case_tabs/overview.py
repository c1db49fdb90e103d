"""Overzicht of a casus (look.md screens 05, 36, 18b): what may be done now, next steps, timeline, people, scores."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.case_file import TIMELINE_FIRST, case_file, consent_of_parties
from zorgdesk.casework.case_gate import strip
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.case_stage import case_stage
from zorgdesk.casework.case_wide import case_wide
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.case_file import CaseFile
from zorgdesk.casework.steps import add_step, finish_step
from zorgdesk.casework.timeline import timeline
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.late import Late
from zorgdesk.desktop.navigation import place_of_verdict, to_page
from zorgdesk.desktop.pages.case_tabs.overview_people import PeopleCard
from zorgdesk.desktop.pages.case_tabs.overview_rows import step_row, timeline_row
from zorgdesk.desktop.pages.case_tabs.overview_scores import ScoresCard
from zorgdesk.desktop.pages.case_tabs.overview_stage import StageCard
from zorgdesk.desktop.pages.case_tabs.overview_wide import WideColumn
from zorgdesk.desktop.pages.case_tabs.strip_cells import cells_of
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.siblings_card import SiblingsCard
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.step_form import ask_step
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.may_strip import MayStrip
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Mode, PageScroll, Responsive, Scroller
from zorgdesk.desktop.widgets.task_list import StepLine, StepList
from zorgdesk.desktop.widgets.timeline import Timeline
from zorgdesk.domain.tasks import DueTask, place_of
from zorgdesk.domain.values import TaskKind
from zorgdesk.domain.verdicts import CaseTab, PlaceField, Verdict
from zorgdesk.wording import case as say

_ONE_COLUMN: Final = (Mode.COMPACT, Mode.NARROW)
_STEPS_SHOWN: Final = 5
_EVERYTHING: Final = 10_000
_DECIDED: Final = ("trajectory_go_no_go", "trajectory_evaluated", "trajectory_extended")
_KINDS: Final[dict[str, frozenset[str]]] = {
    "note": frozenset({"note"}),
    "signal": frozenset({"signal"}),
    "observation": frozenset({"observation"}),
    "plan": frozenset({"plan_started", "plan_ended", "go_no_go"}),
    "consent": frozenset({"consent_yes", "consent_no", "consent_withdrawn"}),
    "meeting": frozenset({"meeting", "parent_meeting"}),
    "handover": frozenset({"handover_step", "release"}),
    "case": frozenset({"opened", "intake_finished", "authority", "step_done"}),
    "attachment": frozenset({"attachment"}),
    "trajectory": frozenset({"traject_started", "traject_ended", "session_done", "session_missed", *_DECIDED}),
    "end": frozenset({"care_ended", "closed", "followed_up", "reopened", "limits"}),
}


class OverviewTab(Page):
    """The first view of a case: next steps stand before history."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._case_id, self._whole = 0, False
        self._file: CaseFile | None = None
        self._verdicts: dict[str, Verdict] = {}
        self.form = forms.load("case_tabs/overview.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._scroll = PageScroll(self.form, self)
        column.addWidget(self._scroll)
        self.strip = forms.field(self.form, "strip", MayStrip)
        self.timeline = forms.field(self.form, "timeline", Timeline)
        self.steps = StepList(grow=True)
        self.steps.setObjectName("steps")
        self._no_steps = PlainLabel(say.NO_STEPS, "support", wrap=True)
        steps_card = forms.field(self.form, "steps_card", Card)
        self.steps.setAccessibleName(steps_card.accessibleName())
        self.timeline.setAccessibleName(forms.field(self.form, "timeline_card", Card).accessibleName())
        steps_card.body.addWidget(self.steps)
        steps_card.body.addWidget(self._no_steps)
        side = forms.field(self.form, "side", Scroller)
        self.people = PeopleCard(self)
        self.siblings = SiblingsCard(self)
        self.siblings.go.connect(self.go)
        self.scores = ScoresCard(self)
        self.stage = StageCard(self)
        for card in (self.stage, self.people, self.siblings, self.scores):
            side.body.addWidget(card)
        self.wide = WideColumn(forms.field(self.form, "third", Scroller).body, side.body, self)
        side.body.addStretch(1)
        self._kind = self._kind_choice()
        forms.field(self.form, "timeline_card", Card).add_head(self._kind)
        self._connect(steps_card)
        self._later = Late(desk, self._read_timeline, self)
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    def show_place(self, place: Place) -> None:
        """Fill everything; `field` 'step' puts the cursor on the step of `ref`."""
        assert place.case_id is not None
        if place.case_id != self._case_id:
            self._whole = False
        self._case_id = place.case_id
        self._fill()
        if place.field == PlaceField.STEP:
            self._choose_step(place.ref)

    def place(self) -> Place:
        """This tab, with the row of the timeline."""
        row = max(self.timeline.currentIndex().row(), 0)
        return Place(PageKey.CASE, self._case_id, tab=CaseTab.OVERVIEW.value, cursor=row)

    def first_focus(self) -> QWidget | None:
        """The next steps, or the timeline when there are none; where the page scrolls as a whole, its top."""
        if self._responsive.mode() in _ONE_COLUMN:
            return self.strip.first_link() or self.steps
        return self.steps if self._file and self._file.tasks else self.timeline

    def set_privacy(self, on: bool) -> None:
        """Names and texts are masked, or shown again."""
        if self._case_id:
            self._fill()

    def on_change(self, change: Change) -> None:
        """Anything about this case may change a verdict or a step."""
        if self._case_id not in change.case_ids or not self.isVisible():
            return
        if change.topics == {Topic.JOURNAL}:
            self._later.soon()  # a note is being typed over this page: it changes the timeline and nothing else
        else:
            self._fill()

    def _connect(self, steps_card: Card) -> None:
        self.strip.link_pressed.connect(self._on_link)
        self.wide.go.connect(self.go)
        self.steps.act_wanted.connect(self._do)
        self.steps.ticked.connect(self._tick)
        steps_card.act_clicked.connect(self._add_step)
        self.timeline.opened.connect(self._open_moment)
        forms.field(self.form, "timeline_card", Card).act_clicked.connect(self._show_whole_timeline)
        self._kind.currentIndexChanged.connect(lambda _: self._show_timeline())

    def _kind_choice(self) -> Choice:
        choice = Choice()
        choice.setObjectName("timeline_kind")
        choice.setAccessibleName(say.FILTERS[""])
        choice.set_options(list(say.FILTERS.items()), "")
        return choice

    def _fill(self) -> None:
        today = self.desk.today()
        sheet = self.desk.read(case_sheet, self._case_id)
        file = self._file = self.desk.read(case_file, self._case_id)
        verdicts = self.desk.read(strip, self._case_id, on=today)
        self._verdicts = {verdict.act.value: verdict for verdict in verdicts}
        self.strip.show_cells(cells_of(verdicts))
        self._show_steps(_STEPS_SHOWN)
        self.steps.setVisible(bool(file.tasks))
        self._no_steps.setVisible(not file.tasks)
        forms.field(self.form, "steps_card", Card).set_count(str(len(file.tasks)) if file.tasks else "")
        self._show_timeline()
        consents = self.desk.read(consent_of_parties, self._case_id, on=today)
        self.people.show_people(file.involved, self._case_id, consents, today)
        self.stage.show_stage(self.desk.read(case_stage, self._case_id, on=today), sheet, today)
        self.siblings.show_siblings(self._case_id)
        self.scores.show_scores(file.scores, sheet.name.first_name, today)
        self._show_wide()

    def _show_steps(self, count: int) -> None:
        tasks, today = self._file.tasks[:count] if self._file else (), self.desk.today()
        self.steps.show_rows([step_row(task, today, first=number == 0) for number, task in enumerate(tasks)])

    def _choose_step(self, step_id: int | None) -> None:
        """Also a step below the first ones: the list is then shown down to it."""
        tasks = self._file.tasks if self._file else ()
        wanted = (at for at, task in enumerate(tasks) if task.kind is TaskKind.STEP and task.ref == step_id)
        at = next(wanted, None)
        if at is not None:
            self._show_steps(max(_STEPS_SHOWN, at + 1))
            self.steps.choose(at)
            self.steps.setFocus()

    def _show_timeline(self) -> None:
        if self._file is None:
            return
        kinds = _KINDS.get(str(self._kind.value() or ""), frozenset())
        lines = self._file.timeline
        if kinds or self._whole:
            limit = _EVERYTHING if self._whole else TIMELINE_FIRST
            lines = self.desk.read(timeline, self._case_id, limit=limit, kinds=kinds)
        more = not self._whole and len(lines) >= TIMELINE_FIRST
        forms.field(self.form, "timeline_card", Card).set_act(say.WHOLE_TIMELINE if more else "")
        self.timeline.show_rows([timeline_row(line, self.desk.today()) for line in lines])
        self.timeline.setVisible(bool(lines))
        forms.field(self.form, "no_timeline", PlainLabel).setVisible(not lines)

    def _read_timeline(self) -> None:
        if self._file is not None and self.isVisible():
            lines = self.desk.read(timeline, self._case_id, limit=TIMELINE_FIRST)
            self._file = replace(self._file, timeline=lines)
            self._show_timeline()

    def _show_whole_timeline(self) -> None:
        """Everything that ever happened, not only the newest moments."""
        self._whole = True
        self._show_timeline()
        self.timeline.setFocus()

    def _show_wide(self) -> None:
        """The third column is only read where it is shown."""
        if not self._case_id or self._responsive.mode() is not Mode.WIDE:
            return
        first_name = self.desk.read(case_sheet, self._case_id).name.first_name
        self.wide.show_case(self._case_id, self.desk.read(case_wide, self._case_id), first_name, self.desk.today())

    def _on_link(self, key: object) -> None:
        place = place_of_verdict(self._verdicts[str(key)], self._case_id)
        if place is None:
            self.drawer.emit("note", Place(PageKey.CASE, self._case_id, field="phone"))
        else:
            self.go.emit(place)

    def _do(self, row: StepLine) -> None:
        task = row.key
        if isinstance(task, DueTask) and task.kind is TaskKind.STEP:
            self._tick(row)
        elif isinstance(task, DueTask):
            self.go.emit(to_page(place_of(task), self._case_id))

    def _tick(self, row: StepLine) -> None:
        task = row.key
        if not isinstance(task, DueTask):
            return
        if task.kind is not TaskKind.STEP or task.ref is None:
            self.go.emit(to_page(place_of(task), self._case_id))
            return
        change = self.perform(finish_step, task.ref, on=self.desk.today())
        if change is not None:
            self.toast.emit(say.STEP_DONE, change)
            self._fill()

    def _add_step(self) -> None:
        today = self.desk.today()
        own_name = self.desk.read(preferences).own_name
        answer = ask_step(self, own_name, today, today + timedelta(days=7))
        if answer is None:
            return
        change = self.perform(add_step, self._case_id, answer.what, answer.who, answer.due_on)
        if change is not None:
            self.toast.emit(say.STEP_ADDED, change)
            self._fill()

    def _open_moment(self, row: object) -> None:
        place = getattr(row, "key", None)
        if isinstance(place, Place):
            self.go.emit(replace(place, case_id=self._case_id))

    def _arrange(self, mode: Mode) -> None:
        """Below 1200 the right column goes below the main one."""
        below = mode in _ONE_COLUMN
        columns = forms.field(self.form, "columns", QWidget).layout()
        if isinstance(columns, QHBoxLayout):
            columns.setDirection(QHBoxLayout.Direction.TopToBottom if below else QHBoxLayout.Direction.LeftToRight)
        side = forms.field(self.form, "side", Scroller)
        side.setMinimumWidth(0 if below else 400)
        side.setMaximumWidth(16777215 if below else 400)
        side.set_grown(below)
        self.timeline.set_grow(below)
        self._scroll.set_whole(below)
        wide = mode is Mode.WIDE
        forms.field(self.form, "third", Scroller).setVisible(wide)
        self.wide.papers.setVisible(wide)
        if isinstance(columns, QHBoxLayout):
            columns.setStretch(1, 8 if wide else 0)
        self._show_wide()
