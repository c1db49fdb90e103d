"""P2, P3, P11, P12 and P13: unlocked to Vandaag, empty and with 10,000 casussen; memory; lock and back."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

from tests.bench import processes
from tests.bench.files import LARGE, TYPICAL, Files
from tests.bench.processes import Told
from tests.bench.runner import Row, interleaved, repeated
from zorgdesk.store.keys import FileKey
from zorgdesk.store.vault_file import read_head


def _visit(files: Files, vault: Path, *options: str) -> Told:
    return processes.run("inside.py", str(vault), files.seed(vault).hex(), *options, home=files.scratch)


def _usable(files: Files, vault: Path) -> float:
    return _visit(files, vault).between("unlocked", "usable")


def _bare(files: Files, recipe: Path) -> float:
    return processes.run("bare_window.py", str(recipe), home=files.scratch).between("begin", "painted")


def _recipe(files: Files, vault: Path) -> Path:
    """What the baseline reads: the raw key and the statements that Vandaag asks."""
    caught, recipe = files.scratch / "caught.json", files.scratch / f"{vault.stem}.json"
    _visit(files, vault)  # the first visit of a day derives what the calendar changed
    _visit(files, vault, "--capture", str(caught))
    key = FileKey(read_head(vault), files.seed(vault))
    statements = json.loads(caught.read_text(encoding="utf-8"))
    recipe.write_text(json.dumps({"path": str(vault), "key": key.literal, "statements": statements}), encoding="utf-8")
    return recipe


def unlock(files: Files, repeats: int) -> list[Row]:
    """P2: unlocked to Vandaag usable, against a bare window that reads the same rows."""
    made = []
    for cases in (TYPICAL, LARGE):
        vault = files.demo(cases)
        recipe = _recipe(files, vault)
        ours, base = interleaved(partial(_usable, files, vault), partial(_bare, files, recipe), repeats)
        made.append(Row("P2", f"unlocked to Vandaag, {cases} cases", ours, base, goal="2.0 x, 400 ms", never="1 s"))
    return made


def growth(files: Files, repeats: int) -> list[Row]:
    """P3: the same with 10,000 casussen against an empty file."""
    large, empty = files.demo(LARGE), files.empty()
    for vault in (large, empty):
        _visit(files, vault)
    ours, base = interleaved(partial(_usable, files, large), partial(_usable, files, empty), repeats)
    return [Row("P3", f"unlocked to Vandaag, {LARGE} cases / empty", ours, base, goal="1.2 x", never="1.5 x")]


def memory(files: Files, repeats: int) -> list[Row]:
    """P11: resident memory, idle on Vandaag with 10,000 casussen."""
    vault = files.demo(LARGE)
    ours, base = interleaved(
        lambda: _visit(files, vault).memory("idle"),
        lambda: processes.run("bare_window.py", home=files.scratch).memory("idle"),
        max(3, repeats // 3),
    )
    return [Row("P11", f"memory idle on Vandaag, {LARGE} cases", ours, base, "MiB", "3.0 x", "200 MiB")]


def many_cases(files: Files, repeats: int) -> list[Row]:
    """P12: resident memory after opening and closing 1,000 casussen, against the same process before."""
    told = [_visit(files, files.demo(TYPICAL), "--cases", "1000") for _ in range(max(3, repeats // 5))]
    before, after = [one.memory("opened") for one in told], [one.memory("closed") for one in told]
    return [Row("P12", "memory after 1,000 casussen", after, before, "MiB", "1.10 x", "1.25 x")]


def lock(files: Files, repeats: int) -> list[Row]:
    """P13: from the key to a blank window, and to the unlock screen of the fresh process."""
    vault = files.demo(TYPICAL)
    told: list[Told] = []

    def once() -> float:
        told.append(_visit(files, vault, "--lock"))
        return told[-1].between("lock", "blank")

    blank = repeated(once, repeats)
    again = [one.between("lock", "painted") for one in told[1:]]
    return [
        Row("P13", "lock key to blank window", blank, goal="100 ms", never=""),
        Row("P13", "lock key to unlock screen ready", again, goal="1 s", never="2 s"),
    ]
