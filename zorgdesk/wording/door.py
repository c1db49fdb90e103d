"""What is said at the door: unlocking, the recovery code, a new wachtzin. No child is ever named here (safety.md)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from zorgdesk.wording.formats import clock, count, moment, whole

PROGRAM: Final = "ZorgDesk"
WELCOME: Final = "Welkom terug"
UNLOCK_LEAD: Final = "Uw dossiers staan versleuteld op deze laptop. Typ uw wachtzin om verder te gaan."
DEMO_LEAD: Final = "Dit is een dossierbestand met verzonnen kinderen. Typ de wachtzin om verder te gaan."
CAPS_LOCK: Final = "Caps Lock staat aan"
UNLOCK: Final = "Ontgrendelen"
BUSY: Final = "Even geduld…"
LOCAL_ONLY: Final = "Alleen op deze laptop, zonder internet"
OTHER_FILE: Final = "Ander dossierbestand openen…"
NEW_FILE: Final = "Nieuw dossierbestand maken"
CHOOSE_FILE: Final = "Kies een dossierbestand"
FILE_KIND: Final = "Dossierbestand (*.zorgdesk)"
EVERY_FILE: Final = "Alle bestanden (*)"
EMPTY: Final = "Er staat nog geen wachtzin. Er is niets geopend. Typ uw wachtzin."

CODE_TITLE: Final = "Openen met uw herstelblad"
CODE_LEAD: Final = "Neem uw herstelblad erbij. Typ de acht groepen over. Hoofdletters en spaties maken niet uit."
CODE_LABEL: Final = "Groep"
OPEN_WITH_CODE: Final = "Openen met deze code"
BACK_TO_PASSPHRASE: Final = "Terug naar de wachtzin"

NEW_TITLE: Final = "Kies een nieuwe wachtzin"
NEW_LEAD: Final = "Uw dossiers zijn open. Kies nu een nieuwe wachtzin. Uw oude herstelblad werkt daarna niet meer."
NEW_DONE: Final = "Uw nieuwe wachtzin werkt. Maak nu een nieuw herstelblad."
KEEP_NEW: Final = "Nieuwe wachtzin bewaren"
PASSPHRASE: Final = "Wachtzin"
AGAIN: Final = "Wachtzin nog een keer"
SUGGEST: Final = "Stel een wachtzin voor"
NOT_EQUAL: Final = "De twee wachtzinnen zijn niet gelijk. Er is nog niets bewaard. Typ de tweede opnieuw."
TOO_EASY: Final = "Deze wachtzin is te snel geraden. Er is nog niets bewaard. Voeg woorden toe of neem ons voorstel."
NEEDED: Final = "Kies eerst een wachtzin. Er is nog niets bewaard. Vier of vijf losse woorden is goed."
SUGGESTED: Final = "Dit is ons voorstel. Schrijf het op en typ het hieronder over."


def welcome_line(file_name: str) -> str:
    """The line under the name of the program: which file is opened."""
    return f"dossierbestand {file_name}"


def wait(seconds: int) -> str:
    """The button while the pause after a wrong wachtzin runs."""
    return f"Wacht nog {count(seconds, 'seconde', 'seconden')}"


def kept_text(at: datetime) -> str:
    """Message 20: nothing is lost."""
    return f"Niets kwijt: uw tekst van {clock(at)} staat klaar."


def kept_safe() -> str:
    """The same line when no text was open."""
    return "Niets kwijt: alles is bewaard."


def last_backup(at: datetime | None, *, on: date) -> str:
    """The second line of peace."""
    if at is None:
        return "Nog geen reservekopie gemaakt."
    return f"Laatste goede reservekopie: {moment(at, on=on)}"


def code_group(number: int) -> str:
    """The label above a group of the code, 1-8."""
    return f"Groep {number}"


def wrong_group(number: int) -> str:
    """A group that cannot be right."""
    return f"In groep {number} klopt een teken niet. Er is niets geopend. Lees groep {number} nog eens na."


def group_waits(number: int) -> str:
    """A group that has not five signs yet."""
    return f"Groep {number} is nog niet af. Er is niets geopend. Een groep heeft vijf tekens."


@dataclass(frozen=True, slots=True)
class Strength:
    """How long a wachtzin lasts, in words; `kind` is the colour (bad, warn, ok), `share` the part of the bar filled."""

    words: str
    kind: str
    share: float


_MINUTE, _HOUR, _DAY = 60.0, 3600.0, 86400.0
_YEAR = 365.25 * _DAY
_STEPS: Final = (
    (_MINUTE, "minder dan een minuut"),
    (_HOUR, "minder dan een uur"),
    (_DAY, "minder dan een dag"),
    (_DAY * 30, "minder dan een maand"),
    (_YEAR, "minder dan een jaar"),
)
_MOST_YEARS: Final = 10_000


def strength(seconds: float, enough: float) -> Strength:
    """The time to guess in words; `enough` is the least that is accepted, in seconds."""
    words = f"ongeveer {whole(_round(seconds / _YEAR))} jaar"
    for limit, least in _STEPS:
        if seconds < limit:
            words = least
            break
    if seconds / _YEAR >= _MOST_YEARS:
        words = f"langer dan {whole(_MOST_YEARS)} jaar"
    if seconds < enough:
        short = seconds < _DAY * 30
        return Strength(f"Raden duurt {words}. Dat is te kort.", "bad" if short else "warn", 0.25 if short else 0.5)
    return Strength(f"Raden duurt {words}.", "ok", 1.0 if seconds >= 10 * enough else 0.75)


def _round(years: float) -> int:
    """A year count with at most two digits that say something: 437 is 440, 8 is 8."""
    number = max(1, round(years))
    step: int = 10 ** max(0, len(str(number)) - 2)
    return round(number / step) * step
