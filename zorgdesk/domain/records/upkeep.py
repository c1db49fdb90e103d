"""What the program keeps about itself inside the file: preferences, drafts and place, the audit log, backups made."""

from typing import Any

from zorgdesk.domain.base import Base, ForeignKey, JsonValue, Mapped, datetime, mapped_column


class Preference(Base):
    """One setting; names, types and defaults stand in domain/preferences.py."""

    __tablename__ = "preferences"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JsonValue)


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
