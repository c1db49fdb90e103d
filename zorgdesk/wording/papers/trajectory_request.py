"""The words of paper 09, trajectaanvraag, for a gemeente or wijkteam."""

from datetime import date

from zorgdesk.casework.sheets.trajectory_paper import ExecutorOnPaper, TrajectoryRequestPaper
from zorgdesk.domain.values import Rhythm
from zorgdesk.wording.formats import count, decimal
from zorgdesk.wording.labels import label
from zorgdesk.wording.papers.common import NOT_FILLED, role
from zorgdesk.wording.papers.days import long_date
from zorgdesk.wording.papers.meeting_agenda import givers

KIND = "Aanvraag traject"
BORN, EXPECTED, TO, ASKED_ON, OUR_NUMBER = "Geboren", "Verwacht", "Aan", "Aangevraagd op", "Ons nummer"
WHAT = "Wat vragen wij?"
HOW_LONG = "Hoe lang en hoe vaak?"
ENDS = "Verwachte einddatum"
WHO = "Wie voert het uit?"
DONE = "Wanneer is het klaar?"
IF_NOT = "Wat als het niet doorgaat?"
CONSENT = "Toestemming"
NO_CONSENT = "Er is nog geen toestemming om dit te vragen."
SENT_ALONG = "Meegestuurd"
NOTHING_SENT = "Niets. Het plan, de observaties en de notities blijven bij de opvang."
ANSWERS = ("toegekend", "deels toegekend", "afgewezen", "meer informatie nodig")
ANSWER_LINES = (("Nummer beschikking", 42.0), ("Van – tot", 42.0), ("Naam en datum", 52.0))
NOBODY_YET = "Nog niemand gevonden."
_HOUR = 60


def born(sheet: TrajectoryRequestPaper) -> tuple[str, str]:
    """Label and day: of birth, or when the child is expected."""
    if sheet.birth_date is None and sheet.due_date is not None:
        return EXPECTED, long_date(sheet.due_date)
    return BORN, long_date(sheet.birth_date) if sheet.birth_date else ""


def what(sheet: TrajectoryRequestPaper) -> str:
    """The help by its name, and the opdracht in a paragraph of its own."""
    return "\n".join(part for part in (sheet.title.strip() or label(sheet.kind), sheet.assignment.strip()) if part)


def how_long(sheet: TrajectoryRequestPaper) -> str:
    """12 weken, 2 keer per week, steeds 1,5 uur."""
    weeks = count(max(1, round(((sheet.ends_on - sheet.starts_on).days + 1) / 7)), "week", "weken")
    if sheet.rhythm is Rhythm.PLACEMENT:
        return f"{weeks}, een plaatsing."
    per = {Rhythm.WEEK: "per week", Rhythm.FORTNIGHT: "per 2 weken", Rhythm.TOTAL: "in totaal"}[sheet.rhythm]
    return f"{weeks}, {sheet.times} keer {per}, steeds {lasting(sheet.minutes)}."


def lasting(minutes: int) -> str:
    """1,5 uur, 2 uur, 45 minuten."""
    if minutes >= _HOUR and minutes % (_HOUR // 2) == 0:
        return f"{decimal(minutes / _HOUR).removesuffix(',0')} uur"
    return count(minutes, "minuut", "minuten")


def ends(starts_on: date, ends_on: date) -> tuple[str, str]:
    """The end in bold, and what it counts from."""
    return long_date(ends_on), f", bij start op {long_date(starts_on)}."


def who(executor: ExecutorOnPaper | None) -> str:
    """Cor Coachman, ambulant begeleider, Stichting Naastje. Personenregister gezien op 16 november 2026."""
    if executor is None:
        return NOBODY_YET
    named = ", ".join(part for part in (executor.name, role(executor.role), executor.organisation) if part)
    seen = f" Personenregister gezien op {long_date(executor.register_seen_on)}." if executor.register_seen_on else ""
    return f"{named}.{seen}"


def consent(sheet: TrajectoryRequestPaper) -> str:
    """Who said ja, when, and until when."""
    used = sheet.consent
    if used is None:
        return NO_CONSENT
    until = f" Geldig tot en met {long_date(used.valid_until)}." if used.valid_until else ""
    return f"{givers(used)} op {long_date(used.given_on)} toestemming om dit aan u te vragen.{until}"


def answer_title(recipient: str) -> str:
    """Above the strip that comes back."""
    return f"In te vullen door {recipient or NOT_FILLED}"
