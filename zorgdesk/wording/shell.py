"""What the frame of the window says: places, banners, questions, the palette, errors nobody expected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from zorgdesk.wording.formats import count, moment
from zorgdesk.wording.message import Message

PROGRAM: Final = "ZorgDesk"
UNDOING: Final = "Wordt ongedaan gemaakt…"
UNDONE: Final = "Ongedaan gemaakt"
UNDO_STOPPED: Final = "Gestopt. Er is niets gewijzigd."

PLACES: Final[dict[str, str]] = {
    "today": "Vandaag",
    "cases": "Casussen",
    "meetings": "Overleg",
    "observations": "Observaties",
    "handovers": "Overdracht",
    "limits": "Grens van opvang",
    "trajectory": "Traject",
    "settings": "Instellingen",
}
_PAGES: Final[dict[str, str]] = {
    **PLACES,
    "signals": "Signalen",
    "case": "Casus",
    "intake": "Intake",
    "plan": "Begeleidingsplan",
    "plan_compare": "Plannen vergelijken",
    "parent_meeting": "Oudergesprek",
    "meeting": "Overleg",
    "sheet_entry": "Blad invoeren",
    "handover": "Overdracht",
    "paper": "PDF",
    "attachment": "Bijlage",
    "import": "Importeren",
    "people": "Betrokkenen",
    "person": "Persoon",
    "location": "Locatie",
    "effort": "Inzet en uren",
    "keys": "Sneltoetsen",
}
_HELP: Final[dict[str, str]] = {
    "today": "Hier staat wat vandaag moet. Kies een taak en druk op Enter.",
    "cases": "Hier staan al uw casussen. Typ om te zoeken, Enter opent.",
    "effort": "Hier ziet u wie deze week waar komt, en hoeveel uur er kwam. Enter opent het traject.",
    "signals": "Een signaal is een zorg die nog geen casus is. U beslist wat ermee gebeurt.",
    "case": "Boven ziet u wat nu mag. Daaronder staat wat u nu doet.",
    "people": "Hier staat wie er om het kind heen staat. Enter wijzigt, spatie gaat naar de persoon.",
    "person": "Hier staat hoe u iemand bereikt, en bij welke kinderen.",
    "intake": "Vul in wat u weet. U kunt stoppen, alles wordt bewaard.",
    "plan": "Maak 1 tot 3 doelen. Actief maken kan met datum en go/no-go.",
    "plan_compare": "Lees samen met ouders wat er in de nieuwe versie anders is.",
    "parent_meeting": "Links de onderdelen, rechts wat de ouder ziet.",
    "meetings": "Hier plant u overleggen. Kies een overleg en druk op Enter.",
    "meeting": "Links de punten. Rechts schrijft u het verslag van dat punt.",
    "observations": "Hier ziet u welke bladen nog terug moeten komen.",
    "sheet_entry": "Typ de cijfers 1 tot 5. De cursor springt vanzelf door.",
    "handovers": "Hier ziet u hoe ver elke overdracht is.",
    "handover": "Volg de stappen van boven. Vul per gebied in wat u ziet.",
    "paper": "Dit is wat op papier komt. Los eerst de punten op.",
    "attachment": "Links ziet u de bijlage. Rechts staat wie haar mag zien.",
    "limits": "Weeg af of de opvang het kind nog helpt. Dit blijft altijd binnen.",
    "location": "Links de groepen. Rechts wie erin past en wie niet.",
    "import": "Kies een lijst. Er wordt niets bewaard vóór de laatste stap.",
    "settings": "Kies links een onderdeel. Wijzigingen gelden meteen.",
    "keys": "Typ een woord of een toets.",
}

NEW_SIGNAL: Final = "Signaal"
NEW_CASE: Final = "Casus"
NEW_MEETING: Final = "Overleg"
NEW_NOTE: Final = "Notitie"

PRIVACY_ON: Final = "Privacyweergave staat aan"
PRIVACY_LINE: Final = "Namen zijn initialen, locaties zijn letters. Ook in tips en in de lijst links."
PRIVACY_OFF: Final = "Uitzetten"
VEIL_TITLE: Final = "Verborgen in de privacyweergave"
VEIL_LINE: Final = "Wat u typte, is bewaard. Zet de privacyweergave uit met F9 om verder te schrijven."
READ_ONLY: Final = "U kunt nu alleen lezen"
READ_ONLY_LINE: Final = "Het dossierbestand of de map is beveiligd. Wijzigingen worden niet bewaard."
DEMO: Final = "Voorbeeld, namen verzonnen"
NO_SHEET: Final = "U heeft nog geen herstelblad"
NO_SHEET_LINE: Final = "Zonder blad en zonder wachtzin kan niemand uw dossiers openen."
MAKE_SHEET: Final = "Herstelblad maken"

BACKUP_GOOD: Final = "Reservekopie goed"
BACKUP_NONE: Final = "Nog geen reservekopie"
BACKUP_NONE_LINE: Final = "maak er een bij Instellingen"
BACKUP_BUSY: Final = "Reservekopie bezig"
BACKUP_BUSY_LINE: Final = "u kunt doorwerken"

NOT_SAVED: Final = Message("Niet opgeslagen.", "Uw tekst staat nog op het scherm.", "Probeer het opnieuw.")


@dataclass(frozen=True, slots=True)
class Question:
    """A modal question: what, the consequence, the button that does it, the safe button."""

    title: str
    body: str
    act: str
    safe: str = "Niet doen"


CRASHED: Final = Question(
    "Er ging iets mis in ZorgDesk",
    "Dit ligt niet aan u. Uw opgeslagen dossiers zijn heel en wat u typte is zo veel mogelijk bewaard. "
    "U kunt verder werken. Komt dit vaker voor? Sluit ZorgDesk dan en open het opnieuw.",
    "Verder werken",
)
QUIT_UNSAVED: Final = Question(
    "Sluiten terwijl niet alles is bewaard?",
    "De laatste woorden konden niet worden opgeslagen. Als u nu sluit, raakt u die woorden kwijt.",
    "Toch sluiten",
    "Niet sluiten",
)
LOCK_UNSAVED: Final = Question(
    "Vergrendelen terwijl niet alles is bewaard?",
    "De laatste woorden konden niet worden opgeslagen. Als u nu vergrendelt, raakt u die woorden kwijt.",
    "Toch vergrendelen",
    "Niet vergrendelen",
)
PRIVACY_ASK: Final = Question(
    "Privacyweergave uitzetten?",
    "ZorgDesk was vergrendeld. Typ daarom uw wachtzin. Daarna ziet u weer alle namen.",
    "Namen tonen",
    "Aan laten",
)
PASSPHRASE: Final = "Wachtzin"
LOOK_IN: Final = "Zoeken in:"
FILE_NAME: Final = "Naam:"
FILE_TYPE: Final = "Soort:"
CANCEL_FILE: Final = "Niet kiezen"
PRIVACY_STAYS: Final = Message("Deze wachtzin klopt niet.", "De privacyweergave blijft aan.", "Probeer het opnieuw.")


def page(key: str) -> str:
    """The name of a page, as head of "Op dit scherm"."""
    return _PAGES[key]


def help_line(key: str) -> str:
    """What a page is for, in one or two sentences (F1)."""
    return _HELP[key]


def window_title(page_name: str) -> str:
    """The title bar: never a child's name (safety.md)."""
    return f"{page_name} – {PROGRAM}"


def masked_place(letter: str) -> str:
    """A location under privacy view."""
    return f"Locatie {letter}"


def backup_line(at: datetime, *, on: date) -> str:
    """The second line of the backup state in the sidebar."""
    return moment(at, on=on)


def backup_old(days: int) -> str:
    """The first line when the last copy is more than three days old."""
    return f"Kopie is {count(days, 'dag', 'dagen')} oud"


def backup_made(at: datetime, *, on: date, cases: int) -> str:
    """After a copy was made and opened again."""
    return f"Reservekopie gemaakt en gecontroleerd: {moment(at, on=on)}, {count(cases, 'casus', 'casussen')}"
