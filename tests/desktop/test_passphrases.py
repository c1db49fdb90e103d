"""A wachtzin is judged by the time it takes to guess; the proposal is five words of our own list."""

import pytest

from zorgdesk.desktop import passphrases
from zorgdesk.desktop.passphrases import STRONG_ENOUGH, WORDS, YEAR, seconds_to_guess, strong_enough, suggest, word_list
from zorgdesk.wording import door as say


def test_the_list_is_long_plain_and_without_doubles() -> None:
    words = word_list()
    assert len(words) >= 1296
    assert len(set(words)) == len(words)
    assert all(3 <= len(word) <= 8 and word.isascii() and word.isalpha() and word.islower() for word in words)
    assert list(words) == sorted(words)


def test_most_words_are_known_by_their_first_four_letters() -> None:
    words = word_list()
    assert len({word[:4] for word in words}) / len(words) > 0.9


def test_a_proposal_is_five_words_and_strong() -> None:
    chosen = suggest().split(" ")
    assert len(chosen) == WORDS
    assert set(chosen) <= set(word_list())
    assert suggest() != suggest()


def test_five_words_of_the_list_last_thousands_of_years() -> None:
    assert strong_enough("anker lepel tulp muts waaier")
    assert seconds_to_guess("anker lepel tulp muts waaier") > 1000 * YEAR


@pytest.mark.parametrize("weak", ["", " ", "welkom", "Fenna2020", "hond kat", "welkom bij zorgdesk", "x" * 200])
def test_what_is_guessed_soon_is_not_strong_enough(weak: str) -> None:
    assert not strong_enough(weak)


def test_words_of_our_list_are_never_counted_higher_than_a_free_choice() -> None:
    pairs = float(len(word_list())) ** 2
    assert seconds_to_guess("zeppelin aambeeld") <= pairs / 2 / passphrases.GUESSES_PER_SECOND


@pytest.mark.parametrize(
    ("seconds", "words", "kind"),
    [
        (10, "Raden duurt minder dan een minuut. Dat is te kort.", "bad"),
        (200 * 86400, "Raden duurt minder dan een jaar. Dat is te kort.", "warn"),
        (437 * YEAR, "Raden duurt ongeveer 440 jaar.", "ok"),
        (11_600 * YEAR, "Raden duurt langer dan 10.000 jaar.", "ok"),
    ],
)
def test_the_time_is_said_in_words(seconds: float, words: str, kind: str) -> None:
    told = say.strength(seconds, STRONG_ENOUGH)
    assert (told.words, told.kind) == (words, kind)
