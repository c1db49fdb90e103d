"""The begeleidingsplan in versions: doelen, acties, go/no-go's and the evaluation (product.md rules 5 and 6)."""

from typing import TYPE_CHECKING

from zorgdesk.domain.base import Base, ForeignKey, Index, Mapped, date, mapped_column, relationship
from zorgdesk.domain.dates import add_months
from zorgdesk.domain.errors import (
    DayStillToCome,
    EndsBeforeStart,
    EvaluationBeforeStart,
    GoNoGoDecided,
    GoNoGoIncomplete,
    GoNoGoOutsidePlan,
    PeriodOfZeroDays,
    PeriodTooLong,
    PlanNotReady,
    PlanNotRunning,
    PlanReadOnly,
    ReasonMissing,
    SignedWordsStand,
    TooManyGoals,
)
from zorgdesk.domain.values import (
    Acceptance,
    ActionResult,
    ActionScope,
    Agreement,
    ConcernCategory,
    DayMoment,
    Executor,
    GoalStatus,
    GoNoGoDecision,
    MeasureUnit,
    PlanStatus,
)

if TYPE_CHECKING:
    from zorgdesk.domain.records.plan_reviews import PlanEvaluation, PlanSummary
    from zorgdesk.domain.records.trajectories import TrajectoryGoal

GOALS_AT_MOST = 3
YEARS_AT_MOST = 2
"""A day further than this from the start is a mistyped year: a plan is evaluated after weeks (domain.md 3.2)."""


