"""The card beside a plan: how the child is doing, and whether the group still carries it."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.plan_quotes import CarryingLine
from zorgdesk.wording.formats import count, day

SCORE: Final = "Score toevoegen"
SCORE_KEPT: Final = "Score is bewaard"
SCORE_EMPTY: Final = "Kies een score van 1 tot en met 5. Eén van de twee is genoeg."
NO_SCORES: Final = "Nog geen scores. Voer een blad in, of voeg hier een score toe."
CARRIES: Final = "Draagt de groep het nog?"
INTERNAL: Final = "Intern"
ASK: Final = "Antwoord vastleggen"
KEPT: Final = "Antwoord van de groep is bewaard"
NOT_ASKED: Final = "Nog niet gevraagd."
CHOICE_MISSING: Final = "Kies ja of nee."
REASON_MISSING: Final = "Schrijf op waarom. Dat maakt later verschil."
YES: Final = "Ja"
NO: Final = "Nee"


def title(first_name: str) -> str:
    """The head of the card."""
    return f"Hoe gaat het met {first_name}?" if first_name else "Hoe gaat het met dit kind?"


def answer_word(line: CarryingLine) -> str:
    """`Ja` or `Nee`."""
    return YES if line.carries else NO


def answer_line(line: CarryingLine, who: str, on: date) -> str:
    """`do 5 nov, Pleun`."""
    words = day(line.asked_on, on=on)
    return f"{words}, {who}" if who else words


def again(ask_again_on: date, on: date) -> str:
    """When it is asked again."""
    if ask_again_on <= on:
        return "Vraag het opnieuw: dit antwoord is ouder dan één ronde van het plan."
    return f"Opnieuw vragen op {day(ask_again_on, on=on)}."


def earlier(number: int) -> str:
    """The link that shows the history."""
    return f"Toon {count(number, 'eerder antwoord', 'eerdere antwoorden')}"
