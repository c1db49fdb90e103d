"""Make the inverse of a deed out of what it really did to the rows (product.md rule 6: undo for every delete).

    before = Undoing(session)
    ...                                   # the deed
    return plan_changed(plan, undo=before.undo(Topic.PLANS, case_id=plan.case_id))

What was taken away comes back with the same numbers, what changed gets its old value, what was made goes again. Only
what passes through the session is seen: a deed that writes with bare SQL, or in the search tables, says with `then`
how that is mended.
"""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Table, delete, event, insert, inspect, select, text, update
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.domain.base import Base
from zorgdesk.domain.errors import GoneForGood

_DERIVED = frozenset({"case_summaries", "due_items"})
_Row = tuple[Table, int]
_Values = dict[str, Any]


class Undoing:
    """Remembers, from now until `undo` is asked, what the flushes of this session do."""

    def __init__(self, session: Session) -> None:
        session.flush()
        self._session = session
        self._changed: dict[_Row, _Values] = {}
        self._removed: dict[_Row, _Values] = {}
        self._made: list[Base] = []
        event.listen(session, "before_flush", self._look)

    def undo(
        self,
        *topics: Topic,
        case_id: int | None = None,
        case_ids: tuple[int, ...] = (),
        then: Callable[[Session], object] | None = None,
    ) -> Callable[[Session], Change]:
        """The inverse, as a deed. It raises GoneForGood when a row that it needs left the file meanwhile, or
        when what the deed made is in use.
        """
        self._session.flush()
        event.remove(self._session, "before_flush", self._look)
        made = [_row_of(record) for record in self._made]
        changed = {row: values for row, values in self._changed.items() if row not in made}
        removed = {row: values for row, values in self._removed.items() if row not in made}
        touched = case_ids or ((case_id,) if case_id is not None else ())

        def put_back(later: Session) -> Change:
            later.flush()
            later.execute(text("PRAGMA defer_foreign_keys = ON"))  # for rows that point at each other
            _delete(later, made)
            _insert(later, removed)
            _update(later, changed)
            later.expire_all()
            if then is not None:
                then(later)
            return Change(frozenset(topics), touched)

        return put_back

    def _look(self, session: Session, _context: object, _instances: object) -> None:
        self._made += [record for record in session.new if isinstance(record, Base)]
        gone = [record for record in session.deleted if isinstance(record, Base)]
        for record in session.dirty:
            gone += _orphans(record)
            self._note(record)
        for record in gone:
            self._lose(record)

    def _note(self, record: Base) -> None:
        before = columns_before(record)
        if before:
            self._changed[_row_of(record)] = {**before, **self._changed.get(_row_of(record), {})}

    def _lose(self, record: Base) -> None:
        if inspect(record).key is None or _row_of(record) in self._removed:
            return
        self._note(record)
        row = _row_of(record)
        self._removed[row] = {**values_of(record), **self._changed.pop(row, {})}
        for child in _cascade_children(record):
            self._lose(child)


def columns_before(record: Base) -> _Values:
    """The columns that changed since the last flush, with what stood there before."""
    kept, session = inspect(record).attrs, inspect(record).session
    found, unread = {}, []
    for column in inspect(type(record)).column_attrs:
        history = kept[column.key].history
        if history.added and history.deleted:
            found[column.key] = history.deleted[0]
        elif history.added:
            unread.append(column.key)
    if unread and session is not None:
        table, key = _row_of(record)
        columns = [table.c[name] for name in unread]
        row = session.connection().execute(select(*columns).where(_key(table) == key)).one()
        found |= {name: row[at] for at, name in enumerate(unread) if row[at] != getattr(record, name)}
    return found


def values_of(record: Base) -> _Values:
    """Every column of a record by its name."""
    return {column.key: getattr(record, column.key) for column in inspect(type(record)).column_attrs}


def rows_of(record: Base) -> list[tuple[str, _Values]]:
    """A record and all that goes when it goes, as plain rows: the name of the table and its columns."""
    rows = [(_row_of(record)[0].name, values_of(record))]
    for child in _cascade_children(record):
        rows += rows_of(child)
    return rows


def _cascade_children(record: Base) -> Iterator[Base]:
    for relation in inspect(type(record)).relationships:
        if relation.cascade.delete:
            found = getattr(record, relation.key)
            yield from found if relation.uselist else filter(None, [found])


def _orphans(record: Base) -> list[Base]:
    """What was taken out of a collection that owns it."""
    found: list[Base] = []
    for relation in inspect(type(record)).relationships:
        if relation.cascade.delete_orphan:
            found += [child for child in inspect(record).attrs[relation.key].history.deleted if child is not None]
    return found


def _row_of(record: Base) -> _Row:
    table = inspect(type(record)).local_table
    assert isinstance(table, Table)
    return table, inspect(type(record)).primary_key_from_instance(record)[0]


def _key(table: Table) -> Any:
    return next(iter(table.primary_key.columns))


def _must_stand_alone(session: Session, rows: list[_Row]) -> None:
    """Raises GoneForGood when something that came later hangs on a row that should go again."""
    for table, key in rows:
        for other in Base.metadata.sorted_tables:
            for link in other.foreign_keys:
                if link.column.table is table:
                    found = session.scalars(select(_key(other)).where(link.parent == key))
                    if other.name not in _DERIVED and any((other, ref) not in rows for ref in found):
                        raise GoneForGood


def _delete(session: Session, rows: list[_Row]) -> None:
    _must_stand_alone(session, [row for row in rows if row[0].name not in _DERIVED])
    for table, key in sorted(rows, key=lambda row: _place(row[0]), reverse=True):
        session.execute(delete(table).where(_key(table) == key))


def _insert(session: Session, rows: dict[_Row, _Values]) -> None:
    for (table, _), values in sorted(rows.items(), key=lambda item: _place(item[0][0])):
        session.execute(insert(table).values(**values))


def _update(session: Session, rows: dict[_Row, _Values]) -> None:
    for (table, key), values in rows.items():
        if session.scalar(select(_key(table)).where(_key(table) == key)) is None:
            raise GoneForGood
        session.execute(update(table).where(_key(table) == key).values(**values))


def _place(table: Table) -> int:
    """Where a table stands when those that others point at come first."""
    return Base.metadata.sorted_tables.index(table)
