"""Vandaag: groups, tiles that filter, the named act, and putting off with a reason."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.desktop.keys import press
from zorgdesk.casework.meetings import MeetingText, plan_meeting
from zorgdesk.casework.parent_meetings import ParentMeetingText, plan_parent_meeting
from zorgdesk.casework.plans import begin_plan
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.casework.steps import add_step
from zorgdesk.casework.today import today_sheet
from zorgdesk.desktop import ask
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.today import TodayPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.put_off import PutOff
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.responsive import PageScroll
from zorgdesk.desktop.widgets.row_list import RowDelegate
from zorgdesk.desktop.widgets.stat_tile import StatTile
from zorgdesk.desktop.widgets.task_list import TaskHead, TaskLine, TaskMore
from zorgdesk.domain.values import ParentMeetingKind

TODAY = date(2026, 11, 10)
Fill = Callable[[Callable[[Maker], Any]], Any]


def a_day(maker: Maker) -> int:
    """A case with a late step, one of today and one of next week; an overleg today; a plan being written."""
    session, case_id = maker.session, maker.case()
    set_preferences(session, own_name="Fenna Fantasia")
    for words, days in (("Vader bellen", -4), ("Brief sturen", 0), ("Plan bespreken", 7)):
        add_step(session, case_id, words, "", TODAY + timedelta(days=days))
    plan_meeting(session, MeetingText("mdo", "MDO De Wolkenfabriek", TODAY, "13:00", "14:00", maker.location()))
    begin_plan(session, case_id, on=TODAY, by="Fenna", at=datetime(2026, 11, 10, 9))
    return maker.derived(case_id)


@pytest.fixture
def case_id(fill: Fill) -> int:
    return int(fill(a_day))


@pytest.fixture
def page(desk: Desk, case_id: int, qtbot: QtBot) -> Iterator[TodayPage]:
    shown = TodayPage(desk)
    qtbot.addWidget(shown)
    shown.resize(1366, 690)
    shown.show()
    shown.show_place(Place(PageKey.TODAY))
    yield shown
    privacy().switch(False)
    shown.hide()


def lines(page: TodayPage) -> list[TaskLine]:
    model = page.tasks.rows()
    return [row for number in range(model.rowCount()) if isinstance(row := model.row(number), TaskLine)]


def heads(page: TodayPage) -> list[str]:
    model = page.tasks.rows()
    return [row.title for number in range(model.rowCount()) if isinstance(row := model.row(number), TaskHead)]


def choose(page: TodayPage, act: str) -> TaskLine:
    model = page.tasks.rows()
    for number in range(model.rowCount()):
        row = model.row(number)
        if isinstance(row, TaskLine) and act in row.act:
            page.tasks.choose(number)
            return row
    raise AssertionError(act)


def test_the_greeting_knows_the_hour_and_the_line_counts_what_cannot_wait(page: TodayPage) -> None:
    head = page.findChild(PageHead, "head")
    assert head is not None
    assert head.property("title") == "Goedemiddag, Fenna"
    assert head.property("context") == "Dinsdag 10 november 2026 · 1 open casus · 2 dingen kunnen niet wachten"


def test_tasks_stand_in_groups_and_a_late_one_says_how_late(page: TodayPage) -> None:
    assert heads(page) == ["Te laat", "Vandaag", "Binnenkort"]
    late = choose(page, "Vader bellen")
    assert (late.when, late.late) == ("4 dagen", True)


def test_a_tile_filters_the_list_and_a_second_press_lifts_it(page: TodayPage) -> None:
    tile = page.findChild(StatTile, "late")
    assert tile is not None
    assert tile.number() == 1
    tile.click()
    assert heads(page) == ["Te laat"]
    assert page.place().tab == "late"
    tile.click()
    assert len(heads(page)) == 3


def test_an_empty_filter_explains_itself(page: TodayPage) -> None:
    tile = page.findChild(StatTile, "waiting")
    assert tile is not None
    tile.click()
    empty = page.findChild(EmptyState, "empty")
    assert empty is not None
    assert empty.isVisible()
    empty.lifted.emit()
    assert page.tasks.isVisible()


def test_enter_ticks_a_step_off_and_space_opens_its_casus(page: TodayPage, desk: Desk, case_id: int) -> None:
    places: list[Place] = []
    told: list[Any] = []
    page.go.connect(places.append)
    page.toast.connect(lambda words, change: told.append((words, change)))
    choose(page, "Brief sturen")
    press(page.tasks, Qt.Key.Key_Space)
    assert [place.case_id for place in places] == [case_id]
    press(page.tasks, Qt.Key.Key_Return)
    assert desk.read(today_sheet, on=TODAY).today_count == 0
    assert told[0][0] == "Afgevinkt: Brief sturen"
    desk.undo(told[0][1])
    assert desk.read(today_sheet, on=TODAY).today_count == 1


def test_a_late_step_asks_why_and_the_reason_can_be_read_and_changed(page: TodayPage, desk: Desk) -> None:
    choose(page, "Vader bellen")
    ask.next_answer(None)
    press(page.tasks, Qt.Key.Key_Return)
    assert desk.read(today_sheet, on=TODAY).late_count == 1
    ask.next_answer("Ouder niet bereikt")
    press(page.tasks, Qt.Key.Key_Return)
    assert desk.read(today_sheet, on=TODAY).late_count == 0
    show_history(page)
    (done,) = lines(page)
    assert (done.act, done.reason) == ("Vader bellen", "Ouder niet bereikt · 4 dagen te laat")
    choose(page, "Vader bellen")
    ask.next_answer("Vader was ziek")
    press(page.tasks, Qt.Key.Key_Return)
    assert lines(page)[0].reason.startswith("Vader was ziek")


def test_what_was_put_off_is_found_and_taken_back(page: TodayPage, desk: Desk) -> None:
    choose(page, "Vader bellen")
    ask.next_answer(PutOff(TODAY + timedelta(days=30), "Vader is op reis"))
    page._put_off()
    show_history(page)
    (line,) = lines(page)
    assert (line.when, line.reason) == ("tot do 10 dec", "Vader is op reis · gekozen vandaag")
    choose(page, "Vader bellen")
    press(page.tasks, Qt.Key.Key_Return)
    assert desk.read(today_sheet, on=TODAY).late_count == 1


def test_the_tile_of_drafts_shows_every_draft_and_enter_goes_on(page: TodayPage, case_id: int) -> None:
    places: list[Place] = []
    page.go.connect(places.append)
    tile = page.findChild(StatTile, "drafts")
    assert tile is not None
    tile.click()
    assert [line.act for line in lines(page)] == ["Begeleidingsplan"]
    choose(page, "Begeleidingsplan")
    press(page.tasks, Qt.Key.Key_Return)
    assert (places[0].page, places[0].case_id) == (PageKey.PLAN, case_id)


def show_history(page: TodayPage) -> None:
    """The link below the list."""
    link = page.findChild(Button, "show_history")
    assert link is not None
    link.click()


def test_putting_off_needs_a_day_and_a_reason_and_can_be_undone(page: TodayPage, desk: Desk) -> None:
    told: list[Any] = []
    page.toast.connect(lambda words, change: told.append(change))
    choose(page, "Vader bellen")
    ask.next_answer(PutOff(TODAY + timedelta(days=3), "Vader is op reis"))
    page._put_off()
    assert desk.read(today_sheet, on=TODAY).late_count == 0
    desk.undo(told[0])
    assert desk.read(today_sheet, on=TODAY).late_count == 1


def test_leaving_the_question_changes_nothing(page: TodayPage, desk: Desk) -> None:
    choose(page, "Vader bellen")
    ask.next_answer(None)
    page._put_off()
    assert desk.read(today_sheet, on=TODAY).late_count == 1


def test_privacy_view_shows_initials_and_no_words(page: TodayPage) -> None:
    privacy().switch(True)
    page.set_privacy(True)
    shown = " ".join(f"{line.child} {line.reason}" for line in lines(page))
    assert "Luchtballon" not in shown
    assert not any("Vader bellen" in line.act for line in lines(page))
    assert "L. L." in shown


def test_agenda_and_drafts_lead_to_their_pages(page: TodayPage, case_id: int) -> None:
    places: list[Place] = []
    page.go.connect(places.append)
    for name in ("agenda", "draft_list"):
        rows: Any = page.findChild(QWidget, name)
        rows.choose(0)
        rows.opened.emit(rows.current_row())
    assert [(place.page, place.case_id) for place in places] == [(PageKey.MEETING, None), (PageKey.PLAN, case_id)]


def test_a_narrow_page_is_one_column_that_scrolls_as_a_whole(page: TodayPage, qtbot: QtBot) -> None:
    scroll = page.findChild(PageScroll)
    assert scroll is not None
    page.resize(700, 420)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0, timeout=5_000)
    assert page.tasks.height() == page.tasks.full_height()
    page.resize(1366, 690)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() == 0, timeout=5_000)


def test_the_page_follows_the_cursor_when_the_list_has_no_bar_of_its_own(page: TodayPage, qtbot: QtBot) -> None:
    page.resize(700, 380)
    page.activateWindow()
    page.tasks.setFocus()
    scroll = page.findChild(PageScroll)
    assert scroll is not None
    qtbot.waitUntil(lambda: page.tasks.hasFocus() and scroll.verticalScrollBar().maximum() > 0, timeout=5_000)
    press(page.tasks, Qt.Key.Key_End)
    assert scroll.verticalScrollBar().value() > 0


def test_binnenkort_shows_the_first_six_and_unfolds_the_rest(page: TodayPage, desk: Desk, case_id: int) -> None:
    for number in range(8):
        desk.perform(add_step, case_id, f"Bellen {number}", "", TODAY + timedelta(days=3))
    page.show_place(Place(PageKey.TODAY))
    soon = desk.read(today_sheet, on=TODAY).soon_count
    model = page.tasks.rows()
    last = model.row(model.rowCount() - 1)
    assert isinstance(last, TaskMore)
    assert last.words == f"Nog {soon - 6} tonen"
    page.tasks.choose(model.rowCount() - 1)
    press(page.tasks, Qt.Key.Key_Return)
    assert sum("Bellen" in line.act for line in lines(page)) == 8
    assert not any(isinstance(model.row(number), TaskMore) for number in range(model.rowCount()))


def test_the_tile_of_the_coming_days_shows_all_of_them(page: TodayPage, desk: Desk, case_id: int) -> None:
    for number in range(8):
        desk.perform(add_step, case_id, f"Bellen {number}", "", TODAY + timedelta(days=3))
    tile = page.findChild(StatTile, "soon")
    assert tile is not None
    tile.click()
    assert len(lines(page)) == desk.read(today_sheet, on=TODAY).soon_count


def test_the_reason_of_a_late_task_keeps_its_room(page: TodayPage) -> None:
    late = choose(page, "Vader bellen")
    delegate = page.tasks.itemDelegate()
    assert isinstance(delegate, RowDelegate)
    assert delegate.spots(QRect(0, 0, 740, 42), late, current=False) == {}
    assert delegate.spots(QRect(0, 0, 740, 42), late, current=True)
    assert delegate.spots(QRect(0, 0, 1100, 42), late, current=False)


def test_a_talk_in_the_agenda_says_with_whom_and_what_for(page: TodayPage, desk: Desk, case_id: int) -> None:
    talk = ParentMeetingText(ParentMeetingKind.CONCERN, TODAY, "15:30", "Plan maken")
    desk.perform(plan_parent_meeting, case_id, talk)
    page.show_place(Place(PageKey.TODAY))
    agenda: Any = page.findChild(QWidget, "agenda")
    entries = [agenda.rows().row(number) for number in range(agenda.rows().rowCount())]
    talks = [(entry.title, entry.second) for entry in entries if entry.title.startswith("Oudergesprek")]
    assert talks == [("Oudergesprek Lotje Luchtballon", "Plan maken · De Wolkenfabriek")]
    assert agenda.accessibleName() == "Agenda van vandaag"
