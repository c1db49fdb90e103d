"""The logboek: write a line, change it, bin it (product.md: fact and interpretation stand apart)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.search_index import SearchKind, put, remove
from zorgdesk.casework.sections import keep_version
from zorgdesk.casework.sheets.journal import Attendee
from zorgdesk.domain.records.journal import JournalAttendee, JournalEntry, TextVersion
from zorgdesk.domain.values import JournalKind, Visibility

TEXTS = ("title", "fact", "interpretation", "agreement")
"""The texts of a line whose earlier wording is kept."""

OWNER_KIND = "journal"


@dataclass(frozen=True)
class NoteText:
    """What stands in one line; `confidential_guardian_id` goes with Visibility.CONFIDENTIAL.

    `attendees` are the people who were there; `with_whom` is short for one name that was typed.
    """

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
    attendees: tuple[Attendee, ...] = ()

    @property
    def everyone(self) -> tuple[Attendee, ...]:
        """Who was there, each once."""
        people = self.attendees or ((Attendee(self.with_whom.strip()),) if self.with_whom.strip() else ())
        return tuple({one.who: one for one in people if one.name.strip()}.values())


def write_note(session: Session, case_id: int, text: NoteText, *, at: datetime, draft: bool = False) -> Change:
    """Add a line to the logboek; a draft is one that was not finished yet. The undo bins it.

    Raises NoteInFuture, MinutesImpossible, ConfidentialWithoutParent.
    """
    entry = JournalEntry(case_id=case_id, written_at=at, is_draft=draft)
    _fill(entry, text, at)
    session.add(entry)
    session.flush()
    _index(session, entry)
    entry_id = entry.id
    return _changed(entry, created_id=entry_id, undo=lambda later: bin_note(later, entry_id, on=at.date()))


def change_note(session: Session, entry_id: int, text: NoteText, *, at: datetime, draft: bool = False) -> Change:
    """Change a line; the earlier texts are kept (product.md rule 6). Raises what `write_note` raises."""
    entry = session.get_one(JournalEntry, entry_id)
    for name in TEXTS:
        if not entry.is_draft:
            keep_version(session, OWNER_KIND, entry_id, name, getattr(entry, name), getattr(text, name), at=at)
    _fill(entry, text, at)
    entry.is_draft = draft
    session.flush()
    _index(session, entry)
    return _changed(entry, created_id=entry_id)


def set_visibility(session: Session, entry_id: int, visibility: Visibility, guardian_id: int | None) -> Change:
    """Change who may see a line; the undo sets it as it was. Raises ConfidentialWithoutParent."""
    entry = session.get_one(JournalEntry, entry_id)
    before = (entry.visibility, entry.confidential_guardian_id)
    entry.show_to(visibility, guardian_id)
    return _changed(entry, created_id=entry_id, undo=lambda later: set_visibility(later, entry_id, *before))


def put_back_text(session: Session, version_id: int, *, at: datetime) -> Change:
    """Put an earlier wording back; what stands there now becomes the newest earlier version, and the undo returns it.

    KeyError for a version of another kind of text (our bug).
    """
    version = session.get_one(TextVersion, version_id)
    if version.owner_kind != OWNER_KIND or version.field not in TEXTS:
        raise KeyError(version.owner_kind, version.field)
    entry = session.get_one(JournalEntry, version.owner_id)
    entry_id, field = entry.id, version.field
    kept = TextVersion(
        owner_kind=OWNER_KIND, owner_id=entry_id, field=field, text=getattr(entry, field), replaced_at=at
    )
    session.add(kept)
    setattr(entry, field, version.text)
    session.flush()
    _index(session, entry)
    kept_id = kept.id
    return _changed(entry, created_id=entry_id, undo=lambda later: put_back_text(later, kept_id, at=at))


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


def _fill(entry: JournalEntry, text: NoteText, at: datetime) -> None:
    entry.happen(text.happened_on, text.minutes, on=at.date())
    entry.show_to(text.visibility, text.confidential_guardian_id)
    entry.kind = text.kind
    for name in TEXTS:
        setattr(entry, name, getattr(text, name))
    _set_attendees(entry, text.everyone)


def _set_attendees(entry: JournalEntry, people: tuple[Attendee, ...]) -> None:
    """Only when they differ: autosave writes the same people again and again."""
    there = [(one.name, one.guardian_id, one.person_id) for one in entry.attendees]
    wanted = [(one.name, one.guardian_id, one.person_id) for one in people]
    entry.with_whom = ", ".join(one.name for one in people)
    if there != wanted:
        entry.attendees = [
            JournalAttendee(name=name, guardian_id=guardian, person_id=person) for name, guardian, person in wanted
        ]


def _index(session: Session, entry: JournalEntry) -> None:
    body = "\n".join(part for part in (*(getattr(entry, name) for name in TEXTS), entry.with_whom) if part)
    put(session, SearchKind.NOTE, entry.id, entry.case_id, body)


def _changed(
    entry: JournalEntry, created_id: int | None = None, undo: Callable[[Session], Change] | None = None
) -> Change:
    return Change.of(Topic.JOURNAL, case_id=entry.case_id, created_id=created_id, undo=undo)
