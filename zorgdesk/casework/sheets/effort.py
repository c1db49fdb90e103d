"""Read models of "Inzet en uren": who is where, planned against delivered over all trajecten."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zorgdesk.domain.dates import add_months, week_days
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import FundingStream, Rhythm, TrajectoryKind, TrajectoryStatus

_QUARTER = 3


class EffortView(StrEnum):
    """What the lines are."""

    TRAJECTORIES = "trajectories"
    STREAMS = "streams"
    MUNICIPALITIES = "municipalities"


class EffortSort(StrEnum):
    """By which column the trajecten are sorted."""

    CHILD = "child"
    WHAT = "what"
    WHO = "who"
    WEEK = "week"
    PLANNED = "planned"
    DELIVERED = "delivered"
    ENDS = "ends"


class EffortSpan(StrEnum):
    """The period that is looked at."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    LAST_MONTH = "last_month"
    LAST_QUARTER = "last_quarter"
    OWN = "own"

    def days(self, on: date) -> tuple[date, date]:
        """First and last day as seen on a day; of an own period the year is a beginning."""
        if self is EffortSpan.WEEK:
            week = week_days(on)
            return week[0], week[-1]
        month = on.replace(day=1)
        quarter = month.replace(month=(month.month - 1) // _QUARTER * _QUARTER + 1)
        first, months = {
            EffortSpan.MONTH: (month, 1),
            EffortSpan.QUARTER: (quarter, _QUARTER),
            EffortSpan.LAST_MONTH: (add_months(month, -1), 1),
            EffortSpan.LAST_QUARTER: (add_months(quarter, -_QUARTER), _QUARTER),
        }.get(self, (date(on.year, 1, 1), 12))
        return first, date.fromordinal(add_months(first, months).toordinal() - 1)


@dataclass(frozen=True)
class EffortQuery:
    """The period, both days included; which money and which gemeente (None: all); how it is sorted.

    `text` is looked for in the names of child, location and executor.
    """

    first: date
    last: date
    stream: FundingStream | None = None
    municipality_id: int | None = None
    text: str = ""
    sort: EffortSort = EffortSort.CHILD
    descending: bool = False


@dataclass(frozen=True)
class EffortRow:
    """One traject in the period; `week` are the days of this week on which a sessie is or was."""

    trajectory_id: int
    case_id: int
    code: str
    child: PersonName
    location_name: str
    kind: TrajectoryKind
    title: str
    times: int
    rhythm: Rhythm
    minutes: int
    executor: PersonName
    organisation: str
    status: TrajectoryStatus
    ends_on: date
    week: tuple[date, ...]
    planned: int
    until_now: int
    delivered: int
    missed_times: int


@dataclass(frozen=True)
class EffortShare:
    """One geldstroom or gemeente; None where no money or gemeente is known. Whole minutes."""

    stream: FundingStream | None
    municipality_id: int | None
    municipality: str
    trajectories: int
    planned: int
    until_now: int
    delivered: int


@dataclass(frozen=True)
class EffortTotal:
    """Everything in the period together."""

    trajectories: int
    planned: int
    until_now: int
    delivered: int
    missed_times: int
    missed: int
