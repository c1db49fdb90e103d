"""Prepare paper 03, the begeleidingsplan for a parent: fill the allow-list of the edition and ask the gate.

The section Intern and what is intern elsewhere have no field on this paper, so they cannot be on it (papers.md 5).
"""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.paper_frame import frame_of_case
from zorgdesk.casework.paper_texts import texts_of
from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.papers import ParentOnPaper, ParentWords, StaffOnPaper
from zorgdesk.casework.sheets.plan_paper import (
    AcceptedBy,
    DecisionMoment,
    FactInArea,
    GoalOnPaper,
    MadeWith,
    MeasuredOn,
    ParentAnswer,
    PlannedAction,
    SupportPlanPaper,
    TrajectoryOnPaper,
    TriedBefore,
)
from zorgdesk.casework.sheets.plans import ActionSheet, GoalSheet, PlanSheet
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.casework.text_watch import check_texts
from zorgdesk.casework.trajectory_sheet import trajectories_of
from zorgdesk.domain import gate
from zorgdesk.domain.dates import age_in_months
from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.gate_texts import with_texts
from zorgdesk.domain.names import normalise
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.records.reference import Person
from zorgdesk.domain.values import Acceptance, ActionScope, CompanionKind, MeasureUnit, PersonRole
from zorgdesk.domain.verdicts import CaseTab

_NAMES = frozenset({"child_full_name", "child_first_name", "group", "made_with", "absent_parents", "answers"})
_FIELDS = {
    "needed": "support_question.need",
    "parents_question": "support_question.parents_question",
    "group_question": "support_question.team_question",
    "child_question": "support_question.child_voice",
    "strengths": "baseline.strengths",
    "protects": "baseline.protects",
    "seen": "baseline.facts",
    "facts": "baseline.facts",
    "hinders": "baseline.hinders",
    "at_home": "baseline.home",
    "child_needs": "needs.needs",
    "effort": "effort.effort",
    "trajectories": "effort.effort",
    "bridging": "bridging.bridging",
    "moments": "go_no_go",
}


def prepare_support_plan(session: Session, request: PaperRequest, *, on: date) -> Proposal:
    """The version of `source_id` for the parent of `guardian_id`; raises NoResultFound when it is gone."""
    plan = plan_sheet(session, request.source_id or 0)
    facts = case_facts(session, plan.case_id)
    guardian_id = request.guardian_id or 0
    paper = support_plan_paper(session, plan, facts, on=on)
    findings = check_texts(session, plan.case_id, texts_of(paper, keys=_keys(plan), skip=_NAMES))
    verdict = with_texts(gate.copy_for_parent(facts, guardian_id, on), findings, CaseTab.PLAN)
    recipient = next(one.name for one in facts.guardians if one.guardian_id == guardian_id)
    frame = frame_of_case(
        session,
        plan.case_id,
        recipient=recipient,
        on=on,
        version=plan.version,
        replaces=_replaced(session, plan),
        edition=f"g{guardian_id}",
    )
    return Proposal(request, verdict, paper, frame, plan.child_full_name, recipient, plan.case_code, plan.version)


def support_plan_paper(session: Session, plan: PlanSheet, facts: CaseFacts, *, on: date) -> SupportPlanPaper:
    """Everything that may be on the paper, and nothing else."""
    return SupportPlanPaper(
        **_head(session, plan, on),
        **_texts(plan),
        **_work(plan),
        **_parents(session, plan, facts),
        trajectories=_trajectories(session, plan, on),
    )


