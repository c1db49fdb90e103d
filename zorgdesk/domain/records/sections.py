"""Answers of form sections: texts that only people read, one row per owner and section, JSON body (house.md).

A fact that a rule, a query or a deadline reads is a column on a record instead.
"""

from zorgdesk.domain.base import Base, Index, JsonDict, Mapped, datetime, mapped_column


class SectionAnswers(Base):
    """The answers of one section of one owner ('plan', 'handover', 'parent_meeting') at this moment."""

    __tablename__ = "section_answers"
    __table_args__ = (
        Index("ix_section_answers_owner", "owner_kind", "owner_id", "section", unique=True),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_kind: Mapped[str]
    owner_id: Mapped[int]
    section: Mapped[str]
    answers: Mapped[JsonDict] = mapped_column(default=dict)
    saved_at: Mapped[datetime]
