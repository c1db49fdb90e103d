"""The cards that only a wide window shows (look.md screen 18b): plan in short, what works, talks, documents."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.case_wide import CaseWide, TalkMoment, WhatWorks
from zorgdesk.casework.sheets.plans import GoalSheet, PlanSheet
from zorgdesk.casework.sheets.releases import ReleaseSheet
from zorgdesk.desktop.pages.plan_parts.measure_bar import show_measure
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.card import Card, Hairline
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.entry_list import Entry, EntryList
from zorgdesk.desktop.widgets.goal_bar import GoalBar
from zorgdesk.desktop.widgets.icon_view import IconLine, IconView
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import PlanStatus
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import case_wide as say
from zorgdesk.wording import goals as goal_words
from zorgdesk.wording.formats import near_day
from zorgdesk.wording.labels import label

_PAPERS: Final = 3
_WORKS: Final = 4
_STATUS: Final[dict[PlanStatus, tuple[str, str]]] = {
    PlanStatus.DRAFT: ("mute", "pencil-line"),
    PlanStatus.DISCUSSED: ("info", "message-square"),
    PlanStatus.ACTIVE: ("ok", "circle-check"),
}
_OTHER_STATUS: Final = ("mute", "circle-stop")


class WideColumn(QObject):
    """Puts plan, what works and talks in the third column and the papers below the people. Signal go(Place)."""

    go = Signal(object)

    def __init__(self, third: QVBoxLayout, side: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._case_id = 0
        self._works = WhatWorks()
        self._status = Badge("", "mute")
        self.plan = _card("plan_short_card", say.NO_PLAN_TITLE, say.TO_PLAN)
        self.plan.add_head(self._status)
        self.works = _card("what_works_card", "", say.FILL_UP, "pencil-line")
        self.talks = _card("talk_moments_card", say.TALKS, say.PLAN_TALK, "calendar-days")
        self.papers = _card("papers_card", say.PAPERS, say.TO_PAPERS)
        for card in (self.plan, self.works, self.talks):
            third.addWidget(card)
        third.addStretch(1)
        side.addWidget(self.papers)
        self._talk_rows, self._paper_rows = EntryList(), EntryList()
        self._talk_rows.setObjectName("talk_moments")
        self._paper_rows.setObjectName("papers")
        self._talk_rows.setAccessibleName(say.TALKS)
        self._paper_rows.setAccessibleName(say.PAPERS)
        self._no_talks = PlainLabel(say.NO_TALKS, "support", wrap=True)
        self._no_papers = PlainLabel(say.NO_PAPERS, "support", wrap=True)
        for card, rows, nothing in (
            (self.talks, self._talk_rows, self._no_talks),
            (self.papers, self._paper_rows, self._no_papers),
        ):
            card.body.addWidget(rows)
            card.body.addWidget(nothing)
        self._connect()

    def show_case(self, case_id: int, wide: CaseWide, first_name: str, today: date) -> None:
        """Fill all four cards."""
        self._case_id, self._works = case_id, wide.what_works
        self._show_plan(wide.plan, today)
        self._show_works(wide.what_works, privacy().name(first_name))
        self._talk_rows.show_rows([_talk_entry(moment, today) for moment in wide.talks])
        self._paper_rows.show_rows([_paper_entry(release, today) for release in wide.papers[:_PAPERS]])
        for rows, nothing, there in (
            (self._talk_rows, self._no_talks, bool(wide.talks)),
            (self._paper_rows, self._no_papers, bool(wide.papers)),
        ):
            rows.setVisible(there)
            nothing.setVisible(not there)
        self.papers.set_count(str(len(wide.papers)) if wide.papers else "")

    def _connect(self) -> None:
        self.plan.act_clicked.connect(lambda: self._to_tab(CaseTab.PLAN))
        self.works.act_clicked.connect(self._to_works)
        self.talks.act_clicked.connect(
            lambda: self.go.emit(Place(PageKey.CASE, self._case_id, tab=CaseTab.TALKS.value, field="plan"))
        )
        self.papers.act_clicked.connect(lambda: self._to_tab(CaseTab.DOCUMENTS))
        self._talk_rows.opened.connect(self._open_talk)
        self._paper_rows.opened.connect(self._open_paper)

    def _show_plan(self, plan: PlanSheet | None, today: date) -> None:
        body = _emptied(self.plan)
        self._status.setVisible(plan is not None)
        self.plan.set_title(say.plan_title(plan) if plan is not None else say.NO_PLAN_TITLE)
        if plan is None:
            body.addWidget(PlainLabel(say.NO_PLAN, "support", wrap=True))
            return
        kind, icon = _STATUS.get(plan.status, _OTHER_STATUS)
        self._status.show_mark(Mark(kind, icon, label(plan.status)))
        for number, goal in enumerate(plan.goals, start=1):
            if number > 1:
                body.addWidget(Hairline())
            body.addWidget(_goal(goal, number, today))
        if not plan.goals:
            body.addWidget(PlainLabel(say.NO_GOALS, "support", wrap=True))

    def _show_works(self, found: WhatWorks, first_name: str) -> None:
        body = _emptied(self.works)
        self.works.set_title(say.works_title(first_name))
        self.works.act_button.setVisible(found.handover_id is not None or found.plan_id is not None)
        for line in found.works[:_WORKS]:
            body.addWidget(_line("circle-check", line, "ok", "ink"))
        if found.works and found.works_not:
            body.addWidget(Hairline())
        for line in found.works_not[:_WORKS]:
            body.addWidget(_line("circle-slash", line, "ink2", "ink2"))
        if not found.works and not found.works_not:
            body.addWidget(PlainLabel(say.NO_WORKS, "support", wrap=True))

    def _to_tab(self, tab: CaseTab) -> None:
        self.go.emit(Place(PageKey.CASE, self._case_id, tab=tab.value))

    def _to_works(self) -> None:
        if self._works.handover_id is not None:
            self.go.emit(Place(PageKey.HANDOVER, self._case_id, ref=self._works.handover_id, field="what_works.works"))
        else:
            self.go.emit(Place(PageKey.PLAN, self._case_id, ref=self._works.plan_id, field="needs"))

    def _open_talk(self, row: Entry) -> None:
        moment: TalkMoment = row.key
        page = PageKey.PARENT_MEETING if moment.talk is not None else PageKey.MEETING
        self.go.emit(Place(page, self._case_id if moment.talk is not None else None, ref=moment.ref))

    def _open_paper(self, row: Entry) -> None:
        release: ReleaseSheet = row.key
        place = Place(PageKey.CASE, self._case_id, tab=CaseTab.DOCUMENTS.value, ref=release.release_id)
        self.go.emit(place)


def _card(name: str, title: str, act: str, icon: str = "") -> Card:
    card = Card(title, act=act, icon=icon)
    card.setObjectName(name)
    card.act_button.setObjectName(f"{name}_act")
    return card


def _emptied(card: Card) -> QVBoxLayout:
    body = card.body
    return cleared(body)


def _goal(goal: GoalSheet, number: int, today: date) -> QWidget:
    """Badge with the day it ends, the sentence, and how far it is."""
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    head = QHBoxLayout()
    head.addWidget(Badge(goal_words.goal_badge(number), "info", "target"))
    head.addStretch(1)
    head.addWidget(PlainLabel(say.goal_end(goal.due_on, today), "support"))
    column.addLayout(head)
    column.addWidget(PlainLabel(privacy().text(goal.sentence) or say.NO_GOAL_SENTENCE, "row", wrap=True))
    bar = GoalBar()
    if show_measure(bar, goal):
        column.addWidget(bar)
    else:
        column.addWidget(IconLine("circle-dot", goal_words.measurable(goal)[0], "warn"))
    return block


def _line(icon: str, words: str, token: str, ink: str) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 2, 0, 2)
    layout.setSpacing(8)
    layout.addWidget(IconView(icon, token, 16), 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(PlainLabel(privacy().text(words), "body", token=ink, wrap=True), 1)
    return row


def _talk_entry(moment: TalkMoment, today: date) -> Entry:
    icon = "message-square" if moment.talk is not None else "users"
    title = say.talk_title(moment)
    shown = privacy().text(title) if moment.talk is None else title
    return Entry(moment, shown, say.talk_state(moment), icon, when=say.talk_when(moment, today))


def _paper_entry(release: ReleaseSheet, today: date) -> Entry:
    second = say.paper_second(release, privacy().name(release.recipient))
    return Entry(release, release.title, second, "file-text", when=near_day(release.released_on, on=today))
