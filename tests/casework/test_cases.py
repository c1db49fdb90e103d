"""Casussen: a number by itself, the intake's three agreements, close and reopen, bin and restore, pins."""

from datetime import date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from zorgdesk.casework import cases
from zorgdesk.casework.case_sheet import case_sheet, pinned_cases, route_map
from zorgdesk.casework.sheets.cases import CaseEdit, NewCase
from zorgdesk.domain.errors import BirthDateInFuture, IntakeIncomplete
from zorgdesk.domain.municipality_rules import MunicipalityRules
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.journal import TextVersion
from zorgdesk.domain.records.projections import CaseSummary
from zorgdesk.domain.values import ConcernCategory, PartiesInvolved


def test_each_casus_gets_the_next_number_and_none_is_given_twice(session: Session, maker: Maker, today: date) -> None:
    first = maker.case()
    cases.bin_case(session, first, on=today)
    second = maker.case("Sem", "Sprookjesbos")
    assert case_sheet(session, first).code == "K-0001"
    assert case_sheet(session, second).code == "K-0002"


def test_a_child_may_not_be_born_yet_and_have_no_name(session: Session, maker: Maker) -> None:
    case_id = maker.case("", "", birth_date=None, due_date=date(2027, 4, 15))
    sheet = case_sheet(session, case_id)
    assert (sheet.name.full, sheet.birth_date, sheet.due_date) == ("", None, date(2027, 4, 15))


def test_a_birth_date_in_the_future_is_refused(maker: Maker) -> None:
    with pytest.raises(BirthDateInFuture):
        maker.case(birth_date=date(2026, 11, 11))


@pytest.mark.parametrize("name", ["<b>Zoë</b>", 'O\'Brien "x" AND', "👶🏽 Łukasz", "محمد", "x" * 5000])
def test_any_name_is_kept_as_it_was_typed(session: Session, maker: Maker, name: str) -> None:
    assert case_sheet(session, maker.case(name, "van 't Hof-Çelik")).name.first_name == name


def test_a_group_of_another_location_is_not_kept(session: Session, maker: Maker, today: date) -> None:
    other = maker.group("Golfjes", "De Maanvis")
    new = NewCase(maker.location(), maker.municipality(), "F. Fantasia", group_id=other)
    change = cases.open_case(session, new, on=today)
    assert change.created_id is not None
    assert case_sheet(session, change.created_id).group_id is None


def test_only_the_named_fields_change_and_questions_keep_their_earlier_wording(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case()
    for words in ("Eerst.", "Daarna.", "Nu."):
        cases.change_case(session, case_id, CaseEdit(question=words), on=today)
    cases.change_case(
        session,
        case_id,
        CaseEdit(name=PersonName("Lotte", "de", "Wind"), categories=(ConcernCategory.LANGUAGE,)),
        on=today,
    )
    sheet = case_sheet(session, maker.derived(case_id))
    assert (sheet.name.full, sheet.question, sheet.owner) == ("Lotte de Wind", "Nu.", "F. Fantasia")
    assert sheet.categories == (ConcernCategory.LANGUAGE,)
    assert session.scalars(select(TextVersion.text)).all() == ["Eerst."]


def test_moving_to_another_location_drops_the_group_of_the_old_one(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    cases.change_case(session, case_id, CaseEdit(location_id=maker.location("De Maanvis")), on=today)
    sheet = case_sheet(session, maker.derived(case_id))
    assert (sheet.location_name, sheet.group_id) == ("De Maanvis", None)


def test_a_birth_takes_the_due_date_away(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case(birth_date=None, due_date=date(2026, 11, 20))
    cases.change_case(session, case_id, CaseEdit(birth_date=date(2026, 11, 8)), on=today)
    sheet = case_sheet(session, case_id)
    assert (sheet.birth_date, sheet.due_date) == (date(2026, 11, 8), None)


def test_the_intake_ends_with_its_three_agreements_only(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    with pytest.raises(IntakeIncomplete) as refused:
        cases.finish_intake(session, case_id, on=today)
    assert refused.value.missing == ("case_director", "contact_for_parents", "parties_involved")
    edit = CaseEdit(case_director="Anna", contact_for_parents="Pleun", parties_involved=PartiesInvolved.NOT_YET)
    cases.change_case(session, case_id, edit, on=today)
    change = cases.finish_intake(session, case_id, on=today)
    assert case_sheet(session, case_id).intake_finished_on == today
    assert change.undo is not None
    change.undo(session)
    assert case_sheet(session, case_id).intake_finished_on is None


def test_a_binned_casus_leaves_every_list_and_comes_back_whole(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    change = cases.bin_case(session, case_id, on=today)
    maker.derived(case_id)
    assert session.get(CaseSummary, case_id) is None
    assert change.undo is not None
    change.undo(session)
    maker.derived(case_id)
    assert session.get(CaseSummary, case_id) is not None


def test_pinned_cases_stand_in_the_order_of_pinning(session: Session, maker: Maker) -> None:
    first, second = maker.case(), maker.case("Sem", "Sprookjesbos")
    cases.pin_case(session, second, at=datetime(2026, 11, 10, 9, 0))
    cases.pin_case(session, first, at=datetime(2026, 11, 10, 9, 5))
    assert [pin.case_id for pin in pinned_cases(session)] == [second, first]
    change = cases.unpin_case(session, second)
    assert [pin.case_id for pin in pinned_cases(session)] == [first]
    assert change.undo is not None
    change.undo(session)
    assert [pin.case_id for pin in pinned_cases(session)] == [second, first]


def test_a_step_of_the_routekaart_ticks_itself_or_by_hand(session: Session, maker: Maker, today: date) -> None:
    rules = MunicipalityRules(route_map=("Zorg besproken met ouders", "Regie en contact afspreken"))
    maker.municipality("Sprookstad", rules)
    case_id = maker.case()
    assert [step.done for step in route_map(session, case_id, on=today)] == [False, False]
    edit = CaseEdit(case_director="Anna", contact_for_parents="Pleun")
    cases.change_case(session, case_id, edit, on=today)
    cases.tick_route_step(session, case_id, "Zorg besproken met ouders", True, on=today)
    talked, agreed = route_map(session, case_id, on=today)
    assert (talked.done, talked.done_on, talked.by_itself) == (True, today, False)
    assert (agreed.done, agreed.by_itself) == (True, True)
    cases.tick_route_step(session, case_id, "Zorg besproken met ouders", False, on=today)
    assert not route_map(session, case_id, on=today)[0].done


def test_saying_twice_that_it_is_another_child_keeps_it_once_and_languages_are_kept(
    session: Session, maker: Maker, today: date
) -> None:
    first, second = maker.case(), maker.case("Sem", "Sprookjesbos")
    for _ in range(2):
        cases.is_another_child(session, first, second, on=today)
    cases.change_case(session, first, CaseEdit(home_languages="Pools"), on=today)
    assert case_sheet(session, first).home_languages == "Pools"
