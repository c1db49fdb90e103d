"""Very many deeds in one transaction (the demo dossier): what each would read or write for itself happens once.

Nothing that comes out is different; only the order in which it reaches the file is.
"""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import event
from sqlalchemy.orm import Session

from zorgdesk.casework import search_index
from zorgdesk.casework.audit import note_deed
from zorgdesk.casework.changes import Change
from zorgdesk.casework.projection import refresh_case
from zorgdesk.domain.base import Base

Done = tuple[str, Change, datetime]
"""The name of a deed, what it changed, and when."""


def begin_many(session: Session) -> None:
    """Every record stays at hand for the deeds that follow, and the search is written at the end."""
    kept: list[Base] = session.info.setdefault("records", [])
    for moment in ("loaded_as_persistent", "pending_to_persistent"):
        event.listen(session, moment, lambda _, record: kept.append(record))
    search_index.let_wait(session)


def finish_many(session: Session, done: Iterable[Done], *, on: date) -> None:
    """Write the audit line of each deed, the search, and the summaries and tasks of every case that was touched."""
    touched: set[int] = set()
    for deed, change, at in done:
        note_deed(session, deed, change, at=at)
        touched.update(change.case_ids)
    search_index.write_waiting(session)
    for case_id in sorted(touched):
        refresh_case(session, case_id, on=on)
