"""Sections of the overdracht beside the eleven gebieden (domain.md 2.3 G, I, J)."""

from dataclasses import dataclass
from typing import ClassVar

from zorgdesk.domain.sections.asking import asked


@dataclass(frozen=True)
class ThisIsMe:
    """Dit ben ik."""

    KEY: ClassVar[str] = "this_is_me"
    this_is_me: str = asked("Wie is dit kind?", hint="Schrijf zoals u het de leerkracht zou vertellen.", lines=4)
    interests: str = asked("Waar wordt het blij van? Waar is het goed in?", lines=3)
    comfort: str = asked("Wat troost of kalmeert?", lines=3)


@dataclass(frozen=True)
class WhatWorks:
    """Wat werkt, wat niet."""

    KEY: ClassVar[str] = "what_works"
    works: str = asked("Wat werkt?", lines=4)
    works_not: str = asked("Wat werkt niet?", lines=3)


@dataclass(frozen=True)
class Support:
    """Zorg en ondersteuning."""

    KEY: ClassVar[str] = "support"
    support: str = asked("Welke ondersteuning was er, en wat leverde die op?", lines=4)
    waiting: str = asked("Wat loopt nog of wacht nog?", lines=2)
    aids: str = asked("Welke hulpmiddelen of medische afspraken zijn op school nodig?", lines=2)


@dataclass(frozen=True)
class HomeSituation:
    """Thuissituatie: only with explicit agreement of the parents."""

    KEY: ClassVar[str] = "home_situation"
    home: str = asked("Wat moet school weten over thuis?", hint="Alleen als de ouders dit willen.", lines=3)


@dataclass(frozen=True)
class Transition:
    """Advies voor de overgang."""

    KEY: ClassVar[str] = "transition"
    needs_at_school: str = asked("Wat heeft dit kind op school nodig?", lines=3)
    settling: str = asked("Wat helpt bij het wennen?", lines=3)
    talk_with: str = asked("Met wie is een gesprek gewenst?", lines=1)


HANDOVER_SECTIONS: tuple[type, ...] = (ThisIsMe, WhatWorks, Support, HomeSituation, Transition)
