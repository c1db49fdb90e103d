"""The first start sets up places once, however often it is confirmed; every gemeente begins with the neutral rules."""

from datetime import date

from sqlalchemy.orm import Session

from zorgdesk.casework.first_places import set_up_places
from zorgdesk.casework.reference import places
from zorgdesk.casework.rules_in_use import running_handovers
from zorgdesk.casework.sheets.first_places import NewLocation
from zorgdesk.domain.municipality_rules import NEUTRAL

LIST = (
    NewLocation("De Wolkenfabriek", "Sprookstad", ("Regenboog", "Vlinders")),
    NewLocation("De Maanvis", "Wolkendam", ()),
)


def seen(session: Session) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    return [
        (town.name, [(place.name, [group.name for group in place.groups]) for place in town.locations])
        for town in places(session)
    ]


def test_gemeenten_locations_and_groups_are_made(session: Session, today: date) -> None:
    set_up_places(session, ("Sprookstad",), LIST, on=today)
    assert seen(session) == [
        ("Sprookstad", [("De Wolkenfabriek", ["Regenboog", "Vlinders"])]),
        ("Wolkendam", [("De Maanvis", [])]),
    ]
    assert all(town.rules == NEUTRAL for town in places(session))


def test_doing_it_again_doubles_nothing_and_adds_what_is_new(session: Session, today: date) -> None:
    set_up_places(session, ("Sprookstad",), LIST, on=today)
    more = NewLocation("de wolkenfabriek", "sprookstad", ("regenboog", "Wolkjes"))
    set_up_places(session, ("Sprookstad", ""), (*LIST, more), on=today)
    assert seen(session)[0] == ("Sprookstad", [("De Wolkenfabriek", ["Regenboog", "Vlinders", "Wolkjes"])])
    assert len(seen(session)) == 2


def test_a_new_gemeente_has_no_handover_running(session: Session, today: date) -> None:
    set_up_places(session, ("Sprookstad",), (), on=today)
    assert running_handovers(session, places(session)[0].municipality_id) == 0
