"""Build the demo dossier: a fixed seed, a day that is called today, and any number of casussen."""

import random
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, timedelta
from typing import TYPE_CHECKING

from zorgdesk.demo.clerk import Clerk
from zorgdesk.demo.leaving import closes, the_handover
from zorgdesk.demo.meetings import Told, hold_meetings
from zorgdesk.demo.opening import a_signal, becomes_a_case, consents, notes_along_the_way, the_intake
from zorgdesk.demo.scene import Ending, Scene, cast
from zorgdesk.demo.support import a_plan, an_observation, an_oudergesprek, the_plan_runs
from zorgdesk.demo.world import World, build_world

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SEED = 20261110
USUAL_CASES = 84
_MEETINGS_FOR_AT_MOST = 400
_MIX = (
    (Ending.INTAKE, 8),
    (Ending.OBSERVATION, 10),
    (Ending.PLAN, 7),
    (Ending.SUPPORT, 25),
    (Ending.HANDOVER, 12),
    (Ending.CLOSED, 22),
)


def build_demo(
    transaction: "Callable[[], AbstractContextManager[Session]]",
    *,
    today: date,
    cases: int = USUAL_CASES,
    seed: int = SEED,
    told: Callable[[int], None] | None = None,
) -> None:
    """Fill an empty file. `transaction` opens one (one per child); `told` hears how many casussen are there."""
    rng = random.Random(seed)
    with transaction() as session:
        world = build_world(Clerk(session, today - timedelta(days=730)))
    stories: list[Told] = []
    for number, ending in enumerate(_endings(cases, rng), start=1):
        with transaction() as session:
            stories.append(_tell(Clerk(session, today), world, rng, today, ending))
        if told is not None:
            told(number)
    with transaction() as session:
        clerk = Clerk(session, today)
        hold_meetings(clerk, world, stories[:_MEETINGS_FOR_AT_MOST], rng, today)
        for _ in range(6):
            clerk.day = today - timedelta(days=rng.randint(1, 25))
            a_signal(cast_for_signal(clerk, world, rng, today))
        clerk.finish(on=today)


def cast_for_signal(clerk: Clerk, world: World, rng: random.Random, today: date) -> Scene:
    """A child that is only a worry yet; the clerk keeps its day."""
    day = clerk.day
    scene = cast(clerk, world, rng, today, Ending.INTAKE)
    clerk.day = day
    return scene


def _endings(cases: int, rng: random.Random) -> list[Ending]:
    whole = [ending for ending, share in _MIX for _ in range(share)]
    endings = [whole[number % len(whole)] for number in range(cases)]
    rng.shuffle(endings)
    return endings


def _tell(clerk: Clerk, world: World, rng: random.Random, today: date, ending: Ending) -> Told:
    scene = cast(clerk, world, rng, today, ending)
    becomes_a_case(scene)
    the_intake(scene)
    if ending > Ending.INTAKE or rng.random() < 0.5:
        consents(scene)
    if ending >= Ending.OBSERVATION:
        _look(scene)
    if ending >= Ending.PLAN:
        scene.pass_days(2, 7)
        plan_id = a_plan(scene)
        if ending >= Ending.SUPPORT:
            the_plan_runs(scene, plan_id)
    if ending >= Ending.HANDOVER:
        the_handover(scene)
    elif rng.random() < 0.3:
        an_oudergesprek(scene, held=False)
    until = today if ending is not Ending.CLOSED else scene.clerk.day
    if ending is Ending.CLOSED:
        closes(scene)
    clerk.finish(on=today)
    return Told(scene.case_id, scene.location.location_id, scene.opened_on, until, scene.arc, scene.name.first_name)


def _look(scene: Scene) -> None:
    scene.pass_days(2, 8)
    an_observation(scene, 2.2)
    notes_along_the_way(scene, scene.rng.randint(2, 6))
    if scene.past:
        an_observation(scene, 2.6, comes_back=scene.ending is not Ending.OBSERVATION or scene.rng.random() < 0.5)
