"""Is the file whole? Both integrity checks, foreign keys, version and a count per table.

Both are needed: cipher_integrity_check misses whole pages cut off, integrity_check misses appended garbage (stack.md).
Neither sees an older page of the same file put back.
"""

from dataclasses import asdict, dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from zorgdesk.store import cipher, vault_file
from zorgdesk.store.keys import FileKey
from zorgdesk.store.problems import translated

_AT_MOST = 20
"""Findings kept of each kind; one is enough to know."""


Counts = tuple[tuple[str, int], ...]
Contents = tuple[int, Counts]
"""What two files with the same content agree in: the schema version and the number of rows of each table."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found. Findings name pages, tables and row numbers, never what is in them."""

    schema_version: int
    size: int
    counts: Counts
    cipher_findings: tuple[str, ...] = ()
    database_findings: tuple[str, ...] = ()
    foreign_key_findings: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        """True when nothing was found."""
        return not (self.cipher_findings or self.database_findings or self.foreign_key_findings)

    @property
    def contents(self) -> Contents:
        """The part that must be equal in a copy."""
        return (self.schema_version, self.counts)

    def as_plain(self) -> dict[str, object]:
        """Return the report in words and numbers, for JSON."""
        return {**asdict(self), "counts": dict(self.counts), "clean": self.clean}


def check_file(path: Path, key: FileKey) -> CheckReport:
    """Check a file through a connection of its own that only reads: safe on any thread and beside an open vault.

    Raises StoreProblem when the file can't be opened at all; damage that can be read around is in the report.
    """
    vault_file.must_fit(path, key)
    with translated(path):
        connection = cipher.connect(path, key, read_only=True)
        try:
            cipher.hold_still(connection)  # cipher_integrity_check itself reads past SQLite's locks
            return check(connection, path)
        finally:
            connection.close()


def check(connection: dbapi2.Connection, path: Path) -> CheckReport:
    """Check the file behind an open connection."""
    return CheckReport(
        schema_version=cipher.schema_version(connection),
        size=path.stat().st_size,
        counts=counts(connection),
        cipher_findings=_findings(connection, "PRAGMA cipher_integrity_check", healthy=()),
        database_findings=_findings(connection, f"PRAGMA integrity_check({_AT_MOST})", healthy=("ok",)),
        foreign_key_findings=_findings(connection, "PRAGMA foreign_key_check", healthy=()),
    )


def contents_of(connection: dbapi2.Connection) -> Contents:
    """Return version and counts without checking anything."""
    return (cipher.schema_version(connection), counts(connection))


def counts(connection: dbapi2.Connection) -> Counts:
    """Return the number of rows of each table, by name; -1 for a table that can't be read."""
    tables = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')"
        " AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name"
    ).fetchall()
    return tuple((str(name), _count(connection, str(name))) for (name,) in tables)


def _count(connection: dbapi2.Connection, table: str) -> int:
    quoted = table.replace('"', '""')
    try:
        return cipher.number(connection, f'SELECT count(*) FROM "{quoted}"')  # noqa: S608 — a name from the schema itself
    except dbapi2.DatabaseError:
        return -1


def _findings(connection: dbapi2.Connection, pragma: str, *, healthy: tuple[str, ...]) -> tuple[str, ...]:
    try:
        rows = connection.execute(pragma).fetchall()
    except dbapi2.DatabaseError as error:  # a check that can't be finished has found something too
        return (error.sqlite_errorname,)
    found = tuple(" ".join(str(value) for value in row) for row in rows[:_AT_MOST])
    return () if found == healthy else found
