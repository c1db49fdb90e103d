"""Write down who changed which field when, and what stood there before (product.md rule 6, issue 3 point 10).

The desk lays the watch over each transaction; deeds know nothing of it. What is watched stands in
`domain/field_history.py`. Long texts are not: those have earlier versions of their own (text_versions.py).
"""

from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any

from sqlalchemy import event, inspect, select
from sqlalchemy.orm import Session

from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.undoing import columns_before
from zorgdesk.domain.base import Base
from zorgdesk.domain.field_history import watched_fields
from zorgdesk.domain.records.history import FieldChange

_ONE_CHANGE = timedelta(minutes=15)
"""Typing on at the same field within this time is one change: the first `before` stays."""


def watch(session: Session, *, at: datetime) -> None:
    """Write down from now on what changes in this session; call it once, at the start of a transaction."""
    made: set[int] = set()

    def look(flushing: Session, _context: object, _instances: object) -> None:
        made.update(id(record) for record in flushing.new)
        for record in list(flushing.dirty):
            if id(record) not in made:
                _note(flushing, record, at)

    event.listen(session, "before_flush", look)


def plain(value: Any) -> str | int | list[str] | None:
    """A value of a field as JSON holds it."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return value.isoformat()
    kept: str | int | list[str] | None = value
    return kept


def _note(session: Session, record: Base, at: datetime) -> None:
    fields = watched_fields(type(record).__tablename__)
    before = columns_before(record).items()
    changed = {name: value for name, value in before if name in fields or name == "deleted_on"}
    if not changed:
        return
    row_id = inspect(type(record)).primary_key_from_instance(record)[0]
    with session.no_autoflush:
        who = preferences(session).own_name
        for name, value in changed.items():
            _write(session, type(record).__tablename__, row_id, name, value, getattr(record, name), who, at)


def _write(
    session: Session, table: str, row_id: int, name: str, before: Any, after: Any, who: str, at: datetime
) -> None:
    newest = session.scalar(
        select(FieldChange)
        .where(FieldChange.table_name == table, FieldChange.row_id == row_id, FieldChange.field == name)
        .order_by(FieldChange.id.desc())
        .limit(1)
    )
    if name != "deleted_on" and newest is not None and newest.who == who and at - newest.at < _ONE_CHANGE:
        newest.after = plain(after)
        return
    session.add(
        FieldChange(
            at=at, who=who, table_name=table, row_id=row_id, field=name, before=plain(before), after=plain(after)
        )
    )
