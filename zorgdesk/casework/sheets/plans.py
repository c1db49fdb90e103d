"""What the plan editor, the plan tab and the plan paper read."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from zorgdesk.domain.values import (
    Acceptance,
    ActionResult,
    ActionScope,
    Agreement,
    CompanionKind,
    ConcernCategory,
    DayMoment,
    Executor,
    GoalStatus,
    GoNoGoDecision,
    MeasureUnit,
    PlanStatus,
    QuoteSource,
    Relation,
)


@dataclass(frozen=True)
class ActionSheet:
    """One actie. `origin_id` is the same for this actie in every version."""

    action_id: int
    what: str
    rhythm: str
    executor: Executor
    executor_name: str
    result: ActionResult
    result_note: str = ""
    how: str = ""
    say: str = ""
    moment: DayMoment | None = None
    moment_words: str = ""
    material: str = ""
    scope: ActionScope = ActionScope.CHILD
    origin_id: int = 0


@dataclass(frozen=True)
class HelperSheet:
    """Somebody around the child who can do an actie."""

    name: str
    executor: Executor


@dataclass(frozen=True)
class MeasurementSheet:
    """How a goal stood on a day, and in which version of the plan that was written down."""

    measurement_id: int
    measured_on: date
    value: int
    note: str
    at_evaluation: bool
    version: int


@dataclass(frozen=True)
class AcceptanceSheet:
    """What a parent says of a goal; without guardian_id (and name) it is the pm'er. There is one for everybody."""

    guardian_id: int | None
    name: str
    relation: Relation | None
    answer: Acceptance


@dataclass(frozen=True)
class GoalSheet:
    """One doel with its acties, who accepted it, and its measurements over all versions, oldest first."""

    goal_id: int
    position: int
    sentence: str
    behaviour: str
    measured_how: str
    unit: MeasureUnit
    measure_of: int | None
    zero_value: int | None
    target_value: int | None
    realistic_because: str
    due_on: date | None
    category: ConcernCategory | None
    status: GoalStatus
    evaluation: str
    status_note: str = ""
    actions: tuple[ActionSheet, ...] = ()
    measurements: tuple[MeasurementSheet, ...] = ()
    acceptances: tuple[AcceptanceSheet, ...] = ()
    origin_id: int = 0

    @property
    def current_value(self) -> int | None:
        """How it stands, by the last measurement."""
        return self.measurements[-1].value if self.measurements else None

    @property
    def measured_on(self) -> date | None:
        """The day of the last measurement."""
        return self.measurements[-1].measured_on if self.measurements else None

    @property
    def accepted_by_parents(self) -> bool:
        """Whether every parent said yes."""
        said = [one.answer for one in self.acceptances if one.guardian_id is not None]
        return bool(said) and all(answer is Acceptance.YES for answer in said)

    @property
    def accepted_by_team(self) -> bool:
        """Whether the pm'er said yes."""
        return any(one.guardian_id is None and one.answer is Acceptance.YES for one in self.acceptances)


@dataclass(frozen=True)
class GoNoGoSheet:
    """One decision moment."""

    go_no_go_id: int
    question: str
    criteria: str
    planned_on: date
    decision: GoNoGoDecision | None
    reason: str
    present: str
    decided_on: date | None
    added_later: bool = False


@dataclass(frozen=True)
class PlanParentViewSheet:
    """Visie and akkoord of one parent; there is one for each guardian, also when nothing was said yet."""

    guardian_id: int
    name: str
    relation: Relation
    text: str
    agreement: Agreement
    signed_on: date | None
    seen_by: str = ""
    copy_given_on: date | None = None
    first_name: str = ""


@dataclass(frozen=True)
class OpinionSheet:
    """What one parent found at the evaluation."""

    guardian_id: int
    name: str
    text: str


@dataclass(frozen=True)
class EvaluationSheet:
    """The evaluation of one version; the results of the doelen stand on the doelen."""

    evaluated_on: date
    follow_up: GoNoGoDecision
    next_steps: str
    present: str
    team_opinion: str
    opinions: tuple[OpinionSheet, ...]


@dataclass(frozen=True)
class PlanVersion:
    """A line in the list of versions."""

    plan_id: int
    version: int
    status: PlanStatus
    created_on: date
    activated_on: date | None
    evaluation_on: date | None


@dataclass(frozen=True)
class PlanFactSheet:
    """A fact of the beginsituatie in its area, with the source it was taken over from (None: own words)."""

    fact_id: int
    area: ConcernCategory | None
    text: str
    source: QuoteSource | None = None
    source_id: int | None = None
    source_who: str = ""
    seen_on: date | None = None


@dataclass(frozen=True)
class EarlierTrySheet:
    """What was tried before, since when, and what it did."""

    try_id: int
    what: str
    since: str
    effect: str


@dataclass(frozen=True)
class CompanionSheet:
    """Somebody this version was made with."""

    companion_id: int
    kind: CompanionKind
    name: str


@dataclass(frozen=True)
class TakenOverSheet:
    """Words in a text ("baseline.facts") that come from elsewhere in the file."""

    taken_id: int
    field: str
    text: str
    source: QuoteSource
    source_id: int
    source_who: str
    seen_on: date
    was_internal: bool


@dataclass(frozen=True)
class QuotableFact:
    """Something that can be picked into a text, with source and date; never an internal note."""

    text: str
    source: str
    seen_on: date


@dataclass(frozen=True)
class PlanSheet:
    """One version of the begeleidingsplan, whole."""

    plan_id: int
    case_id: int
    case_code: str
    version: int
    status: PlanStatus
    writable: bool
    child_first_name: str
    child_full_name: str
    birth_date: date | None
    location_name: str
    group_name: str
    case_director: str
    contact_for_parents: str
    made_by: str
    created_on: date
    starts_on: date | None
    evaluation_on: date | None
    activated_on: date | None
    evaluated_on: date | None
    missing_for_active: tuple[str, ...]
    is_concept: bool = False
    shared_on: date | None = None
    is_signed: bool = False
    sections: dict[str, Any] = field(default_factory=dict)
    goals: tuple[GoalSheet, ...] = ()
    go_no_gos: tuple[GoNoGoSheet, ...] = ()
    parent_views: tuple[PlanParentViewSheet, ...] = ()
    versions: tuple[PlanVersion, ...] = ()
    facts: tuple[PlanFactSheet, ...] = ()
    tried: tuple[EarlierTrySheet, ...] = ()
    companions: tuple[CompanionSheet, ...] = ()
    taken_over: tuple[TakenOverSheet, ...] = ()
    waiting_since: date | None = None
    has_trajectory: bool = False
    discussed_on: date | None = None
    evaluation: EvaluationSheet | None = None
    ended_on: date | None = None
    ended_because: str = ""
    total_weeks: int = 12