class SupportPlan(Base):
    """One version. Texts that only people read are sections (records/sections.py, owner 'plan')."""

    __tablename__ = "support_plans"
    __table_args__ = (
        Index("ix_support_plans_case_id_version", "case_id", "version", unique=True),
        Index("ix_support_plans_created_on", "created_on"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"))
    version: Mapped[int]
    status: Mapped[PlanStatus] = mapped_column(default=PlanStatus.DRAFT)
    made_by: Mapped[str] = mapped_column(default="")
    created_on: Mapped[date]
    starts_on: Mapped[date | None]
    evaluation_on: Mapped[date | None] = mapped_column(index=True)
    discussed_on: Mapped[date | None]
    activated_on: Mapped[date | None]
    evaluated_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    ended_because: Mapped[str] = mapped_column(default="")
    shared_on: Mapped[date | None]
    goals: Mapped[list["Goal"]] = relationship(
        back_populates="plan", order_by="Goal.position", cascade="all, delete-orphan"
    )
    go_no_gos: Mapped[list["GoNoGo"]] = relationship(order_by="GoNoGo.planned_on", cascade="all, delete-orphan")
    parent_views: Mapped[list["PlanParentView"]] = relationship(
        order_by="PlanParentView.id", cascade="all, delete-orphan"
    )
    evaluation: Mapped["PlanEvaluation | None"] = relationship(cascade="all, delete-orphan")
    summaries: Mapped[list["PlanSummary"]] = relationship(
        foreign_keys="PlanSummary.plan_id", cascade="all, delete-orphan"
    )

    @property
    def is_open_for_writing(self) -> bool:
        """Signed, shared or finished versions are read-only (product.md rule 6)."""
        return self.is_concept and self.shared_on is None and not self.is_signed

    @property
    def is_concept(self) -> bool:
        """Not active yet; a concept that was signed or shared can become active, but its words stand."""
        return self.status in (PlanStatus.DRAFT, PlanStatus.DISCUSSED)

    @property
    def is_signed(self) -> bool:
        """Whether a parent put a signature under this version."""
        return any(view.signed_on is not None for view in self.parent_views)

    @property
    def is_over(self) -> bool:
        """Afgerond or vervallen."""
        return self.status in (PlanStatus.COMPLETED, PlanStatus.LAPSED)

    @property
    def last_day(self) -> date:
        """The last day that a go/no-go or an evaluation of this version can have."""
        return add_months(self.starts_on or self.created_on, YEARS_AT_MOST * 12)

    def must_be_open(self) -> None:
        """Raises PlanReadOnly when this version may not change any more."""
        if not self.is_open_for_writing:
            raise PlanReadOnly(self.version)

    def must_not_be_over(self) -> None:
        """Raises PlanReadOnly when this version is afgerond or vervallen."""
        if self.is_over:
            raise PlanReadOnly(self.version)

    def must_be_concept(self) -> None:
        """Raises PlanReadOnly when this version is active or over."""
        if not self.is_concept:
            raise PlanReadOnly(self.version)

    def missing_for_active(self) -> tuple[str, ...]:
        """What keeps the plan from becoming active: goal, evaluation date, go/no-go (product.md rule 5)."""
        missing = []
        if not any(goal.sentence.strip() for goal in self.goals):
            missing.append("goal")
        if self.evaluation_on is None:
            missing.append("evaluation_on")
        if not self.go_no_gos:
            missing.append("go_no_go")
        return tuple(missing)

    def activate(self, *, on: date) -> None:
        """Make this version the active one; raises PlanReadOnly, PlanNotReady."""
        self.must_be_concept()
        missing = self.missing_for_active()
        if missing:
            raise PlanNotReady(missing)
        self.status, self.activated_on = PlanStatus.ACTIVE, on
        self.starts_on = self.starts_on or on

    def set_period(self, starts_on: date, evaluation_on: date | None) -> None:
        """Set start and evaluation; raises PlanReadOnly, EndsBeforeStart, PeriodOfZeroDays, PeriodTooLong."""
        self.must_be_open()
        if evaluation_on is not None:
            if evaluation_on < starts_on:
                raise EndsBeforeStart(starts_on, evaluation_on)
            if evaluation_on == starts_on:
                raise PeriodOfZeroDays(starts_on)
            if evaluation_on > add_months(starts_on, YEARS_AT_MOST * 12):
                raise PeriodTooLong(starts_on, evaluation_on, YEARS_AT_MOST)
        self.starts_on, self.evaluation_on = starts_on, evaluation_on

    def must_reach(self, day: date) -> None:
        """Raises GoNoGoOutsidePlan for a day before the start, or years after it."""
        first = self.starts_on or self.created_on
        if not first <= day <= self.last_day:
            raise GoNoGoOutsidePlan(day, first, self.last_day)

    def must_be_evaluable(self, evaluated_on: date, *, on: date) -> None:
        """Raises PlanNotRunning, DayStillToCome, EvaluationBeforeStart."""
        if self.status is not PlanStatus.ACTIVE:
            raise PlanNotRunning(self.version)
        if evaluated_on > on:
            raise DayStillToCome(evaluated_on)
        first = self.starts_on or self.created_on
        if evaluated_on < first:
            raise EvaluationBeforeStart(first, evaluated_on)

    def finish(self, evaluated_on: date, *, on: date) -> None:
        """It was evaluated on that day, and ends today; raises what `must_be_evaluable` raises."""
        self.must_be_evaluable(evaluated_on, on=on)
        self.evaluated_on, self.status, self.ended_on = evaluated_on, PlanStatus.COMPLETED, on

    def lapse(self, reason: str, *, on: date) -> None:
        """It does not go on; raises PlanReadOnly when it was over already, and ReasonMissing."""
        self.must_not_be_over()
        if not reason.strip():
            raise ReasonMissing
        self.status, self.ended_on, self.ended_because = PlanStatus.LAPSED, on, reason.strip()

    def add_goal(self) -> "Goal":
        """A new empty goal at the end; raises PlanReadOnly, TooManyGoals (at most three, look.md screen 06)."""
        self.must_be_open()
        if len(self.goals) >= GOALS_AT_MOST:
            raise TooManyGoals(GOALS_AT_MOST)
        goal = Goal(position=len(self.goals) + 1, sentence="")
        self.goals.append(goal)
        return goal


class Goal(Base):
    """A SMART doel with a measure from nulmeting to streefwaarde.

    `origin_id` is the goal of the first version that this one goes on with; None where it began here.
    """

    __tablename__ = "goals"

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("support_plans.id"), index=True)
    origin_id: Mapped[int | None] = mapped_column(ForeignKey("goals.id"), index=True)
    position: Mapped[int]
    sentence: Mapped[str] = mapped_column(default="")
    behaviour: Mapped[str] = mapped_column(default="")
    measured_how: Mapped[str] = mapped_column(default="")
    unit: Mapped[MeasureUnit] = mapped_column(default=MeasureUnit.TIMES)
    measure_of: Mapped[int | None]
    zero_value: Mapped[int | None]
    target_value: Mapped[int | None]
    realistic_because: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None]
    category: Mapped[ConcernCategory | None]
    status: Mapped[GoalStatus] = mapped_column(default=GoalStatus.OPEN)
    status_note: Mapped[str] = mapped_column(default="")
    evaluation: Mapped[str] = mapped_column(default="")
    plan: Mapped[SupportPlan] = relationship(back_populates="goals")
    actions: Mapped[list["PlanAction"]] = relationship(order_by="PlanAction.position", cascade="all, delete-orphan")
    trajectory_links: Mapped[list["TrajectoryGoal"]] = relationship(cascade="all, delete-orphan")
    measurements: Mapped[list["GoalMeasurement"]] = relationship(
        order_by="GoalMeasurement.measured_on, GoalMeasurement.id", cascade="all, delete-orphan"
    )
    acceptances: Mapped[list["GoalAcceptance"]] = relationship(
        order_by="GoalAcceptance.id", cascade="all, delete-orphan"
    )

    @property
    def line_id(self) -> int:
        """What all versions of this goal have in common."""
        return self.origin_id or self.id

    def measure(self, value: int, *, on: date, note: str = "", at_evaluation: bool = False) -> "GoalMeasurement":
        """How it stands on a day; also on a plan that runs. Raises PlanReadOnly once the version is over."""
        if not self.plan.is_concept and self.plan.status is not PlanStatus.ACTIVE:
            raise PlanReadOnly(self.plan.version)
        made = GoalMeasurement(measured_on=on, value=value, note=note, at_evaluation=at_evaluation)
        self.measurements.append(made)
        return made

    def accept(self, guardian_id: int | None, answer: Acceptance) -> None:
        """Whether a parent (None: the pm'er) finds this goal acceptable; OPEN takes the answer back."""
        kept = next((one for one in self.acceptances if one.guardian_id == guardian_id), None)
        if answer is Acceptance.OPEN:
            if kept is not None:
                self.acceptances.remove(kept)
        elif kept is not None:
            kept.answer = answer
        else:
            self.acceptances.append(GoalAcceptance(guardian_id=guardian_id, answer=answer))


