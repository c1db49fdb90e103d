"""What stood there before: each changed field with who and when, and rows that were taken away (product.md rule 6)."""

from typing import Any

from zorgdesk.domain.base import Base, Index, JsonValue, Mapped, date, datetime, mapped_column


class FieldChange(Base):
    """One field of one row that changed: before and after as plain values. `table_name` and `row_id` name the row."""

    __tablename__ = "field_changes"
    __table_args__ = (Index("ix_field_changes_row", "table_name", "row_id", "field"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    who: Mapped[str]
    table_name: Mapped[str]
    row_id: Mapped[int]
    field: Mapped[str]
    before: Mapped[Any] = mapped_column(JsonValue, nullable=True)
    after: Mapped[Any] = mapped_column(JsonValue, nullable=True)


class LaidAway(Base):
    """A row that went to the prullenbak whole, with what belongs to it, to come back with the same numbers.

    For what no list may stumble over meanwhile. What has a `deleted_on` of its own stays in its table instead.
    """

    __tablename__ = "laid_away"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    ref: Mapped[int]
    case_id: Mapped[int | None] = mapped_column(index=True)
    title: Mapped[str] = mapped_column(default="")
    happened_on: Mapped[date | None]
    rows: Mapped[Any] = mapped_column(JsonValue)
    laid_on: Mapped[date]
    laid_by: Mapped[str] = mapped_column(default="")
