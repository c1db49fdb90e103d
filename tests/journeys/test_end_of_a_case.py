"""A child goes to nazorg, the case is closed and goes on; a wrong fact goes back; what is thrown away goes for good."""

from datetime import date, timedelta

from tests.journeys.closing_work import ClosingWork
from tests.journeys.driver import Coordinator
from tests.journeys.stories import BORN, a_new_case
from zorgdesk.casework.bin import binned
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.closing import closings
from zorgdesk.domain.values import Stage

CANARY = "Kwarktaartje"


def test_nazorg_closing_navraag_and_going_on(fenna: Coordinator) -> None:
    a_new_case(fenna)
    case, today = fenna.case_id, fenna.clock.today
    work = ClosingWork(fenna)
    work.ends_care("Nieuwe groep bellen", today + timedelta(days=10))
    sheet = fenna.desk.read(case_sheet, case)
    assert (sheet.stage, sheet.aftercare_on) == (Stage.AFTERCARE, today + timedelta(days=10))
    assert "Opvang beëindigd – begeleiding loopt door" in fenna.sees() or "De opvang is beëindigd" in fenna.sees()
    fenna.goes_to("cases")
    assert "Hof-Çelik" in fenna.sees()
    fenna.opens_case("Łukasz")
    work.closes("back_to_regular", today + timedelta(days=42), "De doelen zijn gehaald.")
    assert fenna.desk.read(case_sheet, case).stage is Stage.CLOSED
    fenna.moves_to(today + timedelta(days=42))
    assert "Navraag: Hoe gaat het nu?" in fenna.sees()
    fenna.opens_case("Łukasz")
    work = ClosingWork(fenna)
    work.asks_how_it_goes("Het gaat weer minder.")
    work.reopens("Ouders vragen opnieuw hulp.")
    assert fenna.desk.read(case_sheet, case).closed_on is None
    (first,) = fenna.desk.read(closings, case)
    assert (first.follow_up_result, first.reopen_reason) == ("Het gaat weer minder.", "Ouders vragen opnieuw hulp.")
    assert "Casus heropend" in fenna.sees()


def test_a_wrong_birth_date_goes_back_and_the_bin_is_emptied_on_day_31(fenna: Coordinator) -> None:
    a_new_case(fenna)
    case, today = fenna.case_id, fenna.clock.today
    fenna.opens_intake()
    fenna.at.write_day("birth_date", date(2022, 3, 3))
    assert fenna.main.leave()
    assert fenna.desk.read(case_sheet, case).birth_date == date(2022, 3, 3)
    fenna.opens_case("Łukasz")
    ClosingWork(fenna).puts_back("Geboortedatum")
    assert fenna.desk.read(case_sheet, case).birth_date == BORN
    fenna.opens_new("case")
    fenna.at.write("first_name", CANARY)
    fenna.at.write("surname", "Taartpunt")
    fenna.at.choose("location", "De Wolkenfabriek")
    fenna.at.press("make_case", inside="drawer_new_case")
    fenna.opens_case(CANARY)
    fenna.at.from_menu("more", "bin_case")
    assert len(fenna.desk.read(binned)) == 1
    fenna.locks_and_unlocks()
    work = ClosingWork(fenna)
    work.opens_bin()
    fenna.at.press("take_back")
    assert fenna.desk.read(binned) == ()
    fenna.opens_case(CANARY)
    fenna.at.from_menu("more", "bin_case")
    assert work.finds_in_file(CANARY)
    fenna.moves_to(today + timedelta(days=31))
    assert fenna.desk.read(binned) == ()
    assert ClosingWork(fenna).finds_in_file(CANARY) == []
