"""Brothers and sisters: tied both ways, parents taken over as the same people, found by what they share; all undone."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.cases import bin_case
from zorgdesk.casework.people import add_guardian, change_guardian, guardians
from zorgdesk.casework.sheets.people import GuardianInput
from zorgdesk.casework.sheets.siblings import SiblingReason
from zorgdesk.casework.siblings import (
    likely_siblings,
    link_siblings,
    namesakes,
    siblings,
    take_over_guardians,
    unlink_siblings,
)
from zorgdesk.domain.errors import OwnSibling
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.records.people import Guardian, SiblingLink
from zorgdesk.domain.values import ParentalAuthority, Relation


def _codes(session: Session, case_id: int) -> list[str]:
    return [one.code for one in siblings(session, case_id)]


def test_a_tie_holds_both_ways_and_the_undo_takes_it_away(session: Session, maker: Maker, today: date) -> None:
    first, second = maker.case("Fien", "Jansen"), maker.case("Loek", "Jansen", birth_date=date(2021, 5, 2))
    change = link_siblings(session, second, first, on=today)
    assert (_codes(session, first), _codes(session, second)) == (["K-0002"], ["K-0001"])
    assert link_siblings(session, first, second, on=today).undo is None
    assert change.undo is not None
    change.undo(session)
    assert (_codes(session, first), _codes(session, second)) == ([], [])


def test_unlinking_can_be_undone_with_the_same_tie(session: Session, maker: Maker, today: date) -> None:
    first, second = maker.case("Fien"), maker.case("Loek")
    link_id = made(link_siblings(session, first, second, on=today))
    change = unlink_siblings(session, second, first)
    assert _codes(session, first) == []
    assert change.undo is not None
    change.undo(session)
    assert session.scalars(select(SiblingLink.id)).all() == [link_id]


def test_a_child_is_not_its_own_sister_and_a_binned_casus_is_left_out(
    session: Session, maker: Maker, today: date
) -> None:
    first, second = maker.case("Fien"), maker.case("Loek")
    with pytest.raises(OwnSibling):
        link_siblings(session, first, first, on=today)
    link_siblings(session, first, second, on=today)
    bin_case(session, second, on=today)
    assert _codes(session, first) == []


def test_three_children_are_listed_the_eldest_first_and_the_unborn_last(
    session: Session, maker: Maker, today: date
) -> None:
    middle = maker.case("Fien", birth_date=date(2023, 1, 1))
    unborn = maker.case("", "", birth_date=None, due_date=date(2027, 1, 1))
    eldest = maker.case("Loek", birth_date=date(2020, 1, 1))
    for other in (unborn, eldest):
        link_siblings(session, middle, other, on=today)
    assert [one.case_id for one in siblings(session, middle)] == [eldest, unborn]
    assert _codes(session, eldest) == ["K-0001"]


def test_the_parents_go_along_as_the_same_people_with_gezag_still_to_be_asked(
    session: Session, maker: Maker, today: date
) -> None:
    first, second = maker.case("Fien"), maker.case("Loek")
    mother = maker.guardian(first, "Jana")
    maker.guardian(first, "Jurre", relation=Relation.FATHER)
    maker.guardian(second, "JANA")
    change = take_over_guardians(session, second, first, on=today)
    taken = {one.name.first_name: one for one in guardians(session, second)}
    assert set(taken) == {"JANA", "Jurre"}
    assert (taken["Jurre"].relation, taken["Jurre"].authority) == (Relation.FATHER, ParentalAuthority.UNKNOWN)
    assert change.undo is not None
    change.undo(session)
    assert [one.name.first_name for one in guardians(session, second)] == ["JANA"]
    assert next(one.guardian_id for one in guardians(session, first)) == mother


def test_a_parent_of_both_is_written_once_for_both(session: Session, maker: Maker, today: date) -> None:
    first, second = maker.case("Fien"), maker.case("Loek")
    mother = maker.guardian(first, "Jana")
    take_over_guardians(session, second, first, on=today)
    given = GuardianInput(PersonName("Jana", "", "Nieuw"), Relation.MOTHER, phone="06 12345678")
    change_guardian(session, second, mother, given, on=today)
    assert guardians(session, first)[0].phone == "06 12345678"
    assert len(session.scalars(select(Guardian)).all()) == 1
    assert take_over_guardians(session, second, first, on=today).undo is None


def test_who_shares_a_parent_or_telephone_or_address_may_be_a_brother_or_sister(
    session: Session, maker: Maker, today: date
) -> None:
    first = maker.case("Fien")
    mother = GuardianInput(
        PersonName("Jana"), Relation.MOTHER, phone="06 11", email="jana@voorbeeld.nl", address="Pluimstraat 3"
    )
    add_guardian(session, first, mother, on=today)
    by_parent, by_phone, by_address, stranger = (maker.case(name) for name in ("Loek", "Mees", "Noor", "Otto"))
    take_over_guardians(session, by_parent, first, on=today)
    for case_id, given in (
        (by_phone, GuardianInput(PersonName("J."), Relation.MOTHER, phone="06 11")),
        (by_address, GuardianInput(PersonName("Piet"), Relation.FATHER, address="Pluimstraat 3")),
        (stranger, GuardianInput(PersonName("Sara"), Relation.MOTHER, phone="06 99")),
    ):
        add_guardian(session, case_id, given, on=today)
    assert [(one.case_id, one.reason, one.parents) for one in likely_siblings(session, first)] == [
        (by_parent, SiblingReason.PARENT, 1),
        (by_phone, SiblingReason.CONTACT, 1),
        (by_address, SiblingReason.ADDRESS, 1),
    ]
    link_siblings(session, first, by_parent, on=today)
    assert by_parent not in [one.case_id for one in likely_siblings(session, first)]
    assert likely_siblings(session, maker.case("Zonder ouders")) == ()


def test_the_same_surname_and_another_first_name_is_worth_a_question(session: Session, maker: Maker) -> None:
    sister = maker.case("Fien", "Hof-Çelik", prefix="van 't")
    same = maker.case("Loek", "Hof-Çelik", prefix="van 't")
    maker.case("Fien", "Jansen")
    found = namesakes(session, PersonName("Lukas", "", "Hof-Celik"), but_not=frozenset({same}))
    assert [(one.case_id, one.reason) for one in found] == [(sister, SiblingReason.SURNAME)]
    assert namesakes(session, PersonName("", "", "Hof-Celik")) == ()
    assert namesakes(session, PersonName("Lukas")) == ()
