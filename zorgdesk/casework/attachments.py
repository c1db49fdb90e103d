"""Attachments: let a file in piece by piece, say what it is, throw it away, wipe it.

A file comes in under a row that nobody sees (`begin`), piece by piece in short transactions (`add_pieces`), and is
there only after `keep_attachment`. So the window can go on saving meanwhile, a full disk or a killed process leaves no
half attachment, and the journal of SQLite stays small. `sweep` removes what was left behind.
"""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.search_index import SearchKind, put, remove
from zorgdesk.casework.sheets.attachments import AttachmentText, NewAttachment
from zorgdesk.domain.attachment_rules import AttachmentState, pieces_of
from zorgdesk.domain.errors import AttachmentAlreadyThere
from zorgdesk.domain.records.attachments import Attachment, AttachmentPiece
from zorgdesk.domain.values import AttachmentOwner

WIPED_AT_ONCE = 8
"""So many pieces go in the same transaction as their row; more go a few at a time (`sweep`)."""


class AttachmentIncomplete(RuntimeError):
    """Fewer or more pieces than the size says: our bug, and the attachment is not kept."""


# Coming in ----------------------------------------------------------------------------------------------------------


def begin_attachment(session: Session, new: NewAttachment, *, at: datetime) -> Change:
    """Make the row under which the pieces come; nobody sees it until it is kept. `created_id` is its id."""
    row = Attachment(
        case_id=new.target.case_id,
        title=new.title,
        file_name=new.file_name,
        form=new.form,
        kind=new.kind,
        size=new.size,
        dated_on=new.dated_on,
        added_at=at,
        state=AttachmentState.COMING,
    )
    row.hang_on(new.target.owner, new.target.owner_id)
    session.add(row)
    session.flush()
    return Change(frozenset(), created_id=row.id)


def add_pieces(session: Session, attachment_id: int, first: int, pieces: Sequence[bytes]) -> Change:
    """Write some pieces of an attachment that is coming in, numbered from `first`."""
    rows = [
        {"attachment_id": attachment_id, "number": number, "content": piece}
        for number, piece in enumerate(pieces, start=first)
    ]
    session.execute(insert(AttachmentPiece), rows)
    return Change(frozenset())


def keep_attachment(session: Session, attachment_id: int, sha256: str, *, on: date) -> Change:
    """Every piece is there: from now on it is seen. The undo bins it.

    Raises AttachmentAlreadyThere when the case has the same file, and AttachmentIncomplete (our bug).
    """
    row = session.get_one(Attachment, attachment_id)
    there = session.scalar(select(func.count()).where(AttachmentPiece.attachment_id == attachment_id))
    if row.state is not AttachmentState.COMING or there != pieces_of(row.size):
        raise AttachmentIncomplete
    twin = _same_file(session, row.case_id, sha256)
    if twin is not None:
        raise AttachmentAlreadyThere(twin.id, twin.title, twin.added_at.date())
    row.sha256 = sha256
    row.state = AttachmentState.KEPT
    _index(session, row)
    return _changed(row, undo_bins_on=on)


def hang_attachment(
    session: Session, attachment_id: int, owner: AttachmentOwner | None, owner_id: int | None
) -> Change:
    """Hang it on a note, plan, talk …, or on the case alone; with undo."""
    row = session.get_one(Attachment, attachment_id)
    before = row.owner_kind, row.owner_id
    row.hang_on(owner, owner_id)
    return Change.of(
        Topic.ATTACHMENTS,
        case_id=row.case_id,
        created_id=attachment_id,
        undo=lambda later: hang_attachment(later, attachment_id, *before),
    )


def drop_coming(session: Session, attachment_id: int) -> Change:
    """The file did not come in whole: its row goes now, its pieces at once or with `sweep`."""
    return _wipe(session, session.get_one(Attachment, attachment_id))


# What it is ---------------------------------------------------------------------------------------------------------


