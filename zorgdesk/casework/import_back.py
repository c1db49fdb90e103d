"""Take rows of an import back, and put them back again: table by table and many at once, so that 1,000 rows take
seconds. What was taken is remembered as it was."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import Column, RowMapping, String, Table, cast, delete, insert, literal, or_, select, update
from sqlalchemy.orm import Session

from zorgdesk.casework import search_index
from zorgdesk.casework.cases import index_case
from zorgdesk.casework.changes import Tell
from zorgdesk.casework.search_index import SearchKind
from zorgdesk.domain.base import Base
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.imports import ImportedRecord

T = TypeVar("T")
_SEARCHED = {
    "care_cases": SearchKind.CASE,
    "guardians": SearchKind.GUARDIAN,
    "persons": SearchKind.PERSON,
    "organisations": SearchKind.ORGANISATION,
    "locations": SearchKind.LOCATION,
    "journal_entries": SearchKind.NOTE,
}
_BATCH = 500


# Tables ---------------------------------------------------------------------------------------------------------------


def batched(things: Sequence[T]) -> Iterator[Sequence[T]]:
    """So many at once as one query takes."""
    for start in range(0, len(things), _BATCH):
        yield things[start : start + _BATCH]


class TableRows:
    """One table by its name: `table`, `key` (the column that numbers its rows), and its rows by number."""

    def __init__(self, name: str) -> None:
        self.table: Table = Base.metadata.tables[name]
        (self.key,) = self.table.primary_key.columns

    def read(self, session: Session, refs: Iterable[int]) -> Iterator[RowMapping]:
        """The rows with these numbers."""
        for some in batched(sorted(refs)):
            yield from session.execute(select(self.table).where(self.key.in_(some))).mappings()

    def attributes(self) -> dict[str, Column[Any]]:
        """The columns by their names in the mapping (`rules_kept` is kept as `rules`)."""
        mapper = next(mapper for mapper in Base.registry.mappers if mapper.local_table is self.table)
        return {str(mapper.get_property_by_column(column).key): column for column in self.table.columns}


# Taking back ----------------------------------------------------------------------------------------------------------


@dataclass
class Taken:
    """Rows of one table as they were before they were taken away or (`were_there`) emptied, and their search texts."""

    table: Table
    rows: list[dict[str, Any]]
    found_by: list[search_index.Found] = field(default_factory=list)
    were_there: bool = False

    def put_back(self, session: Session) -> None:
        """The rows as they were; the casussen themselves are indexed afterwards (`index_again`)."""
        key = TableRows(self.table.name).key
        if self.were_there:
            for row in self.rows:
                session.execute(update(self.table).where(key == row[key.name]).values(row))
        elif self.rows:
            session.execute(insert(self.table), self.rows)
        for found in self.found_by:
            if found[0] is not SearchKind.CASE:
                search_index.put(session, *found)


def take_back(session: Session, going: list[ImportedRecord], tell: Tell, total: int) -> list[Taken]:
    """Take these records back, what points at others first; tells how many of `total` are done."""
    per_table: dict[str, list[ImportedRecord]] = {}
    for record in going:
        per_table.setdefault(record.table_name, []).append(record)
    taken: list[Taken] = []
    done = 0
    for table in reversed(Base.metadata.sorted_tables):
        records = per_table.get(table.name, [])
        filled = [record for record in records if record.before is not None]
        made = [record.ref for record in records if record.before is None]
        for some in batched(filled):
            tell(done, total)
            taken.append(_empty(session, table, some))
            done += len(some)
        for refs in batched(made):
            tell(done, total)
            taken.append(_take_away(session, table, refs))
            done += len(refs)
    return taken


def _empty(session: Session, table: Table, records: Sequence[ImportedRecord]) -> Taken:
    """Records that the import filled get back what they had before."""
    kept = TableRows(table.name)
    columns = kept.attributes()
    rows = [dict(row) for row in kept.read(session, [record.ref for record in records])]
    here = {row[kept.key.name] for row in rows}
    for record in records:
        if record.ref in here:
            assert record.before is not None
            before = {columns[name].name: _typed(columns[name], value) for name, value in record.before.items()}
            session.execute(update(table).where(kept.key == record.ref).values(before))
    return Taken(table, rows, were_there=True)


def _take_away(session: Session, table: Table, refs: Sequence[int]) -> Taken:
    """Records that the import made go, with what was derived of them."""
    kept = TableRows(table.name)
    rows = [dict(row) for row in kept.read(session, refs)]
    if table.name == "care_cases":
        _forget_derived(session, refs)
    kind = _SEARCHED.get(table.name)
    found_by = search_index.taken(session, kind, refs) if kind is not None else []
    session.execute(delete(table).where(kept.key.in_(refs)))
    return Taken(table, rows, found_by)


def _typed(column: Column[Any], value: Any) -> Any:
    """A plain value as the column wants it."""
    kind = column.type.python_type
    if value is None or isinstance(value, kind):
        return value
    return kind.fromisoformat(value) if hasattr(kind, "fromisoformat") else kind(value)


def _forget_derived(session: Session, case_ids: Sequence[int]) -> None:
    """Summaries and tasks of casussen go; their audit lines stay, without them."""
    for name in ("case_summaries", "due_items"):
        table = Base.metadata.tables[name]
        session.execute(delete(table).where(table.c.case_id.in_(case_ids)))
    lines = Base.metadata.tables["audit_lines"]
    named = literal("case ") + cast(lines.c.case_id, String)
    session.execute(update(lines).where(lines.c.case_id.in_(case_ids)).values(case_id=None, detail=named))


def index_again(session: Session, taken: list[Taken]) -> tuple[int, ...]:
    """The casussen that are there and that these rows belong to, found by their words anew."""
    rows = [(one.table.name, row) for one in taken for row in one.rows]
    cases = {row["case_id"] for _, row in rows if row.get("case_id")}
    cases |= {row["id"] for name, row in rows if name == "care_cases"}
    children = {row["child_id"] for _, row in rows if row.get("child_id")}
    children |= {row["id"] for name, row in rows if name == "children"}
    here = select(CareCase).where(or_(CareCase.id.in_(cases), CareCase.child_id.in_(children))).order_by(CareCase.id)
    found = session.scalars(here).all()
    search_index.taken(session, SearchKind.CASE, [care_case.id for care_case in found])
    for care_case in found:
        index_case(session, care_case)
    return tuple(care_case.id for care_case in found)
