"""Places in a text as Qt counts them: a sign outside the first plane (an emoji) counts for two there, for one here."""

from collections.abc import Iterable

_TWO_FROM = "\U00010000"


def as_qt(text: str, marks: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pairs of place and length in a text, counted as Qt does."""
    if not text or max(text) < _TWO_FROM:
        return list(marks)
    before = [0]
    for sign in text:
        before.append(before[-1] + (2 if sign >= _TWO_FROM else 1))
    return [(before[start], before[start + length] - before[start]) for start, length in marks]
