"""The words of *wat is er anders* on paper; its rows come from `wording.plan_changes`, as on the screen."""

from zorgdesk.casework.sheets.plan_changes_paper import PlanChangesBody, VersionOnPaper
from zorgdesk.domain.values import PlanStatus
from zorgdesk.wording import plan_changes as rows
from zorgdesk.wording.labels import label_inside
from zorgdesk.wording.papers.days import long_date

KIND = "Wat is er anders in het plan?"
FOR, CHILD = "Voor", "Kind"
IN_SHORT = "In het kort"
SIDE_BY_SIDE = "Oud en nieuw naast elkaar"
PART = "Onderdeel"
LEFT_OUT = "Interne tekst en uren staan niet op dit papier."
WHOLE = "Het hele plan, voor het eigen dossier"
_OPEN = (PlanStatus.DRAFT, PlanStatus.DISCUSSED)


def subtitle(body: PlanChangesBody) -> str:
    """Plan van Mies, versie 1 en versie 2."""
    name = body.child_first_name or body.child_full_name
    of = f" van {name}" if name else ""
    return f"Plan{of}, versie {body.older.version} en versie {body.newer.version}"


def running_head(body: PlanChangesBody) -> str:
    """Head of the pages after the first."""
    return f"{KIND} · {body.child_full_name}" if body.child_full_name else KIND


def version(of: VersionOnPaper) -> str:
    """Versie 1."""
    return f"Versie {of.version}"


def version_since(of: VersionOnPaper) -> str:
    """The state, and the day it began below it."""
    return f"{label_inside(of.status)}\n{long_date(of.on)}"


def summary(body: PlanChangesBody) -> str:
    """What was typed, else what is made from the rows."""
    return body.own_summary.strip() or rows.summary(body.comparison)


def which_holds(body: PlanChangesBody) -> str:
    """Which of the two holds on the day of the paper."""
    older, newer = body.older, body.newer
    if newer.status is PlanStatus.ACTIVE:
        return f"Versie {newer.version} geldt nu."
    if newer.status in _OPEN and older.status is PlanStatus.ACTIVE:
        return f"Versie {older.version} geldt, tot versie {newer.version} actief is."
    if newer.status in _OPEN:
        return f"Versie {newer.version} geldt nog niet."
    return f"Versie {newer.version} is {label_inside(newer.status)}."
