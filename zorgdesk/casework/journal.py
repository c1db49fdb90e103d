"""The logboek: write a line, change it, bin it (product.md: fact and interpretation stand apart)."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, datetime

from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.search_index import SearchKind, put, remove
from zorgdesk.casework.sections import keep_version
from zorgdesk.domain.records.journal import JournalEntry
from zorgdesk.domain.values import JournalKind, Visibility

_TEXTS = ("title", "fact", "interpretation", "agreement")


@dataclass(frozen=True)
class NoteText:
    """What stands in one line; `confidential_guardian_id` goes with Visibility.CONFIDENTIAL."""

    kind: JournalKind
    happened_on: date
    title: str = ""
    with_whom: str = ""
    fact: str = ""
    interpretation: str = ""
    agreement: str = ""
    minutes: int | None = None
    visibility: Visibility = Visibility.INTERNAL
    confidential_guardian_id: int | None = None


def write_note(session: Session, case_id: int, text: NoteText, *, at: datetime, draft: bool = False) -> Change:
    """Add a line to the logboek; a draft is one that was not finished yet. The undo bins it."""
    entry = JournalEntry(case_id=case_id, written_at=at, is_draft=draft, **_fields_of(text))
    session.add(entry)
    session.flush()
    _index(session, entry)
    entry_id = entry.id
    return _changed(entry, created_id=entry_id, undo=lambda later: bin_note(later, entry_id, on=at.date()))


def change_note(session: Session, entry_id: int, text: NoteText, *, at: datetime, draft: bool = False) -> Change:
    """Change a line; the earlier texts are kept (product.md rule 6)."""
    entry = session.get_one(JournalEntry, entry_id)
    for name in _TEXTS:
        if not entry.is_draft:
            keep_version(session, "journal", entry_id, name, getattr(entry, name), getattr(text, name), at=at)
    for name, value in _fields_of(text).items():
        setattr(entry, name, value)
    entry.is_draft = draft
    session.flush()
    _index(session, entry)
    return _changed(entry, created_id=entry_id)


def bin_note(session: Session, entry_id: int, *, on: date) -> Change:
    """Move a line to the prullenbak, with undo."""
    entry = session.get_one(JournalEntry, entry_id)
    entry.deleted_on = on
    remove(session, SearchKind.NOTE, entry_id)

    def restore(later: Session) -> Change:
        return restore_note(later, entry_id)

    return _changed(entry, undo=restore)


def restore_note(session: Session, entry_id: int) -> Change:
    """Take a line back out of the prullenbak."""
    entry = session.get_one(JournalEntry, entry_id)
    entry.deleted_on = None
    _index(session, entry)
    return _changed(entry, created_id=entry_id)


def _fields_of(text: NoteText) -> dict[str, object]:
    return {part.name: getattr(text, part.name) for part in fields(text)}


def _index(session: Session, entry: JournalEntry) -> None:
    body = "\n".join(part for part in (*(getattr(entry, name) for name in _TEXTS), entry.with_whom) if part)
    put(session, SearchKind.NOTE, entry.id, entry.case_id, body)


def _changed(
    entry: JournalEntry, created_id: int | None = None, undo: Callable[[Session], Change] | None = None
) -> Change:
    return Change.of(Topic.JOURNAL, case_id=entry.case_id, created_id=created_id, undo=undo)
