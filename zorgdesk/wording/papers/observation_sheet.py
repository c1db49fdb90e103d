"""The words on observation sheets (observation-sheets.md, O1 and O2: a text changes there first, then here)."""

from dataclasses import dataclass
from datetime import date

from zorgdesk.domain.values import SheetKind, Situation
from zorgdesk.wording.formats import digits

KIND = "Observatieblad"
SHEET_CODE = "bladcode"
CHILD = "kind: code en voornaam of initialen"
AGE = "leeftijd"
LOCATION_GROUP = "locatie en groep"
OBSERVED_ON = "datum"
OBSERVER = "observator en functie"
BEGINS = "begin"
ENDS = "eind"
CHILDREN = "kinderen"
ADULTS = "volwassenen"
CONSENT_SEEN = "toestemming gezien, datum"
SITUATION = "situatie"
QUESTION = "observatievraag: wat wil ik weten?"
FACTS = "FEITEN"
INTERPRETATION = "INTERPRETATIE"
ENTERED_ON = "dit blad is ingevoerd op"
ENTERED_BY = "door"
DESTROY = "Vertrouwelijk – na invoer vernietigen"

SITUATIONS = {
    Situation.FREE_PLAY: "vrij spel",
    Situation.CIRCLE: "kring",
    Situation.MEAL: "eten",
    Situation.OUTSIDE: "buiten",
    Situation.TRANSITION: "overgang",
    Situation.TIDYING: "opruimen",
    Situation.SLEEP: "slapen",
    Situation.OTHER: "anders:",
}


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What differs per sheet: title, the line under it, the facts bar and the interpretation box."""

    title: str
    under_title: str
    facts: str
    interpretation: str


SHEETS = {
    SheetKind.SIGNAL_CARD: SheetWords(
        "Signaalkaart",
        "Voor de pedagogisch medewerker. Vijf minuten, liefst dezelfde dag.",
        "wat u zag en hoorde, zoals een camera het opneemt",
        "wat u denkt; mag later anders blijken",
    ),
    SheetKind.WELLBEING_INVOLVEMENT: SheetWords(
        "Welbevinden en betrokkenheid",
        "Zes korte momenten. Kijk twee minuten, kies dan een cijfer per schaal.",
        "kijk eerst, schrijf op wat u zag; het cijfer vat dat samen",
        "wat valt op, en wat zou het kunnen betekenen?",
    ),
}

SEEN = "Wat zag of hoorde ik?"
SEEN_HINT = "één moment, zonder oordeel"
FREQUENCY_SINCE = "Hoe vaak, en sinds wanneer?"
WHEN = "Wanneer gebeurt het wel?"
WHEN_NOT = "Wanneer gebeurt het niet?"
RESPONSE = "Wat deed ik, en wat gebeurde er daarna?"
PARENTS_SPOKEN = "Ouders gesproken?"
NOT_YET = "nog niet"
YES_ON = "ja, op"
THEY_SAID = "zij zeiden"
WORRY = "Hoe bezorgd ben ik?"
WORRY_ENDS = "1 = ik let erop, 5 = ik wil deze week overleg"
WHY_ASK = "Waarom denk ik dat, en wat vraag ik aan de zorgcoördinator?"

WELLBEING = "Welbevinden"
INVOLVEMENT = "Betrokkenheid"
WELLBEING_STEPS = (
    "onrustig of verdrietig, lang", "vaak gespannen", "wisselend", "meestal op zijn gemak", "ontspannen en vrolijk",
)  # fmt: skip
INVOLVEMENT_STEPS = (
    "niet bezig", "even, snel weg", "bezig, zonder veel aandacht", "aandachtig", "gaat er helemaal in op",
)  # fmt: skip
COLUMNS = ("tijd", "situatie", "welbevinden", "betrokkenheid", "wat zag ik: doen, zeggen, gezicht")
AVERAGE = "Gemiddelde"
OUT_OF_FIVE = "van 5"
ADD_UP = "tel op, deel door het aantal momenten"


def consent_seen(on: date) -> str:
    """In the box "toestemming gezien"."""
    return f"ja, {digits(on)}"


def foot(organisation: str, version: str, kind: SheetKind, sheet_code: str) -> str:
    """The middle of the footer."""
    return f"{organisation}  ·  ZorgDesk {version}  ·  {kind.value}  ·  {sheet_code}"


def metadata_title(kind: SheetKind, sheet_code: str) -> str:
    """Title in the file: no name, no case number."""
    return f"{KIND} {kind.value} – {sheet_code}"
