"""Why a case needs attention: each reason on the day before, on the day, and when it is solved."""

from dataclasses import replace
from datetime import date, timedelta

from tests.domain.makers import facts
from zorgdesk.domain.attention import QUIET_DAYS, AttentionKind, attention
from zorgdesk.domain.facts import CaseFacts, GuardianFact
from zorgdesk.domain.tasks import DueTask
from zorgdesk.domain.values import ConsentLight, ParentalAuthority, Relation, TaskKind

TODAY = date(2026, 11, 10)
PARENT = GuardianFact(1, "Jana Luchtballon", Relation.MOTHER, ParentalAuthority.YES)
STEP = DueTask(TaskKind.STEP, 1, TODAY, what="Bellen")


def _calm() -> CaseFacts:
    return replace(
        facts(), birth_date=date(2024, 1, 1), guardians=(PARENT,), intake_finished_on=TODAY, closed_on=None
    )


def _kinds(
    case: CaseFacts,
    on: date = TODAY,
    tasks: tuple[DueTask, ...] = (replace(STEP, due_on=TODAY + timedelta(days=9)),),
    light: ConsentLight = ConsentLight.COMPLETE,
    last_contact_on: date | None = TODAY,
) -> list[AttentionKind]:
    found = attention(case, tasks, light, last_contact_on, TODAY)
    return [reason.kind for reason in found if reason.since <= on]


def test_a_case_in_order_needs_nothing() -> None:
    assert _kinds(_calm()) == []


def test_a_task_counts_from_the_day_it_is_due() -> None:
    assert _kinds(_calm(), TODAY - timedelta(days=1), (STEP,)) == []
    assert _kinds(_calm(), TODAY, (STEP,)) == [AttentionKind.TASK_DUE]
    assert _kinds(_calm(), TODAY + timedelta(days=30), (STEP,)) == [AttentionKind.TASK_DUE]


def test_a_case_without_anything_planned_stands_still() -> None:
    assert _kinds(_calm(), tasks=()) == [AttentionKind.NO_NEXT_STEP]


def test_consent_that_stopped_or_was_never_asked_counts() -> None:
    for light in (ConsentLight.PARENTS_DISAGREE, ConsentLight.WITHDRAWN, ConsentLight.EXPIRED):
        assert _kinds(_calm(), light=light) == [AttentionKind.CONSENT_STOPPED]
    assert _kinds(_calm(), light=ConsentLight.NOT_ASKED) == [AttentionKind.CONSENT_NOT_ASKED]
    in_intake = replace(_calm(), intake_finished_on=None)
    assert _kinds(in_intake, light=ConsentLight.NOT_ASKED) == []
    assert _kinds(_calm(), light=ConsentLight.PARTLY) == []


def test_what_the_rules_must_know_is_missing() -> None:
    assert _kinds(replace(_calm(), guardians=())) == [AttentionKind.NO_GUARDIAN]
    assert _kinds(replace(_calm(), birth_date=None)) == [AttentionKind.NO_BIRTH_DATE]
    assert _kinds(replace(_calm(), birth_date=None, due_date=date(2027, 1, 1))) == []


def test_twelve_weeks_without_contact_count_and_a_note_ends_it() -> None:
    quiet = TODAY - timedelta(days=QUIET_DAYS)
    assert _kinds(_calm(), last_contact_on=quiet) == [AttentionKind.NO_CONTACT]
    assert _kinds(_calm(), last_contact_on=quiet + timedelta(days=1)) == []
    assert _kinds(replace(_calm(), opened_on=quiet), last_contact_on=None) == [AttentionKind.NO_CONTACT]


def test_the_heaviest_reason_comes_first() -> None:
    case = replace(_calm(), guardians=())
    assert _kinds(case, tasks=(STEP,), light=ConsentLight.EXPIRED) == [
        AttentionKind.TASK_DUE,
        AttentionKind.CONSENT_STOPPED,
        AttentionKind.NO_GUARDIAN,
    ]


def test_a_closed_case_needs_nothing() -> None:
    assert _kinds(replace(_calm(), closed_on=TODAY), tasks=()) == []
