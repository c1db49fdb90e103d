"""Read and write the answers of form sections; a changed text keeps its earlier version (product.md rule 6)."""

from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.domain.records.journal import TextVersion
from zorgdesk.domain.records.sections import SectionAnswers
from zorgdesk.domain.sections import SECTIONS
from zorgdesk.domain.sections.asking import key_of


def section_answers(session: Session, owner_kind: str, owner_id: int) -> dict[str, Any]:
    """All sections of one owner by key, each as its dataclass; a section never written is empty."""
    kept = {
        row.section: row.answers
        for row in session.scalars(
            select(SectionAnswers).where(
                SectionAnswers.owner_kind == owner_kind, SectionAnswers.owner_id == owner_id
            )
        )
    }
    return {
        key_of(section): section(**_known(section, kept.get(key_of(section), {})))
        for section in SECTIONS[owner_kind]
    }


def write_answer(
    session: Session, owner_kind: str, owner_id: int, section: str, field: str, text: str, *, at: datetime
) -> None:
    """Set one answer; raises KeyError for a section or field that is not on the list (our bug)."""
    kind = {key_of(listed): listed for listed in SECTIONS[owner_kind]}[section]
    if field not in {part.name for part in fields(kind)}:
        raise KeyError(field)
    row = session.scalars(
        select(SectionAnswers).where(
            SectionAnswers.owner_kind == owner_kind,
            SectionAnswers.owner_id == owner_id,
            SectionAnswers.section == section,
        )
    ).one_or_none()
    if row is None:
        row = SectionAnswers(owner_kind=owner_kind, owner_id=owner_id, section=section, answers={}, saved_at=at)
        session.add(row)
    keep_version(session, f"{owner_kind}.{section}", owner_id, field, row.answers.get(field, ""), text, at=at)
    row.answers = {**row.answers, field: text}
    row.saved_at = at


def keep_version(
    session: Session, owner_kind: str, owner_id: int, field: str, before: str, after: str, *, at: datetime
) -> None:
    """Keep the earlier text when it really changed; typing on within the same quarter of an hour is one version."""
    if before == after or not before.strip():
        return
    newest = session.scalars(
        select(TextVersion)
        .where(
            TextVersion.owner_kind == owner_kind, TextVersion.owner_id == owner_id, TextVersion.field == field
        )
        .order_by(TextVersion.id.desc())
        .limit(1)
    ).first()
    if newest is not None and (at - newest.replaced_at).total_seconds() < _ONE_VERSION_SECONDS:
        return
    session.add(TextVersion(owner_kind=owner_kind, owner_id=owner_id, field=field, text=before, replaced_at=at))


_ONE_VERSION_SECONDS = 15 * 60


def _known(section: type, answers: dict[str, Any]) -> dict[str, Any]:
    asked = {part.name for part in fields(section)}
    return {name: value for name, value in answers.items() if name in asked}
