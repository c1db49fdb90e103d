"""The traject (inzet): what help a child gets, from whom, how often, until when, and who pays (domain.md rows 1-2, 56).

It stands apart from the plan: one plan can have several, and a traject can run before there is a plan.
"""

from datetime import timedelta

from zorgdesk.domain.base import Base, ForeignKey, Index, JsonValue, Mapped, date, mapped_column, relationship
from zorgdesk.domain.errors import (
    EndsBeforeStart,
    FrequencyImpossible,
    MomentOutsideTrajectory,
    PeriodOfZeroDays,
    PeriodTooLong,
    ReasonMissing,
    TrajectoryNotReady,
    TrajectoryOver,
    TrajectoryPastAge,
)
from zorgdesk.domain.records.plans import GoNoGo
from zorgdesk.domain.records.reference import Municipality, Person
from zorgdesk.domain.trajectory_kinds import ALWAYS_NEEDED, KindRules, rules_of
from zorgdesk.domain.values import (
    BeschikkingStatus,
    FundingState,
    FundingStream,
    Rhythm,
    TrajectoryKind,
    TrajectoryOutcome,
    TrajectoryStatus,
)

MOST_YEARS = 5
MINUTES_IN_WEEK = 40 * 60
LOOKED_BACK_DAYS = 366
"""An effect can be looked at long after the end, but a later date is a mistyped year."""


