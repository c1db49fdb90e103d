"""The stress file: some hundreds of stories are told through the deeds, then copied as rows until there are enough.

Which tables belong to a casus and how they refer to each other is read from the mapping, so that a new table comes
along by itself. Overleggen are not copied: nobody has a hundred on one day.
"""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from zorgdesk.casework.search_index import SearchKind, row_id, rows_of, words_in
from zorgdesk.demo.rename import rename_copies
from zorgdesk.domain.base import Base
from zorgdesk.domain.values import TaskKind

if TYPE_CHECKING:
    import random

    from sqlalchemy import Connection, Table
    from sqlalchemy.orm import Session

STORIES_AT_MOST = 200
"""How many are told before the rest is copied."""

SHARED = frozenset(
    {
        "backups_made",
        "drafts",
        "preferences",
        "saved_views",
        "municipalities",
        "locations",
        "care_groups",
        "organisations",
        "persons",
        "trajectory_templates",
        "closed_periods",
        "register_checks",
    }
)
LEFT_OUT = frozenset(
    {
        "meetings",
        "participants",
        "agenda_items",
        "action_items",
        "audit_lines",
        "text_versions",
        "search_words",
        "tasks_done",
        "field_changes",
        "laid_away",
        "limit_evidence",
    }
)
_OWNED = {"section_answers": {"plan": "support_plans", "handover": "handovers", "parent_meeting": "parent_meetings"}}
_SOURCES = {
    "handover": "handovers",
    "observation_sheet": "observation_sheets",
    "support_plan": "support_plans",
    "parent_meeting": "parent_meetings",
}
_TAKEN_FROM = {
    "observation": "observations",
    "journal": "journal_entries",
    "talk": "parent_meetings",
    "plan": "support_plans",
}
_TASKS_ABOUT = {
    "support_plans": (TaskKind.PLAN_EVALUATION,),
    "go_no_gos": (TaskKind.GO_NO_GO,),
    "consent_requests": (TaskKind.CONSENT_EXPIRES, TaskKind.CONSENT_ANSWER),
    "guardians": (TaskKind.AUTHORITY_UNKNOWN,),
    "handovers": (
        TaskKind.HANDOVER_START,
        TaskKind.HANDOVER_DISCUSS,
        TaskKind.HANDOVER_SEND,
        TaskKind.RECEIPT_MISSING,
        TaskKind.WARM_TALK,
    ),
    "parent_meetings": (TaskKind.PARENT_MEETING,),
    "support_sessions": (TaskKind.SESSION_TO_LOG,),
    "support_trajectories": (TaskKind.REGISTER_MISSING,),
    "observation_sheets": (TaskKind.SHEET_TO_ENTER,),
    "steps": (TaskKind.STEP,),
    "case_closings": (TaskKind.FOLLOW_UP,),
    "carrying_answers": (TaskKind.GROUP_CARRIES,),
}
_OF_MEETINGS = (TaskKind.PARENT_FEEDBACK, TaskKind.ACTION_ITEM)
_SEARCHED = {
    SearchKind.CASE: "care_cases",
    SearchKind.GUARDIAN: "guardians",
    SearchKind.NOTE: "journal_entries",
    SearchKind.OBSERVATION: "observations",
    SearchKind.PLAN: "support_plans",
    SearchKind.PARENT_MEETING: "parent_meetings",
    SearchKind.HANDOVER: "handovers",
}


