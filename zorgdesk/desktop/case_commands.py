"""Acts of the palette about one child: open, note, sheets, talk, overleg, overdracht, tabs (look.md screen 12).

What may not be done yet says so with its reason, and leads to the field that is missing: the same gate as the strip.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from zorgdesk.casework.case_gate import strip
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.desktop.navigation import place_of_verdict
from zorgdesk.desktop.palette_rows import Command
from zorgdesk.desktop.paper_commands import paper_commands
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.domain.values import Act, Answer
from zorgdesk.domain.verdicts import CaseTab, Verdict
from zorgdesk.wording import gate, labels
from zorgdesk.wording import palette as say

if TYPE_CHECKING:
    from zorgdesk.desktop.main_window import MainWindow

TABS: Final = {
    CaseTab.OVERVIEW: "folder-open", CaseTab.PLAN: "target", CaseTab.OBSERVATIONS: "binoculars",
    CaseTab.TALKS: "users", CaseTab.CONSENT: "scale", CaseTab.TRAJECTORY: "route", CaseTab.HANDOVER: "send",
    CaseTab.DOCUMENTS: "files", CaseTab.JOURNAL: "message-square",
}  # fmt: skip
_MARKS: Final = {Answer.YES: ("", "ink2"), Answer.NOT_YET: ("circle-pause", "warn"), Answer.NO: ("octagon-x", "bad")}


class CaseCommands:
    """`of(case_id)`: the acts, each doing its work through the window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def title(self, case_id: int) -> str:
        """The head of the group: the child's name, or its code under privacy view or without a name."""
        sheet = self._window.desk.read(case_sheet, case_id)
        return sheet.code if privacy().on or not sheet.name.full else sheet.name.full

    def of(self, case_id: int) -> list[Command]:
        """Every act, the most used first."""
        desk = self._window.desk
        sheet = desk.read(case_sheet, case_id)
        name = sheet.code if privacy().on else sheet.name.first_name or sheet.code
        verdicts = {verdict.act: verdict for verdict in desk.read(strip, case_id, on=desk.today())}
        here = Place(PageKey.CASE, case_id)
        note = self._drawer(Place(PageKey.CASE, case_id, tab=CaseTab.JOURNAL.value))
        call = self._drawer(Place(PageKey.CASE, case_id, tab=CaseTab.JOURNAL.value, field="phone"))
        talk = self._go(Place(PageKey.CASE, case_id, tab=CaseTab.TALKS.value, field="plan"))
        meeting = self._go(Place(PageKey.MEETINGS, case_id, field="plan"))
        return [
            Command(say.make_note(name), "pencil-line", note, needs=say.NOTE_WORDS),
            Command(say.plan_meeting(name), "users", meeting, needs=say.MEETING_WORDS),
            self._by_gate(say.print_sheets(name), "printer", verdicts[Act.OBSERVE], case_id, say.SHEET_WORDS),
            self._by_gate(say.start_handover(name), "send", verdicts[Act.HAND_OVER], case_id, say.HANDOVER_WORDS),
            Command(say.note_call(name), "phone", call, needs=say.CALL_WORDS),
            Command(say.plan_talk(name), "message-square", talk, needs=say.TALK_WORDS),
            Command(say.case_of(name), "folder-open", self._go(here), second=sheet.code),
            *(
                Command(say.open_tab(labels.label(tab), name), icon, self._go(replace(here, tab=tab.value)))
                for tab, icon in TABS.items()
                if tab is not CaseTab.OVERVIEW
            ),
            *paper_commands(self._window, case_id, name),
        ]

    def _by_gate(self, words: str, icon: str, verdict: Verdict, case_id: int, needs: str) -> Command:
        """An act that the gate may hold up: then its sign and the reason, and Enter opens what is missing."""
        mark, token = _MARKS[verdict.answer]
        place = place_of_verdict(verdict, case_id) or Place(PageKey.CASE, case_id)
        reason = gate.reason(verdict)
        second = ""
        if verdict.answer is not Answer.YES:
            second = say.not_yet(reason) if verdict.answer is Answer.NOT_YET else say.never(reason)
        return Command(words, mark or icon, self._go(place), needs=needs, second=second, token=token)

    def _go(self, place: Place) -> Callable[[], object]:
        return partial(self._window.go, place)

    def _drawer(self, place: Place) -> Callable[[], object]:
        """The page of the casus first, so that the note stands over it."""

        def open_it() -> None:
            if self._window.go(Place(PageKey.CASE, place.case_id)):
                self._window.open_drawer("note", place)

        return open_it
