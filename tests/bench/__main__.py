"""`./test bench`: print the table of speed.md for what exists. It reports and never fails on milliseconds.

    python -m tests.bench [--repeats N] [--only P1 P3 …] [--cases 10000]
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
from collections.abc import Callable

from tests.bench import attachments, pages, papers, plans, start, store, visit
from tests.bench.files import Files, prepared
from tests.bench.runner import REPEATS, Row
from tests.bench.table import printed, save

MEASURES: dict[str, Callable[[Files, int], list[Row]]] = {
    "P1": start.rows,
    "P2": visit.unlock,
    "P3": visit.growth,
    "P5": pages.open_case,
    "P6": lambda files, repeats: store.rows(files.scratch, repeats),
    "P7": pages.search,
    "P8": pages.save,
    "P9": pages.case_list,
    "P10": lambda files, repeats: papers.rows(repeats),
    "P11": visit.memory,
    "P12": visit.many_cases,
    "P13": visit.lock,
    "P15": attachments.rows,
    "P16": plans.rows,
}


def main() -> int:
    """Measure what was asked and print the table."""
    parser = argparse.ArgumentParser(prog="test bench")
    parser.add_argument("--repeats", type=int, default=REPEATS)
    parser.add_argument("--only", nargs="*", choices=list(MEASURES), default=list(MEASURES))
    chosen = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    files, rows = prepared(), []
    try:
        for number in chosen.only:
            print(f"measuring {number} ...", file=sys.stderr, flush=True)
            rows += MEASURES[number](files, chosen.repeats)
    finally:
        shutil.rmtree(files.scratch, ignore_errors=True)
    print(f"{platform.platform()}, Python {platform.python_version()}, {chosen.repeats} repeats, medians\n")
    print(printed(rows))
    save(rows, files.folder.parent / "last.json")
    return 0


if __name__ == "__main__":
    sys.exit(main())
