"""Beside an oudergesprek: the real page as one parent will get it, made again when the typing pauses."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from zorgdesk.casework.papers import prepare
from zorgdesk.casework.sheets.parent_meetings import ParentMeetingSheet
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.desktop import forms
from zorgdesk.desktop.background import run_task
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.late import Late
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.printing import to_image
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.paper_preview import PaperPreview
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.documents.making import PagesPreview, preview
from zorgdesk.domain.errors import ZorgDeskError
from zorgdesk.domain.values import PaperKind
from zorgdesk.wording import parent_meetings as say
from zorgdesk.wording.messages import explain

_WAIT_MS = 250


class ParentMeetingPreview(QObject):
    """`show_talk(sheet)` and `again()` after each save. Signal go(Place) for the PDF."""

    go = Signal(object)

    def __init__(self, desk: Desk, form: QWidget) -> None:
        super().__init__(form)
        self._desk = desk
        self._sheet: ParentMeetingSheet | None = None
        self._turn = 0
        self._which = forms.field(form, "which_parent", Segmented)
        self._pages = forms.field(form, "preview", PaperPreview)
        self._line = forms.field(form, "left_out", IconLine)
        self._later = Late(desk, self._make, self, _WAIT_MS)
        self._which.chosen.connect(lambda _: self._make())
        forms.field(form, "parent_pdf", Button).clicked.connect(self._to_paper)

    def show_talk(self, sheet: ParentMeetingSheet) -> None:
        """Offer each parent of this talk."""
        self._sheet = sheet
        known = {words.guardian_id for words in sheet.words}
        before = self._which.value()
        first = sheet.words[0].guardian_id if sheet.words else None
        options = [
            Segment(words.guardian_id, privacy().name(words.name.first_name or words.shown)) for words in sheet.words
        ]
        self._which.set_options(options, before if before in known else first)
        self._make()

    def again(self, sheet: ParentMeetingSheet) -> None:
        """Something was saved: make the page again once the typing pauses."""
        self._sheet = sheet
        self._later.soon()

    def rest(self) -> None:
        """The page is left: nothing is made any more."""
        self._later.drop()

    def _request(self) -> PaperRequest | None:
        guardian_id = self._which.value()
        if self._sheet is None or guardian_id is None:
            return None
        return PaperRequest(PaperKind.PARENT_MEETING, self._sheet.case_id, self._sheet.talk_id, guardian_id=guardian_id)

    def _make(self) -> None:
        request = self._request()
        if request is None or self._sheet is None:
            self._line.say(say.NO_PARENTS, "info", "ink2")
            return
        proposal = self._desk.read(prepare, request, on=self._desk.today())
        if proposal is None:
            return
        self._tell_left_out(self._sheet, request.guardian_id or 0)
        if privacy().on:
            self._pages.show_pages([])
            return
        self._turn += 1
        self._render(proposal, self._turn)

    def _render(self, proposal: Proposal, turn: int) -> None:
        def done(pages: PagesPreview) -> None:
            if shiboken6.isValid(self) and turn == self._turn:
                self._pages.show_pages([to_image(page) for page in pages.pages])

        def failed(error: Exception) -> None:
            if not isinstance(error, ZorgDeskError):
                raise error
            if shiboken6.isValid(self) and turn == self._turn:
                self._pages.show_pages([])
                self._line.say(explain(error).text, "triangle-alert", "warn")

        run_task(lambda: preview(proposal), done, failed)

    def _tell_left_out(self, sheet: ParentMeetingSheet, guardian_id: int) -> None:
        internal = sum(1 for text in (sheet.internal, sheet.our_words) if text.strip())
        facts = sum(1 for fact in sheet.facts if not fact.chosen)
        other = any(
            words.confidential and words.text.strip() for words in sheet.words if words.guardian_id != guardian_id
        )
        self._line.say(say.left_out(internal, facts, other), "lock", "ink2")

    def _to_paper(self) -> None:
        request = self._request()
        if request is not None and self._sheet is not None:
            self.go.emit(Place(PageKey.PAPER, self._sheet.case_id, paper=request.to_key()))
