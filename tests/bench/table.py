"""Print the rows as the table of speed.md, and keep them as JSON for the next time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from tests.bench.runner import Row

HEAD = ("#", "measure", "ours", "p95", "baseline", "ratio", "goal", "never above")


def printed(rows: Iterable[Row]) -> str:
    """The table in plain text, columns aligned."""
    lines = [HEAD, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    text = [_line(line, widths) for line in lines]
    text.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(text)


def save(rows: Iterable[Row], place: Path) -> None:
    """Write every figure as JSON."""
    kept = [
        {"number": r.number, "name": r.name, "unit": r.unit, "ours": list(r.ours), "base": list(r.base)} for r in rows
    ]
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(json.dumps(kept, indent=1), encoding="utf-8")


def _cells(row: Row) -> tuple[str, ...]:
    ratio = f"{row.ratio:.2f} x" if row.ratio is not None else ""
    base = _figure(row.base_median, row.unit) if row.base_median is not None else ""
    figures = (_figure(row.median, row.unit), _figure(row.p95, row.unit), base, ratio)
    return (row.number, row.name, *figures, row.goal, row.never)


def _figure(value: float, unit: str) -> str:
    return f"{value:.2f} {unit}" if abs(value) < 10 else f"{value:.0f} {unit}"


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    right = {2, 3, 4, 5}
    return "  ".join(
        cell.rjust(width) if column in right else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ).rstrip()
