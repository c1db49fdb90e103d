"""The words of the list of casussen on paper."""

from datetime import date

from zorgdesk.casework.sheets.case_list_paper import CaseListLine, CaseListPaper
from zorgdesk.wording.cases import VIEWS
from zorgdesk.wording.formats import age, count, day, long_day
from zorgdesk.wording.labels import label
from zorgdesk.wording.papers.days import capital

KIND = "Casuslijst"
COLUMNS = ("Casus", "Locatie", "Fase en toestemming", "Volgende stap", "Aantekening")
OWN_USE = "Werklijst voor eigen gebruik. Er staan alleen codes op, geen namen. Vernietig de lijst na gebruik."
NO_STEP = "geen stap open"
NO_AGE = "geen leeftijd"


def subtitle(paper: CaseListPaper) -> str:
    """`Dinsdag 10 november 2026 · 12 casussen`."""
    return f"{capital(long_day(paper.made_on))} · {count(len(paper.lines), 'casus', 'casussen')}"


def which(paper: CaseListPaper) -> str:
    """Which casussen these are; words that were typed in the filter stay away, they may be a name."""
    if paper.view is None:
        return "Door u gekozen casussen"
    return f"{VIEWS[paper.view]}, met een filter" if paper.narrowed else VIEWS[paper.view]


def running_head(paper: CaseListPaper) -> str:
    """The head of the other pages."""
    return f"{KIND} · {long_day(paper.made_on)}"


def age_cell(line: CaseListLine) -> str:
    """`2;11`."""
    return age(line.age_months) if line.age_months is not None else NO_AGE


def stage_cell(line: CaseListLine) -> str:
    """`Begeleiding`."""
    return label(line.stage)


def consent_cell(line: CaseListLine) -> str:
    """`toestemming: deels`."""
    return f"toestemming: {label(line.light).lower()}"


def step_cell(line: CaseListLine) -> str:
    """The kind of the next step, never its words."""
    return label(line.next_kind) if line.next_kind is not None else NO_STEP


def day_cell(line: CaseListLine, on: date) -> str:
    """`vr 6 nov, te laat`."""
    if line.next_on is None:
        return ""
    return f"{day(line.next_on, on=on)}, te laat" if line.next_on < on else day(line.next_on, on=on)
