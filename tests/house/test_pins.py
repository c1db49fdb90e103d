"""What gets installed: exact versions with hashes, within what pyproject.toml says, and nothing that is not used."""

import ast
import re
import sys
import tomllib
from importlib import metadata

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from pytestqt.qtbot import QtBot

from tests.house.source import ROOT, python_files, tree

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
RUNTIME = [Requirement(line) for line in PROJECT["dependencies"]]
TOOLS = [Requirement(line) for line in PROJECT["optional-dependencies"]["dev"]]
IMPORT_NAMES = {"pyside6-essentials": "PySide6", "argon2-cffi": "argon2", "zxing-cpp": "zxingcpp"}
FILES = ("constraints.txt", "constraints-dev.txt")


def _pins(file: str) -> dict[str, str]:
    text = (ROOT / file).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ;\\]+)", text, re.MULTILINE))


@pytest.mark.parametrize("file", FILES)
def test_each_pin_has_a_hash_and_no_address(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-z0-9])", text.split("\n", 1)[1])
    assert blocks
    assert "://" not in text
    assert not [block for block in blocks if "--hash=sha256:" not in block]


@pytest.mark.parametrize("file", FILES)
def test_what_is_installed_is_what_is_pinned(file: str) -> None:
    present = {canonicalize_name(d.metadata["Name"]): d.version for d in metadata.distributions()}
    assert not {name: version for name, version in _pins(file).items() if present.get(name, version) != version}


@pytest.mark.parametrize("requirement", RUNTIME, ids=str)
def test_the_pin_lies_within_what_the_project_asks(requirement: Requirement) -> None:
    assert _pins("constraints.txt")[canonicalize_name(requirement.name)] in requirement.specifier


@pytest.mark.parametrize("requirement", TOOLS, ids=str)
def test_the_tool_lies_within_what_the_project_asks(requirement: Requirement) -> None:
    pins = _pins("constraints-dev.txt") | _pins("constraints.txt")
    assert pins[canonicalize_name(requirement.name)] in requirement.specifier


@pytest.mark.parametrize("requirement", RUNTIME, ids=str)
def test_no_library_is_carried_along_unused(requirement: Requirement) -> None:
    name = canonicalize_name(requirement.name)
    assert IMPORT_NAMES.get(name, name.replace("-", "_")).lower() in _imported()


def _imported() -> set[str]:
    names: set[str] = set()
    for path in python_files("zorgdesk"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0].lower() for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.split(".")[0].lower())
    return names


def test_qt_gives_back_what_it_borrows(qtbot: QtBot) -> None:
    """PySide6 6.12.0 drops a reference to None on each such call and aborts on Python 3.11; the pin waits for this."""
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(200):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 100
