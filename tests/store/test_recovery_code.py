"""The recovery code: what is on paper comes back, and what is typed wrong is named (papers.md section 5)."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zorgdesk.domain.errors import WrongRecoveryCode
from zorgdesk.store.recovery_code import ALPHABET, GROUPS, SIGNS, group_is_right, groups_of, seed_of

MUTATIONS = 10_000


def wrong_group(text: str) -> int | None:
    with pytest.raises(WrongRecoveryCode) as caught:
        seed_of(text)
    return caught.value.group


@given(st.binary(min_size=19, max_size=19))
def test_every_seed_comes_back(seed: bytes) -> None:
    assert seed_of(" ".join(groups_of(seed))) == seed


@pytest.mark.parametrize("seed", [bytes(19), b"\xff" * 19, b"\x01" + bytes(18)])
def test_the_ends_of_the_range_come_back(seed: bytes) -> None:
    groups = groups_of(seed)
    assert len(groups) == GROUPS
    assert all(len(group) == SIGNS + 1 and set(group) <= set(ALPHABET) for group in groups)
    assert seed_of("".join(groups)) == seed


@pytest.mark.parametrize("written", ["7KQMM", "4XTRA", "H9WBK", "2CND6", "VZ5PG", "J83GD", "QF6A8", "M4YSR"])
def test_the_groups_of_the_reference_sheet_are_right(written: str) -> None:
    """papers/10-herstelblad.pdf prints these eight."""
    sheet = ["7KQMM", "4XTRA", "H9WBK", "2CND6", "VZ5PG", "J83GD", "QF6A8", "M4YSR"]
    assert [group_is_right(place, written) for place in range(GROUPS)] == [g == written for g in sheet]


@pytest.mark.parametrize("between", [" ", "", "-", " - ", "\n", " – ", ".", "\u00a0", "\t"])
def test_what_stands_between_the_groups_and_small_letters_do_not_matter(between: str) -> None:
    seed = bytes(range(19))
    assert seed_of(f" {between.join(groups_of(seed)).lower()} ") == seed


def test_a_check_sign_set_apart_does_not_matter() -> None:
    seed = bytes(range(19))
    assert seed_of(" ".join(f"{group[:4]} {group[4]}" for group in groups_of(seed))) == seed


@pytest.mark.slow
def test_ten_thousand_mistakes_and_not_one_is_missed() -> None:
    """Single wrong signs, two signs swapped in a group, two groups swapped, a group typed in another's place."""
    chance = random.Random(20260105)
    missed, misnamed = 0, 0
    for number in range(MUTATIONS):
        groups = list(groups_of(chance.randbytes(19)))
        right, (one, other) = list(groups), sorted(chance.sample(range(GROUPS), 2))
        match number % 4:
            case 0:
                place = chance.randrange(SIGNS + 1)
                sign = chance.choice([sign for sign in ALPHABET if sign != groups[one][place]])
                groups[one] = groups[one][:place] + sign + groups[one][place + 1 :]
            case 1:
                first, second = chance.sample(range(SIGNS + 1), 2)
                signs = list(groups[one])
                signs[first], signs[second] = signs[second], signs[first]
                groups[one] = "".join(signs)
            case 2:
                groups[one], groups[other] = groups[other], groups[one]
            case 3:
                groups[other] = groups[one]
        if groups == right:  # two equal signs swapped: no mistake was made
            continue
        named = wrong_group(" ".join(groups))
        expected = next(place for place in range(GROUPS) if groups[place] != right[place])
        missed += named is None
        misnamed += named != expected
    assert (missed, misnamed) == (0, 0)


@pytest.mark.parametrize("sign", ["0", "O", "1", "I", "L", "é", "?", "'", "ß"])
@pytest.mark.parametrize("group", [0, 4, 7])
def test_a_sign_the_code_never_uses_names_its_group(sign: str, group: int) -> None:
    groups = list(groups_of(bytes(range(19))))
    groups[group] = groups[group][:2] + sign + groups[group][3:]
    assert wrong_group(" ".join(groups)) == group


@pytest.mark.parametrize("group", range(GROUPS))
def test_a_sign_too_few_or_too_many_names_its_group(group: int) -> None:
    groups = list(groups_of(bytes(range(100, 119))))
    shorter, longer = list(groups), list(groups)
    shorter[group], longer[group] = groups[group][:-1], groups[group] + "7"
    assert wrong_group(" ".join(shorter)) == group
    assert wrong_group(" ".join(longer)) == group


def test_a_group_that_was_left_out_is_named_where_it_first_shows() -> None:
    groups = groups_of(bytes(range(19)))
    assert wrong_group(" ".join(groups[:5])) == 5
    assert wrong_group(" ".join((*groups[:2], *groups[3:]))) == 2
    assert wrong_group("") == 0


def test_a_group_too_many_blames_no_group() -> None:
    groups = groups_of(bytes(range(19)))
    assert wrong_group(" ".join((*groups, "7KQMM"))) is None


def test_a_number_no_seed_has_blames_no_group() -> None:
    """31^32 is more than 2^152: the checks can agree on a number that was never printed."""
    biggest = ["ZZZZ" + sign for sign in ALPHABET]
    groups = [next(text for text in biggest if group_is_right(place, text)) for place in range(GROUPS)]
    assert wrong_group(" ".join(groups)) is None


@given(st.text(max_size=80))
def test_any_text_at_all_is_a_wrong_code_and_never_another_error(text: str) -> None:
    assert wrong_group(text) in {None, *range(GROUPS)}
