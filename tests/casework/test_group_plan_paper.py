"""The plan for the group from its records: what is done in the group, in the order of the day, and nobody's name."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.goals import ActionText, GoalText, add_action, add_goal, write_goal
from zorgdesk.casework.group_plan_paper import BY_CODE, BY_NAME, prepare_group_plan
from zorgdesk.casework.paper_offers import paper_offers
from zorgdesk.casework.papers import prepare
from zorgdesk.casework.plans import activate_plan, add_go_no_go, begin_plan, set_plan_period, write_plan_answer
from zorgdesk.casework.sheets.group_plan_paper import GroupPlanByCode, GroupPlanByName, GroupTip, Standing
from zorgdesk.casework.sheets.papers import PaperFrame
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.casework.sheets.releases import PaperOffer
from zorgdesk.domain.values import ActionResult, Answer, DayMoment, Executor, MeasureUnit, PaperKind, Relation
from zorgdesk.domain.verdicts import CaseTab, MissingItem

AT = datetime(2026, 11, 10, 14, 2)
ON = date(2026, 11, 10)
GOAL = GoalText("Lotje vraagt speelgoed.", "Vragen", "Vroeg zij het met een woord of gebaar?", 5, 1, 4)
ACTIONS = (
    ActionText("Ruilkaarten klaarleggen", how="Twee kaarten op tafel", say="Wat wil jij?", moment=DayMoment.PLAY),
    ActionText("Knuffel pakken", say="Zwaaien bij het raam?", moment=DayMoment.ARRIVAL),
    ActionText("Kijk mee.", moment=DayMoment.PLAY, executor=Executor.COACH),
    ActionText("Op ooghoogte", moment=DayMoment.ANY),
    ActionText("Erbij zitten", moment_words="Ruzie om speelgoed"),
    ActionText("Thuis oefenen GEHEIM", executor=Executor.PARENTS, moment=DayMoment.MEAL),
    ActionText("Gestopt GEHEIM", moment=DayMoment.MEAL, result=ActionResult.STOP),
    ActionText("Geen moment GEHEIM"),
)


@pytest.fixture
def case_id(maker: Maker) -> int:
    found = maker.case("Łukasz", "Hof-Çelik", prefix="van 't", birth_date=None)
    maker.guardian(found, "Vera", "Bloem")
    maker.guardian(found, "Pepijn", "Hof-Çelik", relation=Relation.FATHER)
    return found


def a_plan(session: Session, case_id: int, actions: tuple[ActionText, ...] = ACTIONS, goal: GoalText = GOAL) -> int:
    plan_id = made(begin_plan(session, case_id, on=ON, by="F. Fantasia", at=AT))
    goal_id = made(add_goal(session, plan_id))
    write_goal(session, goal_id, goal, at=AT)
    for action in actions:
        add_action(session, goal_id, action)
    write_plan_answer(session, plan_id, "support_question", "need", "GEHEIM waarom", at=AT)
    write_plan_answer(session, plan_id, "baseline", "home", "GEHEIM thuis", at=AT)
    write_plan_answer(session, plan_id, "internal", "hypothesis", "GEHEIM vermoeden", at=AT)
    return plan_id


def ask(session: Session, case_id: int, plan_id: int, edition: str = BY_NAME) -> Proposal:
    return prepare_group_plan(session, PaperRequest(PaperKind.GROUP_PLAN, case_id, plan_id, edition=edition), on=ON)


def items(proposal: Proposal) -> list[MissingItem]:
    return [point.item for point in proposal.verdict.points]


def test_the_sheet_has_a_row_per_moment_in_the_order_of_the_day(session: Session, case_id: int) -> None:
    proposal = ask(session, case_id, a_plan(session, case_id))
    paper = proposal.sheet
    assert isinstance(paper, GroupPlanByName)
    assert paper.child_first_name == "Łukasz"
    assert [(row.moment, row.words) for row in paper.body.moments] == [
        (DayMoment.ARRIVAL, ""), (DayMoment.PLAY, ""), (None, "Ruzie om speelgoed"),
    ]  # fmt: skip
    assert paper.body.moments[1].tips == (
        GroupTip("Ruilkaarten klaarleggen. Twee kaarten op tafel.", "Wat wil jij?"), GroupTip("Kijk mee."),
    )  # fmt: skip
    assert paper.body.always == (GroupTip("Op ooghoogte."),)
    counting = paper.body.counting
    assert counting is not None
    assert (counting.question, counting.unit, counting.boxes) == (GOAL.measured_how, MeasureUnit.TIMES, 5)
    assert proposal.verdict.answer is Answer.YES
    assert [(note.item, note.number) for note in proposal.verdict.notes] == [(MissingItem.ACTIONS_WITHOUT_MOMENT, 1)]


@pytest.mark.parametrize("edition", [BY_NAME, BY_CODE])
def test_nothing_of_home_of_the_reason_or_of_the_family_is_on_it(session: Session, case_id: int, edition: str) -> None:
    proposal = ask(session, case_id, a_plan(session, case_id), edition)
    printed = f"{proposal.sheet} {proposal.frame}"
    assert "GEHEIM" not in printed
    assert not [name for name in ("Hof", "Çelik", "Vera", "Pepijn") if name in printed]
    assert isinstance(proposal.frame, PaperFrame)
    assert (proposal.frame.recipient, proposal.frame.number) == ("groep Regenboog", "K-0001")


def test_by_code_the_first_name_is_nowhere_and_stops_the_paper_when_it_was_typed(
    session: Session, case_id: int
) -> None:
    plan_id = a_plan(session, case_id)
    clean = ask(session, case_id, plan_id, BY_CODE)
    assert isinstance(clean.sheet, GroupPlanByCode)
    assert (clean.sheet.child_code, clean.title, clean.verdict.answer) == ("K-0001", "", Answer.YES)
    assert "ukasz" not in f"{clean.sheet} {clean.frame}"
    typed = a_plan(session, case_id, (ActionText("Lukasz kiest een kaart", moment=DayMoment.PLAY),))
    stopped = ask(session, case_id, typed, BY_CODE).verdict
    assert [(point.item, point.can_be_overridden) for point in stopped.points] == [
        (MissingItem.OWN_NAME_IN_TEXT, False)
    ]
    assert stopped.points[0].place.tab is CaseTab.PLAN
    assert stopped.points[0].place.key.endswith(".sentence")
    assert ask(session, case_id, typed, BY_NAME).verdict.answer is Answer.YES


@pytest.mark.parametrize("text", ["Bel Vera Bloem als het lukt", "Zeg het tegen Pepijn", "Familie Hof-Çelik weet dit"])
def test_a_parent_or_the_surname_stops_the_paper_by_name_too(session: Session, case_id: int, text: str) -> None:
    plan_id = a_plan(session, case_id, (ActionText(text, moment=DayMoment.PLAY),))
    assert items(ask(session, case_id, plan_id)) == [MissingItem.OWN_NAME_IN_TEXT]


def test_another_child_is_a_question(session: Session, maker: Maker, case_id: int) -> None:
    maker.case("Fleur", "Fonkel")
    plan_id = a_plan(session, case_id, (ActionText("Samen met Fleur", moment=DayMoment.PLAY),))
    verdict = ask(session, case_id, plan_id).verdict
    assert [point.item for point in verdict.points] == [MissingItem.OTHER_CHILD_IN_TEXT]
    assert verdict.can_be_overridden


def test_without_moments_and_a_measure_nothing_is_made(session: Session, case_id: int) -> None:
    plan_id = a_plan(session, case_id, (ActionText("Geen moment"),), replace(GOAL, measured_how=" "))
    assert items(ask(session, case_id, plan_id)) == [MissingItem.NO_DAY_MOMENTS, MissingItem.NO_COUNTING_QUESTION]


def running(session: Session, plan_id: int) -> None:
    set_plan_period(session, plan_id, ON, date(2026, 12, 1))
    add_go_no_go(session, plan_id, "Werkt het?", "3 van 5", date(2026, 12, 1))
    activate_plan(session, plan_id, on=ON)


def body(session: Session, case_id: int, plan_id: int) -> tuple[Standing, int | None, int | None]:
    sheet = ask(session, case_id, plan_id).sheet
    assert isinstance(sheet, GroupPlanByName)
    return sheet.body.standing, sheet.body.runs_now, sheet.body.throw_away


def test_a_next_version_says_what_to_throw_away_and_the_old_one_says_it_is_old(session: Session, case_id: int) -> None:
    first = a_plan(session, case_id)
    assert body(session, case_id, first) == (Standing.CONCEPT, None, None)
    running(session, first)
    assert body(session, case_id, first) == (Standing.RUNS, None, None)
    second = made(begin_plan(session, case_id, on=ON, by="F. Fantasia", at=AT))
    assert body(session, case_id, second) == (Standing.CONCEPT, None, 1)
    running(session, second)
    assert body(session, case_id, second) == (Standing.RUNS, None, 1)
    assert body(session, case_id, first) == (Standing.OLD, 2, None)


def offers(session: Session, case_id: int) -> list[PaperOffer]:
    made_now = paper_offers(session, case_id, on=ON)
    return [offer for offer in made_now if offer.request.paper is PaperKind.GROUP_PLAN]


@pytest.mark.parametrize(
    ("actions", "goal"),
    [
        (ACTIONS, GOAL),
        ((ActionText("Geen moment"),), GOAL),
        (ACTIONS, replace(GOAL, measured_how="")),
        ((ActionText("Altijd", moment=DayMoment.ANY),), GOAL),
        ((ActionText("Thuis", moment=DayMoment.MEAL, executor=Executor.PARENTS),), GOAL),
    ],
)
def test_what_is_offered_says_the_same_as_the_paper_itself(
    session: Session, case_id: int, actions: tuple[ActionText, ...], goal: GoalText
) -> None:
    plan_id = a_plan(session, case_id, actions, goal)
    found = offers(session, case_id)
    assert [offer.request.edition for offer in found] == [BY_NAME, BY_CODE]
    real = ask(session, case_id, plan_id).verdict
    for offer in found:
        assert [point.item for point in offer.verdict.points] == [point.item for point in real.points]
        assert [(note.item, note.number) for note in offer.verdict.notes] == [
            (note.item, note.number) for note in real.notes
        ]


def test_a_child_without_a_name_is_offered_by_code_only(session: Session, maker: Maker) -> None:
    nameless = maker.case("", "", birth_date=None, due_date=date(2027, 1, 2))
    a_plan(session, nameless)
    assert [offer.request.edition for offer in offers(session, nameless)] == [BY_CODE]


def test_a_plan_that_is_gone_gives_no_paper(session: Session, case_id: int) -> None:
    with pytest.raises(NoResultFound):
        ask(session, case_id, 999)
    assert prepare(session, PaperRequest(PaperKind.GROUP_PLAN, case_id, 999), on=ON) is None
