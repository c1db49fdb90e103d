"""Drafts and the place of the user, kept inside the file so that lock and quit lose nothing (house.md: lock = restart).

A key names the field group: "note:142", "signal", "new_case". The place has a key of its own.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.sheets.drafts import DraftSheet
from zorgdesk.domain.records.upkeep import Draft

_PLACE = "place"


def keep_draft(session: Session, key: str, content: dict[str, Any], *, at: datetime) -> Change:
    """Keep what was typed under `key`, in place of what was kept there before."""
    session.merge(Draft(key=key, content=content, kept_at=at))
    return Change.of(Topic.DRAFTS)


def drop_draft(session: Session, key: str) -> Change:
    """Forget a draft, because its text became a record or was thrown away; nothing kept there is fine too."""
    session.execute(delete(Draft).where(Draft.key == key))
    return Change.of(Topic.DRAFTS)


def read_draft(session: Session, key: str) -> DraftSheet | None:
    """The draft kept under `key`, or None."""
    return _sheet(session.get(Draft, key))


def drafts(session: Session) -> tuple[DraftSheet, ...]:
    """All drafts, the latest first: "Verder waar u was" on Vandaag."""
    rows = session.scalars(select(Draft).where(Draft.key != _PLACE).order_by(Draft.kept_at.desc(), Draft.key))
    return tuple(sheet for sheet in map(_sheet, rows) if sheet is not None)


def keep_place(session: Session, place: dict[str, Any], *, at: datetime) -> Change:
    """Keep where the user is: page, case, tab, scroll and cursor, as plain values."""
    return keep_draft(session, _PLACE, place, at=at)


def read_place(session: Session) -> DraftSheet | None:
    """Where the user was, or None in a new file."""
    return read_draft(session, _PLACE)


def _sheet(draft: Draft | None) -> DraftSheet | None:
    return None if draft is None else DraftSheet(draft.key, dict(draft.content), draft.kept_at)
