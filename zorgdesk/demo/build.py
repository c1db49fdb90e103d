"""Build the demo dossier: a fixed seed, a day that is called today, and any number of casussen."""

import itertools
import random
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from zorgdesk.casework.siblings import link_siblings
from zorgdesk.casework.text_blocks import bring_examples
from zorgdesk.demo.around import a_withdrawal, people_around
from zorgdesk.demo.attachments import attach
from zorgdesk.demo.clerk import Clerk
from zorgdesk.demo.days import workday_from, workday_until
from zorgdesk.demo.laid_away import lay_away
from zorgdesk.demo.leaving import closes, the_handover
from zorgdesk.demo.meetings import Told, hold_meetings
from zorgdesk.demo.multiply import Multiplier, shape
from zorgdesk.demo.opening import (
    a_signal,
    an_unborn_child,
    becomes_a_case,
    consents,
    notes_along_the_way,
    the_intake,
)
from zorgdesk.demo.papers import the_plan_hangs_on_the_door
from zorgdesk.demo.present import a_working_day, pin
from zorgdesk.demo.scene import Ending, Family, Scene, cast
from zorgdesk.demo.sessions import closing_periods
from zorgdesk.demo.sharing import keep_views, share_out
from zorgdesk.demo.support import a_plan, an_observation, an_oudergesprek, the_plan_runs
from zorgdesk.demo.trajectories import a_traject, the_traject_of_the_screen
from zorgdesk.demo.world import World, build_world
from zorgdesk.domain.names import PersonName

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SEED = 20261110
USUAL_CASES = 84
_MIX = (
    (Ending.INTAKE, 9),
    (Ending.OBSERVATION, 11),
    (Ending.PLAN, 4),
    (Ending.SUPPORT, 25),
    (Ending.HANDOVER, 10),
    (Ending.CLOSED, 24),
)
_LONG_NAME = PersonName("Łukasz", "van 't", "Hof-Çelik")
_SISTERS = Family("van", "Regenboogşen", "Filiz", "Ferhat")
_CASES_BEFORE_BIRTH = 20
"""Among more casussen than these there is one child that is not born yet."""
_NAMED_SIGNAL = 7
"""The signaal of so many days ago has the name of the child; the others have none."""

_TALKS_AHEAD = (0, 0, 3, 9)


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
    count = told or (lambda number: None)
    stories, times, rest = shape(cases)
    world = _tell_stories(transaction, today, stories, rng, count)
    if times == 1:
        return
    with transaction() as session:
        multiplier = Multiplier(session)
    for nth in range(1, times):
        with transaction() as session:
            multiplier.copy(session, nth, rng)
        count(stories * (nth + 1))
    for number in range(rest):
        with transaction() as session:
            _tell(Clerk(session, today), world, rng, today, Plot(Ending.SUPPORT))
        count(stories * times + number + 1)


def _tell_stories(
    transaction: "Callable[[], AbstractContextManager[Session]]",
    today: date,
    cases: int,
    rng: random.Random,
    count: Callable[[int], None],
) -> World:
    """Everything that is told through the deeds: the organisation, the children, and the desk of today."""
    with transaction() as session:
        clerk = Clerk(session, workday_until(today - timedelta(days=730)))
        world = build_world(clerk)
        closing_periods(clerk, today)
        clerk.do(bring_examples, on=clerk.day)
        clerk.finish(on=today)
    stories: list[Told] = []
    plots = _plots(cases, rng)
    for number, plot in enumerate(plots, start=1):
        with transaction() as session:
            stories.append(_tell(Clerk(session, today), world, rng, today, plot))
        count(number)
    with transaction() as session:
        clerk = Clerk(session, today)
        _link_sisters(clerk, plots, stories, today)
        hold_meetings(clerk, world, stories, rng, today)
        attach(clerk, stories, today)
        _signals(clerk, world, rng, today)
        if cases > _CASES_BEFORE_BIRTH:
            an_unborn_child(clerk, world, today)
        a_working_day(clerk, stories, rng, today, world.own_name)
        if cases > _CASES_BEFORE_BIRTH:
            a_withdrawal(clerk, today)
            lay_away(clerk, world, stories, today, SEED)
        share_out(clerk, stories)
        keep_views(clerk, world)
        clerk.day = today - timedelta(days=30)
        pin(clerk, [story.case_id for story in stories if story.pinned])
        clerk.finish(on=today)
    return world


def _link_sisters(clerk: Clerk, plots: "list[Plot]", stories: list[Told], today: date) -> None:
    """The two girls of one family are linked."""
    pair = [told.case_id for plot, told in zip(plots, stories, strict=True) if plot.family is _SISTERS]
    if len(pair) > 1:
        clerk.day = workday_until(today - timedelta(days=20))
        clerk.do(link_siblings, pair[0], pair[1], on=clerk.day)


