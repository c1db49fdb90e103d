"""What the consent tab does: each act is one deed through its page, with the words of the toast."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from zorgdesk.casework.authority import set_authority
from zorgdesk.casework.changes import Change
from zorgdesk.casework.consents import ask_consent, mark_reconfirm, record_answer, withdraw_answer
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.consents import Holder, MatrixRow
from zorgdesk.casework.steps import add_step
from zorgdesk.desktop.pages.case_tabs.consent_answer_form import GivenAnswer
from zorgdesk.desktop.pages.case_tabs.consent_authority_form import GivenAuthority
from zorgdesk.desktop.pages.case_tabs.consent_forms import NewQuestion
from zorgdesk.desktop.pages.page import Page
from zorgdesk.wording import consents as say
from zorgdesk.wording.message import Message

_ASK_BACK_WITHIN: Final = timedelta(days=7)


class ConsentActs:
    """Each returns the Change, or None when it was refused."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def ask(self, case_id: int, question: NewQuestion) -> Change | None:
        """Ask everyone who decides today."""
        return self._page.perform(
            ask_consent,
            case_id,
            question.purpose,
            question.recipient_id,
            question.scope,
            question.what_is_shared,
            on=self._page.desk.today(),
        )

    def record(self, row: MatrixRow, given: GivenAnswer, refuse: Callable[[Message], None]) -> Change | None:
        """Record an answer; a rule's no goes to `refuse`."""
        return self._page.attempt(
            refuse,
            record_answer,
            row.request.request_id,
            given.guardian_id,
            given.decision,
            given.manner,
            decided_on=given.decided_on,
            on=self._page.desk.today(),
            valid_until=given.valid_until,
            note=given.note,
            evidence=given.evidence,
        )

    def withdraw(self, row: MatrixRow, guardian_id: int | None) -> Change | None:
        """Withdraw the ja of one person."""
        return self._page.perform(
            withdraw_answer, row.request.request_id, guardian_id, on=self._page.desk.today()
        )

    def confirm_again(self, case_id: int, row: MatrixRow, guardian_id: int | None) -> Change | None:
        """Have the ja of one person in this row confirmed again."""
        return self._page.perform(
            mark_reconfirm,
            case_id,
            on=self._page.desk.today(),
            guardian_id=guardian_id,
            request_id=row.request.request_id,
        )

    def set_authority(self, case_id: int, given: GivenAuthority) -> Change | None:
        """Write down gezag."""
        return self._page.perform(
            set_authority,
            case_id,
            given.guardian_id,
            given.authority,
            given.source,
            given.seen_on,
            on=self._page.desk.today(),
        )

    def ask_back(self, case_id: int, holder: Holder) -> Change | None:
        """A step on Vandaag, within a week: ask a party for the copies it has."""
        who = self._page.read(preferences).own_name
        due_on = self._page.desk.today() + _ASK_BACK_WITHIN
        return self._page.perform(add_step, case_id, say.ask_back_step(holder), who, due_on)
