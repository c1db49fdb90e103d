"""Sections of the begeleidingsplan (domain.md 3.2): texts that people read; goals and dates are records."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from zorgdesk.domain.dates import birthday
from zorgdesk.domain.sections.asking import asked


@dataclass(frozen=True)
class SupportQuestion:
    """Aanleiding en hulpvraag."""

    KEY: ClassVar[str] = "support_question"
    need: str = asked("Wat is er nodig om …?", hint="Begin met het kind op deze plek.", lines=2)
    parents_question: str = asked("Wat vragen de ouders?", lines=3)
    team_question: str = asked("Wat vraagt de pm'er?", lines=3)
    child_voice: str = asked("Wat zegt het kind zelf?", hint="Bij kinderen vanaf 8 jaar.", lines=2)


@dataclass(frozen=True)
class Baseline:
    """Beginsituatie: facts, with what helps and what hinders; facts per area and what was tried are rows."""

    KEY: ClassVar[str] = "baseline"
    facts: str = asked("Wat zien wij nu?", hint="Feiten met een datum. Haal ze uit een observatie.", lines=5)
    strengths: str = asked("Wat gaat goed? Wat is sterk?", lines=3)
    protects: str = asked("Wat helpt en beschermt dit kind?", hint="Thuis, in de groep of daarbuiten.", lines=2)
    hinders: str = asked("Wat maakt het lastig?", lines=3)
    home: str = asked("Hoe gaat het thuis, volgens de ouders?", lines=3)


@dataclass(frozen=True)
class Needs:
    """Wat heeft dit kind nodig."""

    KEY: ClassVar[str] = "needs"
    needs: str = asked("Dit kind heeft nodig …", hint="Schrijf wat de volwassene doet of klaarzet.", lines=5)


@dataclass(frozen=True)
class Effort:
    """Inzet en uren, in words; hours and funding come with the traject (issue 4)."""

    KEY: ClassVar[str] = "effort"
    effort: str = asked("Wie zet zich in, hoe vaak en hoe lang?", lines=4)


@dataclass(frozen=True)
class Bridging:
    """Overbrugging while waiting for help."""

    KEY: ClassVar[str] = "bridging"
    bridging: str = asked("Wat doen wij intussen, als er een wachttijd is?", lines=4)


@dataclass(frozen=True)
class PlanInternal:
    """Intern: never in an export."""

    KEY: ClassVar[str] = "internal"
    hypothesis: str = asked("Wat denken wij dat er speelt?", lines=4, internal=True)
    group_capacity: str = asked("Wat kan de groep dragen?", lines=3, internal=True)


CHILD_SPEAKS_FROM: Final = 8
"""From this age the child is asked too (domain.md 3.2)."""


def asks_child(birth_date: date | None, on: date) -> bool:
    """Whether the child's own words are asked; not when the age is not known."""
    return birth_date is not None and birthday(birth_date, CHILD_SPEAKS_FROM) <= on


PLAN_SECTIONS: tuple[type, ...] = (SupportQuestion, Baseline, Needs, Effort, Bridging, PlanInternal)
