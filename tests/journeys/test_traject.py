"""Help in the group: sixteen sessies planned, fourteen written down, 21,0 of 24,0 uur; and the Personenregister."""

from datetime import timedelta

from tests.journeys.driver import Coordinator
from tests.journeys.stories import a_new_case
from tests.journeys.traject_work import TrajectWork
from zorgdesk.casework.reference import add_organisation, add_person
from zorgdesk.desktop.widgets.badge import Badge
from zorgdesk.domain.dates import week_start
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import OrganisationKind, PersonRole

WEEKS = 8


def test_sixteen_sessions_fourteen_written_down(fenna: Coordinator) -> None:
    a_new_case(fenna)
    naastje = fenna.desk.perform(add_organisation, "Stichting Naastje", OrganisationKind.AMBULATORY_CARE, None)
    assert naastje is not None
    role = PersonRole.AMBULATORY_SUPPORTER
    fenna.desk.perform(add_person, PersonName("Cor", "", "Coachman"), role, organisation_id=naastje.created_id)
    work = TrajectWork(fenna)
    today = fenna.clock.today
    first = week_start(today) - timedelta(weeks=WEEKS - 1)
    last = first + timedelta(weeks=WEEKS, days=-1)
    work.begins("Ambulant", "Cor Coachman", first, last)
    assert "15 van 16" in fenna.sees(), "until today, of the whole"
    assert "0,0 geweest · 22,5 tot nu · 24,0 totaal" in fenna.sees()
    assert "voor de tweede keer" in fenna.sees()
    work.logs_oldest("Ruilkaart", times=14)
    assert "21,0 geweest · 22,5 tot nu · 24,0 totaal" in fenna.sees()
    work.fills_register(today)
    assert "voor de tweede keer" not in fenna.sees()
    assert fenna.at.find("vog_badge", Badge).property("words") == "VOG gezien"
    assert "gekoppeld" in fenna.sees()
    fenna.goes_to("today")
    assert "Personenregister" not in fenna.sees()
