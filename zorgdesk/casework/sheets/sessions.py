"""Read models of the sessies of a traject, its hours, and the Personenregister."""

from dataclasses import dataclass
from datetime import date

from zorgdesk.domain.register_rules import RegisterGap, RegisterState
from zorgdesk.domain.values import SessionState


@dataclass(frozen=True)
class SessionInput:
    """What is written about a sessie; `state` says whether it took place."""

    day: date
    state: SessionState = SessionState.DONE
    minutes: int = 0
    what: str = ""
    reason: str = ""
    modelled: bool = False
    executor_id: int | None = None


@dataclass(frozen=True)
class SessionRow:
    """One row of the table; `number` counts in the order of the days, `planned_minutes` is 0 for one that was added."""

    session_id: int
    trajectory_id: int
    number: int
    day: date
    rhythm_day: date | None
    state: SessionState
    planned_minutes: int
    minutes: int
    what: str
    reason: str
    modelled: bool
    executor_id: int | None
    executor_name: str

    @property
    def was_moved(self) -> bool:
        """Whether it stands on another day than the rhythm gave."""
        return self.rhythm_day is not None and self.rhythm_day != self.day


@dataclass(frozen=True)
class SessionTable:
    """The sessies of one traject, newest first; `closed_days` are planned days on which the opvang is closed now."""

    trajectory_id: int
    rows: tuple[SessionRow, ...]
    until_now: int
    missed: int
    missed_minutes: int
    closed_days: tuple[date, ...] = ()


@dataclass(frozen=True)
class HoursSheet:
    """Planned against delivered, in whole minutes; today counts as until now."""

    planned_until_now: int = 0
    delivered: int = 0
    planned_whole: int = 0
    times_done: int = 0
    times_modelled: int = 0
    times_missed: int = 0
    missed_minutes: int = 0
    times_planned: int = 0
    times_until_now: int = 0


@dataclass(frozen=True)
class RegisterCard:
    """Someone from outside at the location of a case; `second_on` is the day of the second time there, if any."""

    trajectory_id: int
    person_id: int
    first_name: str
    name: str
    organisation: str
    location_id: int
    location_name: str
    second_on: date | None
    state: RegisterState

    @property
    def warns(self) -> bool:
        """A second time is planned or was, and the register was not seen."""
        return self.second_on is not None and bool(self.state.gaps)


@dataclass(frozen=True)
class RegisterAsk:
    """Someone from outside who will come to a location more than once, and what was not seen yet."""

    first_name: str
    location_name: str
    gaps: tuple[RegisterGap, ...]
