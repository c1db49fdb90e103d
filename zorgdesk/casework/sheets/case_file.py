"""What the overview of a casus reads: next steps, timeline, people, and how it goes."""

from dataclasses import dataclass
from datetime import date

from zorgdesk.domain.names import PersonName
from zorgdesk.domain.tasks import DueTask
from zorgdesk.domain.values import (
    GoNoGoDecision,
    JournalKind,
    MayBeNamed,
    ParentalAuthority,
    PersonRole,
    Relation,
    Visibility,
)


@dataclass(frozen=True)
class TimelineLine:
    """One thing that happened; `kind` says what, `text` is one line of it.

    `kind`: note, observation, plan_started, plan_ended, go_no_go, consent_yes, consent_no, consent_withdrawn, meeting,
    parent_meeting, handover_step, release, care_ended, closed, followed_up, reopened, limits, opened, intake_finished,
    authority, step_done, attachment, signal, traject_started, traject_ended, session_done, session_missed,
    trajectory_go_no_go, trajectory_evaluated, trajectory_extended. `ref` is
    the record behind it.
    """

    kind: str
    ref: int
    on: date
    title: str
    text: str
    journal_kind: JournalKind | None = None
    visibility: Visibility | None = None
    decision: GoNoGoDecision | None = None
    number: int = 0
    averages: tuple[float | None, float | None] | None = None


@dataclass(frozen=True)
class Involved:
    """Someone around the child: parents first, then own staff, then others.

    `kind` is guardian, mentor, party (put there by the user) or professional (of a party consent was asked for).
    `party_id` is the row of a party in this case. `last_contact` is filled where a page asks for it.
    """

    kind: str
    ref: int
    name: PersonName
    shown: str
    relation: Relation | None
    role: PersonRole | None
    organisation: str
    phone: str
    authority: ParentalAuthority | None = None
    first_contact: bool = False
    lives_with_child: bool = True
    organisation_id: int | None = None
    email: str = ""
    language: str = ""
    interpreter_needed: bool = False
    do_not_contact: bool = False
    do_not_contact_reason: str = ""
    party_id: int | None = None
    may_be_named: MayBeNamed | None = None
    note: str = ""
    last_contact: date | None = None
    ended_on: date | None = None


@dataclass(frozen=True)
class ScorePoint:
    """One observation in the chart."""

    on: date
    wellbeing: float | None
    involvement: float | None


@dataclass(frozen=True)
class CaseCounts:
    """The numbers on the tabs."""

    plan_version: int
    observations: int
    talks: int
    documents: int
    notes: int


@dataclass(frozen=True)
class CaseFile:
    """Everything of the overview tab beside the head and the strip."""

    case_id: int
    tasks: tuple[DueTask, ...]
    timeline: tuple[TimelineLine, ...]
    involved: tuple[Involved, ...]
    scores: tuple[ScorePoint, ...]