def _signals(clerk: Clerk, world: World, rng: random.Random, today: date) -> None:
    """Some worries that are no casus yet; one of them is old enough to fade soon."""
    for days in (38, 19, 12, 7, 4, 1):
        scene = cast(clerk, world, rng, today, Ending.INTAKE)
        clerk.day = workday_until(today - timedelta(days=days))
        a_signal(scene, named=days == _NAMED_SIGNAL)


@dataclass(frozen=True)
class Plot:
    """What is fixed beforehand about a story."""

    ending: Ending
    name: PersonName | None = None
    family: Family | None = None
    younger: bool = False
    pinned: bool = False
    talk_in: int | None = None
    helped: int | None = None


def _plots(cases: int, rng: random.Random) -> list[Plot]:
    """The endings in the usual mix, shuffled, with a few children that everyone can find back in front."""
    known = [
        Plot(Ending.SUPPORT, _LONG_NAME, pinned=True, talk_in=0),
        Plot(Ending.SUPPORT, family=_SISTERS),
        Plot(Ending.OBSERVATION, family=_SISTERS, younger=True),
        Plot(Ending.HANDOVER, pinned=True),
        Plot(Ending.PLAN, pinned=True),
    ]
    number = cases - (cases > _CASES_BEFORE_BIRTH)
    rest = [Plot(ending) for ending in _endings(max(0, number - len(known)), rng)]
    talks = iter(_TALKS_AHEAD[1:])
    for place, plot in enumerate(rest):
        if plot.ending in (Ending.OBSERVATION, Ending.SUPPORT) and (days := next(talks, None)) is not None:
            rest[place] = replace(plot, talk_in=days)
    helped = itertools.count()
    for place, plot in enumerate(rest):
        if plot.ending is Ending.SUPPORT and place % 3:
            rest[place] = replace(rest[place], helped=next(helped))
    return [*known, *rest][:number]


def _endings(cases: int, rng: random.Random) -> list[Ending]:
    whole = [ending for ending, share in _MIX for _ in range(share)]
    endings = [whole[number % len(whole)] for number in range(cases)]
    rng.shuffle(endings)
    return endings


def _tell(clerk: Clerk, world: World, rng: random.Random, today: date, plot: Plot) -> Told:
    ending = plot.ending
    scene = cast(clerk, world, rng, today, ending, name=plot.name, family=plot.family)
    if plot.younger:
        scene.is_younger()
    if plot.pinned and ending is Ending.HANDOVER:
        scene.gets_ready_for_school()
    becomes_a_case(scene)
    the_intake(scene)
    people_around(scene)
    if ending > Ending.INTAKE or rng.random() < 0.5:
        consents(scene)
    if ending >= Ending.OBSERVATION:
        _look(scene)
    if ending >= Ending.PLAN:
        scene.pass_days(2, 7)
        plan_id = a_plan(scene)
        if ending >= Ending.SUPPORT:
            the_plan_runs(scene, plan_id)
    if ending is Ending.SUPPORT:
        _gets_help(scene, plot)
    if ending >= Ending.HANDOVER:
        the_handover(scene)
    if plot.talk_in is not None:
        an_oudergesprek(scene, planned_on=workday_from(today + timedelta(days=plot.talk_in)))
    until = today if ending is not Ending.CLOSED else scene.clerk.day
    if ending is Ending.CLOSED:
        closes(scene)
    clerk.finish(on=today)
    return Told(scene.case_id, scene.location, scene.opened_on, until, scene.arc, plot.pinned)


def _gets_help(scene: Scene, plot: Plot) -> None:
    """The pinned child as on the screen of the traject; of the others two in three, the kinds in turn."""
    if plot.pinned:
        the_traject_of_the_screen(scene)
        the_plan_hangs_on_the_door(scene)
    elif plot.helped is not None:
        a_traject(scene, plot.helped)


def _look(scene: Scene) -> None:
    """The first looks; now and then the last sheet is still in the group."""
    scene.pass_days(2, 8)
    an_observation(scene, 2.2)
    notes_along_the_way(scene, scene.rng.randint(2, 6))
    if scene.ending is not Ending.OBSERVATION:
        if scene.past:
            an_observation(scene, 2.6)
    elif scene.rng.random() < 0.2:
        scene.clerk.day = workday_until(scene.today - timedelta(days=scene.rng.randint(1, 6)))
        an_observation(scene, 2.6, comes_back=False)
