"""The acts under `…` of a plan: its history, and throwing away a draft that nobody signed or got."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtWidgets import QMenu

from zorgdesk.casework.laying_away import bin_plan
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.desktop import icons
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.button import IconButton
from zorgdesk.domain.values import PaperKind
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import history as history_words
from zorgdesk.wording import plan_menu as say
from zorgdesk.wording import plan_reviews as review_words

_GROUP_PAPERS: Final = (
    ("group_by_name", "by_name", say.GROUP_BY_NAME),
    ("group_by_code", "code", say.GROUP_BY_CODE),
)


class PlanMenu(IconButton):
    """`show_for(sheet)` says which version it is about; None hides it."""

    def __init__(self, page: Page) -> None:
        super().__init__("ellipsis", say.MORE, kind="secondary")
        self.setObjectName("plan_more")
        self._page = page
        self._sheet: PlanSheet | None = None
        self.clicked.connect(self._open)

    def show_for(self, sheet: PlanSheet | None) -> None:
        """The version that is shown."""
        self._sheet = sheet
        self.setVisible(sheet is not None)

    def history(self) -> None:
        """Who changed what in this version."""
        if self._sheet is not None and self._page.leave():
            place = Place(PageKey.CASE, self._sheet.case_id, kind="plan", ref=self._sheet.plan_id)
            self._page.drawer.emit("history", place)

    def compare(self) -> None:
        """What is different from the version before."""
        if self._sheet is not None:
            self._page.go.emit(Place(PageKey.PLAN_COMPARE, self._sheet.case_id, ref=self._sheet.plan_id))

    def lapse(self) -> None:
        """Ask why this version does not go on."""
        if self._sheet is not None:
            here = Place(PageKey.PLAN, self._sheet.case_id, ref=self._sheet.plan_id, field="lapse")
            self._page.go.emit(here)

    def group_paper(self, edition: str) -> None:
        """The plan on one A4 for the group, of this version."""
        sheet = self._sheet
        if sheet is not None and self._page.leave():
            request = PaperRequest(PaperKind.GROUP_PLAN, sheet.case_id, sheet.plan_id, edition=edition)
            self._page.go.emit(Place(PageKey.PAPER, sheet.case_id, paper=request.to_key()))

    def throw_away(self) -> None:
        """Move the draft to the prullenbak."""
        sheet = self._sheet
        if sheet is None or not self._page.leave():
            return
        change = self._page.perform(bin_plan, sheet.plan_id, on=self._page.desk.today())
        if change is not None:
            self._page.go.emit(Place(PageKey.CASE, sheet.case_id, tab=CaseTab.PLAN.value))
            self._page.toast.emit(say.THROWN_AWAY, change)

    def _open(self) -> None:
        menu = QMenu(self)
        act = menu.addAction(icons.icon("history", "ink2"), history_words.OPEN)
        act.setObjectName("plan_history")
        act.triggered.connect(self.history)
        if self._sheet is not None and self._sheet.versions[-1].plan_id != self._sheet.plan_id:
            act = menu.addAction(icons.icon("git-compare", "ink2"), review_words.COMPARE)
            act.setObjectName("compare_versions")
            act.triggered.connect(self.compare)
        if self._sheet is not None and self._sheet.ended_on is None:
            act = menu.addAction(icons.icon("archive", "ink2"), review_words.LAPSE)
            act.setObjectName("lapse_plan")
            act.triggered.connect(self.lapse)
        for name, edition, words in _GROUP_PAPERS:
            act = menu.addAction(icons.icon("file-text", "ink2"), words)
            act.setObjectName(name)
            act.triggered.connect(partial(self.group_paper, edition))
        if self._sheet is not None and self._sheet.is_concept:
            act = menu.addAction(icons.icon("trash-2", "ink2"), say.THROW_AWAY)
            act.setObjectName("bin_plan")
            act.triggered.connect(self.throw_away)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
