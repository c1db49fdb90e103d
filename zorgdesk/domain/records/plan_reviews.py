"""The end of one version and the step to the next: the evaluation, and the short summary for parents."""

from zorgdesk.domain.base import Base, ForeignKey, Index, Mapped, date, mapped_column, relationship
from zorgdesk.domain.values import GoNoGoDecision


class PlanEvaluation(Base):
    """The evaluation of one version (domain.md 3.2): day, what the pm'er and each parent found, and what follows.

    The result of each doel stands on the doel itself, and each measurement in its own line.
    """

    __tablename__ = "plan_evaluations"

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("support_plans.id"), unique=True)
    evaluated_on: Mapped[date]
    follow_up: Mapped[GoNoGoDecision]
    next_steps: Mapped[str] = mapped_column(default="")
    present: Mapped[str] = mapped_column(default="")
    team_opinion: Mapped[str] = mapped_column(default="")
    opinions: Mapped[list["EvaluationOpinion"]] = relationship(
        order_by="EvaluationOpinion.id", cascade="all, delete-orphan"
    )


class EvaluationOpinion(Base):
    """What one parent found of this version, in own words."""

    __tablename__ = "evaluation_opinions"
    __table_args__ = (
        Index("ix_evaluation_opinions_evaluation_id_guardian_id", "evaluation_id", "guardian_id", unique=True),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    evaluation_id: Mapped[int] = mapped_column(ForeignKey("plan_evaluations.id"))
    guardian_id: Mapped[int] = mapped_column(ForeignKey("guardians.id"))
    text: Mapped[str] = mapped_column(default="")


class PlanSummary(Base):
    """In het kort, voor ouders: the own words above what differs between two versions (look.md screen 28)."""

    __tablename__ = "plan_summaries"
    __table_args__ = (Index("ix_plan_summaries_plan_id_older_id", "plan_id", "older_id", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("support_plans.id"))
    older_id: Mapped[int] = mapped_column(ForeignKey("support_plans.id"))
    text: Mapped[str] = mapped_column(default="")
