"""One child in the demo: who it is, what its arc says about it, and where its story ends."""

import random
import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import IntEnum

from zorgdesk.casework.sheets.journal import Attendee
from zorgdesk.demo.clerk import Clerk
from zorgdesk.demo.content import Arc, phrase, shop_window
from zorgdesk.demo.days import workday_from, workday_until
from zorgdesk.demo.world import DemoLocation, World
from zorgdesk.domain.dates import add_months
from zorgdesk.domain.names import PersonName


class Ending(IntEnum):
    """How far the story of a child has come."""

    INTAKE = 1
    OBSERVATION = 2
    PLAN = 3
    SUPPORT = 4
    HANDOVER = 5
    CLOSED = 6


AGE_MONTHS = {
    Ending.INTAKE: (14, 36),
    Ending.OBSERVATION: (16, 38),
    Ending.PLAN: (20, 38),
    Ending.SUPPORT: (22, 40),
    Ending.HANDOVER: (42, 47),
    Ending.CLOSED: (40, 60),
}
DAYS_OPEN = {
    Ending.INTAKE: (4, 20),
    Ending.OBSERVATION: (25, 70),
    Ending.PLAN: (60, 110),
    Ending.SUPPORT: (120, 420),
    Ending.HANDOVER: (240, 600),
    Ending.CLOSED: (420, 720),
}


_BEGINNING = re.compile(r"(^|[.?!] )([a-z])")


@dataclass(frozen=True)
class Family:
    """What brothers and sisters share."""

    prefix: str
    surname: str
    mother: str
    father: str


@dataclass
class Scene:
    """The state of one story while it is told; `guardian_ids` in the order mother, father, of those who decide."""

    clerk: Clerk
    world: World
    rng: random.Random
    today: date
    ending: Ending
    arc: Arc
    location: DemoLocation
    name: PersonName
    is_girl: bool
    birth_date: date
    opened_on: date
    family: Family | None = None
    case_id: int = 0
    guardian_ids: list[int] = field(default_factory=list)
    guardian_names: list[str] = field(default_factory=list)
    parents: list[Attendee] = field(default_factory=list)
    said: set[str] = field(default_factory=set)
    ready_for_school: bool = False
    """The overdracht is written, discussed and agreed on, and has not left: she can make it today."""

    @property
    def past(self) -> bool:
        """Whether the clerk's day still lies before today."""
        return self.clerk.day < workday_until(self.today)

    def pass_days(self, least: int, most: int) -> None:
        """Move the story along, never past today and never into a weekend."""
        day = workday_from(self.clerk.day + timedelta(days=self.rng.randint(least, most)))
        self.clerk.day = max(self.clerk.day, min(day, workday_until(self.today)))

    def gets_ready_for_school(self) -> None:
        """Make the child old enough, in its gemeente, for an overdracht that can leave today."""
        self.ready_for_school = True
        self.birth_date = add_months(self.today, -self.location.rules.handover_discuss_months) - timedelta(days=24)

    def is_younger(self) -> None:
        """A year younger, so that this child can have a sister of the age of the others."""
        self.birth_date = add_months(self.birth_date, 12)

    def days_ahead(self, least: int, most: int) -> date:
        """A working day after today."""
        return workday_from(self.today + timedelta(days=self.rng.randint(least, most)))

    def say(self, text: str) -> str:
        """Fill in the child's name and pronouns."""
        he, him, his = ("zij", "haar", "haar") if self.is_girl else ("hij", "hem", "zijn")
        return _filled(text, self.name.first_name, he, him, his)

    def words(self, key: str) -> str:
        """A text of the arc."""
        return self.say(self.arc.texts[key])

    def one_of(self, texts: tuple[str, ...]) -> str:
        """One of some texts of the arc; none comes back before the others were said."""
        fresh = [text for text in texts if text not in self.said]
        if not fresh:
            self.said.difference_update(texts)
            fresh = list(texts)
        chosen = self.rng.choice(fresh)
        self.said.add(chosen)
        return self.say(chosen)


def without_a_name(text: str) -> str:
    """The text as it stands in minutes that leave the house: the child is "het kind"."""
    return _filled(text, phrase("the_child"), phrase("it"), phrase("it"), phrase("its"))


def _filled(text: str, name: str, he: str, him: str, his: str) -> str:
    for slot, word in (("naam", name), ("hij", he), ("Hij", he), ("hem", him), ("zijn", his)):
        text = text.replace(f"{{{slot}}}", word)
    return _BEGINNING.sub(lambda found: found[1] + found[2].upper(), text)


def cast(
    clerk: Clerk,
    world: World,
    rng: random.Random,
    today: date,
    ending: Ending,
    *,
    name: PersonName | None = None,
    family: Family | None = None,
) -> Scene:
    """Choose a child and a beginning for a story with this ending; `name` and `family` fix who it is."""
    people = shop_window().people
    is_girl = rng.random() < 0.5 and name is None
    name = name or PersonName(
        rng.choice(people["girls" if is_girl else "boys"]),
        family.prefix if family else rng.choice(people["prefixes"]),
        family.surname if family else rng.choice(people["surnames"]),
    )
    months = rng.randint(*AGE_MONTHS[ending])
    birth_date = add_months(today, -months) - timedelta(days=rng.randint(1, 27))
    opened_on = workday_until(today - timedelta(days=rng.randint(*DAYS_OPEN[ending])))
    clerk.day = max(opened_on, workday_from(add_months(birth_date, 8)))
    return Scene(
        clerk,
        world,
        rng,
        today,
        ending,
        rng.choice(shop_window().arcs),
        rng.choice(world.locations),
        name,
        is_girl,
        birth_date,
        clerk.day,
        family,
    )
