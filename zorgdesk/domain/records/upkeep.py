"""What the program keeps about itself inside the file: preferences, saved views, drafts, audit log, backups."""

from collections.abc import Iterable
from typing import Any

from zorgdesk.domain.base import Base, ForeignKey, JsonValue, Mapped, datetime, mapped_column
from zorgdesk.domain.errors import ViewNameTaken, ViewWithoutName
from zorgdesk.domain.names import normalise


class Preference(Base):
    """One setting; names, types and defaults stand in domain/preferences.py."""

    __tablename__ = "preferences"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JsonValue)


class SavedView(Base):
    """A reading of the list of casussen under a name of the user's own; `query` is what ListQuery.to_key wrote."""

    __tablename__ = "saved_views"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    query: Mapped[str]

    def rename(self, name: str, others: Iterable[str]) -> None:
        """Give it a name; raises ViewWithoutName, and ViewNameTaken when another view has it (capitals aside)."""
        wanted = " ".join(name.split())
        if not wanted:
            raise ViewWithoutName
        if normalise(wanted) in {normalise(other) for other in others}:
            raise ViewNameTaken(wanted)
        self.name = wanted


class Draft(Base):
    """Text that was typed and not yet part of a record, and the place where the user was (house.md: lock = restart)."""

    __tablename__ = "drafts"

    key: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[Any] = mapped_column(JsonValue)
    kept_at: Mapped[datetime]


class AuditLine(Base):
    """One deed or export: which function, on which case, when. Holds ids only, no names or texts."""

    __tablename__ = "audit_lines"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    deed: Mapped[str]
    case_id: Mapped[int | None] = mapped_column(ForeignKey("care_cases.id"), index=True)
    detail: Mapped[str] = mapped_column(default="")


class BackupMade(Base):
    """A backup that was opened again and found good."""

    __tablename__ = "backups_made"

    id: Mapped[int] = mapped_column(primary_key=True)
    made_at: Mapped[datetime]
    folder: Mapped[str]
    file_name: Mapped[str]
    cases: Mapped[int]
