"""The logboek of a case, and the earlier versions of texts (product.md rule 6)."""

from zorgdesk.domain.base import Base, ForeignKey, Index, Mapped, date, datetime, mapped_column, relationship
from zorgdesk.domain.errors import ConfidentialWithoutParent, MinutesImpossible, NoteInFuture
from zorgdesk.domain.values import JournalKind, Visibility

MINUTES_OF_A_DAY = 24 * 60


class JournalEntry(Base):
    """One line: fact and interpretation apart, with who may see it. New lines start as intern.

    `with_whom` is the names of the attendees in one text, for the search.
    """

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
    attendees: Mapped[list["JournalAttendee"]] = relationship(
        order_by="JournalAttendee.id", cascade="all, delete-orphan"
    )

    def happen(self, happened_on: date, minutes: int | None, *, on: date) -> None:
        """Set when it was and how long it took; raises NoteInFuture, MinutesImpossible (more than a day)."""
        if happened_on > on:
            raise NoteInFuture(happened_on)
        if minutes is not None and not 0 < minutes <= MINUTES_OF_A_DAY:
            raise MinutesImpossible(minutes)
        self.happened_on, self.minutes = happened_on, minutes

    def show_to(self, visibility: Visibility, guardian_id: int | None) -> None:
        """Set who may see it; raises ConfidentialWithoutParent (vertrouwelijk is always of one parent)."""
        if visibility is Visibility.CONFIDENTIAL and guardian_id is None:
            raise ConfidentialWithoutParent
        self.visibility = visibility
        self.confidential_guardian_id = guardian_id if visibility is Visibility.CONFIDENTIAL else None


class JournalAttendee(Base):
    """Someone who was there: a parent or a professional of this file, or a name that was typed."""

    __tablename__ = "journal_attendees"

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("journal_entries.id"), index=True)
    name: Mapped[str]
    guardian_id: Mapped[int | None] = mapped_column(ForeignKey("guardians.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"), index=True)


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
