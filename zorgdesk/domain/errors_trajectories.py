"""What a traject can be refused for; errors.py imports them from here.

    ZorgDeskError
    └── RuleBroken
        ├── FrequencyImpossible      more hours than a week has
        ├── MomentOutsideTrajectory  a go/no-go or evaluation before the start, or years after the end
        ├── PeriodOfZeroDays         it ends on the day it starts
        ├── PeriodTooLong            a mistyped year
        ├── TrajectoryNotReady       something that this kind needs is missing
        ├── TrajectoryOver           it was stopped or completed
        └── TrajectoryPastAge        the child is too old for this kind by then
"""

from dataclasses import dataclass
from datetime import date

from zorgdesk.domain.errors_base import RuleBroken


@dataclass(eq=False, repr=False)
class FrequencyImpossible(RuleBroken):
    """So many times of so many minutes do not fit in a week."""

    times: int
    minutes: int


@dataclass(eq=False, repr=False)
class MomentOutsideTrajectory(RuleBroken):
    """A go/no-go or an evaluation (`is_evaluation`) before the start, or years after the end."""

    day: date
    starts_on: date
    ends_on: date
    is_evaluation: bool


@dataclass(eq=False, repr=False)
class PeriodOfZeroDays(RuleBroken):
    """A period ends on the day it starts."""

    day: date


@dataclass(eq=False, repr=False)
class PeriodTooLong(RuleBroken):
    """A period of years: a mistyped year."""

    starts_on: date
    ends_on: date
    most_years: int


@dataclass(eq=False, repr=False)
class TrajectoryNotReady(RuleBroken):
    """The traject can't be kept yet; `missing` names the fields (domain.md rows 1, 11, 33 and 37)."""

    missing: tuple[str, ...]


@dataclass(eq=False, repr=False)
class TrajectoryOver(RuleBroken):
    """A traject that ended does not change; it can be taken up again first."""

    ended_on: date


@dataclass(eq=False, repr=False)
class TrajectoryPastAge(RuleBroken):
    """The end lies past the age at which this kind ends; `is_hard` when no reason helps (domain.md row 12)."""

    months: int
    day: date
    is_hard: bool
