"""What the list of casussen and the drawer "Nieuwe casus" say (look.md screens 04 and 17)."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.case_list import ListView, SortKey
from zorgdesk.casework.sheets.cases import LikelyDouble
from zorgdesk.domain.dates import age_in_months
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.stage import StageResult
from zorgdesk.domain.tasks import DueTask
from zorgdesk.domain.values import ConcernCategory, ConsentLight, Stage
from zorgdesk.wording.formats import age, count, day, middot, near_day, plain
from zorgdesk.wording.labels import label
from zorgdesk.wording.stage import why
from zorgdesk.wording.tasks import words as task_words

VIEWS: Final = {
    ListView.ALL_OPEN: "Alle open",
    ListView.MINE: "Mijn casussen",
    ListView.ATTENTION: "Aandacht nodig",
    ListView.THIS_WEEK: "Deze week nodig",
    ListView.WAITING: "Wachtend",
    ListView.FROM_3_6: "3;6 en ouder",
    ListView.NO_CONSENT: "Zonder toestemming",
    ListView.CLOSED: "Afgesloten",
}
SIGNALS: Final = "Signalen"

COLUMNS: Final = {
    SortKey.CODE: "Casus",
    SortKey.NAME: "Kind",
    SortKey.AGE: "Leeftijd",
    SortKey.PLACE: "Locatie en groep",
    SortKey.STAGE: "Fase",
    SortKey.NEXT_STEP: "Volgende stap",
    SortKey.CONSENT: "Toestemming",
    SortKey.OWNER: "Eigenaar",
    SortKey.ATTENTION: "Waarom aandacht",
    SortKey.MUNICIPALITY: "Gemeente",
    SortKey.CATEGORY: "Gebied",
    SortKey.LAST_CONTACT: "Laatste contact",
}
_SORTED: Final = {
    SortKey.CODE: "op code",
    SortKey.NAME: "op naam",
    SortKey.AGE: "op leeftijd",
    SortKey.PLACE: "op locatie",
    SortKey.STAGE: "op fase",
    SortKey.NEXT_STEP: "op volgende stap",
    SortKey.CONSENT: "op toestemming",
    SortKey.OWNER: "op eigenaar",
    SortKey.ATTENTION: "op aandacht",
    SortKey.MUNICIPALITY: "op gemeente",
    SortKey.CATEGORY: "op gebied",
    SortKey.LAST_CONTACT: "op laatste contact",
}
FILTER_WORDS: Final = "Filter op naam, code, ouder…"
FILTER_NAMES: Final = {
    "filter_words": "Filter op naam, code of ouder",
    "filter_place": "Locatie of gemeente",
    "filter_stage": "Fase",
    "filter_category": "Gebied",
    "filter_light": "Toestemming",
    "filter_owner": "Eigenaar",
}
ALL_PLACES: Final = "Alle locaties"
NO_NAME: Final = "nog zonder naam"
NO_STEP: Final = "geen stap open"
CAPS: Final = (("Enter", "openen"), ("Spatie", "snel bekijken"), ("N", "notitie"))
OPEN_CASE: Final = "Casus openen"
WRITE_NOTE: Final = "Notitie"
NEXT_STEPS: Final = "Volgende stappen"
PEOPLE: Final = "Ouders en verzorgers"
NO_PEOPLE: Final = "Nog geen ouder ingevuld."
QUESTION: Final = "Wat is er nodig om …"
NO_QUESTION: Final = "Nog geen vraag ingevuld."
NEW_CASE: Final = "Nieuwe casus"


def whole_municipality(name: str) -> str:
    """The choice of all locations in a gemeente."""
    return f"Heel {name}"


def stages() -> list[tuple[Stage | None, str]]:
    """The choices of the filter on fase."""
    return [(None, "Fase: alle"), *((stage, label(stage)) for stage in Stage if stage is not Stage.SIGNAL)]


def lights() -> list[tuple[ConsentLight | None, str]]:
    """The choices of the filter on toestemming."""
    return [(None, "Toestemming: alle"), *((light, label(light)) for light in ConsentLight)]


def categories() -> list[tuple[ConcernCategory | None, str]]:
    """The choices of the filter on the area of concern."""
    return [(None, "Gebied: alle"), *((category, label(category)) for category in ConcernCategory)]


def counted(total: int, sort: SortKey) -> str:
    """`62 casussen · op volgende stap`."""
    return middot(count(total, "casus", "casussen"), _SORTED[sort])


def shown(first: int, last: int, total: int) -> str:
    """`1–12 van 62`."""
    return f"{first}–{last} van {total}" if total else ""


def age_cell(birth_date: date | None, due_date: date | None, on: date) -> str:
    """`2;11`, `zwanger`, or a dash where nothing is known."""
    if birth_date is not None:
        return age(age_in_months(birth_date, on))
    return "zwanger" if due_date is not None else "–"


def age_tip(birth_date: date | None, due_date: date | None) -> str:
    """When the child was born, or is expected."""
    if birth_date is not None:
        return f"geboren {plain(birth_date)}"
    return f"verwacht {plain(due_date)}" if due_date is not None else ""


def place(location: str, group: str) -> str:
    """`De Maanvis · Sterretjes`."""
    return middot(location, group)


def short_owner(name: str) -> str:
    """`F. Fantasia`: the owner in a narrow column."""
    first, _, rest = name.strip().partition(" ")
    return f"{first[0]}. {rest}" if rest else first


def stage_name(stage: StageResult) -> str:
    """The name of the phase."""
    return label(stage.stage)


def stage_tip(stage: StageResult) -> str:
    """Why the case is in this phase."""
    return why(stage)


def step(task: DueTask | None, on: date) -> str:
    """The next step in a few words."""
    return task_words(task, on).title if task is not None else NO_STEP


def step_day(due_on: date | None, on: date) -> tuple[str, bool]:
    """The day of the next step, and whether it is late: `4 dagen te laat`."""
    if due_on is None:
        return "", False
    late = (on - due_on).days
    if late > 0:
        return f"{count(late, 'dag', 'dagen')} te laat", True
    return near_day(due_on, on=on), False


def context(code: str, age_words: str, location: str, group: str) -> str:
    """The line below the name in the quick view."""
    return middot(code, age_words, location, group)


def nothing(view: ListView, filtered: bool) -> tuple[str, str]:
    """Title and sentence of an empty list (look.md screen 17: say why, and how it begins)."""
    if filtered:
        return "Geen casus past hierbij", "U ziet alleen wat bij uw filter past. Haal het filter weg om alles te zien."
    return _NOTHING[view]


_NOTHING: Final = {
    ListView.ALL_OPEN: (
        "Nog geen casussen",
        "Hier komt elk kind met een vraag om ondersteuning. Dat begint met een signaal of een nieuwe casus.",
    ),
    ListView.MINE: ("U hebt nu geen casussen", "Hier komen de open casussen waarvan u eigenaar bent."),
    ListView.ATTENTION: (
        "Nu vraagt geen casus aandacht",
        "Hier komt een casus als een stap te laat is of als iets ontbreekt.",
    ),
    ListView.THIS_WEEK: ("Deze week is niets nodig", "Hier komt elke casus met een stap voor deze week, of te laat."),
    ListView.WAITING: ("Er wacht nu niemand", "Hier komt elk kind dat op hulp wacht. Dat begint bij een verwijzing."),
    ListView.FROM_3_6: (
        "Geen kind is nu 3;6 of ouder",
        "Hier komen de kinderen die naar school gaan. Denk dan aan de overdracht.",
    ),
    ListView.NO_CONSENT: (
        "Overal is toestemming geregeld",
        "Hier komt een casus als er niets gevraagd is, of als iemand nee zei.",
    ),
    ListView.CLOSED: ("Nog niets afgesloten", "Hier komen de casussen die klaar zijn."),
}


def show_all(total: int) -> str:
    """Lift the filter."""
    return f"Toon alle casussen ({total})"


def binned(code: str) -> str:
    """The toast after the bin."""
    return f"Casus {code} staat in de prullenbak (30 dagen)"


# Nieuwe casus --------------------------------------------------------------------------------------------------------

MAKE: Final = "Casus maken"
MADE: Final = "Casus gemaakt"
SIGNALS_JOINED: Final = "Het signaal staat bij deze casus"
CLOSE: Final = "Niet maken"
SAID_APART: Final = "Dit zijn twee kinderen"
OTHER_CHILD: Final = "Is een ander kind"
SAME_CHILD: Final = "Dit is hetzelfde kind"
BESIDE: Final = "Naast elkaar zien"
NOT_BESIDE: Final = "Dicht"
THIS_INTAKE: Final = "Deze intake"
BESIDE_LABELS: Final = ("Naam", "Geboren", "Locatie", "Geopend", "Fase", "Eigenaar")
SAME_OR_OTHER: Final = (
    "Er is al een kind met deze naam en geboortedatum. De casus is nog niet gemaakt."
    " Kies hieronder: hetzelfde kind, of een ander kind."
)
CHOOSE_LOCATION: Final = "Kies een locatie"
CHOOSE_MUNICIPALITY: Final = "Kies een gemeente"
NEED_MUNICIPALITY: Final = "Kies waar het kind woont. Daar hangt het geld van af."
BSN_IN_NAME: Final = "Dit lijkt een burgerservicenummer. Haal het weg: het hoort niet in een dossier."
POSSIBLE_DOUBLES: Final = "Misschien al bekend"
NEED_LOCATION: Final = "Kies een locatie. Zonder locatie weten we niet welke regels gelden."
NEED_OWNER: Final = "Vul in wie de casus heeft. Zo weet iedereen wie het volgt."
NEED_SOME_NAME: Final = "Vul een voornaam, achternaam of datum in. Anders vindt u de casus niet terug."
NO_GROUP: Final = "Nog geen groep"


def what_places_decide(care: str, residence: str) -> str:
    """`Route: Sprookstad. Betaling: Wolkendam.`"""
    return f"Route: {care}. Betaling: {residence}."


def from_signal(code: str) -> str:
    """The line below the title when the casus comes from a signaal."""
    return f"uit signaal {code} · alles gaat mee naar de intake"


def double_title(double: LikelyDouble, shown_name: str) -> str:
    """`Jits J. · K-0061`."""
    return middot(shown_name or NO_NAME, double.code)


def double_line(double: LikelyDouble, place_name: str, *, hide_date: bool = False) -> str:
    """Why it is on the list: birth date and place."""
    born = f"geb. {plain(double.birth_date)}" if double.birth_date and not hide_date else ""
    return middot(born, place_name)


def first_name_and_initial(name: PersonName) -> str:
    """`Jits J.`"""
    initial = name.surname.strip()[:1].upper()
    return " ".join(part for part in (name.first_name.strip(), f"{initial}." if initial else "") if part)


def double_state(double: LikelyDouble) -> str:
    """Open or closed."""
    return "Open" if double.is_open else "Afgesloten"


def double_reason(same_birth_date: bool) -> str:
    """Why the app asks."""
    if same_birth_date:
        return "Zelfde voornaam en geboortedatum. De app voegt nooit zelf samen."
    return "De naam lijkt erg. De app voegt nooit zelf samen."


def beside(
    name: str, birth_date: date | None, place_name: str, opened_on: date | None, stage: Stage | None, owner: str
) -> tuple[str, ...]:
    """One column of two cases beside each other, in the order of BESIDE_LABELS."""
    return (
        name or NO_NAME,
        plain(birth_date) if birth_date else "–",
        place_name,
        plain(opened_on) if opened_on else "–",
        label(stage) if stage else "–",
        owner or "–",
    )


def sibling_tick(shown_name: str, code: str, birth_date: date | None) -> str:
    """`Broer of zus van Fien J. · K-0043 · geb. 2 mrt 2022`: the tick that links a brother or sister."""
    born = f"geb. {plain(birth_date)}" if birth_date else ""
    return middot(f"Broer of zus van {shown_name or NO_NAME}", code, born)


def parents_tick(parents: int) -> str:
    """The tick that takes the parents over."""
    return f"Neem {count(parents, 'ouder', 'ouders')} over. Het gezag vult u per kind in."


def signal_tick(code: str, received: str, fact: str) -> str:
    """`S-0055 · do 22 okt · Wijst en trekt…`: an earlier signaal."""
    short = fact if len(fact) <= _FACT_SHOWN else f"{fact[: _FACT_SHOWN - 1].rstrip()}…"
    return middot(code, received, short)


_FACT_SHOWN: Final = 40


def last_contact(when: date | None, on: date) -> str:
    """When someone was last spoken."""
    return f"laatste contact {day(when, on=on)}" if when else "nog geen contact vastgelegd"
