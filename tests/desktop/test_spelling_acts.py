"""Spelling in the whole window: F7, own words that are kept with a way back, and the settings."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.desktop.conftest import Fill
from tests.desktop.keys import press
from zorgdesk.casework.preferences import preferences
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.main_window import MainWindow
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.spelling.speller import speller
from zorgdesk.desktop.widgets.choice import Switch
from zorgdesk.desktop.widgets.long_text import LongText


@pytest.fixture
def window(desk: Desk, fill: Fill, qtbot: QtBot) -> Iterator[MainWindow]:
    case_id = fill(lambda maker: maker.derived(maker.case("Tsjoepie")))
    shown = MainWindow(desk)
    qtbot.addWidget(shown)
    shown.resize(1366, 768)
    shown.show()
    shown.go(Place(PageKey.CASE, case_id))
    shown.open_drawer("note")
    yield shown
    shown.leave()
    speller().names_from(tuple)
    speller().follow(on=True, own_words=())


def fact_of(window: MainWindow, qtbot: QtBot) -> LongText:
    field = window.findChild(LongText, "fact")
    assert field is not None
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=5_000)
    return field


def open_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_f7_goes_to_the_unknown_word_and_a_kept_word_can_be_undone(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    field = fact_of(window, qtbot)
    field.setPlainText("Tsjoepie danst de bibbelbolz.")
    press(field, Qt.Key.Key_F7)
    assert field.textCursor().selectedText() == "bibbelbolz"
    menu = open_menu()
    next(one for one in menu.actions() if one.objectName() == "add_word").trigger()
    menu.close()
    assert desk.read(preferences).own_words == ["bibbelbolz"]
    assert speller().knows("bibbelbolz")
    window.toast.undo()
    assert desk.read(preferences).own_words == []
    assert not speller().knows("bibbelbolz")


def test_f7_says_when_all_words_are_known_and_when_marks_are_off(window: MainWindow, qtbot: QtBot) -> None:
    field = fact_of(window, qtbot)
    field.setPlainText("Tsjoepie danst.")
    press(field, Qt.Key.Key_F7)
    assert window.toast.words() == "Alle woorden in deze tekst zijn bekend"
    speller().follow(on=False, own_words=())
    press(field, Qt.Key.Key_F7)
    assert "staat uit" in window.toast.words()


def test_the_settings_switch_marks_off_and_change_the_own_words(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    window.drawers.close()
    window.go(Place(PageKey.SETTINGS, tab="appearance"))
    switch = window.findChild(Switch, "spelling_marks")
    words = window.findChild(LongText, "own_words")
    assert switch is not None
    assert words is not None
    words.setPlainText("aaibeest\nbibbelbol")
    assert window.leave()
    assert desk.read(preferences).own_words == ["aaibeest", "bibbelbol"]
    switch.click()
    assert not desk.read(preferences).spelling_marks
    assert not speller().on
