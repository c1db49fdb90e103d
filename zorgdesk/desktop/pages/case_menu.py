"""The acts under `…` of a casus: intake, pin, waarnemer, nazorg, close or go on, and the prullenbak."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from zorgdesk.casework.cases import bin_case, pin_case, unpin_case
from zorgdesk.casework.closing import set_stand_in
from zorgdesk.casework.reference import persons
from zorgdesk.casework.sheets.cases import CaseSheet
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.stand_in_form import StandIn, ask_stand_in
from zorgdesk.wording import case as say
from zorgdesk.wording import closing as closing_words
from zorgdesk.wording import history as history_words
from zorgdesk.wording import limits as limit_words

if TYPE_CHECKING:
    from zorgdesk.desktop.pages.page import Page

Act = tuple[str, str, str, Callable[[], None]]


class CaseMenu:
    """Gives the acts that make sense for a case now: object name, icon, words, what to do."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def acts(self, sheet: CaseSheet, now: datetime) -> list[Act]:
        """The acts, in the order in which they are shown."""
        found: list[Act] = [("open_intake", "clipboard-list", say.OPEN_INTAKE, partial(self._intake, sheet))]
        if sheet.is_pinned:
            found.append(("unpin", "pin-off", say.UNPIN, partial(self._unpin, sheet)))
        else:
            found.append(("pin", "pin", say.PIN, partial(self._pin, sheet, now)))
        found.append(("history", "history", history_words.OPEN, partial(self._drawer, "history", sheet)))
        found.append(("limits", "scale", limit_words.OPEN, partial(self._limits, sheet)))
        found.append(("stand_in", "users", closing_words.STAND_IN, partial(self._stand_in, sheet)))
        if sheet.closed_on is None:
            ended = sheet.care_ended_on is not None
            words = closing_words.AFTERCARE if ended else closing_words.CARE_ENDS
            found.append(("aftercare", "heart-handshake", f"{words}…", partial(self._drawer, "aftercare", sheet)))
            found.append(("close_case", "archive", say.CLOSE_CASE, partial(self._drawer, "closing", sheet)))
        else:
            found.append(("reopen_case", "archive-restore", say.REOPEN_CASE, partial(self._reopen, sheet)))
        found.append(("bin_case", "trash-2", say.BIN_CASE, partial(self._bin, sheet)))
        return found

    def _intake(self, sheet: CaseSheet) -> None:
        self._page.go.emit(Place(PageKey.INTAKE, sheet.case_id))

    def _pin(self, sheet: CaseSheet, now: datetime) -> None:
        self._tell(say.PINNED, self._page.desk.perform(pin_case, sheet.case_id, at=now))

    def _unpin(self, sheet: CaseSheet) -> None:
        self._tell(say.UNPINNED, self._page.desk.perform(unpin_case, sheet.case_id))

    def _limits(self, sheet: CaseSheet) -> None:
        self._page.go.emit(Place(PageKey.LIMITS, sheet.case_id))

    def _drawer(self, name: str, sheet: CaseSheet) -> None:
        self._page.drawer.emit(name, Place(PageKey.CASE, sheet.case_id))

    def _reopen(self, sheet: CaseSheet) -> None:
        self._page.drawer.emit("closed", Place(PageKey.CASE, sheet.case_id, field="reason"))

    def _stand_in(self, sheet: CaseSheet) -> None:
        now = StandIn(sheet.stand_in, sheet.stand_in_from, sheet.stand_in_until)
        colleagues = [person.name.full for person in self._page.desk.read(persons)]
        given = ask_stand_in(self._page, now, self._page.desk.today(), colleagues)
        if given is not None:
            deed = self._page.desk.perform(set_stand_in, sheet.case_id, given.who, given.first, given.last)
            self._tell(closing_words.STOOD_IN if given.who else closing_words.STAND_IN_STOPPED, deed)

    def _bin(self, sheet: CaseSheet) -> None:
        change = self._page.desk.perform(bin_case, sheet.case_id, on=self._page.desk.today())
        if change is not None:
            self._page.go.emit(Place(PageKey.CASES))
            self._tell(say.BINNED, change)

    def _tell(self, words: str, change: object) -> None:
        if change is not None:
            self._page.toast.emit(words, change)
