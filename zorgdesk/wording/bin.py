"""What the prullenbak says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from zorgdesk.casework.sheets.bin import BinKind, BinnedSheet
from zorgdesk.wording.formats import count

BIN: Final = "Prullenbak"
BIN_EMPTY: Final = "De prullenbak is leeg"
BIN_EMPTY_LINE: Final = "Wat u weggooit, blijft hier 30 dagen. U haalt het met één klik terug."
NOT_FOUND: Final = "Niets gevonden in de prullenbak"
NOT_FOUND_LINE: Final = "Geen enkele regel past bij wat u typte."
SHOW_ALL: Final = "Toon alles"
COLUMN_WHAT: Final = "Wat"
COLUMN_BY: Final = "Door"
COLUMN_THROWN: Final = "Weggegooid"
COLUMN_LEFT: Final = "Blijft nog"
WIPE_LINE: Final = "Dit kan niet ongedaan worden gemaakt. Alles wat erbij hoort, verdwijnt uit het dossierbestand."
WIPE_ACT: Final = "Definitief wissen"
WIPE_SAFE: Final = "Niet wissen"
WIPE_WORD: Final = "wissen"

_KINDS: Final[dict[BinKind, str]] = {
    BinKind.CASE: "Casus",
    BinKind.SIGNAL: "Signaal",
    BinKind.NOTE: "Notitie",
    BinKind.OBSERVATION: "Observatie",
    BinKind.MEETING: "Overleg",
    BinKind.PARENT_MEETING: "Oudergesprek",
    BinKind.PLAN: "Concept van het plan",
    BinKind.ATTACHMENT: "Bijlage",
    BinKind.GUARDIAN: "Ouder of verzorger",
    BinKind.ASSESSMENT: "Afweging grens van opvang",
    BinKind.TEXT_BLOCK: "Tekstblok",
    BinKind.TRAJECTORY: "Traject",
    BinKind.SESSION: "Sessie",
}


def title(row: BinnedSheet, words: str) -> str:
    """What it is: Casus K-0140, Notitie: dubbel getypt, Concept van het plan, versie 2."""
    kind = _KINDS[row.kind]
    if row.kind in (BinKind.CASE, BinKind.SIGNAL):
        return f"{kind} {row.code}"
    if row.kind is BinKind.PLAN:
        return f"{kind}, versie {words}"
    return f"{kind}: {words}" if words else kind


def days_left(days: int) -> str:
    """Nog 4 dagen, or the last day."""
    return f"nog {count(days, 'dag', 'dagen')}" if days else "laatste dag"


def things(number: int) -> str:
    """7 dingen."""
    return count(number, "ding", "dingen")


def chosen(number: int) -> str:
    """2 gekozen."""
    return f"{number} gekozen"


def tick(on: bool) -> str:
    """What the box of a row says."""
    return "Gekozen" if on else "Niet gekozen"


def take_back(number: int) -> str:
    """The button: Terughalen, or 2 terughalen."""
    return f"{number} terughalen" if number > 1 else "Terughalen"


def restored(what: str) -> str:
    """The toast after something came back."""
    return f"{what} is teruggehaald"


def wiped(number: int) -> str:
    """The toast after wiping."""
    return f"{things(number)} definitief gewist"


def wipe_question(rows: Sequence[BinnedSheet]) -> str:
    """The question of the dialog."""
    return "Dit definitief wissen?" if len(rows) == 1 else f"Deze {things(len(rows))} definitief wissen?"


def to_type(rows: Sequence[BinnedSheet]) -> str:
    """What must be typed: the code of the one casus or signaal, else the word."""
    one = rows[0] if len(rows) == 1 else None
    return one.code if one is not None and one.kind in (BinKind.CASE, BinKind.SIGNAL) else WIPE_WORD


def type_this(typed: str) -> str:
    """The label above the field."""
    return f"Typ {typed} om te bevestigen"
