"""The clerk performs deeds one after another in an open transaction, as the desk does for the window.

It writes the audit line of each deed on the day it happened and derives the summaries once, at the end of a case.
"""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from zorgdesk.casework.audit import note_deed
from zorgdesk.casework.changes import Change
from zorgdesk.casework.projection import refresh_case

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

P = ParamSpec("P")
T = TypeVar("T")


class Clerk:
    """Performs deeds on a day of the past; `day` moves along with the story."""

    def __init__(self, session: "Session", day: date) -> None:
        self._session = session
        self._touched: set[int] = set()
        self.day = day

    @property
    def moment(self) -> datetime:
        """Somewhere in the morning of the day."""
        return datetime.combine(self.day, time(9, 30))

    def do(self, deed: "Callable[Concatenate[Session, P], Change]", *args: P.args, **kwargs: P.kwargs) -> int:
        """Perform a deed; returns the id of what was made, or 0."""
        change = deed(self._session, *args, **kwargs)
        note_deed(self._session, deed.__name__, change, at=self.moment)
        self._touched.update(change.case_ids)
        return change.created_id or 0

    def ask(self, reader: "Callable[Concatenate[Session, P], T]", *args: P.args, **kwargs: P.kwargs) -> T:
        """Read something, as it stands after everything done so far."""
        self._session.flush()
        return reader(self._session, *args, **kwargs)

    def finish(self, *, on: date) -> None:
        """Derive the summaries and tasks of every case that was touched."""
        for case_id in sorted(self._touched):
            refresh_case(self._session, case_id, on=on)
        self._touched.clear()
