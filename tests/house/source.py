"""What the house tests look at: the files of the project, read and parsed once."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("domain", "casework", "store", "wording", "documents", "demo", "desktop", "commands")
CODE = ("zorgdesk", "tests", "packaging", "stubs")
OWN_FOLDERS = ("zorgdesk", "tests", "packaging", "stubs", "ui", "resources", ".ci")
TEXT_SUFFIXES = {".py", ".pyi", ".md", ".toml", ".txt", ".sh", ".ui", ".sql", ".json", ".iss", ".spec", ".plist", ""}


def python_files(*folders: str) -> list[Path]:
    """Every Python file below these folders of the project, in order."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py*") if _is_code(path))


def text_files() -> list[Path]:
    """Every text file of the project, without what tools made."""
    below = [path for folder in OWN_FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()]
    return sorted(
        path
        for path in [*below, *(p for p in ROOT.iterdir() if p.is_file() and not p.name.startswith(".coverage"))]
        if path.suffix in TEXT_SUFFIXES and "__pycache__" not in path.parts and "data" not in path.parts
    )


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of one file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def name_of(path: Path) -> str:
    """How a message names a file."""
    return path.relative_to(ROOT).as_posix()


def strings(module: ast.Module) -> Iterator[ast.Constant]:
    """Every string literal that is not a docstring, parts of f-strings too."""
    bare = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node


def _is_code(path: Path) -> bool:
    return path.suffix in {".py", ".pyi"} and "__pycache__" not in path.parts
