"""How a case ended, each time it did, and the assessment of the limits of inclusion (domain.md rows 4, 7 and 48)."""

from zorgdesk.domain.base import Base, ForeignKey, Mapped, date, mapped_column, relationship
from zorgdesk.domain.errors import AssessmentIncomplete, AssessmentReadOnly, ClosingIncomplete, ReasonMissing
from zorgdesk.domain.values import CloseOutcome, EvidenceKind, Limit, LimitAnswer


class CaseClosing(Base):
    """One closing with its follow-up; a case that was reopened keeps it, with the reason to go on."""

    __tablename__ = "case_closings"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"), index=True)
    closed_on: Mapped[date]
    closed_by: Mapped[str] = mapped_column(default="")
    outcome: Mapped[CloseOutcome]
    explanation: Mapped[str] = mapped_column(default="")
    follow_up_on: Mapped[date | None]
    follow_up_who: Mapped[str] = mapped_column(default="")
    follow_up_what: Mapped[str] = mapped_column(default="")
    no_follow_up_because: Mapped[str] = mapped_column(default="")
    follow_up_done_on: Mapped[date | None]
    follow_up_result: Mapped[str] = mapped_column(default="")
    reopened_on: Mapped[date | None]
    reopened_by: Mapped[str] = mapped_column(default="")
    reopen_reason: Mapped[str] = mapped_column(default="")

    def must_be_complete(self) -> None:
        """A follow-up has a day and a person, or there is a reason for none; raises ClosingIncomplete."""
        missing: list[str] = []
        if self.follow_up_on is None and not self.no_follow_up_because:
            missing.append("no_follow_up")
        if self.follow_up_on is not None and not self.follow_up_who:
            missing.append("follow_up_who")
        if self.follow_up_on is not None and self.follow_up_on < self.closed_on:
            missing.append("follow_up_on")
        if missing:
            raise ClosingIncomplete(tuple(missing))

    def reopen(self, reason: str, by: str, *, on: date) -> None:
        """Go on with the case, with the reason; raises ReasonMissing."""
        if not reason.strip():
            raise ReasonMissing
        self.reopened_on, self.reopened_by, self.reopen_reason = on, by, reason.strip()

    @property
    def waits_for_follow_up(self) -> bool:
        """Someone still has to ask how it went."""
        return self.follow_up_on is not None and self.follow_up_done_on is None and self.reopened_on is None


class LimitAssessment(Base):
    """Grens van opvang: both limits answered with a reason, by whom, on what evidence. It never leaves the file.

    Settled, it is the internal decision note and read-only; a change of mind is a new assessment.
    """

    __tablename__ = "limit_assessments"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"), index=True)
    begun_on: Mapped[date]
    assessed_on: Mapped[date]
    present: Mapped[str] = mapped_column(default="")
    specialist_answer: Mapped[LimitAnswer | None]
    specialist_reason: Mapped[str] = mapped_column(default="")
    safety_answer: Mapped[LimitAnswer | None]
    safety_reason: Mapped[str] = mapped_column(default="")
    decision: Mapped[str] = mapped_column(default="")
    made_by: Mapped[str] = mapped_column(default="")
    settled_on: Mapped[date | None]
    deleted_on: Mapped[date | None]
    evidence: Mapped[list["LimitEvidence"]] = relationship(
        order_by="LimitEvidence.id", cascade="all, delete-orphan"
    )

    def must_be_open(self) -> None:
        """Raises AssessmentReadOnly when it was settled."""
        if self.settled_on is not None:
            raise AssessmentReadOnly(self.settled_on)

    def missing(self) -> tuple[str, ...]:
        """What keeps it from being settled: both answers with their reasons, what was decided, and who was there."""
        needed = {
            "specialist_answer": self.specialist_answer is not None,
            "specialist_reason": bool(self.specialist_reason.strip()),
            "safety_answer": self.safety_answer is not None,
            "safety_reason": bool(self.safety_reason.strip()),
            "present": bool(self.present.strip()),
            "limit_decision": bool(self.decision.strip()),
        }
        return tuple(name for name, there in needed.items() if not there)

    def settle(self, *, on: date) -> None:
        """Make it the decision note; raises AssessmentReadOnly, AssessmentIncomplete."""
        self.must_be_open()
        missing = self.missing()
        if missing:
            raise AssessmentIncomplete(missing)
        self.settled_on = on


class LimitEvidence(Base):
    """One thing that a limit rests on: a link to what stands in the file, and what it said on that day."""

    __tablename__ = "limit_evidence"

    id: Mapped[int] = mapped_column(primary_key=True)
    assessment_id: Mapped[int] = mapped_column(ForeignKey("limit_assessments.id"), index=True)
    limit: Mapped[Limit]
    kind: Mapped[EvidenceKind]
    ref: Mapped[int]
    happened_on: Mapped[date | None]
    words: Mapped[str] = mapped_column(default="")