def shape(cases: int) -> tuple[int, int, int]:
    """How a number of casussen is made: stories told, how many times over, and stories told afterwards."""
    times = -(-cases // STORIES_AT_MOST)
    return cases // times, times, cases % times


class Multiplier:
    """Copies everything that belongs to the casussen in a file; made once, when the stories have been told."""

    def __init__(self, session: "Session") -> None:
        """Read how far the numbers go."""
        connection = session.connection()
        self._tables = [table for table in Base.metadata.sorted_tables if table.name not in SHARED | LEFT_OUT]
        self._strides = {table.name: _highest(connection, table.name, _key(table)) for table in self._tables}
        self._numbers = {name: _highest(connection, name, "number") for name in ("care_cases", "signals", "releases")}
        self._sheets = _highest(connection, "observation_sheets", "number")

    def copy(self, session: "Session", nth: int, rng: "random.Random") -> None:
        """Write copy `nth` (from 1) of everything, under other surnames."""
        connection = session.connection()
        for table in self._tables:
            self._copy_table(connection, table, nth)
        _run(connection, _NEXT_TASKS, nth * self._strides["care_cases"])
        rename_copies(connection, rng, self._added("children", nth), self._added("guardians", nth))
        self._copy_search(connection, nth)

    def _added(self, table: str, nth: int) -> tuple[int, int]:
        """The first and last number of a copy in a table."""
        return nth * self._strides[table] + 1, (nth + 1) * self._strides[table]

    def _copy_table(self, connection: "Connection", table: "Table", nth: int) -> None:
        columns = dict(self._columns(table, nth))
        names, values = ", ".join(f'"{name}"' for name in columns), ", ".join(columns.values())
        only = _ONLY.get(table.name, "1")
        sql = f"INSERT INTO {table.name} ({names}) SELECT {values} FROM {table.name} AS t"  # noqa: S608 - our names
        _run(connection, f"{sql} WHERE t.{_key(table)} <= ? AND {only}", self._strides[table.name])

    def _columns(self, table: "Table", nth: int) -> Iterator[tuple[str, str]]:
        """Each column with the SQL of its value in the copy."""
        special = self._special(table.name, nth)
        for column in table.columns:
            owners = {key.column.table.name for key in column.foreign_keys}
            if column.name in special:
                yield column.name, special[column.name]
            elif owners & self._strides.keys():
                yield column.name, f't."{column.name}" + {nth * self._strides[owners.pop()]}'
            elif column.primary_key:
                yield column.name, f't."{column.name}" + {nth * self._strides[table.name]}'
            else:
                yield column.name, f't."{column.name}"'

    def _special(self, name: str, nth: int) -> dict[str, str]:
        """What is more than a number moved up: codes, tokens, and references inside texts."""
        if name in self._numbers:
            special = {"number": f"t.number + {nth * self._numbers[name]}"}
            if name == "care_cases":
                special["pinned_at"] = "NULL"
            if name == "releases":
                moved = f"CAST(value + {nth * self._strides['consent_requests']} AS TEXT)"
                special["content"] = "NULL"
                special["consent_request_ids"] = (
                    f"(SELECT json_group_array({moved}) FROM json_each(t.consent_request_ids))"  # noqa: S608
                )
                special["source_id"] = f"t.source_id + {self._by('t.paper', _SOURCES, nth)}"
            return special
        if name in _OWNED:
            return {"owner_id": f"t.owner_id + {self._by('t.owner_kind', _OWNED[name], nth)}"}
        if name in ("plan_facts", "taken_over"):
            return {"source_id": f"t.source_id + {self._by('t.source', _TAKEN_FROM, nth)}"}
        if name == "observation_sheets":
            return {"number": f"t.number + {nth * self._sheets}", "token": f"t.token || '{nth}'"}
        if name == "case_summaries":
            own = f"id = t.case_id + {self._case(nth)}"
            return {"code": f"(SELECT printf('K-%04d', number) FROM care_cases WHERE {own})"}  # noqa: S608
        return self._task(nth) if name == "due_items" else {}

    def _task(self, nth: int) -> dict[str, str]:
        kinds = {kind.value: table for table, about in _TASKS_ABOUT.items() for kind in about}
        ref = f"json_extract(t.task, '$.ref') + {self._by('t.kind', kinds, nth)}"
        guardian = f"json_extract(t.task, '$.guardian_id') + {nth * self._strides['guardians']}"
        moved = f"'$.case_id', t.case_id + {self._case(nth)}, '$.ref', {ref}, '$.guardian_id', {guardian}"
        key = f"t.kind || ':' || COALESCE({ref}, '') || ':' || COALESCE({guardian}, '')"
        return {"task": f"json_set(t.task, {moved})", "key": key}

    def _by(self, column: str, owners: dict[str, str], nth: int) -> str:
        whens = " ".join(f"WHEN '{kind}' THEN {nth * self._strides[table]}" for kind, table in owners.items())
        return f"CASE {column} {whens} ELSE 0 END"

    def _case(self, nth: int) -> int:
        return nth * self._strides["care_cases"]

    def _copy_search(self, connection: "Connection", nth: int) -> None:
        """The searchable texts; those of a casus and of parents hold the new names."""
        for kind, table in _SEARCHED.items():
            (first, _), moved = rows_of(kind), nth * self._strides[table]
            last = row_id(kind, self._strides[table])
            cases = self._case(nth)
            _run(connection, _SEARCH_TEXT, moved, cases, moved, cases, first, last)
            new = (first + moved, last + moved)
            if kind in (SearchKind.CASE, SearchKind.GUARDIAN):
                _rename_search(connection, kind, new)
            _run(connection, _SEARCH_TRIGRAM, *new)


_ONLY = {
    "signals": "t.case_id IS NOT NULL",
    "steps": "t.case_id IS NOT NULL",
    "observation_sheets": "t.case_id IS NOT NULL",
    "due_items": "t.case_id IS NOT NULL AND t.kind NOT IN ({})".format(", ".join(f"'{kind}'" for kind in _OF_MEETINGS)),
}
_NEXT_TASKS = """
UPDATE case_summaries SET (next_due_on, next_task) =
  (SELECT due_on, task FROM due_items AS d WHERE d.case_id = case_summaries.case_id ORDER BY due_on, weight, id LIMIT 1)
WHERE case_id > ?
"""
_SEARCH_TEXT = """
INSERT INTO search_text (rowid, body, owner, raw, kind, ref, case_id)
SELECT rowid + ?, body, 'c' || (case_id + ?), raw, kind, ref + ?, case_id + ? FROM search_text
WHERE rowid BETWEEN ? AND ?
"""
_SEARCH_TRIGRAM = """
INSERT INTO search_trigram (rowid, body) SELECT rowid, body FROM search_text WHERE rowid BETWEEN ? AND ?
"""
_LEARN = "INSERT OR IGNORE INTO search_words SELECT value FROM json_each(?)"
_NAMES = {
    SearchKind.CASE: "SELECT k.id, c.first_name, c.prefix, c.surname, 'K-' || printf('%04d', k.number)"
    " FROM care_cases k JOIN children c ON c.id = k.child_id WHERE k.id BETWEEN ? AND ?",
    SearchKind.GUARDIAN: "SELECT id, first_name, prefix, surname, '' FROM guardians WHERE id BETWEEN ? AND ?",
}


def _rename_search(connection: "Connection", kind: SearchKind, rows: tuple[int, int]) -> None:
    from zorgdesk.domain.names import PersonName, normalise

    zero = row_id(kind, 0)
    names = connection.exec_driver_sql(_NAMES[kind], (rows[0] - zero, rows[1] - zero)).all()
    known = {ref: (PersonName(*parts).full, code) for ref, *parts, code in names}
    found = connection.exec_driver_sql("SELECT rowid, raw FROM search_text WHERE rowid BETWEEN ? AND ?", rows).all()
    for row, raw in found:
        name, code = known[row - zero]
        words = "\n".join([code, name, *raw.split("\n")[2:]]) if kind is SearchKind.CASE else name
        sql = "UPDATE search_text SET raw = ?, body = ? WHERE rowid = ?"
        connection.exec_driver_sql(sql, (words, normalise(words), row))
        connection.exec_driver_sql(_LEARN, (json.dumps(words_in(words)),))


def _key(table: "Table") -> str:
    return str(next(iter(table.primary_key.columns)).name)


def _highest(connection: "Connection", table: str, column: str) -> int:
    return int(connection.exec_driver_sql(f"SELECT COALESCE(MAX({column}), 0) FROM {table}").scalar_one())  # noqa: S608


def _run(connection: "Connection", sql: str, *values: Any) -> None:
    connection.exec_driver_sql(sql, values)
