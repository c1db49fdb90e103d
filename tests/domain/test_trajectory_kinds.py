"""The kinds of traject as the issue and domain.md name them."""

import pytest

from zorgdesk.domain.trajectory_kinds import KINDS, rules_of
from zorgdesk.domain.values import CareType, ConsentPurpose, Rhythm, TrajectoryKind, TrajectoryOutcome

K = TrajectoryKind


def test_every_kind_has_its_rules_once() -> None:
    assert [rules.kind for rules in KINDS] == list(TrajectoryKind)


def test_ambulant_is_twice_a_week_an_hour_and_a_half_with_modelling() -> None:
    rules = rules_of(K.AMBULATORY)
    assert (rules.times, rules.rhythm, rules.minutes, rules.modelling) == (2, Rhythm.WEEK, 90, True)


def test_an_observation_is_twice_with_advice_and_a_look_at_its_effect_after_six_weeks() -> None:
    rules = rules_of(K.OBSERVATION_ADVICE)
    assert (rules.times, rules.rhythm, rules.gives_advice) == (2, Rhythm.TOTAL, True)
    assert rules.evaluations == (6,)
    assert rules.purpose is ConsentPurpose.OBSERVATION


def test_een_op_een_is_thirteen_sessions_in_three_months_and_asks_for_a_goal() -> None:
    rules = rules_of(K.ONE_ON_ONE)
    assert (rules.times, rules.rhythm, rules.months, rules.sessions) == (1, Rhythm.WEEK, 3, 13)
    assert rules.warns == ("goal",)
    assert "goal" not in rules.needs


def test_bso_extra_is_half_a_year_with_eleven_children_and_two_evaluations() -> None:
    rules = rules_of(K.BSO_EXTRA)
    assert (rules.months, rules.care_type, rules.evaluations) == (6, CareType.BSO_EXTRA, (-4, 0))
    assert rules.limits.max_children == 11
    assert TrajectoryOutcome.BACK_TO_REGULAR in rules.outcomes


def test_plp_plus_has_its_ages_and_ten_children() -> None:
    limits = rules_of(K.PLP_PLUS).limits
    assert (limits.from_months, limits.until_months, limits.end_months, limits.max_children) == (30, 48, 57, 10)


def test_the_intern_ondersteuningsteam_needs_a_goal_and_an_evaluation() -> None:
    assert rules_of(K.INTERNAL_TEAM).needs == ("goal", "evaluation_on")


@pytest.mark.parametrize(
    ("kind", "needs"),
    [
        (K.COACHING_CHILD, False),
        (K.COACHING_CLIMATE, False),
        (K.LIGHT_INTERVENTION, False),
        (K.WATCHFUL, False),
        (K.CONSULTATION, False),
        (K.DIAGNOSTICS, True),
        (K.LONGER_SUPPORT, True),
        (K.DIRECTED_SUPPORT, True),
    ],
)
def test_tasks_of_an_ambulant_begeleider_are_with_or_without_beschikking(kind: TrajectoryKind, needs: bool) -> None:
    assert rules_of(kind).needs_beschikking is needs
