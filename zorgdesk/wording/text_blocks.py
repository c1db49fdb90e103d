"""What the chooser, the list and the drawer of tekstblokken say, and what the slots of a block are called."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.text_blocks import SlotFacts, TextBlockSheet
from zorgdesk.domain.text_blocks import fill
from zorgdesk.wording.formats import count, middot, quoted
from zorgdesk.wording.formats import day as day_words
from zorgdesk.wording.labels import label

TITLE: Final = "Tekstblokken"
CHOOSER: Final = "Tekstblok kiezen"
NONE_FOUND: Final = "Geen tekstblok met dit woord."
NO_BLOCKS: Final = "Nog geen tekstblokken."
KEYS: Final = (("↑↓", "kiezen"), ("Enter", "invoegen"), ("Esc", "sluiten"))
NO_TEXT: Final = "Zet de cursor in een tekst. Druk daarna op Ctrl+Spatie."
NO_SELECTION: Final = "Kies eerst de tekst die u wilt bewaren. Druk daarna op Ctrl+Shift+Spatie."
INSERT: Final = "Tekstblok invoegen"
MAKE: Final = "Maak tekstblok van selectie"
EVERY_AREA: Final = "Elk gebied"
ALL_AREAS: Final = "Alle gebieden"

NEW: Final = "Nieuw tekstblok"
CHANGE: Final = "Tekstblok wijzigen"
KEEP: Final = "Tekstblok bewaren"
NOT_NOW: Final = "Niet nu"
BIN: Final = "Weggooien"
BINNED: Final = "Tekstblok ligt in de prullenbak"
COLUMN_KEYWORD: Final = "Trefwoord"
COLUMN_TEXT: Final = "Tekst"
COLUMN_AREA: Final = "Gebied"
NOTHING_TITLE: Final = "Geen tekstblok gevonden"
NOTHING_LINE: Final = "Probeer een ander woord, of maak een nieuw tekstblok."
SHOW_ALL: Final = "Toon alle tekstblokken"
ADD: Final = "Tekstblok toevoegen"
KEEP_ANYWAY: Final = "Toch zo bewaren"
NAME_ACT: Final = "Maak “{kind}”"
CHILD_SLOT: Final = "{kind}"

_NO_CHILD: Final = "het kind"
_NO_GROUP: Final = "de groep"
_NO_MENTOR: Final = "de pm'er"
_FIRST_SIGNS: Final = 90


def kept(keyword: str) -> str:
    """`Tekstblok “ruilen” is bewaard`."""
    return f"Tekstblok {quoted(keyword)} is bewaard"


def filled(text: str, facts: SlotFacts, on: date) -> str:
    """A block as it is written at this place: known slots are filled, the others stay open."""
    known = {
        "kind": facts.first_name or _NO_CHILD,
        "groep": facts.group_name or _NO_GROUP,
        "locatie": facts.location_name,
        "pm": facts.mentor or _NO_MENTOR,
        "ik": facts.own_name,
        "datum": day_words(on),
    }
    return fill(text, {name: words for name, words in known.items() if words})


def first_words(text: str) -> str:
    """The beginning of a text in one line."""
    words = " ".join(text.split())
    return words if len(words) <= _FIRST_SIGNS else f"{words[: _FIRST_SIGNS - 1]}…"


def area(block: TextBlockSheet) -> str:
    """The area of a block."""
    return label(block.area) if block.area is not None else EVERY_AREA


def spoken(block: TextBlockSheet) -> str:
    """A row of the chooser for who cannot see it."""
    return middot(block.keyword, first_words(block.text), area(block))


def number_found(number: int) -> str:
    """`12 tekstblokken`."""
    return count(number, "tekstblok", "tekstblokken")


def name_found(found: tuple[str, ...]) -> str:
    """What the question says: the block travels to other casussen."""
    what = ", ".join(quoted(one) for one in found)
    return f"Hier staat {what}. Een tekstblok komt ook in andere casussen."
