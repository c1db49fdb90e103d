"""What differs between two wordings of a text, word by word: for reading an earlier version beside the present one."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Comparison:
    """Where the words stand that only one of the two texts has: pairs of place and length."""

    only_before: tuple[tuple[int, int], ...]
    only_now: tuple[tuple[int, int], ...]

    @property
    def same(self) -> bool:
        """Whether the two say the same, blanks aside."""
        return not self.only_before and not self.only_now


def compare(before: str, now: str) -> Comparison:
    """Compare two texts by their words; words that follow each other are one piece."""
    old, new = list(_WORD.finditer(before)), list(_WORD.finditer(now))
    matcher = SequenceMatcher(None, [word.group() for word in old], [word.group() for word in new], autojunk=False)
    gone, come = [], []
    for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if kind == "equal":
            continue
        gone += _piece(old[old_from:old_to])
        come += _piece(new[new_from:new_to])
    return Comparison(tuple(gone), tuple(come))


def _piece(words: list[re.Match[str]]) -> list[tuple[int, int]]:
    return [(words[0].start(), words[-1].end() - words[0].start())] if words else []
