"""Which attachments there are, and their bytes in pieces. One query per list; bytes only when they are asked for."""

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from zorgdesk.casework.sheets.attachments import AttachmentLine, AttachmentTarget
from zorgdesk.domain.attachment_rules import AttachmentState
from zorgdesk.domain.records.attachments import Attachment, AttachmentPiece
from zorgdesk.domain.records.people import Guardian
from zorgdesk.domain.values import AttachmentOwner

SEEN = (Attachment.state == AttachmentState.KEPT, Attachment.deleted_on.is_(None))
"""What makes an attachment seen: it is in whole, and not thrown away."""


def attachments_of(session: Session, target: AttachmentTarget) -> tuple[AttachmentLine, ...]:
    """The attachments of a case, or of one thing of it, the latest date first."""
    query = _lines().where(Attachment.case_id == target.case_id, *SEEN)
    if target.owner is not None:
        query = query.where(Attachment.owner_kind == target.owner, Attachment.owner_id == target.owner_id)
    found = session.execute(query.order_by(Attachment.dated_on.desc(), Attachment.id.desc()))
    return tuple(_line(row, guardian) for row, guardian in found)


def attachment_line(session: Session, attachment_id: int) -> AttachmentLine | None:
    """One attachment, also from the prullenbak; None when it was wiped or is still coming in."""
    query = _lines().where(Attachment.id == attachment_id, Attachment.state == AttachmentState.KEPT)
    found = session.execute(query).one_or_none()
    return _line(*found) if found is not None else None


def attachment_counts(session: Session, case_id: int, owner: AttachmentOwner) -> dict[int, int]:
    """How many attachments hang on each note (plan, talk …) of a case; one without is not in it."""
    found = session.execute(
        select(Attachment.owner_id, func.count())
        .where(Attachment.case_id == case_id, Attachment.owner_kind == owner, *SEEN)
        .group_by(Attachment.owner_id)
    )
    return {owner_id: number for owner_id, number in found if owner_id is not None}


def count_attachments(session: Session, case_id: int) -> int:
    """How many attachments a case has."""
    return session.scalar(select(func.count()).where(Attachment.case_id == case_id, *SEEN)) or 0


def twin_of(session: Session, case_id: int, size: int, sha256: str) -> AttachmentLine | None:
    """The attachment of this case with the same bytes, if there is one."""
    query = _lines().where(Attachment.case_id == case_id, Attachment.size == size, Attachment.sha256 == sha256, *SEEN)
    found = session.execute(query.limit(1)).one_or_none()
    return _line(*found) if found is not None else None


def has_size(session: Session, case_id: int, size: int) -> bool:
    """Whether a file of just this size is in the case: only then is it worth reading a new one twice."""
    query = select(Attachment.id).where(Attachment.case_id == case_id, Attachment.size == size, *SEEN).limit(1)
    return session.scalar(query) is not None


def pieces(session: Session, attachment_id: int, first: int, number: int) -> tuple[bytes, ...]:
    """Some pieces of the bytes, from `first`; fewer at the end."""
    query = (
        select(AttachmentPiece.content)
        .where(
            AttachmentPiece.attachment_id == attachment_id,
            AttachmentPiece.number >= first,
            AttachmentPiece.number < first + number,
        )
        .order_by(AttachmentPiece.number)
    )
    return tuple(session.scalars(query))


def content(session: Session, attachment_id: int) -> bytes:
    """All bytes of an attachment, to be shown from memory."""
    query = select(AttachmentPiece.content).where(AttachmentPiece.attachment_id == attachment_id)
    return b"".join(session.scalars(query.order_by(AttachmentPiece.number)))


def unfinished_names(session: Session) -> tuple[str, ...]:
    """The file names of attachments that never came in whole; asked at the opening, before they are swept."""
    query = select(Attachment.file_name).where(Attachment.state == AttachmentState.COMING).order_by(Attachment.id)
    return tuple(session.scalars(query))


def leftovers(session: Session, *, coming: bool) -> tuple[int, ...]:
    """The numbers of attachments whose pieces must go: wiped ones, and with `coming` those that never came in whole.

    `coming` only at the opening of the file: later such a row may be one that is coming in just now.
    """
    alone = (
        select(AttachmentPiece.attachment_id)
        .distinct()
        .where(AttachmentPiece.attachment_id.not_in(select(Attachment.id)))
    )
    found = set(session.scalars(alone))
    if coming:
        found |= set(session.scalars(select(Attachment.id).where(Attachment.state == AttachmentState.COMING)))
    return tuple(sorted(found))


def _lines() -> Select[Attachment, Guardian | None]:
    return select(Attachment, Guardian).outerjoin(Guardian, Guardian.id == Attachment.confidential_guardian_id)


def _line(row: Attachment, guardian: Guardian | None) -> AttachmentLine:
    return AttachmentLine(
        attachment_id=row.id,
        case_id=row.case_id,
        owner=row.owner_kind,
        owner_id=row.owner_id,
        title=row.title,
        file_name=row.file_name,
        kind=row.kind,
        form=row.form,
        dated_on=row.dated_on,
        source=row.source,
        visibility=row.visibility,
        guardian_id=row.confidential_guardian_id,
        only_for=(guardian.name.full or guardian.institution) if guardian is not None else "",
        size=row.size,
        sha256=row.sha256,
        added_at=row.added_at,
        is_binned=row.deleted_on is not None,
    )
