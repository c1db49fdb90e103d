"""One parent says nee: nothing leaves by name, the program says why, and a new ja changes it at once."""

from datetime import date

from tests.journeys.driver import Coordinator
from tests.journeys.stories import a_new_case, both_say_yes
from zorgdesk.casework.case_gate import may_consult, may_observe
from zorgdesk.desktop.places import PageKey
from zorgdesk.domain.values import Answer, OrganisationKind


def test_a_nee_of_one_parent_stops_the_sheet_and_names_the_way(fenna: Coordinator) -> None:
    a_new_case(fenna)
    fenna.asks_consent("Observeren", "Eigen organisatie", scope="Alleen een gesprek", what="Op één blad.")
    fenna.records_consent("Agnieszka", "yes", on=fenna.clock.today)
    fenna.records_consent("Ferhat", "no", on=fenna.clock.today)
    case_id = fenna.case_id
    assert fenna.desk.read(may_observe, case_id, on=fenna.clock.today).answer is Answer.NO
    fenna.opens_tab("overview")
    assert "Nee" in fenna.sees()
    fenna.goes_to("observations")
    fenna.at.find_case("case", "Łukasz")
    fenna.at.press("print_sheet")
    assert (fenna.is_on().page, fenna.is_on().tab) == (PageKey.CASE, "consent")
    fenna.moves_to(date(2026, 9, 4))
    fenna.opens_case("Łukasz")
    fenna.opens_tab("consent")
    fenna.changes_answer("Ferhat", "yes", on=date(2026, 9, 4))
    assert fenna.desk.read(may_observe, case_id, on=fenna.clock.today).answer is Answer.YES
    assert fenna.prints_sheet("Łukasz", save_as="blad").startswith(b"%PDF")


def test_a_withdrawal_stops_what_was_allowed_before(fenna: Coordinator) -> None:
    a_new_case(fenna)
    both_say_yes(fenna, "Overleg op naam", "JGZ Sprookstad", "De vraag.")
    case_id = fenna.case_id
    assert fenna.desk.read(may_consult, case_id, OrganisationKind.JGZ, on=fenna.clock.today).answer is Answer.YES
    fenna.withdraws("Ferhat")
    assert fenna.desk.read(may_consult, case_id, OrganisationKind.JGZ, on=fenna.clock.today).answer is Answer.NO
