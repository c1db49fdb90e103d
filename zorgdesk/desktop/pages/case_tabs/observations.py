"""Observations of a casus: the list with averages, the moments of the chosen one, the trend, and printing a sheet."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.case_file import scores
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.observation_list import observations_of
from zorgdesk.casework.observations import bin_observation
from zorgdesk.casework.sheets.observations import ObservationDetail
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.case_tabs.observation_card import ObservationCard
from zorgdesk.desktop.pages.case_tabs.overview_scores import ScoresCard
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.responsive import Mode, PageScroll, Responsive, Scroller
from zorgdesk.desktop.widgets.timeline import Timeline, TimelineLine
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import observations as say
from zorgdesk.wording.formats import column_day


class ObservationsTab(Page):
    """`place.ref` is the observation to show."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._case_id = 0
        self._details: tuple[ObservationDetail, ...] = ()
        self.form = forms.load("case_tabs/observations.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._scroll = PageScroll(self.form, self)
        column.addWidget(self._scroll)
        self.list = Timeline(grow=True)
        self.list.setObjectName("observations")
        self.list.setAccessibleName(say.PAGE_TITLE)
        self._card = Card(say.PAGE_TITLE, act=say.PRINT, icon="printer")
        self._card.setObjectName("observations_card")
        self._empty = EmptyState(say.NO_OBSERVATIONS, say.NO_OBSERVATIONS_LINE, icon="binoculars", act=say.PRINT)
        self._card.body.addWidget(self.list)
        self._card.body.addWidget(self._empty)
        main = forms.field(self.form, "main", Scroller).body
        main.addWidget(self._card)
        main.addStretch(1)
        self.scores = ScoresCard(self)
        self.detail = ObservationCard(self)
        side = forms.field(self.form, "side", Scroller).body
        side.addWidget(self.detail)
        side.addWidget(self.scores)
        side.addStretch(1)
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    def show_place(self, place: Place) -> None:
        """Fill; choose the observation of `place.ref`, else the newest."""
        assert place.case_id is not None
        self._case_id = place.case_id
        self._fill(place.ref or 0)

    def place(self) -> Place:
        """This tab with the chosen observation."""
        chosen = self._chosen()
        ref = chosen.observation_id if chosen else None
        return Place(PageKey.CASE, self._case_id, tab=CaseTab.OBSERVATIONS.value, ref=ref)

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self.list if self._details else None

    def set_privacy(self, on: bool) -> None:
        """Texts are masked."""
        if self._case_id:
            self._fill()

    def on_change(self, change: Change) -> None:
        """An observation of this case was entered."""
        if self._case_id in change.case_ids and change.touches(Topic.OBSERVATIONS) and self.isVisible():
            self._fill()

    def _connect(self) -> None:
        self._card.act_clicked.connect(self._print)
        self._empty.acted.connect(self._print)
        self.list.chosen.connect(lambda _: self._show_chosen())
        self.list.opened.connect(lambda _: self._mend())
        self.list.bin_wanted.connect(lambda _: self._bin())
        self.detail.mend_wanted.connect(self._mend)
        self.detail.bin_wanted.connect(self._bin)

    def _fill(self, wanted: int | None = None) -> None:
        """Read again; choose the observation `wanted` (0: the newest), None: the row stays. Shown once."""
        today = self.desk.today()
        self._details = self.desk.read(observations_of, self._case_id)
        rows = [
            TimelineLine(
                one,
                column_day(one.observed_on, on=today),
                "violet",
                "binoculars",
                say.observation_line(one),
                privacy().text(one.question),
            )
            for one in self._details
        ]
        with QSignalBlocker(self.list):
            self.list.show_rows(rows)
            if wanted is not None:
                self.list.choose(next((n for n, one in enumerate(self._details) if one.observation_id == wanted), 0))
        there = bool(self._details)
        self.list.setVisible(there)
        self._empty.setVisible(not there)
        self._card.set_count(str(len(self._details)) if there else "")
        first_name = self.desk.read(case_sheet, self._case_id).name.first_name
        self.scores.show_scores(self.desk.read(scores, self._case_id), first_name, today)
        self._show_chosen()

    def _chosen(self) -> ObservationDetail | None:
        row = self.list.current_row()
        if isinstance(row, TimelineLine) and isinstance(row.key, ObservationDetail):
            return row.key
        return self._details[0] if self._details else None

    def _show_chosen(self) -> None:
        self.detail.show_observation(self._chosen(), self.desk.today())

    def _print(self) -> None:
        self.go.emit(Place(PageKey.OBSERVATIONS, self._case_id, field="print_sheet"))

    def _mend(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.sheet_id is not None:
            self.go.emit(Place(PageKey.SHEET_ENTRY, self._case_id, ref=chosen.sheet_id))

    def _bin(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        change = self.perform(bin_observation, chosen.observation_id, on=self.desk.today())
        if change is not None:
            self.toast.emit(say.BINNED, change)
            self._fill()

    def _arrange(self, mode: Mode) -> None:
        below = mode in (Mode.COMPACT, Mode.NARROW)
        halves = self.form.layout()
        if isinstance(halves, QHBoxLayout):
            halves.setDirection(QHBoxLayout.Direction.TopToBottom if below else QHBoxLayout.Direction.LeftToRight)
        side = forms.field(self.form, "side", Scroller)
        side.setMinimumWidth(0 if below else 400)
        side.setMaximumWidth(16777215 if below else 400)
        side.set_grown(below)
        forms.field(self.form, "main", Scroller).set_grown(below)
        self._scroll.set_whole(below)
