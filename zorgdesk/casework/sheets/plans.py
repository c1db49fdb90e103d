"""What the plan editor, the plan tab and the plan paper read."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from zorgdesk.domain.values import (
    ActionResult,
    Agreement,
    ConcernCategory,
    Executor,
    GoalStatus,
    GoNoGoDecision,
    PlanStatus,
    Relation,
)


@dataclass(frozen=True)
class ActionSheet:
    """One actie."""

    action_id: int
    what: str
    rhythm: str
    executor: Executor
    executor_name: str
    result: ActionResult


@dataclass(frozen=True)
class GoalSheet:
    """One doel with its acties."""

    goal_id: int
    position: int
    sentence: str
    behaviour: str
    measured_how: str
    measure_of: int | None
    zero_value: int | None
    target_value: int | None
    current_value: int | None
    measured_on: date | None
    accepted_by_parents: bool
    accepted_by_team: bool
    realistic_because: str
    due_on: date | None
    category: ConcernCategory | None
    status: GoalStatus
    evaluation: str
    actions: tuple[ActionSheet, ...] = ()


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


@dataclass(frozen=True)
class PlanParentViewSheet:
    """Visie and akkoord of one parent; there is one for each guardian, also when nothing was said yet."""

    guardian_id: int
    name: str
    relation: Relation
    text: str
    agreement: Agreement
    signed_on: date | None


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
    quotable: tuple[QuotableFact, ...] = ()
