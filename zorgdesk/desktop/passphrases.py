"""How long a wachtzin lasts against guessing, and a proposal of five Dutch words.

Guessing is counted at 10,000 tries a second: what a strong attacker does against Argon2id at our floor, with room.
"""

import secrets
from functools import cache
from typing import Final

from zorgdesk import paths

GUESSES_PER_SECOND: Final = 10_000
WORDS: Final = 5
YEAR: Final = 365.25 * 24 * 3600
STRONG_ENOUGH: Final = 10 * YEAR
_EVERYDAY_CHOICES: Final = 300
_LONGEST_JUDGED: Final = 72
"""zxcvbn takes no more; what comes behind it only helps."""


@cache
def word_list() -> tuple[str, ...]:
    """The words of resources/words/wachtzin.txt."""
    return _words_in("wachtzin.txt")


@cache
def guessable_words() -> tuple[str, ...]:
    """Words that someone who guesses tries first: the everyday ones, then those of our own list."""
    return _words_in("veelgebruikt.txt") + word_list()


def suggest() -> str:
    """Five words chosen by chance, each as likely as any other."""
    words = word_list()
    return " ".join(secrets.choice(words) for _ in range(WORDS))


def seconds_to_guess(passphrase: str) -> float:
    """How long guessing takes on average, in seconds; 0.0 for an empty one.

    A text made of known words is never counted higher than free choices from those words would be.
    """
    judged = " ".join(passphrase.split())[:_LONGEST_JUDGED]
    if not judged:
        return 0.0
    from zxcvbn import zxcvbn

    guesses = float(zxcvbn(judged, user_inputs=list(guessable_words()))["guesses"])
    ours = _choices(judged)
    if ours is not None:
        guesses = min(guesses, ours)
    return guesses / 2 / GUESSES_PER_SECOND


def strong_enough(passphrase: str) -> bool:
    """Whether guessing takes ten years or more."""
    return seconds_to_guess(passphrase) >= STRONG_ENOUGH


def _choices(passphrase: str) -> float | None:
    """How many rows of words like these there are, when every word is in one of our lists; else None.

    An everyday word is worth less than one chosen from the long list: sentences follow the habits of the language.
    """
    words = passphrase.casefold().split()
    ours, everyday = set(word_list()), set(_words_in("veelgebruikt.txt"))
    if any(word not in ours and word not in everyday for word in words):
        return None
    rows = 1.0
    for word in set(words):
        rows *= _EVERYDAY_CHOICES if word in everyday else len(ours)
    return rows


def _words_in(name: str) -> tuple[str, ...]:
    text = (paths.resources_dir() / "words" / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return tuple(word for line in lines for word in line.split())
