"""The first time the program is used on a day: bring derived rows up to date."""

from datetime import date

from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.projection import refresh_stale
from zorgdesk.domain.records.upkeep import Preference

_LAST_DAY = "last_day_begun"


def is_new_day(session: Session, *, on: date) -> bool:
    """Whether the file was not yet begun on this day."""
    kept = session.get(Preference, _LAST_DAY)
    return kept is None or kept.value != on.isoformat()


def begin_day(session: Session, *, on: date) -> Change:
    """Derive again what the calendar changed since the last time."""
    refreshed = refresh_stale(session, on=on)
    session.merge(Preference(name=_LAST_DAY, value=on.isoformat()))
    return Change(frozenset({Topic.CASES, Topic.STEPS} if refreshed else ()))
