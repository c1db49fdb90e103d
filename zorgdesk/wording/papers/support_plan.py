"""The words of paper 03, begeleidingsplan for the parents."""

from collections.abc import Sequence
from datetime import date

from zorgdesk.casework.sheets.papers import PaperFrame, StaffOnPaper
from zorgdesk.casework.sheets.plan_paper import (
    AcceptedBy,
    FactInArea,
    GoalOnPaper,
    MadeWith,
    ParentAnswer,
    PlannedAction,
    SupportPlanPaper,
    TrajectoryOnPaper,
)
from zorgdesk.domain.values import (
    Acceptance,
    Agreement,
    CompanionKind,
    Executor,
    GoalStatus,
    GoNoGoDecision,
    MeasureUnit,
    PlanStatus,
    Rhythm,
)
from zorgdesk.wording.formats import age_words, plain
from zorgdesk.wording.goals import measure_words
from zorgdesk.wording.labels import label, label_inside
from zorgdesk.wording.papers.common import NO, NOT_FILLED, YES, replaces, role
from zorgdesk.wording.papers.days import long_date

KIND = "Begeleidingsplan"
TO_SIGN = "Om te bespreken en te tekenen met de ouders"
BORN, GROUP, RUNS, STATUS = "Geboren", "Groep", "Plan loopt", "Stand"
MADE_WITH, LEAD, CONTACT, REPLACES = "Gemaakt met", "Regie", "Contact voor ouders", "Vervangt"
FIRST_VERSION = "eerste versie"
WHY = "Waarom dit plan?"
NEEDED, PARENTS_ASK, GROUP_ASKS = "Wat is er nodig?", "Vraag van de ouders", "Vraag van de groep"
CHILD_ASKS = "Vraag van het kind"
NOW = "Waar staan we nu?"
STRONG, SEEN, HINDERS, TRIED, AT_HOME = (
    "Sterk en helpend",
    "Wat wij zagen",
    "Wat het lastig maakt",
    "Al geprobeerd",
    "Thuis",
)
PROTECTS = "Wat beschermt"
TRIED_WHAT, TRIED_SINCE, TRIED_EFFECT = "Wat", "Sinds", "Wat gebeurde er"
GOALS = "Doelen"
SPECIFIC, FITS, REALISTIC, IN_TIME, MEASURE, STATE = "Specifiek", "Past bij", "Haalbaar", "Op tijd", "Meten", "Stand nu"
COURSE = "Verloop"
BEGIN, TARGET, CURRENT = "begin", "doel", "nu"
ACTIONS = "Wat gaan we doen?"
HOW = "Hoe"
ACTION_TITLES = ("Wat", HOW, "Wie", "Wanneer")
EFFORT, HELP, MEANWHILE = "Inzet", "Hulp in de groep", "Zolang wij wachten"
FOR_THE_GROUP = "Voor de hele groep."
DECIDE = "Wanneer beslissen we?"
DECIDE_LEAD = "Op een beslismoment kiezen wij samen met de ouders wat er gebeurt."
DECISION_TITLES = ("Wanneer", "Vraag", "Doorgaan als", "Besluit")
NO_MOMENTS = "Er is nog geen beslismoment gekozen."
START = "start"
EVALUATION, EVALUATION_LEAD = "Evaluatie", "In te vullen op het beslismoment."
PARENTS_VIEW, OWN_WORDS = "Wat de ouders van dit plan vinden", "In hun eigen woorden."
AGREEMENT, AGREEMENT_LEAD = "Akkoord", "Per ouder één kruisje. ‘Deels’ mag: schrijf erbij wat anders moet."
AGREEMENT_TITLES = ("Ouder", "Antwoord", "Voorwaarde of opmerking", "Kopie gekregen op")
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

_MADE_AS = {
    CompanionKind.PARENT: "ouder",
    CompanionKind.EDUCATOR: "pm’er",
    CompanionKind.COACH: "coach",
    CompanionKind.EXTERNAL: "van buiten",
}
_ACCEPTS = {Acceptance.YES: YES, Acceptance.NO: NO, Acceptance.OPEN: "nog vragen"}
_PER = {Rhythm.WEEK: "per week", Rhythm.FORTNIGHT: "per 2 weken", Rhythm.TOTAL: "in totaal"}
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


def made_with(people: Sequence[MadeWith]) -> str:
    """Who made the plan along, and as what."""
    return ",\n".join(f"{one.name} ({_MADE_AS[one.kind]})" if one.kind is not None else one.name for one in people)


