"""The words of papers 04a and 04b: the plan on one A4 for the group."""

from datetime import date

from zorgdesk.casework.sheets.group_plan_paper import GroupCounting, GroupPlanBody, MomentOnPaper, Standing
from zorgdesk.domain.values import MeasureUnit
from zorgdesk.wording.labels import label
from zorgdesk.wording.papers.common import NOT_FILLED
from zorgdesk.wording.papers.days import day_and_month, long_date

KIND = "Plan voor de groep"
ALWAYS = "Dit helpt altijd"
INITIALS = "paraaf"
WEEK = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")
CONCEPT = "Concept: hang dit blad nog niet op."

_HOW = {
    MeasureUnit.TIMES: "Elke keer één vakje. Lukte het: een streep. Lukte het niet: een rondje.",
    MeasureUnit.PERCENT: "Elke keer één vakje. Lukte het: een streep. Lukte het niet: een rondje.",
    MeasureUnit.MINUTES: "Elke keer één vakje. Schrijf erin hoeveel minuten het duurde.",
    MeasureUnit.SCORE: "Elke keer één vakje. Schrijf er een cijfer van 0 tot 10 in.",
    MeasureUnit.NUMBER: "Elke keer één vakje. Schrijf er het aantal in.",
}


def group_and_period(body: GroupPlanBody) -> str:
    """Groep Vouwers · 16 november – 18 december 2026."""
    group = body.group if body.group.lower().startswith("groep") else f"Groep {body.group}"
    return f"{group} · {_period(body.runs_from, body.runs_to)}"


def _period(begins: date, ends: date | None) -> str:
    if ends is None:
        return f"vanaf {long_date(begins)}"
    first = day_and_month(begins) if begins.year == ends.year else long_date(begins)
    return f"{first} – {long_date(ends)}"


def version_line(version: int, throw_away: int | None) -> str:
    """Versie 2. Gooi versie 1 weg."""
    return f"Versie {version}. Gooi versie {throw_away} weg." if throw_away else f"Versie {version}."


def mark(body: GroupPlanBody) -> str:
    """The bar above a sheet that must not hang on the door; empty for the one that runs."""
    if body.standing is Standing.CONCEPT:
        return CONCEPT
    if body.standing is Standing.RUNS:
        return ""
    now = f" Versie {body.runs_now} loopt nu." if body.runs_now else ""
    return f"Oude versie: gooi dit blad weg.{now}"


def moment(of: MomentOnPaper) -> str:
    """The name of a moment: the own words, else the word for it."""
    if of.words.strip():
        return of.words.strip()
    return label(of.moment) if of.moment is not None else NOT_FILLED


def said(words: str) -> str:
    """What to say, between quote marks."""
    return f"‘{words.strip().strip('‘’“”')}’"


def count_question(of: GroupCounting) -> str:
    """Dit tellen wij: zat binnen vijf minuten aan tafel?"""
    return f"Dit tellen wij: {of.question.strip()}"


def count_how(of: GroupCounting) -> str:
    """What goes into a box."""
    return _HOW[of.unit]


def foot_words(*, by_name: bool) -> str:
    """First words of the foot."""
    return "Binnenkant kastdeur" if by_name else "Zonder naam"
