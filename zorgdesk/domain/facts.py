"""The facts of one case on one day, as plain values: all that the gate, the stage and the tasks may look at.

`casework/facts.py` reads them from the file. `gate.py`, `consent_rules.py`, `stage.py` and `tasks.py` are functions
over them: every rule can be tested without a file and gives the same answer on screen, on paper and in a list.
"""

from dataclasses import dataclass
from datetime import date

from zorgdesk.domain.group_limits import GroupFact
from zorgdesk.domain.municipality_rules import NEUTRAL, MunicipalityRules
from zorgdesk.domain.register_rules import PresenceFact, SessionFact
from zorgdesk.domain.values import (
    BeschikkingStatus,
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    HandoverManner,
    HandoverStep,
    OrganisationKind,
    ParentalAuthority,
    PartiesInvolved,
    PlanStatus,
    Relation,
    TrajectoryKind,
    TrajectoryStatus,
    VveStatus,
)


@dataclass(frozen=True)
class GuardianFact:
    """One parent or guardian of the child, and whether he or she decides."""

    guardian_id: int
    name: str
    relation: Relation
    authority: ParentalAuthority
    authority_seen_on: date | None = None
    do_not_contact: bool = False

    @property
    def decides(self) -> bool:
        """Has gezag, or is voogd (product.md, Settled: a voogd has it)."""
        return self.authority in (ParentalAuthority.YES, ParentalAuthority.LEGAL_GUARDIAN)


@dataclass(frozen=True)
class ConsentAnswerFact:
    """The latest answer of one person to one consent request; `guardian_id` None is the child."""

    guardian_id: int | None
    decision: ConsentDecision
    asked_on: date | None = None
    decided_on: date | None = None
    manner: ConsentManner | None = None
    valid_until: date | None = None
    withdrawn_on: date | None = None
    reconfirm: bool = False


@dataclass(frozen=True)
class ConsentRequestFact:
    """One row of the matrix: a purpose, a party (None is the own organisation) and what exactly is shared."""

    request_id: int
    purpose: ConsentPurpose
    recipient_id: int | None
    recipient_name: str
    recipient_kind: OrganisationKind | None
    scope: ConsentScope
    answers: tuple[ConsentAnswerFact, ...] = ()


@dataclass(frozen=True)
class GoNoGoFact:
    """A decision moment of a plan; `decided_on` None is open."""

    go_no_go_id: int
    question: str
    planned_on: date
    decided_on: date | None = None


@dataclass(frozen=True)
class PlanFact:
    """One version of the begeleidingsplan."""

    plan_id: int
    version: int
    status: PlanStatus
    goal_count: int = 0
    starts_on: date | None = None
    evaluation_on: date | None = None
    evaluated_on: date | None = None
    go_no_gos: tuple[GoNoGoFact, ...] = ()


@dataclass(frozen=True)
class TrajectoryEvaluationFact:
    """A day on which a traject is evaluated; `held_on` None is still to come."""

    evaluation_id: int
    planned_on: date
    held_on: date | None = None


@dataclass(frozen=True)
class BeschikkingFact:
    """The newest beschikking of a traject."""

    status: BeschikkingStatus
    requested_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True)
class TrajectoryFact:
    """One traject; `executor_id` None: nobody found yet, `party_id` None: own staff."""

    trajectory_id: int
    kind: TrajectoryKind
    title: str
    starts_on: date
    ends_on: date
    status: TrajectoryStatus = TrajectoryStatus.RUNNING
    executor_id: int | None = None
    party_id: int | None = None
    go_no_gos: tuple[GoNoGoFact, ...] = ()
    evaluations: tuple[TrajectoryEvaluationFact, ...] = ()
    beschikking: BeschikkingFact | None = None

    @property
    def runs(self) -> bool:
        """Neither stopped nor completed."""
        return self.status is TrajectoryStatus.RUNNING


