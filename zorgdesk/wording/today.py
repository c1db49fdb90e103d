"""What Vandaag says: greeting, the line below it, group heads, agenda, drafts and the backup card."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from zorgdesk.wording.formats import count, day, long_day, middot, moment

AGENDA: Final = "Agenda van vandaag"
NO_AGENDA: Final = "Er staat vandaag niets gepland."
DRAFTS: Final = "Verder waar u was"
NO_DRAFTS: Final = "Er is niets half af."
MAKE_BACKUP: Final = "Nu kopie maken"
SAFE: Final = "Alles staat veilig"
NO_BACKUP: Final = "Nog geen reservekopie"
LATER: Final = "Later doen"
LATER_QUESTION: Final = "Tot wanneer zet u dit opzij?"
LATER_DATE: Final = "Nieuwe datum"
LATER_REASON: Final = "Reden"
NOT_LATER: Final = "Zo laten"
LATE_QUESTION: Final = "Waarom werd dit later?"
LATE_ACT: Final = "Afvinken"
REASON_ACT: Final = "Reden bewaren"
REASONS: Final = ("Ouder niet bereikt", "Kind was er niet", "Ik wachtte op een ander", "Geen tijd gehad")
GO_ON: Final = "Verder"
DRAFTS_ALL: Final = "Niet afgemaakt"
PUT_OFF: Final = "Opzij gezet"
DONE_LATE: Final = "Te laat gedaan"
PUT_OFF_BEFORE: Final = "Eerder opzij gezet"
TAKE_BACK: Final = "Terughalen"
GIVE_REASON: Final = "Reden geven"
CHANGE_REASON: Final = "Reden wijzigen"
NO_REASON: Final = "nog geen reden"
TAKEN_BACK: Final = "De taak staat weer op zijn eigen dag"
REASON_KEPT: Final = "De reden is bewaard"
LAST_PLACE: Final = "Hier was u het laatst"
ALL_DRAFTS: Final = "Alles tonen"
RESTORE: Final = "Terugzetten…"
DAY_PACK: Final = "Dagpakket"
MORE: Final = "Nog {0} tonen"
ALL_SHOWN: Final = "Toon alle taken"

LATE: Final = "Te laat"
TODAY: Final = "Vandaag"
SOON: Final = "Binnenkort"
WAITING: Final = "Wacht op anderen"

_NOTHING_LATE: Final = "niets te laat"


def greeting(hour: int, name: str) -> str:
    """Goedemorgen, Fenna: the first name of the user, or no name."""
    part = "Goedenacht" if hour < 6 else "Goedemorgen" if hour < 12 else "Goedemiddag" if hour < 18 else "Goedenavond"
    first = name.split()[0] if name.strip() else ""
    return f"{part}, {first}" if first else part


def context(today: date, open_cases: int, urgent: int, late: int) -> str:
    """Dinsdag 10 november 2026 · 62 open casussen · 2 dingen kunnen niet wachten."""
    waiting = f"{count(urgent, 'ding kan', 'dingen kunnen')} niet wachten" if late else _NOTHING_LATE if urgent else ""
    return middot(long_day(today).capitalize(), count(open_cases, "open casus", "open casussen"), waiting)


def days_late(due_on: date, today: date) -> str:
    """4 dagen."""
    return count((today - due_on).days, "dag", "dagen")


def due_day(due_on: date, today: date) -> str:
    """The date of a task: vandaag, or the near date."""
    return "vandaag" if due_on == today else day(due_on, on=today)


def history_link(count_of: int) -> str:
    """The link below the list: what did not go as planned."""
    return f"Opzij gezet en te laat gedaan ({count_of})" if count_of else "Opzij gezet en te laat gedaan"


def until_day(day_until: date, today: date) -> str:
    """tot di 24 nov."""
    return f"tot {day(day_until, on=today)}"


def decided(on_day: date, today: date) -> str:
    """gekozen op di 10 nov."""
    return f"gekozen {due_day(on_day, today)}"


def done_late(due_on: date, done_on: date) -> str:
    """3 dagen te laat."""
    return f"{days_late(due_on, done_on)} te laat"


def ticked(what: str) -> str:
    """The toast after ticking a step off."""
    return f"Afgevinkt: {what}" if what else "Afgevinkt"


def place_title(page: str, child: str) -> str:
    """Begeleidingsplan Lotje Luchtballon: where the user was."""
    return f"{page} {child}".strip()


def last_place(at: datetime, today: date) -> str:
    """Hier was u het laatst · gisteren 16:48."""
    return middot(LAST_PLACE, moment(at, on=today))


def show_more(count: int) -> str:
    """Nog 2 tonen."""
    return f"Nog {count} tonen"


def until(last: date) -> str:
    """t/m dinsdag 24 november."""
    return f"t/m {day(last, on=last)}"


def talk_with(child: str) -> str:
    """Oudergesprek Lotje Luchtballon."""
    return f"Oudergesprek {child}".strip()


def talk_second(purpose: str, place: str) -> str:
    """Plan maken · De Wolkenfabriek."""
    return middot(purpose, place)


def agenda_second(place: str, cases: int) -> str:
    """De Wolkenfabriek · 3 kinderen."""
    return middot(place, count(cases, "kind", "kinderen") if cases else "")


def draft_title(kind: str, child: str, title: str) -> str:
    """Begeleidingsplan Lotje."""
    names = {
        "plan": "Begeleidingsplan",
        "handover": "Overdracht",
        "meeting": "Verslag",
        "note": "Notitie",
        "sheet": "Blad",
        "signal": "Signaal",
        "new_case": "Nieuwe casus",
    }
    return " ".join(part for part in (names.get(kind, ""), title or child) if part)


def draft_second(kind: str, version: int, changed_on: date, today: date) -> str:
    """Versie 2 · concept sinds ma 9 nov."""
    version_words = f"versie {version}" if version else ""
    return middot(version_words.capitalize(), f"begonnen {due_day(changed_on, today)}")


def backup_lines(at: datetime, today: date, cases: int, folder: str) -> tuple[str, str]:
    """When the last good copy was made and what it held."""
    return (
        f"Laatste goede reservekopie: {moment(at, on=today)}",
        middot(f"Gecontroleerd: {count(cases, 'casus', 'casussen')}", folder),
    )


def backup_old(days: int) -> str:
    """Al 4 dagen geen reservekopie."""
    return f"Al {count(days, 'dag', 'dagen')} geen reservekopie"


def backup_risk(days: int) -> str:
    """What is lost when the laptop is lost now."""
    return f"Raakt deze laptop weg, dan mist u {count(days, 'dag', 'dagen')} werk."


NO_BACKUP_RISK: Final = "Raakt deze laptop weg, dan bent u alles kwijt. Kies een stick of map."


def put_off(due_on: date, today: date) -> str:
    """The toast after putting off."""
    return f"Opzij gezet tot {day(due_on, on=today)}"


def nothing_title(filtered: bool) -> str:
    """The empty list."""
    return "Hier staat nu niets" if filtered else "Er hoeft vandaag niets"


def nothing_line(filtered: bool) -> str:
    """Why the list is empty, and what comes here."""
    if filtered:
        return "Bij deze keuze staat geen taak open."
    return "Taken komen vanzelf uit uw casussen: een go/no-go, een evaluatie of een datum die nadert."
