"""What the logboek and the note drawer read."""

from dataclasses import dataclass
from datetime import date, datetime

from zorgdesk.domain.values import JournalKind, Visibility


@dataclass(frozen=True)
class Attendee:
    """Someone who was there: a parent, a professional, or (without an id) a name that was typed."""

    name: str
    guardian_id: int | None = None
    person_id: int | None = None

    @property
    def who(self) -> tuple[str, int | str]:
        """What makes two attendees the same: the record, else the name."""
        if self.guardian_id is not None:
            return ("guardian", self.guardian_id)
        return ("person", self.person_id) if self.person_id is not None else ("name", self.name)


@dataclass(frozen=True)
class JournalFilter:
    """Which notes to show; `text` is looked for in title, fact, agreement and the people. Empty means all."""

    visibility: Visibility | None = None
    kind: JournalKind | None = None
    who: Attendee | None = None
    since: date | None = None
    until: date | None = None
    text: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left out."""
        return self == JournalFilter()


@dataclass(frozen=True)
class NoteSheet:
    """One line of the logboek, whole; `only_for` is the parent of a confidential line.

    `attendees` carry the name they have now; `with_whom` is the names as they were written.
    """

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
    attendees: tuple[Attendee, ...] = ()


@dataclass(frozen=True)
class EarlierText:
    """A text of a note as it stood before, and what stands there now."""

    field: str
    text: str
    replaced_at: datetime
    version_id: int
    now: str


@dataclass(frozen=True)
class JournalSheet:
    """The first notes that the filters leave, newest first, with the counts of all.

    `fitting` is how many the filters leave; `minutes` what these took, `minutes_this_month` all of this month.
    """

    notes: tuple[NoteSheet, ...]
    fitting: int
    total: int
    counts: dict[Visibility, int]
    minutes: int
    minutes_this_month: int


@dataclass(frozen=True)
class TimeSpent:
    """Minutes per kind, most first, of finished notes; `total` is their exact sum."""

    kinds: tuple[tuple[JournalKind, int], ...]

    @property
    def total(self) -> int:
        """All minutes together."""
        return sum(minutes for _, minutes in self.kinds)
