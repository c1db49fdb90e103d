"""How names are compared in a search: in parts, without apostrophes and hyphens, on the beginning of a part or inside.

`kept_names` makes what CaseSummary.found_by keeps, so that one look at one column finds a child by its own name and by
its parents' names, in 10,000 cases as fast as in ten.
"""

from collections.abc import Iterable

from zorgdesk.casework.search_words import Terms
from zorgdesk.domain.names import normalise

_BETWEEN = "|"


def bare(name: str) -> str:
    """A name or word in its normal form with a blank for each hyphen and without apostrophes."""
    return normalise(name).replace("'", "").replace("-", " ")


def kept_names(child: str, parents: Iterable[str]) -> str:
    """The child's name and those of its parents as one text, each part after a blank."""
    return _BETWEEN.join(f" {bare(name)}" for name in (child, *parents))


def child_part(kept: str) -> str:
    """The part of the child."""
    return kept.partition(_BETWEEN)[0]


def piece(word: str) -> str:
    """What must stand in a kept name for this word: one letter only where a part begins."""
    plain = bare(word)
    return f" {plain}" if len(plain) == 1 else plain


def holds(kept: str, terms: Terms) -> bool:
    """Whether each word stands somewhere in the kept name, in one of its spellings."""
    return all(any(piece(word) in kept for word in term) for term in terms)


def begins(kept: str, terms: Terms) -> bool:
    """Whether each word begins a part of the kept name."""
    return all(any(f" {bare(word)}" in kept for word in term) for term in terms)
