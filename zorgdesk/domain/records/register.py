"""Personenregister and VOG of someone from outside at one location: that it was seen and when (domain.md row 59)."""

from zorgdesk.domain.base import Base, ForeignKey, Mapped, UniqueConstraint, date, mapped_column
from zorgdesk.domain.errors import DayStillToCome
from zorgdesk.domain.register_rules import RegisterState


class RegisterCheck(Base):
    """What was seen; one row per person and location. The number of a VOG is never kept (domain.md 7.9)."""

    __tablename__ = "register_checks"
    __table_args__ = (UniqueConstraint("person_id", "location_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    location_id: Mapped[int] = mapped_column(ForeignKey("locations.id"), index=True)
    vog_seen_on: Mapped[date | None]
    registered_on: Mapped[date | None]
    linked_on: Mapped[date | None]
    counts_in_staffing: Mapped[bool] = mapped_column(default=False)

    @property
    def state(self) -> RegisterState:
        """What was seen, as a value."""
        return RegisterState(self.vog_seen_on, self.registered_on, self.linked_on, self.counts_in_staffing)

    def write(self, state: RegisterState, *, on: date) -> None:
        """Keep what was seen; raises DayStillToCome."""
        for day in (state.vog_seen_on, state.registered_on, state.linked_on):
            if day is not None and day > on:
                raise DayStillToCome(day)
        self.vog_seen_on, self.registered_on, self.linked_on = state.vog_seen_on, state.registered_on, state.linked_on
        self.counts_in_staffing = state.counts_in_staffing
