"""Invented sheets of the plan for the group, like reference papers 04a and 04b."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests.documents import samples
from zorgdesk.casework.sheets.group_plan_paper import (
    GroupCounting,
    GroupPlanBody,
    GroupPlanByCode,
    GroupPlanByName,
    GroupTip,
    MomentOnPaper,
    Standing,
)
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.domain.values import DayMoment, MeasureUnit

BODY = GroupPlanBody(
    group="Vouwers",
    runs_from=date(2026, 11, 16),
    runs_to=date(2026, 12, 18),
    standing=Standing.RUNS,
    runs_now=None,
    throw_away=1,
    always=(GroupTip("Op ooghoogte, kort, één volwassene tegelijk."),),
    moments=(
        MomentOnPaper(
            DayMoment.ARRIVAL, "",
            (GroupTip("Jolien vangt op. Knuffel pakken, zwaaien.", "Zwaaien bij het raam of bij de deur?"),),
        ),
        MomentOnPaper(
            DayMoment.CIRCLE, "",
            (GroupTip("Plek naast de begeleider. Twee minuten vóór het fruit: het liedje.",
                      "Na dit liedje gaan we fruit eten."),),
        ),
        MomentOnPaper(
            DayMoment.MEAL, "",
            (GroupTip("Met de tweede groep. Knuffel mag mee.", "Neem je knuffel mee, loop je met mij?"),),
        ),
        MomentOnPaper(
            DayMoment.OUTSIDE, "",
            (GroupTip("Jas als eerste aan. Helpt bij de deur.", "Jij bent vandaag de deurhouder."),),
        ),
        MomentOnPaper(
            DayMoment.SLEEP, "",
            (GroupTip("Wijs de drie plaatjes om de beurt aan.", "Eerst knuffel, dan liedje, dan licht."),),
        ),
        MomentOnPaper(DayMoment.PICKUP, "", (GroupTip("Vertel de ouder één ding dat lukte."),)),
    ),
    counting=GroupCounting("zat binnen vijf minuten aan tafel?", MeasureUnit.TIMES),
)  # fmt: skip


def body(**changes: Any) -> GroupPlanBody:
    """What both editions show; `changes` replace fields."""
    return replace(BODY, **changes)


def by_name(**changes: Any) -> GroupPlanByName:
    """04a; `changes` are of its body."""
    return GroupPlanByName("Mies", body(**changes))


def by_code(**changes: Any) -> GroupPlanByCode:
    """04b; `changes` are of its body."""
    return GroupPlanByCode("K-0147", body(**changes))


def group_frame(**changes: Any) -> PaperFrame:
    """The frame of the sheet for the group."""
    known = {"number": "K-0147", "recipient": "groep Vouwers", "location_line": "locatie Kraanvogel"}
    return samples.frame(**(known | {"made_on": date(2026, 11, 13)} | changes))
