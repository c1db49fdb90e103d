"""Instellingen, Tekstblokken: find one, open it, throw it away with a way back, and what an empty list says."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.desktop.keys import press, type_text
from zorgdesk.casework.text_blocks import add_text_block, text_blocks
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.settings import SettingsPage
from zorgdesk.desktop.pages.settings_parts.text_blocks import TextBlocksPart
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.domain.values import ConcernCategory

ON = date(2026, 11, 10)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> SettingsPage:
    desk.perform(add_text_block, "ruilen", "Geef door.", ConcernCategory.BEHAVIOUR, on=ON)
    desk.perform(add_text_block, "wachten", "Wacht vijf tellen.", None, on=ON)
    shown = SettingsPage(desk)
    qtbot.addWidget(shown)
    shown.resize(1100, 700)
    shown.show()
    shown.show_place(Place(PageKey.SETTINGS, tab="text_blocks"))
    return shown


def part_of(page: SettingsPage) -> TextBlocksPart:
    found = page.part("text_blocks")
    assert isinstance(found, TextBlocksPart)
    return found


def listed(page: SettingsPage) -> list[str]:
    table = part_of(page).table
    return [table.model().index(at, 0).data() for at in range(table.model().rowCount())]


def query_of(page: SettingsPage) -> QLineEdit:
    found = page.findChild(QLineEdit, "block_query")
    assert found is not None
    return found


def test_a_word_and_an_area_narrow_the_list_and_the_empty_list_offers_all(page: SettingsPage) -> None:
    assert listed(page) == ["ruilen", "wachten"]
    type_text(query_of(page), "vijf")
    assert listed(page) == ["wachten"]
    area = page.findChild(Choice, "block_area")
    nothing = page.findChild(EmptyState, "nothing")
    assert area is not None
    assert nothing is not None
    area.set_value(ConcernCategory.BEHAVIOUR)
    assert listed(page) == []
    assert nothing.isVisible()
    nothing.lifted.emit()
    assert listed(page) == ["ruilen", "wachten"]
    assert nothing.isHidden()


def test_enter_opens_the_block_and_delete_puts_it_in_the_bin_with_a_way_back(
    page: SettingsPage, desk: Desk, qtbot: QtBot
) -> None:
    table = part_of(page).table
    table.choose(0)
    with qtbot.waitSignal(page.drawer) as opened:
        press(table, Qt.Key.Key_Return)
    name, place = opened.args
    assert (name, place.ref) == ("text_block", desk.read(text_blocks)[0].block_id)
    with qtbot.waitSignal(page.toast) as told:
        press(table, Qt.Key.Key_Delete)
    assert listed(page) == ["wachten"]
    desk.undo(told.args[1])
    page.on_change(told.args[1])
    assert listed(page) == ["ruilen", "wachten"]


@pytest.fixture
def watched() -> Iterator[None]:
    privacy().switch(True)
    yield
    privacy().switch(False)


@pytest.mark.usefixtures("watched")
def test_under_privacy_view_texts_are_masked_and_nothing_opens(page: SettingsPage, qtbot: QtBot) -> None:
    page.set_privacy(True)
    table = part_of(page).table
    assert "tellen" not in str(table.model().index(1, 1).data())
    table.choose(0)
    with qtbot.assertNotEmitted(page.drawer):
        press(table, Qt.Key.Key_Return)
