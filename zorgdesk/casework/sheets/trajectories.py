"""The traject as the form writes it and as the tab, the tasks and the papers read it."""

from dataclasses import dataclass, fields
from datetime import date

from zorgdesk.casework.sheets.plans import GoNoGoSheet
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.trajectory_kinds import KindRules, rules_of
from zorgdesk.domain.values import (
    BeschikkingStatus,
    ConsentOutcome,
    FundingState,
    FundingStream,
    PersonRole,
    Rhythm,
    TrajectoryKind,
    TrajectoryOutcome,
    TrajectoryStatus,
)


@dataclass(frozen=True)
class MomentInput:
    """A go/no-go as typed; without an id it is a new one."""

    planned_on: date
    question: str = ""
    criteria: str = ""
    go_no_go_id: int | None = None


@dataclass(frozen=True)
class EvaluationInput:
    """A day on which the traject is evaluated; without an id it is a new one."""

    planned_on: date
    evaluation_id: int | None = None


@dataclass(frozen=True)
class FundingInput:
    """One geldstroom; `minutes` None: it pays for all that is planned."""

    stream: FundingStream
    municipality_id: int | None = None
    minutes: int | None = None
    state: FundingState = FundingState.AGREED


@dataclass(frozen=True)
class BeschikkingInput:
    """A beschikking as typed."""

    status: BeschikkingStatus
    requested_on: date | None = None
    municipality_id: int | None = None
    number: str = ""
    minutes: int | None = None
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True)
class TrajectoryInput:
    """Everything that the form of a traject writes."""

    kind: TrajectoryKind
    starts_on: date
    ends_on: date
    title: str = ""
    executor_id: int | None = None
    times: int = 1
    rhythm: Rhythm = Rhythm.WEEK
    minutes: int = 60
    weekdays: tuple[int, ...] = ()
    sessions_at_most: int | None = None
    assignment: str = ""
    goal: str = ""
    done_when: str = ""
    if_not: str = ""
    modelling: bool = False
    age_reason: str = ""
    goal_ids: tuple[int, ...] = ()
    go_no_gos: tuple[MomentInput, ...] = ()
    evaluations: tuple[EvaluationInput, ...] = ()
    funding: tuple[FundingInput, ...] = ()
    beschikking: BeschikkingInput | None = None


@dataclass(frozen=True)
class ExecutorSheet:
    """Who gives the help; without an organisation it is own staff."""

    person_id: int
    name: PersonName
    role: PersonRole
    organisation: str
    organisation_id: int | None

    @property
    def is_external(self) -> bool:
        """Of a party outside."""
        return self.organisation_id is not None


@dataclass(frozen=True)
class LinkedGoal:
    """A doel of the plan that counts, that this traject works at."""

    goal_id: int
    position: int
    sentence: str


@dataclass(frozen=True)
class FundingSheet:
    """One geldstroom and the gemeente that pays; `pays_by_residence` when that is the one of residence."""

    stream: FundingStream
    municipality_id: int | None
    municipality: str
    pays_by_residence: bool
    minutes: int | None
    state: FundingState


@dataclass(frozen=True)
class BeschikkingSheet:
    """One beschikking."""

    status: BeschikkingStatus
    requested_on: date | None
    municipality_id: int | None
    municipality: str
    number: str
    minutes: int | None
    starts_on: date | None
    ends_on: date | None

    @property
    def kept(self) -> BeschikkingInput:
        """As the form writes it."""
        values = {part.name: getattr(self, part.name) for part in fields(BeschikkingInput)}
        return BeschikkingInput(**values)


@dataclass(frozen=True)
class EvaluationSheet:
    """A moment of looking back; `held_on` None is still to come."""

    evaluation_id: int
    planned_on: date
    held_on: date | None
    outcome: TrajectoryOutcome | None
    text: str


@dataclass(frozen=True)
class ExtensionSheet:
    """That the end was moved."""

    ended_before: date
    ends_on: date
    reason: str
    extended_on: date


@dataclass(frozen=True)
class TrajectorySheet:
    """One traject whole. `consent` is the outcome of the toestemming it rests on; None when nothing was asked."""

    trajectory_id: int
    case_id: int
    kind: TrajectoryKind
    title: str
    executor: ExecutorSheet | None
    times: int
    rhythm: Rhythm
    minutes: int
    weekdays: tuple[int, ...]
    sessions_at_most: int | None
    starts_on: date
    ends_on: date
    assignment: str
    goal: str
    done_when: str
    if_not: str
    modelling: bool
    age_reason: str
    advice: str
    advised_on: date | None
    status: TrajectoryStatus
    ended_on: date | None
    end_reason: str
    goals: tuple[LinkedGoal, ...]
    go_no_gos: tuple[GoNoGoSheet, ...]
    evaluations: tuple[EvaluationSheet, ...]
    funding: tuple[FundingSheet, ...]
    beschikkingen: tuple[BeschikkingSheet, ...]
    extensions: tuple[ExtensionSheet, ...]
    consent: ConsentOutcome | None = None
    consent_request_id: int | None = None

    @property
    def rules(self) -> KindRules:
        """What goes for this kind."""
        return rules_of(self.kind)

    @property
    def is_over(self) -> bool:
        """Stopped or completed."""
        return self.ended_on is not None

    @property
    def beschikking(self) -> BeschikkingSheet | None:
        """The newest one."""
        return self.beschikkingen[-1] if self.beschikkingen else None

    @property
    def next_moment(self) -> GoNoGoSheet | None:
        """The first go/no-go that is still open."""
        return next((moment for moment in self.go_no_gos if moment.decided_on is None), None)

    @property
    def next_evaluation(self) -> EvaluationSheet | None:
        """The first evaluation that is still to come."""
        return next((one for one in self.evaluations if one.held_on is None), None)


@dataclass(frozen=True)
class OtherTrajectory:
    """Another traject of the same child in the same time; said, not blocked."""

    trajectory_id: int
    kind: TrajectoryKind
    title: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class TemplateSheet:
    """The usual shape of a kind, as the organisation has it; `is_changed` when it differs from the one shipped."""

    kind: TrajectoryKind
    times: int
    rhythm: Rhythm
    minutes: int
    months: int
    weeks: int
    sessions_at_most: int | None
    modelling: bool
    stream: FundingStream
    evaluations: tuple[int, ...]
    assignment: str = ""
    done_when: str = ""
    if_not: str = ""
    is_offered: bool = True
    is_changed: bool = False
