"""How far a begeleidingsplan is: the state of each section, the tips, and the short list about quality."""

from dataclasses import dataclass
from enum import StrEnum


class PlanSection(StrEnum):
    """The parts of the editor in their order (look.md screen 06); the texts carry the keys of domain/sections/plan."""

    HEAD = "head"
    SUPPORT_QUESTION = "support_question"
    BASELINE = "baseline"
    NEEDS = "needs"
    GOALS = "goals"
    EFFORT = "effort"
    MOMENTS = "moments"
    BRIDGING = "bridging"
    PARENTS = "parents"
    INTERNAL = "internal"


class SectionState(StrEnum):
    """How full a section is."""

    EMPTY = "empty"
    STARTED = "started"
    FULL = "full"
    CLOSED_OFF = "closed_off"


class TipKind(StrEnum):
    """What is worth a look, and never stands in the way."""

    NO_ZERO = "no_zero"
    NO_TARGET = "no_target"
    NO_DUE_DATE = "no_due_date"
    NO_ACTION = "no_action"
    NO_AGREEMENT = "no_agreement"
    NO_PARENTS_ALONG = "no_parents_along"
    NO_TEAM_ALONG = "no_team_along"
    NO_DIRECTOR = "no_director"
    NO_CONTACT = "no_contact"
    NO_BRIDGING = "no_bridging"


class QualityPoint(StrEnum):
    """Kwaliteit van dit plan (look.md screen 06)."""

    WITH_PARENTS = "with_parents"
    WITH_TEAM = "with_team"
    GOALS_DATED = "goals_dated"
    GOALS_MEASURED = "goals_measured"
    STRENGTHS = "strengths"
    ALL_AGREE = "all_agree"
    MOMENTS_PLANNED = "moments_planned"


@dataclass(frozen=True)
class PlanTip:
    """A tip on one goal (`number`, `ref` its id), one parent (`name`, `ref` the guardian's id), or a part (`ref` 0)."""

    kind: TipKind
    section: PlanSection
    ref: int
    number: int = 0
    name: str = ""


@dataclass(frozen=True)
class PlanQuality:
    """Everything the editor shows about how far the plan is."""

    states: dict[PlanSection, SectionState]
    tips: tuple[PlanTip, ...]
    points: dict[QualityPoint, bool]

    def open_points(self, section: PlanSection) -> int:
        """How many tips a section has."""
        return sum(tip.section is section for tip in self.tips)

    @property
    def good(self) -> int:
        """How many points of quality are met."""
        return sum(self.points.values())
