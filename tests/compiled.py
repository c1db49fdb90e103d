"""What SQLAlchemy worked out for a question once holds for every test of a run: the files differ, the questions do not.

An engine keeps the SQL it compiled with its dialect, and every test opens a file of its own with an engine of its own.
The program has one engine for as long as it runs, so this is how it is there, too.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from sqlalchemy import Engine
from sqlcipher3 import dbapi2

from zorgdesk.store import engine as store_engine

_make: Callable[..., Engine] = store_engine.create_engine
_ROOM = 4000
"""How many different questions are kept; the whole of the program asks some hundreds."""


@cache
def _first() -> Engine:
    """The engine whose dialect the others take over; it knows the driver because it was connected once."""
    made = _make("sqlite:///first", module=dbapi2, creator=lambda: dbapi2.connect(":memory:"), query_cache_size=_ROOM)
    made.connect().close()
    made.dispose()
    return made


def create_engine(*args: Any, **kwargs: Any) -> Engine:
    """In place of SQLAlchemy's: an engine that knows what the ones before it compiled."""
    made = _make(*args, **kwargs)
    made.dialect, made._compiled_cache = _first().dialect, _first()._compiled_cache
    return made
