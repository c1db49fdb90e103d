"""What a signaal says: the drawer of screen 20 and the page Signalen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from zorgdesk.casework.sheets.cases import LikelyDouble
from zorgdesk.casework.sheets.signals import SignalRow, SignalView
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
VIEWS: Final = {
    SignalView.OPEN: "Open",
    SignalView.FADED: "Verdwenen",
    SignalView.CASE: "Casus geworden",
}
COLUMNS: Final = {
    "code": "Signaal",
    "received": "Gemeld",
    "place": "Locatie en groep",
    "age": "Leeftijd",
    "about": "Waar gaat het over?",
    "fact": "Wat is gezien?",
    "worry": "Bezorgd",
    "fades": "Mag verdwijnen",
    "faded": "Verdwenen",
    "case": "Casus",
}
NOTHING: Final = {
    SignalView.OPEN: (
        "Er staat geen signaal open",
        "Een signaal is een zorg, vaak zonder naam. Het wordt een casus, of u laat het verdwijnen.",
    ),
    SignalView.FADED: ("Er is nog niets verdwenen", "Van een signaal zonder vervolg blijft alleen het aantal."),
    SignalView.CASE: ("Nog geen signaal werd een casus", "Hier ziet u de signalen die met een casus meegingen."),
}
NO_GROUP: Final = "Nog geen groep"
PRINT_CARD: Final = "Signaalkaart afdrukken"
NEW: Final = "Nieuw signaal"
NEW_CARD: Final = "Signaalkaart invoeren"
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
FADED: Final = "Dit signaal is verdwenen. Alleen het aantal bleef."
SIGNAL_WEEKS: Final = "Kies 1 tot en met 52 weken. De oude keuze geldt nog."
FADES_WHY: Final = "U krijgt eerst de vraag. Alleen het aantal blijft."
OTHER_DAY: Final = "Andere dag"
MAY_FADE: Final = "Mag dit signaal verdwijnen?"
JOIN: Final = "Bij deze casus voegen"
OPEN_CASE: Final = "Casus openen"
NO_NAME_IN_TEXT: Final = "Een signaal blijft zonder naam."
ANOTHER_CHILD: Final = "een ander kind"
SPOKEN_LATER: Final = "Deze datum is nog niet geweest. Kies vandaag of eerder."
LOOK: Final = "Bekijken"
FROM_SIGNALS: Final = "Uit signalen"


def head(code: str, name: str, received_on: date, on: date) -> str:
    """`S-0058 · nog zonder naam · di 10 nov`."""
    return middot(code, name or WITHOUT_NAME, day(received_on, on=on))


def group_choice(location: str, group: str) -> str:
    """`De Wolkenfabriek · Regenboog`."""
    return middot(location, group)


def name_in_text(name: str, *, child_named: bool) -> str:
    """The hint under the fact; a signaal with a name may hold that name and no other."""
    return f"{quoted(name)} is een naam. {'Is dit een ander kind?' if child_named else NO_NAME_IN_TEXT}"


def make_the_child(*, child_named: bool) -> str:
    """The repair of a name."""
    return f"Maak {quoted(ANOTHER_CHILD if child_named else THE_CHILD)}"


def the_child_at(before: str, *, child_named: bool) -> str:
    """The repair itself, with a capital at the start of a sentence."""
    words = ANOTHER_CHILD if child_named else THE_CHILD
    opens = not before.strip() or before.rstrip()[-1] in ".!?…:"
    return words.capitalize() if opens else words


def looks_like(other: SignalRow, on: date) -> str:
    """`Lijkt op S-0055: Regenboog, 2;3, taal (do 22 okt)`."""
    parts = [part for part in (other.group_name, about_age(other.age_months), about(other.categories).lower()) if part]
    return f"Lijkt op {other.code}: {', '.join(parts)} ({day(other.received_on, on=on)})"


def parents_step(reporter: str) -> str:
    """The step that "Nog niet" makes."""
    who = reporter.split()[0] if reporter.strip() else "De pm'er"
    return f"{who} spreekt de ouders"


def parents_step_line(reporter: str, due_on: date, on: date) -> str:
    """`Stap: Pleun spreekt de ouders · uiterlijk di 17 nov`."""
    return f"Stap: {parents_step(reporter)} · uiterlijk {day(due_on, on=on)}"


def fades_title(received_on: date, fades_on: date) -> str:
    """`Mag verdwijnen vanaf di 22 dec 2026 (6 weken)`."""
    days = (fades_on - received_on).days
    weeks = f" ({count(days // 7, 'week', 'weken')})" if days >= 7 and not days % 7 else ""
    return f"Mag verdwijnen vanaf {day(fades_on)}{weeks}"


def may_fade_why(received_on: date, on: date) -> str:
    """The question on its day: how old it is, and what a ja does."""
    return f"Het is {count((on - received_on).days, 'dag', 'dagen')} oud. Na een ja blijft alleen het aantal."


def keep_longer(weeks: int) -> str:
    """`Nog 6 weken bewaren`."""
    return f"Nog {count(weeks, 'week', 'weken')} bewaren"


def kept_longer(code: str, fades_on: date) -> str:
    """The toast after that."""
    return f"Signaal {code} blijft. De vraag komt terug op {day(fades_on)}"


def faded(code: str) -> str:
    """The toast after letting it go."""
    return f"Signaal {code} is verdwenen. Alleen het aantal blijft"


def known_title(double: LikelyDouble, shown_name: str) -> str:
    """`Misschien al bekend: Jits J. · K-0061`."""
    return f"Misschien al bekend: {middot(shown_name, double.code)}"


def known_why(place: str, *, is_open: bool) -> str:
    """Where that casus is."""
    return middot(place, "" if is_open else "afgesloten")


def joined(code: str, case_code: str) -> str:
    """The toast after adding a signaal to a casus."""
    return f"Signaal {code} staat bij casus {case_code}"


def became(case_code: str) -> str:
    """What a signaal of a casus says."""
    return f"Dit signaal hoort bij casus {case_code}."


def destroyed(on: date | None, today: date) -> str:
    """The tick of the card."""
    return f"Kaart vernietigd op {day(on, on=today)}" if on else "Kaart vernietigd na invoer"


def counted(view: SignalView, total: int) -> str:
    """`3 signalen open`."""
    words = {SignalView.OPEN: "open", SignalView.FADED: "verdwenen", SignalView.CASE: "met een casus"}
    return f"{count(total, 'signaal', 'signalen')} {words[view]}"


def worry(number: int | None) -> str:
    """`4 van 5`."""
    return f"{number} van 5" if number is not None else ""


def day_or_nothing(when: date | None, on: date) -> str:
    """A day in a column."""
    return day(when, on=on) if when is not None else ""


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


def context(weeks: int) -> str:
    """The line below the title of the page."""
    return f"Na {count(weeks, 'week', 'weken')} vraagt ZorgDesk of een signaal mag verdwijnen."


def told(row: SignalRow, reporter: str, on: date) -> str:
    """`S-0049 · di 3 nov · Pleun Proefrit · bezorgd 4 van 5`."""
    worried = f"bezorgd {worry(row.worry)}" if row.worry is not None else ""
    return middot(row.code, day(row.received_on, on=on), reporter, worried)


def first_line(fact: str) -> str:
    """The first line of the fact."""
    return fact.strip().split("\n", 1)[0]


def received(received_on: date, on: date) -> str:
    """When it was told."""
    return near_day(received_on, on=on)


def fades(fades_on: date, on: date) -> tuple[str, bool]:
    """When it fades, and whether that is within a week."""
    return near_day(fades_on, on=on), (fades_on - on).days <= 7
