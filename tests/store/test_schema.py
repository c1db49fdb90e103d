"""The schema that migrations make is the schema that the records map, table by table and column by column."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

import zorgdesk.domain.records
from zorgdesk.domain.base import Base
from zorgdesk.store.backup import make_backup
from zorgdesk.store.keys import FLOOR
from zorgdesk.store.migrations import MIGRATIONS, migrate
from zorgdesk.store.vault import Vault

ALL_RECORDS = zorgdesk.domain.records.ALL_TABLES_LOADED
HINT = "run `python -m tests.house.freeze_schema` (before the first release), or add a migration"
SEARCH = ("search_text", "search_trigram")


def in_memory() -> dbapi2.Connection:
    return dbapi2.connect(":memory:", isolation_level=None)


@pytest.fixture
def migrated() -> Iterator[dbapi2.Connection]:
    connection = in_memory()
    migrate(connection, 0, MIGRATIONS)
    yield connection
    connection.close()


@pytest.fixture
def mapped() -> Iterator[dbapi2.Connection]:
    connection = in_memory()
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool)
    Base.metadata.create_all(engine)
    yield connection
    engine.dispose()
    connection.close()


def tables(connection: dbapi2.Connection) -> set[str]:
    rows = connection.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    return {name for (name,) in rows if not name.startswith("sqlite_")}


def shape(connection: dbapi2.Connection, table: str) -> dict[str, object]:
    """What a table is, apart from the order of its columns and the words it was made with."""
    columns = sorted(row[1:] for row in connection.execute(f"PRAGMA table_xinfo({table})"))
    keys = sorted(row[2:] for row in connection.execute(f"PRAGMA foreign_key_list({table})"))
    indexes = []
    for _, name, unique, origin, partial in connection.execute(f"PRAGMA index_list({table})").fetchall():
        parts = [row[1:] for row in connection.execute(f"PRAGMA index_xinfo({name})")]
        named = name if origin == "c" else origin
        indexes.append((named, unique, partial, [(column, down, collation) for _, column, down, collation, _ in parts]))
    return {"columns": columns, "foreign keys": keys, "indexes": sorted(indexes, key=str)}


def test_the_same_tables(migrated: dbapi2.Connection, mapped: dbapi2.Connection) -> None:
    assert tables(migrated) == tables(mapped), HINT


def test_the_same_columns_keys_and_indexes(migrated: dbapi2.Connection, mapped: dbapi2.Connection) -> None:
    different = [table for table in sorted(tables(mapped)) if shape(migrated, table) != shape(mapped, table)]
    assert different == [], HINT


def test_a_real_vault_has_every_table_and_is_clean(folder: Path) -> None:
    with Vault.create(folder / "dossier.zorgdesk", "vijf woorden", kdf_profile=FLOOR) as vault:
        report = vault.check()
    assert report.clean
    assert report.schema_version == MIGRATIONS[-1].number
    assert set(Base.metadata.tables) | set(SEARCH) <= set(dict(report.counts))


def test_a_real_vault_with_words_to_search_survives_a_backup_and_another_passphrase(folder: Path) -> None:
    with Vault.create(folder / "dossier.zorgdesk", "vijf woorden", kdf_profile=FLOOR) as vault:
        with vault.transaction() as session:
            for table in SEARCH:
                session.connection().exec_driver_sql(
                    f"INSERT INTO {table} (rowid, body) VALUES (7, 'zoe bouwt een toren')"
                )
        made = make_backup(vault, folder, datetime(2026, 3, 3, 14, 5))
        vault.change_passphrase("zes andere woorden")
        assert vault.check().clean
        assert vault.check().contents == made.report.contents
        for opened in (vault, Vault.unlock(made.path, "vijf woorden")):
            with opened, opened.reading() as session:
                found = [
                    session.connection()
                    .exec_driver_sql(f"SELECT rowid FROM {table} WHERE {table} MATCH '\"bouwt\"'")
                    .all()
                    for table in SEARCH
                ]
            assert found == [[(7,)], [(7,)]]
