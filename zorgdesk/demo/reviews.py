"""How one version of a plan leads to the next: the evaluation with everybody's words, and what then changes."""

from zorgdesk.casework.goals import ActionText, GoalText, add_action, add_goal, write_action, write_goal
from zorgdesk.casework.plan_reviews import ActionOutcome, EvaluationText, GoalResult, evaluate_plan
from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.plans import begin_plan, write_plan_answer
from zorgdesk.casework.sheets.plans import ActionSheet, GoalSheet, PlanSheet
from zorgdesk.demo.content import phrase
from zorgdesk.demo.plan_rows import companions
from zorgdesk.demo.scene import Scene
from zorgdesk.domain.values import ActionResult, Executor, GoalStatus, GoNoGoDecision, MeasureUnit

_EVERY = 3


def the_evaluation(scene: Scene, plan_id: int) -> int:
    """Measure, hear pm'er and parents, and begin the next version; returns it."""
    clerk = scene.clerk
    sheet = clerk.ask(plan_sheet, plan_id)
    said = EvaluationText(
        clerk.day,
        GoNoGoDecision.ADJUST if len(sheet.goals) > 1 else GoNoGoDecision.CONTINUE,
        phrase("next_steps"),
        ", ".join((scene.location.mentor_name, *scene.guardian_names)),
        phrase("team_opinion"),
        tuple((guardian_id, scene.one_of(scene.arc.quotes)) for guardian_id in scene.guardian_ids),
        tuple(_result(scene, goal) for goal in sheet.goals),
        tuple(_outcome(action) for goal in sheet.goals for action in goal.actions),
    )
    next_id: int = clerk.do(
        evaluate_plan, plan_id, said, go_on=True, on=clerk.day, by=scene.world.own_name, at=clerk.moment
    )
    companions(scene, next_id)
    _what_changes(scene, clerk.ask(plan_sheet, next_id))
    return next_id


def the_next_is_written(scene: Scene) -> None:
    """While one version runs, its next one is a concept that parents have yet to read."""
    clerk = scene.clerk
    next_id = clerk.do(begin_plan, scene.case_id, on=clerk.day, by=scene.world.own_name, at=clerk.moment)
    companions(scene, next_id)
    _what_changes(scene, clerk.ask(plan_sheet, next_id))


def _result(scene: Scene, goal: GoalSheet) -> GoalResult:
    """The first goal goes on; the second was reached, or rests."""
    now = goal.current_value or goal.zero_value or 0
    value = min(goal.target_value, now + 1) if goal.target_value is not None else now
    if goal.position == 1:
        return GoalResult(goal.goal_id, GoalStatus.PARTLY, value, phrase("goal_goes_on"))
    if scene.case_id % 2:
        return GoalResult(goal.goal_id, GoalStatus.REACHED, goal.target_value, phrase("goal_reached"))
    return GoalResult(goal.goal_id, GoalStatus.STOPPED, value, phrase("goal_rests"))


def _outcome(action: ActionSheet) -> ActionOutcome:
    """What was tried in one round stops after it; the rest stays."""
    extra = action.what == phrase("new_action")
    return ActionOutcome(action.action_id, ActionResult.STOP if extra else ActionResult.KEEP)


def _what_changes(scene: Scene, sheet: PlanSheet) -> None:
    """One actie more, another one at home, and for some a goal that comes in."""
    clerk = scene.clerk
    first = sheet.goals[0]
    if phrase("new_action") not in {action.what for action in first.actions}:
        clerk.do(add_action, first.goal_id, ActionText(phrase("new_action"), rhythm=phrase("new_rhythm")))
    for action in first.actions:
        if action.what == phrase("new_action"):
            more = ActionText(action.what, phrase("more_rhythm"), action.executor)
            clerk.do(write_action, action.action_id, more)
        if action.executor is Executor.PARENTS:
            other = phrase("new_at_home" if action.what != phrase("new_at_home") else "newer_at_home")
            clerk.do(write_action, action.action_id, ActionText(other, action.rhythm, Executor.PARENTS))
    needs = sheet.sections["needs"].needs
    if phrase("new_need") not in needs:
        clerk.do(
            write_plan_answer, sheet.plan_id, "needs", "needs", f"{needs} {phrase('new_need')}", at=clerk.moment
        )
    wanted = scene.say(phrase("new_goal"))
    known = wanted in {goal.sentence for goal in sheet.goals}
    if scene.case_id % _EVERY == 0 and not known and len(sheet.goals) < _EVERY:
        text = GoalText(
            sentence=wanted,
            unit=MeasureUnit.TIMES,
            measure_of=5,
            zero_value=1,
            target_value=4,
            realistic_because=phrase("new_goal_because"),
            due_on=sheet.evaluation_on,
            category=scene.arc.category,
        )
        clerk.do(write_goal, clerk.do(add_goal, sheet.plan_id), text, at=clerk.moment)
