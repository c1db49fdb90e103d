"""Read one version of the begeleidingsplan whole, with the list of versions and what can be picked into a text."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.goal_sheets import goals_of
from zorgdesk.casework.plan_rows import rows_of_plan
from zorgdesk.casework.sections import section_answers
from zorgdesk.casework.sheets.plans import (
    EvaluationSheet,
    GoNoGoSheet,
    OpinionSheet,
    PlanParentViewSheet,
    PlanSheet,
    PlanVersion,
    QuotableFact,
)
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.journal import JournalEntry
from zorgdesk.domain.records.observations import Observation
from zorgdesk.domain.records.plans import GoNoGo, SupportPlan
from zorgdesk.domain.records.trajectories import SupportTrajectory
from zorgdesk.domain.values import Agreement, PlanStatus, Visibility

_QUOTES_AT_MOST = 40


def newest_plan(session: Session, case_id: int) -> int | None:
    """The version to work on: the newest of the case, or None when no plan was begun."""
    newest = select(SupportPlan.id).where(SupportPlan.case_id == case_id).order_by(SupportPlan.version.desc())
    return session.scalars(newest.limit(1)).first()


def shown_plan(session: Session, case_id: int) -> int | None:
    """The version that counts: the one that runs, else the newest; None when no plan was begun."""
    running = select(SupportPlan.id).where(SupportPlan.case_id == case_id, SupportPlan.status == PlanStatus.ACTIVE)
    return session.scalars(running.limit(1)).first() or newest_plan(session, case_id)


def plan_of_moment(session: Session, go_no_go_id: int) -> int:
    """The version that a go/no-go belongs to; raises NoResultFound."""
    plan_id = session.get_one(GoNoGo, go_no_go_id).plan_id
    assert plan_id is not None  # those of a traject stand on its tab
    return plan_id


def plan_sheet(session: Session, plan_id: int) -> PlanSheet:
    """One version of a plan."""
    plan = session.get_one(SupportPlan, plan_id)
    care_case = session.get_one(CareCase, plan.case_id)
    child = care_case.child
    return PlanSheet(
        plan_id=plan.id,
        case_id=care_case.id,
        case_code=care_case.code,
        version=plan.version,
        status=plan.status,
        writable=plan.is_open_for_writing,
        child_first_name=child.first_name,
        child_full_name=child.name.full,
        birth_date=child.birth_date,
        location_name=care_case.location.name,
        group_name=care_case.group.name if care_case.group else "",
        case_director=care_case.case_director,
        contact_for_parents=care_case.contact_for_parents,
        made_by=plan.made_by,
        created_on=plan.created_on,
        starts_on=plan.starts_on,
        evaluation_on=plan.evaluation_on,
        activated_on=plan.activated_on,
        evaluated_on=plan.evaluated_on,
        missing_for_active=plan.missing_for_active(),
        is_concept=plan.is_concept,
        shared_on=plan.shared_on,
        is_signed=plan.is_signed,
        sections=section_answers(session, "plan", plan.id),
        goals=goals_of(session, plan, care_case),
        go_no_gos=tuple(go_no_go_sheet(moment) for moment in plan.go_no_gos),
        parent_views=_parent_views(plan, care_case),
        versions=plan_versions(session, care_case.id),
        waiting_since=care_case.waiting_since,
        has_trajectory=_has_trajectory(session, care_case.id),
        **_end(plan, care_case),
        **rows_of_plan(session, plan.id),
    )


def _has_trajectory(session: Session, case_id: int) -> bool:
    """Whether help was arranged: then Inzet is filled by itself."""
    any_of = select(SupportTrajectory.id).where(
        SupportTrajectory.case_id == case_id, SupportTrajectory.deleted_on.is_(None)
    )
    return session.scalars(any_of.limit(1)).first() is not None


def plan_versions(session: Session, case_id: int) -> tuple[PlanVersion, ...]:
    """All versions of a case, newest first."""
    plans = session.scalars(
        select(SupportPlan).where(SupportPlan.case_id == case_id).order_by(SupportPlan.version.desc())
    )
    return tuple(
        PlanVersion(plan.id, plan.version, plan.status, plan.created_on, plan.activated_on, plan.evaluation_on)
        for plan in plans
    )


def quotable_facts(session: Session, case_id: int) -> tuple[QuotableFact, ...]:
    """What may be picked: facts of shared observations and shared journal lines, newest first; nothing internal."""
    observations = session.scalars(
        select(Observation)
        .where(
            Observation.case_id == case_id,
            Observation.is_draft.is_(False),
            Observation.deleted_on.is_(None),
            Observation.visibility == Visibility.SHARED,
        )
        .order_by(Observation.observed_on.desc())
        .limit(10)
    )
    facts = [
        QuotableFact(moment.seen, "observation", observation.observed_on)
        for observation in observations
        for moment in observation.moments
        if moment.seen
    ]
    notes = session.scalars(
        select(JournalEntry)
        .where(
            JournalEntry.case_id == case_id,
            JournalEntry.deleted_on.is_(None),
            JournalEntry.is_draft.is_(False),
            JournalEntry.visibility == Visibility.SHARED,
        )
        .order_by(JournalEntry.happened_on.desc())
        .limit(20)
    )
    facts += [QuotableFact(note.fact, note.kind.value, note.happened_on) for note in notes if note.fact]
    return tuple(sorted(facts, key=lambda fact: fact.seen_on, reverse=True)[:_QUOTES_AT_MOST])


def go_no_go_sheet(moment: GoNoGo) -> GoNoGoSheet:
    """One decision moment, of a plan or of a traject."""
    return GoNoGoSheet(
        go_no_go_id=moment.id,
        question=moment.question,
        criteria=moment.criteria,
        planned_on=moment.planned_on,
        decision=moment.decision,
        reason=moment.reason,
        present=moment.present,
        decided_on=moment.decided_on,
        added_later=moment.added_later,
    )


def _parent_views(plan: SupportPlan, care_case: CareCase) -> tuple[PlanParentViewSheet, ...]:
    kept = {view.guardian_id: view for view in plan.parent_views}
    return tuple(
        PlanParentViewSheet(
            guardian_id=link.guardian_id,
            name=link.guardian.name.full or link.guardian.institution,
            relation=link.relation,
            text=view.text if (view := kept.get(link.guardian_id)) else "",
            agreement=view.agreement if view else Agreement.OPEN,
            signed_on=view.signed_on if view else None,
            seen_by=view.seen_by if view else "",
            copy_given_on=view.copy_given_on if view else None,
            first_name=link.guardian.first_name,
        )
        for link in care_case.child.guardianships
    )


def _end(plan: SupportPlan, care_case: CareCase) -> dict[str, Any]:
    """How far this version came: besproken, evaluated, ended, and how long plans may take together."""
    return {
        "discussed_on": plan.discussed_on,
        "evaluation": _evaluation(plan, care_case),
        "ended_on": plan.ended_on,
        "ended_because": plan.ended_because,
        "total_weeks": care_case.location.municipality.rules.plan_total_weeks,
    }


def _evaluation(plan: SupportPlan, care_case: CareCase) -> EvaluationSheet | None:
    """The evaluation, with the words of every parent who said something."""
    kept = plan.evaluation
    if kept is None:
        return None
    names = {link.guardian_id: link.guardian.name.full or link.guardian.institution
             for link in care_case.child.guardianships}  # fmt: skip
    return EvaluationSheet(
        evaluated_on=kept.evaluated_on,
        follow_up=kept.follow_up,
        next_steps=kept.next_steps,
        present=kept.present,
        team_opinion=kept.team_opinion,
        opinions=tuple(OpinionSheet(one.guardian_id, names.get(one.guardian_id, ""), one.text)
                       for one in kept.opinions),
    )  # fmt: skip
