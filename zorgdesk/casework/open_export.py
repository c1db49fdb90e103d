"""Everything in the file as plain values, table by table, for the export to an open format (issue 3, point 10).

Every mapped record goes along unless it stands in LEFT_OUT with its reason (tests/casework/test_open_export.py). The
restricted compartment (product.md rule 10) has a key and tables of its own and is never mapped here, so it stays out.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, Enum, LargeBinary, func, select, tuple_
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change
from zorgdesk.casework.releases import release_paper
from zorgdesk.casework.sheets.open_export import ExportField, ExportFile, ExportTable, FieldKind, LeftOut
from zorgdesk.casework.sheets.releases import ReleaseInput
from zorgdesk.domain.attachment_rules import AttachmentState, pieces_of
from zorgdesk.domain.base import Base, JsonDict
from zorgdesk.domain.permits import Permit
from zorgdesk.domain.records import ALL_TABLES_LOADED
from zorgdesk.domain.records.attachments import Attachment
from zorgdesk.domain.records.releases import Release
from zorgdesk.domain.records.upkeep import AuditLine

assert ALL_TABLES_LOADED

LEFT_OUT: dict[str, LeftOut] = {
    "attachment_pieces": LeftOut.PIECES,
    "case_summaries": LeftOut.DERIVED,
    "due_items": LeftOut.DERIVED,
    "search_words": LeftOut.DERIVED,
    "preferences": LeftOut.PROGRAM,
    "drafts": LeftOut.PROGRAM,
    "saved_views": LeftOut.PROGRAM,
    "backups_made": LeftOut.PROGRAM,
}
"""Tables that do not go along: bytes that go as files, what is derived from the rest, and settings of the program."""

ROWS_AT_ONCE = 500
_KINDS: tuple[tuple[type, FieldKind], ...] = (
    (bool, FieldKind.YES_NO),
    (int, FieldKind.WHOLE),
    (float, FieldKind.DECIMAL),
    (datetime, FieldKind.MOMENT),
    (date, FieldKind.DAY),
    (str, FieldKind.TEXT),
)


def export_tables() -> tuple[ExportTable, ...]:
    """Every table that goes along, in the order of the names, with its fields."""
    tables = sorted(Base.metadata.tables.values(), key=lambda table: table.name)
    return tuple(
        ExportTable(table.name, tuple(_field(column) for column in table.columns if _goes(column)))
        for table in tables
        if table.name not in LEFT_OUT
    )


def export_rows(session: Session, name: str, after: tuple[int | str, ...] | None) -> tuple[JsonDict, ...]:
    """The next rows of a table behind `after` (the key of the last row, None for the first), at most 500."""
    table = Base.metadata.tables[name]
    keys = list(table.primary_key.columns)
    columns = [column for column in table.columns if _goes(column)]
    query = select(*columns).order_by(*keys).limit(ROWS_AT_ONCE)
    if after is not None:
        query = query.where(tuple_(*keys) > after)
    if name == Attachment.__tablename__:
        query = query.where(table.c.state == AttachmentState.KEPT)
    return tuple(
        {column.name: _plain(value) for column, value in zip(columns, row, strict=True)}
        for row in session.execute(query)
    )


def key_of(name: str, row: JsonDict) -> tuple[int | str, ...]:
    """The key of a row, to go on behind it."""
    return tuple(row[column.name] for column in Base.metadata.tables[name].primary_key.columns)


def export_count(session: Session, name: str) -> int:
    """How many rows of a table go along."""
    table = Base.metadata.tables[name]
    query = select(func.count()).select_from(table)
    if name == Attachment.__tablename__:
        query = query.where(table.c.state == AttachmentState.KEPT)
    return session.scalar(query) or 0


def export_files(session: Session) -> tuple[ExportFile, ...]:
    """Every attachment and every kept copy of what left; their bytes are read one by one."""
    kept = select(Attachment).where(Attachment.state == AttachmentState.KEPT).order_by(Attachment.id)
    attachments = [
        ExportFile(row.id, row.file_name, row.size, pieces_of(row.size), row.sha256) for row in session.scalars(kept)
    ]
    copies = session.execute(
        select(Release.id, Release.file_name, func.length(Release.content))
        .where(Release.content.is_not(None))
        .order_by(Release.id)
    )
    return (*attachments, *(ExportFile(ref, name, size, 0) for ref, name, size in copies))


def state_of_file(session: Session) -> int:
    """A number that changes with every deed: the export begins again when it does while the records are read."""
    return session.scalar(select(func.max(AuditLine.id))) or 0


def release_export(session: Session, permit: Permit, made: ReleaseInput, *, on: date, by: str) -> Change:
    """Write down that everything leaves, before it does; `created_id` is the row of the register."""
    return release_paper(session, permit, made, on=on, by=by)


def _goes(column: Column[Any]) -> bool:
    """Bytes go as files."""
    return not isinstance(column.type, LargeBinary)


def _field(column: Column[Any]) -> ExportField:
    target = next((f"{key.column.table.name}.{key.column.name}" for key in column.foreign_keys), "")
    choices: tuple[StrEnum, ...] = ()
    if isinstance(column.type, Enum) and column.type.enum_class is not None:
        choices = tuple(column.type.enum_class)
        return ExportField(column.name, FieldKind.CHOICE, bool(column.nullable), target, choices)
    return ExportField(column.name, _kind(column), bool(column.nullable), target)


def _kind(column: Column[Any]) -> FieldKind:
    python = _python_type(column)
    return next((kind for known, kind in _KINDS if python is known), FieldKind.STRUCTURE)


def _python_type(column: Column[Any]) -> type | None:
    try:
        return column.type.python_type
    except NotImplementedError:
        return None


def _plain(value: Any) -> Any:
    """ISO dates and the stable key of a choice; JSON stays as it is."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value
