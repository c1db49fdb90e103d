"""What the form of a traject says: choices, what is missing, and what is worth knowing before it is kept."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.reference import PersonSheet
from zorgdesk.casework.sheets.trajectories import LinkedGoal, TrajectoryInput
from zorgdesk.domain.trajectory_kinds import rules_of
from zorgdesk.domain.values import Rhythm, TrajectoryKind
from zorgdesk.wording.formats import age_words, count, decimal, middot, period, plain
from zorgdesk.wording.labels import label
from zorgdesk.wording.message import Message
from zorgdesk.wording.trajectories import often

WHAT: Final = "Welke hulp"
RHYTHM: Final = "Hoe vaak en hoe lang"
MOMENTS: Final = "Go/no-go en evaluatie"
MONEY: Final = "Geldstroom en beschikking"
NOTICES: Final = "Let op"
NOTHING_TO_NOTICE: Final = "Geen bijzonderheden."
SUMMARY: Final = "Dit wordt het traject"
BEGIN_TITLE: Final = "Traject beginnen"
CHANGE_TITLE: Final = "Traject wijzigen"
BEGIN: Final = "Traject beginnen"
KEEP: Final = "Wijziging bewaren"
CANCEL: Final = "Niet bewaren"
BEGUN: Final = "Traject is begonnen"
CHANGED: Final = "Traject is gewijzigd"
VEIL_TITLE: Final = "Dit formulier is afgeschermd"
VEIL_LINE: Final = "Zet de privacyweergave uit om verder te typen. Wat u typte, blijft bewaard."
NOBODY_YET: Final = "Nog niemand gevonden"
CHOOSE: Final = "Kies"
WEEKDAYS: Final = ("ma", "di", "wo", "do", "vr", "za", "zo")
ADD_MOMENT: Final = "Go/no-go toevoegen"
ADD_EVALUATION: Final = "Evaluatie toevoegen"
ADD_FUNDING: Final = "Nog een geldstroom"
NO_BESCHIKKING: Final = "Niet nodig"
ALL_HOURS: Final = "alle"
NEED_ASSIGNMENT: Final = "Schrijf wat de opdracht is. Zonder opdracht begint er geen traject."
NEED_GOAL: Final = "Deze hulp begint pas met een doel. Schrijf het op in één zin."
NEED_DAY: Final = "Vul een dag in."
NEED_BESCHIKKING: Final = "Deze hulp vraagt een beschikking. Kies Aangevraagd of Toegekend."
NEEDED: Final[dict[str, str]] = {
    "requested_on": "Vul in wanneer.",
    "municipality_id": "Kies de gemeente.",
    "starts_on": "Vul in vanaf wanneer.",
    "ends_on": "Vul in tot wanneer.",
    "hours": "Vul de uren in.",
}
WITHOUT_BESCHIKKING: Final = "zonder beschikking"
WITH_BESCHIKKING: Final = "met beschikking"

_KIND_LINES: Final[dict[TrajectoryKind, str]] = {
    TrajectoryKind.AMBULATORY: "Een begeleider werkt mee in de groep en doet voor aan de pm'er.",
    TrajectoryKind.OBSERVATION_ADVICE: "Twee keer kijken, daarna tips. Na 6 weken kijkt u wat het advies deed.",
    TrajectoryKind.ONE_ON_ONE: "Drie maanden, 13 sessies met een einddoel en een evaluatie.",
    TrajectoryKind.INTERNAL_TEAM: "Kort en vaak hulp van eigen pm'ers. Doel en evaluatiedatum zijn verplicht.",
    TrajectoryKind.MUNICIPAL: "Wat we doen, hoe lang en de verwachte einddatum, voor de gemeente.",
    TrajectoryKind.BSO_EXTRA: "Een half jaar, hoogstens 11 kinderen. Evaluatie aan het einde en 4 weken ervoor.",
    TrajectoryKind.PLP_PLUS: "Van 2;6 tot 4;0, hoogstens 10 kinderen. Verlengen tot 4;9 kan met een reden.",
    TrajectoryKind.COACHING_CHILD: "Coaching van de pm'er rond één kind.",
    TrajectoryKind.COACHING_CLIMATE: "Coaching van het team op sfeer en draagkracht.",
    TrajectoryKind.LIGHT_INTERVENTION: "Kort stimuleren om een beeld te krijgen.",
    TrajectoryKind.WATCHFUL: "Af en toe vragen hoe het gaat.",
    TrajectoryKind.CONSULTATION: "Meedenken over één vraag.",
    TrajectoryKind.DIAGNOSTICS: "Onderzoek met een verslag.",
    TrajectoryKind.LONGER_SUPPORT: "Stimuleren, steun bij opvoeden of behandeling van gedrag.",
    TrajectoryKind.DIRECTED_SUPPORT: "De hulp rond het kind regelen en afstemmen.",
    TrajectoryKind.OTHER: "U vult alles zelf in.",
}


def need_moment() -> Message:
    """Not one go/no-go."""
    return Message(
        "Dit traject heeft nog geen go/no-go.",
        "Het is nog niet bewaard.",
        "Voeg een go/no-go toe, bijvoorbeeld halverwege.",
    )


def kind_words(kind: TrajectoryKind) -> str:
    """What this kind is, and whether it needs a beschikking."""
    needs = WITH_BESCHIKKING if rules_of(kind).needs_beschikking else WITHOUT_BESCHIKKING
    return f"{_KIND_LINES[kind]} Dit is {needs}."


def person(one: PersonSheet, shown: str) -> str:
    """Cor Coachman · Stichting Naastje; own staff with the role."""
    return middot(shown, one.organisation_name or label(one.role))


def goal_chip(goal: LinkedGoal, sentence: str) -> str:
    """Doel 1: Lotje vraagt om een beurt."""
    words = sentence if len(sentence) <= 48 else f"{sentence[:47].rstrip()}…"
    return f"Doel {goal.position}: {words}" if words else f"Doel {goal.position}"


def zero_days(first: date, last: date) -> str:
    """Wat, gevolg, wat nu."""
    if last == first:
        return f"De periode duurt nul dagen. Zo kan het traject niet beginnen. Kies een dag na {plain(first)}."
    return f"Het einde ligt voor de start. Zo kan het traject niet beginnen. Kies een dag na {plain(first)}."


def before_start(starts_on: date) -> str:
    """Wat, gevolg, wat nu."""
    return f"Deze dag ligt voor de start. Zo wordt het niet bewaard. Kies een dag vanaf {plain(starts_on)}."


def summary(given: TrajectoryInput) -> str:
    """2 keer 1,5 uur per week · 12 okt t/m 1 dec 2026."""
    return middot(often(given.times, given.minutes, given.rhythm), period(given.starts_on, given.ends_on))


def weeks_line(given: TrajectoryInput) -> str:
    """7 weken, ongeveer 21 uur: what the numbers amount to, before closed days."""
    days = (given.ends_on - given.starts_on).days + 1
    if days < 2:
        return ""
    weeks = count(days // 7, "week", "weken") if days >= 7 else count(days, "dag", "dagen")
    times = {
        Rhythm.WEEK: given.times * days / 7,
        Rhythm.FORTNIGHT: given.times * days / 14,
        Rhythm.TOTAL: float(given.times),
        Rhythm.PLACEMENT: 0.0,
    }[given.rhythm]
    if given.rhythm in (Rhythm.WEEK, Rhythm.FORTNIGHT) and given.sessions_at_most:
        times = min(times, given.sessions_at_most)
    if not times:
        return weeks
    return f"{weeks}, ongeveer {decimal(round(times) * given.minutes / 60).removesuffix(',0')} uur"


def too_young(months: int, day: date) -> str:
    """A placement before its age."""
    return f"Deze plek is vanaf {months // 12};{months % 12}. Zo oud is het kind op {plain(day)}."


def past_age(months: int, hard: int | None) -> str:
    """A placement past its age, with a reason up to the hard end."""
    until = f", hoogstens tot {hard // 12};{hard % 12}" if hard is not None else ""
    return f"Het einde ligt na {months // 12};{months % 12}. Dat kan met een reden{until}."


def past_hard_end(months: int, day: date) -> str:
    """A placement past its hard end."""
    return f"Op {plain(day)} wordt het kind {age_words(months)}: dan stopt deze plek. Kies een eerdere einddatum."


def group_full(children: int, most: int) -> str:
    """The maximum of the group; said, not blocked."""
    return f"Met dit kind hebben {children} kinderen van deze groep zo'n plek. Het hoogste aantal is {most}."


NO_GOAL: Final = "Er is nog geen einddoel. Bespreek het met pm'er en ouders."
NOBODY: Final = "Er is nog niemand om te helpen. U kunt dat later invullen."
