"""Keep the earlier wording of a text when it changes: at most one a day per field (product.md rule 6)."""

from datetime import date, datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.domain.records.journal import TextVersion


def keep_version(session: Session, owner_kind: str, owner_id: int, field: str, before: str, *, on: date) -> None:
    """Keep what stood there at the start of the day; autosave writes often, the day's first change counts."""
    if not before.strip():
        return
    day_began = datetime.combine(on, time.min)
    kept_today = select(TextVersion.id).where(
        TextVersion.owner_kind == owner_kind,
        TextVersion.owner_id == owner_id,
        TextVersion.field == field,
        TextVersion.replaced_at >= day_began,
    )
    if session.scalar(kept_today) is None:
        session.add(
            TextVersion(owner_kind=owner_kind, owner_id=owner_id, field=field, text=before, replaced_at=day_began)
        )
