"""Measure side by side: ours and the baseline in turn, many times, and keep the medians and their ratio."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

Probe = Callable[[], float]
"""Does the thing once and returns what it cost, in the unit of its row."""

REPEATS = 15


@dataclass(frozen=True)
class Row:
    """One line of the table: what was measured, what it is held against, and the two lines of speed.md."""

    number: str
    name: str
    ours: Sequence[float]
    base: Sequence[float] = ()
    unit: str = "ms"
    goal: str = ""
    never: str = ""
    notes: tuple[str, ...] = field(default=())

    @property
    def median(self) -> float:
        """The middle of our figures."""
        return statistics.median(self.ours)

    @property
    def base_median(self) -> float | None:
        """The middle of the baseline's figures; None without a baseline."""
        return statistics.median(self.base) if self.base else None

    @property
    def ratio(self) -> float | None:
        """Ours over the baseline; None without a baseline."""
        return self.median / statistics.median(self.base) if self.base else None

    @property
    def p95(self) -> float:
        """The figure that 95 of 100 stay under."""
        return sorted(self.ours)[min(len(self.ours) - 1, round(0.95 * len(self.ours)))]


def interleaved(ours: Probe, base: Probe, repeats: int = REPEATS) -> tuple[list[float], list[float]]:
    """Run both once to warm up, then in turn; return both lists of figures."""
    ours(), base()
    figures: tuple[list[float], list[float]] = ([], [])
    for _ in range(repeats):
        figures[0].append(ours())
        figures[1].append(base())
    return figures


def repeated(ours: Probe, repeats: int = REPEATS) -> list[float]:
    """Run once to warm up, then several times."""
    ours()
    return [ours() for _ in range(repeats)]


def timed(work: Callable[[], object]) -> Probe:
    """A probe that gives the milliseconds of this work."""

    def probe() -> float:
        started = time.perf_counter()
        work()
        return (time.perf_counter() - started) * 1000

    return probe
