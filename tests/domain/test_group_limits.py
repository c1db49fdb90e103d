"""A group has a maximum and an age window; beyond them a reason is asked, never a block (domain.md rows 12, 13, 64)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.domain.makers import TODAY, facts
from zorgdesk.domain.dates import add_months
from zorgdesk.domain.facts import CaseFacts
from zorgdesk.domain.group_limits import DEFAULTS, GroupFact, GroupLimits
from zorgdesk.domain.group_tasks import AHEAD_DAYS
from zorgdesk.domain.tasks import derive, next_change_after, place_of
from zorgdesk.domain.values import CareType, GroupWarning, TaskKind
from zorgdesk.domain.verdicts import PlaceField

BIRTH = date(2022, 12, 10)
FOUR = date(2026, 12, 10)
END = date(2027, 9, 10)
PLP = GroupFact(7, "Golfjes", DEFAULTS[CareType.PLP_PLUS], children=8, since=date(2026, 9, 1))
KINDS = {TaskKind.GROUP_FULL, TaskKind.GROUP_AGE, TaskKind.GROUP_END}


def child(group: GroupFact | None, **more: object) -> CaseFacts:
    return replace(facts(), birth_date=BIRTH, group=group, **more)  # type: ignore[arg-type]


def due(case: CaseFacts, on: date) -> list[tuple[TaskKind, date]]:
    return [(task.kind, task.due_on) for task in derive(case, on) if task.kind in KINDS]


def test_every_kind_of_care_has_its_usual_limits() -> None:
    assert set(DEFAULTS) == set(CareType)
    plp = DEFAULTS[CareType.PLP_PLUS]
    assert (plp.max_children, plp.from_months, plp.until_months, plp.end_months) == (10, 30, 48, 57)
    assert DEFAULTS[CareType.BSO_EXTRA].max_children == 11


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (FOUR - timedelta(days=AHEAD_DAYS + 1), []),
        (FOUR - timedelta(days=AHEAD_DAYS), [(TaskKind.GROUP_AGE, FOUR)]),
        (FOUR, [(TaskKind.GROUP_AGE, FOUR)]),
        (FOUR + timedelta(days=1), [(TaskKind.GROUP_AGE, FOUR)]),
        (END - timedelta(days=AHEAD_DAYS), [(TaskKind.GROUP_AGE, FOUR), (TaskKind.GROUP_END, END)]),
    ],
)
def test_four_and_four_nine_are_warned_of_in_a_plp_group(on: date, expected: list[tuple[TaskKind, date]]) -> None:
    assert due(child(PLP), on) == expected


def test_a_reason_for_staying_ends_the_warning_but_not_the_hard_end() -> None:
    stays = replace(PLP, reasons=frozenset({GroupWarning.AGE}))
    assert due(child(stays), FOUR) == []
    assert due(child(stays), END) == [(TaskKind.GROUP_END, END)]


def test_in_an_ordinary_group_the_day_itself_is_enough() -> None:
    usual = replace(PLP, limits=DEFAULTS[CareType.DAY_CARE])
    assert due(child(usual), FOUR - timedelta(days=1)) == []
    assert due(child(usual), FOUR) == [(TaskKind.GROUP_AGE, FOUR)]


def test_a_child_beyond_the_maximum_asks_for_a_reason_once() -> None:
    full = replace(PLP, children=11, is_beyond=True)
    (task,) = [task for task in derive(child(full), TODAY) if task.kind is TaskKind.GROUP_FULL]
    assert (task.due_on, task.number, task.what, task.ref) == (date(2026, 9, 1), 11, "Golfjes", 7)
    assert place_of(task).field is PlaceField.GROUP
    assert TaskKind.GROUP_FULL not in {
        kind for kind, _ in due(child(replace(full, reasons=frozenset({GroupWarning.FULL}))), TODAY)
    }


def test_nothing_is_asked_without_a_group_after_care_or_before_birth() -> None:
    assert due(child(None), END) == []
    assert due(child(PLP, care_ended_on=FOUR), END) == []
    assert due(replace(child(PLP), birth_date=None), END) == []


def test_a_kept_list_is_looked_at_again_on_the_day_it_can_differ() -> None:
    on = add_months(BIRTH, 46)
    seen = next_change_after(child(PLP), on)
    while seen is not None and seen < FOUR - timedelta(days=AHEAD_DAYS):
        seen = next_change_after(child(PLP), seen)
    assert seen == FOUR - timedelta(days=AHEAD_DAYS)
    assert next_change_after(child(replace(PLP, is_beyond=True)), TODAY) == TODAY + timedelta(days=1)


def test_no_limit_is_no_day() -> None:
    assert GroupLimits().leaves_on(BIRTH) is None
    assert GroupLimits().ends_on(BIRTH) is None
    assert GroupLimits().enters_on(BIRTH) is None
    assert not GroupLimits(None, 0, 48).extends
