"""What the tab "Toestemming en gezag" shows: cards of guardians, the matrix, and what lies behind each row."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from zorgdesk.casework.sheets.releases import ReleaseSheet
from zorgdesk.domain.consent_rules import ConsentResult, Decider, Voice
from zorgdesk.domain.facts import CaseFacts, ConsentRequestFact
from zorgdesk.domain.names import PersonName, told_apart
from zorgdesk.domain.values import (
    AuthoritySource,
    ConsentManner,
    OrganisationKind,
    ParentalAuthority,
    Relation,
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """How an answer can be proved: the paper signed on, who saw it, and the reference of a court's decision."""

    signed_on: date | None = None
    seen_by: str = ""
    reference: str = ""


class HistoryKind(StrEnum):
    """What happened in a row of the matrix."""

    ASKED = "asked"
    YES = "yes"
    NO = "no"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    AUTHORITY_CHANGED = "authority_changed"
    RECONFIRM = "reconfirm"
    DISCUSSED = "discussed"
    SHARED = "shared"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that happened: `decider` is who answered, `what` the paper that was shared."""

    kind: HistoryKind
    on: date
    decider: Decider | None = None
    manner: ConsentManner | None = None
    note: str = ""
    what: str = ""
    evidence: Evidence = Evidence()
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianCard:
    """One guardian as the card shows it; `informed_on` is the last day something was told or given."""

    guardian_id: int
    name: PersonName
    institution: str
    relation: Relation
    authority: ParentalAuthority
    authority_source: AuthoritySource | None
    authority_seen_on: date | None
    first_contact: bool
    lives_with_child: bool
    language: str
    interpreter_needed: bool
    informed_on: date | None
    do_not_contact: bool = False
    do_not_contact_reason: str = ""
    number: int = 0

    @property
    def shown_name(self) -> str:
        """The name of the person, else of the institution (a voogd); with a number where two bear it."""
        return told_apart(self.name.full or self.institution, self.number)


@dataclass(frozen=True, slots=True)
class Holder:
    """Someone outside who has copies that left under this consent; `asked_back` when a step to ask for them is open."""

    recipient: str
    papers: tuple[ReleaseSheet, ...]
    asked_back: bool = False


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One purpose and party: `result` is the rule's outcome, `voices` one per column (None: need not answer).

    `newest` is False for an earlier request of the same purpose and party; it stays readable. `releases` is every
    paper that was made under it, `holders` who has one now: what never left is no copy.
    """

    request: ConsentRequestFact
    result: ConsentResult
    voices: tuple[Voice | None, ...]
    what_is_shared: str
    created_on: date
    discussed_on: date | None
    history: tuple[HistoryLine, ...]
    releases: tuple[ReleaseSheet, ...]
    newest: bool = True
    holders: tuple[Holder, ...] = ()


@dataclass(frozen=True, slots=True)
class ConsentMatrix:
    """The whole tab: who must decide today (`columns`), every row, and the facts the sentences need."""

    case_id: int
    on: date
    child_name: PersonName
    facts: CaseFacts
    columns: tuple[Decider, ...]
    unknown_ids: frozenset[int]
    cards: tuple[GuardianCard, ...]
    rows: tuple[MatrixRow, ...]
    default_months: int
    residence_name: str = ""

    def row(self, request_id: int | None) -> MatrixRow | None:
        """The row of a request, or None."""
        return next((row for row in self.rows if row.request.request_id == request_id), None)


@dataclass(frozen=True, slots=True)
class Party:
    """An organisation that can be asked about; `fits` tells whether its kind suits the purpose."""

    organisation_id: int
    name: str
    kind: OrganisationKind
    fits: bool = field(default=False)
