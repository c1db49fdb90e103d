"""SQLAlchemy on one encrypted connection.

One connection (StaticPool): opening an encrypted file costs its key set-up and an empty page cache each time, and only
one piece of work runs at a time anyway (`Vault` sees to that). Backups and checks take a connection of their own.
"""

from collections.abc import Callable

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

_READING = "zorgdesk_reading"


def make_engine(connect: Callable[[], dbapi2.Connection]) -> Engine:
    """Return an engine that writes: its transactions begin with BEGIN IMMEDIATE, so none fails half-way for a lock.

    `hide_parameters` keeps values out of error texts. The address only names the dialect; `connect` opens the file.
    """
    engine = create_engine(
        "sqlite:///vault", module=dbapi2, creator=connect, poolclass=StaticPool, hide_parameters=True, echo=False
    )
    event.listen(engine, "begin", _begin)
    return engine


def for_reading(engine: Engine) -> Engine:
    """Return the same engine for transactions that only read and may see one moment throughout."""
    return engine.execution_options(**{_READING: True})


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get(_READING, False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
