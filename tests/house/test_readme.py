"""README.md tells the truth: its tree is the real one, its drawing has every room, its words are those of the code."""

import re
import runpy

import pytest

from tests.house.source import ROOMS, ROOT, python_files

README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = ("open", "demo", "check", "selftest", "pictures")
TOPICS = ("form section", "meeting kind", "paper", "migration", "page", "widget", "deed", "error", "library")


def test_the_tree_in_the_readme_is_the_real_tree() -> None:
    drawn = runpy.run_path(str(ROOT / "packaging" / "readme_tree.py"))
    real = drawn["with_drawing"](README, drawn["drawing"]())
    assert real == README, "run packaging/readme_tree.py"


def test_the_drawing_shows_every_room() -> None:
    drawing = README.split("## The drawing of the house")[1].split("## ")[0]
    assert [room for room in ROOMS if f"{room}/" not in drawing] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_explained_and_exists(command: str) -> None:
    assert command in README
    assert (ROOT / "zorgdesk" / "commands" / f"{command}.py").is_file()


@pytest.mark.parametrize("topic", TOPICS)
def test_the_readme_says_how_to_add(topic: str) -> None:
    assert re.search(rf"^\*\*An? {topic}\.\*\*", README, re.MULTILINE)


def test_the_files_that_the_readme_names_are_there() -> None:
    rooms = "desktop|domain|casework|store|documents|wording|tests|packaging|ui"
    named = set(re.findall(rf"`((?:{rooms})/[\w/]+(?:\.(?:py|ui|md|sh))?)`", README))
    places = [(ROOT / name, ROOT / "zorgdesk" / name) for name in sorted(named)]
    assert not [str(first) for first, second in places if not first.exists() and not second.exists()]


def test_the_words_of_the_glossary_are_used_in_the_code() -> None:
    """A word for what is not built yet may wait; a word for what is built is the one in the code."""
    glossary = README.split("## Words")[1].split("\n## ")[0]
    names = set(re.findall(r"`([a-z_]+)`", glossary))
    code = "\n".join(path.read_text(encoding="utf-8") for path in python_files("zorgdesk"))
    unused = {name for name in names if not re.search(rf"(?i)\b\w*{name.replace('_', '_?')}", code)}
    later = {"support_trajectory", "referral", "provider_directory", "funding_stream", "retention_period", "smi"}
    assert unused <= later | {"beschikking", "meldcode", "waiting_list"}
