"""All papers about a plan and a traject, made in the window: with a canary in every field that is nobody else's."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from tests.casework.trajectory_makers import AMBULATORY
from tests.journeys.driver import Coordinator
from tests.journeys.papers import must_not_say, must_say, words_of
from tests.journeys.test_plan_versions import an_empty_casus
from zorgdesk.casework.consents import ask_consent, record_answer
from zorgdesk.casework.goals import (
    ActionText,
    GoalText,
    add_action,
    add_goal,
    measure_goal,
    set_goal_status,
    write_goal,
)
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.paper_offers import paper_offers
from zorgdesk.casework.people import guardians
from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.plans import activate_plan, add_go_no_go, begin_plan, set_plan_period, write_plan_answer
from zorgdesk.casework.reference import add_organisation, add_person
from zorgdesk.casework.sheets.trajectories import EvaluationInput, FundingInput, MomentInput
from zorgdesk.casework.trajectories import begin_trajectory, write_advice
from zorgdesk.casework.wellbeing import answer_carrying
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import (
    Act,
    ActionResult,
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    DayMoment,
    Executor,
    FundingStream,
    GoalStatus,
    JournalKind,
    OrganisationKind,
    PaperKind,
    PersonRole,
)

CANARY = "KANARIE"
ACTIONS = (
    ActionText("Ruilkaarten klaarleggen", "elke dag", how="Op tafel", say="Wat wil jij?", moment=DayMoment.PLAY),
    ActionText("Samen opruimen", say="Eerst de auto.", moment=DayMoment.TIDYING),
    ActionText("Op ooghoogte", moment=DayMoment.ANY),
    ActionText("Ruilen met knuffels", "elke avond", Executor.PARENTS, moment=DayMoment.MEAL),
    ActionText("Wisselkaart", result=ActionResult.STOP, result_note=CANARY, moment=DayMoment.CIRCLE),
)


def does(fenna: Coordinator, deed: Any, *given: Any, **more: Any) -> int:
    """A deed at her desk; the id of what it made."""
    change = fenna.desk.perform(deed, *given, **more)
    assert change is not None
    return change.created_id or 0


def a_plan_in_two_versions(fenna: Coordinator) -> None:
    """Version 1 ran, version 2 is being written; what only the house may read says KANARIE."""
    today, at = fenna.clock.today, fenna.desk.now()
    first = does(fenna, begin_plan, fenna.case_id, on=today, by="Fenna Fantasia", at=at)
    goal = does(fenna, add_goal, first)
    whole = GoalText("Łukasz vraagt speelgoed.", "Vragen", "Vroeg hij het met een woord?", 5, 1, 4)
    does(fenna, write_goal, goal, whole, at=at)
    for action in ACTIONS[:4]:
        does(fenna, add_action, goal, action)
    does(fenna, measure_goal, goal, 2, on=today, note=CANARY)
    for name in ("hypothesis", "group_capacity"):
        does(fenna, write_plan_answer, first, "internal", name, CANARY, at=at)
    does(fenna, set_plan_period, first, today, today + timedelta(weeks=6))
    does(fenna, add_go_no_go, first, "Werkt het?", "Vaker dan nu", today + timedelta(weeks=3))
    does(fenna, activate_plan, first, on=today)
    second = does(fenna, begin_plan, fenna.case_id, on=today, by="Fenna Fantasia", at=at)
    newer = fenna.desk.read(plan_sheet, second).goals[0].goal_id
    does(fenna, add_action, newer, ACTIONS[4])
    does(fenna, set_goal_status, newer, GoalStatus.OPEN, CANARY)
    does(fenna, write_plan_answer, second, "internal", "hypothesis", CANARY, at=at)
    note = NoteText(JournalKind.PHONE, today, fact=CANARY, interpretation=CANARY)
    does(fenna, write_note, fenna.case_id, note, at=at)
    does(fenna, answer_carrying, fenna.case_id, False, CANARY, CANARY, today, on=today)


def a_traject_to_ask_for(fenna: Coordinator) -> None:
    """Help of someone from outside; both parents said ja to asking the wijkteam."""
    today = fenna.clock.today
    naastje = does(fenna, add_organisation, "Stichting Naastje", OrganisationKind.AMBULATORY_CARE, None)
    cor = does(
        fenna, add_person, PersonName("Cor", "", "Coachman"), PersonRole.AMBULATORY_SUPPORTER, organisation_id=naastje
    )
    ends = today + timedelta(weeks=12)
    given = replace(
        AMBULATORY, starts_on=today, ends_on=ends, executor_id=cor, goal=CANARY, age_reason=CANARY,
        done_when="Als het 4 van de 5 keer lukt.", if_not="Dan helpt de eigen coach.",
        go_no_gos=(MomentInput(today + timedelta(weeks=6), CANARY, CANARY),), evaluations=(EvaluationInput(ends),),
        funding=(FundingInput(FundingStream.PREVENTION, minutes=777),),
    )  # fmt: skip
    trajectory = does(fenna, begin_trajectory, fenna.case_id, given, on=today)
    does(fenna, write_advice, trajectory, CANARY, on=today, at=fenna.desk.now())
    team = does(fenna, add_organisation, "Wijkteam", OrganisationKind.LOCAL_TEAM, None)
    asked = does(
        fenna, ask_consent, fenna.case_id, ConsentPurpose.REFERRAL, team, ConsentScope.REPORT, "", on=today
    )
    for guardian in fenna.desk.read(guardians, fenna.case_id):
        yes, paper = ConsentDecision.YES, ConsentManner.PAPER
        does(fenna, record_answer, asked, guardian.guardian_id, yes, paper, decided_on=today, on=today)


def makes(fenna: Coordinator, kind: PaperKind, nth: int = 0) -> bytes:
    """The nth paper of a kind, from Documenten; the PDF that she saved."""
    fenna.opens_case("Łukasz")
    fenna.opens_tab("documents")
    offers = fenna.desk.read(paper_offers, fenna.case_id, on=fenna.clock.today)
    number = [place for place, offer in enumerate(offers, start=1) if offer.request.paper is kind][nth]
    fenna.at.press(f"make_{number}")
    return fenna.saves_paper(f"{kind.value}-{nth}")


def test_every_paper_of_a_plan_leaves_through_the_window_and_holds_nothing_internal(fenna: Coordinator) -> None:
    an_empty_casus(fenna)
    a_plan_in_two_versions(fenna)
    a_traject_to_ask_for(fenna)
    plans = [makes(fenna, PaperKind.SUPPORT_PLAN, nth) for nth in (0, 1)]
    doors = [makes(fenna, PaperKind.GROUP_PLAN, nth) for nth in (0, 1)]
    request = makes(fenna, PaperKind.TRAJECTORY_REQUEST)
    changes = [makes(fenna, PaperKind.PLAN_CHANGES, nth) for nth in (0, 2)]
    for pdf in (*plans, *doors, request, *changes):
        must_not_say(pdf, CANARY, "777", "12,95", "Preventie")
    must_say(plans[0], "Łukasz van 't Hof-Çelik", "Voor: Agnieszka Çelik", "ouders: nog vragen", "Op tafel")
    must_say(plans[1], "Voor: Ferhat Çelik", "Ambulant, 2 keer per week")
    must_say(doors[0], "Łukasz", "‘Wat wil jij?’", "Op ooghoogte.", "Dit tellen wij: Vroeg hij het met een woord?")
    must_say(doors[1], "K-", "Opruimen")
    must_not_say(doors[0], "Hof-Çelik", "Agnieszka", "Ferhat", "Ruilen met knuffels", "2023")
    must_not_say(doors[1], "ukasz", "Hof-Çelik", "Agnieszka", "Ferhat", "2023")
    must_say(request, "Voor: Wijkteam", "12 weken", "Cor Coachman", "Als het 4 van de 5 keer lukt.")
    must_not_say(request, "Agnieszka", "Ferhat", "Vouwers", "Ruilkaarten")
    must_say(changes[0], "Wat is er anders in het plan?", "Voor: Agnieszka Çelik")
    must_say(changes[1], "Het hele plan, voor het eigen dossier")
    assert "Pagina 1 van 1" in words_of(doors[0])
    assert [release.act for release in reversed(fenna.papers_left())] == [
        *[Act.COPY_FOR_PARENT] * 2, *[Act.OWN_TEAM_PAPER] * 2, Act.REQUEST_TRAJECTORY, Act.COPY_FOR_PARENT,
        Act.OWN_TEAM_PAPER,
    ]  # fmt: skip
