"""What the end of a case says: nazorg, closing with what is still open, the navraag, reopening, the waarnemer."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.closing import ClosingSheet, OpenThing, StillOpen
from zorgdesk.wording.formats import count, middot, plain
from zorgdesk.wording.labels import label, label_inside

CLOSE: Final = "Casus sluiten"
CLOSE_LATER: Final = "Open laten"
CLOSED: Final = "Casus gesloten"
CLOSED_TITLE: Final = "Deze casus is gesloten"
REOPENED: Final = "Casus is weer open"
ASKED: Final = "Navraag vastgelegd"
AFTERCARE: Final = "Nazorg"
CARE_ENDS: Final = "Opvang beëindigen"
KEEP_AFTERCARE: Final = "Nazorg vastleggen"
CARE_ENDED: Final = "Opvang beëindigd, de begeleiding loopt door"
AFTERCARE_PLANNED: Final = "Volgende stap van de nazorg staat vast"
CARE_RESUMED: Final = "De opvang gaat door"
NOT_NOW: Final = "Niet nu"
YES_FOLLOW_UP: Final = "Ja, spreek navraag af"
NO_FOLLOW_UP: Final = "Nee"
FOLLOW_UP_WORDS: Final = "Hoe gaat het nu?"
NEED_OUTCOME: Final = "Kies hoe de casus eindigde."
NEED_FOLLOW_UP_DAY: Final = "Kies een dag vanaf vandaag."
NEED_WHO: Final = "Vul in wie dit doet."
NEED_NO_FOLLOW_UP: Final = "Vul in waarom navraag niet nodig is."
NEED_REASON: Final = "Vul in waarom de casus weer open gaat."
NEED_RESULT: Final = "Vul in wat u hoorde."
NEED_WHAT: Final = "Vul de volgende stap in."
NEED_DAY: Final = "Kies een dag."
NEXT_BEFORE_END: Final = "Kies een dag na het einde van de opvang."
NOTHING_OPEN: Final = "Er staat niets meer open."

STAND_IN: Final = "Waarnemer…"
STAND_IN_QUESTION: Final = "Wie neemt deze casus waar?"
STAND_IN_LINE: Final = "De waarnemer ziet de casus bij Mijn casussen, in deze periode."
STAND_IN_WHO: Final = "Waarnemer"
STAND_IN_FROM: Final = "Van"
STAND_IN_UNTIL: Final = "Tot en met"
STAND_IN_ACT: Final = "Waarnemer vastleggen"
STAND_IN_SAFE: Final = "Niet veranderen"
STAND_IN_HINT: Final = "Laat de naam leeg om de waarneming te stoppen."
STAND_IN_ENDS_FIRST: Final = "De laatste dag ligt voor de eerste. Kies een latere dag."
STOOD_IN: Final = "Waarnemer vastgelegd"
STAND_IN_STOPPED: Final = "Er is geen waarnemer meer"

_THINGS: Final[dict[StillOpen, str]] = {
    StillOpen.ACTIVE_PLAN: "Begeleidingsplan loopt nog",
    StillOpen.RUNNING_CONSENT: "Toestemming loopt nog",
    StillOpen.UNFINISHED_NOTE: "Notitie is niet af",
    StillOpen.PLANNED_MEETING: "Staat op de agenda van een overleg",
    StillOpen.HANDOVER: "Overdracht is niet verstuurd",
}


def thing(one: OpenThing) -> tuple[str, str]:
    """Title and second line of something that still runs."""
    if one.kind is StillOpen.ACTIVE_PLAN:
        return _THINGS[one.kind], middot(f"versie {one.what}", f"evaluatie {plain(one.on)}" if one.on else "")
    if one.kind is StillOpen.RUNNING_CONSENT:
        until = f"tot en met {plain(one.on)}" if one.on else "zonder einddatum"
        purpose = label(one.purpose) if one.purpose is not None else ""
        return _THINGS[one.kind], middot(purpose, one.what or "eigen organisatie", until)
    return _THINGS[one.kind], middot(one.what, plain(one.on) if one.on else "")


def open_count(number: int) -> str:
    """Nog 3 dingen open."""
    return f"Nog {count(number, 'ding', 'dingen')} open"


def how_ended(sheet: ClosingSheet) -> str:
    """Opgelost in de groep · 3 mrt 2026."""
    return middot(label(sheet.closing.outcome), plain(sheet.closed_on))


def closed_by(sheet: ClosingSheet) -> str:
    """Gesloten door F. Fantasia."""
    return f"Gesloten door {sheet.closed_by}" if sheet.closed_by else ""


def follow_up(sheet: ClosingSheet) -> str:
    """What was agreed, and what came of it."""
    closing = sheet.closing
    if closing.follow_up_on is None:
        return f"Geen navraag afgesproken: {closing.no_follow_up_because}"
    agreed = middot(f"Afgesproken op {plain(closing.follow_up_on)}", closing.follow_up_who, closing.follow_up_what)
    if sheet.follow_up_done_on is None:
        return agreed
    return f"{agreed}\nGedaan op {plain(sheet.follow_up_done_on)}: {sheet.follow_up_result}"


def earlier(sheet: ClosingSheet) -> str:
    """One earlier closing with why it went on."""
    again = f"heropend {plain(sheet.reopened_on)}: {sheet.reopen_reason}" if sheet.reopened_on else ""
    return middot(f"{plain(sheet.closed_on)} {label_inside(sheet.closing.outcome)}", again)


def stand_in_line(who: str, first: date | None, last: date | None) -> str:
    """Waarnemer R. Rolmodel, van 3 mrt 2026 tot en met 17 mrt 2026."""
    begins = f"van {plain(first)}" if first else ""
    ends = f"tot en met {plain(last)}" if last else ""
    return " ".join(part for part in (f"Waarnemer {who}", begins, ends) if part)
