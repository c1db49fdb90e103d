"""The begeleidingsplan of Mies, invented, like reference paper 03."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests.documents.samples import JOLIEN, frame
from zorgdesk.casework.sheets.papers import (
    PaperFrame,
    ParentOnPaper,
    ParentWords,
    StaffOnPaper,
)
from zorgdesk.casework.sheets.plan_paper import (
    AcceptedBy,
    DecisionMoment,
    FactInArea,
    GoalOnPaper,
    MadeWith,
    MeasuredOn,
    ParentAnswer,
    PlannedAction,
    SupportPlanPaper,
    TriedBefore,
)
from zorgdesk.domain.values import (
    Acceptance,
    Agreement,
    CompanionKind,
    ConcernCategory,
    DayMoment,
    GoalStatus,
    ParentalAuthority,
    PersonRole,
    PlanStatus,
)


def support_plan_frame(**changes: Any) -> PaperFrame:
    """The frame of the plan: it replaces a first version."""
    return frame(
        **{
            "recipient": "de ouders van Mies",
            "number": "K-0147",
            "made_on": date(2026, 11, 13),
            "replaces_version": 1,
            "replaces_made_on": date(2026, 10, 12),
            **changes,
        }
    )


CAGLA = ParentOnPaper("Çağla Krijtstreep-Şimşek", ParentalAuthority.YES)
JOOST = ParentOnPaper("Joost Krijtstreep", ParentalAuthority.YES)

BOTH = tuple(AcceptedBy(parent.name, Acceptance.YES) for parent in (CAGLA, JOOST))
GOALS = (
    GoalOnPaper(
        sentence="Mies gaat van spelen naar de tafel zonder lang te huilen.",
        specific="Zij legt haar speelgoed weg of neemt haar knuffel mee en zit binnen vijf minuten aan tafel.",
        accepted=BOTH,
        group_accepts=True,
        realistic="Met de knuffel lukte het al 4 van de 6 keer.",
        due_on=date(2027, 2, 8),
        measure="Jolien telt op maandag en woensdag tien overgangen.",
        start=3,
        target=8,
        now=None,
        status=GoalStatus.OPEN,
    ),
    GoalOnPaper(
        sentence="Mies gaat thuis en hier op dezelfde manier naar bed.",
        specific="Drie vaste stappen: knuffel pakken, liedje, licht uit. Dezelfde drie stappen thuis.",
        accepted=(BOTH[0], AcceptedBy("Joost Krijtstreep", Acceptance.NO)),
        group_accepts=True,
        realistic="De stappen duren samen vier minuten.",
        due_on=date(2026, 12, 21),
        measure="Ouders en groep zetten elke slaapdag een streepje: alle drie de stappen gedaan.",
        start=2,
        target=9,
        now=5,
        history=(MeasuredOn(date(2026, 10, 12), 2), MeasuredOn(date(2026, 11, 5), 5, at_evaluation=True)),
        status=GoalStatus.OPEN,
    ),
)


SUPPORT_PLAN = SupportPlanPaper(
    child_full_name="Mies Krijtstreep",
    child_first_name="Mies",
    birth_date=date(2024, 6, 9),
    age_months=29,
    group="Vouwers, 4 dagdelen",
    runs_from=date(2026, 11, 16),
    runs_to=date(2027, 2, 8),
    status=PlanStatus.DISCUSSED,
    made_with=(
        MadeWith("Çağla Krijtstreep-Şimşek", CompanionKind.PARENT), MadeWith("Ravi Karton", CompanionKind.COACH),
    ),
    lead=StaffOnPaper("Wieke Inktpot", PersonRole.CARE_COORDINATOR),
    contact=JOLIEN,
    needed="Mies speelt graag en heeft plezier met anderen. Overgaan van spelen naar eten of slapen lukt haar "
    "nu vaak niet zonder lang huilen. Wat is er nodig om haar daar rustig doorheen te helpen?",
    parents_question=ParentWords(
        "Thuis duurt naar bed gaan soms een uur. Wij willen graag dat het hier en thuis op dezelfde manier gaat.",
        "Çağla Krijtstreep-Şimşek",
        date(2026, 11, 9),
    ),
    group_question="Hoe kondigen wij een overgang aan zodat Mies mee kan, terwijl er elf andere kinderen zijn?",
    strengths=(
        "Zoekt troost bij Jolien en kan dan snel verder.",
        "Houdt van liedjes; zingt hele regels mee.",
        "Haar ouders en de groep overleggen elke week.",
    ),
    seen="Op 2, 4 en 9 november zijn 10 overgangen geteld. Bij 3 ging Mies binnen twee minuten mee. Bij 7 "
    "huilde zij langer dan vijf minuten; het langst duurde 14 minuten (2 november, naar bed).",
    facts=(FactInArea(ConcernCategory.LANGUAGE, "Vraagt met een gebaar om het liedje.", date(2026, 10, 29)),),
    hinders="Veel geluid tegelijk. Een overgang die onverwacht komt.",
    tried=(
        TriedBefore("Vijf minuten van tevoren zeggen", "september", "geen verschil gezien"),
        TriedBefore("Eigen knuffel mee naar de tafel", "oktober", "hielp 4 van de 6 keer"),
    ),
    at_home="Mies heeft thuis dezelfde overgangen. Een vast liedje voor het tandenpoetsen werkt al.",
    child_needs="Een overgang die zij kan horen en vasthouden, en één vaste volwassene die meeloopt.",
    goals=GOALS,
    actions=(
        PlannedAction(
            "Overgangsliedje",
            "Twee minuten vóór de overgang zingen, op Mies’ ooghoogte",
            "pm’ers Vouwers",
            "elke overgang",
            moment=DayMoment.MEAL,
        ),
        PlannedAction(
            "Knuffel als reisgenoot", "Mies haalt hem zelf uit het mandje", "pm’ers Vouwers", "eten en slapen"
        ),
        PlannedAction(
            "Slaapstappen", "Kaartje met drie plaatjes bij het bed", "Jolien; thuis de ouders", "elke slaapdag"
        ),
        PlannedAction(
            "Meekijken en terugpraten",
            "Twee keer 45 minuten, daarna kwartier bespreken",
            "Ravi Karton",
            "23 nov. en 14 dec.",
        ),
        PlannedAction(
            "Twee kleine groepen", "", "team Vouwers", "vanaf 16 november", material="twee tafels", for_group=True
        ),
    ),
    effort="Coach Ravi Karton, twee bezoeken, onderdeel van de vaste inzet van de opvang. Er is geen "
    "beschikking nodig. Er loopt geen wachtlijst.",
    moments=(
        DecisionMoment(date(2026, 12, 21), "Helpen liedje en knuffel?", "5 of meer van de 10 overgangen lukken"),
        DecisionMoment(date(2027, 2, 8), "Zijn de doelen bereikt?", "8 van de 10, thuis en hier"),
    ),
    parent_words=(
        ParentWords(
            "Goed dat het liedje ook voor thuis is. Wij willen niet dat Mies apart van de andere kinderen moet eten.",
            "Çağla Krijtstreep-Şimşek",
            date(2026, 11, 9),
        ),
    ),
    absent_parents=("Joost Krijtstreep",),
    parents=(CAGLA, JOOST),
    answers=(
        ParentAnswer(CAGLA.name, Agreement.YES, date(2026, 11, 13), date(2026, 11, 13)), ParentAnswer(JOOST.name),
    ),
    signers=(JOLIEN, StaffOnPaper("Wieke Inktpot", PersonRole.CARE_COORDINATOR)),
    left_out=(),
)


def support_plan(**changes: Any) -> SupportPlanPaper:
    """The begeleidingsplan of Mies; `changes` replace fields."""
    return replace(SUPPORT_PLAN, **changes)
