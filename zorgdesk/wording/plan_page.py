"""What the plan editor says around its goals: the Kop, the tips and the quality of a plan, and its short rows."""

from __future__ import annotations

from datetime import date
from typing import Final

from zorgdesk.casework.sheets.plan_quality import PlanTip, QualityPoint, TipKind
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.domain.values import CompanionKind
from zorgdesk.wording.formats import count, day, period
from zorgdesk.wording.labels import label

QUALITY_TITLE: Final = "Kwaliteit van dit plan"
QUALITY_HINT: Final = "Dit zijn tips. U kunt altijd verder schrijven."
QUALITY: Final[dict[QualityPoint, str]] = {
    QualityPoint.WITH_PARENTS: "Samen met ouders gemaakt",
    QualityPoint.WITH_TEAM: "Samen met de pm'er gemaakt",
    QualityPoint.GOALS_DATED: "Elk doel heeft een datum",
    QualityPoint.GOALS_MEASURED: "Elk doel heeft een nulmeting",
    QualityPoint.STRENGTHS: "Sterke kanten genoemd",
    QualityPoint.ALL_AGREE: "Alle ouders akkoord",
    QualityPoint.MOMENTS_PLANNED: "Go/no-go en evaluatie gepland",
}


def quality_count(good: int, total: int) -> str:
    """`4 van 6`."""
    return f"{good} van {total}"


def quality_point(point: QualityPoint, *, met: bool) -> str:
    """A point of quality for who cannot see its mark."""
    return f"{QUALITY[point]}: {'ja' if met else 'nog niet'}"


def all_agree(parents: int) -> str:
    """`Beide ouders akkoord` where there are two."""
    if parents == 2:
        return "Beide ouders akkoord"
    return QUALITY[QualityPoint.ALL_AGREE] if parents else "Ouders akkoord"


def tip(of: PlanTip, shown_name: str) -> str:
    """One tip in words."""
    goal = f"Doel {of.number}"
    return {
        TipKind.NO_ZERO: f"{goal} heeft geen nulmeting",
        TipKind.NO_TARGET: f"{goal} heeft geen streefwaarde",
        TipKind.NO_DUE_DATE: f"{goal} heeft geen datum",
        TipKind.NO_ACTION: f"{goal} heeft geen acties",
        TipKind.NO_AGREEMENT: f"{shown_name}: akkoord nog open",
        TipKind.NO_PARENTS_ALONG: "Ouders staan nog niet bij “samen gemaakt met”",
        TipKind.NO_TEAM_ALONG: "De pm'er staat nog niet bij “samen gemaakt met”",
        TipKind.NO_DIRECTOR: "De regiehouder is nog niet gekozen",
        TipKind.NO_CONTACT: "Het contact voor ouders is nog niet gekozen",
        TipKind.NO_BRIDGING: "Dit kind wacht op hulp. Wat doen wij intussen?",
    }[of.kind]


TRAJECTORIES: Final = "Traject"
TO_TRAJECTORIES: Final = "Naar traject"
NO_TRAJECTORIES: Final = "Er loopt nog geen traject. Begint er een, dan staat het vanzelf hier."


def waits(since: date, on: date) -> str:
    """Above the section Overbrugging."""
    days = (on - since).days
    return f"Dit kind wacht op hulp sinds {day(since, on=on)}: {count(days, 'dag', 'dagen')}."


OTHER_NAME: Final = "Andere naam, dan Enter"
HEAD_AGREED: Final = "Afspraken"
HEAD_CHANGE: Final = "Wijzigen"
HEAD_LINES: Final[dict[str, str]] = {
    "director": "Regiehouder",
    "contact": "Contact voor ouders",
    "period": "Periode",
}
NOT_CHOSEN: Final = "Nog niet gekozen"


def other_name(kind: CompanionKind) -> str:
    """What the field for another name is, for who cannot see where it stands."""
    return f"{label(kind)}: {OTHER_NAME}"


def head_lines(sheet: PlanSheet) -> dict[str, str]:
    """What was agreed elsewhere, by the name of its line."""
    runs = period(sheet.starts_on, sheet.evaluation_on) if sheet.starts_on else ""
    return {
        "director": sheet.case_director or NOT_CHOSEN,
        "contact": sheet.contact_for_parents or NOT_CHOSEN,
        "period": runs or NOT_CHOSEN,
    }
