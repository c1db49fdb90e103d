"""Personenregister: who from outside comes to a location more than once is registered and gekoppeld (domain.md 7.9).

The number of a VOG is never kept, only that it was seen and when.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

SECOND_PRESENCE = 2
"""From this presence at a location on the register is asked for (domain.md row 59)."""


class RegisterGap(StrEnum):
    """What was not seen yet."""

    REGISTERED = "registered"
    LINKED = "linked"


@dataclass(frozen=True)
class RegisterState:
    """What was seen of one person for one location; a day is the day on which it was seen."""

    vog_seen_on: date | None = None
    registered_on: date | None = None
    linked_on: date | None = None
    counts_in_staffing: bool = False

    @property
    def gaps(self) -> tuple[RegisterGap, ...]:
        """What keeps "Personenregister gezien" from being true."""
        seen = {RegisterGap.REGISTERED: self.registered_on, RegisterGap.LINKED: self.linked_on}
        return tuple(gap for gap, day in seen.items() if day is None)


@dataclass(frozen=True)
class PresenceFact:
    """Someone from outside who comes to the location of the case: `second_on` is the day of the second time there."""

    trajectory_id: int
    person_id: int
    name: str
    location_name: str
    second_on: date
    state: RegisterState = RegisterState()

    @property
    def asks(self) -> bool:
        """Whether the register was to be seen and was not."""
        return bool(self.state.gaps)


@dataclass(frozen=True)
class SessionFact:
    """The first planned sessie of a traject that nobody wrote down what came of it, with the days of all such ones."""

    trajectory_id: int
    session_id: int
    planned_on: date
    open_days: tuple[date, ...]
    name: str = ""
