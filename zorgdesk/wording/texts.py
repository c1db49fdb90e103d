"""Hints about what stands in a text: a BSN, another child's name (look.md message 16; product.md rule 4)."""

from __future__ import annotations

from typing import Final

from zorgdesk.wording.formats import quoted

ANOTHER_CHILD: Final = "een ander kind"
THE_CHILD: Final = "het kind"


def bsn_hint() -> str:
    """A nine-digit number that passes the elfproef."""
    return "Dit lijkt een BSN. Een BSN hoort niet in dit dossier. Haal het weg."


def other_child_hint(name: str) -> str:
    """“Fleur” is de naam van een ander kind."""
    return f"{quoted(name)} is de naam van een ander kind."


def replace_act() -> str:
    """The button that repairs it."""
    return f"Maak {quoted(ANOTHER_CHILD)}"
