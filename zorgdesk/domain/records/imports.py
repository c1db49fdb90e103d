"""Imports: what came in from one file, row by row, so that it can be undone as a whole; and remembered columns."""

from zorgdesk.domain.base import (
    Base,
    ForeignKey,
    JsonDict,
    Mapped,
    UniqueConstraint,
    datetime,
    mapped_column,
    relationship,
)
from zorgdesk.domain.values import ImportKind


class ImportRun(Base):
    """One import: one file, one transaction (issue 3, point 10)."""

    __tablename__ = "import_runs"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[ImportKind]
    file_name: Mapped[str]
    imported_at: Mapped[datetime]
    rows_read: Mapped[int]
    rows_taken: Mapped[int]
    undone_at: Mapped[datetime | None]
    records: Mapped[list["ImportedRecord"]] = relationship(
        back_populates="run", order_by="ImportedRecord.id", cascade="all, delete-orphan"
    )


class ImportedRecord(Base):
    """One record that an import made or filled in; `table_name` and `ref` name it.

    `before` is None for a record that was made, else the columns that were filled, as they were. `after` is how the
    import left it: a difference with it means that someone worked on the record since.
    """

    __tablename__ = "imported_records"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("import_runs.id"), index=True)
    row_number: Mapped[int]
    table_name: Mapped[str]
    ref: Mapped[int]
    before: Mapped[JsonDict | None]
    after: Mapped[JsonDict]
    run: Mapped[ImportRun] = relationship(back_populates="records")


class ImportMapping(Base):
    """Which column became which field, remembered for a file with the same headers."""

    __tablename__ = "import_mappings"
    __table_args__ = (UniqueConstraint("kind", "headers"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[ImportKind]
    headers: Mapped[str]
    columns: Mapped[JsonDict]
