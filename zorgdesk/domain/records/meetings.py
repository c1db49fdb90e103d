"""Overleg: who is there, the agenda with cases by name or anonymous, the minutes per item, and actiepunten."""

from zorgdesk.domain.base import Base, ForeignKey, Index, Mapped, date, mapped_column, relationship
from zorgdesk.domain.errors import ActionItemWithoutWords, MeetingClosed, ReasonMissing
from zorgdesk.domain.records.reference import Location, Organisation
from zorgdesk.domain.values import ItemMode


class Meeting(Base):
    """One overleg; its kind is a key of domain/meeting_kinds.MEETING_KINDS."""

    __tablename__ = "meetings"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    title: Mapped[str]
    held_on: Mapped[date] = mapped_column(index=True)
    starts_at: Mapped[str] = mapped_column(default="")
    ends_at: Mapped[str] = mapped_column(default="")
    location_id: Mapped[int | None] = mapped_column(ForeignKey("locations.id"), index=True)
    place: Mapped[str] = mapped_column(default="")
    chair: Mapped[str] = mapped_column(default="")
    closed_on: Mapped[date | None]
    deleted_on: Mapped[date | None]
    location: Mapped[Location | None] = relationship()
    participants: Mapped[list["Participant"]] = relationship(
        order_by="Participant.id", cascade="all, delete-orphan"
    )
    items: Mapped[list["AgendaItem"]] = relationship(
        back_populates="meeting", order_by="AgendaItem.position", cascade="all, delete-orphan"
    )

    def must_be_open(self) -> None:
        """Raises MeetingClosed when the overleg was closed."""
        if self.closed_on is not None:
            raise MeetingClosed(self.closed_on)


class Participant(Base):
    """Someone at the table; `organisation_id` set means from outside, so the gate asks for consent to that party."""

    __tablename__ = "participants"

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"), index=True)
    name: Mapped[str]
    role: Mapped[str] = mapped_column(default="")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"))
    guardian_id: Mapped[int | None] = mapped_column(ForeignKey("guardians.id"))
    only_item_id: Mapped[int | None] = mapped_column(ForeignKey("agenda_items.id", use_alter=True))
    was_present: Mapped[bool] = mapped_column(default=True)
    organisation: Mapped[Organisation | None] = relationship()


class AgendaItem(Base):
    """One item: a case (by name, anonymous, or not discussed) or a subject without any child."""

    __tablename__ = "agenda_items"

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"), index=True)
    position: Mapped[int]
    case_id: Mapped[int | None] = mapped_column(ForeignKey("care_cases.id"), index=True)
    subject: Mapped[str] = mapped_column(default="")
    question: Mapped[str] = mapped_column(default="")
    picked_facts: Mapped[str] = mapped_column(default="")
    minutes_planned: Mapped[int] = mapped_column(default=10)
    mode: Mapped[ItemMode] = mapped_column(default=ItemMode.NOT_DISCUSSED)
    anonymous_reason: Mapped[str] = mapped_column(default="")
    minutes: Mapped[str] = mapped_column(default="")
    decision: Mapped[str] = mapped_column(default="")
    feedback_by: Mapped[str] = mapped_column(default="")
    feedback_due_on: Mapped[date | None]
    feedback_given_on: Mapped[date | None]
    meeting: Mapped[Meeting] = relationship(back_populates="items")
    action_items: Mapped[list["ActionItem"]] = relationship(
        order_by="ActionItem.id", cascade="all, delete-orphan"
    )

    def discuss_anonymously(self, reason: str, *, reason_needed: bool) -> None:
        """Choose anonymous; where by name is not allowed it needs a typed reason (product.md rule 3)."""
        if reason_needed and not reason.strip():
            raise ReasonMissing
        self.mode, self.anonymous_reason = ItemMode.ANONYMOUS, reason.strip()


class ActionItem(Base):
    """An actiepunt: what, who, when; becomes a task of its case."""

    __tablename__ = "action_items"
    __table_args__ = (Index("ix_action_items_case_id_done_on", "case_id", "done_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    agenda_item_id: Mapped[int] = mapped_column(ForeignKey("agenda_items.id"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("care_cases.id"))
    what: Mapped[str]
    who: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date]
    done_on: Mapped[date | None]

    def write(self, what: str, who: str, due_on: date) -> None:
        """Set what, who and when; raises ActionItemWithoutWords."""
        if not what.strip():
            raise ActionItemWithoutWords
        self.what, self.who, self.due_on = what.strip(), who.strip(), due_on
