"""A casus before the birth: no name, a due date; after the birth the child gets both."""

from datetime import date

from tests.journeys.driver import Coordinator
from zorgdesk.casework.case_gate import may_hand_over
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.domain.verdicts import MissingItem


def test_a_child_that_is_not_born_yet_has_a_casus_and_gets_its_name_later(fenna: Coordinator) -> None:
    fenna.makes_unborn_case(date(2026, 10, 20))
    case_id = fenna.case_id
    fenna.adds_parent("Mina", "Ochtenddauw", relation="Moeder", seen=fenna.clock.today)
    assert fenna.desk.read(case_sheet, case_id).due_date == date(2026, 10, 20)
    verdict = fenna.desk.read(may_hand_over, case_id, on=fenna.clock.today)
    assert verdict.first is not None
    assert verdict.first.item is MissingItem.BIRTH_DATE_UNKNOWN
    fenna.moves_to(date(2026, 10, 26))
    fenna.opens_case("K-0001")
    fenna.opens_intake()
    fenna.notes_birth("Zoë", "Ochtenddauw", date(2026, 10, 22))
    kept = fenna.desk.read(case_sheet, case_id)
    assert (kept.name.full, kept.birth_date, kept.due_date) == ("Zoë Ochtenddauw", date(2026, 10, 22), None)
    fenna.opens_case("Zoë")
    assert fenna.case_id == case_id
