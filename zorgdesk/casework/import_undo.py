"""Undo one import as a whole; what was worked on since is named, and only then may the rest be undone without it.

Every record that the import made is compared with how the import left it, and every foreign key to it is looked at: a
record that differs, or that something else hangs on, was worked on. A list of tables is not needed, so a table of
tomorrow is looked at too.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Column, RowMapping, Table, delete, insert, or_, select, update
from sqlalchemy.orm import Session

from zorgdesk.casework import search_index
from zorgdesk.casework.cases import index_case
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.import_trace import plain
from zorgdesk.casework.search_index import SearchKind
from zorgdesk.casework.sheets.imports import TouchedRow
from zorgdesk.domain.base import Base
from zorgdesk.domain.errors import ImportInUse
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.imports import ImportedRecord, ImportRun

_DERIVED = frozenset({"case_summaries", "due_items", "audit_lines", "imported_records"})
_PLACES = frozenset({"municipalities", "locations", "care_groups", "organisations"})
_NO_WORK = frozenset({"pinned_at"})
"""Columns that may differ without anyone having worked on the record."""

_SEARCHED = {
    "care_cases": SearchKind.CASE,
    "guardians": SearchKind.GUARDIAN,
    "persons": SearchKind.PERSON,
    "organisations": SearchKind.ORGANISATION,
    "locations": SearchKind.LOCATION,
    "journal_entries": SearchKind.NOTE,
}
_Ref = tuple[str, int]
"""A table and the number of a row."""

_BATCH = 500
_TOPICS = (Topic.CASES, Topic.PEOPLE, Topic.REFERENCE, Topic.JOURNAL, Topic.STEPS)


@dataclass
class _Use:
    """What was found about one record: its own change, and the tables of what hangs on it."""

    changed: bool = False
    tables: set[str] = field(default_factory=set)


def import_touched(session: Session, run_id: int) -> tuple[TouchedRow, ...]:
    """The rows of an import on which someone worked since, in the order of the file."""
    run = session.get_one(ImportRun, run_id)
    uses: dict[_Ref, _Use] = {}
    for ref in _changed(session, run):
        uses.setdefault(ref, _Use()).changed = True
    for ref, tables in _hanging(session, _made(run.records)).items():
        uses.setdefault(ref, _Use()).tables |= tables
    rows: dict[int, list[_Use]] = {}
    for record in run.records:
        use = uses.get((record.table_name, record.ref))
        if use is not None:
            rows.setdefault(record.row_number, []).append(use)
    return tuple(
        TouchedRow(
            number,
            _name_of(run, number),
            tuple(sorted({table for use in found for table in use.tables})),
            any(use.changed for use in found),
        )
        for number, found in sorted(rows.items())
    )


def undo_import(session: Session, run_id: int, *, at: datetime, spare_touched: bool = False) -> Change:
    """Take everything back that one import brought; raises ImportInUse when someone worked on it since.

    `spare_touched`: those rows stay, and the others go all the same.
    """
    run = session.get_one(ImportRun, run_id)
    touched = import_touched(session, run_id)
    if touched and not spare_touched:
        raise ImportInUse(len(touched))
    going = sorted(_without(session, run, {row.row_number for row in touched}), key=_depth)
    session.expunge_all()
    taken = [row for record in reversed(going) for row in _take_back(session, record)]
    session.execute(update(ImportRun).where(ImportRun.id == run_id).values(undone_at=at))
    session.expire_all()
    left = _index_again(session, taken)

    def undo(session: Session) -> Change:
        for row in reversed(taken):
            row.put_back(session)
        session.execute(update(ImportRun).where(ImportRun.id == run_id).values(undone_at=None))
        session.expire_all()
        back = _index_again(session, taken)
        return Change(
            frozenset(_TOPICS), back, undo=lambda later: undo_import(later, run_id, at=at, spare_touched=spare_touched)
        )

    return Change(frozenset(_TOPICS), left, undo=undo)


def _depth(record: ImportedRecord) -> tuple[int, int]:
    """What others point at comes first, so that the other way round can be taken away."""
    order = [table.name for table in Base.metadata.sorted_tables]
    return order.index(record.table_name), record.ref


# What was worked on ---------------------------------------------------------------------------------------------------


def _batched(refs: list[int]) -> Iterator[list[int]]:
    """So many numbers at once as one query takes."""
    for start in range(0, len(refs), _BATCH):
        yield refs[start : start + _BATCH]


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


def _key(name: str) -> Column[Any]:
    (column,) = _table(name).primary_key.columns
    return column


def _rows(session: Session, name: str, refs: Iterable[int]) -> Iterator[RowMapping]:
    """The rows of a table with these numbers."""
    for some in _batched(sorted(refs)):
        yield from session.execute(select(_table(name)).where(_key(name).in_(some))).mappings()


def _attributes(name: str) -> dict[str, Column[Any]]:
    """The columns of a table by their names in the mapping (`rules_kept` is kept as `rules`)."""
    mapper = next(mapper for mapper in Base.registry.mappers if mapper.class_.__tablename__ == name)
    return {str(mapper.get_property_by_column(column).key): column for column in _table(name).columns}


def _made(records: Iterable[ImportedRecord]) -> dict[str, set[int]]:
    """Per table what the import made itself."""
    made: dict[str, set[int]] = {}
    for record in records:
        if record.before is None:
            made.setdefault(record.table_name, set()).add(record.ref)
    return made


def _changed(session: Session, run: ImportRun) -> Iterator[_Ref]:
    """The records that are not as the import left them, or are gone."""
    for name in {record.table_name for record in run.records}:
        records = [record for record in run.records if record.table_name == name]
        columns, key = _attributes(name), _key(name)
        rows = {row[key]: row for row in _rows(session, name, (record.ref for record in records))}
        for record in records:
            row = rows.get(record.ref)
            kept = {at: value for at, value in record.after.items() if at in columns and at not in _NO_WORK}
            if row is None or any(plain(row[columns[at]]) != value for at, value in kept.items()):
                yield name, record.ref


def _hanging(session: Session, made: dict[str, set[int]]) -> dict[_Ref, set[str]]:
    """Per record the tables with a row that points at it and is not one of `made`; one query per foreign key."""
    found: dict[_Ref, set[str]] = {}
    for table in Base.metadata.sorted_tables:
        if table.name in _DERIVED:
            continue
        own = made.get(table.name, set())
        for column in table.columns:
            for link in column.foreign_keys:
                name = link.column.table.name
                for some in _batched(sorted(made.get(name, ()))):
                    query = select(column, *table.primary_key.columns).where(column.in_(some))
                    for ref, *keys in session.execute(query):
                        if keys[0] not in own:
                            found.setdefault((name, ref), set()).add(table.name)
    return found


def _name_of(run: ImportRun, row_number: int) -> str:
    """What the row is known by: the number of its casus, else the name in it."""
    records = [record for record in run.records if record.row_number == row_number]
    for record in records:
        if record.table_name == "care_cases" and "number" in record.after:
            return f"K-{record.after['number']:04d}"
    names = (str(record.after["name"]) for record in records if "name" in record.after)
    return next(names, "")


# Taking back ----------------------------------------------------------------------------------------------------------


def _without(session: Session, run: ImportRun, spared_rows: set[int]) -> list[ImportedRecord]:
    """The records that go: not those of spared rows, nor a place, colleague or party that something else needs."""
    going = [record for record in run.records if record.row_number not in spared_rows or record.table_name in _PLACES]
    while spared_rows:
        needed = _hanging(session, _made(going))
        staying = [record for record in going if (record.table_name, record.ref) in needed]
        if not staying:
            break
        going = [record for record in going if record not in staying]
    return going


@dataclass
class _Taken:
    """One row of a table as it was before it was taken back, and what it was found by."""

    table: Table
    values: dict[str, Any]
    found_by: tuple[SearchKind, int, int | None, str] | None = None
    was_there: bool = False

    def put_back(self, session: Session) -> None:
        """The row as it was."""
        (key,) = self.table.primary_key.columns
        if self.was_there:
            session.execute(update(self.table).where(key == self.values[key.name]).values(self.values))
        else:
            session.execute(insert(self.table).values(self.values))
        if self.found_by is not None:
            search_index.put(session, *self.found_by)


def _index_again(session: Session, taken: list[_Taken]) -> tuple[int, ...]:
    """The casussen that are there and that these rows belong to, found by their words anew."""
    cases = {row.values["case_id"] for row in taken if row.values.get("case_id")}
    cases |= {row.values["id"] for row in taken if row.table.name == "care_cases"}
    children = {row.values["child_id"] for row in taken if row.values.get("child_id")}
    children |= {row.values["id"] for row in taken if row.table.name == "children"}
    here = select(CareCase).where(or_(CareCase.id.in_(cases), CareCase.child_id.in_(children))).order_by(CareCase.id)
    found = session.scalars(here).all()
    for care_case in found:
        search_index.remove(session, SearchKind.CASE, care_case.id)
        index_case(session, care_case)
    return tuple(care_case.id for care_case in found)


def _take_back(session: Session, record: ImportedRecord) -> Iterator[_Taken]:
    table, key = _table(record.table_name), _key(record.table_name)
    row = session.execute(select(table).where(key == record.ref)).mappings().first()
    if row is None:
        return
    if record.before is not None:
        columns = _attributes(record.table_name)
        before = {columns[name].name: _typed(columns[name], value) for name, value in record.before.items()}
        session.execute(update(table).where(key == record.ref).values(before))
        yield _Taken(table, dict(row), was_there=True)
        return
    if record.table_name == "care_cases":
        _forget_derived(session, record.ref)
    found_by = None
    kind = _SEARCHED.get(record.table_name)
    if kind is not None:
        found_by = search_index.taken(session, kind, record.ref)
    session.execute(delete(table).where(key == record.ref))
    yield _Taken(table, dict(row), found_by)


def _typed(column: Column[Any], value: Any) -> Any:
    """A plain value as the column wants it."""
    kind = column.type.python_type
    if value is None or isinstance(value, kind):
        return value
    return kind.fromisoformat(value) if hasattr(kind, "fromisoformat") else kind(value)


def _forget_derived(session: Session, case_id: int) -> None:
    """Summary and tasks of a casus go; its audit lines stay, without it."""
    for name in ("case_summaries", "due_items"):
        table = _table(name)
        session.execute(delete(table).where(table.c.case_id == case_id))
    lines = _table("audit_lines")
    session.execute(update(lines).where(lines.c.case_id == case_id).values(case_id=None, detail=f"case {case_id}"))
