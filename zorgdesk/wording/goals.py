"""What the cards of the doelen and acties say: the SMART words, measurements in their unit, who agreed."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.goal_hints import GoalHint
from zorgdesk.casework.sheets.plans import AcceptanceSheet, GoalSheet, MeasurementSheet
from zorgdesk.domain.values import Acceptance, GoalStatus, MeasureUnit, PlanStatus, Relation
from zorgdesk.wording.formats import count, day, listed, middot, short
from zorgdesk.wording.labels import label, label_inside

ADD_GOAL: Final = "Doel toevoegen"
NO_GOALS: Final = "Nog geen doelen"
NO_GOALS_LINE: Final = "Eén goed doel is genoeg om te starten."
GOAL_PLACEHOLDER: Final = "Wat doet het kind straks, waar, en hoe vaak?"
GOAL_SENTENCE: Final = "Doel in één zin"
GOAL_MENU: Final = "Meer bij dit doel"
GOAL_FIELDS: Final = "Uitwerken"
GOAL_FIELDS_LOOK: Final = "Alle velden"
GOAL_FIELDS_CLOSE: Final = "Velden sluiten"
GOAL_UP: Final = "Doel omhoog"
GOAL_DOWN: Final = "Doel omlaag"
GOAL_REACHED: Final = "Doel is gehaald"
GOAL_STOP: Final = "Doel stoppen"
GOAL_RUN: Final = "Doel loopt weer"
GOAL_STATUS_SET: Final = "Stand van het doel is bewaard"
GOAL_REMOVE: Final = "Doel weghalen"
GOAL_REMOVED: Final = "Doel is weggehaald"
STATUS_WHY: Final = "Waarom? Eén zin is genoeg."
STATUS_WHY_NAME: Final = "Waarom dit doel stopt of gehaald is"
SMART: Final = (("S", "Specifiek"), ("M", "Meetbaar"), ("A", "Acceptabel"), ("T", "Tijd"))
BEHAVIOUR_MISSING: Final = "Welk gedrag ziet u dan?"
ZERO_MISSING: Final = "Nulmeting ontbreekt"
TARGET_MISSING: Final = "Streefwaarde ontbreekt"
ACCEPTED_MISSING: Final = "Nog vragen"
DATE_MISSING: Final = "Nog geen datum"
HINTS: Final[dict[GoalHint, tuple[str, str]]] = {
    GoalHint.NO_ZERO: (
        "Hoe vaak lukt dit nu? Zonder nulmeting ziet u straks geen verschil.",
        "Nulmeting invullen",
    ),
    GoalHint.NO_TARGET: ("Wanneer is het goed genoeg? Dan weet ieder wanneer het doel gehaald is.", "Streven invullen"),
    GoalHint.NO_DUE_DATE: ("Wanneer kijkt u of het lukt? Een datum maakt het doel haalbaar.", "Datum kiezen"),
    GoalHint.NO_ACTION: ("Wie doet wat, en wanneer? Zonder actie blijft dit een wens.", "Actie toevoegen"),
    GoalHint.PARENTS_NOT_ASKED: (
        "Wat vinden de ouders van dit doel? Hun antwoord staat er nog niet.",
        "Akkoord invullen",
    ),
}
NEW_MEASURE: Final = "Meting toevoegen"
MEASURED: Final = "Meting is bewaard"
MEASURE_REMOVED: Final = "Meting is weggehaald"
MEASURE_MISSING: Final = "Er staat nog geen getal. De meting is niet bewaard. Vul een getal in."
MEASURE_AHEAD: Final = "Deze dag komt nog. De meting is niet bewaard. Kies vandaag of een dag ervoor."
COURSE: Final = "Verloop"
COURSE_CLOSE: Final = "Verloop sluiten"
COURSE_SERIES: Final = "Meting"
TARGET_SERIES: Final = "Streven"
COURSE_BEGIN: Final = "begin"
ACTIONS: Final = "Acties"
ADD_ACTION: Final = "Actie"
NO_ACTIONS: Final = "Nog geen acties. Wie doet wat, en hoe vaak?"
ACTION_REMOVE: Final = "Actie weghalen"
ACTION_REMOVED: Final = "Actie is weggehaald"
ACTION_EMPTY: Final = "Nieuwe actie"
ACTION_KEYS: Final = "Alt met pijl omhoog of omlaag verplaatst. Del haalt weg."
ACTION_PERSON: Final = "Naam van wie het doet"
MORE_FIELDS: Final = "Meer: hoe, wat u zegt, moment, materiaal"
LESS_FIELDS: Final = "Minder velden"
NO_MOMENT: Final = "Geen vast moment"
TEAM_MEMBER: Final = "pm'er"


_NUMBERS_SHOWN: Final = 4


def goal_badge(number: int) -> str:
    """`Doel 1`."""
    return f"Doel {number}"


def goal_state(goal: GoalSheet, plan: PlanStatus) -> str:
    """`Loopt`, `Gehaald`; in a draft `Concept`."""
    if goal.status is GoalStatus.OPEN and plan in (PlanStatus.DRAFT, PlanStatus.DISCUSSED):
        return label(PlanStatus.DRAFT)
    return label(goal.status)


def measure_words(unit: MeasureUnit, value: int, out_of: int | None) -> str:
    """`1 van 5`, `3 keer`, `40%`, `2 minuten`, `score 6`, `12`."""
    if unit is MeasureUnit.TIMES:
        return f"{value} van {out_of}" if out_of else f"{value} keer"
    if unit is MeasureUnit.MINUTES:
        return count(value, "minuut", "minuten")
    return {MeasureUnit.PERCENT: f"{value}%", MeasureUnit.SCORE: f"score {value}"}.get(unit, str(value))


def of_goal(goal: GoalSheet, value: int | None) -> str:
    """A number in the unit of this goal; empty without one."""
    return measure_words(goal.unit, value, goal.measure_of) if value is not None else ""


def measurable(goal: GoalSheet) -> tuple[str, bool]:
    """`Begin 1 van 5, streven 4 van 5`, and whether something is missing."""
    if goal.zero_value is None:
        return ZERO_MISSING, True
    begin = f"Begin {of_goal(goal, goal.zero_value)}"
    if goal.target_value is None:
        return f"{begin}. {TARGET_MISSING}", True
    return f"{begin}, streven {of_goal(goal, goal.target_value)}", False


def goal_day(goal: GoalSheet, today: date) -> tuple[str, bool]:
    """The date of a goal, and whether it is missing."""
    return (day(goal.due_on, on=today), False) if goal.due_on else (DATE_MISSING, True)


def now_words(goal: GoalSheet) -> str:
    """`nu 3 van 5 (5 nov)`."""
    if goal.current_value is None:
        return "nog niet gemeten"
    when = f" ({short(goal.measured_on)})" if goal.measured_on else ""
    return f"nu {of_goal(goal, goal.current_value)}{when}"


def acceptable(goal: GoalSheet) -> tuple[str, bool]:
    """`Moeder en pm'er: ja. Vader: nog vragen`, and whether somebody did not say yes."""
    said = [
        f"{_capital(listed(who))}: {label_inside(answer)}"
        for answer in (Acceptance.YES, Acceptance.NO, Acceptance.OPEN)
        if (who := [asked_short(one, goal) for one in goal.acceptances if one.answer is answer])
    ]
    everybody = all(one.answer is Acceptance.YES for one in goal.acceptances)
    if all(one.answer is Acceptance.OPEN for one in goal.acceptances):
        return ACCEPTED_MISSING, True
    return ". ".join(said), not everybody


def acts_line(goal: GoalSheet) -> str:
    """The acties of a goal in one line."""
    acts = [action.what for action in goal.actions if action.what]
    return middot(*acts) if acts else NO_ACTIONS


def asked_short(one: AcceptanceSheet, goal: GoalSheet) -> str:
    """`moeder`, `pm'er`; a name where two have the same relation."""
    if one.guardian_id is None:
        return TEAM_MEMBER
    same = [other for other in goal.acceptances if other.relation is one.relation]
    if one.relation in (None, Relation.OTHER) or len(same) > 1:
        return one.name
    return label_inside(one.relation)


def numbers_line(goal: GoalSheet) -> str:
    """`3 metingen: 1, 2, 3 van 5`, of many the last few; empty without one."""
    known = goal.measurements
    if not known:
        return ""
    *before, last = known[-_NUMBERS_SHOWN:]
    more = "… " if len(known) > _NUMBERS_SHOWN else ""
    shown = ", ".join((*(str(one.value) for one in before), of_goal(goal, last.value)))
    return f"{count(len(known), 'meting', 'metingen')}: {more}{shown}"


def course_points(goal: GoalSheet) -> tuple[list[str], tuple[float | None, ...], float, float]:
    """The chart of a goal: what stands below each point, the values, and the lowest and highest of the axis."""
    begin = [(COURSE_BEGIN, goal.zero_value)] if goal.zero_value is not None else []
    points = [*begin, *((short(one.measured_on), one.value) for one in goal.measurements)]
    highest = max([value for _, value in points] + [goal.target_value or 0, 1])
    top = {MeasureUnit.TIMES: goal.measure_of, MeasureUnit.PERCENT: 100, MeasureUnit.SCORE: 10}.get(goal.unit)
    return [words for words, _ in points], tuple(float(value) for _, value in points), 0.0, float(top or highest)


def course_sentence(goal: GoalSheet) -> str:
    """The chart in words: `Van 1 van 5 naar 3 van 5 in 2 metingen, de laatste op 5 nov. Streven is 4 van 5.`"""
    if not goal.measurements:
        return ""
    last = goal.measurements[-1]
    many = f"in {count(len(goal.measurements), 'meting', 'metingen')}, de laatste op {short(last.measured_on)}"
    begin = f"Van {of_goal(goal, goal.zero_value)} naar" if goal.zero_value is not None else "Nu"
    said = f"{begin} {of_goal(goal, last.value)} {many}."
    return f"{said} Streven is {of_goal(goal, goal.target_value)}." if goal.target_value is not None else said


def measurement_words(one: MeasurementSheet, goal: GoalSheet, today: date) -> tuple[str, str, str]:
    """A row of the history: the day, the number, and what else is known of it."""
    told = f"evaluatie versie {one.version}" if one.at_evaluation else f"versie {one.version}"
    return day(one.measured_on, on=today), of_goal(goal, one.value), middot(told, one.note)


def measurement_problem(value: int | None, on: date | None, goal: GoalSheet, today: date) -> dict[str, str]:
    """What keeps a meting from being kept, by field; empty when all is well."""
    most = {MeasureUnit.TIMES: goal.measure_of, MeasureUnit.PERCENT: 100, MeasureUnit.SCORE: 10}.get(goal.unit)
    if value is None:
        return {"value": MEASURE_MISSING}
    if most and value > most:
        return {"value": f"Dit is meer dan {most}. De meting is niet bewaard. Vul een getal tot en met {most} in."}
    if on is None:
        return {"measured_on": DATE_MISSING}
    return {"measured_on": MEASURE_AHEAD} if on > today else {}


def asked(one: AcceptanceSheet, goal: GoalSheet) -> str:
    """As `asked_short`, at the head of a row."""
    return _capital(asked_short(one, goal))


def accepts(who: str) -> str:
    """A row of answers for who cannot see it."""
    return f"{who}: akkoord met dit doel"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
