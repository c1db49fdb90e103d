"""What a search finds, in groups (look.md screen 12)."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from zorgdesk.domain.values import OrganisationKind, PersonRole, Relation

Marks = tuple[tuple[int, int], ...]


class Fit(IntEnum):
    """How well a hit fits what was typed; the lowest comes first, within a group and between groups."""

    CODE = 0
    NAME = 1
    THROUGH = 2
    WORDS = 3
    INSIDE = 4
    GUESS = 5


@dataclass(frozen=True)
class Marked:
    """A text with the spans that matched: pairs of start and end."""

    text: str
    marks: Marks = ()


@dataclass(frozen=True)
class ParentName:
    """A parent through whom a casus was found."""

    guardian_id: int
    relation: Relation
    name: Marked


@dataclass(frozen=True)
class CaseHit:
    """A casus found by its code, the child's name, a parent's name, or its question.

    `parent` is the parent who matched and `question` the excerpt of the question that did, where the child's name did
    not. `is_guess` when only words that differ by a typing error were found.
    """

    case_id: int
    code: str
    name: Marked
    birth_date: date | None
    due_date: date | None
    location_name: str
    group_name: str
    is_open: bool
    parent: ParentName | None = None
    question: Marked | None = None
    is_guess: bool = False
    fit: Fit = Fit.NAME


@dataclass(frozen=True)
class ContactHit:
    """A person, parent, organisation, location, group or gemeente; the rest where it fits the kind.

    `kind` is the SearchKind's key, "group" or "municipality". `child` is the child of a parent, `case_id` its casus.
    """

    kind: str
    ref: int
    name: Marked
    role: PersonRole | None = None
    organisation_kind: OrganisationKind | None = None
    place_name: str = ""
    phone: str = ""
    relation: Relation | None = None
    child: str = ""
    case_id: int | None = None
    fit: Fit = Fit.NAME


@dataclass(frozen=True)
class TextHit:
    """A note, observation, plan, meeting … with the spot that matched; `kind` is the SearchKind's key."""

    kind: str
    ref: int
    case_id: int | None
    case_code: str
    child_name: str
    happened_on: date | None
    excerpt: Marked
    fit: Fit = Fit.WORDS


@dataclass(frozen=True)
class CodeHit:
    """A signaal or an observatieblad found by its code; `kind` is "signal" or "sheet"."""

    kind: str
    ref: int
    code: str
    case_id: int | None


@dataclass(frozen=True)
class SearchResult:
    """What one query found, best first within each group; `words` are the spellings that were looked for.

    `subject` is the one casus that part of the query names ("lotje ov"), and `rest` the words that are left over: what
    to do with it.
    """

    query: str
    words: tuple[str, ...] = ()
    subject: CaseHit | None = None
    rest: tuple[str, ...] = ()
    cases: tuple[CaseHit, ...] = ()
    contacts: tuple[ContactHit, ...] = ()
    texts: tuple[TextHit, ...] = ()
    codes: tuple[CodeHit, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing was found."""
        return not (self.cases or self.contacts or self.texts or self.codes)
