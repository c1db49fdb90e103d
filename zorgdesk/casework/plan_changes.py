"""Read two versions of a begeleidingsplan side by side; what differs is decided in domain/plan_compare.py."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.sheets.plan_changes import PlanChangesSheet, VersionHead
from zorgdesk.casework.sheets.plans import ActionSheet, GoalSheet, PlanSheet
from zorgdesk.domain.plan_compare import (
    ActionSide,
    Edition,
    GoalSide,
    Helper,
    MomentSide,
    PlanSide,
    Visits,
    compare,
)
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.plan_reviews import PlanSummary
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.records.trajectories import SupportTrajectory
from zorgdesk.domain.sections.asking import key_of, questions_of
from zorgdesk.domain.sections.plan import PLAN_SECTIONS
from zorgdesk.domain.values import Executor


@dataclass(frozen=True)
class _Around:
    """What stands beside the versions: the mentor, and who comes in a traject from when until when."""

    mentor: str
    visits: tuple[tuple[date, date, Visits], ...]


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
    around = _around(session, newer.case_id)
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
        comparison=compare(_side(older, around), _side(newer, around), edition),
        own_summary=session.scalar(kept) or "",
        summary_open=newer.writable,
        parents=newer.parent_views,
        versions=newer.versions,
    )


def _side(sheet: PlanSheet, around: _Around) -> PlanSide:
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
        helpers=_helpers(sheet, around),
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


def _helpers(sheet: PlanSheet, around: _Around) -> tuple[Helper, ...]:
    """Who does something in this version, each once; a pm'er without a name is the mentor of the child.

    What parents do at home is a row of its own. Who comes in a traject of that time says how often.
    """
    mentor = around.mentor
    names: list[Helper] = [
        one.executor_name.strip() or (mentor if one.executor is Executor.EDUCATOR and mentor else one.executor)
        for goal in sheet.goals
        for one in goal.actions
        if one.what.strip() and one.executor is not Executor.PARENTS
    ]
    first, last = sheet.starts_on or sheet.created_on, sheet.ended_on or sheet.evaluation_on or date.max
    visits = [visit for starts_on, ends_on, visit in around.visits if starts_on <= last and ends_on >= first]
    known = {visit.name for visit in visits}
    return tuple(dict.fromkeys([*(one for one in names if one not in known), *visits]))


def _texts(sheet: PlanSheet) -> tuple[tuple[str, str], ...]:
    """The answers of every section, by section and field; internal questions have no place here."""
    answers = tuple(
        (f"{key_of(section)}.{question.name}", getattr(sheet.sections[key_of(section)], question.name))
        for section in PLAN_SECTIONS
        for question in questions_of(section)
        if not question.internal
    )
    facts = "\n".join(one.text for one in sheet.facts)
    tried = "\n".join(" ".join(part for part in (one.what, one.since, one.effect) if part) for one in sheet.tried)
    return (*answers, ("facts", facts), ("tried", tried))


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


def _around(session: Session, case_id: int) -> _Around:
    mentor = session.get_one(CareCase, case_id).mentor
    trajectories = session.scalars(
        select(SupportTrajectory)
        .where(SupportTrajectory.case_id == case_id, SupportTrajectory.deleted_on.is_(None))
        .options(joinedload(SupportTrajectory.executor))
        .order_by(SupportTrajectory.starts_on)
    )
    visits = tuple(
        (one.starts_on, one.ended_on or one.ends_on, Visits(one.executor.name.full, one.times, one.rhythm, one.minutes))
        for one in trajectories
        if one.executor is not None
    )
    return _Around(mentor.name.full if mentor is not None else "", visits)