class SupportTrajectory(Base):
    """One traject. `executor` is own staff (no organisation) or a person of a party outside; unknown at first.

    `times` × `minutes` per `rhythm`; `weekdays` (Monday 0) and `every` n weeks say on which days; `sessions_at_most`
    caps the number of times. Amounts of time are whole minutes.
    """

    __tablename__ = "support_trajectories"
    __table_args__ = (Index("ix_support_trajectories_case_id_starts_on", "case_id", "starts_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"))
    kind: Mapped[TrajectoryKind]
    title: Mapped[str] = mapped_column(default="")
    executor_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"), index=True)
    times: Mapped[int] = mapped_column(default=1)
    rhythm: Mapped[Rhythm] = mapped_column(default=Rhythm.WEEK)
    minutes: Mapped[int] = mapped_column(default=60)
    weekdays: Mapped[list[int]] = mapped_column(JsonValue, default=list)
    sessions_at_most: Mapped[int | None]
    starts_on: Mapped[date]
    ends_on: Mapped[date] = mapped_column(index=True)
    assignment: Mapped[str] = mapped_column(default="")
    goal: Mapped[str] = mapped_column(default="")
    done_when: Mapped[str] = mapped_column(default="")
    if_not: Mapped[str] = mapped_column(default="")
    modelling: Mapped[bool] = mapped_column(default=False)
    advice: Mapped[str] = mapped_column(default="")
    advised_on: Mapped[date | None]
    age_reason: Mapped[str] = mapped_column(default="")
    status: Mapped[TrajectoryStatus] = mapped_column(default=TrajectoryStatus.RUNNING)
    ended_on: Mapped[date | None]
    end_reason: Mapped[str] = mapped_column(default="")
    begun_on: Mapped[date]
    deleted_on: Mapped[date | None]
    executor: Mapped[Person | None] = relationship()
    goal_links: Mapped[list["TrajectoryGoal"]] = relationship(
        cascade="all, delete-orphan", order_by="TrajectoryGoal.id"
    )
    funding: Mapped[list["TrajectoryFunding"]] = relationship(
        cascade="all, delete-orphan", order_by="TrajectoryFunding.id"
    )
    beschikkingen: Mapped[list["Beschikking"]] = relationship(cascade="all, delete-orphan", order_by="Beschikking.id")
    evaluations: Mapped[list["TrajectoryEvaluation"]] = relationship(
        cascade="all, delete-orphan", order_by="TrajectoryEvaluation.planned_on"
    )
    extensions: Mapped[list["TrajectoryExtension"]] = relationship(
        cascade="all, delete-orphan", order_by="TrajectoryExtension.id"
    )
    go_no_gos: Mapped[list[GoNoGo]] = relationship(cascade="all, delete-orphan", order_by="GoNoGo.planned_on")

    @property
    def rules(self) -> KindRules:
        """What goes for this kind."""
        return rules_of(self.kind)

    @property
    def beschikking(self) -> "Beschikking | None":
        """The newest one; an earlier one keeps standing in the list."""
        return self.beschikkingen[-1] if self.beschikkingen else None

    def must_run(self) -> None:
        """Raises TrajectoryOver when it was stopped or completed."""
        if self.ended_on is not None:
            raise TrajectoryOver(self.ended_on)

    def check(self) -> None:
        """Everything that must hold for a traject that is kept.

        Raises EndsBeforeStart, PeriodOfZeroDays, PeriodTooLong, FrequencyImpossible, MomentOutsideTrajectory,
        TrajectoryNotReady.
        """
        check_period(self.starts_on, self.ends_on)
        per_week = 2 if self.rhythm is Rhythm.FORTNIGHT else 1
        if self.rhythm in (Rhythm.WEEK, Rhythm.FORTNIGHT) and self.times * self.minutes > MINUTES_IN_WEEK * per_week:
            raise FrequencyImpossible(self.times, self.minutes)
        for evaluation in self.evaluations:
            self._check_moment(evaluation.planned_on, is_evaluation=True)
        for moment in self.go_no_gos:
            self._check_moment(moment.planned_on, is_evaluation=False)
        missing = self.missing()
        if missing:
            raise TrajectoryNotReady(missing)

    def missing(self) -> tuple[str, ...]:
        """What keeps it from being kept: asked of every traject, and of its kind (domain.md rows 1, 11, 33, 37)."""
        given = {
            "assignment": bool(self.assignment.strip()),
            "go_no_go": bool(self.go_no_gos),
            "funding": bool(self.funding),
            "goal": bool(self.goal.strip()),
            "evaluation_on": bool(self.evaluations),
        }
        wanted = (*ALWAYS_NEEDED, *self.rules.needs)
        missing = [name for name in wanted if not given[name]]
        if self.rhythm is not Rhythm.PLACEMENT and (self.times < 1 or self.minutes < 1):
            missing.append("frequency")
        if self.rules.needs_beschikking and not self.beschikkingen:
            missing.append("beschikking")
        return tuple(missing)

    def check_age(self, birth_date: date | None) -> None:
        """A placement ends at an age; past it with a reason up to the hard end (domain.md row 12).

        Raises TrajectoryPastAge.
        """
        limits = self.rules.limits
        leaves = limits.leaves_on(birth_date) if birth_date is not None else None
        if birth_date is None or leaves is None or self.ends_on <= leaves:
            return
        hard_end = limits.ends_on(birth_date)
        if hard_end is None or self.ends_on > hard_end:
            months = limits.end_months if hard_end is not None else limits.until_months
            raise TrajectoryPastAge(months or 0, hard_end or leaves, is_hard=True)
        if not self.age_reason.strip():
            raise TrajectoryPastAge(limits.until_months or 0, leaves, is_hard=False)

    def extend(self, ends_on: date, reason: str, *, on: date) -> None:
        """A later end, with its reason; raises TrajectoryOver, ReasonMissing, EndsBeforeStart, PeriodTooLong."""
        self.must_run()
        if not reason.strip():
            raise ReasonMissing
        if ends_on <= self.ends_on:
            raise EndsBeforeStart(self.ends_on, ends_on)
        check_period(self.starts_on, ends_on)
        self.extensions.append(
            TrajectoryExtension(ended_before=self.ends_on, ends_on=ends_on, reason=reason.strip(), extended_on=on)
        )
        self.ends_on, self.age_reason = ends_on, self.age_reason or reason.strip()

    def end(self, status: TrajectoryStatus, reason: str, *, on: date) -> None:
        """Stopped or completed on a day, with the reason; raises TrajectoryOver, ReasonMissing, EndsBeforeStart."""
        self.must_run()
        if not reason.strip():
            raise ReasonMissing
        if on < self.starts_on:
            raise EndsBeforeStart(self.starts_on, on)
        self.status, self.ended_on, self.end_reason = status, on, reason.strip()

    def resume(self) -> None:
        """Runs again after all."""
        self.status, self.ended_on, self.end_reason = TrajectoryStatus.RUNNING, None, ""

    def _check_moment(self, day: date, *, is_evaluation: bool) -> None:
        if not self.starts_on <= day <= self.ends_on + timedelta(days=LOOKED_BACK_DAYS):
            raise MomentOutsideTrajectory(day, self.starts_on, self.ends_on, is_evaluation)


