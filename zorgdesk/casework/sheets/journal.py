"""What the logboek and the note drawer read."""

from dataclasses import dataclass
from datetime import date, datetime

from zorgdesk.domain.values import JournalKind, Visibility


@dataclass(frozen=True)
class NoteSheet:
    """One line of the logboek, whole; `only_for` is the parent of a confidential line."""

    note_id: int
    kind: JournalKind
    happened_on: date
    written_at: datetime
    title: str
    with_whom: str
    fact: str
    interpretation: str
    agreement: str
    minutes: int | None
    visibility: Visibility
    guardian_id: int | None
    only_for: str
    is_draft: bool
    earlier_versions: int


@dataclass(frozen=True)
class EarlierText:
    """A text as it stood before."""

    field: str
    text: str
    replaced_at: datetime


@dataclass(frozen=True)
class JournalSheet:
    """The notes that the filters leave, newest first, with the counts of all and the minutes of this month."""

    notes: tuple[NoteSheet, ...]
    total: int
    counts: dict[Visibility, int]
    minutes_this_month: int
