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
    DecisionMoment,
    GoalOnPaper,
    PlannedAction,
    SupportPlanPaper,
    TriedBefore,
)
from zorgdesk.casework.sheets.plans import GoalSheet, PlanSheet
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.casework.text_watch import check_texts
from zorgdesk.domain import gate
from zorgdesk.domain.dates import age_in_months
from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.gate_texts import with_texts
from zorgdesk.domain.records.cases import CareCase
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.values import PersonRole
from zorgdesk.domain.verdicts import CaseTab

_NAMES = frozenset({"child_full_name", "child_first_name", "group", "made_with", "absent_parents"})
_FIELDS = {
    "needed": "support_question.need",
    "parents_question": "support_question.parents_question",
    "group_question": "support_question.team_question",
    "strengths": "baseline.strengths",
    "seen": "baseline.facts",
    "hinders": "baseline.hinders",
    "at_home": "baseline.home",
    "child_needs": "needs.needs",
    "effort": "effort.effort",
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
    return SupportPlanPaper(**_head(session, plan, on), **_texts(plan), **_work(plan), **_parents(session, plan, facts))


def _head(session: Session, plan: PlanSheet, on: date) -> dict[str, Any]:
    birth = plan.birth_date
    mentor = _mentor(session, plan)
    names = [one.name for one in plan.companions]
    names += [view.name for view in plan.parent_views if view.text.strip() and view.name not in names]
    if mentor is not None and mentor.name not in names:
        names.append(mentor.name)
    return {
        "child_full_name": plan.child_full_name,
        "child_first_name": plan.child_first_name,
        "birth_date": birth,
        "age_months": age_in_months(birth, on) if birth is not None and birth <= on else None,
        "group": plan.group_name or plan.location_name,
        "runs_from": plan.starts_on or plan.created_on,
        "runs_to": plan.evaluation_on,
        "status": plan.status,
        "made_with": tuple(names),
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
        "strengths": _lines(now.strengths),
        "seen": "\n".join([*_lines(now.facts), *(fact.text for fact in plan.facts if fact.text.strip())]),
        "hinders": now.hinders,
        "tried": tuple(TriedBefore(one.what, one.since, one.effect) for one in plan.tried if one.what.strip()),
        "at_home": now.home,
        "child_needs": plan.sections["needs"].needs,
        "effort": plan.sections["effort"].effort,
    }


def _work(plan: PlanSheet) -> dict[str, Any]:
    return {
        "goals": tuple(_goal(goal) for goal in _goals(plan)),
        "actions": tuple(
            PlannedAction(action.what, "", action.executor_name.strip() or action.executor, action.rhythm)
            for goal in _goals(plan)
            for action in goal.actions
            if action.what.strip()
        ),
        "moments": tuple(
            DecisionMoment(one.planned_on, one.question, one.criteria, one.decision) for one in plan.go_no_gos
        ),
    }


def _goals(plan: PlanSheet) -> list[GoalSheet]:
    return [goal for goal in plan.goals if goal.sentence.strip()]


def _goal(goal: GoalSheet) -> GoalOnPaper:
    return GoalOnPaper(
        sentence=goal.sentence,
        specific=goal.behaviour,
        parents_accept=goal.accepted_by_parents or None,
        group_accepts=goal.accepted_by_team or None,
        group_note="",
        realistic=goal.realistic_because,
        due_on=goal.due_on,
        measure=goal.measured_how,
        start=goal.zero_value,
        target=goal.target_value,
        now=goal.current_value,
        status=goal.status,
        out_of=goal.measure_of,
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
        "signers": tuple(signers),
    }


def _mentor(session: Session, plan: PlanSheet) -> StaffOnPaper | None:
    mentor = session.get_one(CareCase, plan.case_id).mentor
    return StaffOnPaper(mentor.name.full, mentor.role) if mentor is not None else None


def _staff(session: Session, plan: PlanSheet, name: str) -> StaffOnPaper:
    """A name typed in the intake, with the function where it is known."""
    known = preferences(session)
    if name and name == known.own_name:
        return StaffOnPaper(name, known.own_role or PersonRole.CARE_COORDINATOR)
    mentor = _mentor(session, plan)
    return mentor if mentor is not None and mentor.name == name else StaffOnPaper(name, "")


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
        for part in ("what", "when", "who"):
            keys[f"actions.{number}.{part}"] = f"goal_{goal.goal_id}.sentence"
    said = [view for view in plan.parent_views if view.text.strip()]
    for number, view in enumerate(said, start=1):
        keys[f"parent_words.{number}.words"] = f"view_{view.guardian_id}.text"
    return keys


def _lines(text: str) -> tuple[str, ...]:
    """One line is one point of the list."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
