"""What the coordinator does with a begeleidingsplan: begin, write, go/no-go, activate.

Doelen: goals.py. How a version ends: plan_reviews.py.
"""

from collections.abc import Callable
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
from zorgdesk.domain.errors import DayStillToCome
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.plans import GoNoGo, PlanParentView, SupportPlan
from zorgdesk.domain.records.sections import SectionAnswers
from zorgdesk.domain.values import ActionResult, Agreement, GoalStatus, GoNoGoDecision, PlanStatus


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
    undo = before.undo(Topic.PLANS, case_id=case_id, then=forget(plan.id))
    return Change.of(Topic.PLANS, case_id=case_id, created_id=plan.id, undo=undo)


def write_plan_answer(session: Session, plan_id: int, section: str, field: str, text: str, *, at: datetime) -> Change:
    """Write one answer of a section; raises PlanReadOnly."""
    plan = _open_plan(session, plan_id)
    write_answer(session, "plan", plan_id, section, field, text, at=at)
    index_plan(session, plan)
    return plan_changed(plan)


def set_plan_period(session: Session, plan_id: int, starts_on: date, evaluation_on: date | None) -> Change:
    """Set start and evaluation date; raises PlanReadOnly, EndsBeforeStart, PeriodOfZeroDays, PeriodTooLong."""
    plan = session.get_one(SupportPlan, plan_id)
    plan.set_period(starts_on, evaluation_on)
    return plan_changed(plan)


def add_go_no_go(session: Session, plan_id: int, question: str, criteria: str, planned_on: date) -> Change:
    """Plan a decision moment, also on a plan that runs: it decides about that plan.

    Raises GoNoGoOutsidePlan, and PlanReadOnly when this version is over.
    """
    plan = session.get_one(SupportPlan, plan_id)
    plan.must_not_be_over()
    plan.must_reach(planned_on)
    later = not plan.is_open_for_writing
    moment = GoNoGo(question=question.strip(), criteria=criteria.strip(), planned_on=planned_on, added_later=later)
    plan.go_no_gos.append(moment)
    session.flush()
    return plan_changed(plan, created_id=moment.id)


def write_go_no_go(session: Session, go_no_go_id: int, question: str, criteria: str, planned_on: date) -> Change:
    """Change an open decision moment; of a version whose words stand only its day.

    Raises GoNoGoDecided, and for a plan GoNoGoOutsidePlan, PlanReadOnly.
    """
    moment = session.get_one(GoNoGo, go_no_go_id)
    moment.must_be_undecided()
    if moment.plan_id is not None:
        plan = session.get_one(SupportPlan, moment.plan_id)
        plan.must_not_be_over()
        if not moment.added_later and (question.strip(), criteria.strip()) != (moment.question, moment.criteria):
            plan.must_be_open()
        if planned_on != moment.planned_on:
            plan.must_reach(planned_on)
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
    session: Session,
    go_no_go_id: int,
    decision: GoNoGoDecision | None,
    reason: str,
    present: str,
    *,
    on: date,
    decided_on: date | None = None,
) -> Change:
    """Close a go/no-go, today or on an earlier day. The undo opens it again (a slip of the mouse, not history).

    Raises GoNoGoIncomplete, GoNoGoDecided, DayStillToCome.
    """
    moment = session.get_one(GoNoGo, go_no_go_id)
    if decided_on is not None and decided_on > on:
        raise DayStillToCome(decided_on)
    before = Undoing(session)
    moment.decide(decision, reason, present, on=decided_on or on)
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
    seen_by: str = "",
    copy_given_on: date | None = None,
) -> Change:
    """Write down one parent's view, akkoord and signature on paper, in the parent's own words; also while it runs.

    Raises DayStillToCome, SignedWordsStand, and PlanReadOnly once the version is over.
    """
    plan = session.get_one(SupportPlan, plan_id)
    plan.must_not_be_over()
    view = _view_of(plan, guardian_id)
    before = view.text
    view.write(text, agreement, signed_on, on=at.date())
    view.note_paper(seen_by, copy_given_on, on=at.date())
    keep_version(session, f"plan_parent_view.{guardian_id}", plan_id, "text", before, text, at=at)
    return plan_changed(plan)


def note_copy_given(session: Session, plan_id: int, guardian_id: int, *, given_on: date | None) -> Change:
    """This parent got a copy of this version, says the register of uitgiften; None when in the end nothing left."""
    plan = session.get_one(SupportPlan, plan_id)
    _view_of(plan, guardian_id).copy_given_on = given_on
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


def forget(plan_id: int | None) -> Callable[[Session], None]:
    """What an undo does for the search: a version that is not there any more is not found."""
    return lambda later: remove(later, SearchKind.PLAN, plan_id) if plan_id is not None else None


def _view_of(plan: SupportPlan, guardian_id: int) -> PlanParentView:
    """What is kept of this parent's view, made when it is not there yet."""
    found = next((kept for kept in plan.parent_views if kept.guardian_id == guardian_id), None)
    if found is None:
        found = PlanParentView(guardian_id=guardian_id, text="", agreement=Agreement.OPEN)
        plan.parent_views.append(found)
    return found


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

    Also the decision moments that are still to come, and from a version that never ran its period.
    """
    if old.is_concept:
        new.starts_on, new.evaluation_on = old.starts_on, old.evaluation_on
    new.go_no_gos = [
        GoNoGo(question=one.question, criteria=one.criteria, planned_on=one.planned_on)
        for one in old.go_no_gos
        if one.decided_on is None and (old.is_concept or one.planned_on >= new.created_on)
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
        kept_goal = new.add_goal()
        copy_goal(kept_goal, goal)
        for action in kept_goal.actions:
            if action.result is ActionResult.KEEP:
                action.result, action.result_note = ActionResult.OPEN, ""
