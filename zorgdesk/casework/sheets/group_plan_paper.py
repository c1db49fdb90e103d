"""The sheets behind papers 04a and 04b: the plan on one A4 for the group, by first name or by code (papers.md 5).

Not in them, by construction: surname, birth date, diagnosis, the reason of the plan, home, the parents' names. The
sheet by code has no field for a name or for initials either.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zorgdesk.domain.values import DayMoment, MeasureUnit


class Standing(StrEnum):
    """Whether this sheet may hang on the door: a concept and an old version say so in large type."""

    RUNS = "runs"
    CONCEPT = "concept"
    OLD = "old"


@dataclass(frozen=True, slots=True)
class GroupTip:
    """What to do at a moment, and what to say (word for word; may be empty)."""

    do: str
    say: str = ""


@dataclass(frozen=True, slots=True)
class MomentOnPaper:
    """One moment of the day with everything to do then; `words` stands in place of the word for `moment`."""

    moment: DayMoment | None
    words: str
    tips: tuple[GroupTip, ...]


@dataclass(frozen=True, slots=True)
class GroupCounting:
    """The one thing that is counted: the question, what goes into a box, and how many boxes a day has."""

    question: str
    unit: MeasureUnit
    boxes: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPlanBody:
    """What both editions show.

    group                 name of the group
    runs_from, runs_to    period of the plan
    standing              runs, concept or old; `runs_now` is the version that took its place
    throw_away            the version that may go to the bin now; None for the first
    always                what helps the whole day
    moments               in the order of the day
    counting              None prints no strip
    """

    group: str
    runs_from: date
    runs_to: date | None
    standing: Standing
    runs_now: int | None
    throw_away: int | None
    always: tuple[GroupTip, ...]
    moments: tuple[MomentOnPaper, ...]
    counting: GroupCounting | None


@dataclass(frozen=True, slots=True)
class GroupPlanByName:
    """Paper 04a: with the first name and nothing more of the name."""

    child_first_name: str
    body: GroupPlanBody


@dataclass(frozen=True, slots=True)
class GroupPlanByCode:
    """Paper 04b: with the code of the casus."""

    child_code: str
    body: GroupPlanBody
