"""The section Overbrugging: what the file knows of the waiting stands above the text, and is typed nowhere twice."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.plan_parts.texts import TextsPart
from zorgdesk.desktop.widgets.boxes import InfoBox
from zorgdesk.domain.sections.plan import Bridging
from zorgdesk.wording import plan_page as say


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
