"""Other surnames for copied families; first names stay, because the texts about a child use them."""

import random
from typing import TYPE_CHECKING, Any

from zorgdesk.demo.content import shop_window
from zorgdesk.domain.name_sounds import sound_key
from zorgdesk.domain.names import PersonName

if TYPE_CHECKING:
    from sqlalchemy import Connection

Numbers = tuple[int, int]
"""The first and the last number."""


def rename_copies(connection: "Connection", rng: random.Random, children: Numbers, guardians: Numbers) -> None:
    """Give the children of a copy and their parents a surname, and write it in the list of casussen too."""
    people = shop_window().people
    family = {}
    for child_id, first_name in _rows(
        connection, "SELECT id, first_name FROM children WHERE id BETWEEN ? AND ?", children
    ):
        surname = (rng.choice(people["prefixes"]), rng.choice(people["surnames"]))
        family[child_id] = surname
        _rename(connection, "children", child_id, PersonName(first_name, *surname))
    for guardian_id, first_name, child_id in _rows(connection, _PARENTS, guardians):
        _rename(connection, "guardians", guardian_id, PersonName(first_name, *family[child_id]))
    for case_id, *parts in _rows(connection, _CASES, children):
        name = PersonName(*parts)
        connection.exec_driver_sql(_SUMMARY, (name.full, name.sort_key, name.search_key, case_id))


_PARENTS = """
SELECT g.id, g.first_name, MIN(s.child_id) FROM guardians g JOIN guardianships s ON s.guardian_id = g.id
WHERE g.id BETWEEN ? AND ? GROUP BY g.id
"""
_CASES = """
SELECT k.id, c.first_name, c.prefix, c.surname FROM care_cases k JOIN children c ON c.id = k.child_id
WHERE c.id BETWEEN ? AND ?
"""
_SUMMARY = "UPDATE case_summaries SET child_name = ?, sort_name = ?, search_name = ? WHERE case_id = ?"


def _rows(connection: "Connection", sql: str, numbers: Numbers) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in connection.exec_driver_sql(sql, numbers)]


def _rename(connection: "Connection", table: str, ref: int, name: PersonName) -> None:
    connection.exec_driver_sql(
        f"UPDATE {table} SET prefix = ?, surname = ?, search_name = ?, sort_name = ? WHERE id = ?",  # noqa: S608 - our own tables
        (name.prefix, name.surname, name.search_key, name.sort_key, ref),
    )
    if table == "children":
        connection.exec_driver_sql("UPDATE children SET sound_name = ? WHERE id = ?", (sound_key(name), ref))