class GoalMeasurement(Base):
    """How a goal stood on a day, in the unit of the goal; together over all versions they are its history."""

    __tablename__ = "goal_measurements"

    id: Mapped[int] = mapped_column(primary_key=True)
    goal_id: Mapped[int] = mapped_column(ForeignKey("goals.id"), index=True)
    measured_on: Mapped[date]
    value: Mapped[int]
    note: Mapped[str] = mapped_column(default="")
    at_evaluation: Mapped[bool] = mapped_column(default=False)


class GoalAcceptance(Base):
    """The answer of one parent, or without guardian of the pm'er, to "kunt u zich in dit doel vinden?"."""

    __tablename__ = "goal_acceptances"

    id: Mapped[int] = mapped_column(primary_key=True)
    goal_id: Mapped[int] = mapped_column(ForeignKey("goals.id"), index=True)
    guardian_id: Mapped[int | None] = mapped_column(ForeignKey("guardians.id"))
    answer: Mapped[Acceptance]


class PlanAction(Base):
    """An actie under a goal: what, how, who, when; `origin_id` as on the goal."""

    __tablename__ = "plan_actions"

    id: Mapped[int] = mapped_column(primary_key=True)
    goal_id: Mapped[int] = mapped_column(ForeignKey("goals.id"), index=True)
    origin_id: Mapped[int | None] = mapped_column(ForeignKey("plan_actions.id"), index=True)
    position: Mapped[int]
    what: Mapped[str] = mapped_column(default="")
    how: Mapped[str] = mapped_column(default="")
    say: Mapped[str] = mapped_column(default="")
    rhythm: Mapped[str] = mapped_column(default="")
    moment: Mapped[DayMoment | None]
    moment_words: Mapped[str] = mapped_column(default="")
    material: Mapped[str] = mapped_column(default="")
    scope: Mapped[ActionScope] = mapped_column(default=ActionScope.CHILD)
    executor: Mapped[Executor] = mapped_column(default=Executor.EDUCATOR)
    executor_name: Mapped[str] = mapped_column(default="")
    result: Mapped[ActionResult] = mapped_column(default=ActionResult.OPEN)
    result_note: Mapped[str] = mapped_column(default="")


