"""The acts under `…` of a casus: pin, intake, close with an outcome, reopen, and the prullenbak."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from zorgdesk.casework.cases import bin_case, close_case, pin_case, reopen_case, unpin_case
from zorgdesk.casework.sheets.cases import CaseSheet
from zorgdesk.desktop import ask
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.ask_dialog import AskDialog
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.domain.values import CloseOutcome
from zorgdesk.wording import case as say
from zorgdesk.wording.labels import label

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
        if sheet.closed_on is None:
            found.append(("close_case", "archive", say.CLOSE_CASE, partial(self._close, sheet)))
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

    def _close(self, sheet: CaseSheet) -> None:
        outcome = self._ask_outcome()
        if outcome is not None:
            change = self._page.desk.perform(close_case, sheet.case_id, outcome, on=self._page.desk.today())
            self._tell(say.CLOSED, change)

    def _reopen(self, sheet: CaseSheet) -> None:
        self._page.desk.perform(reopen_case, sheet.case_id, on=self._page.desk.today())

    def _bin(self, sheet: CaseSheet) -> None:
        change = self._page.desk.perform(bin_case, sheet.case_id, on=self._page.desk.today())
        if change is not None:
            self._page.go.emit(Place(PageKey.CASES))
            self._tell(say.BINNED, change)

    def _tell(self, words: str, change: object) -> None:
        if change is not None:
            self._page.toast.emit(words, change)

    def _ask_outcome(self) -> CloseOutcome | None:
        answered = ask.taken_answer(say.CLOSE_QUESTION)
        if answered is not ask.NOTHING:
            return answered if isinstance(answered, CloseOutcome) else None
        dialog = AskDialog(
            say.CLOSE_QUESTION,
            say.CLOSE_LINE,
            act=say.CLOSE_ACT,
            safe=say.CLOSE_SAFE,
            kind="primary",
            parent=self._page,
        )
        choice = Choice()
        choice.setObjectName("outcome")
        choice.set_options([(outcome, label(outcome)) for outcome in CloseOutcome], CloseOutcome.SOLVED_IN_GROUP)
        dialog.body.addWidget(FormRow(say.CLOSE_OUTCOME, choice, required=True))
        if dialog.exec() != AskDialog.DialogCode.Accepted:
            return None
        chosen = choice.value()
        return chosen if isinstance(chosen, CloseOutcome) else None
