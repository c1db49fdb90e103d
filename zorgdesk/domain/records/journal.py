"""The logboek of a case, and the earlier versions of texts (product.md rule 6)."""

from zorgdesk.domain.base import Base, ForeignKey, Index, Mapped, date, datetime, mapped_column
from zorgdesk.domain.values import JournalKind, Visibility


class JournalEntry(Base):
    """One line: fact and interpretation apart, with who may see it. New lines start as intern."""

    __tablename__ = "journal_entries"
    __table_args__ = (Index("ix_journal_entries_case_id_happened_on", "case_id", "happened_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"))
    kind: Mapped[JournalKind]
    happened_on: Mapped[date]
    title: Mapped[str] = mapped_column(default="")
    with_whom: Mapped[str] = mapped_column(default="")
    fact: Mapped[str] = mapped_column(default="")
    interpretation: Mapped[str] = mapped_column(default="")
    agreement: Mapped[str] = mapped_column(default="")
    minutes: Mapped[int | None]
    visibility: Mapped[Visibility] = mapped_column(default=Visibility.INTERNAL)
    confidential_guardian_id: Mapped[int | None] = mapped_column(ForeignKey("guardians.id"))
    is_draft: Mapped[bool] = mapped_column(default=False)
    written_at: Mapped[datetime]
    deleted_on: Mapped[date | None]


class TextVersion(Base):
    """An earlier version of a text, kept when it was changed."""

    __tablename__ = "text_versions"
    __table_args__ = (Index("ix_text_versions_owner_kind_owner_id", "owner_kind", "owner_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_kind: Mapped[str]
    owner_id: Mapped[int]
    field: Mapped[str]
    text: Mapped[str]
    replaced_at: Mapped[datetime]
