"""What a page hands in about a signaal, and what it reads. A name may be known, but it is never asked for."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import ConcernCategory, ParentsKnow, SignalManner


@dataclass(frozen=True)
class CardAnswers:
    """What only the signaalkaart O1 asks (observation-sheets.md, O1); answers that people read and no rule does."""

    when: str = ""
    when_not: str = ""
    response: str = ""
    parents_said: str = ""
    why_ask: str = ""


@dataclass(frozen=True)
class SignalInput:
    """A signaal as typed. `fades_on` None takes the weeks of the settings.

    `parents_step` are the words of the step that "Nog niet" makes for the one who told it; empty makes no step.
    `sheet_id` is the printed signaalkaart that it was entered from, if any.
    """

    reporter: str = ""
    manner: SignalManner = SignalManner.TALK
    name: PersonName = field(default_factory=PersonName)
    group_id: int | None = None
    age_months: int | None = None
    fact: str = ""
    frequency: str = ""
    worry: int | None = None
    categories: tuple[ConcernCategory, ...] = ()
    parents_know: ParentsKnow = ParentsKnow.UNKNOWN
    parents_spoken_on: date | None = None
    card: CardAnswers = field(default_factory=CardAnswers)
    fades_on: date | None = None
    received_on: date | None = None
    parents_step: str = ""
    parents_step_due_on: date | None = None
    sheet_id: int | None = None


@dataclass(frozen=True)
class SignalSheet:
    """One signaal as it is kept."""

    signal_id: int
    code: str
    received_on: date
    reporter: str
    manner: SignalManner
    name: PersonName
    group_id: int | None
    group_name: str
    location_id: int | None
    location_name: str
    municipality_id: int | None
    age_months: int | None
    fact: str
    frequency: str
    worry: int | None
    categories: tuple[ConcernCategory, ...]
    parents_know: ParentsKnow
    parents_spoken_on: date | None
    card: CardAnswers
    parents_step_due_on: date | None
    sheet_id: int | None
    sheet_code: str
    paper_destroyed_on: date | None
    fades_on: date
    faded_on: date | None
    case_id: int | None
    case_code: str

    @property
    def is_open(self) -> bool:
        """Still waits for a decision."""
        return self.case_id is None and self.faded_on is None


class SignalView(StrEnum):
    """The three lists of the page Signalen: what waits, what was let go, and what became a casus."""

    OPEN = "open"
    FADED = "faded"
    CASE = "case"


class SignalSort(StrEnum):
    """What the list of signals can be sorted on."""

    RECEIVED = "received"
    FADES = "fades"
    WORRY = "worry"


@dataclass(frozen=True)
class SignalRow:
    """One line of the list. A signaal that was let go has only its code, place, area and days."""

    signal_id: int
    code: str
    received_on: date
    reporter: str
    name: PersonName
    group_name: str
    location_name: str
    age_months: int | None
    fact: str
    worry: int | None
    categories: tuple[ConcernCategory, ...]
    fades_on: date
    faded_on: date | None
    case_id: int | None
    case_code: str


@dataclass(frozen=True)
class SignalCounts:
    """How many signals each list holds."""

    open: int
    faded: int
    case: int


@dataclass(frozen=True)
class SignalHint:
    """A spot in the fact to ask about: a BSN, or what may be a name."""

    is_bsn: bool
    start: int
    end: int
    text: str
