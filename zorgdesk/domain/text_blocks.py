"""Rules of tekstblokken: what a keyword is, which word is typed, which blocks it finds, and the slots of a text."""

import re
from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from zorgdesk.domain.names import normalise

KEYWORD_AT_MOST = 24
_KEYWORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_TYPED = re.compile(r";?[^\W_]*(?:-[^\W_]*)*\Z")
_SLOT = re.compile(r"\{([^{}\n]{1,40})\}")


class Keyed(Protocol):
    """A block as the rules see it."""

    @property
    def search_keyword(self) -> str:
        """The word that finds it, in normal form."""

    @property
    def search_text(self) -> str:
        """Keyword and text in normal form."""


B = TypeVar("B", bound=Keyed)


def is_keyword(word: str) -> bool:
    """One word of letters, digits and hyphens, short enough to type."""
    return len(word) <= KEYWORD_AT_MOST and _KEYWORD.fullmatch(word) is not None


def typed_word(before: str) -> str:
    """The word that ends at the cursor, with a `;` in front of it where that was typed; empty after a blank."""
    found = _TYPED.search(before[-2 * KEYWORD_AT_MOST :])
    return found.group() if found is not None else ""


def block_for(blocks: Iterable[B], word: str) -> B | None:
    """The block with exactly this keyword, capitals and accents aside."""
    wanted = normalise(word.removeprefix(";"))
    return next((block for block in blocks if wanted and block.search_keyword == wanted), None)


def matching(blocks: Iterable[B], word: str) -> list[B]:
    """The blocks that a word finds: keywords that begin with it, keywords and then (from three letters) texts."""
    wanted = normalise(word.removeprefix(";"))
    ranked = [(_rank(block, wanted), block.search_keyword, block) for block in blocks]
    return [block for rank, _, block in sorted(ranked, key=lambda row: row[:2]) if rank < _NOT_AT_ALL]


_NOT_AT_ALL = 3
_IN_TEXT_FROM = 3
"""A word of two letters stands in half of all texts, so it looks in the keywords only."""


def _rank(block: Keyed, wanted: str) -> int:
    if block.search_keyword.startswith(wanted):
        return 0
    if wanted in block.search_keyword:
        return 1
    return 2 if len(wanted) >= _IN_TEXT_FROM and wanted in block.search_text else _NOT_AT_ALL


def fill(text: str, known: Mapping[str, str]) -> str:
    """Put what is known into the slots; a slot that nobody knows stays open, for the user to fill."""

    def words(slot: re.Match[str]) -> str:
        name = slot.group(1)
        found = known.get(name.casefold())
        if found is None:
            return slot.group()
        return found[:1].upper() + found[1:] if name[:1].isupper() else found

    return _SLOT.sub(words, text)


def next_slot(text: str, start: int = 0) -> tuple[int, int] | None:
    """Where the first open slot from `start` on begins and how long it is; None when nothing is open."""
    found = _SLOT.search(text, start)
    return (found.start(), len(found.group())) if found is not None else None
