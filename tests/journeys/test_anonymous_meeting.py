"""Without consent a child can be discussed anonymously, with the reason; its name is then on no paper."""

from datetime import date

from tests.journeys.driver import Coordinator
from tests.journeys.papers import must_not_say, must_say
from tests.journeys.stories import a_new_case
from zorgdesk.casework.meeting_sheet import meeting_sheet
from zorgdesk.domain.values import Act, ItemMode


def test_an_item_without_consent_is_anonymous_and_so_is_its_agenda(fenna: Coordinator) -> None:
    a_new_case(fenna)
    fenna.plans_meeting("Zorgstructuuroverleg", date(2026, 9, 8), "10:00", "11:00")
    fenna.invites("Ada Afspraak")
    item = fenna.puts_on_agenda("Łukasz")
    fenna.will_discuss(item, "anonymous", reason="Advies nodig voordat ouders beslissen.")
    meeting_id = fenna.is_on().ref or 0
    (kept,) = fenna.desk.read(meeting_sheet, meeting_id, on=fenna.clock.today).items
    assert (kept.mode, kept.anonymous_reason) == (ItemMode.ANONYMOUS, "Advies nodig voordat ouders beslissen.")
    fenna.notes_minutes(question="Wanneer is een gehoortest nodig?", said="", decision="", action="")
    paper = fenna.prints_agenda("agenda")
    must_say(paper, "Wanneer is een gehoortest nodig?")
    must_not_say(paper, "Łukasz", "Hof-Çelik", "Agnieszka", "Wolkenfabriek", "3-3-2023", "3 mrt 2023")
    assert fenna.papers_left()[0].act is Act.DISCUSS_ANONYMOUSLY