def area(of: FactInArea) -> str:
    """Taal: the area in front of a fact; empty without one."""
    return f"{label(of.area)}: " if of.area is not None else ""


def fact(of: FactInArea) -> str:
    """The fact, with the day on which it was seen behind it."""
    return f"{of.text.strip()} ({long_date(of.on)})" if of.on is not None else of.text.strip()


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
    """Acceptable for parents and group; parents who do not say the same are named."""
    return f"{_parents(of.accepted)}  ·  groep: {_yes_no(of.group_accepts)}"


def _parents(accepted: Sequence[AcceptedBy]) -> str:
    answers = {one.answer for one in accepted}
    if len(answers) > 1:
        return "  ·  ".join(f"{one.name}: {_ACCEPTS[one.answer]}" for one in accepted)
    return f"ouders: {_ACCEPTS[answers.pop()] if answers else NOT_FILLED}"


def course(of: GoalOnPaper) -> str:
    """12 okt 2026: 1 van 5  ·  5 nov 2026: 3 van 5 (evaluatie)."""
    return "  ·  ".join(
        f"{plain(one.on)}: {measure_words(of.unit, one.value, of.out_of)}{' (evaluatie)' if one.at_evaluation else ''}"
        for one in of.history
    )


def _yes_no(answer: bool | None) -> str:
    return {True: YES, False: NO, None: NOT_FILLED}[answer]


def before(due_on: date | None) -> str:
    """The date of the goal."""
    return f"vóór {long_date(due_on)}" if due_on else NOT_FILLED


def measured(of: GoalOnPaper) -> str:
    """How it is measured, and from where to where."""
    span = ""
    if of.start is not None and of.target is not None:
        span = f"Van {_begin(of)} naar {_target(of)}."
    measure = of.measure.strip()
    measure = measure if not measure or measure.endswith((".", "!", "?")) else f"{measure}."
    return " ".join(part for part in (measure, span) if part) or NOT_FILLED


def _begin(of: GoalOnPaper) -> str:
    short = of.unit in (MeasureUnit.TIMES, MeasureUnit.MINUTES)
    return str(of.start) if short else measure_words(of.unit, of.start or 0, of.out_of)


def _target(of: GoalOnPaper) -> str:
    if of.unit is MeasureUnit.TIMES and of.out_of:
        return f"{of.target} van de {of.out_of} keer"
    return measure_words(of.unit, of.target or 0, of.out_of)


def how(of: PlannedAction) -> str:
    """How it is done, what is needed for it, and that it is for the whole group."""
    needs = f"Nodig: {of.material.strip()}." if of.material.strip() else ""
    group = FOR_THE_GROUP if of.for_group else ""
    return "\n".join(part for part in (of.how.strip(), needs, group) if part)


def when(of: PlannedAction) -> str:
    """How often, and at which moment of the day."""
    moment_of_day = of.moment_words.strip() or (label_inside(of.moment) if of.moment is not None else "")
    return ",\n".join(part for part in (of.when.strip(), moment_of_day) if part)


def help_line(of: TrajectoryOnPaper) -> str:
    """Ambulante begeleiding, 2 keer per week, 12 oktober 2026 tot en met 1 december 2026. Cor Coachman, …"""
    often = f", {of.times} keer {_PER[of.rhythm]}" if of.rhythm in _PER else ""
    who = ", ".join(part for part in (person(of.executor) if of.executor else "", of.organisation) if part)
    span = f"{long_date(of.starts_on)} tot en met {long_date(of.ends_on)}"
    return f"{of.title.strip() or label(of.kind)}{often}, {span}.{f' {who}.' if who else ''}"


def answered(of: ParentAnswer) -> str:
    """What was answered before, with its day; empty lets the boxes be ticked by hand."""
    if of.agreement is Agreement.OPEN:
        return ""
    signed = f", getekend op {long_date(of.signed_on)}" if of.signed_on else ""
    return f"{label_inside(of.agreement)}{signed}"


def doer(who: str | Executor) -> str:
    """Who does an actie: the name, else the kind of person."""
    return label_inside(who) if isinstance(who, Executor) else who


def moment(number: int) -> str:
    """Word under a diamond."""
    return f"beslismoment {number}"


def evaluation_titles(goals: int) -> tuple[str, ...]:
    """Head of the evaluation table: a column per goal."""
    return ("Datum", *(goal(number) for number in range(1, goals + 1)), "Wat de ouders vinden", "Wat de groep vindt")


def addition(name: str) -> str:
    """Lines for a parent who was not there."""
    return f"Aanvulling van {name} (was niet bij het gesprek):"
