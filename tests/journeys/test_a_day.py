"""A day that begins at Vandaag: what is late, what can wait, where was that note, and tomorrow on where she was."""

from datetime import date, timedelta

from tests.casework.makers import Maker
from tests.journeys.day_work import (
    chooses_task,
    closes_and_comes_back,
    does_task,
    drafts,
    number,
    opens_hit,
    puts_off,
    searches,
    tasks,
)
from tests.journeys.driver import Coordinator
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.plans import begin_plan
from zorgdesk.casework.steps import add_step
from zorgdesk.desktop.pages.case_tabs.journal import JournalTab
from zorgdesk.desktop.places import PageKey
from zorgdesk.desktop.put_off import PutOff
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import JournalKind


def _a_full_desk(fenna: Coordinator) -> int:
    """A child with two late steps, one for next week, two notes and a plan that is begun."""
    today, now = fenna.clock.today, fenna.clock.now
    with fenna.desk.vault.transaction() as session:
        maker = Maker(session, today)
        maker._places.update({"Sprookstad": 1, "De Wolkenfabriek": 1, "De Wolkenfabriek/Regenboog": 1})
        case_id = maker.case("Łukasz", "Hof-Çelik", prefix="van 't", birth_date=date(2024, 4, 4))
        for words, days in (("Vader bellen", -3), ("Brief aan de huisarts", -1), ("Plan bespreken", 6)):
            add_step(session, case_id, words, "Fenna Fantasia", today + timedelta(days=days))
        for days, words in ((9, "Zat bij het fruit eten aan tafel."), (2, "Moeder vertelt dat het slapen beter gaat.")):
            note = NoteText(JournalKind.TALK, today - timedelta(days=days), fact=words)
            write_note(session, case_id, note, at=now)
        begin_plan(session, case_id, on=today, by="Fenna", at=now)
        return maker.derived(case_id)


def test_a_day_from_what_is_late_to_tomorrow(fenna: Coordinator) -> None:
    case_id = _a_full_desk(fenna)
    fenna.goes_to("cases")
    fenna.goes_to("today")
    assert number(fenna, "late") == 2

    does_task(fenna, "Vader bellen", "Ouder niet bereikt")
    puts_off(fenna, "Brief aan de huisarts", PutOff(fenna.clock.today + timedelta(days=20), "Huisarts is op vakantie"))
    assert (number(fenna, "late"), number(fenna, "soon")) == (0, 1)

    fenna.at.press("show_history")
    reasons = {row.act: row.reason for row in tasks(fenna)}
    assert reasons["Vader bellen"].startswith("Ouder niet bereikt · 3 dagen te laat")
    assert reasons["Brief aan de huisarts"].startswith("Huisarts is op vakantie")
    fenna.at.press("show_history")

    fenna.at.press("soon")
    assert [row.act for row in tasks(fenna)] == ["Plan bespreken"]
    fenna.at.press("drafts")
    assert [row.act for row in tasks(fenna)] == ["Begeleidingsplan"]
    fenna.at.press("drafts")

    _finds_the_note(fenna, case_id)
    closes_and_comes_back(fenna, fenna.clock.today + timedelta(days=1))
    assert fenna.is_on().page is PageKey.TODAY
    assert drafts(fenna)[0] == "Logboek Łukasz van 't Hof-Çelik"
    fenna.at.open_first("draft_list")
    assert (fenna.is_on().case_id, fenna.is_on().tab) == (case_id, "journal")
    fenna.goes_to("today")
    chooses_task(fenna, "Plan bespreken")


def _finds_the_note(fenna: Coordinator, case_id: int) -> None:
    """Ctrl+K with a typing error: the note is opened at its place, with the word that was meant marked."""
    found = searches(fenna, "lukasz slaapen")
    assert "slapen beter" in found[0].words
    opens_hit(fenna)
    place = fenna.is_on()
    assert (place.page, place.case_id, place.tab) == (PageKey.CASE, case_id, "journal")
    journal = fenna.main.findChild(JournalTab)
    assert journal is not None
    row = journal.table.current_row()
    assert "slapen beter" in row.fact
    fenna.qtbot.waitUntil(
        lambda: any("slapen" in label.selectedText() for label in journal.panel.findChildren(PlainLabel))
    )
