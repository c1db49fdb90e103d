"""The Dutch words of OpenTaal, looked up in the file itself: nothing is loaded, so it costs neither start nor memory.

The file (packaging/spelling_list.py lays it out) is sorted, and a word is found by halving. A compound that is not in
the list is known when it is made of words that often are the front and the tail of one.
"""

import mmap
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from zorgdesk import paths

_FRONT, _TAIL, _LOOSE_FRONT = ord("f"), ord("t"), ord("x")
_SHORTEST_FRONT, _SHORTEST_TAIL = 3, 4
_MOST_FRONTS = 2
_ALPHABET = "abcdefghijklmnopqrstuvwxyzëïéèöü"
_SOUNDS = (
    ("ij", "ei"), ("ou", "au"), ("dt", "t"), ("d", "t"), ("ch", "g"), ("c", "k"), ("z", "s"), ("v", "f"), ("ie", "i"),
)  # fmt: skip
_SAME_BEGINNING = 1
_FARTHEST = 2
_FEW = 200


class WordList:
    """`knows(word)` and `near(word)`; the word as it stands in a text."""

    def __init__(self, place: Path) -> None:
        with place.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def knows(self, word: str) -> bool:
        """Whether a word is Dutch: as it is, with a small letter, its parts at a hyphen, or as a compound."""
        if self._has(word):
            return True
        small = word.lower()
        if small != word and ((word[0].isupper() and word[1:] == small[1:]) or word.isupper()) and self._has(small):
            return True
        if "-" in word:
            return all(self.knows(part) for part in word.split("-") if part)
        return self._is_compound(small, _MOST_FRONTS)

    def near(self, word: str, *, at_most: int = 5) -> list[str]:
        """Words that may have been meant, the nearest first, written with the capital of `word`."""
        small = word.lower()
        found = {one: 1 for one in _one_step_from(small) if self._has(one) or self._has(one.capitalize())}
        if not found:
            found = {one: 1 for one in _with_less(small) if self._is_compound(one, _MOST_FRONTS)}
        same_beginning = [
            one for one in self._beginning_with(small[:_SAME_BEGINNING]) if abs(len(one) - len(small)) <= _FARTHEST
        ]
        likely = process.extract(small, same_beginning, scorer=OSA.distance, score_cutoff=_FARTHEST, limit=_FEW)
        for one, away, _ in likely:
            found.setdefault(one, int(away))
        nearest = sorted(found, key=lambda one: (_unlikely(one, small, found[one]), -_same_start(one, small), one))
        shown = (one if self._has(one) or self._is_compound(one, _MOST_FRONTS) else one.capitalize() for one in nearest)
        return [one[0].upper() + one[1:] if word[0].isupper() else one for one in shown][:at_most]

    def _has(self, word: str) -> bool:
        marks = self._marks(word.encode())
        return marks is not None and _LOOSE_FRONT not in marks

    def _is_compound(self, word: str, fronts: int) -> bool:
        """Whether the word is a front and a tail, or a front and a compound."""
        if not word.isalpha():
            return False
        for at in range(_SHORTEST_FRONT, len(word) - _SHORTEST_TAIL + 1):
            front = self._marks(word[:at].encode())
            if not front or not (_FRONT in front or _LOOSE_FRONT in front):
                continue
            tail = self._marks(word[at:].encode())
            if tail and _TAIL in tail:
                return True
            if fronts > 1 and self._is_compound(word[at:], fronts - 1):
                return True
        return False

    def _marks(self, word: bytes) -> bytes | None:
        """The marks behind a word, or None when it is not in the list."""
        _, found, marks = self._line_at(self._place_of(word))
        return marks if found == word else None

    def _place_of(self, word: bytes) -> int:
        """Where the word stands, or would stand."""
        low, high = 0, len(self._data)
        while low < high:
            start, found, _ = self._line_at((low + high) // 2)
            if found < word:
                low = self._data.find(b"\n", (low + high) // 2) + 1
            else:
                high = start
        return low

    def _line_at(self, at: int) -> tuple[int, bytes, bytes]:
        """The line around a place: where it begins, its word and its marks."""
        start = self._data.rfind(b"\n", 0, at) + 1
        end = self._data.find(b"\n", at)
        word, _, marks = self._data[start : end if end >= 0 else len(self._data)].partition(b"/")
        return start, word, marks

    def _beginning_with(self, letters: str) -> Iterator[str]:
        wanted = letters.encode()
        first = self._place_of(wanted)
        last = self._place_of(wanted + b"\xff")
        for line in self._data[first:last].splitlines():
            word, _, marks = line.partition(b"/")
            if _LOOSE_FRONT not in marks:
                yield word.decode()


def _one_step_from(word: str) -> Iterator[str]:
    """Every word that is one letter more, less or other, or has two letters turned round."""
    yield from _with_less(word)
    for at in range(len(word) + 1):
        front, rest = word[:at], word[at:]
        for letter in _ALPHABET:
            yield front + letter + rest
            if rest:
                yield front + letter + rest[1:]


def _with_less(word: str) -> Iterator[str]:
    """Without one of its letters, and with two letters turned round."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
        if at + 1 < len(word):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _unlikely(meant: str, typed: str, away: int) -> int:
    """The higher, the less likely: letters that sound alike are mixed up most, then a letter is left out."""
    alike = _sound(meant.lower()) == _sound(typed)
    left_out = len(meant) > len(typed) and _within(typed, meant.lower())
    return 2 * away - (3 if alike else 0) - (1 if left_out else 0)


def _sound(word: str) -> str:
    """A word as it sounds: what Dutch writes in two ways becomes one."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return "".join(letter for at, letter in enumerate(word) if at == 0 or word[at - 1] != letter)


def _within(letters: str, word: str) -> bool:
    """Whether the letters stand in the word in the same order."""
    rest = iter(word)
    return all(letter in rest for letter in letters)


def _same_start(one: str, other: str) -> int:
    """How many letters at the beginning are the same."""
    same = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        same += 1
    return same


@cache
def dutch() -> WordList:
    """The list that is shipped."""
    return WordList(paths.resources_dir() / "spelling" / "nl.txt")
