"""The button "Geschiedenis" in the head of a page about a case."""

from collections.abc import Callable

from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.button import IconButton
from zorgdesk.wording import history as say


class HistoryButton(IconButton):
    """Opens the drawer with the history of the case that `case_id` names."""

    def __init__(self, page: Page, case_id: Callable[[], int | None]) -> None:
        super().__init__("history", say.HISTORY, kind="secondary")
        self.setObjectName("case_history")
        self._page, self._case_id = page, case_id
        self.clicked.connect(self._open)

    def _open(self) -> None:
        case_id = self._case_id()
        if case_id is not None and self._page.leave():
            self._page.drawer.emit("history", Place(PageKey.CASE, case_id))
