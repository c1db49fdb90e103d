"""The schema, one frozen step after the other: plain SQL, numbered, never importing the domain.

To add one: write `m00NN_what.py` with `MIGRATION = Migration(NN, "what", (...))`, list it below, and put a real file of
the version before it in `tests/data/vaults/`. A migration that was released is never edited.
"""

from collections.abc import Sequence

from sqlcipher3 import dbapi2

from zorgdesk.store.migrations.m0001_first import MIGRATION as m0001_first
from zorgdesk.store.migrations.step import Migration

__all__ = ["MIGRATIONS", "BrokenMigration", "Migration", "latest", "migrate"]

MIGRATIONS: tuple[Migration, ...] = (m0001_first,)


class BrokenMigration(RuntimeError):
    """A migration left references to rows that are not there: our bug, and nothing of it was kept."""


def latest(migrations: Sequence[Migration]) -> int:
    """Return the version a file has after all of them."""
    return migrations[-1].number


def migrate(connection: dbapi2.Connection, version: int, migrations: Sequence[Migration]) -> None:
    """Bring a file from `version` to the latest in one transaction: all or nothing, also when ended in the middle.

    Foreign keys rest meanwhile, since a table is changed by making it anew; they are checked before the commit.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        for migration in migrations:
            if migration.number > version:
                for statement in migration.statements:
                    connection.execute(statement)
        if connection.execute("PRAGMA foreign_key_check").fetchall():
            raise BrokenMigration(latest(migrations))
        connection.execute(f"PRAGMA user_version = {latest(migrations):d}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
    connection.execute("PRAGMA foreign_keys = ON")
