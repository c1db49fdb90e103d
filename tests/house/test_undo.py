"""Every deed that deletes something or changes a state can be undone (product.md rule 6, issue 3 point 10)."""

import ast
from pathlib import Path

from tests.casework.undo_cases import ELSEWHERE, SCENARIOS, WITHOUT_UNDO
from tests.house.deeds import gives_undo, turning_deeds
from tests.house.source import ROOT, name_of, python_files, tree

DEEDS = {name: (code, path) for name, code, path in turning_deeds()}


def test_every_deed_that_deletes_or_changes_a_state_gives_an_undo() -> None:
    without = [
        f"{name_of(path)}: {name} gives no Change.undo (zorgdesk/casework/undoing.py makes one)"
        for name, (code, path) in DEEDS.items()
        if name not in WITHOUT_UNDO and not gives_undo(code)
    ]
    assert not without, "\n".join(without)


def test_every_such_deed_has_a_scenario_that_proves_its_undo() -> None:
    proved = SCENARIOS.keys() | ELSEWHERE.keys() | WITHOUT_UNDO.keys()
    missing = [f"{name}: add it to tests/casework/undo_cases.py" for name in DEEDS if name not in proved]
    assert not missing, "\n".join(missing)


def test_what_is_listed_is_still_there() -> None:
    bodies = [tree(path).body for path in python_files("zorgdesk/casework")]
    known = {node.name for body in bodies for node in body if isinstance(node, ast.FunctionDef)}
    assert (SCENARIOS.keys() | ELSEWHERE.keys() | WITHOUT_UNDO.keys()) <= known


def test_what_is_proved_elsewhere_is_named_there() -> None:
    missing = [
        f"{name} is not in {file}"
        for name, file in ELSEWHERE.items()
        if not (ROOT / file).exists() or name not in Path(ROOT / file).read_text(encoding="utf-8")
    ]
    assert not missing, "\n".join(missing)
