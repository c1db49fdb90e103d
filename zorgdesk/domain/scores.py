"""Averages of an O2 sheet (observation-sheets.md O2): filled boxes only, and none below three moments."""

from collections.abc import Sequence

MOMENTS_ON_SHEET = 6
MOMENTS_FOR_AVERAGE = 3


def average_of(scores: Sequence[int | None]) -> float | None:
    """The average with one decimal, or None with too few moments."""
    filled = [score for score in scores if score is not None]
    return round(sum(filled) / len(filled), 1) if len(filled) >= MOMENTS_FOR_AVERAGE else None
