"""One raw connection to an encrypted file, with every setting that stack.md measured. No SQLAlchemy here."""

from pathlib import Path

from sqlcipher3 import dbapi2

from zorgdesk.store.keys import FileKey

BUSY_SECONDS = 5.0
"""How long a write waits for a backup that is reading the same file."""

_SETTINGS = (
    "PRAGMA cipher_memory_security = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",  # what was wiped or written over leaves no words behind in free pages
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
)


def connect(path: Path, key: FileKey, *, read_only: bool = False) -> dbapi2.Connection:
    """Open an existing file (a new one is first made as an empty file) and prove the key with a query.

    Raises the driver's errors; `problems.translated` names them. The caller has checked the file (vault_file.py).
    Python opens no transaction by itself: whoever writes says BEGIN IMMEDIATE.
    """
    address = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"
    connection = dbapi2.connect(
        address, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, cached_statements=256, uri=True
    )
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # before the key: it writes to stderr
        connection.execute(f'PRAGMA key = "{key.literal}"')
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # a wrong key fails here and not before
        for setting in _SETTINGS:
            connection.execute(setting)
    except BaseException:
        connection.close()
        raise
    return connection


def hold_still(connection: dbapi2.Connection) -> None:
    """Keep writers waiting until this connection closes, while other readers go on.

    Locking mode EXCLUSIVE keeps the reader's lock between two statements. A second connection that holds it would not
    do: once a writer waits for that one to end, SQLite lets no new reader in, and all three wait for each other.
    """
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    schema_version(connection)  # the first reading takes the lock


def schema_version(connection: dbapi2.Connection) -> int:
    """Return user_version, the number of the last migration."""
    return number(connection, "PRAGMA user_version")


def number(connection: dbapi2.Connection, sql: str) -> int:
    """Return the one whole number this statement answers with."""
    row = connection.execute(sql).fetchone()
    assert row is not None
    return int(row[0])
