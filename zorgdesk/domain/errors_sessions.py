"""What a sessie or a closing can be refused for; errors.py imports them from here.

    ZorgDeskError
    └── RuleBroken
        ├── ClosedTooLong            a closing of months: a mistyped year
        └── SessionOutsidePeriod     a sessie before its traject begins or after it ends
"""

from dataclasses import dataclass
from datetime import date

from zorgdesk.domain.errors_base import RuleBroken


@dataclass(eq=False, repr=False)
class ClosedTooLong(RuleBroken):
    """A closing lasts longer than any vakantie."""

    starts_on: date
    ends_on: date
    most_days: int


@dataclass(eq=False, repr=False)
class SessionOutsidePeriod(RuleBroken):
    """A sessie stands within the period of its traject."""

    day: date
    starts_on: date
    ends_on: date
