"""Attachments: the facts of a file in the dossier, and its bytes in rows of one piece each (stack.md).

The bytes never change; what the user says about the file may. Pieces have no foreign key on purpose: a large
attachment that was wiped loses them in several short transactions (casework/attachments.py `sweep`). That is also why
a number is never given twice.
"""

from zorgdesk.domain.attachment_rules import AttachmentState
from zorgdesk.domain.base import Base, ForeignKey, Index, LargeBinary, Mapped, date, datetime, mapped_column
from zorgdesk.domain.values import AttachmentForm, AttachmentKind, AttachmentOwner, Visibility


class Attachment(Base):
    """One file of a case, and where it matters of one note, plan, talk … of it. New ones start as intern."""

    __tablename__ = "attachments"
    __table_args__ = (
        Index("ix_attachments_owner_kind_owner_id", "owner_kind", "owner_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"), index=True)
    owner_kind: Mapped[AttachmentOwner | None]
    owner_id: Mapped[int | None]
    state: Mapped[AttachmentState] = mapped_column(default=AttachmentState.COMING, index=True)
    title: Mapped[str]
    file_name: Mapped[str]
    kind: Mapped[AttachmentKind] = mapped_column(default=AttachmentKind.OTHER)
    form: Mapped[AttachmentForm]
    dated_on: Mapped[date]
    source: Mapped[str] = mapped_column(default="")
    visibility: Mapped[Visibility] = mapped_column(default=Visibility.INTERNAL)
    confidential_guardian_id: Mapped[int | None] = mapped_column(ForeignKey("guardians.id"))
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(default="")
    added_at: Mapped[datetime]
    deleted_on: Mapped[date | None]

    def hang_on(self, owner: AttachmentOwner | None, owner_id: int | None) -> None:
        """Hang it on one thing of its case, or on the case alone."""
        self.owner_kind, self.owner_id = owner, owner_id

    def show_to(self, visibility: Visibility, guardian_id: int | None) -> None:
        """Who may ever see it; a parent goes only with vertrouwelijk."""
        self.visibility = visibility
        self.confidential_guardian_id = guardian_id if visibility is Visibility.CONFIDENTIAL else None


class AttachmentPiece(Base):
    """One piece of the bytes of an attachment, numbered from 0."""

    __tablename__ = "attachment_pieces"

    attachment_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    content: Mapped[bytes] = mapped_column(LargeBinary)
