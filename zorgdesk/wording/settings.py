"""What the settings say: the list at the left, hints, outcomes of acts, what is missing."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from zorgdesk.domain.values import CareType, DeliveryRule, OrganisationKind, ParentTextRule, SignRule, WarmRule
from zorgdesk.wording.formats import age, count, day, middot, moment, plain
from zorgdesk.wording.labels import label
from zorgdesk.wording.message import Message
from zorgdesk.wording.shell import Question

PARTS: Final[dict[str, tuple[str, str]]] = {
    "organisation": ("Organisatie", "briefcase"),
    "municipalities": ("Gemeenten", "map"),
    "places": ("Locaties en groepen", "building-2"),
    "parties": ("Partijen", "contact-round"),
    "closing_days": ("Sluitingsdagen", "calendar-days"),
    "trajectories": ("Trajecten", "route"),
    "text_blocks": ("Tekstblokken", "quote"),
    "imports": ("Importeren", "import"),
    "appearance": ("Beeld en toetsen", "sun-moon"),
    "safety": ("Veiligheid", "key-round"),
    "backups": ("Reservekopieën", "shield-check"),
    "export": ("Alles exporteren", "folder-output"),
    "bin": ("Prullenbak", "trash-2"),
}
LIST: Final = "Onderdelen van de instellingen"

CHOOSE_BACKUP_FOLDER: Final = "Kies een map of stick voor uw reservekopieën"
NO_FOLDER: Final = "Nog geen map gekozen"
BACKUP_SAFE: Final = "Alles staat veilig"
BACKUP_NONE: Final = "Er is nog geen reservekopie"
BACKUP_NONE_LINE: Final = "Steek een stick in en maak er een. Dat duurt een minuut."
BACKUP_BUSY: Final = "De reservekopie wordt gemaakt en gecontroleerd"
BACKUP_BUSY_LINE: Final = "U kunt gewoon doorwerken."
FOLDER_GONE: Final = "Deze map is er nu niet. Steek de stick in of kies een andere map."
MAKE_COPY: Final = "Nu kopie maken"
CHOOSE_FOLDER: Final = "Map kiezen"
OTHER_FOLDER: Final = "Andere map"

SCHEME_OPTIONS: Final = (("system", "Zoals de computer"), ("light", "Licht"), ("dark", "Donker"))
IDLE_OPTIONS: Final = tuple((minutes, count(minutes, "minuut", "minuten")) for minutes in (1, 2, 3, 5, 10, 15, 20, 30))
SIZE_OPTIONS: Final = tuple((size, f"{size} punten") for size in range(12, 21))

CHECK_GOING: Final = "Het dossierbestand wordt gecontroleerd…"
CHECK_CLEAN: Final = "Uw dossierbestand is heel."
CHECK_FOUND: Final = Message(
    "In uw dossierbestand is schade gevonden.",
    "Er is niets veranderd.",
    "Maak nu een reservekopie op een stick en zet de laatste goede kopie terug.",
)
WRONG_OLD: Final = "Deze wachtzin klopt niet. Er is niets veranderd. Typ uw huidige wachtzin."
CHANGED: Final = "Uw wachtzin is gewijzigd. Uw oude herstelblad werkt niet meer."
CHANGING: Final = "Uw dossierbestand wordt opnieuw versleuteld…"
SHEET_MISSING: Final = "U heeft nog geen herstelblad. Zonder blad en zonder wachtzin kan niemand uw dossiers openen."
REHEARSED: Final = "Het blad klopt. U kunt uw dossiers ermee openen."
SAVE_SHEET: Final = "Herstelblad opslaan"
SHEET_KIND: Final = "PDF (*.pdf)"
SHEET_FILE: Final = "herstelblad.pdf"
SHEET_SAVED: Final = "Het herstelblad is opgeslagen. Bewaar het niet op deze laptop."
SHEET_PRINTED: Final = "Het herstelblad is naar de printer gestuurd."
NEW_MUNICIPALITY: Final = "Gemeente toevoegen"
NAME_MISSING: Final = "Er staat nog geen naam. Er is niets bewaard. Typ een naam."
NAME_TAKEN: Final = "Deze naam staat er al. Er is niets bewaard. Kies een andere naam."
NO_MUNICIPALITY: Final = "Er is nog geen gemeente. Voeg eerst een gemeente toe."
WEEKS_ORDER: Final = (
    "Deze weken passen niet bij elkaar. Er is niets bewaard. Kies 1 tot 52, en samen minstens één hele ronde."
)
AGES_ORDER: Final = "De leeftijden lopen niet op. Er is niets bewaard. Begin met de laagste leeftijd."
NO_CONTACT: Final = "Nog niet gekozen"
SHOW_HANDOVERS: Final = "Toon ze"
NO_GROUPS: Final = "nog geen groepen"
OWN_STAFF: Final = "eigen medewerker"
NO_CHOICE: Final = "geen"
SAVED: Final = "Bewaard"

SIGN_OPTIONS: Final = ((SignRule.ALL, "Alle ouders met gezag"), (SignRule.AT_LEAST_ONE, "Minstens één"))
WARM_OPTIONS: Final = (
    (WarmRule.ALWAYS, "Altijd"),
    (WarmRule.VVE, "Alleen VVE"),
    (WarmRule.VVE_OR_CONCERN, "VVE of zorg"),
    (WarmRule.ON_REQUEST, "Op verzoek"),
)
TEXT_OPTIONS: Final = (
    (ParentTextRule.ADD_REACTION, "Ouders vullen aan"),
    (ParentTextRule.CHANGE_TEXT, "Ouders wijzigen mee"),
)
DELIVERY_OPTIONS: Final = (
    (DeliveryRule.ORGANISATION, "Opvang"),
    (DeliveryRule.PARENTS, "Ouders"),
    (DeliveryRule.ONE_TIME_CODE, "Eenmalige code"),
)
BSO_OPTIONS: Final = ((True, "Met toestemming"), (False, "Nooit"))


def locations(number: int) -> str:
    """How many locations a gemeente has."""
    return count(number, "locatie", "locaties")


def groups(names: tuple[str, ...]) -> str:
    """The groups of a location in one line."""
    return ", ".join(names) if names else NO_GROUPS


def ended(on: date) -> str:
    """In place of the groups of a location that stopped."""
    return f"gestopt op {day(on)}"


def group_line(name: str, care_type: CareType, most: int | None) -> str:
    """One group with what it is."""
    size = f" · hooguit {count(most, 'kind', 'kinderen')}" if most is not None else ""
    return f"{name} · {label(care_type)}{size}"


def party_line(kind: OrganisationKind, municipality: str, phone: str) -> str:
    """The second line of a party outside."""
    return " · ".join(part for part in (label(kind), municipality, phone) if part)


def checked(on: date | None, *, today: date) -> str:
    """When the rules were last checked."""
    return "Nog niet gecontroleerd" if on is None else f"Gecontroleerd op {day(on, on=today)}"


def checked_months(months: int) -> str:
    """The amber line after half a year."""
    return f"{count(months, 'maand', 'maanden')} geleden gecontroleerd"


def running(handovers: int) -> str:
    """What a change of rules does to handovers that began."""
    return f"{count(handovers, 'overdracht is', 'overdrachten zijn')} al begonnen. Die houden de oude regels."


def age_words(months: int) -> str:
    """An age of the rules, 3;6."""
    return age(months)


def last_backup(at: datetime, *, on: date) -> str:
    """The verdict's second line."""
    return f"Laatste goede reservekopie: {moment(at, on=on)}"


