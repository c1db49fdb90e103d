"""Possible doubles: same birth date and first name, or nearly the same name; never merged by itself."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from zorgdesk.casework.case_doubles import likely_doubles
from zorgdesk.casework.cases import bin_case, is_another_child
from zorgdesk.domain.names import PersonName

BORN = date(2024, 3, 2)


def test_same_birth_date_and_nearly_the_same_first_name(session: Session, maker: Maker) -> None:
    known = maker.case("Jits", "Jawelnee", birth_date=BORN)
    maker.case("Mila", "Modelkind", birth_date=BORN)
    found = likely_doubles(session, PersonName("Jitse", "", "Anders"), BORN)
    assert [(double.case_id, double.same_birth_date) for double in found] == [(known, True)]


def test_a_typing_error_or_missing_accents_do_not_hide_a_double(session: Session, maker: Maker) -> None:
    known = maker.case("Łukasz", "Çelik", birth_date=BORN)
    assert likely_doubles(session, PersonName("Lukas", "", "Celik"), None)[0].case_id == known


@pytest.mark.parametrize(
    ("kept", "typed"),
    [
        (("Łukasz", "van 't", "Hof-Çelik"), ("Lucas", "", "van 't Hof-Celik")),
        (("Łukasz", "van 't", "Hof-Çelik"), ("Lukas", "", "Hof")),
        (("Łukasz", "van 't", "Hof-Çelik"), ("Lucasz", "", "Çelik")),
        (("Sofie", "de", "Wit"), ("Sophie", "", "de Wit")),
        (("Youssef", "", "El Amrani"), ("Jousef", "el", "Amrani")),
        (("Thijs", "van der", "Berg"), ("Tijs", "", "Berg")),
        (("Mohamed", "", "Yılmaz"), ("Mohammed", "", "Yilmaz")),
        (("Zoë", "", "Jansen"), ("Jansen", "", "Zoe")),
    ],
)
def test_another_spelling_does_not_hide_a_double(
    session: Session, maker: Maker, kept: tuple[str, str, str], typed: tuple[str, str, str]
) -> None:
    known = maker.case(kept[0], kept[2], prefix=kept[1], birth_date=BORN)
    maker.case("Mila", "Modelkind")
    found = likely_doubles(session, PersonName(*typed), None)
    assert [double.case_id for double in found] == [known]


def test_another_child_of_the_same_family_is_no_double(session: Session, maker: Maker) -> None:
    maker.case("Fien", "Jansen", birth_date=BORN)
    assert not likely_doubles(session, PersonName("Loek", "", "Jansen"), BORN)


def test_the_very_same_name_and_birth_date_is_told_apart_from_alike(session: Session, maker: Maker) -> None:
    maker.case("Jits", "Jawelnee", birth_date=BORN)
    (same,) = likely_doubles(session, PersonName("jits", "", "JAWELNEE"), BORN)
    (alike,) = likely_doubles(session, PersonName("Jits", "", "Jawelne"), BORN)
    assert (same.is_the_same, alike.is_the_same) == (True, False)


def test_another_birth_date_is_another_child_unless_the_name_is_the_same(session: Session, maker: Maker) -> None:
    maker.case("Jits", "Jawelnee", birth_date=BORN)
    assert not likely_doubles(session, PersonName("Jist", "", "Jawelnee"), date(2024, 3, 3))
    assert likely_doubles(session, PersonName("Jits", "", "Jawelnee"), date(2024, 3, 3))


def test_what_was_said_to_be_another_child_and_what_is_binned_stay_out(
    session: Session, maker: Maker, today: date
) -> None:
    first, second = maker.case("Jits", "Jawelnee", birth_date=BORN), maker.case("Jits", "Jansen", birth_date=BORN)
    name = PersonName("Jits", "", "Jawelnee")
    assert [double.case_id for double in likely_doubles(session, name, BORN, but_not=first)] == [second]
    change = is_another_child(session, first, second, on=today)
    assert not likely_doubles(session, name, BORN, but_not=first)
    assert change.undo is not None
    change.undo(session)
    bin_case(session, second, on=today)
    assert not likely_doubles(session, name, BORN, but_not=first)


def test_nothing_typed_finds_nothing(session: Session, maker: Maker) -> None:
    maker.case()
    assert not likely_doubles(session, PersonName(), None)
