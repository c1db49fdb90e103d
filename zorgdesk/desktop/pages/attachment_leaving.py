"""A copy of an attachment leaves: its pieces to a part file, then the register, then its name (paper_delivery)."""

import hashlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QStandardPaths, Signal

from zorgdesk.casework.attachment_leaving import release_attachment
from zorgdesk.casework.attachment_list import pieces
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.releases import mark_not_left
from zorgdesk.casework.sheets.attachments import AttachmentLine
from zorgdesk.desktop import ask, paper_delivery
from zorgdesk.desktop.attaching.carry import PIECES_AT_ONCE
from zorgdesk.desktop.background import run_task
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.progress import Progress, Stopped
from zorgdesk.domain.permits import Permit
from zorgdesk.wording import attachments as say
from zorgdesk.wording.message import Message

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    Reading = Callable[[], AbstractContextManager[Session]]


class PiecesDiffer(RuntimeError):
    """What was written is not what once came in: our bug, and nothing left."""


def write_copy(reading: "Reading", line: AttachmentLine, target: Path, progress: Progress) -> Path | None:
    """Write the part file of `target` in pieces, on a thread; None when it was stopped. Raises OSError."""
    digest = hashlib.sha256()
    try:
        with paper_delivery.new_part(target) as file:
            for first in range(0, line.pieces, PIECES_AT_ONCE):
                with reading() as session:
                    some = pieces(session, line.attachment_id, first, PIECES_AT_ONCE)
                for piece in some:
                    file.write(piece)
                    digest.update(piece)
                progress.tell(first + len(some), line.pieces)
            if digest.hexdigest() != line.sha256:
                raise PiecesDiffer
    except Stopped:
        return None
    return paper_delivery.part_of(target)


class AttachmentLeaving(QObject):
    """`save(line, permit, recipient)`. Signals left(words), trouble(Message), following(Progress, words), rest()."""

    left = Signal(str)
    trouble = Signal(object)
    following = Signal(object, str)
    rest = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def save(self, line: AttachmentLine, permit: Permit, recipient: str) -> None:
        """Ask where, write beside the window, put it in the register, and give it its name."""
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        target = ask.save_file(self._page, say.SAVE_TITLE, folder / line.file_name, [say.ALL_FILES])
        if target is None:
            return
        progress = Progress()
        self.following.emit(progress, say.saving(target.name))
        work = partial(write_copy, self._page.desk.vault.reading, line, target, progress)
        written = partial(self._on_written, line, permit, recipient, target)
        run_task(work, written, partial(self._on_failed, target), expected=(OSError,))

    def _on_written(
        self, line: AttachmentLine, permit: Permit, recipient: str, target: Path, part: Path | None
    ) -> None:
        if not shiboken6.isValid(self) or part is None:
            if part is not None:
                paper_delivery.drop_part(part)
            else:
                self.rest.emit()
            return
        self.rest.emit()
        page = self._page
        change = page.perform(
            release_attachment,
            permit,
            line.attachment_id,
            recipient=recipient,
            file_name=target.name,
            on=page.desk.today(),
            by=page.read(preferences).own_name,
        )
        if change is None or change.created_id is None:
            paper_delivery.drop_part(part)
            return
        try:
            paper_delivery.take_name(part, target)
        except OSError as error:
            page.perform(mark_not_left, change.created_id, on=page.desk.today())
            self.trouble.emit(disk_message(error, target))
            return
        self.left.emit(say.saved(target.name))

    def _on_failed(self, target: Path, error: Exception) -> None:
        if not shiboken6.isValid(self):
            return
        self.rest.emit()
        if not isinstance(error, OSError):
            raise error
        self.trouble.emit(disk_message(error, target))


def disk_message(error: OSError, target: Path) -> Message:
    """Why a file could not be written there."""
    folder = target.parent.name or str(target.parent)
    if paper_delivery.is_full(error):
        return say.folder_full(folder)
    if paper_delivery.is_closed(error):
        return say.folder_closed(folder)
    return say.folder_failing(folder)
