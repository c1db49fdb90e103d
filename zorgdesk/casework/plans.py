"""What the coordinator does with a begeleidingsplan: begin, write, go/no-go, activate, evaluate. Doelen: goals.py."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.goals import copy_goal
from zorgdesk.casework.moments import case_of_moment, moment_changed, topic_of_moment
from zorgdesk.casework.plan_index import index_plan, plan_changed
from zorgdesk.casework.plan_rows import copy_rows
from zorgdesk.casework.search_index import SearchKind, remove
from zorgdesk.casework.sections import keep_version, write_answer
from zorgdesk.casework.undoing import Undoing
from zorgdesk.domain.errors import EndsBeforeStart
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.plans import Goal, GoNoGo, PlanParentView, SupportPlan
from zorgdesk.domain.records.sections import SectionAnswers
from zorgdesk.domain.values import Agreement, GoalStatus, GoNoGoDecision, PlanStatus


@dataclass(frozen=True)
class GoalResult:
    """What an evaluation says of one goal."""

    goal_id: int
    status: GoalStatus
    current_value: int | None
    text: str = ""


def begin_plan(session: Session, case_id: int, *, on: date, by: str, at: datetime) -> Change:
    """Start the next version as a draft; what the case already knows is filled in, an open draft is opened again.

    A draft that was signed or shared stays as it is and lapses: the new version takes its place (product.md rule 6).
    """
    newest = _newest(session, case_id)
    if newest is not None and newest.is_open_for_writing:
        return Change.of(Topic.PLANS, case_id=case_id, created_id=newest.id)
    before = Undoing(session)
    care_case = session.get_one(CareCase, case_id)
    weeks = care_case.location.municipality.rules.plan_cycle_weeks
    plan = SupportPlan(
        case_id=case_id,
        version=newest.version + 1 if newest else 1,
        made_by=by,
        created_on=on,
        starts_on=on,
        evaluation_on=on + timedelta(weeks=weeks),
    )
    session.add(plan)
    session.flush()
    if newest is None:
        _fill_from_case(session, plan, care_case, at)
    else:
        _take_over(session, newest, plan, at)
        if newest.is_concept:
            newest.status, newest.ended_on = PlanStatus.LAPSED, on
    index_plan(session, plan)
    undo = before.undo(Topic.PLANS, case_id=case_id, then=_forget(plan.id))
    return Change.of(Topic.PLANS, case_id=case_id, created_id=plan.id, undo=undo)


def write_plan_answer(session: Session, plan_id: int, section: str, field: str, text: str, *, at: datetime) -> Change:
    """Write one answer of a section; raises PlanReadOnly."""
    plan = _open_plan(session, plan_id)
    write_answer(session, "plan", plan_id, section, field, text, at=at)
    index_plan(session, plan)
    return plan_changed(plan)


def set_plan_period(session: Session, plan_id: int, starts_on: date, evaluation_on: date | None) -> Change:
    """Set start and evaluation date; raises PlanReadOnly, EndsBeforeStart."""
    plan = _open_plan(session, plan_id)
    if evaluation_on is not None and evaluation_on < starts_on:
        raise EndsBeforeStart(starts_on, evaluation_on)
    plan.starts_on, plan.evaluation_on = starts_on, evaluation_on
    return plan_changed(plan)


def add_go_no_go(session: Session, plan_id: int, question: str, criteria: str, planned_on: date) -> Change:
    """Plan a decision moment; allowed on a running plan too, because it decides about that plan."""
    plan = session.get_one(SupportPlan, plan_id)
    moment = GoNoGo(question=question.strip(), criteria=criteria.strip(), planned_on=planned_on)
    plan.go_no_gos.append(moment)
    session.flush()
    return plan_changed(plan, created_id=moment.id)


def write_go_no_go(session: Session, go_no_go_id: int, question: str, criteria: str, planned_on: date) -> Change:
    """Change an open decision moment; raises PlanReadOnly once it was decided."""
    moment = session.get_one(GoNoGo, go_no_go_id)
    if moment.decided_on is not None:
        session.get_one(SupportPlan, moment.plan_id).must_be_open()
    moment.question, moment.criteria, moment.planned_on = question.strip(), criteria.strip(), planned_on
    return moment_changed(session, moment)


def remove_go_no_go(session: Session, go_no_go_id: int) -> Change:
    """Take an open decision moment out of a draft, with undo; raises PlanReadOnly."""
    moment = session.get_one(GoNoGo, go_no_go_id)
    assert moment.plan_id is not None  # a traject keeps its moments in change_trajectory
    plan = _open_plan(session, moment.plan_id)
    before = Undoing(session)
    plan.go_no_gos.remove(moment)
    return plan_changed(plan, undo=before.undo(Topic.PLANS, case_id=plan.case_id))


def decide_go_no_go(
    session: Session, go_no_go_id: int, decision: GoNoGoDecision | None, reason: str, present: str, *, on: date
) -> Change:
    """Close a go/no-go; raises GoNoGoIncomplete. The undo opens it again (a slip of the mouse, not history)."""
    moment = session.get_one(GoNoGo, go_no_go_id)
    before = Undoing(session)
    moment.decide(decision, reason, present, on=on)
    undo = before.undo(topic_of_moment(moment), case_id=case_of_moment(session, moment))
    return moment_changed(session, moment, undo=undo)


def write_parent_view(
    session: Session,
    plan_id: int,
    guardian_id: int,
    text: str,
    agreement: Agreement,
    signed_on: date | None,
    *,
    at: datetime,
) -> Change:
    """Write down one parent's view and akkoord, in the parent's own words; also on a plan that runs."""
    plan = session.get_one(SupportPlan, plan_id)
    view = next((kept for kept in plan.parent_views if kept.guardian_id == guardian_id), None)
    if view is None:
        view = PlanParentView(guardian_id=guardian_id, text="")
        plan.parent_views.append(view)
    keep_version(session, f"plan_parent_view.{guardian_id}", plan_id, "text", view.text, text, at=at)
    view.text, view.agreement, view.signed_on = text, agreement, signed_on
    return plan_changed(plan)


def discuss_plan(session: Session, plan_id: int, *, on: date) -> Change:
    """Mark a concept as besproken with the parents; raises PlanReadOnly. With undo."""
    plan = session.get_one(SupportPlan, plan_id)
    plan.must_be_concept()
    before = Undoing(session)
    plan.status, plan.discussed_on = PlanStatus.DISCUSSED, on
    return plan_changed(plan, undo=before.undo(Topic.PLANS, case_id=plan.case_id))


def note_plan_shared(session: Session, plan_id: int, *, shared_on: date | None) -> Change:
    """A copy left on that day, so its words stand from now on; None when in the end nothing left."""
    plan = session.get_one(SupportPlan, plan_id)
    plan.shared_on = shared_on
    return plan_changed(plan)


def activate_plan(session: Session, plan_id: int, *, on: date) -> Change:
    """Make a version active; the version before is finished. Raises PlanNotReady, PlanReadOnly. With undo."""
    plan = session.get_one(SupportPlan, plan_id)
    before = Undoing(session)
    plan.activate(on=on)
    replaced = [
        other
        for other in session.scalars(select(SupportPlan).where(SupportPlan.case_id == plan.case_id))
        if other.status is PlanStatus.ACTIVE and other.id != plan_id
    ]
    for other in replaced:
        other.status, other.ended_on = PlanStatus.COMPLETED, on
    return plan_changed(plan, undo=before.undo(Topic.PLANS, case_id=plan.case_id))


def evaluate_plan(
    session: Session, plan_id: int, results: tuple[GoalResult, ...], *, go_on: bool, on: date, by: str, at: datetime
) -> Change:
    """Evaluate: results per goal, this version ends, and with `go_on` the next version begins with what is kept."""
    plan = session.get_one(SupportPlan, plan_id)
    before = Undoing(session)
    for result in results:
        goal = session.get_one(Goal, result.goal_id)
        goal.status, goal.evaluation = result.status, result.text.strip()
        if result.current_value is not None:
            goal.measure(result.current_value, on=on, at_evaluation=True)
    plan.evaluated_on = on
    plan.status, plan.ended_on = PlanStatus.COMPLETED, on
    session.flush()
    begun = begin_plan(session, plan.case_id, on=on, by=by, at=at) if go_on else plan_changed(plan)
    undo = before.undo(Topic.PLANS, case_id=plan.case_id, then=_forget(begun.created_id))
    return plan_changed(plan, created_id=begun.created_id, undo=undo)


def _forget(plan_id: int | None) -> Callable[[Session], None]:
    """What an undo does for the search: a version that is not there any more is not found."""
    return lambda later: remove(later, SearchKind.PLAN, plan_id) if plan_id is not None else None


def _newest(session: Session, case_id: int) -> SupportPlan | None:
    versions = select(SupportPlan).where(SupportPlan.case_id == case_id).order_by(SupportPlan.version.desc())
    return session.scalars(versions.limit(1)).first()


def _open_plan(session: Session, plan_id: int) -> SupportPlan:
    plan = session.get_one(SupportPlan, plan_id)
    plan.must_be_open()
    return plan


def _fill_from_case(session: Session, plan: SupportPlan, care_case: CareCase, at: datetime) -> None:
    """A fact is typed once: the questions of the intake stand in the first version."""
    known = {
        "need": care_case.question,
        "parents_question": care_case.parents_question,
        "team_question": care_case.team_question,
    }
    for field, text in known.items():
        if text:
            write_answer(session, "plan", plan.id, "support_question", field, text, at=at)


def _take_over(session: Session, old: SupportPlan, new: SupportPlan, at: datetime) -> None:
    """The next version keeps the texts, the goals that are not over and the acties that were not stopped.

    From a version that never ran it also keeps the period and the decision moments.
    """
    if old.is_concept:
        new.starts_on, new.evaluation_on = old.starts_on, old.evaluation_on
        new.go_no_gos = [
            GoNoGo(question=one.question, criteria=one.criteria, planned_on=one.planned_on)
            for one in old.go_no_gos
            if one.decided_on is None
        ]
    for kept in session.scalars(
        select(SectionAnswers).where(SectionAnswers.owner_kind == "plan", SectionAnswers.owner_id == old.id)
    ).all():
        session.add(
            SectionAnswers(
                owner_kind="plan", owner_id=new.id, section=kept.section, answers=dict(kept.answers), saved_at=at
            )
        )
    copy_rows(session, old.id, new.id)
    for goal in old.goals:
        if goal.status in (GoalStatus.REACHED, GoalStatus.STOPPED):
            continue
        copy_goal(new.add_goal(), goal)
