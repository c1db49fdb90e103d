"""The Dutch that the widgets of the look say by themselves: short, everywhere the same (look.md section 7)."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.wording.formats import count, listed, long_day, short

CLOSE: Final = "Sluiten"
UNDO: Final = "Ongedaan maken"
UNDO_KEY: Final = "Ctrl+Z"
RETRY: Final = "Probeer opnieuw"
MORE: Final = "Meer"
OPEN: Final = "Openen"
CANCEL: Final = "Niet doen"
DISCARD: Final = "Niet opslaan"
TODAY: Final = "Vandaag"
PICTURE_LEFT_OUT: Final = "[afbeelding niet overgenomen]"

SAVING: Final = "Bezig met opslaan…"
NOT_SAVED: Final = "Niet opgeslagen"
NOT_SAVED_WHY: Final = "Uw tekst staat nog op het scherm."

MAY_TITLE: Final = "Mag dit nu?"
YES: Final = "Ja"
NOT_YET: Final = "Nog niet"
NO: Final = "Nee"

PRIVACY: Final = "Privacyweergave"
NEW: Final = "Nieuw"
SEARCH: Final = "Zoek of doe iets…"
BACK: Final = "Terug"
FORWARD: Final = "Vooruit"
BACK_KEY: Final = "Alt+pijl links"
FORWARD_KEY: Final = "Alt+pijl rechts"
SETTINGS: Final = "Instellingen"
LOCK: Final = "Vergrendelen"
PINNED: Final = "Vastgezet"
PLACES: Final = "Plaatsen"
PAGE_TABS: Final = "Onderdelen van deze pagina"
EVERYTHING: Final = "alles"
NOTHING_FOUND: Final = "Niets gevonden. Probeer een ander woord."
NOT_YET_LOWER: Final = "nog niet"

CALENDAR: Final = "Kies een dag in de kalender"
DATE_UNREADABLE: Final = "Deze datum is niet te lezen. Er is nog niets bewaard. Typ bijvoorbeeld 3-3, morgen of +6w."
AGE_UNREADABLE: Final = (
    "Deze leeftijd is niet te lezen. Er is nog niets bewaard. Typ jaren en maanden, bijvoorbeeld 2;4."
)
NOW: Final = "nu"
CALL: Final = "Bellen en noteren"
LOCKED_CHOICE: Final = "Op slot"
SHOW_SECRET: Final = "Tonen"
HIDE_SECRET: Final = "Verbergen"
LATE: Final = "te laat"
NO_PAGES: Final = "Er is nog geen bladzijde om te tonen."
NO_FIGURES: Final = "Nog geen metingen."
STARTS: Final = "Start"
STOP_WORK: Final = "Afbreken"


def required(label: str) -> str:
    """A label of a field that must be filled."""
    return f"{label} *"


def saved_at(clock: str) -> str:
    """The save state after the commit, `14:02`."""
    return f"Opgeslagen {clock}"


def months(count: int) -> str:
    """`28 maanden`, beside an age field."""
    return "1 maand" if count == 1 else f"{count} maanden"


def page_of(page: int, pages: int) -> str:
    """Which page of a paper is shown."""
    return f"Bladzijde {page} van {pages}"


def part_of(part: int, parts: int) -> str:
    """Which tab of a page is shown, in the compact window."""
    return f"{part} van {parts} onderdelen"


def go_to(place: str) -> str:
    """What pressing a place does, for a screen reader."""
    return f"Ga naar {place}"


def open_points(count: int) -> str:
    """How many points are open in a part."""
    return "1 punt open" if count == 1 else f"{count} punten open"


def days_late(days: int) -> str:
    """`1 dag`, `4 dagen`: shown beside the sign for late."""
    return "1 dag" if days == 1 else f"{days} dagen"


def days_too_late(days: int) -> str:
    """`4 dagen te laat`."""
    return f"{days_late(days)} {LATE}"


def call(name: str) -> str:
    """The accessible name of the phone button of a person."""
    return f"{name} bellen en noteren"


def becomes(day: str) -> str:
    """What a typed date will be, for a screen reader."""
    return f"wordt {day}"


def why_blocked(choice: str, reason: str) -> str:
    """A choice with a lock and why."""
    return f"{choice}: {reason}"


def point(number: int) -> str:
    """A numbered mark on a paper."""
    return f"Punt {number}"


def shown_of(first: int, last: int, total: int) -> str:
    """`1–12 van 62` under a table."""
    return f"{first}–{last} van {total}"


def trend_sentence(name: str, first: str, last: str, moments: int) -> str:
    """The sentence under a chart for who cannot see it."""
    if moments == 1:
        return f"{name}: {last} bij 1 meting."
    return f"{name}: van {first} naar {last} in {moments} metingen."


def goal_sentence(zero: str, now: str, target: str) -> str:
    """A goal bar in words."""
    return f"Begin {zero}, nu {now}, doel {target}."


def step_state(title: str, done: bool, current: bool) -> str:
    """One step of a stepper for a screen reader."""
    if done:
        return f"{title}: klaar"
    return f"{title}: nu bezig" if current else f"{title}: later"


def phase_of(phase: str, number: int, total: int) -> str:
    """The phase dashes in words."""
    return f"{phase}, stap {number} van {total}"


def month_day(day: date, *, first: bool) -> str:
    """The number of a day in a month; the first of another month with its name."""
    return short(day) if first else str(day.day)


def more(number: int) -> str:
    """What does not fit in a day: `nog 2`."""
    return f"nog {number}"


def day_spoken(day: date, things: list[str]) -> str:
    """A day of a month page for a screen reader, with what is planned."""
    return f"{long_day(day)}: {listed(things) if things else 'niets gepland'}"


def pictures_left_out(number: int) -> str:
    """Below a text after a paste with pictures."""
    stay = "is" if number == 1 else "zijn"
    return f"{count(number, 'afbeelding', 'afbeeldingen')} {stay} niet overgenomen. Voeg die toe bij Documenten."
