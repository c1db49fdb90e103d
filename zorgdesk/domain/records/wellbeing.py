"""A child between the sheets: a quick score, and whether the group can still carry it (domain.md row 3)."""

from zorgdesk.domain.base import Base, ForeignKey, Index, Mapped, date, mapped_column
from zorgdesk.domain.errors import ReasonMissing, ScoreOutOfRange


class LooseScore(Base):
    """Welbevinden and betrokkenheid 1-5 of one day, given by a pm'er without a sheet."""

    __tablename__ = "loose_scores"
    __table_args__ = (Index("ix_loose_scores_case_id_scored_on", "case_id", "scored_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"))
    scored_on: Mapped[date]
    said_by: Mapped[str] = mapped_column(default="")
    wellbeing: Mapped[int | None]
    involvement: Mapped[int | None]

    def score(self, wellbeing: int | None, involvement: int | None) -> None:
        """Set both scores, 1-5, one of them may be empty; raises ScoreOutOfRange."""
        for given in (wellbeing, involvement):
            if given is not None and not 1 <= given <= 5:
                raise ScoreOutOfRange(given)
        self.wellbeing, self.involvement = wellbeing, involvement


class CarryingAnswer(Base):
    """Whether "Draagt de groep het nog?" was ja or nee on one day. Internal: it stands on no paper."""

    __tablename__ = "carrying_answers"
    __table_args__ = (Index("ix_carrying_answers_case_id_asked_on", "case_id", "asked_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"))
    asked_on: Mapped[date]
    carries: Mapped[bool]
    reason: Mapped[str]
    said_by: Mapped[str] = mapped_column(default="")

    def say(self, carries: bool, reason: str, said_by: str, *, on: date) -> None:
        """Ja or nee with its reason; raises ReasonMissing."""
        if not reason.strip():
            raise ReasonMissing
        self.carries, self.reason, self.said_by, self.asked_on = carries, reason.strip(), said_by.strip(), on
