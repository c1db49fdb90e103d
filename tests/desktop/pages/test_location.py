"""The page of a location: groups against their limits, a reason to go on, and ending."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.group_makers import placed, plp
from tests.casework.makers import Maker
from tests.desktop.conftest import Fill
from tests.desktop.shell_parts import settle
from zorgdesk.casework.locations import location_page
from zorgdesk.casework.meetings import MeetingText, plan_meeting
from zorgdesk.casework.reference import add_person
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.location import LocationPageView
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.entry_list import EntryList
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import PersonRole


@pytest.fixture
def ids(fill: Fill) -> tuple[int, int, int]:
    """A PLP+ group with eleven children: location, group, the child that came last."""

    def make(maker: Maker) -> tuple[int, int, int]:
        group = plp(maker.session, maker, others=9)
        placed(maker.session, maker, group, "Isa", date(2026, 9, 1))
        last = placed(maker.session, maker, group, "Guus", date(2026, 10, 1))
        name = PersonName("Pleun", "", "Proefrit")
        add_person(maker.session, name, PersonRole.MENTOR, location_id=maker.location())
        return maker.location(), group, last

    made: tuple[int, int, int] = fill(make)
    return made


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[LocationPageView]:
    made = LocationPageView(desk)
    qtbot.addWidget(made)
    made.resize(1134, 700)
    made.show()
    yield made
    privacy().switch(False)
    made.hide()


def words(page: QWidget) -> str:
    settle()
    return "\n".join(label.text() for label in page.findChildren(PlainLabel) if label.isVisible())


def press(page: QWidget, name: str) -> None:
    forms.field(page, name, Button).click()


def test_a_task_opens_the_reason_of_the_child_beyond_and_it_is_kept(
    page: LocationPageView, desk: Desk, ids: tuple[int, int, int]
) -> None:
    location, group, last = ids
    page.show_place(Place(PageKey.LOCATION, tab="group", ref=group, person=last))
    assert "De groep is te vol: 11 van 10" in words(page)
    press(page, "keep_reason")
    assert "Er staat nog geen reden." in words(page)
    forms.field(page, "reason", QLineEdit).setText("Broertje gaat in januari")
    press(page, "keep_reason")
    shown = desk.read(location_page, location, on=desk.today())
    assert shown is not None
    (kept,) = [child for one in shown.groups for child in one.children if child.case_id == last]
    assert [line.reason for line in kept.reasons] == ["Broertje gaat in januari"]
    assert page.place() == Place(PageKey.LOCATION, tab="group", ref=group)


def test_a_group_is_added_and_its_numbers_are_read(
    page: LocationPageView, desk: Desk, ids: tuple[int, int, int]
) -> None:
    page.show_place(Place(PageKey.LOCATION, ref=ids[0]))
    press(page, "new_group")
    press(page, "keep_group")
    assert "Er staat nog geen naam." in words(page)
    forms.field(page, "group_name", QLineEdit).setText("Schelpen")
    forms.field(page, "group_most", QLineEdit).setText("veel")
    press(page, "keep_group")
    assert "Dit aantal kan niet." in words(page)
    forms.field(page, "group_most", QLineEdit).setText("16")
    press(page, "keep_group")
    shown = desk.read(location_page, ids[0], on=desk.today())
    assert shown is not None
    assert ("Schelpen", 16) in {(one.name, one.limits.max_children) for one in shown.groups}


def test_privacy_hides_names_and_place(page: LocationPageView, desk: Desk, ids: tuple[int, int, int]) -> None:
    text = MeetingText("care_team", "Zorgteam over Lotje", desk.today(), location_id=ids[0])
    desk.perform(plan_meeting, text)
    privacy().switch(True)
    page.show_place(Place(PageKey.LOCATION, tab="group", ref=ids[1], person=ids[2]))
    page.set_privacy(True)
    seen = words(page) + forms.field(page, "head", PageHead).title  # type: ignore[operator]
    assert "Guus" not in seen
    assert "Wolkenfabriek" not in seen
    coming = page.findChild(EntryList, "coming")
    assert coming is not None
    assert [coming.rows().row(at).title for at in range(coming.rows().rowCount())] == ["Zorgteamoverleg Locatie A"]


def test_a_location_in_use_says_why_it_cannot_end(
    page: LocationPageView, desk: Desk, ids: tuple[int, int, int], qtbot: QtBot
) -> None:
    page.show_place(Place(PageKey.LOCATION, ref=ids[0]))
    with qtbot.waitSignal(desk.refused) as said:
        press(page, "end_location")
    assert said.args is not None
    assert said.args[0].what == "Hier zijn nog 2 open casussen."
