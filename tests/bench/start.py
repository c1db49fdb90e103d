"""P1: from the start of the process to the painted unlock screen, against a bare window."""

from __future__ import annotations

from tests.bench import processes
from tests.bench.files import Files
from tests.bench.runner import Row, interleaved


def rows(files: Files, repeats: int) -> list[Row]:
    """The row of P1."""
    vault = str(files.empty())

    def ours() -> float:
        return processes.run("start.py", vault, home=files.scratch).since_start("painted")

    def bare() -> float:
        return processes.run("bare_window.py", home=files.scratch).since_start("painted")

    figures, base = interleaved(ours, bare, repeats)
    return [Row("P1", "start to unlock screen painted", figures, base, goal="2.0 x", never="3.0 x")]
