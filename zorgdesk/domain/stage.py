"""Where a case stands: computed from the facts, never typed, and it says why (product.md, The facts it keeps).

The most advanced fact decides: closed, then the overdracht, then what is running, then what came before.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zorgdesk.domain.facts import CaseFacts, HandoverFact
from zorgdesk.domain.values import HandoverManner, HandoverStep, PartiesInvolved, PlanStatus, Stage


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


class Onward(StrEnum):
    """What would move a case on; `wording/stage.py` says it in Dutch."""

    NAME_THE_CHILD = "name_the_child"
    CASE_DIRECTOR = "case_director"
    CONTACT_FOR_PARENTS = "contact_for_parents"
    PARTIES_INVOLVED = "parties_involved"
    FINISH_INTAKE = "finish_intake"
    OBSERVE = "observe"
    ENTER_SHEET = "enter_sheet"
    BEGIN_PLAN = "begin_plan"
    ADD_GOAL = "add_goal"
    SET_EVALUATION = "set_evaluation"
    ADD_GO_NO_GO = "add_go_no_go"
    ACTIVATE_PLAN = "activate_plan"
    DECIDE = "decide"
    EVALUATE = "evaluate"
    HELP_STARTS = "help_starts"
    SEND_HANDOVER = "send_handover"
    RECEIPT = "receipt"
    WARM_TALK = "warm_talk"
    AFTERCARE_STEP = "aftercare_step"
    CLOSE = "close"
    FOLLOW_UP = "follow_up"
    REOPEN = "reopen"


@dataclass(frozen=True)
class OnwardStep:
    """One thing that would move a case on, with its day where there is one."""

    what: Onward
    on: date | None = None


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


# What would move it on ----------------------------------------------------------------------------------------------


def onward(facts: CaseFacts, on: date) -> tuple[OnwardStep, ...]:
    """What would bring the case to its next stage, the first thing first; it is advice and blocks nothing."""
    return tuple(_ONWARD[stage_of(facts, on).why](facts))


def _simply(*steps: Onward) -> Callable[[CaseFacts], Iterator[OnwardStep]]:
    return lambda _facts: (OnwardStep(step) for step in steps)


def _from_intake(facts: CaseFacts) -> Iterator[OnwardStep]:
    """The three agreements that end an intake (product.md rule 5)."""
    if not facts.case_director.strip():
        yield OnwardStep(Onward.CASE_DIRECTOR)
    if not facts.contact_for_parents.strip():
        yield OnwardStep(Onward.CONTACT_FOR_PARENTS)
    if facts.parties_involved is not PartiesInvolved.YES:
        yield OnwardStep(Onward.PARTIES_INVOLVED)
    yield OnwardStep(Onward.FINISH_INTAKE)


def _from_draft(facts: CaseFacts) -> Iterator[OnwardStep]:
    """What a plan needs to become active (product.md rule 5)."""
    plan = facts.current_plan
    if plan is not None and not plan.goal_count:
        yield OnwardStep(Onward.ADD_GOAL)
    if plan is not None and plan.evaluation_on is None:
        yield OnwardStep(Onward.SET_EVALUATION)
    if plan is not None and not plan.go_no_gos:
        yield OnwardStep(Onward.ADD_GO_NO_GO)
    yield OnwardStep(Onward.ACTIVATE_PLAN)


def _from_plan(facts: CaseFacts) -> Iterator[OnwardStep]:
    """The next go/no-go decides; then the evaluation."""
    plan = facts.current_plan
    if plan is None:
        return
    open_moments = [moment.planned_on for moment in plan.go_no_gos if moment.decided_on is None]
    if open_moments:
        yield OnwardStep(Onward.DECIDE, min(open_moments))
    if plan.evaluation_on is not None:
        yield OnwardStep(Onward.EVALUATE, plan.evaluation_on)


def _from_handover(facts: CaseFacts) -> Iterator[OnwardStep]:
    """What the school still owes, and the warm talk."""
    handover = facts.handover
    if handover is None:
        return
    if HandoverStep.RECEIVED not in handover.done:
        yield OnwardStep(Onward.RECEIPT)
    if handover.manner is HandoverManner.WARM and HandoverStep.WARM_TALK not in handover.done:
        yield OnwardStep(Onward.WARM_TALK, handover.warm_talk_on)


def _from_aftercare(facts: CaseFacts) -> Iterator[OnwardStep]:
    if facts.care_ended_on is not None:
        yield OnwardStep(Onward.AFTERCARE_STEP, facts.aftercare_on)
    yield OnwardStep(Onward.CLOSE)


def _from_closed(facts: CaseFacts) -> Iterator[OnwardStep]:
    if facts.follow_up is not None:
        yield OnwardStep(Onward.FOLLOW_UP, facts.follow_up.due_on)
    yield OnwardStep(Onward.REOPEN)


_ONWARD: dict[StageWhy, Callable[[CaseFacts], Iterator[OnwardStep]]] = {
    StageWhy.CLOSED: _from_closed,
    StageWhy.HANDOVER_RUNS: _simply(Onward.SEND_HANDOVER),
    StageWhy.WAITS_FOR_SCHOOL: _from_handover,
    StageWhy.HANDOVER_DONE: _from_aftercare,
    StageWhy.WAITS_FOR_HELP: _simply(Onward.HELP_STARTS),
    StageWhy.PLAN_ACTIVE: _from_plan,
    StageWhy.PLAN_DRAFT: _from_draft,
    StageWhy.CARE_ENDED: _from_aftercare,
    StageWhy.PLAN_ENDED: _from_aftercare,
    StageWhy.OBSERVED: _simply(Onward.BEGIN_PLAN),
    StageWhy.SHEET_OUT: _simply(Onward.ENTER_SHEET),
    StageWhy.INTAKE_DONE: _simply(Onward.OBSERVE),
    StageWhy.INTAKE_RUNS: _from_intake,
    StageWhy.NO_CHILD_YET: _simply(Onward.NAME_THE_CHILD),
}
