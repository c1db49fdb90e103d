"""What the first start says: five steps, what is still missing in each, and how it reads a pasted list."""

from __future__ import annotations

from typing import Final

from zorgdesk.wording.formats import count, listed
from zorgdesk.wording.message import Message

STEPS: Final = ("Wachtzin", "Herstelblad", "Reservekopie", "Uw organisatie", "Eerste casus")
TITLES: Final = (
    "Kies uw wachtzin",
    "Druk uw herstelblad af",
    "Maak een reservekopie",
    "Waar werkt u?",
    "Klaar om te beginnen",
)
LEADS: Final = (
    "Met deze zin opent u uw dossiers. Niemand anders kan dat, wij ook niet.",
    "Niemand kan uw wachtzin terughalen. Wij ook niet. Met dit blad komt u altijd weer bij uw dossiers.",
    "Raakt uw laptop kwijt of stuk? Dan heeft u hiermee alles terug.",
    "Dit is genoeg om te starten. Mensen en telefoonnummers komen later.",
    "Kies hoe u begint. Typ daarna uw wachtzin als proef op de som.",
)
_MINUTES: Final = (5, 4, 3, 3, 1)

BACK: Final = "Terug"
NEXT: Final = "Verder"
FINISH: Final = "Klaar"
LATER: Final = "Later doen"
BUSY: Final = "Even geduld…"
STOP_AND_GO_ON: Final = "U kunt stoppen en later verdergaan."
OTHER_PLACE: Final = "Andere plek…"
CHOOSE_PLACE: Final = "Kies waar uw dossierbestand komt"
OPEN_EXISTING: Final = "Bestaand dossierbestand openen…"
OWN_PASSPHRASE: Final = "Kies een zin die u nergens anders gebruikt. Losse woorden zijn beter dan cijfers en tekens."
HAS_PASSPHRASE: Final = "Uw dossierbestand heeft al een wachtzin. Laat de velden leeg om die te houden."
CREATING: Final = "Uw dossierbestand wordt gemaakt…"

SHEET_NAME: Final = "Herstelblad ZorgDesk"
SAVE_SHEET: Final = "Herstelblad opslaan"
SHEET_KIND: Final = "PDF (*.pdf)"
SHEET_SAVED: Final = "Opgeslagen. Bewaar het blad niet op deze laptop."
SHEET_PRINTED: Final = "Naar de printer gestuurd."
NOT_WRITTEN: Final = Message("Het blad kan hier niet worden bewaard.", "Er is niets gemaakt.", "Kies een andere plek.")
GROUP_RIGHT: Final = "klopt"

NO_COPY: Final = "Nog geen reservekopie"
COPY_BUSY: Final = "De kopie wordt gemaakt en gecontroleerd…"
KEEP_APART: Final = "Bewaar de kopie op een andere plek dan deze laptop."

OTHER_PLACE_WORD: Final = "een andere plek"
PASSPHRASE_WORD: Final = "uw wachtzin, twee keer"

NAME_MISSING: Final = "naam van uw organisatie"
OWN_NAME_MISSING: Final = "uw eigen naam"
PLACE_MISSING: Final = "1 gemeente"
CHOOSE_MUNICIPALITY: Final = "Kies gemeente"

PROOF_NEEDED: Final = "Nog uw wachtzin als proef"
PROOF_WRONG: Final = "Deze wachtzin klopt niet. Er is niets gewist. Typ de wachtzin van stap 1."
PROVING: Final = "Uw dossierbestand wordt gesloten en weer geopend…"
DEMO_BUSY: Final = "Het voorbeeld wordt gemaakt. Dat duurt een halve minuut."
PROVED: Final = "Uw wachtzin werkt. Uw dossierbestand is gesloten en weer geopend."


def step_line(number: int) -> str:
    """The small line above the title."""
    return f"Stap {number} van {len(STEPS)}"


def time_left(step: int) -> str:
    """How long the rest takes; `step` from 0."""
    minutes = count(_MINUTES[step], "minuut", "minuten")
    return f"Ongeveer {minutes}" if step == 0 else f"Nog ongeveer {minutes}"


def sheet_for(own_name: str) -> str:
    """Who the herstelblad is for."""
    return f"{own_name}, persoonlijk" if own_name.strip() else "uzelf, persoonlijk"


def group_label(number: int) -> str:
    """The label of a group that is typed back."""
    return f"Groep {number}"


def wrong_group(number: int) -> str:
    """A group typed back wrong is named."""
    return f"Groep {number} klopt niet met het blad. Er is niets kwijt. Kijk groep {number} nog eens na."


def missing_on_sheet(groups: int, tick: bool) -> str:
    """What is left to do at the herstelblad: `Nog 2 groepen en 1 vinkje`."""
    parts = [count(groups, "groep", "groepen")] if groups else []
    if tick:
        parts.append("1 vinkje")
    return f"Nog {listed(parts)}" if parts else ""


def missing(parts: list[str]) -> str:
    """What is left to do, in one line."""
    return f"Nog {listed(parts)}" if parts else ""


def choose_for(number: int) -> str:
    """How many locations have no gemeente yet, beside `Verder`."""
    return f"{count(number, 'gemeente', 'gemeenten')} kiezen"


def read_count(locations: int, groups: int) -> str:
    """What was read from the list."""
    return f"{count(locations, 'locatie', 'locaties')}, {count(groups, 'groep', 'groepen')}"


def groups(number: int) -> str:
    """The groups of one location."""
    return count(number, "groep", "groepen")


def without_municipality(names: list[str]) -> str:
    """Which locations have no gemeente yet."""
    verb = "heeft" if len(names) == 1 else "hebben"
    return f"{listed(names)} {verb} nog geen gemeente."


def remove(name: str) -> str:
    """The accessible name of the cross on a gemeente."""
    return f"{name} weghalen"


def demo_at(number: int) -> str:
    """How far the example is."""
    return f"Het voorbeeld wordt gemaakt: {count(number, 'casus', 'casussen')}"
