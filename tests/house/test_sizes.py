"""Files stay under 400 lines and functions under 41; there is no list of exceptions."""

import ast
from collections.abc import Iterator

from tests.house.source import CODE, name_of, python_files, tree

FILE_LINES = 400
FUNCTION_LINES = 40


def test_every_file_fits_on_a_few_screens() -> None:
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files(*CODE)}
    long = [f"{name}: {length} lines" for name, length in lengths.items() if length > FILE_LINES]
    assert not long, "a room that holds two things?\n" + "\n".join(long)


def test_every_function_fits_on_one_screen() -> None:
    long = list(_long_functions())
    assert not long, "\n".join(long)


def _long_functions() -> Iterator[str]:
    for path in python_files(*CODE):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > FUNCTION_LINES:
                    yield f"{name_of(path)}:{node.lineno} {node.name}: {length} lines"