def _head(session: Session, plan: PlanSheet, on: date) -> dict[str, Any]:
    birth = plan.birth_date
    mentor = _mentor(session, plan)
    made_with = {one.name: MadeWith(one.name, one.kind) for one in plan.companions}
    for view in plan.parent_views:
        if view.text.strip():
            made_with.setdefault(view.name, MadeWith(view.name, CompanionKind.PARENT))
    if mentor is not None:
        made_with.setdefault(mentor.name, MadeWith(mentor.name, CompanionKind.EDUCATOR))
    return {
        "child_full_name": plan.child_full_name,
        "child_first_name": plan.child_first_name,
        "birth_date": birth,
        "age_months": age_in_months(birth, on) if birth is not None and birth <= on else None,
        "group": plan.group_name or plan.location_name,
        "runs_from": plan.starts_on or plan.created_on,
        "runs_to": plan.evaluation_on,
        "status": plan.status,
        "made_with": tuple(made_with.values()),
        "lead": _staff(session, plan, plan.case_director or plan.made_by),
        "contact": _staff(session, plan, plan.contact_for_parents),
    }


def _texts(plan: PlanSheet) -> dict[str, Any]:
    asked, now = plan.sections["support_question"], plan.sections["baseline"]
    names = [view.name for view in plan.parent_views]
    return {
        "needed": asked.need,
        "parents_question": ParentWords(asked.parents_question, ", ".join(names))
        if asked.parents_question.strip()
        else None,
        "group_question": asked.team_question,
        "child_question": asked.child_voice,
        "strengths": _lines(now.strengths),
        "protects": now.protects,
        "seen": now.facts,
        "facts": tuple(FactInArea(fact.area, fact.text, fact.seen_on) for fact in plan.facts if fact.text.strip()),
        "hinders": now.hinders,
        "tried": tuple(TriedBefore(one.what, one.since, one.effect) for one in plan.tried if one.what.strip()),
        "at_home": now.home,
        "child_needs": plan.sections["needs"].needs,
        "effort": plan.sections["effort"].effort,
        "bridging": plan.sections["bridging"].bridging,
    }


def _work(plan: PlanSheet) -> dict[str, Any]:
    return {
        "goals": tuple(_goal(goal) for goal in _goals(plan)),
        "actions": tuple(
            _action(action) for goal in _goals(plan) for action in goal.actions if action.what.strip()
        ),
        "moments": tuple(
            DecisionMoment(one.planned_on, one.question, one.criteria, one.decision) for one in plan.go_no_gos
        ),
    }


def _action(action: ActionSheet) -> PlannedAction:
    return PlannedAction(
        action.what,
        action.how,
        action.executor_name.strip() or action.executor,
        action.rhythm,
        action.material,
        action.moment,
        action.moment_words,
        for_group=action.scope is ActionScope.GROUP,
    )


def _trajectories(session: Session, plan: PlanSheet, on: date) -> tuple[TrajectoryOnPaper, ...]:
    """The help in the group that falls in the time of this version."""
    begins, ends = plan.starts_on or plan.created_on, plan.evaluation_on or date.max
    return tuple(
        TrajectoryOnPaper(
            sheet.kind,
            sheet.title,
            sheet.times,
            sheet.rhythm,
            sheet.starts_on,
            sheet.ended_on or sheet.ends_on,
            StaffOnPaper(sheet.executor.name.full, sheet.executor.role) if sheet.executor is not None else None,
            sheet.executor.organisation if sheet.executor is not None else "",
        )
        for sheet in trajectories_of(session, plan.case_id, on=on)
        if sheet.starts_on <= ends and (sheet.ended_on or sheet.ends_on) >= begins
    )


def _goals(plan: PlanSheet) -> list[GoalSheet]:
    return [goal for goal in plan.goals if goal.sentence.strip()]


def _goal(goal: GoalSheet) -> GoalOnPaper:
    team = next((one.answer for one in goal.acceptances if one.guardian_id is None), Acceptance.OPEN)
    return GoalOnPaper(
        sentence=goal.sentence,
        specific=goal.behaviour,
        accepted=tuple(AcceptedBy(one.name, one.answer) for one in goal.acceptances if one.guardian_id is not None),
        group_accepts={Acceptance.YES: True, Acceptance.NO: False}.get(team),
        realistic=goal.realistic_because,
        due_on=goal.due_on,
        measure=goal.measured_how,
        start=goal.zero_value,
        target=goal.target_value,
        now=goal.current_value,
        status=goal.status,
        out_of=goal.measure_of if goal.unit is MeasureUnit.TIMES else None,
        unit=goal.unit,
        history=tuple(MeasuredOn(one.measured_on, one.value, one.at_evaluation) for one in goal.measurements),
    )


