"""What is due follows from the facts, and stays true until the next day on which the calendar changes it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.makers import (
    FATHER,
    LONG_AGO,
    TODAY,
    facts,
    handover,
    jgz,
    local_team,
    observation,
    request,
    school,
)
from zorgdesk.domain.consent_rules import case_light
from zorgdesk.domain.dates import add_months, birthday
from zorgdesk.domain.facts import (
    ActionItemFact,
    CaseFacts,
    FeedbackFact,
    GoNoGoFact,
    ParentMeetingFact,
    PlanFact,
    SheetFact,
    StepFact,
)
from zorgdesk.domain.gate import strip
from zorgdesk.domain.records.cases import Signal
from zorgdesk.domain.stage import stage_of
from zorgdesk.domain.tasks import DueTask, derive, next_change_after, place_of
from zorgdesk.domain.values import HandoverManner, HandoverStep, PartiesInvolved, PlanStatus, SignRule, TaskKind
from zorgdesk.domain.verdicts import CaseTab, PlaceField

K = TaskKind
BIRTH = date(2023, 12, 4)
SENT, RECEIVED = HandoverStep.SENT, HandoverStep.RECEIVED


def only(case: CaseFacts, kind: TaskKind, on: date = TODAY) -> list[DueTask]:
    return [task for task in derive(case, on) if task.kind is kind]


def due(case: CaseFacts, kind: TaskKind, on: date = TODAY) -> list[date]:
    return [task.due_on for task in only(case, kind, on)]


def plan(**more: Any) -> PlanFact:
    moments = (GoNoGoFact(1, "Werken de ruilkaarten?", TODAY), GoNoGoFact(2, "Door?", TODAY, decided_on=TODAY))
    given_ = {"starts_on": LONG_AGO, "evaluation_on": date(2026, 12, 1), "go_no_gos": moments, **more}
    return PlanFact(5, 2, given_.pop("status", PlanStatus.ACTIVE), **given_)


def test_a_case_with_nothing_open_has_nothing_to_do() -> None:
    assert derive(facts(birth_date=None), TODAY) == ()


# Plan ---------------------------------------------------------------------------------------------------------------


def test_open_go_no_gos_and_the_evaluation_of_the_active_plan_are_due() -> None:
    case = facts(plans=(plan(),))
    (moment,) = only(case, K.GO_NO_GO)
    assert (moment.due_on, moment.ref, moment.what, moment.number) == (TODAY, 1, "Werken de ruilkaarten?", 2)
    assert due(case, K.PLAN_EVALUATION) == [date(2026, 12, 1)]


@pytest.mark.parametrize(
    "other", [plan(status=PlanStatus.DRAFT), plan(evaluation_on=None), plan(evaluated_on=TODAY, go_no_gos=())]
)
def test_no_plan_that_runs_or_no_date_means_no_evaluation(other: PlanFact) -> None:
    assert due(facts(plans=(other,)), K.PLAN_EVALUATION) == []


def test_a_draft_has_no_go_no_go_due() -> None:
    assert due(facts(plans=(plan(status=PlanStatus.DRAFT),)), K.GO_NO_GO) == []


# Consent ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("JJ", []),
        ("LL", []),
        ("Jd", [TODAY + timedelta(days=30)]),
        ("Js", [TODAY + timedelta(days=14)]),
        ("Jx", [TODAY - timedelta(days=1)]),
        ("Nx", []),
        ("Jo", []),
    ],
)
def test_a_ja_is_due_for_renewal_in_its_last_30_days_and_after(said: str, expected: list[date]) -> None:
    assert due(facts(jgz(said), years=3), K.CONSENT_EXPIRES) == expected


def test_a_ja_for_a_school_that_has_the_form_needs_no_renewal() -> None:
    assert due(facts(school("sJ"), handover=handover(SENT, RECEIVED)), K.CONSENT_EXPIRES) == []


def test_who_was_asked_and_is_silent_is_due_ten_days_later() -> None:
    (task,) = only(facts(request(signs="Jo")), K.CONSENT_ANSWER)
    assert (task.due_on, task.ref, task.guardian_id) == (date(2026, 10, 8), 100, FATHER)
    assert (task.what, task.who, task.since) == ("Wies Woordenaar", "Pepijn Luchtballon", LONG_AGO)


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("J.", 1),
        ("oo", 2),
        ("Jr", 1),
        ("Jx", 0),
        ("..", 0),
        ("N.", 0),
        ("JJ", 0),
        ("fJ", 1),
        ("f.", 2),
    ],
)
def test_answers_are_due_only_while_the_row_waits_for_someone(said: str, count: int) -> None:
    assert len(only(facts(request(signs=said)), K.CONSENT_ANSWER)) == count


def test_a_child_of_13_that_was_asked_is_waited_for_as_well() -> None:
    (task,) = only(facts(request(signs="JJo"), years=13), K.CONSENT_ANSWER)
    assert (task.guardian_id, task.who) == (None, "Lotje")


def test_the_child_itself_is_asked_30_days_before_it_turns_12() -> None:
    birth = add_months(TODAY + timedelta(days=30), -12 * 12)
    case = facts(jgz("JJ"), birth_date=birth)
    (task,) = only(case, K.ASK_CHILD)
    assert (task.due_on, task.number, task.who) == (birthday(birth, 12), 12, "Lotje")
    assert only(case, K.ASK_CHILD, TODAY - timedelta(days=1)) == []
    assert only(facts(jgz("JJJ"), birth_date=birth), K.ASK_CHILD) == []
    assert only(facts(jgz("JJo"), birth_date=birth), K.ASK_CHILD) == []
    assert only(facts(jgz("N."), birth_date=birth), K.ASK_CHILD) == []


def test_before_16_the_child_is_asked_again_where_it_said_nothing() -> None:
    birth = add_months(TODAY + timedelta(days=20), -16 * 12)
    (task,) = only(facts(jgz("JJ"), birth_date=birth), K.ASK_CHILD)
    assert (task.due_on, task.number) == (birthday(birth, 16), 16)


def test_unknown_gezag_is_to_be_cleared_up_while_guardians_decide() -> None:
    (task,) = only(facts(gezag="Y?"), K.AUTHORITY_UNKNOWN)
    assert (task.due_on, task.guardian_id) == (date(2026, 9, 15), FATHER)
    assert only(facts(gezag="Y?", years=16), K.AUTHORITY_UNKNOWN) == []
    assert len(only(facts(gezag="Y?", years=None), K.AUTHORITY_UNKNOWN)) == 1


def test_an_open_intake_counts_what_it_lacks() -> None:
    case = facts(intake_finished_on=None, case_director="", contact_for_parents="")
    (task,) = only(case, K.INTAKE_UNFINISHED)
    assert (task.due_on, task.number) == (date(2026, 9, 29), 3)
    full = replace(case, case_director="Ada", contact_for_parents="Pleun", parties_involved=PartiesInvolved.YES)
    assert only(full, K.INTAKE_UNFINISHED)[0].number == 0
    assert only(replace(full, parties_involved=PartiesInvolved.NOT_YET), K.INTAKE_UNFINISHED)[0].number == 0


def test_an_unborn_child_is_asked_after_from_its_due_date_until_it_is_born() -> None:
    unborn = facts(birth_date=None, due_date=date(2026, 12, 1))
    (task,) = only(unborn, K.BIRTH_EXPECTED)
    assert (task.due_on, place_of(task).field) == (date(2026, 12, 1), PlaceField.BIRTH_DATE)
    assert only(replace(unborn, birth_date=date(2026, 11, 30)), K.BIRTH_EXPECTED) == []
    assert only(replace(unborn, due_date=None), K.BIRTH_EXPECTED) == []


# Overdracht ---------------------------------------------------------------------------------------------------------


def test_the_overdracht_is_due_at_the_ages_of_the_gemeente_from_30_days_before() -> None:
    case = facts(birth_date=BIRTH)
    starts = date(2027, 6, 4)
    assert due(case, K.HANDOVER_START, starts - timedelta(days=31)) == []
    assert due(case, K.HANDOVER_START, starts - timedelta(days=30)) == [starts]
    assert due(case, K.HANDOVER_START, date(2028, 12, 3)) == [starts]
    assert due(case, K.HANDOVER_START, date(2028, 12, 4)) == []


def test_a_running_overdracht_is_discussed_and_sent_by_the_rules_it_began_with() -> None:
    own = replace(facts().care_rules, handover_discuss_months=44, handover_send_months=47)
    case = facts(birth_date=BIRTH, handover=handover(rules=own))
    later = date(2027, 11, 4)
    assert due(case, K.HANDOVER_DISCUSS, later) == [date(2027, 8, 4)]
    assert due(case, K.HANDOVER_SEND, later) == [later]
    assert due(case, K.HANDOVER_START, later) == []
    talked = replace(case, handover=handover(HandoverStep.DISCUSSED, rules=own))
    assert due(talked, K.HANDOVER_DISCUSS, later) == []
    sent = replace(case, handover=handover(SENT, rules=own))
    assert due(sent, K.HANDOVER_SEND, later) == []


@pytest.mark.parametrize(
    "case",
    [facts(years=None), facts(years=4, care_ended_on=TODAY), facts(years=4, closed_on=TODAY)],
    ids=["no birth date", "care ended", "closed"],
)
def test_no_overdracht_is_started_without_a_child_in_care(case: CaseFacts) -> None:
    assert due(case, K.HANDOVER_START) == []


def test_care_that_ends_later_still_counts_today() -> None:
    assert len(due(facts(years=4, care_ended_on=TODAY + timedelta(days=1)), K.HANDOVER_START)) == 1


def test_after_sending_the_receipt_and_the_warm_talk_are_due() -> None:
    assert due(facts(handover=handover(SENT)), K.RECEIPT_MISSING) == [date(2026, 11, 16)]
    assert due(facts(handover=handover(SENT, RECEIVED)), K.RECEIPT_MISSING) == []
    assert due(facts(handover=handover()), K.RECEIPT_MISSING) == []
    warm = handover(SENT, manner=HandoverManner.WARM)
    assert due(facts(handover=warm), K.WARM_TALK) == [date(2026, 11, 16)]
    planned = replace(warm, warm_talk_on=date(2026, 11, 25))
    assert due(facts(handover=planned), K.WARM_TALK) == [date(2026, 11, 25)]
    assert due(facts(handover=handover(manner=HandoverManner.WARM)), K.WARM_TALK) == []
    assert due(facts(handover=handover(SENT)), K.WARM_TALK) == []
    talked = handover(SENT, HandoverStep.WARM_TALK, manner=HandoverManner.WARM)
    assert due(facts(handover=talked), K.WARM_TALK) == []


# Talks, sheets, agreements ------------------------------------------------------------------------------------------

LISTED: list[tuple[TaskKind, dict[str, Any], date]] = [
    (K.PARENT_FEEDBACK, {"feedback_due": (FeedbackFact(3, 4, "Zorgteam", TODAY),)}, TODAY + timedelta(days=7)),
    (K.PARENT_MEETING, {"parent_meetings": (ParentMeetingFact(3, TODAY, "Evaluatie"),)}, TODAY),
    (K.SHEET_TO_ENTER, {"open_sheets": (SheetFact(3, "OBS-2026-0412", TODAY),)}, TODAY + timedelta(days=7)),
    (K.ACTION_ITEM, {"action_items": (ActionItemFact(3, "Bellen", "Pleun", TODAY, 4),)}, TODAY),
    (K.STEP, {"steps": (StepFact(3, "Kaarten maken", "Pleun", TODAY),)}, TODAY),
]


@pytest.mark.parametrize(("kind", "more", "due_on"), LISTED, ids=[row[0].value for row in LISTED])
def test_what_was_agreed_or_sent_out_is_due(kind: TaskKind, more: dict[str, Any], due_on: date) -> None:
    (task,) = only(facts(**more), kind)
    assert (task.due_on, task.ref) == (due_on, 3)
    assert place_of(task).ref == 3


def test_a_signaal_that_fades_belongs_to_no_case() -> None:
    task = Signal(id=8, number=58, received_on=TODAY, fades_on=TODAY).fading_task()
    assert task == DueTask(K.SIGNAL_FADES, None, TODAY, ref=8, what="S-0058")


def test_tasks_come_by_date_then_weight_and_each_has_a_key_of_its_own() -> None:
    case = facts(
        request(signs="oo"), jgz("Js"), years=4, gezag="YY", plans=(plan(),), intake_finished_on=None,
        steps=(StepFact(1, "a", "", TODAY), StepFact(2, "b", "", TODAY)),
    )  # fmt: skip
    tasks = derive(case, TODAY)
    assert list(tasks) == sorted(tasks, key=lambda task: (task.due_on, task.weight, task.key))
    assert len({task.key for task in tasks}) == len(tasks) > 6


def test_every_kind_of_task_has_a_place_where_it_is_done() -> None:
    places = [place_of(DueTask(kind, 142, TODAY, ref=9, guardian_id=FATHER)) for kind in TaskKind]
    assert {place.ref for place in places} == {9}
    assert place_of(DueTask(K.CONSENT_ANSWER, 142, TODAY)).tab is CaseTab.CONSENT
    assert place_of(DueTask(K.GO_NO_GO, 142, TODAY)).field is PlaceField.GO_NO_GO


# The calendar alone -------------------------------------------------------------------------------------------------


def test_without_dates_ahead_nothing_changes_by_itself() -> None:
    assert next_change_after(facts(years=None), TODAY) is None
    assert next_change_after(facts(years=None, closed_on=TODAY), TODAY) is None


def test_the_next_change_is_the_first_date_ahead() -> None:
    ends = facts(jgz("J."), years=None)
    assert next_change_after(ends, TODAY) == date(2027, 5, 2)
    assert next_change_after(ends, date(2027, 5, 2)) == date(2027, 6, 2)
    assert next_change_after(facts(birth_date=BIRTH), TODAY) == date(2027, 5, 5)


@given(
    st.sampled_from([0, 2, 3, 4, 11, 12, 15, 16, None]),
    st.integers(0, 400),
    st.text("YN?V-", min_size=2, max_size=2),
    st.text("JLsdexNo.wWfr", min_size=3, max_size=3),
    st.sampled_from(list(SignRule)),
    st.sampled_from([None, handover(), handover(HandoverStep.DISCUSSED), handover(SENT)]),
    st.sampled_from([None, 5, 50]),
)
def test_until_the_next_change_the_calendar_changes_nothing(
    years: int | None, days: int, gezag: str, said: str, rule: SignRule, running: Any, ends_in: int | None
) -> None:
    born = None if years is None else add_months(TODAY, -12 * years) - timedelta(days=days)
    ends = None if ends_in is None else TODAY + timedelta(days=ends_in)
    rows = (observation(said), jgz(said[::-1]), school(said), local_team(".."))
    case = facts(
        *rows, birth_date=born, gezag=gezag, rule=rule, handover=running, care_ended_on=ends, waiting_since=ends
    )
    change = next_change_after(case, TODAY) or TODAY + timedelta(days=500)
    assert change > TODAY
    last = min(change - timedelta(days=1), TODAY + timedelta(days=500))
    for day in {last, TODAY + (last - TODAY) / 2}:
        assert derive(case, day) == derive(case, TODAY)
        assert stage_of(case, day) == stage_of(case, TODAY)
        assert case_light(case, day) == case_light(case, TODAY)
        assert [one.answer for one in strip(case, day)] == [one.answer for one in strip(case, TODAY)]
