"""What an import makes and fills, followed while it happens: which row made which record, and how it left them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from enum import Enum
from typing import Any, TypeGuard

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session

from zorgdesk.domain.base import Base
from zorgdesk.domain.records.imports import ImportedRecord, ImportRun
from zorgdesk.domain.records.projections import CaseSummary, DueItem
from zorgdesk.domain.records.upkeep import AuditLine

_NOT_BROUGHT = (CaseSummary, DueItem, AuditLine, ImportRun, ImportedRecord)
_Key = tuple[str, int]


def plain(value: object) -> object:
    """A value of a column as JSON keeps it."""
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def snapshot(record: Base) -> dict[str, Any]:
    """All columns of a record as plain values."""
    return {attribute.key: plain(getattr(record, attribute.key)) for attribute in inspect(record).mapper.column_attrs}


class Followed:
    """Made by `followed`: which records are made and changed while one row after the other comes in."""

    def __init__(self) -> None:
        self.row_number = 0
        self._made: dict[_Key, tuple[int, Base]] = {}
        self._filled: dict[_Key, tuple[int, Base, dict[str, Any]]] = {}

    def note(self, session: Session, _context: object) -> None:
        """After each flush: what was new, and what the changed ones were before."""
        for record in session.new:
            if _is_brought(record):
                self._made[_key(record)] = (self.row_number, record)
        for record in session.dirty:
            if not _is_brought(record) or _key(record) in self._made:
                continue
            before = _before(record)
            number, _, earlier = self._filled.get(_key(record), (self.row_number, record, {}))
            if before or earlier:
                self._filled[_key(record)] = (number, record, {**before, **earlier})

    def keep(self, session: Session, run: ImportRun) -> None:
        """Write down every record as the import leaves it."""
        for (table, ref), (number, record) in self._made.items():
            run.records.append(
                ImportedRecord(row_number=number, table_name=table, ref=ref, before=None, after=snapshot(record))
            )
        for (table, ref), (number, record, before) in self._filled.items():
            now = snapshot(record)
            after = {name: now[name] for name in before}
            run.records.append(ImportedRecord(row_number=number, table_name=table, ref=ref, before=before, after=after))
        session.flush()


def _key(record: Base) -> _Key:
    (ref,) = inspect(record).mapper.primary_key_from_instance(record)
    return str(record.__tablename__), ref


def _is_brought(record: object) -> TypeGuard[Base]:
    """Whether it is a fact: nothing that is derived or kept about the import itself, and known by a number."""
    if not isinstance(record, Base) or isinstance(record, _NOT_BROUGHT):
        return False
    keys = inspect(record).mapper.primary_key_from_instance(record)
    return len(keys) == 1 and isinstance(keys[0], int)


def _before(record: Base) -> dict[str, Any]:
    """The columns of a changed record as they were."""
    state, now = inspect(record), snapshot(record)
    changed = {
        attribute.key: state.attrs[attribute.key].history.deleted
        for attribute in state.mapper.column_attrs
        if state.attrs[attribute.key].history.has_changes()
    }
    return {name: plain(old[0]) if old else None for name, old in changed.items() if name in now}


@contextmanager
def followed(session: Session) -> Iterator[Followed]:
    """Follow what happens in this session; set `row_number` before each row."""
    trace = Followed()
    event.listen(session, "after_flush", trace.note)
    try:
        yield trace
    finally:
        session.flush()
        event.remove(session, "after_flush", trace.note)
