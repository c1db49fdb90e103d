"""Oudergesprek: own words per parent, facts picked, agreements as steps, and the page the parent will see."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker, made
from tests.desktop.keys import press, type_text
from zorgdesk.casework.case_file import case_file
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.parent_meeting_sheet import parent_meeting_sheet, talks_of_case
from zorgdesk.casework.parent_meetings import ParentMeetingText, plan_parent_meeting
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.desktop import ask, background
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.case_tabs.talk_form import NewTalk
from zorgdesk.desktop.pages.case_tabs.talks import TalksTab
from zorgdesk.desktop.pages.parent_meeting import ParentMeetingPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.paper_preview import PaperPreview
from zorgdesk.desktop.widgets.responsive import Scroller
from zorgdesk.domain.values import JournalKind, PaperKind, ParentMeetingKind, Relation, Visibility

TODAY = date(2026, 11, 10)
FACT = "Zegt 12 woorden op een dag"
Fill = Callable[[Callable[[Maker], Any]], Any]


def a_talk(maker: Maker) -> dict[str, int]:
    session, case_id = maker.session, maker.case()
    ids = {"case": case_id, "mother": maker.guardian(case_id, "Vera")}
    ids["father"] = maker.guardian(case_id, "Pepijn", relation=Relation.FATHER)
    at = datetime(2026, 11, 5, 9)
    shared = NoteText(JournalKind.PHONE, date(2026, 11, 5), fact=FACT, visibility=Visibility.SHARED)
    write_note(session, case_id, shared, at=at)
    write_note(session, case_id, NoteText(JournalKind.PHONE, date(2026, 11, 5), fact="Intern vermoeden"), at=at)
    text = ParentMeetingText(ParentMeetingKind.EVALUATION, TODAY, "15:30", "Evaluatie")
    ids["talk"] = made(plan_parent_meeting(session, case_id, text))
    maker.derived(case_id)
    return ids


@pytest.fixture
def ids(fill: Fill) -> dict[str, int]:
    found: dict[str, int] = fill(a_talk)
    return found


@pytest.fixture
def page(desk: Desk, ids: dict[str, int], qtbot: QtBot) -> Iterator[ParentMeetingPage]:
    shown = ParentMeetingPage(desk)
    qtbot.addWidget(shown)
    shown.resize(1366, 690)
    shown.show()
    shown.show_place(Place(PageKey.PARENT_MEETING, ids["case"], ref=ids["talk"]))
    yield shown
    privacy().switch(False)
    assert shown.leave()
    background.finish()
    shown.hide()


def part(page: QWidget, kind: type[Any], name: str) -> Any:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def words_of(page: QWidget, guardian_id: int) -> Any:
    return part(part(page, QWidget, f"parent_{guardian_id}"), LongText, "words")


def test_each_parents_words_are_kept_as_typed_and_apart(
    page: ParentMeetingPage, ids: dict[str, int], desk: Desk
) -> None:
    type_text(words_of(page, ids["mother"]), "“Thuis praat zij met oma.”")
    type_text(words_of(page, ids["father"]), "Ik lees élke avond voor")
    assert page.leave()
    kept = {words.guardian_id: words.text for words in desk.read(parent_meeting_sheet, ids["talk"]).words}
    assert kept == {ids["mother"]: "“Thuis praat zij met oma.”", ids["father"]: "Ik lees élke avond voor"}


def test_facts_are_picked_from_shared_notes_only_and_can_be_left_out_again(
    page: ParentMeetingPage, ids: dict[str, int], desk: Desk, qtbot: QtBot
) -> None:
    assert [fact.text for fact in desk.read(parent_meeting_sheet, ids["talk"]).quotable] == [FACT]
    ask.next_answer((FACT, "Intern vermoeden"))
    part(page, Card, "facts_card").act_clicked.emit()
    assert [fact.text for fact in desk.read(parent_meeting_sheet, ids["talk"]).facts] == [FACT]
    part(page, QAbstractButton, "fact_ticks_0").click()
    assert not desk.read(parent_meeting_sheet, ids["talk"]).facts[0].chosen
    left_out = part(page, IconLine, "left_out")
    qtbot.waitUntil(lambda: "1 feit" in left_out.property("sentence"), timeout=10_000)


def test_an_agreement_in_one_line_becomes_a_step_of_the_case(
    page: ParentMeetingPage, ids: dict[str, int], desk: Desk
) -> None:
    line = part(page, QLineEdit, "new_agreement")
    line.setText("Liedjesboek mee naar huis · Mia · vr 13 nov")
    press(line, Qt.Key.Key_Return)
    (agreed,) = desk.read(parent_meeting_sheet, ids["talk"]).agreements
    assert (agreed.what, agreed.who, agreed.due_on) == ("Liedjesboek mee naar huis", "Mia", date(2026, 11, 13))
    assert "Liedjesboek mee naar huis" in [task.what for task in desk.read(case_file, ids["case"]).tasks]
    assert line.text() == ""


def test_an_agreement_shows_who_and_when_apart_from_what(page: ParentMeetingPage) -> None:
    line = part(page, QLineEdit, "new_agreement")
    line.setText("Liedjesboek mee naar huis · Mia · vr 13 nov")
    press(line, Qt.Key.Key_Return)
    tick = part(page, QAbstractButton, "agreement_ticks_0")
    assert tick.text() == "Liedjesboek mee naar huis"
    assert tick.accessibleName() == "Liedjesboek mee naar huis, Mia, vr 13 nov"


def test_the_outline_follows_the_column_and_a_save_does_not_move_the_column(
    page: ParentMeetingPage, ids: dict[str, int], qtbot: QtBot
) -> None:
    column = part(page, Scroller, "main").verticalScrollBar()
    qtbot.waitUntil(lambda: column.maximum() > 300, timeout=5_000)
    column.setValue(300)
    assert page.outline.currentIndex().row() > 0
    page.outline.choose(0)
    assert column.value() == 0
    page.outline.choose(3)
    stood = column.value()
    assert stood > 0
    type_text(words_of(page, ids["mother"]), "Thuis praat zij met oma.")
    assert page.leave()
    assert (column.value(), page.outline.currentIndex().row()) == (stood, 3)


def test_in_a_narrow_window_the_page_of_the_parent_stands_below_the_talk(page: ParentMeetingPage) -> None:
    page.resize(700, 420)
    column = part(page, Scroller, "main")
    assert column.isAncestorOf(part(page, QWidget, "right"))
    assert column.widget().minimumSizeHint().width() <= column.viewport().width()
    page.resize(1366, 690)
    assert not column.isAncestorOf(part(page, QWidget, "right"))


def test_privacy_view_shows_dots_that_are_never_saved(
    page: ParentMeetingPage, ids: dict[str, int], desk: Desk
) -> None:
    type_text(words_of(page, ids["mother"]), "Thuis praat zij met oma.")
    privacy().switch(True)
    page.set_privacy(True)
    assert "oma" not in page._words[ids["mother"]].text()
    assert page._words[ids["mother"]].words.isReadOnly()
    assert "Evaluatie" not in part(page, QLineEdit, "purpose").text()
    assert page.leave()
    privacy().switch(False)
    page.set_privacy(False)
    assert page._words[ids["mother"]].text() == "Thuis praat zij met oma."
    assert desk.read(parent_meeting_sheet, ids["talk"]).purpose == "Evaluatie"


def test_the_report_is_marked_ready_and_can_be_opened_again(
    page: ParentMeetingPage, ids: dict[str, int], desk: Desk
) -> None:
    ready = part(page, QAbstractButton, "report_ready")
    ready.click()
    assert desk.read(parent_meeting_sheet, ids["talk"]).held_on == TODAY
    ready.click()
    assert desk.read(parent_meeting_sheet, ids["talk"]).held_on is None


def test_the_page_for_a_parent_is_shown_and_leads_to_the_paper(
    page: ParentMeetingPage, ids: dict[str, int], qtbot: QtBot
) -> None:
    preview = part(page, PaperPreview, "preview")
    qtbot.waitUntil(lambda: not background.busy() and preview.page() == 1, timeout=20_000)
    places: list[Place] = []
    page.go.connect(places.append)
    part(page, QAbstractButton, "parent_pdf").click()
    request = PaperRequest.from_key(places[0].paper)
    assert request == PaperRequest(PaperKind.PARENT_MEETING, ids["case"], ids["talk"], guardian_id=ids["mother"])


def test_a_talk_is_planned_from_the_tab_with_the_parents_invited(
    desk: Desk, ids: dict[str, int], qtbot: QtBot
) -> None:
    tab = TalksTab(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.show_place(Place(PageKey.CASE, ids["case"], tab="talks"))
    places: list[Place] = []
    tab.go.connect(places.append)
    ask.next_answer(NewTalk(ParentMeetingKind.CONCERN, date(2026, 11, 17), "09:00", "Samen kijken"))
    tab.plan()
    assert len(desk.read(talks_of_case, ids["case"])) == 2
    talk = desk.read(parent_meeting_sheet, places[0].ref or 0)
    assert talk.present == "Vera Luchtballon, Pepijn Luchtballon"
    tab.hide()
