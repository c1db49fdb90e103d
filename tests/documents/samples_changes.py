"""Two invented versions of a plan beside each other, as on screen 28."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests.documents import samples
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.casework.sheets.plan_changes_paper import (
    PlanChangesBody,
    PlanChangesForParent,
    PlanChangesWhole,
    VersionOnPaper,
)
from zorgdesk.domain.plan_compare import ActionSide, Edition, GoalSide, MomentSide, PlanSide, compare
from zorgdesk.domain.values import Executor, GoalStatus, MeasureUnit, PlanStatus

FIRST = GoalSide(
    1, 1, "Mies vraagt speelgoed met een woord of gebaar, in 4 van 5 ruilmomenten.", "Vragen in plaats van pakken",
    "Jolien telt vijf ruilmomenten per week", MeasureUnit.TIMES, 5, 1, 4, 1, date(2026, 10, 12), date(2026, 12, 1),
    "Het lukt thuis al vaak.", None, GoalStatus.OPEN, "",
    (ActionSide(1, "Ruilkaarten", "Klaarleggen op tafel", "Wat wil jij?", "kaarten", "elke dag", Executor.EDUCATOR,
                "Jolien"),
     ActionSide(2, "Ruilen oefenen met de knuffels", "", "", "", "elke avond", Executor.PARENTS, "")),
)  # fmt: skip
SECOND = GoalSide(
    2, 2, "Mies speelt 10 minuten naast een ander kind.", "", "", MeasureUnit.MINUTES, None, 2, 10, 2,
    date(2026, 10, 12), None, "", None, GoalStatus.OPEN, "",
)  # fmt: skip
THIRD = GoalSide(
    3, 3, "Mies blijft bij een overgang binnen 2 minuten bij de groep.", "", "", MeasureUnit.TIMES, 10, 3, 8, None,
    None, date(2027, 2, 8), "u en Jolien zagen dat opruimen lastig is", None, GoalStatus.OPEN, "",
)  # fmt: skip
OLDER = PlanSide(
    1, PlanStatus.ACTIVE, date(2026, 10, 12), date(2026, 12, 1), (FIRST, SECOND),
    (MomentSide("Werken de ruilkaarten?", "3 van 5 keer", date(2026, 11, 12), None, "", None),),
    ("Jolien", "Cor Coachman"),
    (("baseline.strengths", "Zoekt troost bij Jolien."), ("baseline.facts", "Pakt speelgoed af."),
     ("needs.needs", "Een volwassene die voordoet.")),
)  # fmt: skip
NEWER = PlanSide(
    2, PlanStatus.DRAFT, date(2026, 11, 10), date(2027, 2, 8),
    (
        replace(FIRST, now=3, measured_on=date(2026, 11, 5), actions=(
            FIRST.actions[0], replace(FIRST.actions[1], what="Opruimkaart laten zien"),
        )),
        replace(SECOND, status=GoalStatus.STOPPED, outcome="Het gaat vanzelf vooruit.", now=6,
                measured_on=date(2026, 11, 5)),
        THIRD,
    ),
    (MomentSide("Werken de ruilkaarten?", "4 van 5 keer", date(2027, 1, 12), None, "", None),),
    ("Jolien", "Cor Coachman"),
    (("baseline.strengths", "Zoekt troost bij Jolien en zingt hele regels mee."),
     ("baseline.facts", "Vraagt soms om speelgoed."), ("needs.needs", "Een volwassene die voordoet.")),
)  # fmt: skip


def body(edition: Edition, **changes: Any) -> PlanChangesBody:
    """The two versions in this edition; `changes` replace fields."""
    base = PlanChangesBody(
        child_full_name="Mies Krijtstreep",
        child_first_name="Mies",
        older=VersionOnPaper(1, PlanStatus.ACTIVE, date(2026, 10, 12)),
        newer=VersionOnPaper(2, PlanStatus.DRAFT, date(2026, 11, 10)),
        own_summary="",
        comparison=compare(OLDER, NEWER, edition),
    )
    return replace(base, **changes)


def for_parent(**changes: Any) -> PlanChangesForParent:
    """The copy of one parent, with the own address."""
    address = "Inktlaan 4\n1234 AB Vouwdam"
    return PlanChangesForParent("Çağla Krijtstreep-Şimşek", address, body(Edition.PARENTS, **changes))


def whole(**changes: Any) -> PlanChangesWhole:
    """The whole plan for the own file."""
    return PlanChangesWhole(body(Edition.WHOLE, **changes))


def changes_frame(**changes: Any) -> PaperFrame:
    """The frame of the copy of one parent."""
    known = {"number": "K-0147", "recipient": "Çağla Krijtstreep-Şimşek", "edition": "g1"}
    return samples.frame(**(known | {"made_on": date(2026, 11, 13)} | changes))


def whole_frame(**changes: Any) -> PaperFrame:
    """The frame of the whole plan, for the own file."""
    return changes_frame(**({"recipient": samples.ORGANISATION, "edition": ""} | changes))
