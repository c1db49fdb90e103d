"""The stage follows the facts and says why."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.domain.makers import TODAY, facts, handover
from zorgdesk.domain.facts import CaseFacts, PlanFact, SheetFact
from zorgdesk.domain.stage import StageWhy, stage_of
from zorgdesk.domain.values import HandoverManner, HandoverStep, PlanStatus, Stage

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
STARTED = date(2026, 10, 12)
SENT, RECEIVED, TALKED = HandoverStep.SENT, HandoverStep.RECEIVED, HandoverStep.WARM_TALK
WARM = HandoverManner.WARM


def plan(status: PlanStatus, version: int = 1) -> PlanFact:
    return PlanFact(version, version, status, starts_on=STARTED, evaluated_on=YESTERDAY)


TABLE = [
    ("a signaal without a child", facts(gezag="--", child_first_name="", intake_finished_on=None), Stage.SIGNAL,
     StageWhy.NO_CHILD_YET),
    ("the intake runs", facts(intake_finished_on=None), Stage.INTAKE, StageWhy.INTAKE_RUNS),
    ("a name alone is an intake", facts(gezag="--", intake_finished_on=None), Stage.INTAKE, StageWhy.INTAKE_RUNS),
    ("the intake is done", facts(), Stage.OBSERVATION, StageWhy.INTAKE_DONE),
    ("a sheet is out", facts(open_sheets=(SheetFact(1, "OBS-2026-0001", TODAY),)), Stage.OBSERVATION,
     StageWhy.SHEET_OUT),
    ("observed", facts(observation_count=1, last_observed_on=TODAY), Stage.OBSERVATION, StageWhy.OBSERVED),
    ("a plan is being written", facts(observation_count=1, plans=(plan(PlanStatus.DRAFT),)), Stage.PLAN,
     StageWhy.PLAN_DRAFT),
    ("a plan was discussed", facts(plans=(plan(PlanStatus.DISCUSSED),)), Stage.PLAN, StageWhy.PLAN_DRAFT),
    ("a plan runs", facts(plans=(plan(PlanStatus.ACTIVE), plan(PlanStatus.DRAFT, 2))), Stage.SUPPORT,
     StageWhy.PLAN_ACTIVE),
    ("a plan is over", facts(plans=(plan(PlanStatus.COMPLETED),)), Stage.AFTERCARE, StageWhy.PLAN_ENDED),
    ("a plan lapsed", facts(observation_count=1, plans=(plan(PlanStatus.LAPSED),)), Stage.OBSERVATION,
     StageWhy.OBSERVED),
    ("waiting for help", facts(waiting_since=YESTERDAY, plans=(plan(PlanStatus.ACTIVE),)), Stage.WAITING,
     StageWhy.WAITS_FOR_HELP),
    ("waiting from tomorrow", facts(waiting_since=TOMORROW), Stage.OBSERVATION, StageWhy.INTAKE_DONE),
    ("the overdracht runs", facts(handover=handover(HandoverStep.DRAFT), plans=(plan(PlanStatus.ACTIVE),)),
     Stage.HANDOVER, StageWhy.HANDOVER_RUNS),
    ("the overdracht was sent", facts(handover=handover(SENT)), Stage.HANDOVER, StageWhy.WAITS_FOR_SCHOOL),
    ("the overdracht was received", facts(handover=handover(SENT, RECEIVED)), Stage.AFTERCARE,
     StageWhy.HANDOVER_DONE),
    ("a warm one still has its talk", facts(handover=handover(SENT, RECEIVED, manner=WARM)), Stage.HANDOVER,
     StageWhy.WAITS_FOR_SCHOOL),
    ("a warm one was talked about", facts(handover=handover(SENT, RECEIVED, TALKED, manner=WARM)), Stage.AFTERCARE,
     StageWhy.HANDOVER_DONE),
    ("a talk without a receipt", facts(handover=handover(SENT, TALKED, manner=WARM)), Stage.HANDOVER,
     StageWhy.WAITS_FOR_SCHOOL),
    ("care ended", facts(care_ended_on=YESTERDAY, plans=(plan(PlanStatus.DRAFT),)), Stage.AFTERCARE,
     StageWhy.CARE_ENDED),
    ("care ended, the plan runs on", facts(care_ended_on=YESTERDAY, plans=(plan(PlanStatus.ACTIVE),)), Stage.SUPPORT,
     StageWhy.PLAN_ACTIVE),
    ("closed", facts(closed_on=TODAY, handover=handover(SENT)), Stage.CLOSED, StageWhy.CLOSED),
    ("closed from tomorrow", facts(closed_on=TOMORROW), Stage.OBSERVATION, StageWhy.INTAKE_DONE),
]  # fmt: skip


@pytest.mark.parametrize(("name", "case", "stage", "why"), TABLE, ids=[row[0] for row in TABLE])
def test_the_stage_is_computed_and_says_why(name: str, case: CaseFacts, stage: Stage, why: StageWhy) -> None:
    result = stage_of(case, TODAY)
    assert (result.stage, result.why) == (stage, why), name


def test_the_date_of_the_fact_comes_along() -> None:
    assert stage_of(facts(plans=(plan(PlanStatus.ACTIVE),)), TODAY).on == STARTED
    assert stage_of(facts(plans=(plan(PlanStatus.COMPLETED),)), TODAY).on == YESTERDAY
    never = replace(plan(PlanStatus.COMPLETED), evaluated_on=None)
    assert stage_of(facts(plans=(never,)), TODAY).on is None
    assert stage_of(facts(handover=handover(SENT, RECEIVED)), TODAY).on == date(2026, 11, 2)


def test_care_that_ended_while_the_case_goes_on_is_told() -> None:
    running = facts(care_ended_on=YESTERDAY, plans=(plan(PlanStatus.ACTIVE),))
    assert stage_of(running, TODAY).care_ended
    assert not stage_of(replace(running, care_ended_on=TOMORROW), TODAY).care_ended
    assert not stage_of(replace(running, closed_on=TODAY), TODAY).care_ended
