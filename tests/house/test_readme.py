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


def _words_between(first: str, second: str) -> set[str]:
    return set(re.findall(r"`([a-z_]+)`", README.split(first)[1].split(second)[0]))


def _is_used(word: str) -> bool:
    code = "\n".join(path.read_text(encoding="utf-8") for path in python_files("zorgdesk"))
    return re.search(rf"(?i)\b\w*{word.replace('_', '_?')}", code) is not None


def test_the_words_of_the_glossary_are_the_words_of_the_code() -> None:
    assert [word for word in sorted(_words_between("## Words\n", "### Words that wait")) if not _is_used(word)] == []


def test_a_word_that_waits_moves_up_when_it_is_built() -> None:
    assert [word for word in sorted(_words_between("### Words that wait", "\n## ")) if _is_used(word)] == []
