"""The sessies of a traject: when they are planned, and what came of them (domain.md rows 2 and 39)."""

from zorgdesk.domain.base import Base, ForeignKey, Index, Mapped, date, mapped_column, relationship
from zorgdesk.domain.errors import DayStillToCome, MinutesImpossible, ReasonMissing, SessionOutsidePeriod
from zorgdesk.domain.records.reference import Person
from zorgdesk.domain.records.trajectories import SupportTrajectory
from zorgdesk.domain.values import SessionState

MOST_MINUTES = 24 * 60
"""A sessie takes at most a day."""


class SupportSession(Base):
    """One time. `rhythm_day` is the day the rhythm gave it, None for one that was added; moving it keeps that day.

    `planned_minutes` is what was planned (0 for one that was added), `minutes` what was delivered.
    """

    __tablename__ = "support_sessions"
    __table_args__ = (
        Index("ix_support_sessions_trajectory_id_planned_on", "trajectory_id", "planned_on"),
        Index(
            "ix_support_sessions_period",  # all that the sums of a period look at, so that they read no row
            "planned_on",
            "trajectory_id",
            "state",
            "planned_minutes",
            "minutes",
            "deleted_on",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"), index=True)
    trajectory_id: Mapped[int] = mapped_column(ForeignKey("support_trajectories.id"))
    planned_on: Mapped[date]
    rhythm_day: Mapped[date | None]
    planned_minutes: Mapped[int] = mapped_column(default=0)
    executor_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"), index=True)
    state: Mapped[SessionState] = mapped_column(default=SessionState.PLANNED)
    minutes: Mapped[int] = mapped_column(default=0)
    what: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    modelled: Mapped[bool] = mapped_column(default=False)
    logged_on: Mapped[date | None]
    deleted_on: Mapped[date | None]
    trajectory: Mapped[SupportTrajectory] = relationship()
    executor: Mapped[Person | None] = relationship()

    @property
    def is_untouched(self) -> bool:
        """Only planned by the rhythm: nobody moved it, wrote in it or wrote down what came of it."""
        return (
            self.state is SessionState.PLANNED
            and self.deleted_on is None
            and self.rhythm_day == self.planned_on
            and not self.what
        )

    def move(self, to: date) -> None:
        """To another day within the period; raises SessionOutsidePeriod."""
        within = self.trajectory
        if not within.starts_on <= to <= within.ends_on:
            raise SessionOutsidePeriod(to, within.starts_on, within.ends_on)
        self.planned_on = to

    def be_done(self, minutes: int, *, modelled: bool, on: date) -> None:
        """It took place. Raises MinutesImpossible, and DayStillToCome for a day after `on`."""
        if not 0 < minutes <= MOST_MINUTES:
            raise MinutesImpossible(minutes)
        if self.planned_on > on:
            raise DayStillToCome(self.planned_on)
        self.state, self.minutes, self.modelled, self.reason = SessionState.DONE, minutes, modelled, ""
        self.logged_on = on

    def be_missed(self, reason: str, *, on: date) -> None:
        """It fell through: nothing was delivered, and it stays planned. Raises ReasonMissing."""
        if not reason.strip():
            raise ReasonMissing
        self.state, self.minutes, self.modelled, self.reason = SessionState.MISSED, 0, False, reason.strip()
        self.logged_on = on

    def be_planned(self) -> None:
        """Nothing is known of it yet, or not any more."""
        self.state, self.minutes, self.modelled, self.reason = SessionState.PLANNED, 0, False, ""
        self.logged_on = None
