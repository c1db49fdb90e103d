"""Undo one import as a whole; what was worked on since is named, and only then may the rest be undone without it.

Every record that the import made is compared with how the import left it, and every foreign key to it is looked at: a
record that differs, or that something else hangs on, was worked on. A list of tables is not needed, so a table of
tomorrow is looked at too.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Tell, Topic, nobody
from zorgdesk.casework.import_back import TableRows, Taken, batched, index_again, take_back
from zorgdesk.casework.import_trace import plain
from zorgdesk.casework.projection import refresh_case
from zorgdesk.casework.sheets.imports import TouchedRow
from zorgdesk.domain.base import Base
from zorgdesk.domain.errors import ImportInUse
from zorgdesk.domain.records.imports import ImportedRecord, ImportRun
from zorgdesk.domain.values import ImportKind

_DERIVED = frozenset({"case_summaries", "due_items", "audit_lines", "imported_records"})
_PLACES = frozenset({"municipalities", "locations", "care_groups", "organisations"})
_NO_WORK = frozenset({"pinned_at"})
"""Columns that may differ without anyone having worked on the record."""

_Ref = tuple[str, int]
"""A table and the number of a row."""

TOPICS = frozenset({Topic.CASES, Topic.PEOPLE, Topic.REFERENCE, Topic.JOURNAL, Topic.STEPS})
"""What an import can touch."""

_DERIVING = 10
"""Deriving one casus takes as long as taking back so many rows; for telling how far it is."""


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


def undo_import(
    session: Session, run_id: int, *, at: datetime, spare_touched: bool = False, tell: Tell = nobody
) -> Change:
    """Take everything back that one import brought; raises ImportInUse when someone worked on it since.

    `spare_touched`: those rows stay, and the others go all the same. The derived rows are written here, one case at a
    time, so that `tell` can say how far it is and stop it; the same holds for undoing this.
    """
    run = session.get_one(ImportRun, run_id)
    touched = import_touched(session, run_id)
    if touched and not spare_touched:
        raise ImportInUse(len(touched))
    going = _without(session, run, {row.row_number for row in touched})
    made, filled = _cases_in(run, going)
    session.expunge_all()
    taken = take_back(session, going, tell, len(going) + _DERIVING * filled)
    session.execute(update(ImportRun).where(ImportRun.id == run_id).values(undone_at=at))
    left = _derive_again(session, taken, at, tell, len(going))

    def again(session: Session, tell: Tell) -> Change:
        return undo_import(session, run_id, at=at, spare_touched=spare_touched, tell=tell)

    def put_back(session: Session, tell: Tell) -> Change:
        for number, one in enumerate(reversed(taken)):
            tell(number, len(taken) + _DERIVING * (made + filled))
            one.put_back(session)
        session.execute(update(ImportRun).where(ImportRun.id == run_id).values(undone_at=None))
        return Change.of_many(TOPICS, _derive_again(session, taken, at, tell, len(taken)), undo=again)

    return Change.of_many(TOPICS, left, undo=put_back)


def _cases_in(run: ImportRun, going: list[ImportedRecord]) -> tuple[int, int]:
    """How many casussen these records made, and how many they only filled; for telling how far it is."""
    if run.kind is not ImportKind.CHILDREN:
        return 0, 0
    made = {record.row_number for record in going if record.table_name == "care_cases" and record.before is None}
    return len(made), len({record.row_number for record in going} - made)


def _derive_again(session: Session, taken: list[Taken], at: datetime, tell: Tell, done: int) -> tuple[int, ...]:
    """Search texts, summaries and tasks of the casussen that are there now; `done` steps came before."""
    session.expire_all()
    case_ids = index_again(session, taken)
    for number, case_id in enumerate(case_ids):
        tell(done + _DERIVING * number, done + _DERIVING * len(case_ids))
        refresh_case(session, case_id, on=at.date())
    return case_ids


# What was worked on ---------------------------------------------------------------------------------------------------


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
        kept_in = TableRows(name)
        columns = kept_in.attributes()
        rows = {row[kept_in.key]: row for row in kept_in.read(session, (record.ref for record in records))}
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
                for some in batched(sorted(made.get(name, ()))):
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
