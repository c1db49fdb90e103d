"""What the closing of a case asks for and shows: how it ended, the follow-up, what is still open, and the limits."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zorgdesk.domain.tasks import DueTask
from zorgdesk.domain.values import CloseOutcome, ConsentPurpose, EvidenceKind, Limit, LimitAnswer


@dataclass(frozen=True)
class Closing:
    """How a case ends. Either `follow_up_on` with who (and what to ask), or `no_follow_up_because`."""

    outcome: CloseOutcome
    explanation: str = ""
    follow_up_on: date | None = None
    follow_up_who: str = ""
    follow_up_what: str = ""
    no_follow_up_because: str = ""


@dataclass(frozen=True)
class ClosingSheet:
    """One closing that was made, with what became of it."""

    closing_id: int
    closing: Closing
    closed_on: date
    closed_by: str
    follow_up_done_on: date | None
    follow_up_result: str
    reopened_on: date | None
    reopened_by: str
    reopen_reason: str


class StillOpen(StrEnum):
    """What can still be open beside the tasks."""

    ACTIVE_PLAN = "active_plan"
    RUNNING_CONSENT = "running_consent"
    UNFINISHED_NOTE = "unfinished_note"
    PLANNED_MEETING = "planned_meeting"
    HANDOVER = "handover"


@dataclass(frozen=True)
class OpenThing:
    """One thing that is no task and still runs: `what` are words of the file, `on` its day."""

    kind: StillOpen
    what: str
    on: date | None
    ref: int | None = None
    purpose: ConsentPurpose | None = None


@dataclass(frozen=True)
class BeforeClosing:
    """What is still open when a case is about to be closed."""

    case_id: int
    code: str
    child: str
    tasks: tuple[DueTask, ...]
    things: tuple[OpenThing, ...]

    @property
    def count(self) -> int:
        """How many things are open."""
        return len(self.tasks) + len(self.things)


@dataclass(frozen=True)
class LimitText:
    """What is typed on an assessment of the limits."""

    assessed_on: date
    present: str = ""
    specialist_answer: LimitAnswer | None = None
    specialist_reason: str = ""
    safety_answer: LimitAnswer | None = None
    safety_reason: str = ""
    decision: str = ""


@dataclass(frozen=True)
class Evidence:
    """One thing in the file that a limit can rest on; `evidence_id` when it was picked."""

    kind: EvidenceKind
    ref: int
    happened_on: date | None
    words: str
    limit: Limit | None = None
    evidence_id: int | None = None


@dataclass(frozen=True)
class LimitSheet:
    """One assessment; settled it is the internal decision note."""

    assessment_id: int
    case_id: int
    code: str
    text: LimitText
    made_by: str
    settled_on: date | None
    missing: tuple[str, ...]
    evidence: tuple[Evidence, ...]

    def of(self, limit: Limit) -> tuple[Evidence, ...]:
        """What one limit rests on."""
        return tuple(found for found in self.evidence if found.limit is limit)