def _parents(session: Session, plan: PlanSheet, facts: CaseFacts) -> dict[str, Any]:
    """Their own words, who could not add any yet, and who signs."""
    deciding = [guardian for guardian in facts.guardians if guardian.decides]
    said = {view.guardian_id for view in plan.parent_views if view.text.strip()}
    mentor = _mentor(session, plan)
    maker = _staff(session, plan, plan.made_by)
    signers = [one for one in (mentor, maker if plan.made_by else None) if one is not None]
    return {
        "parent_words": tuple(
            ParentWords(view.text, view.name, view.signed_on) for view in plan.parent_views if view.text.strip()
        ),
        "absent_parents": tuple(guardian.name for guardian in deciding if guardian.guardian_id not in said),
        "parents": tuple(ParentOnPaper(guardian.name, guardian.authority) for guardian in deciding),
        "answers": tuple(
            ParentAnswer(view.name, view.agreement, view.signed_on, view.copy_given_on)
            for view in plan.parent_views
            if view.guardian_id in {guardian.guardian_id for guardian in deciding}
        ),
        "signers": tuple(signers),
    }


def _mentor(session: Session, plan: PlanSheet) -> StaffOnPaper | None:
    mentor = session.get_one(CareCase, plan.case_id).mentor
    return StaffOnPaper(mentor.name.full, mentor.role) if mentor is not None else None


def _staff(session: Session, plan: PlanSheet, name: str) -> StaffOnPaper:
    """A name typed in the intake, with the function and the phone at work where they are known."""
    known = preferences(session)
    found = session.scalars(select(Person).where(Person.search_name == normalise(name)).limit(1)).first()
    phone = found.phone if found is not None else ""
    if name and name == known.own_name:
        return StaffOnPaper(name, known.own_role or PersonRole.CARE_COORDINATOR, phone)
    return StaffOnPaper(name, found.role if found is not None else "", phone)


def _replaced(session: Session, plan: PlanSheet) -> tuple[int, date | None] | None:
    """The newest earlier version that ran."""
    earlier = (
        select(SupportPlan)
        .where(
            SupportPlan.case_id == plan.case_id,
            SupportPlan.version < plan.version,
            SupportPlan.activated_on.is_not(None),
        )
        .order_by(SupportPlan.version.desc())
        .limit(1)
    )
    found = session.scalars(earlier).first()
    return (found.version, found.activated_on) if found is not None else None


def _keys(plan: PlanSheet) -> dict[str, str]:
    """Where each text is written in the editor, so that a point of the refusal leads to it."""
    keys = dict(_FIELDS)
    goals = _goals(plan)
    fields = {"sentence": "sentence", "specific": "behaviour", "realistic": "realistic_because"}
    fields |= {"measure": "measured_how"}
    for number, goal in enumerate(goals, start=1):
        for paper, editor in fields.items():
            keys[f"goals.{number}.{paper}"] = f"goal_{goal.goal_id}.{editor}"
    actions = [(goal, action) for goal in goals for action in goal.actions if action.what.strip()]
    for number, (goal, _) in enumerate(actions, start=1):
        for part in ("what", "how", "when", "who", "material", "moment_words"):
            keys[f"actions.{number}.{part}"] = f"goal_{goal.goal_id}.sentence"
    said = [view for view in plan.parent_views if view.text.strip()]
    for number, view in enumerate(said, start=1):
        keys[f"parent_words.{number}.words"] = f"view_{view.guardian_id}.text"
    return keys


def _lines(text: str) -> tuple[str, ...]:
    """One line is one point of the list."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
