"""How far a plan is, from its sheet alone: a tip never blocks (look.md screen 06), only rule 5 does."""

from dataclasses import fields

from zorgdesk.casework.sheets.plan_quality import (
    PlanQuality,
    PlanSection,
    PlanTip,
    QualityPoint,
    SectionState,
    TipKind,
)
from zorgdesk.casework.sheets.plans import GoalSheet, PlanSheet
from zorgdesk.domain.values import Agreement, CompanionKind

_MAY_STAY_EMPTY = frozenset({"child_voice", "protects", "hinders"})
_TEXTS = (
    PlanSection.SUPPORT_QUESTION,
    PlanSection.BASELINE,
    PlanSection.NEEDS,
    PlanSection.EFFORT,
    PlanSection.BRIDGING,
)


def plan_quality(sheet: PlanSheet) -> PlanQuality:
    """States, tips and points of one version."""
    tips = (*_head_tips(sheet), *_goal_tips(sheet), *_bridging_tips(sheet), *_parent_tips(sheet))
    states = {section: _text_state(sheet, section) for section in _TEXTS}
    states |= {
        PlanSection.HEAD: _state(bool(sheet.companions), not _head_tips(sheet)),
        PlanSection.GOALS: _state(any(_said(goal) for goal in sheet.goals), all(_said(goal) for goal in sheet.goals)),
        PlanSection.MOMENTS: _state(bool(sheet.go_no_gos), sheet.evaluation_on is not None),
        PlanSection.PARENTS: _state(
            any(view.text.strip() or view.agreement is not Agreement.OPEN for view in sheet.parent_views),
            all(view.agreement is not Agreement.OPEN for view in sheet.parent_views),
        ),
        PlanSection.INTERNAL: SectionState.CLOSED_OFF,
    }
    return PlanQuality({section: states[section] for section in PlanSection}, tips, _points(sheet))


def _head_tips(sheet: PlanSheet) -> list[PlanTip]:
    """What has a star in the Kop of domain.md 3.2; the period and the akkoord have points of their own."""
    along = {companion.kind for companion in sheet.companions}
    missing = (
        (TipKind.NO_PARENTS_ALONG, CompanionKind.PARENT not in along),
        (TipKind.NO_TEAM_ALONG, CompanionKind.EDUCATOR not in along),
        (TipKind.NO_DIRECTOR, not sheet.case_director.strip()),
        (TipKind.NO_CONTACT, not sheet.contact_for_parents.strip()),
    )
    return [PlanTip(kind, PlanSection.HEAD, 0) for kind, is_missing in missing if is_missing]


def _bridging_tips(sheet: PlanSheet) -> list[PlanTip]:
    """A child that waits for help needs a plan for the meantime (domain.md 3.2, Overbrugging)."""
    waits = sheet.waiting_since is not None and not sheet.sections["bridging"].bridging.strip()
    return [PlanTip(TipKind.NO_BRIDGING, PlanSection.BRIDGING, 0)] if waits else []


def _goal_tips(sheet: PlanSheet) -> list[PlanTip]:
    return [
        PlanTip(kind, PlanSection.GOALS, goal.goal_id, number)
        for number, goal in enumerate(sheet.goals, start=1)
        for kind, missing in (
            (TipKind.NO_ZERO, goal.zero_value is None),
            (TipKind.NO_TARGET, goal.zero_value is not None and goal.target_value is None),
            (TipKind.NO_DUE_DATE, goal.due_on is None),
            (TipKind.NO_ACTION, not goal.actions),
        )
        if missing
    ]


def _parent_tips(sheet: PlanSheet) -> list[PlanTip]:
    return [
        PlanTip(TipKind.NO_AGREEMENT, PlanSection.PARENTS, view.guardian_id, name=view.name)
        for view in sheet.parent_views
        if view.agreement is Agreement.OPEN
    ]


def _points(sheet: PlanSheet) -> dict[QualityPoint, bool]:
    baseline = sheet.sections["baseline"]
    views, goals = sheet.parent_views, sheet.goals
    along = {companion.kind for companion in sheet.companions}
    return {
        QualityPoint.WITH_PARENTS: CompanionKind.PARENT in along or any(view.text.strip() for view in views),
        QualityPoint.WITH_TEAM: CompanionKind.EDUCATOR in along or any(goal.accepted_by_team for goal in goals),
        QualityPoint.GOALS_DATED: bool(goals) and all(goal.due_on is not None for goal in goals),
        QualityPoint.GOALS_MEASURED: bool(goals) and all(goal.zero_value is not None for goal in goals),
        QualityPoint.STRENGTHS: bool(baseline.strengths.strip()),
        QualityPoint.ALL_AGREE: bool(views) and all(view.agreement is Agreement.YES for view in views),
        QualityPoint.MOMENTS_PLANNED: bool(sheet.go_no_gos) and sheet.evaluation_on is not None,
    }


def _text_state(sheet: PlanSheet, section: PlanSection) -> SectionState:
    answers = sheet.sections[section.value]
    filled = {part.name: bool(getattr(answers, part.name).strip()) for part in fields(answers)}
    if section is PlanSection.EFFORT:
        filled["effort"] = filled["effort"] or sheet.has_trajectory
    if section is PlanSection.BASELINE:
        filled["facts"] = filled["facts"] or any(fact.text.strip() for fact in sheet.facts)
    asked = [name for name in filled if name not in _MAY_STAY_EMPTY]
    return _state(any(filled.values()), all(filled[name] for name in asked))


def _state(started: bool, full: bool) -> SectionState:
    if not started:
        return SectionState.EMPTY
    return SectionState.FULL if full else SectionState.STARTED


def _said(goal: GoalSheet) -> bool:
    return bool(goal.sentence.strip())
