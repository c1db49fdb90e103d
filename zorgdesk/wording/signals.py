"""What a signaal says: the drawer of screen 20 and the view Signalen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from zorgdesk.casework.sheets.signals import SignalSheet
from zorgdesk.domain.values import ConcernCategory, SignalManner
from zorgdesk.wording.formats import age, count, day, listed, middot, near_day, quoted

TO_BIN: Final = "Naar prullenbak"
MAKE_CASE: Final = "Casus maken"
READY: Final = "Klaar"
CHANGE: Final = "Wijzig"
MANNERS: Final = {
    SignalManner.PHONE: "Telefoon",
    SignalManner.TALK: "Gesprek",
    SignalManner.CARD: "Kaart",
}
AREAS: Final = {
    ConcernCategory.LANGUAGE: "Taal",
    ConcernCategory.COGNITIVE: "Denken",
    ConcernCategory.SOCIAL_EMOTIONAL: "Sociaal-emotioneel",
    ConcernCategory.DELAY: "Achterstand",
    ConcernCategory.ADVANCE: "Voorsprong",
    ConcernCategory.BEHAVIOUR: "Gedrag",
    ConcernCategory.MOTOR: "Motoriek",
    ConcernCategory.MEDICAL: "Medisch",
    ConcernCategory.FAMILY: "Gezin",
}
"""The areas in one word, for chips."""
NEW: Final = "Nieuw signaal"
ONE: Final = "Signaal"
WITHOUT_NAME: Final = "nog zonder naam"
CHOOSE_GROUP: Final = "Kies een groep"
NEED_REPORTER: Final = "Vul in wie het vertelde. Dan weet u wie u kunt terugbellen."
NEED_GROUP: Final = "Kies een groep. Dan ziet u of er meer signalen zijn."
NEED_AGE: Final = "Vul in, zoals 2;4."
NEED_FACT: Final = "Schrijf op wat er gezien of gehoord is."
FADE_BEFORE_TODAY: Final = "Deze datum is al geweest. Kies vandaag of later."
REPLACE_BSN: Final = "Haal het nummer weg"
NUMBER_GONE: Final = "[nummer weggehaald]"
THE_CHILD: Final = "het kind"
BSN: Final = "Dit lijkt een burgerservicenummer. Dat hoort niet in een dossier."
FADES_WHY_SINGLE: Final = "Daarna gaat de tekst weg. Alleen het aantal blijft."
KEPT: Final = "Signaal bewaard"
ALREADY_CASE: Final = "Dit signaal is al een casus."
FADED: Final = "Dit signaal is verdwenen. Alleen het aantal bleef."


def head(code: str, received_on: date, on: date) -> str:
    """`S-0058 · nog zonder naam · di 10 nov`."""
    return middot(code, WITHOUT_NAME, day(received_on, on=on))


def group_choice(location: str, group: str) -> str:
    """`De Wolkenfabriek · Regenboog`."""
    return middot(location, group)


def name_in_text(name: str) -> str:
    """The hint under the fact."""
    return f"{quoted(name)} is een naam. Een signaal blijft zonder naam."


def make_the_child() -> str:
    """The repair of a name."""
    return f"Maak {quoted(THE_CHILD)}"


def the_child_at(before: str) -> str:
    """The repair itself, with a capital at the start of a sentence."""
    opens = not before.strip() or before.rstrip()[-1] in ".!?…:"
    return THE_CHILD.capitalize() if opens else THE_CHILD


def looks_like(other: SignalSheet, on: date) -> str:
    """`Lijkt op S-0055: Regenboog, 2;3, taal (do 22 okt)`."""
    parts = [part for part in (other.group_name, about_age(other.age_months), about(other.categories).lower()) if part]
    return f"Lijkt op {other.code}: {', '.join(parts)} ({day(other.received_on, on=on)})"


def parents_step(reporter: str) -> str:
    """The step that "Nog niet" makes."""
    who = reporter.split()[0] if reporter.strip() else "De pm'er"
    return f"{who} spreekt de ouders"


def parents_step_line(reporter: str, due_on: date, on: date) -> str:
    """`Wordt een stap: Pleun spreekt de ouders · uiterlijk di 17 nov`."""
    return f"Wordt een stap: {parents_step(reporter)} · uiterlijk {day(due_on, on=on)}"


def fades_title(fades_on: date) -> str:
    """`Verdwijnt vanzelf op di 22 dec 2026`."""
    return f"Verdwijnt vanzelf op {day(fades_on)}"


def fades_why(received_on: date, fades_on: date) -> str:
    """After how long, and what stays."""
    days = (fades_on - received_on).days
    if days < 7 or days % 7:
        return FADES_WHY_SINGLE
    return f"Na {count(days // 7, 'week', 'weken')} gaat de tekst weg. Alleen het aantal blijft."


def binned(code: str) -> str:
    """The toast after the bin."""
    return f"Signaal {code} staat in de prullenbak (30 dagen)"


def about_age(months: int | None) -> str:
    """`2;4`, or nothing."""
    return age(months) if months is not None else ""


def about(categories: Sequence[ConcernCategory]) -> str:
    """`Taal en spraak en gedrag`: the areas in one line."""
    words = [AREAS[category] for category in categories]
    return listed([words[0], *(word.lower() for word in words[1:])]) if words else ""


def first_line(signal: SignalSheet) -> str:
    """The first line of the fact."""
    return signal.fact.strip().split("\n", 1)[0]


def received(received_on: date, on: date) -> str:
    """When it was told."""
    return near_day(received_on, on=on)


def fades(fades_on: date, on: date) -> tuple[str, bool]:
    """When it fades, and whether that is within a week."""
    return near_day(fades_on, on=on), (fades_on - on).days <= 7
