"""The planner: the month, the lists with their warnings, and planning an overleg with the keyboard."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.casework.meeting_makers import TODAY, planned
from tests.desktop.keys import press, type_text
from zorgdesk.casework.meeting_sheet import meeting_sheet
from zorgdesk.casework.reference import add_person
from zorgdesk.casework.sheets.meetings import CalendarGroup, MeetingSheet
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.meetings import MeetingsPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.chips import Chip, ChipChoice
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import PersonRole

Fill = Callable[[Callable[[Maker], Any]], Any]


def _some(maker: Maker) -> dict[str, int]:
    table = planned(maker, held_on=TODAY + timedelta(days=7))
    location = maker.location()
    add_person(maker.session, PersonName("Pleun", "", "Proefrit"), PersonRole.EDUCATOR, location_id=location)
    add_person(maker.session, PersonName("Bo", "", "Bouwblok"), PersonRole.OTHER, location_id=location)
    ada = PersonName("Ada", "", "Afspraak")
    add_person(maker.session, ada, PersonRole.JGZ_NURSE, organisation_id=table.organisation_id)
    return {"meeting": table.meeting_id, "case": table.case_id, "jgz": table.organisation_id}


@pytest.fixture
def ids(fill: Fill) -> dict[str, int]:
    found: dict[str, int] = fill(_some)
    return found


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, ids: dict[str, int]) -> MeetingsPage:
    made = MeetingsPage(desk)
    qtbot.addWidget(made)
    made.resize(1158, 634)
    made.show_place(Place(PageKey.MEETINGS))
    made.show()
    QApplication.processEvents()
    return made


def _type(page: MeetingsPage, name: str, text: str) -> None:
    field = page.findChild(QLineEdit, name)
    assert field is not None
    field.clear()
    type_text(field, text)


def _button(page: MeetingsPage, name: str) -> Button:
    found = page.findChild(Button, name)
    assert found is not None
    return found


def _planned(page: MeetingsPage, qtbot: QtBot) -> MeetingSheet:
    with qtbot.waitSignal(page.go) as heard:
        _button(page, "plan_it").click()
    place: Place = heard.args[0]
    assert place.page is PageKey.MEETING
    assert place.ref is not None
    return page.read(meeting_sheet, place.ref, on=TODAY)


def test_a_coming_overleg_warns_that_a_case_waits_for_consent(page: MeetingsPage, ids: dict[str, int]) -> None:
    row = page.coming.rows().row(0)
    assert (row.weekday, row.number, row.second) == ("di", "17", "13:00 · De Wolkenfabriek · 1 punt")
    assert row.mark.words == "1 punt wacht"


def test_enter_opens_the_overleg(page: MeetingsPage, qtbot: QtBot, ids: dict[str, int]) -> None:
    page.coming.choose(0)
    with qtbot.waitSignal(page.go) as heard:
        press(page.coming, Qt.Key.Key_Return)
    assert heard.args == [Place(PageKey.MEETING, ref=ids["meeting"])]


def test_the_legend_is_the_filter(page: MeetingsPage) -> None:
    assert len(page.month.entries_on(date(2026, 11, 17))) == 1
    chips = page.findChild(ChipChoice, "groups")
    assert chips is not None
    chip = chips.findChild(Chip, f"chip_{CalendarGroup.PARENTS}")
    assert chip is not None
    chip.click()
    assert not page.month.entries_on(date(2026, 11, 17))


def test_an_overleg_is_planned_on_the_day_under_the_cursor(page: MeetingsPage, qtbot: QtBot) -> None:
    page.month.set_day(date(2026, 11, 24))
    page.month.setFocus()
    qtbot.keyClick(page.month, Qt.Key.Key_N)
    _type(page, "starts_at", "13")
    _type(page, "ends_at", "14.30")
    sheet = _planned(page, qtbot)
    assert (sheet.kind, sheet.held_on, sheet.starts_at, sheet.ends_at) == (
        "care_team", date(2026, 11, 24), "13:00", "14:30"
    )  # fmt: skip
    assert sheet.title == "Zorgteamoverleg De Wolkenfabriek"
    assert [who.name for who in sheet.participants] == ["Pleun Proefrit"]


def test_what_is_missing_is_said_beside_the_field(page: MeetingsPage) -> None:
    _button(page, "plan_meeting").click()
    _type(page, "starts_at", "14:00")
    _type(page, "ends_at", "13:00")
    _button(page, "plan_it").click()
    rows = {name: page.findChild(FormRow, f"row_{name}") for name in ("held_on", "starts_at", "ends_at")}
    said = {name: row.error() for name, row in rows.items() if row is not None}
    assert said["held_on"].startswith("De datum ontbreekt.")
    assert said["starts_at"] == ""
    assert said["ends_at"].startswith("Het einde ligt voor het begin.")


def test_someone_from_outside_is_added_with_the_organisation(
    page: MeetingsPage, qtbot: QtBot, ids: dict[str, int]
) -> None:
    _button(page, "plan_meeting").click()
    _type(page, "held_on", "24-11")
    _type(page, "starts_at", "13:00")
    _type(page, "ends_at", "14:00")
    for words, name in (("Ada Afspraak, JGZ Sprookstad", ""), ("Iemand anders…", "Cor Coachman")):
        _button(page, "add_person").click()
        person, company = page.findChild(Choice, "person"), page.findChild(Choice, "person_from")
        assert person is not None
        assert company is not None
        person.setCurrentIndex(person.findText(words))
        if name:
            _type(page, "person_name", name)
            company.set_value(ids["jgz"])
        _button(page, "take_person").click()
    found = {who.name: who.organisation_id for who in _planned(page, qtbot).participants}
    assert found == {"Pleun Proefrit": None, "Ada Afspraak": ids["jgz"], "Cor Coachman": ids["jgz"]}


def test_planning_from_a_case_puts_the_child_on_the_agenda(
    page: MeetingsPage, qtbot: QtBot, ids: dict[str, int]
) -> None:
    page.show_place(Place(PageKey.MEETINGS, ids["case"], field="plan"))
    _type(page, "held_on", "24-11")
    _type(page, "starts_at", "13:00")
    _type(page, "ends_at", "14:00")
    assert [item.case_id for item in _planned(page, qtbot).items] == [ids["case"]]


def test_a_planned_overleg_is_moved_to_another_day(page: MeetingsPage, qtbot: QtBot, ids: dict[str, int]) -> None:
    page.show_place(Place(PageKey.MEETINGS, field="change", ref=ids["meeting"]))
    _type(page, "held_on", "25-11")
    sheet = _planned(page, qtbot)
    assert (sheet.meeting_id, sheet.held_on, sheet.title) == (
        ids["meeting"], date(2026, 11, 25), "Zorgstructuuroverleg"
    )  # fmt: skip


def test_del_throws_an_overleg_away_and_the_toast_brings_it_back(page: MeetingsPage, qtbot: QtBot, desk: Desk) -> None:
    page.coming.choose(0)
    with qtbot.waitSignal(page.toast) as told:
        press(page.coming, Qt.Key.Key_Delete)
    assert page.coming.rows().rowCount() == 0
    desk.undo(told.args[1])
    assert page.coming.rows().rowCount() == 1


def test_privacy_view_hides_title_and_place(page: MeetingsPage) -> None:
    try:
        privacy().switch(True)
        page.set_privacy(True)
        row = page.coming.rows().row(0)
        assert "Wolkenfabriek" not in f"{row.title} {row.second}"
    finally:
        privacy().switch(False)