class PlanParentView(Base):
    """Visie and akkoord of one parent with one version, in own words; the signature stands on paper."""

    __tablename__ = "plan_parent_views"
    __table_args__ = (Index("ix_plan_parent_views_plan_id_guardian_id", "plan_id", "guardian_id", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("support_plans.id"))
    guardian_id: Mapped[int] = mapped_column(ForeignKey("guardians.id"))
    text: Mapped[str] = mapped_column(default="")
    agreement: Mapped[Agreement] = mapped_column(default=Agreement.OPEN)
    signed_on: Mapped[date | None]
    seen_by: Mapped[str] = mapped_column(default="")
    copy_given_on: Mapped[date | None]

    def write(self, text: str, agreement: Agreement, signed_on: date | None, *, on: date) -> None:
        """What this parent says, and the day of the signature on paper.

        Raises DayStillToCome, and SignedWordsStand: what stands above a signature changes only without it (rule 6).
        """
        if signed_on is not None and signed_on > on:
            raise DayStillToCome(signed_on)
        if self.signed_on is not None and signed_on is not None and (text, agreement) != (self.text, self.agreement):
            raise SignedWordsStand(self.signed_on)
        self.text, self.agreement, self.signed_on = text, agreement, signed_on

    def note_paper(self, seen_by: str, copy_given_on: date | None, *, on: date) -> None:
        """Who saw the signature on paper, and when this parent got a copy; raises DayStillToCome."""
        if copy_given_on is not None and copy_given_on > on:
            raise DayStillToCome(copy_given_on)
        self.seen_by, self.copy_given_on = seen_by.strip(), copy_given_on


class GoNoGo(Base):
    """A decision moment of a plan or of a traject; closes only with decision, reason and who was there (rule 5)."""

    __tablename__ = "go_no_gos"

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("support_plans.id"), index=True)
    trajectory_id: Mapped[int | None] = mapped_column(ForeignKey("support_trajectories.id"), index=True)
    question: Mapped[str] = mapped_column(default="")
    criteria: Mapped[str] = mapped_column(default="")
    planned_on: Mapped[date] = mapped_column(index=True)
    decision: Mapped[GoNoGoDecision | None]
    reason: Mapped[str] = mapped_column(default="")
    present: Mapped[str] = mapped_column(default="")
    decided_on: Mapped[date | None]
    added_later: Mapped[bool] = mapped_column(default=False)
    """It came when the words of the version stood, so it belongs to no signature; its own words may still change."""

    def must_be_undecided(self) -> None:
        """Raises GoNoGoDecided once it was closed."""
        if self.decided_on is not None:
            raise GoNoGoDecided(self.decided_on)

    def decide(self, decision: GoNoGoDecision | None, reason: str, present: str, *, on: date) -> None:
        """Close with all three; raises GoNoGoDecided, and GoNoGoIncomplete with the names of what is missing."""
        self.must_be_undecided()
        given = {"decision": decision is not None, "reason": bool(reason.strip()), "present": bool(present.strip())}
        missing = tuple(name for name, there in given.items() if not there)
        if missing:
            raise GoNoGoIncomplete(missing)
        self.decision, self.reason, self.present, self.decided_on = decision, reason.strip(), present.strip(), on
