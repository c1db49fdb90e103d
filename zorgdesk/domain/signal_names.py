"""Words in the fact of a signaal that look like a name: a signaal stays without one (look.md screen 20).

This asks more than the check of other children's names (text_checks.py), because no name at all belongs here: a capital
inside a sentence is asked about, at the start of one only a well-known first name. It is a question, never a verdict.
"""

import re
from collections.abc import Container

from zorgdesk.domain.names import normalise

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENDS = '.!?…:\n•"“('
_SHORTEST = 2


def looks_like_a_name(
    text: str, *, first_names: Container[str], no_names: Container[str]
) -> tuple[tuple[int, int], ...]:
    """The spans of words that may be a name. `no_names` are places, colleagues and words that keep a capital."""
    found = []
    for match in _WORD.finditer(text):
        word, key = match.group(), normalise(match.group())
        if len(word) < _SHORTEST or not word[0].isupper() or word.isupper():
            continue
        bare = key[:-2] if key.endswith("'s") else key.removesuffix("s")
        if key in no_names or bare in no_names:
            continue
        if not _opens_sentence(text, match.start()) or key in first_names or bare in first_names:
            found.append(match.span())
    return tuple(found)


def _opens_sentence(text: str, at: int) -> bool:
    """Whether nothing but signs stands between this place and the end of the sentence before it."""
    for sign in reversed(text[max(0, at - 20) : at]):
        if sign.isalnum():
            return False
        if sign in _ENDS:
            return True
    return at < 20
