"""The tab Traject (look.md screen 30): what help runs, how much of it came, what is decided next, and who pays."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.session_list import session_row
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.casework.sheets.trajectories import TrajectorySheet
from zorgdesk.casework.trajectories import bin_trajectory, resume_trajectory
from zorgdesk.casework.trajectory_hours import trajectory_hours
from zorgdesk.casework.trajectory_sheet import overlapping, trajectories_of, trajectory_of_moment
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.traject_parts.agreed_card import AgreedCard
from zorgdesk.desktop.pages.traject_parts.executor_card import ExecutorCard
from zorgdesk.desktop.pages.traject_parts.head_card import HeadCard
from zorgdesk.desktop.pages.traject_parts.sessions_card import SessionsCard
from zorgdesk.desktop.pages.traject_parts.side_cards import EarlierCard, MomentCard, MoneyCard
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import Banner, InfoBox
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.domain.values import PaperKind, Rhythm
from zorgdesk.domain.verdicts import CaseTab, PlaceField
from zorgdesk.wording import trajectories as say

_DRAWERS = {
    PlaceField.GO_NO_GO.value: "decision",
    PlaceField.EVALUATION.value: "trajectory_evaluation",
    PlaceField.END.value: "trajectory_end",
}
"""Spots of a traject that lie in a drawer over the tab."""


class TrajectoryTab(Page):
    """One traject at a time; those that run are chips, those that are over stand below at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._case_id, self._chosen = 0, 0
        self._sheets: tuple[TrajectorySheet, ...] = ()
        self.form = forms.load("case_tabs/trajectory.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.empty = forms.field(self.form, "empty", EmptyState)
        self.empty.say(say.EMPTY_TITLE, say.EMPTY_LINE, icon="route", act=say.BEGIN)
        self.empty.button.setObjectName("begin_trajectory")
        self.banner = forms.field(self.form, "consent_banner", Banner)
        self.banner.button.setObjectName("to_consent")
        self.which = forms.field(self.form, "which", ChipChoice)
        self.head, self.agreed = HeadCard(), AgreedCard()
        self.moment, self.money, self.earlier = MomentCard(), MoneyCard(), EarlierCard()
        self.note = InfoBox()
        self.sessions, self.executor = SessionsCard(self), ExecutorCard(self)
        self._main = forms.field(self.form, "main", Scroller)
        self._side = forms.field(self.form, "side", Scroller)
        for part in (self.note, self.head, self.sessions, self.agreed):
            self._main.body.addWidget(part)
        self._main.body.addStretch(1)
        self._side.body.addStretch(1)
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    def show_place(self, place: Place) -> None:
        """Fill the tab for a case; `ref` is a traject, or with field go_no_go a moment of one."""
        assert place.case_id is not None
        if place.case_id != self._case_id:
            self._chosen = 0
        self._case_id = place.case_id
        ref = place.ref
        if place.field == PlaceField.GO_NO_GO and ref is not None:
            self._chosen = self.read(trajectory_of_moment, ref) or 0
        elif place.field == PlaceField.EVALUATION:
            self._chosen = self._of_evaluation(ref)
        elif place.field == PlaceField.SESSION and ref is not None:
            self._chosen = self.read(session_row, ref).trajectory_id
        elif ref is not None:
            self._chosen = ref
        self._fill()
        if place.field in _DRAWERS and self._holds(place.field, ref):
            self._drawer(_DRAWERS[place.field], ref or self._chosen)
        elif place.field == PlaceField.CONSENT:
            self.banner.button.setFocus()
        elif place.field == PlaceField.SESSION and place.ref is not None:
            self.sessions.open_session(place.ref)
        elif place.field == PlaceField.REGISTER:
            self.executor.open_register()

    def place(self) -> Place:
        """This tab, with the traject that is shown."""
        return Place(PageKey.CASE, self._case_id, tab=CaseTab.TRAJECTORY.value, ref=self._chosen or None)

    def first_focus(self) -> QWidget | None:
        """The decision that waits, else the head; without a traject the button that begins one."""
        if self._sheet is None:
            return self.empty.button
        if self.banner.isVisibleTo(self):
            return self.banner.button
        return self.moment.decide if self.moment.decide.isVisibleTo(self) else self.head.more

    def set_privacy(self, on: bool) -> None:
        """Names and texts are masked, or shown again."""
        if self._case_id:
            self._fill()

    def on_change(self, change: Change) -> None:
        """A traject of this case changed, or what it rests on: consent, goals, people."""
        topics = (Topic.TRAJECTORIES, Topic.CONSENTS, Topic.PLANS, Topic.PEOPLE, Topic.CASES)
        if self._case_id in change.case_ids and change.touches(*topics) and self.isVisible():
            self._fill()

    @property
    def _sheet(self) -> TrajectorySheet | None:
        return next((sheet for sheet in self._sheets if sheet.trajectory_id == self._chosen), None)

    def _holds(self, field: str, ref: int | None) -> bool:
        """Whether what a link leads to is still there."""
        sheet = self._sheet
        if sheet is None:
            return False
        if field == PlaceField.GO_NO_GO:
            return any(one.go_no_go_id == ref for one in sheet.go_no_gos)
        if field == PlaceField.EVALUATION:
            return any(one.evaluation_id == ref for one in sheet.evaluations)
        return True

    def _of_evaluation(self, evaluation_id: int | None) -> int:
        sheets = self.read(trajectories_of, self._case_id, on=self.desk.today())
        return next(
            (
                sheet.trajectory_id
                for sheet in sheets
                if any(one.evaluation_id == evaluation_id for one in sheet.evaluations)
            ),
            0,
        )

    # Showing -------------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        today = self.desk.today()
        with self.desk.one_look():
            self._sheets = self.read(trajectories_of, self._case_id, on=today)
            if self._sheet is None:
                self._chosen = self._sheets[0].trajectory_id if self._sheets else 0
            sheet = self._sheet
            self.empty.setVisible(sheet is None)
            for part in ("columns", "consent_banner", "which"):
                forms.field(self.form, part, QWidget).setVisible(sheet is not None)
            if sheet is not None:
                self._show(sheet)

    def _show(self, sheet: TrajectorySheet) -> None:
        today = self.desk.today()
        self._show_choice()
        self._show_consent(sheet)
        self.head.show_trajectory(sheet, today)
        self._show_hours(sheet)
        comes = sheet.rhythm is not Rhythm.PLACEMENT
        self.sessions.setVisible(comes)
        if comes:
            self.sessions.show_trajectory(sheet.trajectory_id, sheet.case_id)
        self.executor.show_trajectory(sheet.trajectory_id, sheet.case_id)
        self.agreed.show_trajectory(sheet, today)
        self.moment.show_trajectory(sheet, today)
        over = [one for one in self._sheets if one.is_over and one.trajectory_id != sheet.trajectory_id]
        self.earlier.show_others(over)

    def _show_hours(self, sheet: TrajectorySheet) -> None:
        """Planned, delivered and the whole period; the sums come from the sessions."""
        hours = self.read(trajectory_hours, sheet.trajectory_id, on=self.desk.today())
        self.head.show_hours(hours)
        whole = hours.planned_whole
        self.money.show_trajectory(sheet, self.desk.today(), whole or None)

    def _show_choice(self) -> None:
        running = [one for one in self._sheets if not one.is_over]
        shown = running if any(one.trajectory_id == self._chosen for one in running) else list(self._sheets)
        options = [
            ChipOption(one.trajectory_id, say.kind_name(one.kind, "" if privacy().on else one.title)) for one in shown
        ]
        self.which.set_options(options, [self._chosen])
        self.which.setVisible(len(options) > 1)

    def _show_consent(self, sheet: TrajectorySheet) -> None:
        """Stop or review is loud; what still lacks, and other help in the same time, is said calmly."""
        stop = say.consent_stop(sheet.consent) if not sheet.is_over else None
        self.banner.setVisible(stop is not None)
        if stop is not None:
            self.banner.say(stop[1], title=stop[0], act=say.TO_CONSENT, kind="bad")
        words = []
        if not sheet.is_over:
            others = self.read(
                overlapping, self._case_id, sheet.starts_on, sheet.ends_on, without=sheet.trajectory_id
            )
            is_external = sheet.executor is not None and sheet.executor.is_external
            words = [say.consent_open(sheet.consent) if is_external else "", say.overlaps(others)]
        sentence = " ".join(word for word in words if word)
        self.note.say(privacy().text(sentence) if privacy().on else sentence)
        self.note.setVisible(bool(sentence))

    # Acts ----------------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.empty.acted.connect(self._begin)
        self.earlier.new_wanted.connect(self._begin)
        self.earlier.wanted.connect(self._look_at)
        self.earlier.effort_wanted.connect(lambda: self.go.emit(Place(PageKey.EFFORT)))
        self.which.chosen_changed.connect(lambda chosen: self._look_at(chosen[0]) if chosen else None)
        self.banner.acted.connect(lambda: self.go.emit(self._tab_place(CaseTab.CONSENT)))
        self.head.end_wanted.connect(lambda: self._drawer("trajectory_end", self._chosen))
        self.head.change_wanted.connect(lambda: self._change(""))
        self.head.paper_wanted.connect(self._ask_on_paper)
        self.sessions.written.connect(lambda: self._show_hours(self._sheet) if self._sheet is not None else None)
        self.head.advice_wanted.connect(self._advise)
        self.head.resume_wanted.connect(self._resume)
        self.head.history_wanted.connect(self._open_history)
        self.head.bin_wanted.connect(self._bin)
        self.agreed.evaluate_wanted.connect(lambda ref: self._drawer("trajectory_evaluation", ref))
        self.agreed.advice_wanted.connect(self._advise)
        self.agreed.goal_wanted.connect(lambda: self._change("goal"))
        self.moment.decide_wanted.connect(lambda ref: self._drawer("decision", ref))
        self.moment.add_wanted.connect(lambda: self._change("moment_question"))
        self.money.change_wanted.connect(self._change)

    def _tab_place(self, tab: CaseTab) -> Place:
        return Place(PageKey.CASE, self._case_id, tab=tab.value)

    def _drawer(self, name: str, ref: int) -> None:
        self.drawer.emit(name, Place(PageKey.CASE, self._case_id, tab=CaseTab.TRAJECTORY.value, ref=ref))

    def _ask_on_paper(self) -> None:
        """To the party of who helps; the paper page says what is missing."""
        request = PaperRequest(PaperKind.TRAJECTORY_REQUEST, self._case_id, self._chosen)
        self.go.emit(Place(PageKey.PAPER, self._case_id, paper=request.to_key()))

    def _open_history(self) -> None:
        here = Place(PageKey.CASE, self._case_id, tab=CaseTab.TRAJECTORY.value, ref=self._chosen, kind="trajectory")
        self.drawer.emit("history", here)

    def _advise(self) -> None:
        self._drawer("trajectory_advice", self._chosen)

    def _begin(self) -> None:
        self.go.emit(Place(PageKey.TRAJECTORY, self._case_id))

    def _change(self, field: str) -> None:
        self.go.emit(Place(PageKey.TRAJECTORY, self._case_id, ref=self._chosen, field=field))

    def _look_at(self, trajectory_id: int) -> None:
        self._chosen = trajectory_id
        self._fill()

    def _resume(self) -> None:
        change = self.perform(resume_trajectory, self._chosen, on=self.desk.today())
        if change is not None:
            self._fill()
            self.toast.emit(say.RESUMED, change)

    def _bin(self) -> None:
        change = self.perform(bin_trajectory, self._chosen, on=self.desk.today())
        if change is not None:
            self._chosen = 0
            self._fill()
            self.toast.emit(say.BINNED, change)

    def _arrange(self, mode: Mode) -> None:
        """Beside each other, or below each other when there is less room."""
        beside = mode in (Mode.STANDARD, Mode.WIDE)
        box = forms.field(self.form, "columns", QWidget).layout()
        assert isinstance(box, QBoxLayout)
        home = self._side.body if beside else self._main.body
        first = 0 if beside else 2
        for place, card in enumerate((self.moment, self.money, self.executor, self.earlier)):
            home.insertWidget(first + place if card is not self.earlier or beside else home.count() - 1, card)
        self._side.setVisible(beside)
        self.head.set_narrow(mode is Mode.COMPACT)
