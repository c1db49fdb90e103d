"""Overdracht: the form, its chain of steps, and each parent's zienswijze (domain.md section 2)."""

from zorgdesk.domain.base import Base, ForeignKey, Index, JsonDict, Mapped, date, mapped_column, relationship
from zorgdesk.domain.errors import HandoverReadOnly, ParentViewLocked, StepOutOfOrder
from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.records.reference import Organisation
from zorgdesk.domain.values import (
    AreaScore,
    DevelopmentArea,
    HandoverManner,
    HandoverStep,
    RecognisesPicture,
    SendManner,
)


class Handover(Base):
    """One version of the overdracht of a case; keeps the gemeente's rules it began with (product.md rule 7)."""

    __tablename__ = "handovers"
    __table_args__ = (Index("ix_handovers_case_id_version", "case_id", "version", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"))
    version: Mapped[int] = mapped_column(default=1)
    started_on: Mapped[date]
    made_by: Mapped[str] = mapped_column(default="")
    rules_kept: Mapped[JsonDict] = mapped_column("rules")
    school_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"))
    school_starts_on: Mapped[date | None]
    school_contact: Mapped[str] = mapped_column(default="")
    manner: Mapped[HandoverManner] = mapped_column(default=HandoverManner.COLD)
    manner_reason: Mapped[str] = mapped_column(default="")
    vve_programme: Mapped[str] = mapped_column(default="")
    vve_duration: Mapped[str] = mapped_column(default="")
    tracking_system: Mapped[str] = mapped_column(default="")
    tracking_on: Mapped[date | None]
    include_plan: Mapped[bool] = mapped_column(default=False)
    include_tracking: Mapped[bool] = mapped_column(default=False)
    home_situation_agreed: Mapped[bool] = mapped_column(default=False)
    send_manner: Mapped[SendManner | None]
    warm_talk_on: Mapped[date | None]
    finished_on: Mapped[date | None]
    school: Mapped[Organisation | None] = relationship()
    areas: Mapped[list["HandoverArea"]] = relationship(order_by="HandoverArea.id", cascade="all, delete-orphan")
    steps: Mapped[list["HandoverStepDone"]] = relationship(
        order_by="HandoverStepDone.id", cascade="all, delete-orphan"
    )
    views: Mapped[list["ParentView"]] = relationship(order_by="ParentView.id", cascade="all, delete-orphan")

    @property
    def rules(self) -> MunicipalityRules:
        """The rules this version began with."""
        return MunicipalityRules.from_json(self.rules_kept)

    def done_steps(self) -> dict[HandoverStep, date]:
        """Which steps are done, and when."""
        return {step.step: step.done_on for step in self.steps}

    def must_be_open(self) -> None:
        """Raises HandoverReadOnly when this version was sent (product.md rule 6)."""
        if HandoverStep.SENT in self.done_steps():
            raise HandoverReadOnly(self.version)

    def do_step(self, step: HandoverStep, *, on: date, by: str, note: str = "") -> None:
        """Record a step; skipping an earlier one needs a note why. Raises StepOutOfOrder."""
        order = list(HandoverStep)
        done = self.done_steps()
        skipped = [earlier for earlier in order[: order.index(step)] if earlier not in done]
        if skipped and not note.strip():
            raise StepOutOfOrder(step, tuple(skipped))
        if step not in done:
            self.steps.append(HandoverStepDone(step=step, done_on=on, done_by=by, note=note.strip()))


class HandoverArea(Base):
    """One of the eleven gebieden."""

    __tablename__ = "handover_areas"
    __table_args__ = (Index("ix_handover_areas_handover_id_area", "handover_id", "area", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    handover_id: Mapped[int] = mapped_column(ForeignKey("handovers.id"))
    area: Mapped[DevelopmentArea]
    score: Mapped[AreaScore | None]
    seen: Mapped[str] = mapped_column(default="")
    helps: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
    on_cover: Mapped[bool] = mapped_column(default=False)


class HandoverStepDone(Base):
    """A step of the chain with date and person."""

    __tablename__ = "handover_steps"

    id: Mapped[int] = mapped_column(primary_key=True)
    handover_id: Mapped[int] = mapped_column(ForeignKey("handovers.id"), index=True)
    step: Mapped[HandoverStep]
    done_on: Mapped[date]
    done_by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class ParentView(Base):
    """Zienswijze of one parent in own words; locked after the talk."""

    __tablename__ = "parent_views"

    id: Mapped[int] = mapped_column(primary_key=True)
    handover_id: Mapped[int] = mapped_column(ForeignKey("handovers.id"), index=True)
    guardian_id: Mapped[int] = mapped_column(ForeignKey("guardians.id"))
    recognises: Mapped[RecognisesPicture | None]
    text: Mapped[str] = mapped_column(default="")
    wishes: Mapped[str] = mapped_column(default="")
    said_on: Mapped[date | None]
    locked_on: Mapped[date | None]

    def write(self, text: str, recognises: RecognisesPicture | None, wishes: str, *, said_on: date) -> None:
        """Write down the parent's words; raises ParentViewLocked after the talk was closed."""
        if self.locked_on is not None:
            raise ParentViewLocked(self.locked_on)
        self.text, self.recognises, self.wishes, self.said_on = text, recognises, wishes, said_on
