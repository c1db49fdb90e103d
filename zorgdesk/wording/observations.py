"""What the pages about observations say (screens 09 and 09b, observation-sheets.md O2)."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.observations import EntrySheet, MomentSheet, ObservationDetail, SheetLine
from zorgdesk.domain.dates import age_on
from zorgdesk.domain.values import SheetKind, SheetLabel
from zorgdesk.wording.formats import count, day, decimal, middot, short

SHEET_KINDS: Final[dict[SheetKind, str]] = {
    SheetKind.SIGNAL_CARD: "O1 signaalkaart",
    SheetKind.WELLBEING_INVOLVEMENT: "O2 welbevinden en betrokkenheid",
}
LABELS: Final[dict[SheetLabel, str]] = {
    SheetLabel.CODE_ONLY: "Alleen de code",
    SheetLabel.FIRST_NAME: "Code en voornaam",
    SheetLabel.INITIALS: "Code en initialen",
}
BLANK: Final = "Blanco, zonder kind"
PAGE_TITLE: Final = "Observaties"
WAITING: Final = "Nog invoeren"
ENTERED: Final = "Laatst ingevoerd"
NO_CHILD: Final = "blanco blad"
SIGNAL_CARD: Final = "signaalkaart"
NO_CHILD_ON_CARD: Final = "Een signaalkaart is altijd blanco. Ligt klaar op de groep, ook zonder kind."
UNKNOWN_CHILD: Final = "Kies eerst van welk kind dit blad is."
CANCELLED: Final = "Blad komt niet terug"
NOTHING_TITLE: Final = "Er ligt geen blad te wachten"
NOTHING_LINE: Final = "Druk een blad af voor een kind, of een blanco blad. Daarna voert u het hier in."
PRINT: Final = "Blad afdrukken"
ENTER_BACK: Final = "Blad invoeren"
CODE: Final = "Bladcode"
CODE_HINT: Final = "Typ of scan de code, bijvoorbeeld OBS-2026-0412"
ENTER: Final = "Invoeren"
GO_ON: Final = "Verder invoeren"
OPEN: Final = "Openen"
TIME: Final = "Tijd"
SITUATION: Final = "Situatie"
WELLBEING: Final = "Welbevinden"
INVOLVEMENT: Final = "Betrokkenheid"
SEEN: Final = "Wat ziet of hoort u? (feit)"
SEEN_HINT: Final = "Typ wat u op het blad leest"
SITUATION_HINT: Final = "Kies"
DONE_NEXT: Final = "Klaar, volgend blad"
DONE: Final = "Klaar"
SAVED: Final = "Blad ingevoerd"
CHANGED: Final = "Wijziging bewaard"
TOO_FEW: Final = "te weinig momenten voor een gemiddelde"
FAST: Final = "Snel invoeren"
BINNED: Final = "Observatie staat in de prullenbak"
AVERAGES: Final = "Gemiddelde van dit blad"
TREND: Final = "Verloop"
THIS_SHEET: Final = "nu"
QUESTION: Final = "Observatievraag"
EXPLANATION: Final = "Uitleg (komt niet in de ouderversie)"
MOMENTS: Final = "Momenten"
NO_OBSERVATIONS: Final = "Nog geen observaties"
NO_OBSERVATIONS_LINE: Final = "Druk een blad af, laat het invullen en voer het hier in. Dan ziet u het verloop."
MEND: Final = "Wijzigen"
BIN: Final = "Naar prullenbak"

FAST_KEYS: Final = (
    ("1 – 5", "score, springt naar het volgende vak"),
    ("Tab", "volgende vak"),
    ("Ctrl+D", "zelfde als de vorige regel"),
    ("Ctrl+Enter", "klaar"),
)
CUES: Final = {
    "wellbeing": (
        "Let op gezicht en stem; op houding; of het kind laat merken wat het wil;"
        " en of het weer verder kan na iets vervelends."
    ),
    "involvement": (
        "Let op waar de ogen heen gaan; hoe lang het kind bij iets blijft; of het doorgaat na afleiding;"
        " en of het zelf iets nieuws bedenkt."
    ),
}
CUE_BOTH: Final = (
    "Kies het cijfer dat het meest past bij deze twee minuten, niet bij dit kind."
    " Twijfelt u tussen twee cijfers? Neem het laagste en schrijf op wat u zag."
)


def waiting_since(line: SheetLine, today: date) -> str:
    """Afgedrukt di 3 nov · 7 dagen."""
    days = (today - line.printed_on).days
    return middot(f"afgedrukt {day(line.printed_on, on=today)}", count(days, "dag", "dagen") if days else "vandaag")


def entered_on(line: SheetLine, today: date) -> str:
    """Ingevoerd di 10 nov · papier vernietigd."""
    entered = f"ingevoerd {day(line.entered_on, on=today)}" if line.entered_on else ""
    return middot(entered, "papier vernietigd" if line.destroyed_on else "papier nog bewaard")


def page_context(waiting: int) -> str:
    """3 bladen nog in te voeren."""
    return f"{count(waiting, 'blad', 'bladen')} nog in te voeren" if waiting else "Alle bladen zijn ingevoerd"


def recognised(kind: SheetKind) -> str:
    """Blad herkend: welbevinden en betrokkenheid."""
    return f"Blad herkend: {SHEET_KINDS[kind].split(' ', 1)[1]}"


def sheet_context(sheet: EntrySheet, child: str, today: date) -> str:
    """Lotje Luchtballon · 2;11 · afgedrukt di 10 nov."""
    birth = sheet.birth_date
    age = str(age_on(birth, today)) if birth is not None and birth <= today else ""
    return middot(child or NO_CHILD, age, f"afgedrukt {day(sheet.line.printed_on, on=today)}")


def filled(number: int, of: int) -> str:
    """5 van 6 momenten ingevuld."""
    return f"{number} van {of} momenten ingevuld"


def average(value: float | None) -> str:
    """3,2, or a dash."""
    return "–" if value is None else decimal(value)


def was(value: float | None, on: date | None) -> str:
    """was 3,2 op 29 okt."""
    return f"was {decimal(value)} op {short(on)}" if value is not None and on is not None else "eerste blad"


def next_pile(waiting: int) -> str:
    """Nog 2 bladen in de stapel."""
    return f"Nog {count(waiting, 'blad', 'bladen')} in de stapel" if waiting else ""


def destroyed(on: date | None, today: date) -> str:
    """Papier vernietigd op di 10 nov."""
    return f"Papier vernietigd op {day(on, on=today)}" if on else "Papier vernietigd na invoer"


def observation_title(detail: ObservationDetail, today: date) -> str:
    """di 29 okt."""
    return day(detail.observed_on, on=today)


def observation_line(detail: ObservationDetail) -> str:
    """Gemiddeld 3,2 en 2,4 · OBS-2026-0388."""
    if detail.wellbeing_average is None or detail.involvement_average is None:
        return middot(TOO_FEW, detail.sheet_code)
    averages = f"gemiddeld {decimal(detail.wellbeing_average)} en {decimal(detail.involvement_average)}"
    return middot(averages, detail.sheet_code, detail.observer)


def sheet_second(line: SheetLine, child: str, place: str) -> str:
    """Lotje Luchtballon · De Wolkenfabriek · half ingevoerd."""
    return middot(child, place, "half ingevoerd" if line.has_draft else "")


def scores(moment: MomentSheet) -> str:
    """welbevinden 3, betrokkenheid 2."""
    parts = []
    if moment.wellbeing is not None:
        parts.append(f"welbevinden {moment.wellbeing}")
    if moment.involvement is not None:
        parts.append(f"betrokkenheid {moment.involvement}")
    return ", ".join(parts)