def backup_checked(folder: str, cases: int) -> str:
    """The verdict's third line."""
    return f"{folder} · {count(cases, 'casus', 'casussen')} gecontroleerd"


def backup_old(days: int) -> str:
    """The verdict when the copy is old."""
    return f"Uw reservekopie is {count(days, 'dag', 'dagen')} oud"


def backup_row(at: datetime, *, on: date) -> str:
    """One copy in the list."""
    return moment(at, on=on)


def check_done(size: str, records: int) -> str:
    """What a check looked at."""
    return f"{CHECK_CLEAN} {size}, {count(records, 'regel', 'regels')} nagekeken."


def sheet_made(on: date) -> str:
    """When the herstelblad was made."""
    return f"Gemaakt op {plain(on)}."


def rehearse(first: int, second: int) -> str:
    """Which groups are typed back."""
    return f"Typ groep {first} en groep {second} van uw blad over."


def wrong_group(number: int) -> str:
    """A group typed back wrong."""
    return f"Groep {number} klopt niet met het blad. Er is niets veranderd. Kijk groep {number} nog eens na."


def municipality_head(name: str) -> str:
    """The head of a gemeente's rules."""
    return f"Gemeente {name}"


def municipality_line(places: int, cases: int) -> str:
    """What the rules of a gemeente hold for."""
    return f"Geldt voor {locations(places)} en {count(cases, 'open casus', 'open casussen')}"


def contact_option(name: str, organisation: str) -> str:
    """One who can be the first contact."""
    return middot(name, organisation)


CHANGE_KEY: Final = Question(
    "Wachtzin wijzigen?",
    "Uw dossierbestand wordt opnieuw versleuteld. Uw oude wachtzin en uw oude herstelblad werken daarna niet meer. "
    "Oude reservekopieën houden de oude wachtzin.",
    "Wachtzin wijzigen",
    "Niet wijzigen",
)
COLUMN_MADE: Final = "Gemaakt"
COLUMN_CASES: Final = "Casussen"
COLUMN_FILE: Final = "Bestand"
COLUMN_THERE: Final = "Nu te zien"
THERE: Final = "ja"
NOT_THERE: Final = "niet hier"

COLUMN_WHAT: Final = "Wat"
COLUMN_ABOUT: Final = "Over"
COLUMN_LOCATION: Final = "Locatie"
COLUMN_MUNICIPALITY: Final = "Gemeente"
COLUMN_GROUPS: Final = "Groepen"
COLUMN_NAME: Final = "Naam"
COLUMN_KIND: Final = "Soort"
COLUMN_PHONE: Final = "Telefoon"
COLUMN_ROLE: Final = "Functie"
COLUMN_WHERE: Final = "Werkt bij"
ORGANISATIONS: Final = "Organisaties"
PERSONS: Final = "Personen"
NEW_LOCATION: Final = "Nieuwe locatie"
NEW_ORGANISATION: Final = "Nieuwe organisatie"
NEW_PERSON: Final = "Nieuwe persoon"
NEW_GROUP: Final = "Nieuwe groep"
SURNAME_MISSING: Final = "Er staat nog geen achternaam. Er is niets bewaard. Typ een achternaam."
KIND_MISSING: Final = "De soort is nog niet gekozen. Er is niets bewaard. Kies een soort."
ROLE_MISSING: Final = "De functie is nog niet gekozen. Er is niets bewaard. Kies een functie."
TOWN_MISSING: Final = "De gemeente is nog niet gekozen. Er is niets bewaard. Kies een gemeente."
MOST_UNREADABLE: Final = "Dit aantal kan niet. Er is niets bewaard. Typ bijvoorbeeld 16, of laat het leeg."


def kept(what: str) -> str:
    """The toast after a record was kept."""
    return f"{what} is bewaard"
