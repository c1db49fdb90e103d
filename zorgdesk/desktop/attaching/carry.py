"""The worker that carries one file into the dossier, piece by piece, on a thread of its own. Knows no widget.

Every few megabytes are one short transaction, so that the window can save in between and neither memory nor the journal
of SQLite grows with the file. Nobody sees the attachment before the window keeps it (casework/attachments.py).
"""

import hashlib
import stat
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from zorgdesk.casework.attachment_list import has_size, twin_of
from zorgdesk.casework.attachments import WIPED_AT_ONCE, add_pieces, begin_attachment, drop_coming, sweep
from zorgdesk.casework.sheets.attachments import AttachmentTarget, NewAttachment
from zorgdesk.desktop.progress import Progress
from zorgdesk.domain.attachment_rules import HEAD, LARGEST, PIECE, clean_name, form_of, pieces_of, title_of
from zorgdesk.domain.errors import (
    AttachmentAlreadyThere,
    AttachmentEmpty,
    AttachmentNoFile,
    AttachmentTooLarge,
    SourceUnreadable,
    StoreProblem,
)
from zorgdesk.domain.values import AttachmentForm, AttachmentKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    Transaction = Callable[[], AbstractContextManager[Session]]

PIECES_AT_ONCE = 4
"""So many pieces are one transaction: the window waits a few hundredths of a second for it at most."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A file that is in, whole: the number of its row and its fingerprint."""

    attachment_id: int
    sha256: str


def must_be_welcome(source: Path) -> int:
    """Look at the file before anything is read, and return its size.

    Raises AttachmentNoFile (a folder, a device), AttachmentEmpty, AttachmentTooLarge, SourceUnreadable.
    """
    name = clean_name(source.name)
    try:
        found = source.stat()
    except (OSError, ValueError) as error:
        raise SourceUnreadable(name) from error
    if not stat.S_ISREG(found.st_mode):
        raise AttachmentNoFile(name)
    if found.st_size == 0:
        raise AttachmentEmpty(name)
    if found.st_size > LARGEST:
        raise AttachmentTooLarge(name, found.st_size)
    return found.st_size


def carry_in(
    transaction: "Transaction", source: Path, target: AttachmentTarget, progress: Progress, *, at: datetime
) -> Carried:
    """Bring the bytes of a file into the dossier. The caller keeps it, or drops it, in the window's thread.

    Raises what `must_be_welcome` raises, AttachmentAlreadyThere when the case has the same bytes, Stopped, and
    StoreProblem (a full disk …). Then nothing of it is left, except at a lock: the next opening sweeps it away.
    """
    size = must_be_welcome(source)
    name = clean_name(source.name)
    with _reading(source, name) as file:
        head = file.read(HEAD)
        file.seek(0)
        _must_be_new(transaction, file, target, size, progress)
        new = NewAttachment(
            target=target,
            file_name=name,
            title=title_of(source.name),
            form=form_of(name, head),
            kind=_kind_of(form_of(name, head)),
            size=size,
            dated_on=at.date(),
        )
        with transaction() as session:
            attachment_id = begin_attachment(session, new, at=at).created_id
        assert attachment_id is not None
        try:
            return Carried(attachment_id, _copy(transaction, file, attachment_id, size, name, progress))
        except BaseException:
            if not progress.leaving:
                _drop(transaction, attachment_id, pieces_of(size))
            raise


def _copy(
    transaction: "Transaction", file: BinaryIO, attachment_id: int, size: int, name: str, progress: Progress
) -> str:
    """Copy every byte; returns their fingerprint. A file that grows or shrinks meanwhile is not kept."""
    digest, done, number = hashlib.sha256(), 0, 0
    while done < size:
        pieces: list[bytes] = []
        while len(pieces) < PIECES_AT_ONCE and done < size:
            piece = file.read(min(PIECE, size - done))
            if not piece:
                raise SourceUnreadable(name)
            digest.update(piece)
            pieces.append(piece)
            done += len(piece)
        with transaction() as session:
            add_pieces(session, attachment_id, number, pieces)
        number += len(pieces)
        progress.tell(done, size)
    if file.read(1):
        raise SourceUnreadable(name)
    return digest.hexdigest()


def _drop(transaction: "Transaction", attachment_id: int, pieces: int) -> None:
    """Take away what came in so far, some pieces at a time; when that fails too the next opening sweeps it away."""
    with suppress(StoreProblem):
        with transaction() as session:
            drop_coming(session, attachment_id)
        for _ in range(pieces // WIPED_AT_ONCE):
            with transaction() as session:
                sweep(session, attachment_id)


def _must_be_new(
    transaction: "Transaction", file: BinaryIO, target: AttachmentTarget, size: int, progress: Progress
) -> None:
    """Read the file twice only when the case has one of just this size; then its bytes decide."""
    with transaction() as session:
        if not has_size(session, target.case_id, size):
            return
    digest = hashlib.sha256()
    while piece := file.read(PIECE):
        digest.update(piece)
        progress.tell(0, size)
    file.seek(0)
    with transaction() as session:
        twin = twin_of(session, target.case_id, size, digest.hexdigest())
    if twin is not None:
        raise AttachmentAlreadyThere(twin.attachment_id, twin.title, twin.added_at.date())


@contextmanager
def _reading(source: Path, name: str) -> Iterator[BinaryIO]:
    """Open for reading; an error of the disk it is on, also halfway, becomes SourceUnreadable."""
    try:
        with source.open("rb") as file:
            yield file
    except OSError as error:
        raise SourceUnreadable(name) from error


def _kind_of(form: AttachmentForm) -> AttachmentKind:
    return AttachmentKind.PICTURE if form is AttachmentForm.PICTURE else AttachmentKind.OTHER

