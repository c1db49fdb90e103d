"""What a version of a begeleidingsplan can be refused for; errors.py imports them from here.

    ZorgDeskError
    └── RuleBroken
        ├── EvaluationBeforeStart    a plan can't be evaluated before it began
        ├── GoNoGoDecided            the decision was taken before
        ├── GoNoGoOutsidePlan        a go/no-go before the start, or years after it
        ├── PlanNotRunning           only a version that runs can be evaluated
        └── SignedWordsStand         what a parent signed does not change
"""

from dataclasses import dataclass
from datetime import date

from zorgdesk.domain.errors_base import RuleBroken


@dataclass(eq=False, repr=False)
class EvaluationBeforeStart(RuleBroken):
    """The day of the evaluation lies before the plan began."""

    starts_on: date
    day: date


@dataclass(eq=False, repr=False)
class GoNoGoDecided(RuleBroken):
    """A decision is taken once; a slip is put back with "Ongedaan maken"."""

    decided_on: date


@dataclass(eq=False, repr=False)
class GoNoGoOutsidePlan(RuleBroken):
    """The day of a go/no-go lies before the start, or after the last day that a plan can reach."""

    day: date
    starts_on: date
    last: date


@dataclass(eq=False, repr=False)
class PlanNotRunning(RuleBroken):
    """Only a version that runs can be evaluated."""

    version: int


@dataclass(eq=False, repr=False)
class SignedWordsStand(RuleBroken):
    """A parent signed on this day; the words and the akkoord above that signature stand (product.md rule 6)."""

    signed_on: date
