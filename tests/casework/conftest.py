"""A file in memory, encrypted with the real driver, with every table of the mapping and the search tables."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from tests.casework.makers import Maker
from zorgdesk.casework.search_index import TABLES
from zorgdesk.domain.base import Base
from zorgdesk.domain.records import ALL_TABLES_LOADED
from zorgdesk.store.engine import make_engine

TODAY = date(2026, 11, 10)


@pytest.fixture(scope="session")
def empty_file() -> Iterator[Connection]:
    """The file of this run: its tables are made once, and it is as empty after each test as before it."""
    assert ALL_TABLES_LOADED
    driver = dbapi2.connect(":memory:", isolation_level=None)
    with make_engine(lambda: driver).connect() as connection:
        connection.execute(text("PRAGMA foreign_keys = ON"))
        Base.metadata.create_all(connection)
        for table in TABLES:
            connection.execute(text(table))
        connection.commit()
        yield connection
    driver.close()


@pytest.fixture
def session(empty_file: Connection) -> Iterator[Session]:
    """An open session on an empty file in memory; all of it is taken back at the end, also what was committed."""
    with empty_file.begin() as everything, Session(empty_file) as opened:
        yield opened
        opened.close()
        everything.rollback()


@pytest.fixture
def today() -> date:
    """The day on which the tests happen: dinsdag 10 november 2026."""
    return TODAY


@pytest.fixture
def maker(session: Session) -> Maker:
    """Makes gemeenten, locations and cases through the real deeds (tests/casework/makers.py)."""
    return Maker(session, TODAY)
