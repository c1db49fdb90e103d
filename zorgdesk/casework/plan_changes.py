"""Read two versions of a begeleidingsplan side by side; what differs is decided in domain/plan_compare.py."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.sheets.plan_changes import PlanChangesSheet, VersionHead
from zorgdesk.casework.sheets.plans import ActionSheet, GoalSheet, PlanSheet
from zorgdesk.domain.plan_compare import ActionSide, Edition, GoalSide, MomentSide, PlanSide, compare
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.plan_reviews import PlanSummary
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.sections.asking import key_of, questions_of
from zorgdesk.domain.sections.plan import PLAN_SECTIONS
from zorgdesk.domain.values import Executor


def version_before(session: Session, plan_id: int) -> int | None:
    """The version that came before this one; None for the first. Raises NoResultFound."""
    plan = session.get_one(SupportPlan, plan_id)
    earlier = (
        select(SupportPlan.id)
        .where(SupportPlan.case_id == plan.case_id, SupportPlan.version < plan.version)
        .order_by(SupportPlan.version.desc())
    )
    return session.scalars(earlier.limit(1)).first()


def plan_changes(session: Session, one_id: int, other_id: int, edition: Edition) -> PlanChangesSheet:
    """Two versions of one case, the older first whichever way they are named; raises NoResultFound."""
    older, newer = sorted((plan_sheet(session, one_id), plan_sheet(session, other_id)), key=lambda one: one.version)
    mentor = _mentor(session, newer.case_id)
    kept = select(PlanSummary.text).where(PlanSummary.plan_id == newer.plan_id, PlanSummary.older_id == older.plan_id)
    return PlanChangesSheet(
        case_id=newer.case_id,
        case_code=newer.case_code,
        child_first_name=newer.child_first_name,
        child_full_name=newer.child_full_name,
        birth_date=newer.birth_date,
        location_name=newer.location_name,
        group_name=newer.group_name,
        older=_head(older),
        newer=_head(newer),
        comparison=compare(plan_side(older, mentor), plan_side(newer, mentor), edition),
        own_summary=session.scalar(kept) or "",
        summary_open=newer.writable,
        parents=newer.parent_views,
        versions=newer.versions,
    )


def plan_side(sheet: PlanSheet, mentor: str) -> PlanSide:
    """What one version brings into the comparison: everything but what is internal."""
    return PlanSide(
        version=sheet.version,
        status=sheet.status,
        starts_on=sheet.starts_on,
        evaluation_on=sheet.evaluation_on,
        goals=tuple(_goal(goal) for goal in sheet.goals if goal.sentence.strip()),
        moments=tuple(
            MomentSide(one.question, one.criteria, one.planned_on, one.decision, one.reason, one.decided_on)
            for one in sheet.go_no_gos
        ),
        helpers=_helpers(sheet, mentor),
        texts=_texts(sheet),
    )


def _goal(goal: GoalSheet) -> GoalSide:
    return GoalSide(
        line_id=goal.origin_id,
        number=goal.position,
        sentence=goal.sentence,
        behaviour=goal.behaviour,
        measured_how=goal.measured_how,
        unit=goal.unit,
        out_of=goal.measure_of,
        zero=goal.zero_value,
        target=goal.target_value,
        now=goal.current_value,
        measured_on=goal.measured_on,
        due_on=goal.due_on,
        realistic_because=goal.realistic_because,
        category=goal.category,
        status=goal.status,
        outcome=goal.evaluation or goal.status_note,
        actions=tuple(_action(one) for one in goal.actions if one.what.strip()),
    )


def _action(action: ActionSheet) -> ActionSide:
    return ActionSide(
        action.origin_id,
        action.what,
        action.how,
        action.say,
        action.material,
        action.rhythm,
        action.executor,
        action.executor_name,
    )


def _helpers(sheet: PlanSheet, mentor: str) -> tuple[str | Executor, ...]:
    """Who does something in this version, each once; a pm'er without a name is the mentor of the child.

    What parents do at home is a row of its own.
    """
    actions = [one for goal in sheet.goals for one in goal.actions if one.what.strip()]
    return tuple(
        dict.fromkeys(
            one.executor_name.strip() or (mentor if one.executor is Executor.EDUCATOR and mentor else one.executor)
            for one in actions
            if one.executor is not Executor.PARENTS
        )
    )


def _texts(sheet: PlanSheet) -> tuple[tuple[str, str], ...]:
    """The answers of every section, by section and field; internal questions have no place here."""
    return tuple(
        (f"{key_of(section)}.{question.name}", getattr(sheet.sections[key_of(section)], question.name))
        for section in PLAN_SECTIONS
        for question in questions_of(section)
        if not question.internal
    )


def _head(sheet: PlanSheet) -> VersionHead:
    return VersionHead(
        plan_id=sheet.plan_id,
        version=sheet.version,
        status=sheet.status,
        began_on=sheet.activated_on or sheet.created_on,
        discussed_on=sheet.discussed_on,
        parents=len(sheet.parent_views),
        signed=sum(1 for view in sheet.parent_views if view.signed_on is not None),
    )


def _mentor(session: Session, case_id: int) -> str:
    mentor = session.get_one(CareCase, case_id).mentor
    return mentor.name.full if mentor is not None else ""
