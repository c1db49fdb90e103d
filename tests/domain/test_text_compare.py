"""Two wordings beside each other: which words only one of them has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zorgdesk.domain.text_compare import compare


def pieces(text: str, marks: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start : start + length] for start, length in marks]


@pytest.mark.parametrize(
    ("before", "now", "gone", "come"),
    [
        ("Gooit met blokken", "Gooit met blokken", [], []),
        ("Gooit met blokken", "Gooit  met\nblokken", [], []),
        ("Gooit altijd met blokken", "Gooit met blokken", ["altijd"], []),
        ("Gooit met blokken", "Gooit twee keer met blokken.", ["blokken"], ["twee keer", "blokken."]),
        ("", "Nieuw", [], ["Nieuw"]),
        ("Weg ermee", "", ["Weg ermee"], []),
    ],
)
def test_the_words_that_differ_are_named(before: str, now: str, gone: list[str], come: list[str]) -> None:
    found = compare(before, now)
    assert pieces(before, found.only_before) == gone
    assert pieces(now, found.only_now) == come
    assert found.same is (not gone and not come)


@given(st.lists(st.sampled_from("abc "), max_size=30), st.lists(st.sampled_from("abc "), max_size=30))
def test_without_the_words_that_differ_both_texts_are_the_same(one: list[str], other: list[str]) -> None:
    before, now = "".join(one), "".join(other)
    found = compare(before, now)

    def rest(text: str, marks: tuple[tuple[int, int], ...]) -> list[str]:
        for start, length in reversed(marks):
            text = text[:start] + text[start + length :]
        return text.split()

    assert rest(before, found.only_before) == rest(now, found.only_now)
