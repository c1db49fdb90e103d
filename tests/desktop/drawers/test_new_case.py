"""Nieuwe casus: doubles while typing, the unborn, impossible dates, a draft when left, a signaal that goes along."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker, made
from tests.casework.signal_makers import a_signal
from tests.desktop.conftest import Fill
from tests.desktop.drawers.conftest import Open
from tests.desktop.keys import type_text
from zorgdesk.casework.case_doubles import likely_doubles
from zorgdesk.casework.case_list import list_counts
from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.drafts import read_draft
from zorgdesk.casework.people import guardians
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.casework.sheets.case_list import ListView
from zorgdesk.casework.sheets.signals import SignalInput
from zorgdesk.casework.siblings import siblings
from zorgdesk.casework.signal_list import signal_sheet, signals_of_case
from zorgdesk.casework.signals import record_signal
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.layers import Drawers
from zorgdesk.desktop.pages.doubles_box import DoubleRow, shown_name
from zorgdesk.desktop.places import PageKey
from zorgdesk.desktop.widgets.boxes import InfoBox, InlineHint
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.names import PersonName

BORN = date(2024, 3, 2)


def _world(maker: Maker) -> None:
    maker.municipality("Sprookstad")
    maker.municipality("Wolkendam")
    maker.group("Regenboog")
    maker.group("Golfjes", "De Maanvis")
    maker.case("Jits", "Jansen", birth_date=BORN)
    set_preferences(maker.session, own_name="F. Fantasia")


@pytest.fixture
def places(drawers: Drawers) -> list[Any]:
    """Where the drawer wants to go."""
    went: list[Any] = []
    drawers.go.connect(went.append)
    return went


def _choose(drawer: Any, location: str = "De Maanvis") -> None:
    names = [drawer.location.itemText(at) for at in range(drawer.location.count())]
    drawer.location.setCurrentIndex(names.index(location))


def test_a_casus_is_made_and_the_intake_opens(
    open_drawer: Open, fill: Fill, desk: Desk, places: list[Any], drawers: Drawers, qtbot: QtBot
) -> None:
    fill(_world)
    drawer = open_drawer("new_case")
    type_text(drawer.texts["first_name"], "Zoë")
    type_text(drawer.texts["prefix"], "van 't")
    type_text(drawer.texts["surname"], "Hof-Çelik")
    drawer.days["birth_date"].type("4-12-2023")
    _choose(drawer)
    drawer.group.setCurrentIndex(1)
    qtbot.mouseClick(drawer.make, Qt.MouseButton.LeftButton)
    assert [(place.page, place.case_id) for place in places] == [(PageKey.INTAKE, 2)]
    assert drawers.content is None
    sheet = desk.read(case_sheet, 2)
    assert (sheet.name.full, sheet.birth_date) == ("Zoë van 't Hof-Çelik", date(2023, 12, 4))
    assert (sheet.location_name, sheet.group_name, sheet.residence_name) == ("De Maanvis", "Golfjes", "Sprookstad")
    assert sheet.owner == "F. Fantasia"


def test_a_possible_double_shows_while_typing_and_can_be_opened(
    open_drawer: Open, fill: Fill, places: list[Any], qtbot: QtBot
) -> None:
    fill(_world)
    drawer = open_drawer("new_case")
    type_text(drawer.texts["first_name"], "Jits")
    drawer.days["birth_date"].type("2-3-2024")
    qtbot.waitUntil(lambda: bool(drawer.finds.doubles), timeout=3000)
    assert shown_name(drawer.finds.doubles[0].name) == "Jits J."
    drawer.findChild(DoubleRow).opened.emit(drawer.finds.doubles[0].case_id)
    assert [(place.page, place.case_id) for place in places] == [(PageKey.CASE, 1)]


def test_an_unborn_child_needs_no_name_but_a_due_date_that_can_be(open_drawer: Open, fill: Fill, desk: Desk) -> None:
    fill(_world)
    drawer = open_drawer("new_case")
    drawer.unborn.setChecked(True)
    _choose(drawer)
    drawer.days["due_date"].set_value(date(2029, 1, 1))
    drawer._make()
    assert drawer._row("due_date").error()
    drawer.days["due_date"].set_value(date(2027, 4, 15))
    drawer._make()
    assert desk.read(case_sheet, 2).due_date == date(2027, 4, 15)


@pytest.mark.parametrize("day", [date(1890, 1, 1), date(2026, 11, 11), date(2007, 1, 1)])
def test_an_impossible_birth_date_is_refused_beside_the_field(open_drawer: Open, fill: Fill, day: date) -> None:
    fill(_world)
    drawer = open_drawer("new_case")
    drawer.texts["first_name"].setText("Lotje")
    drawer.days["birth_date"].set_value(day)
    _choose(drawer)
    drawer._make()
    assert drawer._row("birth_date").error()


def test_nothing_filled_in_is_said_calmly(open_drawer: Open, fill: Fill, drawers: Drawers) -> None:
    fill(_world)
    drawer = open_drawer("new_case")
    drawer.texts["owner"].clear()
    drawer._make()
    assert drawers.content is drawer
    assert all(drawer._row(name).error() for name in ("first_name", "location", "residence", "owner"))


def test_what_was_typed_is_there_again_and_gone_after_not_making(
    open_drawer: Open, fill: Fill, desk: Desk, drawers: Drawers
) -> None:
    fill(_world)
    drawer = open_drawer("new_case")
    drawer.texts["first_name"].setText("Lotje")
    drawer.days["birth_date"].set_value(BORN)
    _choose(drawer)
    drawers.close()
    again = open_drawer("new_case")
    assert again.texts["first_name"].text() == "Lotje"
    assert again.days["birth_date"].value() == BORN
    assert again.location.currentText() == "De Maanvis"
    again._drop()
    assert drawers.content is None
    assert desk.read(read_draft, "new_case") is None


def test_a_signaal_goes_along(open_drawer: Open, fill: Fill, desk: Desk) -> None:
    def with_signal(maker: Maker) -> int:
        _world(maker)
        given = SignalInput(reporter="Pleun", group_id=maker.group("Golfjes", "De Maanvis"), fact="Wijst.")
        return made(record_signal(maker.session, given, on=maker.on))

    ref = fill(with_signal)
    drawer = open_drawer("new_case", kind="signal", ref=ref)
    assert "S-0001" in drawer.context()
    assert (drawer.location.currentText(), drawer.group.currentText()) == ("De Maanvis", "Golfjes")
    drawer._make()
    assert desk.read(signal_sheet, ref).case_code == "K-0002"
    assert desk.read(case_sheet, 2).team_question == "Wijst."


def test_a_file_without_locations_says_where_to_add_one(open_drawer: Open, places: list[Any]) -> None:
    drawer = open_drawer("new_case")
    box = forms.field(drawer.form, "no_location", InfoBox)
    assert box.isVisible()
    box.acted.emit()
    assert places[0].page is PageKey.SETTINGS


def test_a_bsn_among_the_names_is_asked(open_drawer: Open, fill: Fill) -> None:
    fill(_world)
    drawer = open_drawer("new_case")
    drawer.texts["surname"].setText("Jansen 111222333")
    drawer._look()
    assert forms.field(drawer.form, "text_hint", InlineHint).isVisible()


@pytest.mark.parametrize("name", ["<b>Zoë</b>", "👶🏽", "محمد", "x" * 5000, 'O\'Brien "q" --'])
def test_any_name_can_be_typed(open_drawer: Open, fill: Fill, desk: Desk, name: str) -> None:
    fill(_world)
    drawer = open_drawer("new_case")
    drawer.texts["first_name"].setText(name)
    _choose(drawer)
    drawer._look()
    drawer._make()
    assert desk.read(case_sheet, 2).name.first_name == name


def _open_cases(desk: Desk) -> int:
    return desk.read(list_counts, "", on=desk.today()).of_view[ListView.ALL_OPEN]


def _names(drawer: Any, first: str, surname: str, born: date | None = None) -> None:
    drawer.texts["first_name"].setText(first)
    drawer.texts["surname"].setText(surname)
    drawer.days["birth_date"].set_value(born)
    _choose(drawer)
    drawer._look()


def test_twins_of_one_name_are_asked_about_and_not_blocked(
    open_drawer: Open, fill: Fill, desk: Desk, qtbot: QtBot
) -> None:
    fill(_world)
    drawer = open_drawer("new_case")
    _names(drawer, "jits", "Jansen", BORN)
    drawer._make()
    assert "al een kind met deze naam" in forms.field(drawer.form, "doubles_why", PlainLabel).text()
    assert _open_cases(desk) == 1
    row = drawer.findChild(DoubleRow)
    qtbot.mouseClick(row.findChild(QWidget, "other_child"), Qt.MouseButton.LeftButton)
    assert not drawer.finds.doubles
    drawer._make()
    assert _open_cases(desk) == 2
    assert not desk.read(likely_doubles, PersonName("Jits", "", "Jansen"), BORN, but_not=2)


def test_it_is_the_same_child_so_the_signaal_joins_its_casus(
    open_drawer: Open, fill: Fill, desk: Desk, places: list[Any], drawers: Drawers
) -> None:
    def with_signal(maker: Maker) -> int:
        _world(maker)
        return a_signal(maker, name=PersonName("Jits", "", "Jansen"))

    ref = fill(with_signal)
    told: list[Any] = []
    drawers.toast.connect(lambda _words, change: told.append(change))
    drawer = open_drawer("new_case", kind="signal", ref=ref)
    assert drawer.texts["surname"].text() == "Jansen"
    drawer.findChild(DoubleRow).opened.emit(1)
    assert [(place.page, place.case_id) for place in places] == [(PageKey.CASE, 1)]
    assert [one.signal_id for one in desk.read(signals_of_case, 1)] == [ref]
    desk.undo(told[0])
    assert desk.read(signals_of_case, 1) == ()


def test_a_sister_is_suggested_linked_and_brings_her_parents(
    open_drawer: Open, fill: Fill, desk: Desk, drawers: Drawers
) -> None:
    def with_sister(maker: Maker) -> None:
        _world(maker)
        maker.guardian(1, "Jana", "Jansen")

    fill(with_sister)
    told: list[Any] = []
    drawers.toast.connect(lambda _words, change: told.append(change))
    drawer = open_drawer("new_case")
    _names(drawer, "Loek", "Jansen", date(2022, 1, 1))
    drawer.findChild(QAbstractButton, "sibling_K-0001").click()
    assert not drawer.findChild(QAbstractButton, "parents_K-0001").isHidden()
    drawer._look()
    drawer._make()
    assert [one.case_id for one in desk.read(siblings, 2)] == [1]
    assert [one.name.first_name for one in desk.read(guardians, 2)] == ["Jana"]
    desk.undo(told[0])
    assert desk.read(siblings, 1) == ()
    assert _open_cases(desk) == 1


def test_earlier_signals_are_offered_and_go_along_when_ticked(open_drawer: Open, fill: Fill, desk: Desk) -> None:
    def with_signals(maker: Maker) -> tuple[int, int, int]:
        _world(maker)
        name = PersonName("Lotje")
        return a_signal(maker, name=name), a_signal(maker, "Eerder.", name=name), a_signal(maker, "Zonder naam.")

    first, named, unnamed = fill(with_signals)
    drawer = open_drawer("new_case", kind="signal", ref=first)
    assert {one.signal_id for one in drawer.finds.signals} == {named, unnamed}
    assert drawer.finds.chosen_signals() == (named,)
    drawer._make()
    assert {one.signal_id for one in desk.read(signals_of_case, 2)} == {first, named}


def test_a_casus_half_typed_from_a_signaal_is_there_again(open_drawer: Open, fill: Fill, drawers: Drawers) -> None:
    def with_signal(maker: Maker) -> int:
        _world(maker)
        return a_signal(maker)

    ref = fill(with_signal)
    drawer = open_drawer("new_case", kind="signal", ref=ref)
    drawer.texts["first_name"].setText("Zoë")
    drawers.close()
    assert open_drawer("new_case", kind="signal", ref=ref).texts["first_name"].text() == "Zoë"
    assert open_drawer("new_case").texts["first_name"].text() == ""
