"""One child in the demo: who it is, what its arc says about it, and where its story ends."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import IntEnum

from zorgdesk.demo.clerk import Clerk
from zorgdesk.demo.content import Arc, shop_window
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


@dataclass
class Scene:
    """The state of one story while it is told; `guardian_ids` in the order mother, father."""

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
    case_id: int = 0
    guardian_ids: list[int] = field(default_factory=list)
    guardian_names: list[str] = field(default_factory=list)

    @property
    def past(self) -> bool:
        """Whether the clerk's day still lies before today."""
        return self.clerk.day < self.today

    def pass_days(self, least: int, most: int) -> None:
        """Move the story along, never past today and never into a weekend."""
        day = self.clerk.day + timedelta(days=self.rng.randint(least, most))
        while day.weekday() >= 5:
            day += timedelta(days=1)
        self.clerk.day = min(day, self.today)

    def say(self, text: str) -> str:
        """Fill in the child's name and pronouns."""
        he, him, his = ("zij", "haar", "haar") if self.is_girl else ("hij", "hem", "zijn")
        return (
            text.replace("{naam}", self.name.first_name)
            .replace("{hij}", he)
            .replace("{Hij}", he.capitalize())
            .replace("{hem}", him)
            .replace("{zijn}", his)
        )

    def words(self, key: str) -> str:
        """A text of the arc."""
        return self.say(self.arc.texts[key])

    def one_of(self, texts: tuple[str, ...]) -> str:
        """One of some texts of the arc."""
        return self.say(self.rng.choice(texts))


def cast(clerk: Clerk, world: World, rng: random.Random, today: date, ending: Ending) -> Scene:
    """Choose a child and a beginning for a story with this ending."""
    people = shop_window().people
    is_girl = rng.random() < 0.5
    name = PersonName(
        rng.choice(people["girls" if is_girl else "boys"]),
        rng.choice(people["prefixes"]),
        rng.choice(people["surnames"]),
    )
    months = rng.randint(*AGE_MONTHS[ending])
    birth_date = add_months(today, -months) - timedelta(days=rng.randint(1, 27))
    opened_on = today - timedelta(days=rng.randint(*DAYS_OPEN[ending]))
    while opened_on.weekday() >= 5:
        opened_on -= timedelta(days=1)
    clerk.day = max(opened_on, add_months(birth_date, 8))
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
    )
