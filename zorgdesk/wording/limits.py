"""What the page "Grens van opvang" says: the two limits, what they rest on, and the internal decision note."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.closing import Evidence, LimitSheet
from zorgdesk.domain.values import EvidenceKind
from zorgdesk.wording.formats import count, middot, plain
from zorgdesk.wording.labels import label

TITLE: Final = "Grens van opvang"
OPEN: Final = "Grens van opvang afwegen"
SETTLE: Final = "Besluit vaststellen"
SETTLED: Final = "Besluit vastgesteld"
NEW: Final = "Nieuwe afweging"
TO_BIN: Final = "Naar prullenbak"
BINNED: Final = "Afweging staat in de prullenbak"
PICK: Final = "Voeg iets uit het dossier toe…"
NOTHING_PICKED: Final = "Nog niets gekozen. Kies een observatie, plan, gesprek of notitie."
RESTS_ON_NOTHING: Final = "Er is niets uit het dossier gekozen."
REMOVE: Final = "Weghalen"
REMOVED: Final = "Weggehaald"
ALL_THERE: Final = "Alles is ingevuld. U kunt het besluit vaststellen."
READ_ONLY: Final = "Deze notitie is vastgesteld en verandert niet meer."

_MISSING: Final[dict[str, str]] = {
    "specialist_answer": "Antwoord op de eerste grens",
    "specialist_reason": "Reden bij de eerste grens",
    "safety_answer": "Antwoord op de tweede grens",
    "safety_reason": "Reden bij de tweede grens",
    "present": "Wie erbij was",
    "limit_decision": "Het besluit",
}


def points(sheet: LimitSheet) -> str:
    """What is still missing, one a line."""
    if sheet.settled_on is not None:
        return READ_ONLY
    return "\n".join(_MISSING[name] for name in sheet.missing) or ALL_THERE


def points_left(sheet: LimitSheet) -> str:
    """Nog 2 punten."""
    left = len(sheet.missing)
    return f"Nog {count(left, 'punt', 'punten')}" if left else ""


def settled(day: date) -> str:
    """Vastgesteld 3 mrt 2026."""
    return f"Vastgesteld {plain(day)}"


def evidence(found: Evidence) -> str:
    """Observatie · 3 mrt 2026 · Wanneer vraagt zij iets?"""
    words = f"versie {found.words}" if found.kind is EvidenceKind.PLAN else found.words
    first = words.strip().split("\n", 1)[0]
    short = first if len(first) <= _LONGEST else f"{first[:_LONGEST].rstrip()}…"
    return middot(label(found.kind), plain(found.happened_on) if found.happened_on else "", short)


def earlier(sheet: LimitSheet) -> str:
    """3 mrt 2026 · vastgesteld, or still open."""
    state = "vastgesteld" if sheet.settled_on is not None else "nog open"
    return middot(plain(sheet.text.assessed_on), state)


_LONGEST: Final = 70
