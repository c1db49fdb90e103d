"""Each rule of Vandaag by itself: on its first day and the day before, on its day and the day after, and solved."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from tests.domain.makers import FAR, LONG_AGO, TODAY, facts, handover, jgz, request
from tests.domain.session_rows import ROWS as SESSION_ROWS
from tests.domain.trajectory_rows import ROWS as TRAJECTORY_ROWS
from zorgdesk.domain.dates import add_months, birthday
from zorgdesk.domain.facts import (
    ActionItemFact,
    CarryingFact,
    CaseFacts,
    FeedbackFact,
    FollowUpFact,
    GoNoGoFact,
    ParentMeetingFact,
    PlanFact,
    SheetFact,
    StepFact,
)
from zorgdesk.domain.group_limits import DEFAULTS, GroupFact
from zorgdesk.domain.records.cases import Signal
from zorgdesk.domain.tasks import RULES, RULES_WHEN_CLOSED, DueTask, derive, next_change_after
from zorgdesk.domain.values import CareType, GroupWarning, HandoverManner, HandoverStep, PlanStatus, TaskKind

K = TaskKind
DAY = timedelta(days=1)
MONTH = timedelta(days=30)
BIRTH = date(2023, 12, 4)
MOMENT = GoNoGoFact(1, "Werken de ruilkaarten?", TODAY)
PLAN = PlanFact(5, 2, PlanStatus.ACTIVE, starts_on=LONG_AGO, evaluation_on=date(2026, 12, 1), go_no_gos=(MOMENT,))
DONE = replace(PLAN, go_no_gos=(replace(MOMENT, decided_on=TODAY),), evaluated_on=TODAY)
OPEN_INTAKE = facts(intake_finished_on=None)
SENT, RECEIVED, TALKED = HandoverStep.SENT, HandoverStep.RECEIVED, HandoverStep.WARM_TALK
WARM = HandoverManner.WARM
TWELVE = add_months(TODAY + MONTH, -12 * 12)
FOUR, HARD_END = add_months(BIRTH, 48), add_months(BIRTH, 57)
PLP = GroupFact(7, "Golfjes", DEFAULTS[CareType.PLP_PLUS], children=8, since=LONG_AGO)
FULL = replace(PLP, children=11, is_beyond=True)


@dataclass(frozen=True)
class Row:
    """The facts that ask for something, on which day it is due, from when it shows, and the facts that solve it.

    Of a signaal, which belongs to no case, the record itself asks.
    """

    kind: TaskKind
    asks: CaseFacts | Signal
    due_on: date
    solved: CaseFacts | Signal
    shows_from: date | None = None


def grouped(*reasons: GroupWarning, group: GroupFact = PLP) -> CaseFacts:
    """A child in a PLP+ group, with the reasons that were given."""
    return facts(birth_date=BIRTH, group=replace(group, reasons=frozenset(reasons)))


def signal(**more: date) -> Signal:
    """A signaal that asks on TODAY whether it may fade."""
    return Signal(id=8, number=3, received_on=LONG_AGO, fades_on=TODAY, **more)


TABLE = (
    Row(K.GO_NO_GO, facts(plans=(PLAN,)), TODAY, facts(plans=(DONE,))),
    Row(K.PLAN_EVALUATION, facts(plans=(PLAN,)), date(2026, 12, 1), facts(plans=(DONE,))),
    Row(K.CONSENT_EXPIRES, facts(jgz("JJ")), FAR, facts(jgz("LL")), FAR - MONTH),
    Row(K.CONSENT_ANSWER, facts(request(signs="Jo")), LONG_AGO + 10 * DAY, facts(request(signs="JJ"))),
    Row(K.ASK_CHILD, facts(jgz("JJ"), birth_date=TWELVE), birthday(TWELVE, 12),
        facts(jgz("JJJ"), birth_date=TWELVE), TODAY),
    Row(K.AUTHORITY_UNKNOWN, facts(gezag="Y?"), date(2026, 9, 15), facts(gezag="YY")),
    Row(K.INTAKE_UNFINISHED, OPEN_INTAKE, date(2026, 9, 29), facts()),
    Row(K.HANDOVER_START, facts(birth_date=BIRTH), date(2027, 6, 4), facts(birth_date=BIRTH, handover=handover()),
        date(2027, 6, 4) - MONTH),
    Row(K.HANDOVER_DISCUSS, facts(birth_date=BIRTH, handover=handover()), date(2027, 9, 4),
        facts(birth_date=BIRTH, handover=handover(HandoverStep.DISCUSSED)), date(2027, 9, 4) - MONTH),
    Row(K.HANDOVER_SEND, facts(birth_date=BIRTH, handover=handover()), date(2027, 10, 4),
        facts(birth_date=BIRTH, handover=handover(SENT)), date(2027, 10, 4) - MONTH),
    Row(K.RECEIPT_MISSING, facts(handover=handover(SENT)), date(2026, 11, 16),
        facts(handover=handover(SENT, RECEIVED))),
    Row(K.WARM_TALK, facts(handover=handover(SENT, manner=WARM)), date(2026, 11, 16),
        facts(handover=handover(SENT, TALKED, manner=WARM))),
    Row(K.PARENT_FEEDBACK, facts(feedback_due=(FeedbackFact(3, 4, "Zorgteam", TODAY),)), TODAY + 7 * DAY, facts()),
    Row(K.PARENT_MEETING, facts(parent_meetings=(ParentMeetingFact(3, TODAY, "Evaluatie"),)), TODAY, facts()),
    Row(K.SHEET_TO_ENTER, facts(open_sheets=(SheetFact(3, "OBS-2026-0412", TODAY),)), TODAY + 7 * DAY, facts()),
    Row(K.ACTION_ITEM, facts(action_items=(ActionItemFact(3, "Bellen", "Pleun", TODAY, 4),)), TODAY, facts()),
    Row(K.STEP, facts(steps=(StepFact(3, "Kaarten maken", "Pleun", TODAY),)), TODAY, facts()),
    Row(K.AFTERCARE, facts(care_ended_on=LONG_AGO, aftercare_on=TODAY, aftercare_what="Bellen"), TODAY, facts()),
    Row(K.FOLLOW_UP, facts(closed_on=LONG_AGO, follow_up=FollowUpFact(3, TODAY, "Fenna", "Hoe gaat het?", LONG_AGO)),
        TODAY, facts(closed_on=LONG_AGO)),
    Row(K.AFTERCARE, facts(care_ended_on=LONG_AGO), LONG_AGO + 14 * DAY, facts()),
    Row(K.BIRTH_EXPECTED, facts(years=None, due_date=TODAY), TODAY, facts(birth_date=TODAY, due_date=TODAY)),
    Row(K.GROUP_FULL, grouped(group=FULL), LONG_AGO, grouped(GroupWarning.FULL, group=FULL)),
    Row(K.GROUP_AGE, grouped(), FOUR, grouped(GroupWarning.AGE), FOUR - MONTH),
    Row(K.GROUP_END, grouped(), HARD_END, grouped(GroupWarning.END), HARD_END - MONTH),
    Row(K.GROUP_CARRIES, facts(carrying=CarryingFact(4, LONG_AGO, carries=False)), LONG_AGO + 7 * DAY,
        facts(carrying=CarryingFact(5, TODAY, carries=True))),
    Row(K.GROUP_CARRIES, facts(carrying=CarryingFact(4, LONG_AGO, carries=True), plans=(DONE,)), LONG_AGO + 42 * DAY,
        facts(carrying=CarryingFact(4, LONG_AGO, carries=True), care_ended_on=TODAY, plans=(DONE,))),
    Row(K.SIGNAL_FADES, signal(), TODAY, signal(faded_on=TODAY)),
    *(Row(kind, asks, due_on, solved, shows) for kind, asks, due_on, solved, shows in TRAJECTORY_ROWS),
    *(Row(kind, asks, due_on, solved, shows) for kind, asks, due_on, solved, shows in SESSION_ROWS),
)  # fmt: skip


def tasks(asks: CaseFacts | Signal, on: date) -> tuple[DueTask, ...]:
    """What is due on a day; the question of a signaal waits whatever the day is."""
    if isinstance(asks, CaseFacts):
        return derive(asks, on)
    question = asks.fading_task()
    return () if question is None else (question,)


def due(asks: CaseFacts | Signal, kind: TaskKind, on: date) -> list[date]:
    return [task.due_on for task in tasks(asks, on) if task.kind is kind]


@pytest.mark.parametrize("row", TABLE, ids=[row.kind.value for row in TABLE])
def test_a_rule_on_the_day_before_and_after_and_when_it_is_solved(row: Row) -> None:
    for on in (row.due_on - DAY, row.due_on, row.due_on + DAY):
        assert due(row.asks, row.kind, on) == [row.due_on]
        assert due(row.solved, row.kind, on) == []


@pytest.mark.parametrize("row", [row for row in TABLE if row.shows_from], ids=lambda row: str(row.kind.value))
def test_what_comes_with_the_calendar_shows_from_its_first_day(row: Row) -> None:
    assert isinstance(row.asks, CaseFacts)
    assert row.shows_from is not None
    assert due(row.asks, row.kind, row.shows_from - DAY) == []
    assert due(row.asks, row.kind, row.shows_from) == [row.due_on]
    recheck = next_change_after(row.asks, row.shows_from - DAY)
    assert recheck is not None
    assert recheck <= row.shows_from


@pytest.mark.parametrize("kind", TaskKind)
def test_every_kind_of_task_has_a_row(kind: TaskKind) -> None:
    assert kind in {row.kind for row in TABLE}


@pytest.mark.parametrize("rule", [*RULES, *RULES_WHEN_CLOSED], ids=lambda rule: str(rule.__name__))
def test_every_rule_is_asked_by_a_row(rule: Callable[[CaseFacts, date], Iterator[DueTask]]) -> None:
    asked = [row for row in TABLE if isinstance(row.asks, CaseFacts)]
    assert [row for row in asked for task in rule(row.asks, row.due_on) if task.kind is row.kind]


def test_a_signaal_that_became_a_casus_or_went_to_the_bin_asks_nothing() -> None:
    assert signal(deleted_on=TODAY).fading_task() is None
    became = signal()
    became.case_id = 142
    assert became.fading_task() is None


def test_every_rule_is_in_the_list_once() -> None:
    rules = (*RULES, *RULES_WHEN_CLOSED)
    assert len(set(rules)) == len(rules)
