"""What the right column of the overdracht does: steps of the chain, consent for school, the day of the warm gesprek."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from zorgdesk.casework.consents import ask_consent
from zorgdesk.casework.handovers import accept_rules, do_handover_step, plan_warm_talk, send_handover
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.handovers import HandoverSheet
from zorgdesk.desktop import icons
from zorgdesk.desktop.pages.handover_step_form import StepAnswer, ask_step
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.domain.values import (
    ConsentPurpose,
    ConsentScope,
    DeliveryRule,
    HandoverAttachment,
    HandoverManner,
    HandoverStep,
    SendManner,
)
from zorgdesk.domain.verdicts import CaseTab, PlaceField
from zorgdesk.wording import handover_editor as say

if TYPE_CHECKING:
    from zorgdesk.desktop.pages.handover import HandoverPage

_MANNERS = {
    DeliveryRule.ORGANISATION: SendManner.SECURE_MAIL,
    DeliveryRule.PARENTS: SendManner.PARENTS,
    DeliveryRule.ONE_TIME_CODE: SendManner.ONE_TIME_CODE,
}


class HandoverActs:
    """Performs the acts for one page, which shows the result."""

    def __init__(self, page: HandoverPage) -> None:
        self._page = page

    def do(self, name: str) -> None:
        """An act of a card by its name."""
        page = self._page
        if not page.autosave.flush():
            return
        if name in ("views", "school"):
            page.show_part(name)
            first = page.part().first()
            if first is not None:
                first.setFocus()
        elif name == "ask":
            self._ask()
        elif name == "consent_tab" or name.startswith("answer:"):
            self._to_consent(name.partition(":")[2])
        elif name == "pdf":
            page.open_paper()
        elif name == "otherwise":
            self.do_step(HandoverStep.SENT, note_needed=True)
        elif name == "version":
            page.begin()
        elif name == "rules":
            self._accept_rules()

    def do_step(self, step: HandoverStep, *, note_needed: bool = False) -> None:
        """Record a step; all but the consent step ask for day and person, and a skipped one for the reason."""
        page, sheet = self._page, self._sheet()
        if not page.autosave.flush():
            return
        own_name, today = page.read(preferences).own_name, page.desk.today()
        before = sheet.chain[: sheet.chain.index(step)]
        skipped = tuple(one for one in before if one not in sheet.done)
        nothing_said = step is HandoverStep.REACTION and not any(view.is_said for view in sheet.views)
        answer: StepAnswer | None = StepAnswer(today, own_name)
        if step is not HandoverStep.CONSENT or skipped:
            answer = ask_step(
                page, step, own_name=own_name, today=today, manner=_MANNERS[sheet.rules.delivery_rule],
                skipped=skipped, note_needed=note_needed or nothing_said,
            )  # fmt: skip
        if answer is not None:
            self._record(sheet.handover_id, step, answer)

    def plan_talk(self, talk_on: date | None) -> None:
        """Set the day of the warm gesprek."""
        sheet = self._sheet()
        if talk_on == sheet.warm_talk_on:
            return
        if self._page.perform(plan_warm_talk, sheet.handover_id, talk_on) is not None:
            self._page.after_act()

    def menu(self) -> QMenu:
        """Later steps (skipping asks why), the other versions, and the casus."""
        page, sheet, menu = self._page, self._sheet(), QMenu(self._page)
        later = [step for step in sheet.chain if step not in sheet.done and step is not sheet.open_step]
        for step in later if sheet.is_newest else ():
            action = menu.addAction(icons.icon("check", "ink2"), say.step_act(step))
            action.setObjectName(f"later_{step.value}")
            action.triggered.connect(lambda _=False, step=step: self.do_step(step))
        menu.addSeparator()
        for version in sheet.versions if len(sheet.versions) > 1 else ():
            words = say.version_line(version.version, version.started_on, version.sent_on, page.desk.today())
            action = menu.addAction(icons.icon("history", "ink2"), words)
            place = Place(PageKey.HANDOVER, sheet.case_id, ref=version.handover_id)
            action.triggered.connect(lambda _=False, place=place: page.go.emit(place))
        action = menu.addAction(icons.icon("folder-open", "ink2"), say.TO_CASE)
        action.triggered.connect(lambda: page.go.emit(Place(PageKey.CASE, sheet.case_id, tab=CaseTab.HANDOVER.value)))
        return menu

    def _record(self, handover_id: int, step: HandoverStep, answer: StepAnswer) -> None:
        page = self._page
        if step is HandoverStep.SENT:
            change = page.perform(
                send_handover, handover_id, answer.manner, on=answer.on, by=answer.by, note=answer.note
            )
        else:
            change = page.perform(do_handover_step, handover_id, step, on=answer.on, by=answer.by, note=answer.note)
        if change is not None:
            page.toast.emit(say.step_done(step), change)
            page.after_act()

    def _ask(self) -> None:
        """Ask consent for the chosen school, for what goes along now."""
        page, sheet = self._page, self._sheet()
        chosen = {
            HandoverAttachment.PLAN_FOR_PARENTS: sheet.include_plan,
            HandoverAttachment.TRACKING: sheet.include_tracking,
        }
        attached = [kind for kind, on in chosen.items() if on]
        scope = ConsentScope.FORM_WITH_ATTACHMENTS if attached else ConsentScope.FORM
        if sheet.manner is HandoverManner.WARM:
            scope = ConsentScope.FORM_AND_WARM_TALK
        words = say.consent_text(scope, sheet.school_name, attached)
        change = page.perform(
            ask_consent, sheet.case_id, ConsentPurpose.HANDOVER, sheet.school_id, scope, words, on=page.desk.today()
        )
        if change is not None:
            page.toast.emit(say.ASKED, change)
            page.after_act()

    def _accept_rules(self) -> None:
        page = self._page
        change = page.perform(accept_rules, self._sheet().handover_id)
        if change is not None:
            page.toast.emit(say.RULES_ACCEPTED, change)
            page.after_act()

    def _to_consent(self, guardian: str) -> None:
        """The tab of the case with this row, and when known with the form for this person's answer."""
        sheet = self._sheet()
        field = PlaceField.ANSWER if guardian else PlaceField.REQUEST
        self._page.go.emit(
            Place(
                PageKey.CASE,
                sheet.case_id,
                tab=CaseTab.CONSENT.value,
                field=field.value,
                ref=sheet.consent.request_id,
                person=int(guardian) or None if guardian else None,
                purpose=ConsentPurpose.HANDOVER.value,
                recipient=sheet.school_id,
            )
        )

    def _sheet(self) -> HandoverSheet:
        sheet = self._page.sheet
        assert sheet is not None
        return sheet
