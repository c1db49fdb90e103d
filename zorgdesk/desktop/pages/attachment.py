"""One attachment: seen from memory at the left, what it is and a copy for somebody at the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.attachment_leaving import copy_choices
from zorgdesk.casework.attachment_list import attachment_line
from zorgdesk.casework.attachments import bin_attachment, change_attachment
from zorgdesk.casework.changes import Change
from zorgdesk.casework.drafts import drop_draft, keep_draft, read_draft
from zorgdesk.casework.people import guardians
from zorgdesk.casework.sheets.attachments import AttachmentLine, AttachmentText, CopyChoice
from zorgdesk.desktop import forms, navigation
from zorgdesk.desktop.attaching.side import AttachmentSide
from zorgdesk.desktop.attaching.view import AttachmentView
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.attachment_leaving import AttachmentLeaving
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.domain.permits import Permit
from zorgdesk.domain.values import AttachmentOwner
from zorgdesk.domain.verdicts import CaseTab, Point
from zorgdesk.wording import attachments as say
from zorgdesk.wording.message import Message

_SIDE: Final = 344
_VIEW_HIGH: Final = 420
_ANY_WIDTH: Final = 16_777_215


class AttachmentPage(Page):
    """`place.ref` is the attachment, `place.scroll` the page of a PDF."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._place = Place(PageKey.ATTACHMENT)
        self._line: AttachmentLine | None = None
        self.form = forms.load("pages/attachment.ui")
        whole = Scroller(self)
        whole.body.addWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 16)
        layout.addWidget(whole)
        self.head = forms.field(self.form, "head", PageHead)
        self.view = AttachmentView(desk, self.form)
        self.side = AttachmentSide()
        self._side_scroll = Scroller()
        self._side_scroll.body.addWidget(self.side)
        right = forms.field(self.form, "right", QWidget).layout()
        assert right is not None
        right.addWidget(self._side_scroll)
        self.leaving = AttachmentLeaving(self)
        self._add_acts()
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    def _add_acts(self) -> None:
        self._back = Button(say.BACK, "quiet", icon="arrow-left")
        self._back.setObjectName("back_to_list")
        self._back.clicked.connect(self._go_back)
        self._bin_button = Button(say.THROW_AWAY, "quiet", icon="trash-2")
        self._bin_button.setObjectName("bin_attachment")
        self._bin_button.clicked.connect(self._bin)
        for act in (self._back, self._bin_button):
            self.head.add_act(act)

    def _connect(self) -> None:
        self.side.text_changed.connect(self._keep)
        self.side.copy_wanted.connect(self._save_copy)
        self.side.mend_wanted.connect(self._mend)
        self.leaving.following.connect(self.side.progress.follow)
        self.leaving.rest.connect(self.side.progress.done)
        self.leaving.left.connect(self._on_left)
        self.leaving.trouble.connect(self._on_trouble)

    # What a page must do ----------------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show this attachment; a reason that was typed for it is still there."""
        self._place = place
        self.head.save_state.clear()
        self._read(page=place.scroll or 1)
        draft = self.read(read_draft, self._draft_key())
        self.side.set_reason(str(draft.content.get("reason", "")) if draft is not None else "")

    def place(self) -> Place:
        """This attachment, with the page of the PDF."""
        return Place(PageKey.ATTACHMENT, self._place.case_id, ref=self._place.ref, scroll=self.view.page)

    def leave(self) -> bool:
        """The fields are kept at once; a reason waits for when the user comes back."""
        self.side.keep()
        reason = self.side.reason().strip()
        if not reason or self._line is None:
            return True
        return self.perform(keep_draft, self._draft_key(), {"reason": reason}, at=self.desk.now()) is not None

    def set_privacy(self, on: bool) -> None:
        """What is shown is put away, names become initials."""
        if self._place.ref is not None:
            self._read(page=self.view.page)

    def on_change(self, change: Change) -> None:
        """A consent, gezag or this attachment changed: read again and ask the gate again."""
        if self._place.case_id in change.case_ids and self.isVisible():
            self._read(page=self.view.page)

    def first_focus(self) -> QWidget | None:
        """What is shown, so that the page keys work; else the button back."""
        return self.view.first_focus() or self._back

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is shown: the bytes and what was drawn of them are let go of."""
        super().hideEvent(event)
        if not event.spontaneous():  # a window that was made small comes back as it was
            self.view.put_away()

    def minimumSizeHint(self) -> QSize:
        """Small: in a small window the parts stand below each other and the page scrolls."""
        return QSize(theme().px(320), theme().px(160))

    # Reading ----------------------------------------------------------------------------------------------------------

    def _read(self, *, page: int) -> None:
        assert self._place.ref is not None
        line = self._line = self.read(attachment_line, self._place.ref)
        self.side.setVisible(line is not None)
        self._bin_button.setVisible(line is not None and not line.is_binned and not self.desk.vault.read_only)
        if line is None:
            self.head.set_title(say.GONE)
            self.head.set_context("")
            self.view.say_gone()
            return
        self._show_head(line)
        self._read_side(line)
        self.view.show_line(line, page)

    def _read_side(self, line: AttachmentLine) -> None:
        parents = self.read(guardians, line.case_id)
        self.side.show_line(line, parents, today=self.desk.today())
        self.side.show_copies(self.read(copy_choices, line.attachment_id, on=self.desk.today()))

    def _show_head(self, line: AttachmentLine) -> None:
        self.head.set_title(privacy().text(line.title))
        context = say.context(line, privacy().text(line.file_name))
        self.head.set_context(say.IN_BIN if line.is_binned else context)

    # Acts -------------------------------------------------------------------------------------------------------------

    def _keep(self, text: AttachmentText) -> None:
        line = self._line
        if line is None or self.perform(change_attachment, line.attachment_id, text) is None:
            self.head.save_state.failed()
            return
        self.head.save_state.saved(self.desk.now())
        fresh = self._line = self.read(attachment_line, line.attachment_id)
        if fresh is not None:
            self._show_head(fresh)
            self._read_side(fresh)

    def _save_copy(self, choice: CopyChoice, permit: Permit) -> None:
        if self._line is not None:
            self.leaving.save(self._line, permit, choice.name or say.OWN_USE)

    def _on_left(self, words: str) -> None:
        self.side.copied()
        self.perform(drop_draft, self._draft_key())
        self.toast.emit(words, None)

    def _on_trouble(self, message: Message) -> None:
        self.side.show_trouble(message.text)

    def _mend(self, point: Point) -> None:
        self.go.emit(navigation.to_page(point.place, self._place.case_id))

    def _bin(self) -> None:
        line = self._line
        if line is None:
            return
        change = self.perform(bin_attachment, line.attachment_id, on=self.desk.today())
        if change is not None:
            self._go_back()
            self.toast.emit(say.BINNED, change)

    def _go_back(self) -> None:
        line = self._line
        if line is not None and line.owner is AttachmentOwner.NOTE:
            self.go.emit(Place(PageKey.CASE, line.case_id, tab=CaseTab.JOURNAL.value, ref=line.owner_id))
        else:
            self.go.emit(Place(PageKey.CASE, self._place.case_id, tab=CaseTab.DOCUMENTS.value))

    def _draft_key(self) -> str:
        return f"attachment.{self._place.ref}"

    def _arrange(self, mode: object) -> None:
        """Below 1200 px what it is stands below what is seen."""
        beside = mode in (Mode.STANDARD, Mode.WIDE)
        halves = forms.field(self.form, "halves", QWidget).layout()
        assert isinstance(halves, QBoxLayout)
        halves.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        right = forms.field(self.form, "right", QWidget)
        right.setMinimumWidth(theme().px(_SIDE) if beside else 0)
        right.setMaximumWidth(theme().px(_SIDE) if beside else _ANY_WIDTH)
        forms.field(self.form, "view_card", QWidget).setMinimumHeight(0 if beside else theme().px(_VIEW_HIGH))
        self._side_scroll.setMinimumHeight(0 if beside else self.side.sizeHint().height() + 8)
