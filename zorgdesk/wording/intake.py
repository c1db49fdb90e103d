"""What the intake and the panel of a parent say (look.md screen 21)."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.cases import CaseSheet
from zorgdesk.casework.sheets.people import GuardianSheet
from zorgdesk.domain.dates import age_in_months
from zorgdesk.domain.values import AuthoritySource, ParentalAuthority, PartiesInvolved
from zorgdesk.wording.formats import age, count, day, middot, plain
from zorgdesk.wording.labels import label, label_inside

FINISH: Final = "Intake afronden"
OPEN_CASE: Final = "Naar de casus"
FIRST_QUESTION: Final = "eerste vraag, in uw eigen woorden"
NEEDED: Final = "nodig om de intake af te ronden"
STILL_TO_CHOOSE: Final = "nog kiezen"
CHOOSE_PERSON: Final = "Kies een persoon of organisatie"
SOMEONE_ELSE: Final = "Iemand anders…"
TYPE_NAME: Final = "Typ een naam"
NO_MENTOR: Final = "Nog geen mentor"
NO_GROUP: Final = "Nog geen groep"
NO_NAME: Final = "kind zonder naam"
ASK_AUTHORITY: Final = "Gezag navragen"
CHANGE_PERSON: Final = "Wijzig"
NO_ROUTE: Final = "Deze gemeente heeft nog geen routekaart. Vul die in bij Instellingen."
TO_SETTINGS: Final = "Naar Instellingen"
FINISHED: Final = "De intake is klaar"
FINISHED_TOAST: Final = "Intake afgerond"
BSN_IN_NAME: Final = "Dit lijkt een burgerservicenummer. Haal het weg: het hoort niet in een dossier."
BORN: Final = "Kind is geboren"
IS_BORN: Final = "Het kind is geboren. Leeftijd en taken zijn bijgewerkt"
STEP_OPEN: Final = "De stap staat weer open"
MAY_WAIT: Final = "mag later"
VVE_LATER: Final = "Deze datum is nog niet geweest. De datum is nog niet bewaard. Kies vandaag of eerder."
PRIVACY_ON: Final = "In privacyweergave kunt u hier niets wijzigen."

PARTIES: Final = {PartiesInvolved.YES: "Ja", PartiesInvolved.NOT_YET: "Nee, nog niet"}
MISSING: Final = {
    "case_director": "regie",
    "contact_for_parents": "contact voor de ouders",
    "parties_involved": "alle partijen",
}


def title(shown_name: str) -> str:
    """`Intake Jits Jawelnee`."""
    return f"Intake {shown_name or NO_NAME}"


def context(sheet: CaseSheet, place: str, on: date, *, hide_dates: bool) -> str:
    """`2;8 (geb. 2 mrt 2024) · De Wolkenfabriek, Regenboog · uit signaal S-0049 · K-0145`."""
    born = ""
    if sheet.birth_date is not None:
        born = age(age_in_months(sheet.birth_date, on))
        born += "" if hide_dates else f" (geb. {plain(sheet.birth_date)})"
    elif sheet.due_date is not None:
        born = "zwanger" if hide_dates else f"verwacht {plain(sheet.due_date)}"
    signal = f"uit signaal {sheet.signal_code}" if sheet.signal_code else ""
    return middot(born, place, signal, sheet.code)


def expected(due_date: date) -> str:
    """`Verwacht op do 15 apr 2027`."""
    return f"Verwacht op {day(due_date)}"


def born_or_not(*, passed: bool) -> str:
    """What to do for an unborn child; past the due date it is a question."""
    if passed:
        return "Deze dag is geweest. Is het kind geboren? Vul dan de naam en de geboortedatum in."
    return "Vul na de geboorte de naam en de geboortedatum in. De rest van de casus blijft."


def points(missing: int) -> str:
    """`Nog 2 punten`."""
    return f"Nog {count(missing, 'punt', 'punten')}" if missing else ""


def agreed(done: int) -> str:
    """`1 van 3`."""
    return f"{done} van 3"


def route_title(municipality: str) -> str:
    """`Routekaart Sprookstad`."""
    return f"Routekaart {municipality}"


def route_count(done: int, total: int) -> str:
    """`2 van 6`."""
    return f"{done} van {total}" if total else ""


def step_line(done: bool, done_on: date | None, on: date) -> str:
    """The second line of a step that is done: when."""
    return (day(done_on, on=on) if done_on else "gedaan") if done else ""


def change_day(step: str) -> str:
    """What the day of a step is for a screen reader."""
    return f"Dag wijzigen van: {step}"


def person_choice(name: str, role: str) -> str:
    """`Pleun Proefrit · mentor`."""
    return middot(name, role.lower() if not role.isupper() else role)


def guardian_line(guardian: GuardianSheet) -> str:
    """`moeder · eerste contact · tolk Pools`."""
    tolk = f"tolk {guardian.language}".strip() if guardian.interpreter_needed else ""
    return middot(
        label_inside(guardian.relation),
        "eerste contact" if guardian.first_contact else "",
        "" if guardian.lives_with_child else "ander adres",
        tolk,
        "niet benaderen" if guardian.do_not_contact else "",
    )


def places_line(care: str, residence: str) -> str:
    """`Route: Sprookstad. Betaling: Wolkendam.`"""
    return f"Route: {care}. Betaling: {residence}."


# Panel of a parent ---------------------------------------------------------------------------------------------------

NEW_PERSON: Final = "Persoon toevoegen"
SAVE: Final = "Opslaan"
CANCEL: Final = "Niet opslaan"
REMOVE: Final = "Weghalen"
NEED_NAME: Final = "Vul een naam in, of de instelling."
SEEN_LATER: Final = "Deze datum is nog niet geweest. Kies vandaag of eerder."
SOURCE_UNKNOWN: Final = "Nog niet bekend"
AUTHORITY_CHANGES: Final = "Het gezag verandert. Gegeven antwoorden moeten dan opnieuw bevestigd worden."
SAVED_PERSON: Final = "Persoon bewaard"
REMOVED_PERSON: Final = "Persoon weggehaald"


def authorities() -> list[tuple[ParentalAuthority, str]]:
    """The choices of gezag."""
    return [(one, label(one)) for one in ParentalAuthority]


def sources() -> list[tuple[AuthoritySource | None, str]]:
    """How gezag is known."""
    return [(None, SOURCE_UNKNOWN), *((one, label(one)) for one in AuthoritySource)]
