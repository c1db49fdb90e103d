"""How a version of a begeleidingsplan ends: evaluated, with a next version or without, or vervallen with a reason."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.plan_index import plan_changed
from zorgdesk.casework.plans import begin_plan, forget
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.records.plan_reviews import EvaluationOpinion, PlanEvaluation, PlanSummary
from zorgdesk.domain.records.plans import Goal, PlanAction, SupportPlan
from zorgdesk.domain.values import ActionResult, GoalStatus, GoNoGoDecision


@dataclass(frozen=True)
class GoalResult:
    """What an evaluation says of one goal; without a value it was not measured."""

    goal_id: int
    status: GoalStatus
    current_value: int | None
    text: str = ""


@dataclass(frozen=True)
class ActionOutcome:
    """What becomes of one actie: houden, aanpassen or stoppen."""

    action_id: int
    result: ActionResult


@dataclass(frozen=True)
class EvaluationText:
    """What was said at the evaluation (domain.md 3.2); `opinions` are the words of each parent by guardian."""

    evaluated_on: date
    follow_up: GoNoGoDecision = GoNoGoDecision.CONTINUE
    next_steps: str = ""
    present: str = ""
    team_opinion: str = ""
    opinions: tuple[tuple[int, str], ...] = ()
    goals: tuple[GoalResult, ...] = ()
    actions: tuple[ActionOutcome, ...] = ()


def evaluate_plan(
    session: Session, plan_id: int, said: EvaluationText, *, go_on: bool, on: date, by: str, at: datetime
) -> Change:
    """Evaluate a version that runs: it ends, and with `go_on` the next version begins with what is kept.

    Raises PlanNotRunning, DayStillToCome, EvaluationBeforeStart. A next version that was begun before stays as it is.
    """
    plan = session.get_one(SupportPlan, plan_id)
    plan.must_be_evaluable(said.evaluated_on, on=on)
    before = Undoing(session)
    for result in said.goals:
        goal = session.get_one(Goal, result.goal_id)
        if result.current_value is not None:
            goal.measure(result.current_value, on=said.evaluated_on, at_evaluation=True)
        goal.status, goal.evaluation = result.status, result.text.strip()
    for outcome in said.actions:
        session.get_one(PlanAction, outcome.action_id).result = outcome.result
    plan.evaluation = _evaluation(said)
    plan.finish(said.evaluated_on, on=on)
    session.flush()
    begun = begin_plan(session, plan.case_id, on=on, by=by, at=at) if go_on else plan_changed(plan)
    fresh = begun.created_id if begun.undo is not None else None
    undo = before.undo(Topic.PLANS, case_id=plan.case_id, then=forget(fresh))
    return plan_changed(plan, created_id=begun.created_id, undo=undo)


def lapse_plan(session: Session, plan_id: int, reason: str, *, on: date) -> Change:
    """This version does not go on, with the reason; what was signed stays readable. With undo.

    Raises ReasonMissing, and PlanReadOnly for a version that was over already.
    """
    plan = session.get_one(SupportPlan, plan_id)
    before = Undoing(session)
    plan.lapse(reason, on=on)
    return plan_changed(plan, undo=before.undo(Topic.PLANS, case_id=plan.case_id))


def write_summary(session: Session, plan_id: int, older_id: int, text: str) -> Change:
    """The own words of In het kort, above what differs from an older version; empty: made from the rows again.

    Raises PlanReadOnly when the newer version was signed or shared.
    """
    plan = session.get_one(SupportPlan, plan_id)
    plan.must_be_open()
    kept = session.scalars(
        select(PlanSummary).where(PlanSummary.plan_id == plan_id, PlanSummary.older_id == older_id)
    ).first()
    if kept is None:
        kept = PlanSummary(older_id=older_id, text="")
        plan.summaries.append(kept)
    kept.text = text.strip()
    return plan_changed(plan)


def _evaluation(said: EvaluationText) -> PlanEvaluation:
    return PlanEvaluation(
        evaluated_on=said.evaluated_on,
        follow_up=said.follow_up,
        next_steps=said.next_steps.strip(),
        present=said.present.strip(),
        team_opinion=said.team_opinion.strip(),
        opinions=[
            EvaluationOpinion(guardian_id=guardian_id, text=text.strip())
            for guardian_id, text in said.opinions
            if text.strip()
        ],
    )
