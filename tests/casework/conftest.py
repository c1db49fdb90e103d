"""A file in memory, encrypted with the real driver, with every table of the mapping and the search tables."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from tests.casework.makers import Maker
from zorgdesk.casework.search_index import TABLES
from zorgdesk.domain.base import Base
from zorgdesk.domain.records import ALL_TABLES_LOADED

TODAY = date(2026, 11, 10)


@pytest.fixture
def session() -> Iterator[Session]:
    """An open session on a fresh file in memory; nothing of it is ever committed."""
    assert ALL_TABLES_LOADED
    engine = create_engine(
        "sqlite:///vault", module=dbapi2, creator=lambda: dbapi2.connect(":memory:"), poolclass=StaticPool
    )
    with engine.connect() as connection:
        connection.execute(text("PRAGMA foreign_keys = ON"))
        Base.metadata.create_all(connection)
        for table in TABLES:
            connection.execute(text(table))
        connection.commit()
        with Session(connection) as opened:
            yield opened
    engine.dispose()


@pytest.fixture
def today() -> date:
    """The day on which the tests happen: dinsdag 10 november 2026."""
    return TODAY


@pytest.fixture
def maker(session: Session) -> Maker:
    """Makes gemeenten, locations and cases through the real deeds (tests/casework/makers.py)."""
    return Maker(session, TODAY)
