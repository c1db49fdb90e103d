"""Toestemming: one request per purpose and party, one answer per person who decides (product.md rule 2)."""

from zorgdesk.domain.base import Base, ForeignKey, Index, Mapped, date, mapped_column, relationship
from zorgdesk.domain.errors import ConsentEndsBeforeStart, ConsentNotGiven, CourtReferenceMissing, DayStillToCome
from zorgdesk.domain.records.reference import Organisation
from zorgdesk.domain.values import ConsentDecision, ConsentManner, ConsentPurpose, ConsentScope


class ConsentRequest(Base):
    """What is asked: purpose × recipient × scope for one child; `recipient_id` None is the own organisation."""

    __tablename__ = "consent_requests"
    __table_args__ = (Index("ix_consent_requests_child_id_purpose", "child_id", "purpose"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    child_id: Mapped[int] = mapped_column(ForeignKey("children.id"))
    purpose: Mapped[ConsentPurpose]
    recipient_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"), index=True)
    scope: Mapped[ConsentScope] = mapped_column(default=ConsentScope.TALK)
    what_is_shared: Mapped[str] = mapped_column(default="")
    discussed_on: Mapped[date | None]
    created_on: Mapped[date]
    recipient: Mapped[Organisation | None] = relationship()
    answers: Mapped[list["ConsentAnswer"]] = relationship(
        back_populates="request", order_by="ConsentAnswer.id", cascade="all, delete-orphan"
    )

    def current_answer(self, guardian_id: int | None) -> "ConsentAnswer | None":
        """The latest answer of one person; `guardian_id` None is the child."""
        own = [answer for answer in self.answers if answer.guardian_id == guardian_id]
        return own[-1] if own else None


class ConsentAnswer(Base):
    """One answer of one person. A later answer is a new row: history is never overwritten (product.md rule 6)."""

    __tablename__ = "consent_answers"

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("consent_requests.id"), index=True)
    guardian_id: Mapped[int | None] = mapped_column(ForeignKey("guardians.id"))
    decision: Mapped[ConsentDecision] = mapped_column(default=ConsentDecision.OPEN)
    asked_on: Mapped[date | None]
    decided_on: Mapped[date | None]
    manner: Mapped[ConsentManner | None]
    valid_until: Mapped[date | None] = mapped_column(index=True)
    withdrawn_on: Mapped[date | None]
    signed_on: Mapped[date | None]
    seen_by: Mapped[str] = mapped_column(default="")
    reference: Mapped[str] = mapped_column(default="")
    reconfirm: Mapped[bool] = mapped_column(default=False)
    reconfirm_on: Mapped[date | None]
    authority_changed: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")
    request: Mapped[ConsentRequest] = relationship(back_populates="answers")

    def decide(
        self,
        decision: ConsentDecision,
        manner: ConsentManner,
        *,
        decided_on: date,
        valid_until: date | None,
        on: date,
    ) -> None:
        """Record the answer on a day; raises DayStillToCome for a day after it, and ConsentEndsBeforeStart."""
        if decided_on > on:
            raise DayStillToCome(decided_on)
        if valid_until is not None and valid_until < decided_on:
            raise ConsentEndsBeforeStart(decided_on, valid_until)
        self.decision, self.manner, self.decided_on = decision, manner, decided_on
        self.valid_until = valid_until if decision is ConsentDecision.YES else None

    def prove(self, *, signed_on: date | None, seen_by: str, reference: str, on: date) -> None:
        """Record the evidence: the paper signed on, who saw it, the court's reference.

        Raises DayStillToCome, and CourtReferenceMissing for a court's ja without one (product.md, Settled).
        """
        if signed_on is not None and signed_on > on:
            raise DayStillToCome(signed_on)
        if self.manner is ConsentManner.COURT and not reference.strip():
            raise CourtReferenceMissing
        self.signed_on, self.seen_by, self.reference = signed_on, seen_by.strip(), reference.strip()

    def ask_again(self, *, on: date, authority_changed: bool = False) -> None:
        """Mark a ja "opnieuw bevestigen"; the answer itself stays as it was given (product.md rule 6)."""
        self.reconfirm, self.reconfirm_on, self.authority_changed = True, on, authority_changed

    def withdraw(self, *, on: date) -> None:
        """Withdraw a ja; what was shared before stays listed. Raises ConsentNotGiven."""
        if self.decision is not ConsentDecision.YES:
            raise ConsentNotGiven
        self.withdrawn_on = on
