"""What is said while a text is written that holds another child's name or a number like a BSN (look.md message 16)."""

from __future__ import annotations

from typing import Final

from zorgdesk.domain.text_checks import FindingKind, TextFinding
from zorgdesk.wording.formats import quoted
from zorgdesk.wording.people import capital

_OTHER: Final = "een ander kind"


def hint(finding: TextFinding) -> str:
    """“Fleur” is de naam van een ander kind."""
    if finding.kind is FindingKind.BSN:
        return "Dit nummer lijkt een burgerservicenummer. Dat mag hier niet staan."
    if finding.colleagues:
        return f"{quoted(finding.text)} is een collega, maar ook de naam van een ander kind."
    return f"{quoted(finding.text)} is de naam van een ander kind."


def hint_act(finding: TextFinding) -> str:
    """Maak “een ander kind”."""
    return "Haal het nummer weg" if finding.kind is FindingKind.BSN else f"Maak {quoted(_OTHER)}"


def repair(finding: TextFinding, before: str) -> str:
    """What comes in the place of the hit; at the start of a sentence with a capital."""
    if finding.kind is FindingKind.BSN:
        return ""
    opens = not before.rstrip() or before.rstrip()[-1] in ".!?:"
    return capital(_OTHER) if opens else _OTHER
