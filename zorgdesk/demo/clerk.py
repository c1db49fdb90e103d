"""The clerk performs deeds one after another in an open transaction, as the desk does for the window.

The audit line of each deed gets the day it happened; the lines, the search and the summaries are written once, at the
end of a case (casework/many_deeds.py).
"""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from zorgdesk.casework.changes import Change
from zorgdesk.casework.many_deeds import Done, begin_many, finish_many

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

P = ParamSpec("P")
T = TypeVar("T")


class Clerk:
    """Performs deeds on a day of the past; `day` moves along with the story."""

    def __init__(self, session: "Session", day: date) -> None:
        self._session = session
        self._done: list[Done] = []
        self.day = day
        begin_many(session)

    @property
    def moment(self) -> datetime:
        """Somewhere in the morning of the day."""
        return datetime.combine(self.day, time(9, 30))

    def do(self, deed: "Callable[Concatenate[Session, P], Change]", *args: P.args, **kwargs: P.kwargs) -> int:
        """Perform a deed; returns the id of what was made, or 0."""
        change = deed(self._session, *args, **kwargs)
        self._done.append((deed.__name__, change, self.moment))
        return change.created_id or 0

    def ask(self, reader: "Callable[Concatenate[Session, P], T]", *args: P.args, **kwargs: P.kwargs) -> T:
        """Read something, as it stands after everything done so far."""
        self._session.flush()
        return reader(self._session, *args, **kwargs)

    def finish(self, *, on: date) -> None:
        """Write what was left for the end, as it stands on that day."""
        finish_many(self._session, self._done, on=on)
        self._done.clear()
