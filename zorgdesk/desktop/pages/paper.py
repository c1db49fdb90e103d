"""The paper page (look.md screen 11): the real pages beside what the gate says, and the only way a paper leaves.

A paper is made from a fresh proposal and its permit; pages/paper_leaving.py writes the register before it leaves.
"""

from dataclasses import replace
from typing import Final

import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.drafts import drop_draft, keep_draft, read_draft
from zorgdesk.casework.papers import prepare
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.desktop import forms, keys, navigation
from zorgdesk.desktop.background import run_task
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.paper_leaving import PaperLeaving
from zorgdesk.desktop.pages.paper_side import PaperSide
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.printing import to_image
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.paper_preview import PaperMark, PaperPreview
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.documents.making import PagesPreview, preview
from zorgdesk.domain import verdicts
from zorgdesk.domain.errors import ReasonMissing
from zorgdesk.domain.permits import Permit, override, permit
from zorgdesk.domain.values import Answer, PaperKind
from zorgdesk.domain.verdicts import CaseTab, PlaceField
from zorgdesk.wording import papers_screen as say
from zorgdesk.wording.message import Message

_EDITORS: Final = {
    PaperKind.HANDOVER: PageKey.HANDOVER,
    PaperKind.PARENT_MEETING: PageKey.PARENT_MEETING,
    PaperKind.SUPPORT_PLAN: PageKey.PLAN,
    PaperKind.OBSERVATION_SHEET: PageKey.OBSERVATIONS,
    PaperKind.MEETING_AGENDA: PageKey.MEETING,
    PaperKind.RECOVERY_SHEET: PageKey.SETTINGS,
    PaperKind.CASE_LIST: PageKey.CASES,
    PaperKind.GROUP_PLAN: PageKey.PLAN,
    PaperKind.TRAJECTORY_REQUEST: PageKey.CASE,
    PaperKind.PLAN_CHANGES: PageKey.PLAN,
    PaperKind.CONSENT_LETTER: PageKey.CASE,
}
_PREVIEW_HIGH: Final = 420
_ZOOM_STEP: Final = 1.25
_MARGIN: Final = 0.04
_ONE_LINE: Final = 0.02


