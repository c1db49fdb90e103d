"""The short rows of a begeleidingsplan: facts per area, what was tried, with whom it was made, what was taken over.

They belong to one version and are copied to the next. A source is a kind and a number: when the observation or note
leaves the file, the words of the plan stay.
"""

from zorgdesk.domain.base import Base, ForeignKey, Index, Mapped, date, mapped_column
from zorgdesk.domain.values import CompanionKind, ConcernCategory, QuoteSource


class PlanFact(Base):
    """A fact of the beginsituatie in its area, where it can be with the observation it comes from (domain.md 3.2)."""

    __tablename__ = "plan_facts"

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("support_plans.id"), index=True)
    position: Mapped[int]
    area: Mapped[ConcernCategory | None]
    text: Mapped[str] = mapped_column(default="")
    source: Mapped[QuoteSource | None]
    source_id: Mapped[int | None]
    source_who: Mapped[str] = mapped_column(default="")
    seen_on: Mapped[date | None]


class EarlierTry(Base):
    """What was tried before, since when (as said: "september"), and what it did."""

    __tablename__ = "earlier_tries"

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("support_plans.id"), index=True)
    position: Mapped[int]
    what: Mapped[str] = mapped_column(default="")
    since: Mapped[str] = mapped_column(default="")
    effect: Mapped[str] = mapped_column(default="")


class PlanCompanion(Base):
    """Somebody this version was made with."""

    __tablename__ = "plan_companions"
    __table_args__ = (Index("ix_plan_companions_plan_id_kind_name", "plan_id", "kind", "name", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("support_plans.id"))
    kind: Mapped[CompanionKind]
    name: Mapped[str]


class TakenOver(Base):
    """Words that were picked into a text of a plan: which text, and where they come from.

    `text` is what was picked, so that the link goes when the words go. `was_internal` remembers that it was asked.
    """

    __tablename__ = "taken_over"
    __table_args__ = (Index("ix_taken_over_plan_id_field", "plan_id", "field"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("support_plans.id"))
    field: Mapped[str]
    text: Mapped[str]
    source: Mapped[QuoteSource]
    source_id: Mapped[int]
    source_who: Mapped[str] = mapped_column(default="")
    seen_on: Mapped[date]
    was_internal: Mapped[bool] = mapped_column(default=False)
