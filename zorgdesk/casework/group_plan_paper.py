"""Prepare papers 04a and 04b: the plan on one A4 for the group, by first name or by code (papers.md section 5).

The rows come from the acties with a moment of the day; what is done at home is not on it, and neither is the goal
sentence, the reason or anything of the parents.
"""

from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from zorgdesk.casework.facts import case_facts
from zorgdesk.casework.paper_frame import frame_of_case
from zorgdesk.casework.paper_texts import texts_of
from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.sheets.group_plan_paper import (
    GroupCounting,
    GroupPlanBody,
    GroupPlanByCode,
    GroupPlanByName,
    GroupTip,
    MomentOnPaper,
    Standing,
)
from zorgdesk.casework.sheets.plans import ActionSheet, GoalSheet, PlanSheet
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.casework.text_watch import check_family_names, check_texts
from zorgdesk.domain.gate_plans import group_plan, with_hard_names
from zorgdesk.domain.gate_texts import with_texts
from zorgdesk.domain.records.plans import SupportPlan
from zorgdesk.domain.values import ActionResult, DayMoment, Executor, GoalStatus, PlanStatus
from zorgdesk.domain.verdicts import CaseTab

BY_NAME: Final = "by_name"
BY_CODE: Final = "code"
MOST_BOXES: Final = 10
RUNNING_GOALS: Final = (GoalStatus.OPEN, GoalStatus.PARTLY, GoalStatus.NOT_REACHED)
_NAMES: Final = frozenset({"child_first_name", "child_code"})
_DAY: Final = list(DayMoment)
_PARTS: Final = ("do", "say")
_Action = tuple[GoalSheet, ActionSheet]


def prepare_group_plan(session: Session, request: PaperRequest, *, on: date) -> Proposal:
    """The sheet of version `source_id` in edition `by_name` or `code`; raises NoResultFound when the plan is gone."""
    plan = plan_sheet(session, request.source_id or 0)
    by_name = request.edition != BY_CODE
    actions = _actions(plan)
    body = _body(session, plan, actions)
    paper: GroupPlanByName | GroupPlanByCode
    paper = GroupPlanByName(plan.child_first_name, body) if by_name else GroupPlanByCode(plan.case_code, body)
    texts = texts_of(paper, keys=_keys(plan, actions), skip=_NAMES)
    family = check_family_names(session, plan.case_id, texts, first_name_may=by_name)
    findings = (*check_texts(session, plan.case_id, texts), *family)
    without = sum(1 for _, action in actions if action.moment is None and not action.moment_words.strip())
    verdict = group_plan(
        case_facts(session, plan.case_id), on,
        moments=len(body.moments), counts=body.counting is not None, left_out=without,
    )  # fmt: skip
    judged = with_hard_names(with_texts(verdict, findings, CaseTab.PLAN))
    recipient = _recipient(plan)
    frame = frame_of_case(session, plan.case_id, recipient=recipient, on=on, version=plan.version)
    title = plan.child_first_name if by_name else ""
    return Proposal(request, judged, paper, frame, title, recipient, plan.case_code, plan.version)


def _recipient(plan: PlanSheet) -> str:
    name = plan.group_name or plan.location_name
    return name if not plan.group_name or name.lower().startswith("groep") else f"groep {name}"


def _actions(plan: PlanSheet) -> list[_Action]:
    """What is done in the group for goals that run; what parents do at home is not for the door."""
    return [
        (goal, action)
        for goal in plan.goals
        if goal.status in RUNNING_GOALS
        for action in goal.actions
        if action.executor is not Executor.PARENTS
        and action.result is not ActionResult.STOP
        and (action.what.strip() or action.how.strip())
    ]


