"""Tekstblokken: what a keyword is, which word is typed, which blocks a word finds, and the slots of a text."""

from dataclasses import dataclass

import pytest

from zorgdesk.domain.names import normalise
from zorgdesk.domain.text_blocks import block_for, fill, is_keyword, matching, next_slot, typed_word


@dataclass(frozen=True)
class Block:
    """A block as the rules see it."""

    keyword: str
    text: str = ""

    @property
    def search_keyword(self) -> str:
        return normalise(self.keyword)

    @property
    def search_text(self) -> str:
        return normalise(f"{self.keyword} {self.text}")


BLOCKS = (Block("ruilen", "Geef door."), Block("wacht-ruil", "Vijf tellen."), Block("beurt", "Ruil om de beurt."))


@pytest.mark.parametrize("word", ["ruilen", "eten-zelf", "plan2", "één"])
def test_one_short_word_is_a_keyword(word: str) -> None:
    assert is_keyword(word)


@pytest.mark.parametrize("word", ["", "twee woorden", "-kort", "kort-", "a" * 25, "ja!", "{kind}", ";ruil"])
def test_anything_else_is_none(word: str) -> None:
    assert not is_keyword(word)


@pytest.mark.parametrize(
    ("before", "word"),
    [("", ""), ("wij ruil", "ruil"), ("wij ;ruil", ";ruil"), ("wij ruil ", ""), ("eten-zelf", "eten-zelf"), (";", ";")],
)
def test_the_typed_word_ends_at_the_cursor(before: str, word: str) -> None:
    assert typed_word(before) == word


def test_a_keyword_finds_its_block_whatever_its_capitals_and_accents() -> None:
    assert block_for(BLOCKS, "Ruilén") is BLOCKS[0]
    assert block_for(BLOCKS, ";ruilen") is BLOCKS[0]
    assert block_for(BLOCKS, "ruil") is None
    assert block_for(BLOCKS, "") is None


def test_a_word_finds_keywords_that_begin_with_it_first_and_texts_last() -> None:
    assert [block.keyword for block in matching(BLOCKS, "ruil")] == ["ruilen", "wacht-ruil", "beurt"]
    assert [block.keyword for block in matching(BLOCKS, "")] == ["beurt", "ruilen", "wacht-ruil"]
    assert matching(BLOCKS, "zwemmen") == []


def test_known_slots_are_filled_with_the_capital_of_the_slot_and_others_stay_open() -> None:
    known = {"kind": "het kind", "groep": "Regenboog"}
    text = fill("{Kind} speelt in {groep}, {aantal} keer met {kind}.", known)
    assert text == "Het kind speelt in Regenboog, {aantal} keer met het kind."


def test_open_slots_are_found_one_after_the_other() -> None:
    text = "In {aantal} van {totaal}."
    first = next_slot(text)
    assert first == (3, 8)
    assert next_slot(text, 11) == (16, 8)
    assert next_slot(text, 24) is None
    assert next_slot("{}") is None
