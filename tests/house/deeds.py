"""The deeds of casework that delete something or change a state, told from their own code."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

from tests.house.source import python_files, tree

STATES = frozenset(
    {
        "activated_on", "cancelled_on", "care_ended_on", "closed_on", "decided_on", "deleted_on", "destroyed_on",
        "discussed_on", "done_on", "ended_on", "faded_on", "feedback_given_on", "held_on", "informed_on",
        "intake_finished_on", "mode", "settled_on", "status", "undone_at", "was_present", "withdrawn_on",
    }
)  # fmt: skip
"""Columns that say in which state a row is."""

TURNS = frozenset(
    {
        "activate", "become_case", "close", "decide", "end", "end_care", "enter", "fade", "finish_intake", "reopen",
        "settle", "withdraw",
    }
)  # fmt: skip
"""Methods of records that change a state."""


def turning_deeds() -> Iterator[tuple[str, ast.FunctionDef, Path]]:
    """Name, code and file of every public deed that deletes a row or changes a state."""
    for path in python_files("zorgdesk/casework"):
        for node in tree(path).body:
            if _is_deed(node) and any(_turns(part) for part in _own_code(node)):
                yield node.name, node, path


def gives_undo(deed: ast.FunctionDef) -> bool:
    """Whether somewhere in this deed an undo is handed out."""
    named = {keyword.arg for part in ast.walk(deed) if isinstance(part, ast.Call) for keyword in part.keywords}
    inner = any(isinstance(part, ast.FunctionDef) and part.name == "undo" for part in ast.walk(deed))
    makes_one = any(isinstance(part, ast.Name) and part.id == "Undoing" for part in ast.walk(deed))
    return inner or makes_one or any("undo" in (name or "") for name in named)


def _is_deed(node: ast.stmt) -> TypeGuard[ast.FunctionDef]:
    if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
        return False
    return isinstance(node.returns, ast.Name) and node.returns.id == "Change"


def _own_code(node: ast.FunctionDef) -> Iterator[ast.AST]:
    """The statements of the deed without those of the functions in it, which are its undo."""
    waiting: list[ast.AST] = list(node.body)
    while waiting:
        part = waiting.pop()
        if isinstance(part, ast.FunctionDef | ast.Lambda):
            continue
        yield part
        waiting.extend(ast.iter_child_nodes(part))


def _turns(part: ast.AST) -> bool:
    if isinstance(part, ast.Assign | ast.AugAssign | ast.AnnAssign):
        targets = part.targets if isinstance(part, ast.Assign) else [part.target]
        return any(
            isinstance(target, ast.Attribute) and target.attr in STATES
            for each in targets
            for target in ast.walk(each)
        )
    if not isinstance(part, ast.Call):
        return False
    called = part.func
    if isinstance(called, ast.Name):
        return called.id == "delete"
    if isinstance(called, ast.Attribute):
        of_collection = isinstance(called.value, ast.Attribute)
        return called.attr == "delete" or called.attr in TURNS or (called.attr == "remove" and of_collection)
    return False