@dataclass(frozen=True)
class HandoverFact:
    """The running overdracht: which steps are done when, and the rules it began with."""

    handover_id: int
    version: int
    recipient_id: int | None
    recipient_name: str
    manner: HandoverManner
    rules: MunicipalityRules
    done: dict[HandoverStep, date]
    warm_talk_on: date | None = None
    vve_programme_filled: bool = True
    has_parent_view: bool = False


@dataclass(frozen=True)
class SheetFact:
    """A printed sheet that has not been entered back."""

    sheet_id: int
    code: str
    printed_on: date


@dataclass(frozen=True)
class ActionItemFact:
    """An open actiepunt from an overleg about this case."""

    action_item_id: int
    what: str
    who: str
    due_on: date
    meeting_id: int


@dataclass(frozen=True)
class FeedbackFact:
    """An overleg that was held about this case and not yet told to the parents; `due_on` when a day was agreed."""

    agenda_item_id: int
    meeting_id: int
    meeting_title: str
    held_on: date
    due_on: date | None = None


@dataclass(frozen=True)
class ParentMeetingFact:
    """A planned oudergesprek."""

    parent_meeting_id: int
    planned_on: date
    purpose: str


@dataclass(frozen=True)
class StepFact:
    """A step the user typed."""

    step_id: int
    what: str
    who: str
    due_on: date


@dataclass(frozen=True)
class FollowUpFact:
    """The navraag that was agreed when the case was closed, and is not done."""

    closing_id: int
    due_on: date
    who: str
    what: str
    closed_on: date


@dataclass(frozen=True)
class CarryingFact:
    """The last answer to "draagt de groep het nog?"."""

    answer_id: int
    asked_on: date
    carries: bool


@dataclass(frozen=True)
class CaseFacts:
    """Everything the rules know of one case; texts that only people read are not here."""

    case_id: int
    code: str
    child_first_name: str
    child_full_name: str
    birth_date: date | None
    due_date: date | None
    opened_on: date
    location_name: str = ""
    care_rules: MunicipalityRules = NEUTRAL
    residence_rules: MunicipalityRules = NEUTRAL
    care_municipality_name: str = ""
    case_director: str = ""
    contact_for_parents: str = ""
    parties_involved: PartiesInvolved | None = None
    intake_finished_on: date | None = None
    care_ended_on: date | None = None
    aftercare_on: date | None = None
    aftercare_what: str = ""
    aftercare_who: str = ""
    closed_on: date | None = None
    waiting_since: date | None = None
    has_concern: bool = False
    vve_status: VveStatus = VveStatus.UNKNOWN
    guardians: tuple[GuardianFact, ...] = ()
    consent_requests: tuple[ConsentRequestFact, ...] = ()
    observation_count: int = 0
    last_observed_on: date | None = None
    plans: tuple[PlanFact, ...] = ()
    handover: HandoverFact | None = None
    open_sheets: tuple[SheetFact, ...] = ()
    action_items: tuple[ActionItemFact, ...] = ()
    feedback_due: tuple[FeedbackFact, ...] = ()
    parent_meetings: tuple[ParentMeetingFact, ...] = ()
    steps: tuple[StepFact, ...] = ()
    objects_to_team_talk: bool = False
    follow_up: FollowUpFact | None = None
    group: GroupFact | None = None
    trajectories: tuple[TrajectoryFact, ...] = ()
    carrying: CarryingFact | None = None
    open_sessions: tuple[SessionFact, ...] = ()
    presences: tuple[PresenceFact, ...] = ()

    @property
    def current_plan(self) -> PlanFact | None:
        """The active version, else the newest that is not over."""
        running = [plan for plan in self.plans if plan.status is PlanStatus.ACTIVE]
        open_ones = [plan for plan in self.plans if plan.status in (PlanStatus.DRAFT, PlanStatus.DISCUSSED)]
        found = running or open_ones
        return found[-1] if found else None
