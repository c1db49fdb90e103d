"""Undo scenarios of how a version of a plan ends."""

from collections.abc import Callable

from tests.casework.makers import Maker, made
from zorgdesk.casework import goals, plan_reviews, plans
from zorgdesk.casework.changes import Change
from zorgdesk.domain.values import ActionResult, GoalStatus, GoNoGoDecision

Deed = Callable[[], Change]


def _running(maker: Maker) -> int:
    plan = made(plans.begin_plan(maker.session, maker.case(), on=maker.on, by="Fenna", at=maker.at))
    goal = maker.goal(plan)
    goals.add_action(maker.session, goal, goals.ActionText("Ruilkaarten"))
    plans.add_go_no_go(maker.session, plan, "Werkt het?", "", maker.on)
    plans.activate_plan(maker.session, plan, on=maker.on)
    return plan


def _evaluate(maker: Maker) -> Deed:
    plan = _running(maker)
    goal = maker.plan(plan).goals[0]
    said = plan_reviews.EvaluationText(
        maker.on,
        GoNoGoDecision.CONTINUE,
        "Verder oefenen.",
        opinions=((maker.guardian(maker.plan(plan).case_id), "Fijn."),),
        goals=(plan_reviews.GoalResult(goal.id, GoalStatus.PARTLY, 3, "Bijna"),),
        actions=(plan_reviews.ActionOutcome(goal.actions[0].id, ActionResult.STOP),),
    )
    day, at = maker.on, maker.at
    return lambda: plan_reviews.evaluate_plan(maker.session, plan, said, go_on=True, on=day, by="Fenna", at=at)


def _lapse(maker: Maker) -> Deed:
    plan = _running(maker)
    return lambda: plan_reviews.lapse_plan(maker.session, plan, "Ouders willen niet verder.", on=maker.on)


REVIEWS: dict[str, Callable[[Maker], Deed]] = {"evaluate_plan": _evaluate, "lapse_plan": _lapse}
