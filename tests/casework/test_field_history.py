"""Each fact keeps who changed it when and what stood there, and goes back through the deed that changes it."""

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.cases import change_case
from zorgdesk.casework.field_history import history, put_field_back, put_text_back
from zorgdesk.casework.field_watch import watch
from zorgdesk.casework.goals import GoalText, write_goal
from zorgdesk.casework.people import change_guardian, guardian
from zorgdesk.casework.plan_sheet import plan_sheet
from zorgdesk.casework.plans import activate_plan, add_go_no_go, begin_plan, set_plan_period
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.casework.sheets.cases import CaseEdit
from zorgdesk.casework.sheets.history import HistoryLine
from zorgdesk.casework.sheets.people import GuardianInput
from zorgdesk.domain.errors import GoneForGood, PlanReadOnly
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import ConcernCategory, ParentalAuthority, Relation

BORN = date(2023, 12, 4)


@pytest.fixture
def case_id(session: Session, maker: Maker) -> int:
    set_preferences(session, own_name="F. Fantasia")
    found = maker.case()
    session.flush()
    watch(session, at=maker.at)
    return found


def line_of(session: Session, case_id: int, field: str, kind: str = "", ref: int | None = None) -> HistoryLine:
    return next(line for line in history(session, case_id, kind, ref) if line.field == field)


def test_a_wrong_birth_date_goes_back_and_the_undo_brings_it_again(
    session: Session, maker: Maker, case_id: int, today: date
) -> None:
    change_case(session, case_id, CaseEdit(birth_date=date(2022, 12, 4)), on=today)
    line = line_of(session, case_id, "birth_date")
    assert (line.who, line.at, line.before, line.after) == ("F. Fantasia", maker.at, BORN, date(2022, 12, 4))
    change = put_field_back(session, case_id, line.ref, on=today)
    assert case_sheet(session, case_id).birth_date == BORN
    assert change.undo is not None
    change.undo(session)
    assert case_sheet(session, case_id).birth_date == date(2022, 12, 4)


def test_a_name_goes_back_with_what_it_is_found_by(session: Session, case_id: int, today: date) -> None:
    change_case(session, case_id, CaseEdit(name=PersonName("Lotte", "", "Luchtballon")), on=today)
    line = line_of(session, case_id, "first_name")
    assert (line.before, line.after) == ("Lotje", "Lotte")
    put_field_back(session, case_id, line.ref, on=today)
    assert case_sheet(session, case_id).name == PersonName("Lotje", "", "Luchtballon")


def test_places_are_named_and_areas_are_words(session: Session, maker: Maker, case_id: int, today: date) -> None:
    other = maker.location("De Zandloper")
    change_case(session, case_id, CaseEdit(location_id=other, categories=(ConcernCategory.MOTOR,)), on=today)
    assert line_of(session, case_id, "location_id").before == "De Wolkenfabriek"
    line = line_of(session, case_id, "categories")
    assert (line.before, line.after) == ((), (ConcernCategory.MOTOR,))
    put_field_back(session, case_id, line.ref, on=today)
    put_field_back(session, case_id, line_of(session, case_id, "location_id").ref, on=today)
    sheet = case_sheet(session, case_id)
    assert (sheet.location_name, sheet.categories) == ("De Wolkenfabriek", ())


def test_typing_on_is_one_change_and_the_first_words_stay(session: Session, case_id: int, today: date) -> None:
    for owner in ("R", "Ro", "Robin"):
        change_case(session, case_id, CaseEdit(owner=owner), on=today)
        session.flush()
    found = [line for line in history(session, case_id) if line.field == "owner"]
    assert [(line.before, line.after) for line in found] == [("F. Fantasia", "Robin")]


def test_a_parent_goes_back_by_the_rules_of_gezag(session: Session, maker: Maker, case_id: int, today: date) -> None:
    parent = maker.guardian(case_id, authority=ParentalAuthority.YES)
    name = PersonName("Jana", "", "Luchtballon")
    edit = GuardianInput(name, Relation.MOTHER, authority=ParentalAuthority.NO, phone="06 12345678")
    change_guardian(session, case_id, parent, edit, on=today)
    assert line_of(session, case_id, "authority", "guardian", parent).about == "Jana Luchtballon"
    for field in ("authority", "phone"):
        put_field_back(session, case_id, line_of(session, case_id, field, "guardian", parent).ref, on=today)
    sheet = guardian(session, case_id, parent)
    assert (sheet.authority, sheet.phone) == (ParentalAuthority.YES, "")
    assert not [line for line in history(session, case_id, "guardian", parent) if line.table == "care_cases"]


def test_a_question_goes_back_to_its_earlier_words(session: Session, maker: Maker, case_id: int, today: date) -> None:
    for words in ("Wat is er nodig om te praten?", "Wat is er nodig om te eten?"):
        change_case(session, case_id, CaseEdit(question=words), on=today)
    line = line_of(session, case_id, "question")
    assert (line.is_text, line.before) == (True, "Wat is er nodig om te praten?")
    change = put_text_back(session, case_id, line.ref, on=today, at=maker.at)
    assert case_sheet(session, case_id).question == "Wat is er nodig om te praten?"
    assert change.undo is not None
    change.undo(session)
    assert case_sheet(session, case_id).question == "Wat is er nodig om te eten?"


def test_a_goal_goes_back_while_the_plan_is_a_draft(session: Session, maker: Maker, case_id: int, today: date) -> None:
    plan = made(begin_plan(session, case_id, on=today, by="Fenna", at=maker.at))
    goal = maker.goal(plan, "Lotje vraagt om hulp")
    session.commit()
    write_goal(session, goal, GoalText("Lotje speelt samen"), at=maker.at)
    set_plan_period(session, plan, today, today + timedelta(days=90))
    session.flush()
    line = line_of(session, case_id, "sentence", "plan", plan)
    put_field_back(session, case_id, line.ref, on=today)
    assert plan_sheet(session, plan).goals[0].sentence == "Lotje vraagt om hulp"
    add_go_no_go(session, plan, "Door?", "", today)
    activate_plan(session, plan, on=today)
    with pytest.raises(PlanReadOnly):
        put_field_back(session, case_id, line.ref, on=today)


def test_what_a_deed_of_its_own_changes_is_shown_and_not_put_back(
    session: Session, maker: Maker, case_id: int, today: date
) -> None:
    maker.closed(case_id)
    line = line_of(session, case_id, "closed_on")
    assert (line.after, line.can_put_back) == (today, False)
    with pytest.raises(GoneForGood):
        put_field_back(session, case_id, line.ref, on=today)
