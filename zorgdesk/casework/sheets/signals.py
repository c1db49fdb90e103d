"""What a page hands in about a signaal, and what it reads. There is no name field on purpose (look.md screen 20)."""

from dataclasses import dataclass
from datetime import date

from zorgdesk.domain.values import ConcernCategory, ParentsKnow, SignalManner


@dataclass(frozen=True)
class SignalInput:
    """A signaal as typed. `fades_on` None takes the weeks of the settings.

    `parents_step` are the words of the step that "Nog niet" makes for the one who told it; empty makes no step.
    """

    reporter: str = ""
    manner: SignalManner = SignalManner.TALK
    group_id: int | None = None
    age_months: int | None = None
    fact: str = ""
    frequency: str = ""
    worry: int | None = None
    categories: tuple[ConcernCategory, ...] = ()
    parents_know: ParentsKnow = ParentsKnow.UNKNOWN
    fades_on: date | None = None
    received_on: date | None = None
    parents_step: str = ""
    parents_step_due_on: date | None = None


@dataclass(frozen=True)
class SignalSheet:
    """One signaal as it is kept."""

    signal_id: int
    code: str
    received_on: date
    reporter: str
    manner: SignalManner
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
    parents_step_due_on: date | None
    fades_on: date
    faded_on: date | None
    case_id: int | None
    case_code: str

    @property
    def is_open(self) -> bool:
        """Still waits for a decision."""
        return self.case_id is None and self.faded_on is None


@dataclass(frozen=True)
class SignalList:
    """The open signals, newest first, and how many faded before."""

    signals: tuple[SignalSheet, ...]
    faded_count: int


@dataclass(frozen=True)
class SignalHint:
    """A spot in the fact to ask about: a BSN, or what may be a name."""

    is_bsn: bool
    start: int
    end: int
    text: str
