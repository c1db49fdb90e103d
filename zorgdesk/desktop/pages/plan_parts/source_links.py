"""SourceLinks: below a text or a fact, where its words were taken over from; a click leads there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.sheets.plans import PlanFactSheet, TakenOverSheet
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.icon_view import IconView
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.row_button import RowButton
from zorgdesk.domain.values import QuoteSource
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import plan_quotes as say

_TABS = {QuoteSource.OBSERVATION: CaseTab.OBSERVATIONS, QuoteSource.JOURNAL: CaseTab.JOURNAL}


def place_of_source(case_id: int, source: QuoteSource, ref: int) -> Place:
    """Where the words stand that were taken over."""
    if source is QuoteSource.TALK:
        return Place(PageKey.PARENT_MEETING, case_id, ref=ref)
    if source is QuoteSource.PLAN:
        return Place(PageKey.PLAN, case_id, ref=ref)
    return Place(PageKey.CASE, case_id, tab=_TABS[source].value, ref=ref)


class SourceLinks(QWidget):
    """Made empty; a link is only built when something was taken over."""

    def __init__(self, page: Page, case_id: int, name: str) -> None:
        super().__init__(page)
        self._page, self._case_id, self._name = page, case_id, name
        self._drawn: tuple[object, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_fact(self, fact: PlanFactSheet) -> None:
        """The one source of a fact."""
        known = fact.source is not None and fact.source_id is not None and fact.seen_on is not None
        if not known:
            self._show(())
            return
        assert fact.source is not None
        assert fact.source_id is not None
        assert fact.seen_on is not None
        words = say.taken_from(fact.source, fact.seen_on, privacy().name(fact.source_who), self._page.desk.today())
        self._show(((words, fact.source, fact.source_id),))

    def show_text(self, taken: Sequence[TakenOverSheet], text: str) -> None:
        """Every source of which the words still stand in the text."""
        lines = [
            (
                say.taken_from(one.source, one.seen_on, privacy().name(one.source_who), self._page.desk.today()),
                one.source,
                one.source_id,
            )
            for one in taken
            if one.text in text
        ]
        self._show(tuple(dict.fromkeys(lines)))

    def _show(self, lines: tuple[tuple[str, QuoteSource, int], ...]) -> None:
        if lines == self._drawn:
            return
        self._drawn = lines
        cleared(self._column)
        for number, (words, source, ref) in enumerate(lines):
            link = RowButton()
            link.row.addWidget(IconView("quote", "accent", 16))
            link.row.addWidget(PlainLabel(words, "support", token="accent", elide=True), 1)
            link.setObjectName(f"source_{self._name}_{number}")
            link.setAccessibleName(words)
            link.clicked.connect(partial(self._go, source, ref))
            self._column.addWidget(link)
        self.setVisible(bool(lines))

    def _go(self, source: QuoteSource, ref: int) -> None:
        self._page.go.emit(place_of_source(self._case_id, source, ref))
