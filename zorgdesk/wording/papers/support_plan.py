"""The words of paper 03, begeleidingsplan for the parents."""

from collections.abc import Sequence
from datetime import date

from zorgdesk.casework.sheets.papers import PaperFrame, StaffOnPaper
from zorgdesk.casework.sheets.plan_paper import GoalOnPaper, SupportPlanPaper
from zorgdesk.domain.values import Executor, GoalStatus, GoNoGoDecision, PlanStatus
from zorgdesk.wording.formats import age_words
from zorgdesk.wording.labels import label
from zorgdesk.wording.papers.common import NO, NOT_FILLED, YES, replaces, role
from zorgdesk.wording.papers.days import long_date

KIND = "Begeleidingsplan"
TO_SIGN = "Om te bespreken en te tekenen met de ouders"
BORN, GROUP, RUNS, STATUS = "Geboren", "Groep", "Plan loopt", "Stand"
MADE_WITH, LEAD, CONTACT, REPLACES = "Gemaakt met", "Regie", "Contact voor ouders", "Vervangt"
FIRST_VERSION = "eerste versie"
WHY = "Waarom dit plan?"
NEEDED, PARENTS_ASK, GROUP_ASKS = "Wat is er nodig?", "Vraag van de ouders", "Vraag van de groep"
NOW = "Waar staan we nu?"
STRONG, SEEN, HINDERS, TRIED, AT_HOME = (
    "Sterk en helpend",
    "Wat wij zagen",
    "Wat het lastig maakt",
    "Al geprobeerd",
    "Thuis",
)
TRIED_WHAT, TRIED_SINCE, TRIED_EFFECT = "Wat", "Sinds", "Wat gebeurde er"
GOALS = "Doelen"
SPECIFIC, FITS, REALISTIC, IN_TIME, MEASURE, STATE = "Specifiek", "Past bij", "Haalbaar", "Op tijd", "Meten", "Stand nu"
BEGIN, TARGET, CURRENT = "begin", "doel", "nu"
ACTIONS = "Wat gaan we doen?"
HOW = "Hoe"
ACTION_TITLES = ("Wat", HOW, "Wie", "Wanneer")
EFFORT = "Inzet"
DECIDE = "Wanneer beslissen we?"
DECIDE_LEAD = "Op een beslismoment kiezen wij samen met de ouders wat er gebeurt."
DECISION_TITLES = ("Wanneer", "Vraag", "Doorgaan als", "Besluit")
NO_MOMENTS = "Er is nog geen beslismoment gekozen."
START = "start"
EVALUATION, EVALUATION_LEAD = "Evaluatie", "In te vullen op het beslismoment."
PARENTS_VIEW, OWN_WORDS = "Wat de ouders van dit plan vinden", "In hun eigen woorden."
AGREEMENT, AGREEMENT_LEAD = "Akkoord", "Per ouder één kruisje. ‘Deels’ mag: schrijf erbij wat anders moet."
AGREEMENT_TITLES = ("Ouder", "Antwoord", "Voorwaarde of opmerking")
COPIES = "Elke ouder krijgt een kopie. Een nieuwe versie maakt deze ongeldig; oude versies blijven in het dossier."

DECISIONS = {
    GoNoGoDecision.CONTINUE: "doorgaan",
    GoNoGoDecision.ADJUST: "bijstellen",
    GoNoGoDecision.SCALE_UP: "opschalen",
    GoNoGoDecision.REFER: "verwijzen",
    GoNoGoDecision.STOP: "stoppen",
}

STATES = {
    GoalStatus.OPEN: "loopt",
    GoalStatus.REACHED: "bereikt",
    GoalStatus.PARTLY: "deels",
    GoalStatus.NOT_REACHED: "niet",
    GoalStatus.STOPPED: "gestopt",
}

_STATUS = {
    PlanStatus.DRAFT: "concept",
    PlanStatus.DISCUSSED: "besproken, nog niet getekend",
    PlanStatus.ACTIVE: "actief",
    PlanStatus.COMPLETED: "afgerond",
    PlanStatus.LAPSED: "vervallen",
}


def child_and_age(sheet: SupportPlanPaper) -> str:
    """The subtitle."""
    if sheet.age_months is None:
        return sheet.child_full_name
    return f"{sheet.child_full_name}, {age_words(sheet.age_months)}"


def running_head(sheet: SupportPlanPaper) -> str:
    """Head of the pages after the first."""
    born = f" · geb. {long_date(sheet.birth_date)}" if sheet.birth_date else ""
    return f"{KIND} · {sheet.child_full_name}{born}"


def runs(sheet: SupportPlanPaper) -> str:
    """The period."""
    if sheet.runs_to is None:
        return f"vanaf {long_date(sheet.runs_from)}"
    return f"{long_date(sheet.runs_from)} tot en met {long_date(sheet.runs_to)}"


def status(of: PlanStatus) -> str:
    """Where the plan stands."""
    return _STATUS[of]


def person(of: StaffOnPaper) -> str:
    """Name, function, phone at work."""
    who = ", ".join(part for part in (of.name, role(of.role)) if part)
    return "\n".join(part for part in (who, of.phone) if part)


def made_with(names: Sequence[str]) -> str:
    """Who made the plan along."""
    return ",\n".join(names)


def replaced(frame: PaperFrame) -> str:
    """versie 1 van 12 oktober 2026."""
    return replaces(frame).removeprefix("vervangt ") or FIRST_VERSION


def child_needs(first_name: str) -> str:
    """Label of the needs."""
    return f"{first_name} heeft nodig"


def goal(number: int) -> str:
    """Caption of a goal."""
    return f"Doel {number}"


def fits(of: GoalOnPaper) -> str:
    """Acceptable for parents and group."""
    note = f", {of.group_note}" if of.group_note else ""
    return f"ouders: {_yes_no(of.parents_accept)}  ·  groep: {_yes_no(of.group_accepts)}{note}"


def _yes_no(answer: bool | None) -> str:
    return {True: YES, False: NO, None: NOT_FILLED}[answer]


def before(due_on: date | None) -> str:
    """The date of the goal."""
    return f"vóór {long_date(due_on)}" if due_on else NOT_FILLED


def measured(of: GoalOnPaper) -> str:
    """How it is measured, and from where to where."""
    span = ""
    if of.start is not None and of.target is not None:
        times = f" van de {of.out_of} keer" if of.out_of else ""
        span = f"Van {of.start} naar {of.target}{times}."
    measure = of.measure.strip()
    measure = measure if not measure or measure.endswith((".", "!", "?")) else f"{measure}."
    return " ".join(part for part in (measure, span) if part) or NOT_FILLED


def doer(who: str | Executor) -> str:
    """Who does an actie: the name, else the kind of person."""
    return label(who) if isinstance(who, Executor) else who


def moment(number: int) -> str:
    """Word under a diamond."""
    return f"beslismoment {number}"


def evaluation_titles(goals: int) -> tuple[str, ...]:
    """Head of the evaluation table: a column per goal."""
    return ("Datum", *(goal(number) for number in range(1, goals + 1)), "Wat de ouders vinden", "Wat de groep vindt")


def addition(name: str) -> str:
    """Lines for a parent who was not there."""
    return f"Aanvulling van {name} (was niet bij het gesprek):"