class TrajectoryGoal(Base):
    """A doel of the plan that the traject works at; a goal that is taken out of its plan takes the link along."""

    __tablename__ = "trajectory_goals"
    __table_args__ = (Index("ix_trajectory_goals_trajectory_id_goal_id", "trajectory_id", "goal_id", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    trajectory_id: Mapped[int] = mapped_column(ForeignKey("support_trajectories.id"))
    goal_id: Mapped[int] = mapped_column(ForeignKey("goals.id"), index=True)


class TrajectoryFunding(Base):
    """One geldstroom of a traject: how many minutes it pays for (None: all that is planned), and which gemeente.

    The gemeente of residence pays (product.md, Two gemeenten); the user can say otherwise.
    """

    __tablename__ = "trajectory_funding"

    id: Mapped[int] = mapped_column(primary_key=True)
    trajectory_id: Mapped[int] = mapped_column(ForeignKey("support_trajectories.id"), index=True)
    stream: Mapped[FundingStream] = mapped_column(index=True)
    municipality_id: Mapped[int | None] = mapped_column(ForeignKey("municipalities.id"), index=True)
    minutes: Mapped[int | None]
    state: Mapped[FundingState] = mapped_column(default=FundingState.AGREED)
    municipality: Mapped[Municipality | None] = relationship()


class Beschikking(Base):
    """A beschikking of a gemeente: asked for on a day, or granted with hours and period (domain.md row 33)."""

    __tablename__ = "beschikkingen"

    id: Mapped[int] = mapped_column(primary_key=True)
    trajectory_id: Mapped[int] = mapped_column(ForeignKey("support_trajectories.id"), index=True)
    status: Mapped[BeschikkingStatus]
    requested_on: Mapped[date | None]
    municipality_id: Mapped[int | None] = mapped_column(ForeignKey("municipalities.id"), index=True)
    number: Mapped[str] = mapped_column(default="")
    minutes: Mapped[int | None]
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None] = mapped_column(index=True)
    municipality: Mapped[Municipality | None] = relationship()

    def check(self) -> None:
        """A granted one has gemeente, hours and period; raises TrajectoryNotReady and what check_period raises."""
        if self.status is BeschikkingStatus.GRANTED:
            given = {
                "beschikking_municipality": self.municipality_id,
                "beschikking_hours": self.minutes,
                "beschikking_from": self.starts_on,
                "beschikking_until": self.ends_on,
            }
            missing = tuple(name for name, value in given.items() if not value)
            if missing:
                raise TrajectoryNotReady(missing)
        elif self.requested_on is None:
            raise TrajectoryNotReady(("beschikking_requested_on",))
        if self.starts_on is not None and self.ends_on is not None:
            check_period(self.starts_on, self.ends_on)


class TrajectoryEvaluation(Base):
    """A moment on which is looked at what it brought; `held_on` None is still to come."""

    __tablename__ = "trajectory_evaluations"

    id: Mapped[int] = mapped_column(primary_key=True)
    trajectory_id: Mapped[int] = mapped_column(ForeignKey("support_trajectories.id"), index=True)
    planned_on: Mapped[date] = mapped_column(index=True)
    held_on: Mapped[date | None]
    outcome: Mapped[TrajectoryOutcome | None]
    text: Mapped[str] = mapped_column(default="")


class TrajectoryExtension(Base):
    """That the end was moved, when and why."""

    __tablename__ = "trajectory_extensions"

    id: Mapped[int] = mapped_column(primary_key=True)
    trajectory_id: Mapped[int] = mapped_column(ForeignKey("support_trajectories.id"), index=True)
    ended_before: Mapped[date]
    ends_on: Mapped[date]
    reason: Mapped[str]
    extended_on: Mapped[date]


class TrajectoryTemplate(Base):
    """What the organisation changed in the usual shape of a kind; else that is as trajectory_kinds.py says."""

    __tablename__ = "trajectory_templates"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[TrajectoryKind] = mapped_column(unique=True)
    times: Mapped[int]
    rhythm: Mapped[Rhythm]
    minutes: Mapped[int]
    months: Mapped[int]
    weeks: Mapped[int]
    sessions_at_most: Mapped[int | None]
    modelling: Mapped[bool]
    stream: Mapped[FundingStream]
    evaluations: Mapped[list[int]] = mapped_column(JsonValue, default=list)
    assignment: Mapped[str] = mapped_column(default="")
    done_when: Mapped[str] = mapped_column(default="")
    if_not: Mapped[str] = mapped_column(default="")
    is_offered: Mapped[bool] = mapped_column(default=True)


def check_period(starts_on: date, ends_on: date) -> None:
    """Raises EndsBeforeStart, PeriodOfZeroDays, PeriodTooLong."""
    if ends_on < starts_on:
        raise EndsBeforeStart(starts_on, ends_on)
    if ends_on == starts_on:
        raise PeriodOfZeroDays(starts_on)
    if ends_on.year - starts_on.year > MOST_YEARS:
        raise PeriodTooLong(starts_on, ends_on, MOST_YEARS)
