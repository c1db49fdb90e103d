"""What the palette says (look.md screen 12): groups, what a hit is, the acts and the other words they are found by."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.domain.values import PaperKind
from zorgdesk.wording.formats import plain

GROUP_CASES: Final = "Casussen"
GROUP_PEOPLE: Final = "Personen en plaatsen"
GROUP_TEXTS: Final = "In teksten"
GROUP_DO: Final = "Doen"
CHOOSE: Final = "kiezen"
OPEN_WORD: Final = "openen"
ALL: Final = "alles"
NAMELESS: Final = "Nog zonder naam"
CLOSED: Final = "afgesloten"
ONLY_DO: Final = "alleen doen"
ONLY_CODES: Final = "alleen codes"
ARROWS: Final = "Pijltjes"

LIGHT: Final = "Lichte kleuren"
DARK: Final = "Donkere kleuren"
MAKE_NEW_SIGNAL: Final = "Nieuw signaal"
MAKE_NEW_CASE: Final = "Nieuwe casus"
MAKE_NEW_MEETING: Final = "Nieuw overleg"
SWITCH_PRIVACY: Final = "Privacyweergave aan of uit"
LOCK_NOW: Final = "Vergrendelen"
SHOW_KEYS: Final = "Sneltoetsen tonen"
EFFORT: Final = "Inzet en uren"
BACKUP_NOW: Final = "Nu kopie maken"

SETTINGS_PLACES: Final = (
    ("Reservekopieën", "shield-check", "backups"),
    ("Wachtzin wijzigen", "key-round", "safety"),
    ("Herstelblad maken", "file-check", "safety"),
    ("Gemeenten en regels", "map", "municipalities"),
    ("Locaties en groepen", "building-2", "places"),
    ("Partijen en personen", "contact-round", "parties"),
    ("Sluitingsdagen", "calendar-days", "closing_days"),
    ("Tekstblokken", "quote", "text_blocks"),
    ("Kleuren en tekstgrootte", "sun-moon", "appearance"),
    ("Lijst uit Excel importeren", "import", "imports"),
    ("Alles exporteren", "folder-output", "export"),
    ("Prullenbak", "trash-2", "bin"),
)

ALSO: Final[dict[str, str]] = {
    MAKE_NEW_SIGNAL: "zorg melden melding signaalkaart toevoegen maken",
    MAKE_NEW_CASE: "kind aanmelden toevoegen dossier maken",
    MAKE_NEW_MEETING: "mdo zorgteam vergadering afspraak plannen maken",
    EFFORT: "traject trajecten sessies geldstroom gemeente geleverd planning week coach cijfers",
    BACKUP_NOW: "reservekopie backup opslaan stick veilig maken",
    SWITCH_PRIVACY: "namen verbergen tonen initialen anoniem meekijken",
    LOCK_NOW: "slot op slot afsluiten pauze weg",
    SHOW_KEYS: "toetsen toetsenbord hulp help uitleg",
    LIGHT: "thema licht scherm dag",
    DARK: "thema donker scherm nacht avond",
    "Tekstblokken": "zinnen standaardtekst trefwoord voorbeeldzinnen doelen",
    "Reservekopieën": "backup kopie terugzetten herstellen stick",
    "Wachtzin wijzigen": "password veranderen toegang beveiliging veiligheid",
    "Herstelblad maken": "password vergeten code veiligheid noodgeval",
    "Gemeenten en regels": "leeftijden routekaart profiel instellen",
    "Locaties en groepen": "vestiging kdv bso peuteropvang plaatsen",
    "Partijen en personen": "contacten telefoonnummers collega school jgz wijkteam adresboek",
    "Sluitingsdagen": "vakantie feestdagen dicht gesloten vrij studiedag kerst",
    "Kleuren en tekstgrootte": "letters groter kleiner donker licht thema lettergrootte",
    "Prullenbak": "verwijderd weggegooid terughalen wissen",
    "Ga naar Vandaag": "taken te doen start begin overzicht",
    "Ga naar Casussen": "kinderen lijst dossiers",
    "Ga naar Overleg": "agenda kalender mdo planner maand",
    "Ga naar Observaties": "bladen scores afdrukken invoeren kijken",
    "Ga naar Overdracht": "school basisschool",
}
"""Words that mean an act too, so that it is found by them."""

_TEXT_KINDS: Final[dict[str, str]] = {
    "note": "notitie",
    "observation": "observatie",
    "plan": "begeleidingsplan",
    "meeting": "overleg",
    "parent_meeting": "oudergesprek",
    "handover": "overdracht",
    "trajectory": "traject",
    "signal": "signaal",
    "sheet": "observatieblad",
    "case": "casus",
    "guardian": "ouder",
    "person": "persoon",
    "organisation": "organisatie",
    "location": "locatie",
    "attachment": "bijlage",
    "group": "groep",
    "municipality": "gemeente",
}


def kind_of_text(kind: str) -> str:
    """What kind of text a hit stands in."""
    return _TEXT_KINDS[kind]


def go_to(place: str) -> str:
    """A page as a command in the palette."""
    return f"Ga naar {place}"


def this_case(tab: str) -> str:
    """A tab of the open case as a command in the palette."""
    return f"Deze casus: {tab}"


def about_case(code: str) -> str:
    """Which case a hit in a text is about."""
    return f"casus {code}"


def parent_of(relation: str, child: str) -> str:
    """Whose parent a hit is: moeder van Lotje Luchtballon."""
    return f"{relation} van {child}"


def born_on(day: date, *, is_born: bool) -> str:
    """The birth date that was searched for."""
    return f"geboren {plain(day)}" if is_born else f"verwacht {plain(day)}"


# Acts about one child ---------------------------------------------------------------------------------------------


def case_of(name: str) -> str:
    """Open the casus."""
    return f"Casus {name}, overzicht"


def make_note(name: str) -> str:
    """A note in the logboek."""
    return f"Notitie maken bij {name}"


def note_call(name: str) -> str:
    """A note of a telephone call."""
    return f"Telefoongesprek noteren bij {name}"


def plan_meeting(name: str) -> str:
    """An overleg with this child on the agenda."""
    return f"Overleg plannen over {name}"


def plan_talk(name: str) -> str:
    """A talk with the parents."""
    return f"Oudergesprek plannen over {name}"


def print_sheets(name: str) -> str:
    """An observatieblad on paper."""
    return f"Bladen afdrukken voor {name}"


def start_handover(name: str) -> str:
    """The overdracht."""
    return f"Overdracht van {name} starten"


def open_tab(tab: str, name: str) -> str:
    """A tab of the casus."""
    return f"{tab} van {name}"


def not_yet(reason: str) -> str:
    """Why an act may not be done now."""
    return f"nog niet: {reason[:1].lower()}{reason[1:]}" if reason else "nog niet"


def never(reason: str) -> str:
    """Why an act may not be done."""
    return f"mag niet: {reason[:1].lower()}{reason[1:]}" if reason else "mag niet"


PAPERS: Final[dict[tuple[PaperKind, str], str]] = {
    (PaperKind.SUPPORT_PLAN, ""): "Plan van {} voor ouders afdrukken",
    (PaperKind.GROUP_PLAN, "by_name"): "Plan van {} voor de groep, met roepnaam",
    (PaperKind.GROUP_PLAN, "code"): "Plan van {} voor de groep, met code",
    (PaperKind.PLAN_CHANGES, ""): "Wat is er anders in het plan van {}",
    (PaperKind.TRAJECTORY_REQUEST, ""): "Traject aanvragen voor {}",
}
PAPER_WORDS: Final = "pdf papier printen afdrukken begeleidingsplan groepsplan kastdeur a4 aanvraag gemeente verschil"
MEETING_WORDS: Final = "mdo zorgteam ouders agenda"
NOTE_WORDS: Final = "logboek gesprek schrijven"
CALL_WORDS: Final = "bellen gebeld telefoon logboek"
SHEET_WORDS: Final = "observatie observeren observatieblad printen"
HANDOVER_WORDS: Final = "school basisschool"
TALK_WORDS: Final = "ouders gesprek uitnodigen"
