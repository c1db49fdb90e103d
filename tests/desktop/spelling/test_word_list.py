"""The Dutch words: found by halving, compounds by their parts, and what may have been meant."""

from pathlib import Path

import pytest

from zorgdesk import paths
from zorgdesk.desktop.spelling.word_list import WordList, dutch

LINES = (paths.resources_dir() / "spelling" / "nl.txt").read_bytes().splitlines()


def test_the_file_is_in_the_order_in_which_it_is_searched() -> None:
    words = [line.partition(b"/")[0] for line in LINES]
    assert words == sorted(set(words))
    assert len(words) > 400_000


@pytest.mark.parametrize(
    "word", ["boos", "Boos", "BOOS", "kinderopvang", "Nederland", "baby's", "zorgcoördinator", "één", "peuterspeelzaal"]
)
def test_a_word_of_the_list_is_known_also_at_the_start_of_a_sentence(word: str) -> None:
    assert dutch().knows(word)


@pytest.mark.parametrize("word", ["opruimkaart", "Opruimkaart", "observatieblad", "ontwikkelingsgesprek", "taal-spel"])
def test_a_compound_is_known_by_its_parts(word: str) -> None:
    assert dutch().knows(word)


@pytest.mark.parametrize(
    "word", ["gegaann", "observatiebladd", "boosheit", "ontwikkelings", "kidneren", "zorgcoordinator", "zzqz", "/f"]
)
def test_what_is_no_word_is_not_known(word: str) -> None:
    assert not dutch().knows(word)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("gegaann", "gegaan"), ("zorgcoordinator", "zorgcoördinator"), ("Kidneren", "Kinderen"),
     ("observatiebladd", "observatieblad"), ("begeleidin", "begeleiding"), ("wodt", "wordt"), ("bijde", "beide")],
)  # fmt: skip
def test_what_was_meant_is_among_the_suggestions(typed: str, meant: str) -> None:
    assert meant in dutch().near(typed)


def test_the_first_and_the_last_word_are_found() -> None:
    for at in (0, -1):
        assert dutch().knows(LINES[at].partition(b"/")[0].decode())


def test_a_list_of_one_word_works(tmp_path: Path) -> None:
    (tmp_path / "nl.txt").write_text("aap\n", encoding="utf-8")
    small = WordList(tmp_path / "nl.txt")
    assert small.knows("aap")
    assert not small.knows("noot")
    assert small.near("aa") == ["aap"]
