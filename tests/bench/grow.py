"""Make a big file out of a demo dossier: all children, cases and meetings again and again, under new numbers.

The generator performs every deed of every case and needs about twenty minutes for 10,000; this needs seconds, and what
a list, a search or a page reads afterwards is the same.
"""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from zorgdesk.store import cipher
from zorgdesk.store.keys import FileKey

KEPT_ONCE = {
    "municipalities", "locations", "care_groups", "organisations", "persons", "preferences", "drafts", "backups_made",
    "saved_views", "text_blocks", "trajectory_templates", "closed_periods", "register_checks",
}  # fmt: skip
OWNED = {"section_answers": ("owner_id",), "text_versions": ("owner_id",)}
IDS, NUMBERS = 1_000_000, 10_000
FOUND_ONCE = "('person', 'organisation', 'location')"


def grow(path: Path, key: FileKey, rounds: int) -> None:
    """Add the content of the file to itself, `rounds` times."""
    connection = cipher.connect(path, key)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    tables = [
        str(name)
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table'"
            " AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%'"
        )
        if name not in KEPT_ONCE
    ]
    shapes = {table: _shape(connection, table) for table in tables}
    for again in range(1, rounds + 1):
        for table, (names, values) in shapes.items():
            quoted = [f'"{name}"' for name in names]
            copied = ", ".join(value.format(ids=again * IDS, numbers=again * NUMBERS, again=again) for value in values)
            connection.execute(
                f"INSERT INTO {table} ({', '.join(quoted)}) SELECT {copied} FROM {table} WHERE {_first(names)} < {IDS}"
            )
        _grow_search(connection, again * IDS)
    assert not connection.execute("PRAGMA foreign_key_check").fetchall()
    connection.execute("COMMIT")
    connection.close()


def _shape(connection: dbapi2.Connection, table: str) -> tuple[list[str], list[str]]:
    """The columns of a table, and how each is written in a copy."""
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    points = {row[3]: row[2] for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
    names = [str(column[1]) for column in columns]
    keys = {str(column[1]) for column in columns if column[5]}
    return names, [_value(table, name, name in keys, points.get(name)) for name in names]


def _value(table: str, name: str, is_key: bool, target: str | None) -> str:
    if is_key or name in OWNED.get(table, ()) or (target is not None and target not in KEPT_ONCE):
        return f'"{name}" + {{ids}}'
    if name == "number":
        return "number + {numbers}"
    if name in ("token", "code"):
        return f"{name} || '-{{again}}'"
    return f'"{name}"'


def _first(names: list[str]) -> str:
    return "id" if "id" in names else names[0]


def _grow_search(connection: dbapi2.Connection, ids: int) -> None:
    rows = connection.execute(
        "SELECT rowid, body, raw, kind, ref, case_id FROM search_text"
        f" WHERE kind NOT IN {FOUND_ONCE} AND ref < {IDS}"
    ).fetchall()
    for row, body, raw, kind, ref, case_id in rows:
        mine = None if case_id is None else case_id + ids
        connection.execute(
            "INSERT INTO search_text (rowid, body, owner, raw, kind, ref, case_id) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (row + ids, body, "" if mine is None else f"c{mine}", raw, kind, ref + ids, mine),
        )
        connection.execute("INSERT INTO search_trigram (rowid, body) VALUES (?, ?)", (row + ids, body))
