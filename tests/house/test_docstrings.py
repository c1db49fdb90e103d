"""Every file says what lives there; what other rooms may call says what it takes and gives."""

import ast

from tests.house.source import name_of, python_files, tree

CALLED_ROOMS = ("domain", "casework", "store", "documents")


def test_every_file_opens_by_saying_what_lives_there() -> None:
    silent = [
        name_of(path)
        for path in python_files("zorgdesk", "tests", "packaging")
        if path.read_text(encoding="utf-8").strip() and not ast.get_docstring(tree(path))
    ]
    assert not silent


def test_what_other_rooms_may_call_is_explained() -> None:
    silent = [
        f"{name_of(path)}:{node.lineno} {node.name}"
        for path in python_files(*(f"zorgdesk/{room}" for room in CALLED_ROOMS))
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert not silent, "\n".join(silent)
