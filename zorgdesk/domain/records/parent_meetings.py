"""Oudergesprek: preparation, what each parent said in own words, agreements (domain.md section 5)."""

from zorgdesk.domain.base import Base, ForeignKey, Index, Mapped, date, mapped_column, relationship
from zorgdesk.domain.values import Agreement, ParentMeetingKind, RecognisesPicture


class ParentMeeting(Base):
    """One oudergesprek, before, during and after."""

    __tablename__ = "parent_meetings"
    __table_args__ = (
        Index("ix_parent_meetings_case_id_planned_on", "case_id", "planned_on"),
        Index("ix_parent_meetings_planned_on", "planned_on"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"))
    kind: Mapped[ParentMeetingKind]
    planned_on: Mapped[date]
    starts_at: Mapped[str] = mapped_column(default="")
    held_on: Mapped[date | None]
    purpose: Mapped[str] = mapped_column(default="")
    present: Mapped[str] = mapped_column(default="")
    interpreter: Mapped[str] = mapped_column(default="")
    strengths: Mapped[list[str]] = mapped_column(default=list)
    question_to_parents: Mapped[str] = mapped_column(default="")
    our_words: Mapped[str] = mapped_column(default="")
    shared_picture: Mapped[str] = mapped_column(default="")
    internal: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None]
    deleted_on: Mapped[date | None]
    facts: Mapped[list["PickedFact"]] = relationship(order_by="PickedFact.position", cascade="all, delete-orphan")
    words: Mapped[list["ParentWords"]] = relationship(order_by="ParentWords.id", cascade="all, delete-orphan")
    agreements: Mapped[list["MeetingAgreement"]] = relationship(
        order_by="MeetingAgreement.id", cascade="all, delete-orphan"
    )


class PickedFact(Base):
    """A fact picked from the file with source and date; only chosen ones reach the parents."""

    __tablename__ = "picked_facts"

    id: Mapped[int] = mapped_column(primary_key=True)
    parent_meeting_id: Mapped[int] = mapped_column(ForeignKey("parent_meetings.id"), index=True)
    position: Mapped[int]
    text: Mapped[str]
    source: Mapped[str] = mapped_column(default="")
    seen_on: Mapped[date | None]
    chosen: Mapped[bool] = mapped_column(default=True)


class ParentWords(Base):
    """What one parent said, as typed, never mixed with ours; `confidential` keeps it from the other parent."""

    __tablename__ = "parent_words"

    id: Mapped[int] = mapped_column(primary_key=True)
    parent_meeting_id: Mapped[int] = mapped_column(ForeignKey("parent_meetings.id"), index=True)
    guardian_id: Mapped[int] = mapped_column(ForeignKey("guardians.id"))
    text: Mapped[str] = mapped_column(default="")
    confidential: Mapped[bool] = mapped_column(default=False)
    recognises: Mapped[RecognisesPicture | None]
    agreement: Mapped[Agreement] = mapped_column(default=Agreement.OPEN)
    informed_on: Mapped[date | None]


class MeetingAgreement(Base):
    """An afspraak: what, who, when."""

    __tablename__ = "meeting_agreements"

    id: Mapped[int] = mapped_column(primary_key=True)
    parent_meeting_id: Mapped[int] = mapped_column(ForeignKey("parent_meetings.id"), index=True)
    what: Mapped[str]
    who: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]
