"""What the plan editor says about the evaluation, about who signed, and about a version that does not go on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from zorgdesk.casework.sheets.plans import GoalSheet, PlanParentViewSheet, PlanSheet
from zorgdesk.domain.values import Agreement, MeasureUnit, PlanStatus
from zorgdesk.wording.formats import count, day, plain, short
from zorgdesk.wording.goals import goal_badge, of_goal
from zorgdesk.wording.labels import label

TITLE: Final = "Evaluatie"
LATER: Final = "Een plan dat loopt kunt u evalueren. Maak dit plan eerst actief."
NO_DATE: Final = "Er is nog geen dag voor de evaluatie."
DAY_MISSING: Final = "Kies de dag van de evaluatie."
GOAL_RESULT_MISSING: Final = "Kies bij elk doel een uitkomst."
FOLLOW_UP_MISSING: Final = "Kies hoe het verdergaat."
TEAM: Final = "Pm'er"
PRESENT: Final = "Erbij"
FOLLOW_UP: Final = "Vervolg"

LAPSE: Final = "Plan laten vervallen…"
LAPSE_TITLE: Final = "Dit plan laten vervallen"
LAPSE_LINE: Final = "Het plan stopt vandaag. De tekst en de handtekeningen blijven te lezen."
LAPSE_REASON: Final = "Waarom gaat dit plan niet door?"
LAPSE_ACT: Final = "Laten vervallen"
LAPSE_NOT: Final = "Niet laten vervallen"
LAPSE_REASON_MISSING: Final = "Schrijf op waarom dit plan niet doorgaat."
LAPSED: Final = "Plan is vervallen"
COMPARE: Final = "Wat is er anders?"
COMPARE_SHORT: Final = "Vergelijk"

DECIDED_ON_MISSING: Final = "Kies de dag van het besluit."
AGREED: Final[dict[Agreement, str]] = {
    Agreement.OPEN: "Nog open",
    Agreement.YES: "Ja",
    Agreement.PARTLY: "Deels",
    Agreement.NO: "Nee",
    Agreement.RESERVED: "Onder voorbehoud",
}
SIGNED_STANDS: Final = "Getekend: deze woorden staan vast."


def state(sheet: PlanSheet, today: date) -> str:
    """When the evaluation is, when it was, or why there is none."""
    if sheet.evaluated_on is not None:
        return f"Geëvalueerd op {plain(sheet.evaluated_on)}."
    if sheet.status is PlanStatus.LAPSED:
        return lapsed(sheet)
    if sheet.status is not PlanStatus.ACTIVE:
        return LATER
    if sheet.evaluation_on is None:
        return NO_DATE
    late = (today - sheet.evaluation_on).days
    when = day(sheet.evaluation_on, on=today)
    return f"Gepland op {when}, {count(late, 'dag', 'dagen')} te laat." if late > 0 else f"Gepland op {when}."


def lapsed(sheet: PlanSheet) -> str:
    """When and why a version lapsed; one that was replaced has no reason of its own."""
    when = f" op {plain(sheet.ended_on)}" if sheet.ended_on is not None else ""
    if sheet.ended_because:
        return f"Vervallen{when}: {sheet.ended_because}"
    return f"Vervallen{when}: versie {sheet.version + 1} kwam in de plaats."


def runs_long(sheet: PlanSheet, today: date) -> str:
    """After the whole term of the gemeente it is time to decide together (domain.md 3.2, Cycle)."""
    begun = [version.activated_on for version in sheet.versions if version.activated_on is not None]
    weeks = (today - min(begun)).days // 7 if begun else 0
    if weeks < sheet.total_weeks:
        return ""
    return f"Dit plan loopt {count(weeks, 'week', 'weken')}. Afgesproken is {sheet.total_weeks}. Besluit samen."


def go_on(version: int) -> str:
    """The tick of the evaluation."""
    return f"Verder met versie {version}. Doelen die niet klaar zijn gaan mee."


def begun_before(version: int) -> str:
    """The next version was begun before the evaluation."""
    return f"Versie {version} is al begonnen. Pas daar de doelen en acties aan."


def compare_with(version: int) -> str:
    """What the link beside a version does, for who hears it."""
    return f"Vergelijk met versie {version}"


def all_versions(number: int) -> str:
    """`Toon alle 8 versies`."""
    return f"Toon alle {number} versies"


def value_of(goal: GoalSheet) -> str:
    """The label of the measurement, in the unit of the goal."""
    if goal.unit is MeasureUnit.TIMES and goal.measure_of:
        return f"Hoe vaak lukt het nu, van {goal.measure_of} keer?"
    return {
        MeasureUnit.TIMES: "Hoe vaak lukt het nu?",
        MeasureUnit.MINUTES: "Hoeveel minuten lukt het nu?",
        MeasureUnit.PERCENT: "In hoeveel procent van de keren lukt het nu?",
        MeasureUnit.SCORE: "Welke score is het nu, van 0 tot 10?",
    }.get(goal.unit, "Hoeveel is het nu?")


def outcome_of(what: str) -> str:
    """The label of the outcome of an actie."""
    return f"Actie: {what}"


def opinion_of(name: str) -> str:
    """The label of a parent's opinion."""
    return f"Wat vond {name}?"


def said(sheet: PlanSheet, shown: Callable[[str], str]) -> list[tuple[str, str]]:
    """Head and words of everything that was said at the evaluation; `shown` masks a name."""
    kept = sheet.evaluation
    if kept is None:
        return []
    found = [(goal_badge(goal.position), _result(goal)) for goal in sheet.goals]
    found.append((TEAM, kept.team_opinion))
    found += [(shown(opinion.name), opinion.text) for opinion in kept.opinions]
    steps = f" {kept.next_steps}" if kept.next_steps else ""
    found.append((FOLLOW_UP, f"{label(kept.follow_up)}.{steps}"))
    found.append((PRESENT, kept.present))
    return [(head, words) for head, words in found if words.strip()]


def parent_state(view: PlanParentViewSheet) -> str:
    """`Getekend 9 nov, gezien door F. Fantasia`."""
    if view.signed_on is None:
        return ""
    seen = f", gezien door {view.seen_by}" if view.seen_by else ""
    return f"Getekend {short(view.signed_on)}{seen}"


def _result(goal: GoalSheet) -> str:
    """`Deels gehaald, 3 van 5. Het lukt vaker.`"""
    value = of_goal(goal, goal.current_value)
    head = f"{label(goal.status)}, {value}." if value else f"{label(goal.status)}."
    return f"{head} {goal.evaluation}".strip()
