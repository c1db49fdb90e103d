"""Where a case stands: computed from the facts, never typed, and it says why (product.md, The facts it keeps).

The most advanced fact decides: closed, then the overdracht, then what is running, then what came before.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zorgdesk.domain.facts import CaseFacts, HandoverFact
from zorgdesk.domain.values import HandoverManner, HandoverStep, PlanStatus, Stage


class StageWhy(StrEnum):
    """The fact that makes the stage; `wording/stage.py` says it in Dutch."""

    CLOSED = "closed"
    HANDOVER_RUNS = "handover_runs"
    WAITS_FOR_SCHOOL = "waits_for_school"
    HANDOVER_DONE = "handover_done"
    WAITS_FOR_HELP = "waits_for_help"
    PLAN_ACTIVE = "plan_active"
    PLAN_DRAFT = "plan_draft"
    CARE_ENDED = "care_ended"
    PLAN_ENDED = "plan_ended"
    OBSERVED = "observed"
    SHEET_OUT = "sheet_out"
    INTAKE_DONE = "intake_done"
    INTAKE_RUNS = "intake_runs"
    NO_CHILD_YET = "no_child_yet"


@dataclass(frozen=True)
class StageResult:
    """The stage, why, the date of that fact, and whether care ended while the case goes on."""

    stage: Stage
    why: StageWhy
    on: date | None = None
    care_ended: bool = False


def _past(day: date | None, on: date) -> bool:
    return day is not None and day <= on


def stage_of(facts: CaseFacts, on: date) -> StageResult:
    """The stage on a day. "Opvang beëindigd – begeleiding loopt door" is `care_ended` with an open stage."""
    if _past(facts.closed_on, on):
        return StageResult(Stage.CLOSED, StageWhy.CLOSED, facts.closed_on)
    care_ended = _past(facts.care_ended_on, on)
    stage, why, since = _open_stage(facts, on, care_ended=care_ended)
    return StageResult(stage, why, since, care_ended)


def _open_stage(facts: CaseFacts, on: date, *, care_ended: bool) -> tuple[Stage, StageWhy, date | None]:
    if facts.handover is not None:
        return _handover_stage(facts.handover)
    if _past(facts.waiting_since, on):
        return Stage.WAITING, StageWhy.WAITS_FOR_HELP, facts.waiting_since
    plan = facts.current_plan
    if plan is not None and plan.status is PlanStatus.ACTIVE:
        return Stage.SUPPORT, StageWhy.PLAN_ACTIVE, plan.starts_on
    if care_ended:
        return Stage.AFTERCARE, StageWhy.CARE_ENDED, facts.care_ended_on
    if plan is not None:
        return Stage.PLAN, StageWhy.PLAN_DRAFT, None
    return _early_stage(facts)


def _handover_stage(handover: HandoverFact) -> tuple[Stage, StageWhy, date | None]:
    """Running, waiting for the school, or done: received, and talked about when it is a warm one."""
    sent = handover.done.get(HandoverStep.SENT)
    if sent is None:
        return Stage.HANDOVER, StageWhy.HANDOVER_RUNS, handover.done.get(HandoverStep.DRAFT)
    last = HandoverStep.WARM_TALK if handover.manner is HandoverManner.WARM else HandoverStep.RECEIVED
    if HandoverStep.RECEIVED not in handover.done or last not in handover.done:
        return Stage.HANDOVER, StageWhy.WAITS_FOR_SCHOOL, sent
    return Stage.AFTERCARE, StageWhy.HANDOVER_DONE, handover.done[last]


def _early_stage(facts: CaseFacts) -> tuple[Stage, StageWhy, date | None]:
    """Before any plan that still runs."""
    if any(plan.status is PlanStatus.COMPLETED for plan in facts.plans):
        return Stage.AFTERCARE, StageWhy.PLAN_ENDED, max(_ends(facts), default=None)
    if facts.observation_count:
        return Stage.OBSERVATION, StageWhy.OBSERVED, facts.last_observed_on
    if facts.open_sheets:
        return Stage.OBSERVATION, StageWhy.SHEET_OUT, facts.open_sheets[0].printed_on
    if facts.intake_finished_on is not None:
        return Stage.OBSERVATION, StageWhy.INTAKE_DONE, facts.intake_finished_on
    if not facts.child_first_name and not facts.guardians:
        return Stage.SIGNAL, StageWhy.NO_CHILD_YET, facts.opened_on
    return Stage.INTAKE, StageWhy.INTAKE_RUNS, facts.opened_on


def _ends(facts: CaseFacts) -> list[date]:
    return [plan.evaluated_on for plan in facts.plans if plan.evaluated_on is not None]
