"""Betrokkenen of a case who are no parent: own staff and people of other parties, each once in the file."""

from zorgdesk.domain.base import Base, ForeignKey, Mapped, UniqueConstraint, date, mapped_column, relationship
from zorgdesk.domain.errors import EndsBeforeStart
from zorgdesk.domain.records.reference import Person
from zorgdesk.domain.values import MayBeNamed, PersonRole


class CaseParty(Base):
    """One professional around one child: the role in this case, and whether the parents want the name on papers.

    The person is a record of its own: a new phone number is typed once and holds in every case.
    """

    __tablename__ = "case_parties"
    __table_args__ = (UniqueConstraint("case_id", "person_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("care_cases.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    role: Mapped[PersonRole]
    may_be_named: Mapped[MayBeNamed] = mapped_column(default=MayBeNamed.NOT_ASKED)
    named_asked_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")
    since: Mapped[date]
    ended_on: Mapped[date | None]
    person: Mapped[Person] = relationship()

    def end(self, *, on: date) -> None:
        """Not involved any more from this day; raises EndsBeforeStart."""
        if on < self.since:
            raise EndsBeforeStart(self.since, on)
        self.ended_on = on