class PaperPage(Page):
    """Shows what a PaperRequest would give, and saves or prints it when the gate allows."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._place = Place(PageKey.PAPER)
        self._request: PaperRequest | None = None
        self._proposal: Proposal | None = None
        self._pages: PagesPreview | None = None
        self._round = 0
        self.form = forms.load("pages/paper.ui")
        whole = Scroller(self)
        whole.body.addWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 16)
        layout.addWidget(whole)
        self.head = forms.field(self.form, "head", PageHead)
        self.preview = forms.field(self.form, "preview", PaperPreview)
        self._no_preview = forms.field(self.form, "no_preview", EmptyState)
        self.side = PaperSide()
        self._side_scroll = Scroller()
        self._side_scroll.body.addWidget(self.side)
        self._box("right_scroll_place").addWidget(self._side_scroll)
        self.leaving = PaperLeaving(self)
        self._responsive = Responsive(self)
        self._wire()

    def _wire(self) -> None:
        self.side.go_wanted.connect(self._go_to)
        self.side.reason.textChanged.connect(self.side.clear_reason_error)
        self.preview.page_changed.connect(self._tell_page)
        self.preview.mark_pressed.connect(self.side.choose_point)
        for name, act in (
            ("previous_page", lambda: self.preview.go_to(self.preview.page() - 1)),
            ("next_page", lambda: self.preview.go_to(self.preview.page() + 1)),
            ("smaller", lambda: self.preview.set_zoom(self.preview.zoom() / _ZOOM_STEP)),
            ("larger", lambda: self.preview.set_zoom(self.preview.zoom() * _ZOOM_STEP)),
        ):
            forms.field(self.form, name, IconButton).clicked.connect(act)
        self._button("back").clicked.connect(self._go_back)
        self._button("check_again").clicked.connect(self.check_again)
        self._button("save").clicked.connect(self.save)
        self._button("print").clicked.connect(self.print)
        keys.bind(self, KeyAct.CHECK_AGAIN, self.check_again)
        keys.bind(self, KeyAct.PDF, self.save)
        keys.bind(self, KeyAct.PRINT, self.print)
        keys.declare(self, KeyAct.OPEN)
        self.leaving.left.connect(self._on_left)
        self.leaving.trouble.connect(self._on_trouble)
        self.leaving.busy.connect(self._on_busy)
        self._responsive.mode_changed.connect(self._arrange)

    # What a page must do ---------------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Prepare the paper of this place and show it; coming back after a repair, the point is gone."""
        self._place = place
        self._request = PaperRequest.from_key(place.paper)
        self._button("back").setText(say.back(self._request.paper))
        self._proposal, self._pages = None, None
        self.check_again()
        draft = self.read(read_draft, _draft_key(place))
        self.side.reason.set_value(str(draft.content["reason"]) if draft is not None else "")

    def leave(self) -> bool:
        """A reason that was typed waits for when the user comes back from the field of a point."""
        reason = self.side.reason.value()
        if not reason.strip() or self._proposal is None:
            return True
        return self.perform(keep_draft, _draft_key(self._place), {"reason": reason}, at=self.desk.now()) is not None

    def place(self) -> Place:
        """This paper."""
        return self._place

    def set_privacy(self, on: bool) -> None:
        """The pages hold names: they are not shown under privacy view."""
        if self._proposal is not None:
            self._show_head(self._proposal)
            self.side.show_proposal(self._proposal)
            self._show_pages()

    def on_change(self, change: Change) -> None:
        """A fact changed: ask the gate again."""
        if self._request is not None and self.isVisible():
            self.check_again()

    def minimumSizeHint(self) -> QSize:
        """Small: in a small window the parts stand below each other and the page scrolls."""
        return QSize(theme().px(320), theme().px(160))

    def first_focus(self) -> QWidget | None:
        """The first point, else the button that saves."""
        return self.side.first_focus() or self._button("save")

    # Reading ---------------------------------------------------------------------------------------------------------

    def check_again(self) -> None:
        """Prepare again and ask the gate again (F5)."""
        proposal = self._fresh()
        if proposal is None:
            self._proposal, self._pages = None, None
            self.head.set_title(say.title(""))
            self.head.set_context("")
            self.side.show_gone()
            self._show_pages()
            self._show_buttons()
            return
        same = self._proposal is not None and _content(proposal) == _content(self._proposal)
        self._proposal = proposal
        self._show_head(proposal)
        self.side.show_proposal(proposal)
        self._show_buttons()
        self._arrange(self._responsive.mode())
        if same and self._pages is not None:
            self._show_pages()
        else:
            self._draw(proposal)

    def _fresh(self) -> Proposal | None:
        if self._request is None:
            return None
        return self.read(prepare, self._request, on=self.desk.today())

    def _draw(self, proposal: Proposal) -> None:
        """Make the images beside the window; an answer that is overtaken is dropped."""
        self._round += 1
        mine, self._pages = self._round, None
        self._show_pages(busy=True)

        def done(pages: PagesPreview) -> None:
            if shiboken6.isValid(self) and mine == self._round:
                self._pages = pages
                self._show_pages()

        def failed(error: Exception) -> None:
            if shiboken6.isValid(self) and mine == self._round:
                self._show_pages()
                self.leaving.explain(error)
                self._show_buttons(drawn=False)

        run_task(lambda: preview(proposal), done, failed)

    # Showing ---------------------------------------------------------------------------------------------------------

    def _show_head(self, proposal: Proposal) -> None:
        self.head.set_title(say.title(privacy().name(proposal.recipient)))
        self.head.set_context(say.context(proposal, privacy().name(proposal.title)))

    def _show_pages(self, *, busy: bool = False) -> None:
        pages = self._pages
        shown = pages is not None and not privacy().on
        self.preview.setVisible(shown)
        self._no_preview.setVisible(not shown)
        if pages is not None:
            self.preview.show_pages([to_image(page) for page in pages.pages] if shown else [], self._marks(pages))
            self.side.show_pages(len(pages.pages))
        if privacy().on:
            self._no_preview.say(say.PREVIEW_HIDDEN, say.PREVIEW_HIDDEN_WHY, icon="eye-off")
        elif busy:
            self._no_preview.say(say.PREVIEW_BUSY, "", icon="file-text")
        else:
            self._no_preview.say(say.PREVIEW_NONE, say.PREVIEW_NONE_WHY, icon="file-x")
        self._tell_page(self.preview.page())

    def _marks(self, pages: PagesPreview) -> list[PaperMark]:
        """A box round the words of each question, and its number in the margin; on one line they stand side by side."""
        if self._proposal is None:
            return []
        points, marks = self._proposal.verdict.points, list[PaperMark]()
        for number, spot in pages.spots.items():
            if number > len(points):
                continue
            beside = sum(1 for mark in marks if mark.page == spot.page and abs(mark.y - spot.middle) < _ONE_LINE)
            kind = "warn" if points[number - 1].can_be_overridden else "bad"
            words = (spot.left, spot.top, spot.right, spot.bottom)
            marks.append(PaperMark(spot.page, _MARGIN + beside * _MARGIN, spot.middle, number, kind, words))
        return marks

    def _show_buttons(self, *, drawn: bool = True) -> None:
        """Save and print only where a permit can be had."""
        verdict = self._proposal.verdict if self._proposal is not None else None
        may = drawn and verdict is not None and (verdict.answer is Answer.YES or verdict.can_be_overridden)
        self._button("save").setVisible(may)
        self._button("print").setVisible(may)
        self._button("check_again").setVisible(not may)

    def _tell_page(self, page: int) -> None:
        total = len(self._pages.pages) if self._pages is not None and not privacy().on else 0
        forms.field(self.form, "page_of", PlainLabel).setText(say.page_of(page, total))
        forms.field(self.form, "previous_page", IconButton).setEnabled(page > 1)
        forms.field(self.form, "next_page", IconButton).setEnabled(page < total)

    def _arrange(self, mode: object) -> None:
        """Below 1200 px the pages come below what the gate says."""
        beside = mode in (Mode.STANDARD, Mode.WIDE)
        halves = forms.field(self.form, "halves", QWidget).layout()
        assert isinstance(halves, QBoxLayout)
        halves.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.BottomToTop)
        self.preview.setMinimumHeight(0 if beside else theme().px(_PREVIEW_HIGH))
        self._side_scroll.setMinimumHeight(0 if beside else self.side.sizeHint().height() + 8)

    # Going -----------------------------------------------------------------------------------------------------------

    def _go_to(self, place: verdicts.Place) -> None:
        """The exact field of a point; a text is mended where this paper is written."""
        request = self._request
        assert request is not None
        if place.field is PlaceField.LIST:
            self._go_back()
        elif place.field is PlaceField.TEXT or place.tab is CaseTab.HANDOVER:
            editor = replace(self._editor(request), field=place.key or place.field.value)
            if request.paper is PaperKind.TRAJECTORY_REQUEST:
                editor = replace(editor, page=PageKey.TRAJECTORY, tab="")
            self.go.emit(editor)
        else:
            about = self._proposal.verdict.case_id if self._proposal is not None else request.case_id
            self.go.emit(navigation.to_page(place, about))

    def _go_back(self) -> None:
        if self._request is not None:
            self.go.emit(self._editor(self._request))

    def _editor(self, request: PaperRequest) -> Place:
        """Where what stands on this paper is written."""
        if request.paper is PaperKind.TRAJECTORY_REQUEST:
            return Place(PageKey.CASE, request.case_id, tab=CaseTab.TRAJECTORY.value, ref=request.source_id)
        ref = None if request.paper is PaperKind.OBSERVATION_SHEET else request.source_id
        tab = CaseTab.CONSENT.value if request.paper is PaperKind.CONSENT_LETTER else ""
        return Place(_EDITORS[request.paper], request.case_id, tab=tab, ref=ref)

    # Leaving ---------------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """PDF opslaan (Ctrl+E)."""
        permitted = self._permitted()
        if permitted is not None:
            self.leaving.save(*permitted)

    def print(self) -> None:
        """Afdrukken (Ctrl+P)."""
        permitted = self._permitted()
        if permitted is not None:
            self.leaving.print(*permitted)

    def _permitted(self) -> tuple[Proposal, Permit] | None:
        """A fresh proposal and its permit; None when nothing may leave, and then the page says why."""
        shown, fresh = self._proposal, self._fresh()
        if fresh is None or self._button("save").isHidden():
            return None
        if shown is None or _content(fresh) != _content(shown):
            self.check_again()
            self.side.show_trouble(say.changed_meanwhile(), kind="warn")
            return None
        if fresh.verdict.answer is Answer.YES:
            return fresh, permit(fresh.verdict)
        try:
            return fresh, override(fresh.verdict, self.side.reason.value())
        except ReasonMissing:
            self.side.ask_reason(say.WHY_NEEDED)
            return None

    def _on_left(self, toast: str, sentence: str) -> None:
        self.side.reason.set_value("")
        self.perform(drop_draft, _draft_key(self._place))
        self.side.show_done(sentence, toast)
        self.toast.emit(toast, Change.of(Topic.RELEASES))

    def _on_trouble(self, message: Message, title: str) -> None:
        self.side.show_trouble(message, title)

    def _on_busy(self, busy: bool) -> None:
        for name in ("save", "print"):
            self._button(name).setEnabled(not busy)
        if busy:
            self.setCursor(Qt.CursorShape.BusyCursor)
        else:
            self.unsetCursor()

    def _button(self, name: str) -> Button:
        return forms.field(self.form, name, Button)

    def _box(self, name: str) -> QVBoxLayout:
        box = forms.field(self.form, name, QWidget).layout()
        assert isinstance(box, QVBoxLayout)
        return box


def _draft_key(place: Place) -> str:
    return f"paper:{place.paper}"


def _content(proposal: Proposal) -> tuple[object, ...]:
    """What must be the same between looking and making."""
    return proposal.verdict, proposal.sheet, proposal.frame
