"""What belongs to the step from one version to the next: the short summary for parents."""

from zorgdesk.domain.base import Base, ForeignKey, Index, Mapped, mapped_column


class PlanSummary(Base):
    """In het kort, voor ouders: the own words above what differs between two versions (look.md screen 28)."""

    __tablename__ = "plan_summaries"
    __table_args__ = (Index("ix_plan_summaries_plan_id_older_id", "plan_id", "older_id", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("support_plans.id"))
    older_id: Mapped[int] = mapped_column(ForeignKey("support_plans.id"))
    text: Mapped[str] = mapped_column(default="")
