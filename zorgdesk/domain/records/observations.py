"""Observatiebladen that were printed, and the observations that came back (observation-sheets.md)."""

from zorgdesk.domain.base import Base, ForeignKey, Index, Mapped, date, mapped_column, relationship
from zorgdesk.domain.errors import ScoreOutOfRange, SheetAlreadyEntered
from zorgdesk.domain.scores import average_of
from zorgdesk.domain.values import SheetKind, SheetLabel, Situation, Visibility


class ObservationSheet(Base):
    """A printed sheet; `case_id` None is a blank one, linked to a case when it comes back."""

    __tablename__ = "observation_sheets"
    __table_args__ = (Index("ix_observation_sheets_entered_on_cancelled_on", "entered_on", "cancelled_on", "case_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int]
    number: Mapped[int]
    token: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[SheetKind]
    case_id: Mapped[int | None] = mapped_column(ForeignKey("care_cases.id"), index=True)
    label: Mapped[SheetLabel] = mapped_column(default=SheetLabel.CODE_ONLY)
    question: Mapped[str] = mapped_column(default="")
    printed_on: Mapped[date] = mapped_column(index=True)
    entered_on: Mapped[date | None]
    destroyed_on: Mapped[date | None]
    cancelled_on: Mapped[date | None]

    @property
    def code(self) -> str:
        """OBS-2026-0412: the bladcode."""
        return f"OBS-{self.year}-{self.number:04d}"

    @property
    def is_open(self) -> bool:
        """Printed and not yet entered back."""
        return self.entered_on is None and self.cancelled_on is None

    def enter(self, case_id: int | None, *, on: date) -> None:
        """Link the sheet to its case (a signaalkaart has none), closed; raises SheetAlreadyEntered (message 11)."""
        if self.entered_on is not None:
            raise SheetAlreadyEntered(self.code, self.entered_on)
        self.case_id, self.entered_on = case_id, on


class Observation(Base):
    """What was seen, fact and interpretation apart."""

    __tablename__ = "observations"
    __table_args__ = (Index("ix_observations_case_id_observed_on", "case_id", "observed_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"))
    sheet_id: Mapped[int | None] = mapped_column(ForeignKey("observation_sheets.id"), index=True)
    kind: Mapped[SheetKind]
    observed_on: Mapped[date]
    observer: Mapped[str]
    question: Mapped[str] = mapped_column(default="")
    interpretation: Mapped[str] = mapped_column(default="")
    wellbeing_average: Mapped[float | None]
    involvement_average: Mapped[float | None]
    visibility: Mapped[Visibility] = mapped_column(default=Visibility.SHARED)
    is_draft: Mapped[bool] = mapped_column(default=False)
    deleted_on: Mapped[date | None]
    moments: Mapped[list["ObservationMoment"]] = relationship(
        order_by="ObservationMoment.position", cascade="all, delete-orphan"
    )

    def compute_averages(self) -> None:
        """Averages over the filled boxes; none below three moments (observation-sheets.md O2)."""
        self.wellbeing_average = average_of([moment.wellbeing for moment in self.moments])
        self.involvement_average = average_of([moment.involvement for moment in self.moments])


class ObservationMoment(Base):
    """One row of O2: two minutes of looking."""

    __tablename__ = "observation_moments"

    id: Mapped[int] = mapped_column(primary_key=True)
    observation_id: Mapped[int] = mapped_column(ForeignKey("observations.id"), index=True)
    position: Mapped[int]
    time: Mapped[str] = mapped_column(default="")
    situation: Mapped[Situation | None]
    wellbeing: Mapped[int | None]
    involvement: Mapped[int | None]
    seen: Mapped[str] = mapped_column(default="")

    def score(self, wellbeing: int | None, involvement: int | None) -> None:
        """Set both scores, 1-5 or empty; raises ScoreOutOfRange."""
        for given in (wellbeing, involvement):
            if given is not None and not 1 <= given <= 5:
                raise ScoreOutOfRange(given)
        self.wellbeing, self.involvement = wellbeing, involvement
