"""Beginnings that several journeys share."""

from datetime import date

from tests.journeys.driver import Coordinator

BORN = date(2023, 3, 3)
PARENTS = (("Agnieszka", "Hof-Çelik", "Moeder"), ("Ferhat", "Çelik", "Vader"))


def a_new_case(who: Coordinator, born: date = BORN) -> None:
    """A worry on the phone becomes a casus with two parents who have gezag; the intake is complete."""
    fact = "Praat sinds de zomer minder. Wijst en trekt aan de arm."
    who.takes_in_signal(reporter="Pleun Proefrit", age="3;5", fact=fact, area="language")
    who.makes_case("Łukasz", "van 't", "Hof-Çelik", born)
    for first_name, surname, relation in PARENTS:
        who.adds_parent(first_name, surname, relation=relation, seen=who.clock.today)
    who.agrees_on_three_things(director="Fenna Fantasia", contact="Pleun Proefrit")
    who.finishes_intake()


def both_say_yes(who: Coordinator, purpose: str, party: str, what: str) -> None:
    """A question to both parents, and two times ja."""
    who.asks_consent(purpose, party, scope="Alleen een gesprek", what=what)
    for first_name, _, _ in PARENTS:
        who.records_consent(first_name, "yes", on=who.clock.today)
