"""Draw the tree in README.md anew: each folder with its one line, and the files in it.

    .venv/bin/python packaging/readme_tree.py

A room's line is the first sentence of its `__init__.py`; `tests/house/test_readme.py` says when the drawing is old.
"""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BEGIN, END = "<!-- tree: begin -->\n```\n", "```\n<!-- tree: end -->"
COLUMN, WIDTH = 26, 118
OTHER = {
    "ui": "the layout of every page, dialog and section; no logic",
    "ui/pages": "one per page",
    "ui/dialogs": "one per dialog",
    "ui/drawers": "one per drawer",
    "ui/sections": "one per form section",
    "ui/wizard": "one per step of the first start",
    "resources": "what is shipped and not code",
    "resources/fonts": "screen and paper fonts with their licences",
    "resources/icons": "Lucide icons with their licence",
    "resources/demo": "the invented practice of the demo dossier",
    "resources/spelling": "the Dutch words of OpenTaal with their licence",
    "resources/words": "word lists",
    "resources/phrases": "the tekstblokken a new file begins with",
    "tests": "the same tree again, and what holds for the whole",
    "tests/house": "rules about the code itself",
    "tests/journeys": "the whole app, as a working day",
    "tests/bench": "./test bench: the table of speed measures",
    "tests/faults": "./test faults: the kill loop",
    "tests/data": "real files to read",
    "packaging": "set-up, pins, installers, the release tick-list",
    "stubs": "types for libraries that have none",
}


def drawing(root: Path = ROOT) -> str:
    """The tree as it is now."""
    lines: list[str] = []
    for top in ("zorgdesk", "ui", "resources", "tests", "packaging", "stubs"):
        lines += _folder(root, root / top, 0)
    return "\n".join(lines) + "\n"


def _folder(root: Path, folder: Path, depth: int) -> Iterator[str]:
    place = folder.relative_to(root).as_posix()
    head = "  " * depth + folder.name + "/"
    yield f"{head:<{COLUMN}}{_line_of(folder) or OTHER.get(place, '')}".rstrip()
    files = sorted(path.stem for path in folder.glob("*.py") if path.name != "__init__.py")
    if files and place.startswith("zorgdesk"):
        indent = " " * (COLUMN + 2)
        yield from textwrap.wrap(" · ".join(files), WIDTH, initial_indent=indent, subsequent_indent=indent)
    for inner in sorted(path for path in folder.iterdir() if path.is_dir() and _is_drawn(root, path)):
        yield from _folder(root, inner, depth + 1)


def _is_drawn(root: Path, folder: Path) -> bool:
    if folder.name.startswith((".", "__")) or not any(path.is_file() for path in folder.rglob("[!_.]*")):
        return False
    place = folder.relative_to(root).as_posix()
    return place.startswith("zorgdesk") or place in OTHER or (place.startswith("tests/") and place.count("/") == 1)


def _line_of(folder: Path) -> str:
    init = folder / "__init__.py"
    words = ast.get_docstring(ast.parse(init.read_text(encoding="utf-8"))) if init.is_file() else None
    return " ".join(words.split("\n\n")[0].split()).rstrip(".") if words else ""


def with_drawing(readme: str, tree: str) -> str:
    """The text of README.md with this tree between its marks."""
    before, rest = readme.split(BEGIN)
    after = rest.split(END, 1)[1]
    return before + BEGIN + tree + END + after


def main() -> None:
    """Write the tree into README.md."""
    readme = ROOT / "README.md"
    readme.write_text(with_drawing(readme.read_text(encoding="utf-8"), drawing()), encoding="utf-8")


if __name__ == "__main__":
    main()