def _body(session: Session, plan: PlanSheet, actions: list[_Action]) -> GroupPlanBody:
    newer = _version_that_runs(session, plan)
    over = plan.status in (PlanStatus.COMPLETED, PlanStatus.LAPSED) or newer is not None
    running = Standing.CONCEPT if plan.is_concept else Standing.RUNS
    return GroupPlanBody(
        group=plan.group_name or plan.location_name,
        runs_from=plan.starts_on or plan.created_on,
        runs_to=plan.evaluation_on,
        standing=Standing.OLD if over else running,
        runs_now=newer,
        throw_away=None if over else _version_before(session, plan),
        always=tuple(_tip(action) for _, action in actions if action.moment is DayMoment.ANY),
        moments=tuple(
            MomentOnPaper(moment, own, tuple(_tip(action) for _, action in row)) for moment, own, row in _rows(actions)
        ),
        counting=_counting(plan),
    )


def _tip(action: ActionSheet) -> GroupTip:
    """What and how as sentences behind each other, and what to say."""
    parts = [part.strip() for part in (action.what, action.how) if part.strip()]
    return GroupTip(" ".join(part if part[-1] in ".!?…" else f"{part}." for part in parts), action.say.strip())


def _rows(actions: list[_Action]) -> list[tuple[DayMoment | None, str, list[_Action]]]:
    """The acties per moment in the order of the day; a moment in own words comes after its kind, or last."""
    rows: dict[tuple[int, str], list[_Action]] = {}
    for goal, action in actions:
        own = action.moment_words.strip()
        if action.moment is not DayMoment.ANY and (action.moment is not None or own):
            place = _DAY.index(action.moment) if action.moment is not None else len(_DAY)
            rows.setdefault((place, own), []).append((goal, action))
    return [(rows[key][0][1].moment, key[1], rows[key]) for key in sorted(rows)]


def _counting(plan: PlanSheet) -> GroupCounting | None:
    """What is measured for the first goal that runs and says how."""
    goal = _counted(plan)
    if goal is None:
        return None
    boxes = goal.measure_of if goal.measure_of is not None and 0 < goal.measure_of <= MOST_BOXES else MOST_BOXES
    return GroupCounting(goal.measured_how.strip(), goal.unit, boxes)


def _counted(plan: PlanSheet) -> GoalSheet | None:
    return next((goal for goal in plan.goals if goal.status in RUNNING_GOALS and goal.measured_how.strip()), None)


def _version_that_runs(session: Session, plan: PlanSheet) -> int | None:
    """The newer version that took the place of this one."""
    newer = select(SupportPlan.version).where(
        SupportPlan.case_id == plan.case_id,
        SupportPlan.version > plan.version,
        SupportPlan.status == PlanStatus.ACTIVE,
    )
    return session.scalars(newer.order_by(SupportPlan.version.desc()).limit(1)).first()


def _version_before(session: Session, plan: PlanSheet) -> int | None:
    """The newest earlier version that ran and may still hang on a door."""
    earlier = select(SupportPlan.version).where(
        SupportPlan.case_id == plan.case_id,
        SupportPlan.version < plan.version,
        SupportPlan.activated_on.is_not(None),
    )
    return session.scalars(earlier.order_by(SupportPlan.version.desc()).limit(1)).first()


def _keys(plan: PlanSheet, actions: list[_Action]) -> dict[str, str]:
    """Where each text is written in the editor: the goal under which its actie stands."""
    always = [goal.goal_id for goal, action in actions if action.moment is DayMoment.ANY]
    keys = {f"body.always.{number}.{part}": _field(ref) for number, ref in enumerate(always, 1) for part in _PARTS}
    for number, (_, _, row) in enumerate(_rows(actions), start=1):
        keys[f"body.moments.{number}.words"] = _field(row[0][0].goal_id)
        for tip, (goal, _) in enumerate(row, start=1):
            keys |= {f"body.moments.{number}.tips.{tip}.{part}": _field(goal.goal_id) for part in _PARTS}
    counted = _counted(plan)
    if counted is not None:
        keys["body.counting.question"] = f"goal_{counted.goal_id}.measured_how"
    return keys


def _field(goal_id: int) -> str:
    return f"goal_{goal_id}.sentence"
