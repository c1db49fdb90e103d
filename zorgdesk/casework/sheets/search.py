"""What a search finds, in groups (look.md screen 12)."""

from dataclasses import dataclass
from datetime import date

from zorgdesk.domain.values import OrganisationKind, PersonRole

Marks = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Marked:
    """A text with the spans that matched: pairs of start and end."""

    text: str
    marks: Marks = ()


@dataclass(frozen=True)
class CaseHit:
    """A casus found by its code, the child's name, a parent's name, or its question.

    `through` is the parent's name or the excerpt of the question that matched, where the child's name did not.
    `is_guess` when only a name that differs by a typing error was found.
    """

    case_id: int
    code: str
    name: Marked
    birth_date: date | None
    due_date: date | None
    location_name: str
    group_name: str
    is_open: bool
    through: Marked
    is_guess: bool = False


@dataclass(frozen=True)
class ContactHit:
    """A person, organisation or location; `kind` is the SearchKind's key, the rest where it fits the kind."""

    kind: str
    ref: int
    name: Marked
    role: PersonRole | None = None
    organisation_kind: OrganisationKind | None = None
    place_name: str = ""
    phone: str = ""


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


@dataclass(frozen=True)
class CodeHit:
    """A signaal or an observatieblad found by its code; `kind` is "signal" or "sheet"."""

    kind: str
    ref: int
    code: str
    case_id: int | None


@dataclass(frozen=True)
class SearchResult:
    """What one query found, in the order in which it is shown."""

    query: str
    cases: tuple[CaseHit, ...] = ()
    contacts: tuple[ContactHit, ...] = ()
    texts: tuple[TextHit, ...] = ()
    codes: tuple[CodeHit, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing was found."""
        return not (self.cases or self.contacts or self.texts or self.codes)
