"""The full run: `python -m tests.faults --trials 200` (a release: 1000). Prints a table; exit code 1 on a failure."""

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from tests.faults.trials import ALL, Tally, make_template

# safety.md: how many of each make a release
RELEASE = {"attach": 200, "backup": 200, "passphrase": 300, "migrate": 300, "bits": 1000, "typing": 100}
ALWAYS = {"bits"}  # quick enough to do them all every time


def main() -> int:
    """Run the trials that were asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description="Faults on purpose.")
    parser.add_argument("--trials", type=int, default=200, help="kills while writing; of the others at most this many")
    parser.add_argument("--only", choices=sorted(ALL), action="append", help="one kind; may be repeated")
    parser.add_argument("--seed", type=int, default=20261121, help="the same seed waits the same times")
    wanted = parser.parse_args()
    tallies: list[Tally] = []
    with tempfile.TemporaryDirectory(prefix="zorgdesk-faults-") as name:
        folder = Path(name)
        template = make_template(folder)
        for kind in wanted.only or ALL:
            began = time.monotonic()
            tallies.append(
                ALL[kind](template, folder, random.Random(f"{wanted.seed} {kind}"), size(kind, wanted.trials))
            )
            print(f"{tallies[-1].fault}: {time.monotonic() - began:.0f} s", file=sys.stderr)
    report(tallies)
    return 1 if any(tally.failures for tally in tallies) else 0


def size(kind: str, trials: int) -> int:
    """How many trials of this kind: as many kills as asked, of the others no more than a release needs."""
    if kind == "write":
        return trials
    return RELEASE[kind] if kind in ALWAYS else min(trials, RELEASE[kind])


def report(tallies: list[Tally]) -> None:
    """Print one line per kind, then each failure."""
    print(f"{'fault':<40}{'trials':>8}{'passed':>8}  seen")
    for tally in tallies:
        seen = ", ".join(f"{what} {number}" for what, number in sorted(tally.seen.items()))
        print(f"{tally.fault:<40}{tally.trials:>8}{tally.trials - len(tally.failures):>8}  {seen}")
    for tally in tallies:
        for failure in tally.failures:
            print(f"FAILED {tally.fault}: {failure}")


if __name__ == "__main__":
    sys.exit(main())
