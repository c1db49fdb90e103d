"""Read the logboek of one casus: filtered in SQL, newest first, with counts and the minutes of the month."""

from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from zorgdesk.casework.sheets.journal import EarlierText, JournalSheet, NoteSheet
from zorgdesk.domain.records.journal import JournalEntry, TextVersion
from zorgdesk.domain.records.people import Guardian
from zorgdesk.domain.values import JournalKind, Visibility

NOTES_AT_MOST = 300


def journal_sheet(
    session: Session,
    case_id: int,
    *,
    on: date,
    visibility: Visibility | None = None,
    kind: JournalKind | None = None,
    text: str = "",
) -> JournalSheet:
    """The notes of a case that fit the filters; `text` is looked for in title, fact, agreement and person."""
    here = (JournalEntry.case_id == case_id, JournalEntry.deleted_on.is_(None))
    counted = session.execute(
        select(JournalEntry.visibility, func.count()).where(*here).group_by(JournalEntry.visibility)
    )
    month = func.sum(JournalEntry.minutes).filter(JournalEntry.happened_on >= on.replace(day=1))
    minutes = session.scalar(select(month).where(*here)) or 0
    query = select(JournalEntry).where(*here)
    if visibility is not None:
        query = query.where(JournalEntry.visibility == visibility)
    if kind is not None:
        query = query.where(JournalEntry.kind == kind)
    if text.strip():
        like = "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        parts = (JournalEntry.title, JournalEntry.fact, JournalEntry.agreement, JournalEntry.with_whom)
        query = query.where(or_(*(part.ilike(like, escape="\\") for part in parts)))
    newest = query.order_by(JournalEntry.happened_on.desc(), JournalEntry.id.desc()).limit(NOTES_AT_MOST)
    counts = {visibility: int(number) for visibility, number in counted.all()}
    return JournalSheet(
        notes=tuple(_note(session, entry) for entry in session.scalars(newest)),
        total=sum(counts.values()),
        counts=counts,
        minutes_this_month=int(minutes),
    )


def note_sheet(session: Session, note_id: int) -> NoteSheet:
    """One line of the logboek."""
    return _note(session, session.get_one(JournalEntry, note_id))


def earlier_texts(session: Session, note_id: int) -> tuple[EarlierText, ...]:
    """Earlier versions of the texts of a line, newest first."""
    versions = session.scalars(
        select(TextVersion)
        .where(TextVersion.owner_kind == "journal", TextVersion.owner_id == note_id)
        .order_by(TextVersion.id.desc())
    )
    return tuple(EarlierText(version.field, version.text, version.replaced_at) for version in versions)


def unfinished_note(session: Session, case_id: int) -> NoteSheet | None:
    """The note of this case that was begun and not finished, if there is one."""
    draft = session.scalars(
        select(JournalEntry)
        .where(JournalEntry.case_id == case_id, JournalEntry.is_draft.is_(True), JournalEntry.deleted_on.is_(None))
        .order_by(JournalEntry.id.desc())
        .limit(1)
    ).first()
    return _note(session, draft) if draft is not None else None


def _note(session: Session, entry: JournalEntry) -> NoteSheet:
    guardian = session.get(Guardian, entry.confidential_guardian_id) if entry.confidential_guardian_id else None
    versions = select(func.count()).where(TextVersion.owner_kind == "journal", TextVersion.owner_id == entry.id)
    return NoteSheet(
        note_id=entry.id,
        kind=entry.kind,
        happened_on=entry.happened_on,
        written_at=entry.written_at,
        title=entry.title,
        with_whom=entry.with_whom,
        fact=entry.fact,
        interpretation=entry.interpretation,
        agreement=entry.agreement,
        minutes=entry.minutes,
        visibility=entry.visibility,
        guardian_id=entry.confidential_guardian_id,
        only_for=guardian.name.full if guardian is not None else "",
        is_draft=entry.is_draft,
        earlier_versions=session.scalar(versions) or 0,
    )
