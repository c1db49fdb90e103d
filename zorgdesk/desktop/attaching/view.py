"""The middle of the page of an attachment: a page of a PDF, a picture, a text, or why nothing is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from zorgdesk.casework.sheets.attachments import AttachmentLine
from zorgdesk.desktop import forms
from zorgdesk.desktop.attaching.looks import FORM_ICON
from zorgdesk.desktop.attaching.showing import TEXT_SHOWN, picture, read_bytes, to_image
from zorgdesk.desktop.background import run_task
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import IconButton
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.paper_preview import PaperPreview
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.documents.viewing import CannotShow, PdfPage, pdf_page
from zorgdesk.domain.attachment_rules import as_text
from zorgdesk.domain.values import AttachmentForm
from zorgdesk.wording import attachments as say

T = TypeVar("T")
_ZOOM_STEP = 1.25
_PAGE_WIDTH = 1400
_TURN = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class AttachmentView(QObject):
    """`show_line(line, page)` and `put_away()`. Signal turned(page): another page of a PDF is in sight."""

    turned = Signal(int)

    def __init__(self, desk: Desk, form: QWidget) -> None:
        super().__init__(form)
        self._desk, self._form = desk, form
        self._line: AttachmentLine | None = None
        self._bytes = b""
        self._round = 0
        self.page, self.pages = 1, 0
        self.picture = forms.field(form, "picture", PaperPreview)
        self.picture.show_count(shown=False)
        self.picture.installEventFilter(self)
        self.text = QPlainTextEdit()
        self.text.setObjectName("text_shown")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(say.TEXT_OF_IT)
        self._text_place = forms.field(form, "text_place", QWidget)
        place = self._text_place.layout()
        assert place is not None
        place.addWidget(self.text)
        self._nothing = forms.field(form, "no_view", EmptyState)
        for name, act in (
            ("previous_page", lambda: self.turn(-1)),
            ("next_page", lambda: self.turn(1)),
            ("smaller", lambda: self.picture.set_zoom(self.picture.zoom() / _ZOOM_STEP)),
            ("larger", lambda: self.picture.set_zoom(self.picture.zoom() * _ZOOM_STEP)),
        ):
            forms.field(form, name, IconButton).clicked.connect(act)

    def show_line(self, line: AttachmentLine, page: int) -> None:
        """Show an attachment, a PDF at this page; the same one again only turns to the page."""
        same = self._line is not None and self._line.attachment_id == line.attachment_id and bool(self._bytes)
        self._line = line
        self.page = max(1, page)
        if privacy().on:
            self.put_away()
            self._say_nothing(say.VIEW_HIDDEN, say.VIEW_HIDDEN_WHY, "eye-off")
        elif line.form is AttachmentForm.OTHER:
            self._say_nothing(say.OTHER_KIND, say.OTHER_KIND_WHY, FORM_ICON[line.form])
        elif same:
            self._draw()
        else:
            self._load(line)

    def say_gone(self) -> None:
        """It was wiped."""
        self.put_away()
        self._say_nothing(say.GONE, say.GONE_WHY, "trash-2")

    def put_away(self) -> None:
        """Let go of the bytes and of what was drawn."""
        self._round += 1
        self._bytes, self.pages = b"", 0
        self.picture.show_pages([])
        self.text.clear()

    def turn(self, step: int) -> None:
        """Another page of the PDF, where there is one."""
        if 1 <= self.page + step <= self.pages:
            self.page += step
            self._draw()
            self.turned.emit(self.page)

    def first_focus(self) -> QWidget | None:
        """What is shown, so that the page keys work at once."""
        for part, place in ((self.picture, self.picture), (self.text, self._text_place)):
            if not place.isHidden():
                return part
        return None

    def eventFilter(self, watched: QObject, event: object) -> bool:
        """Page up and down turn the page of a PDF."""
        if watched is self.picture and isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            step = _TURN.get(Qt.Key(event.key()))
            if step is not None and self.pages > 1:
                self.turn(step)
                return True
        return False

    # Reading, beside the window ---------------------------------------------------------------------------------------

    def _load(self, line: AttachmentLine) -> None:
        self.put_away()
        self._say_nothing(say.OPENING, "", FORM_ICON[line.form])
        self._run(partial(read_bytes, self._desk.vault.reading, line.attachment_id), self._on_read)

    def _on_read(self, data: bytes) -> None:
        self._bytes = data
        self._draw()

    def _draw(self) -> None:
        line, data = self._line, self._bytes
        assert line is not None
        if line.form is AttachmentForm.PDF:
            self._run(partial(pdf_page, data, self.page, _PAGE_WIDTH), self._on_page)
        elif line.form is AttachmentForm.PICTURE:
            self._run(partial(picture, data), self._on_picture)
        else:
            self._on_text(as_text(data[: 4 * TEXT_SHOWN]))

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Work; an answer that is overtaken is dropped."""
        self._round += 1
        mine = self._round

        def finished(answer: T) -> None:
            if shiboken6.isValid(self) and mine == self._round:
                done(answer)

        def failed(error: Exception) -> None:
            if shiboken6.isValid(self) and mine == self._round:
                self._on_failed(error)

        run_task(work, finished, failed, expected=(CannotShow,))

    # Showing ----------------------------------------------------------------------------------------------------------

    def _on_page(self, drawn: PdfPage) -> None:
        self.page, self.pages = drawn.page, drawn.pages
        self._show(self.picture)
        self.picture.show_pages([to_image(drawn.image)])
        self.picture.go_to(1)
        forms.field(self._form, "page_of", PlainLabel).setText(say.page_of(self.page, self.pages))
        forms.field(self._form, "previous_page", IconButton).setEnabled(self.page > 1)
        forms.field(self._form, "next_page", IconButton).setEnabled(self.page < self.pages)

    def _on_picture(self, image: QImage) -> None:
        self._show(self.picture)
        self.picture.show_pages([image])

    def _on_text(self, text: str) -> None:
        self._show(self._text_place)
        cut = text[:TEXT_SHOWN]
        self.text.setPlainText(cut if len(text) <= TEXT_SHOWN else f"{cut}\n\n{say.LONG_TEXT}")

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, CannotShow):
            raise error
        line = self._line
        why = say.BROKEN_PDF if line is not None and line.form is AttachmentForm.PDF else say.BROKEN_PICTURE
        self._say_nothing(say.BROKEN, why, "file-x")

    def _say_nothing(self, title: str, why: str, icon: str) -> None:
        self._show(self._nothing)
        self._nothing.say(title, why, icon=icon)

    def _show(self, part: QWidget) -> None:
        for one in (self.picture, self._text_place, self._nothing):
            one.setVisible(one is part)
        has_pages = part is self.picture and self.pages > 0
        forms.field(self._form, "view_bar", QWidget).setVisible(part is self.picture)
        for name in ("previous_page", "next_page"):
            forms.field(self._form, name, IconButton).setVisible(has_pages)
        forms.field(self._form, "page_of", PlainLabel).setVisible(has_pages)
