"""What the logboek and the note drawer say."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from zorgdesk.casework.sheets.journal import EarlierText, NoteSheet, TimeSpent
from zorgdesk.domain.dates import age_on
from zorgdesk.domain.values import JournalKind, Visibility
from zorgdesk.wording.formats import clock, count, day, decimal, listed, middot, moment, period, plain, quoted
from zorgdesk.wording.labels import label

ALL: Final = "Alles"
ALL_KINDS: Final = "Alle soorten"
THIS_MONTH: Final = "deze maand"
EVERYONE: Final = "Iedereen"
PERIODS: Final = (
    ("", "Altijd"),
    ("week", "Deze week"),
    ("month", "Deze maand"),
    ("last_month", "Vorige maand"),
    ("year", "Dit jaar"),
    ("own", "Van … tot …"),
)
VERSIONS_TITLE: Final = "Eerdere versies"
THEN: Final = "Toen"
NOW: Final = "Nu"
PUT_BACK: Final = "Terugzetten"
TEXT_PUT_BACK: Final = "De eerdere tekst staat terug"
SAME_TEXT: Final = "Deze tekst is gelijk aan wat er nu staat."
DRAFT: Final = "Concept"
SEEN: Final = "Gezien of gehoord"
EXPLANATION: Final = "Uitleg (blijft intern)"
AGREEMENT: Final = "Afspraak"
WHO_MAY_SEE: Final = "Wie mag dit zien?"
ONE_PARENT: Final = "Eén ouder"
CHANGE: Final = "Wijzigen"
BIN: Final = "Naar prullenbak"
BINNED: Final = "Notitie staat in de prullenbak"
DONE: Final = "Klaar"
EARLIER: Final = "Bekijken"
TITLE: Final = "Logboek"
SHIELDED: Final = "afgeschermd"
NOTHING: Final = "niet ingevuld"
EMPTY_TITLE: Final = "Nog geen notities"
EMPTY_LINE: Final = "Hier komt elk telefoontje, gesprek en bezoek. Druk op N voor een notitie."
FILTERED_TITLE: Final = "Geen notitie past bij deze keuze"
FILTERED_LINE: Final = "Kies een andere soort of zoek op een ander woord."
SHOW_ALL: Final = "Toon alle notities"
NEW_NOTE: Final = "Notitie maken"
SAVED_DRAFT: Final = "Uw notitie staat klaar als concept."
VISIBILITY_SET: Final = "Wie dit mag zien is veranderd"
NOTE_SAVED: Final = "Notitie bewaard"
WHOM_MISSING: Final = "Kies met wie u sprak. Zonder persoon is de notitie later niet te begrijpen."
LEAVE_IT: Final = "Laat zo"
OTHER_KIND: Final = "Anders"
MINUTES_AT_MOST: Final = 24 * 60
MINUTES_WRONG: Final = "Dit past niet in een dag. Het is nog niet bewaard. Vul 1 tot en met 1440 in."
MINUTES_MISSING: Final = "Hoe lang hielp u? Zonder minuten telt deze hulp niet mee. Vul de minuten in."
WITH: Final = "Met"
OTHER_PERSON: Final = "Iemand anders"
BECOMES_STEP: Final = "wordt een stap"

_FIELDS: Final[dict[str, str]] = {
    "title": "Titel",
    "fact": SEEN,
    "interpretation": "Uitleg",
    "agreement": AGREEMENT,
}
_VISIBLE: Final[dict[Visibility, str]] = {
    Visibility.SHARED: "Gedeeld: het feit en de afspraak mogen in een verslag voor ouders. De uitleg nooit.",
    Visibility.INTERNAL: "Intern: dit verlaat het programma niet.",
    Visibility.CONFIDENTIAL: "De andere ouder krijgt dit nooit te zien.",
}
_WORD_HINTS: Final[dict[str, str]] = {
    "altijd": "“Altijd”: hoe vaak precies? Een getal maakt de zin sterker.",
    "nooit": "“Nooit”: hoe vaak keek u? Een getal maakt de zin sterker.",
    "agressief": "“Agressief”: wat deed het kind? Schrijf wat u zag.",
    "lui": "“Lui”: wat deed het kind wel en niet? Schrijf wat u zag.",
    "moeilijk": "“Moeilijk”: wat lukte niet? Schrijf wat u zag.",
    "aandacht": "“Aandacht”: wat deed het kind precies? Schrijf wat u zag.",
}


def visible_hint(visibility: Visibility) -> str:
    """What a choice of visibility means."""
    return _VISIBLE[visibility]


def word_hints(text: str) -> tuple[tuple[str, str], ...]:
    """Words in a fact that say less than they seem to, each with its hint; never blocks."""
    words = {word.strip(".,;:!?()“”\"'").casefold() for word in text.split()}
    return tuple((word, hint) for word, hint in _WORD_HINTS.items() if word in words)


def day_wrong(chosen: date) -> str:
    """A note of tomorrow cannot be."""
    return f"{day(chosen).capitalize()} ligt na vandaag. De dag is nog niet bewaard. Kies vandaag of eerder."


def note_title(note: NoteSheet, whom: str) -> str:
    """Telefoon met moeder."""
    title = note.title or (f"{label(note.kind)} met {whom}" if whom else label(note.kind))
    return f"{DRAFT}: {title}" if note.is_draft else title


def visibility_word(note: NoteSheet, only_for: str) -> str:
    """Gedeeld, Intern, or Alleen voor Vera."""
    if note.visibility is Visibility.CONFIDENTIAL and only_for:
        return f"Alleen voor {only_for.split()[0]}"
    return label(note.visibility)


def when(happened_on: date, written_at: datetime, today: date) -> tuple[str, str]:
    """Date and, when it was written on that day, the time."""
    return day(happened_on, on=today), clock(written_at) if written_at.date() == happened_on else ""


def minutes(number: int | None) -> str:
    """10 min."""
    return f"{number} min" if number else ""


def panel_line(note: NoteSheet, today: date) -> str:
    """ma 9 nov 14:02 · 10 minuten."""
    shown, at = when(note.happened_on, note.written_at, today)
    return middot(f"{shown} {at}".strip(), count(note.minutes, "minuut", "minuten") if note.minutes else "")


def counted(shown: int, total: int) -> str:
    """8 van 42 · nieuwste eerst: how many the filters leave of all."""
    return f"{shown} van {total} · nieuwste eerst"


def hours_title(first_name: str) -> str:
    """Uw uren voor Lotje."""
    return f"Uw uren voor {first_name}" if first_name else "Uw uren"


def hours_line(total_minutes: int) -> str:
    """1,6 uur: minutes are summed exactly and shown in hours with one decimal, half up (Settled)."""
    return f"{decimal(total_minutes / 60)} uur"


def hours_period(since: date | None, until: date | None) -> str:
    """Which days the hours are of."""
    if since is None:
        return f"tot en met {plain(until)}" if until else "in de hele casus"
    return period(since, until)


def hours_kinds(spent: TimeSpent) -> str:
    """Telefoon 0,3 · Gesprek 1,0."""
    return middot(*(f"{label(kind)} {decimal(minutes / 60)}" for kind, minutes in spent.kinds))


def hours_whole(total_minutes: int) -> str:
    """In de hele casus 12,4 uur."""
    return f"In de hele casus {hours_line(total_minutes)}"


def version_title(version: EarlierText, today: date) -> str:
    """Gezien of gehoord, tot vandaag 14:02."""
    return f"{_FIELDS[version.field]}, tot {moment(version.replaced_at, on=today)}"


def version_context(note: NoteSheet, whom: str, today: date) -> str:
    """Telefoon met moeder · ma 9 nov."""
    return middot(note_title(note, whom), day(note.happened_on, on=today))


def difference(gone: list[str], come: list[str]) -> str:
    """In one sentence what differs, for who does not see the marks."""
    if not gone and not come:
        return SAME_TEXT
    left = f"Weg: {listed([quoted(words) for words in gone])}" if gone else ""
    new = f"Nieuw: {listed([quoted(words) for words in come])}" if come else ""
    return middot(left, new)


def versions(number: int) -> str:
    """2 eerdere versies."""
    return count(number, "eerdere versie", "eerdere versies")


def drawer_title(first_name: str) -> str:
    """Notitie bij Lotje."""
    return f"Notitie bij {first_name}" if first_name else "Notitie"


def drawer_line(code: str, birth_date: date | None, now: datetime) -> str:
    """K-0142 · 2;11 · di 10 nov 2026, 14:02."""
    age = str(age_on(birth_date, now.date())) if birth_date and birth_date <= now.date() else ""
    return middot(code, age, f"{day(now.date())}, {clock(now)}")


def kind_words(kind: JournalKind) -> str:
    """Short word on the segment."""
    return {JournalKind.GROUP_VISIT: "Op de groep"}.get(kind, label(kind))