def change_attachment(session: Session, attachment_id: int, text: AttachmentText) -> Change:
    """Say what it is and who may see it; the bytes never change. An empty title keeps the one it had. With undo."""
    row = session.get_one(Attachment, attachment_id)
    before = AttachmentText(row.title, row.kind, row.dated_on, row.source, row.visibility, row.confidential_guardian_id)
    row.title = text.title.strip() or row.title
    row.kind = text.kind
    row.dated_on = text.dated_on
    row.source = text.source.strip()
    row.show_to(text.visibility, text.guardian_id)
    _index(session, row)
    return Change.of(
        Topic.ATTACHMENTS,
        case_id=row.case_id,
        created_id=attachment_id,
        undo=lambda later: change_attachment(later, attachment_id, before),
    )


# Going away ---------------------------------------------------------------------------------------------------------


def bin_attachment(session: Session, attachment_id: int, *, on: date) -> Change:
    """Move it to the prullenbak, with undo; the bytes stay until the prullenbak is emptied."""
    row = session.get_one(Attachment, attachment_id)
    row.deleted_on = on
    _index(session, row)
    return Change.of(
        Topic.ATTACHMENTS, case_id=row.case_id, undo=lambda later: restore_attachment(later, attachment_id)
    )


def restore_attachment(session: Session, attachment_id: int) -> Change:
    """Take it back out of the prullenbak."""
    row = session.get_one(Attachment, attachment_id)
    row.deleted_on = None
    _index(session, row)
    return Change.of(Topic.ATTACHMENTS, case_id=row.case_id, created_id=attachment_id)


def wipe_attachment(session: Session, attachment_id: int) -> Change:
    """Remove it for good; there is no undo."""
    return _wipe(session, session.get_one(Attachment, attachment_id))


def wipe_attachments_of(
    session: Session, case_id: int, owner: AttachmentOwner | None = None, owner_id: int | None = None
) -> Change:
    """Remove for good everything that hangs on a case, or on one thing of it (when that itself is wiped)."""
    query = select(Attachment).where(Attachment.case_id == case_id)
    if owner is not None:
        query = query.where(Attachment.owner_kind == owner, Attachment.owner_id == owner_id)
    for row in session.scalars(query).all():
        _wipe(session, row)
    return Change.of(Topic.ATTACHMENTS, case_id=case_id)


def sweep(session: Session, attachment_id: int, *, pieces: int = WIPED_AT_ONCE) -> Change:
    """Remove some pieces of what was wiped or never came in whole; one that is kept is left alone."""
    row = session.get(Attachment, attachment_id)
    if row is not None:
        return _wipe(session, row) if row.state is AttachmentState.COMING else Change(frozenset())
    some = (
        select(AttachmentPiece.number)
        .where(AttachmentPiece.attachment_id == attachment_id)
        .order_by(AttachmentPiece.number.desc())
        .limit(pieces)
    )
    session.execute(
        delete(AttachmentPiece).where(AttachmentPiece.attachment_id == attachment_id, AttachmentPiece.number.in_(some))
    )
    return Change(frozenset())


def _wipe(session: Session, row: Attachment) -> Change:
    case_id, attachment_id = row.case_id, row.id
    session.delete(row)
    session.flush()
    remove(session, SearchKind.ATTACHMENT, attachment_id)
    sweep(session, attachment_id)
    return Change.of(Topic.ATTACHMENTS, case_id=case_id)


def _index(session: Session, row: Attachment) -> None:
    """Its title, name and source can be found; not what stands in it, and not when it was thrown away."""
    if row.deleted_on is not None:
        remove(session, SearchKind.ATTACHMENT, row.id)
        return
    body = "\n".join(part for part in (row.title, row.source, row.file_name) if part)
    put(session, SearchKind.ATTACHMENT, row.id, row.case_id, body)


def _same_file(session: Session, case_id: int, sha256: str) -> Attachment | None:
    return session.scalars(
        select(Attachment)
        .where(
            Attachment.case_id == case_id,
            Attachment.sha256 == sha256,
            Attachment.state == AttachmentState.KEPT,
            Attachment.deleted_on.is_(None),
        )
        .limit(1)
    ).one_or_none()


def _changed(row: Attachment, *, undo_bins_on: date) -> Change:
    attachment_id = row.id
    return Change.of(
        Topic.ATTACHMENTS,
        case_id=row.case_id,
        created_id=attachment_id,
        undo=lambda later: bin_attachment(later, attachment_id, on=undo_bins_on),
    )
