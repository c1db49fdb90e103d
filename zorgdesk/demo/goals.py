"""The doelen of the demo: SMART, with acties for a moment of the day, and measured through all versions of the plan."""

import random
from dataclasses import fields
from datetime import date, timedelta

from zorgdesk.casework.goals import (
    ActionText,
    GoalText,
    accept_goal,
    add_action,
    add_goal,
    measure_goal,
    write_goal,
)
from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.sheets.plans import GoalSheet
from zorgdesk.demo.content import ArcAction, phrase
from zorgdesk.demo.scene import Ending, Scene
from zorgdesk.domain.values import Acceptance, Executor

_TEXTS = (("goal", "behaviour"), ("second_goal", "second_behaviour"))


def goals_of_plan(scene: Scene, plan_id: int) -> None:
    """One or two goals. In a plan that is still being written the second may miss its nulmeting, and a ja."""
    clerk = scene.clerk
    still_written = scene.ending is Ending.PLAN
    for number in range(scene.rng.choice((1, 2, 2))):
        goal_id = clerk.do(add_goal, plan_id)
        clerk.do(write_goal, goal_id, _text(scene, number, measured=not (still_written and number)), at=clerk.moment)
        asked = scene.guardian_ids[:1] if still_written else scene.guardian_ids
        for who in (*asked, None):
            clerk.do(accept_goal, goal_id, who, Acceptance.YES)
        for action in scene.arc.actions if number == 0 else scene.arc.actions[:1]:
            clerk.do(add_action, goal_id, _action(scene, action))


def measured(scene: Scene, plan_id: int) -> None:
    """Somebody counted: most often a little more than last time, sometimes the same, now and then less."""
    rng = random.Random(f"{scene.case_id} {plan_id} {scene.clerk.day}")
    for goal in scene.clerk.ask(plan_sheet, plan_id).goals:
        value = _next_value(goal, rng)
        if value is not None:
            scene.clerk.do(measure_goal, goal.goal_id, value, on=scene.clerk.day)


def renewed(scene: Scene, plan_id: int, due_on: date) -> None:
    """A goal that goes on gets the day of the next evaluation."""
    for goal in scene.clerk.ask(plan_sheet, plan_id).goals:
        kept = {part.name: getattr(goal, part.name) for part in fields(GoalText)}
        text = GoalText(**{**kept, "due_on": due_on})
        scene.clerk.do(write_goal, goal.goal_id, text, at=scene.clerk.moment)


def _text(scene: Scene, number: int, *, measured: bool) -> GoalText:
    sentence, behaviour = _TEXTS[number]
    measure = scene.arc.measures[number]
    return GoalText(
        sentence=scene.words(sentence),
        behaviour=scene.words(behaviour),
        measured_how=phrase("measured_how"),
        measure_of=measure.of,
        zero_value=measure.zero if measured else None,
        target_value=measure.target if measured else None,
        due_on=scene.clerk.day + timedelta(weeks=scene.location.rules.plan_cycle_weeks),
        category=scene.arc.category,
    )


def _action(scene: Scene, action: ArcAction) -> ActionText:
    return ActionText(
        action.what,
        action.rhythm,
        action.executor,
        scene.location.mentor_name if action.executor is Executor.EDUCATOR else "",
        moment=action.moment,
        say=action.say,
        how=scene.say(action.how) if action.how else "",
    )


def _next_value(goal: GoalSheet, rng: random.Random) -> int | None:
    zero, target = goal.zero_value, goal.target_value
    if zero is None or target is None:
        return None
    way = 1 if target >= zero else -1
    now = goal.current_value if goal.current_value is not None else zero
    value = now + way * rng.choice((1, 1, 0, 0, -1))
    return min(max(value, min(zero, target)), max(zero, target))
