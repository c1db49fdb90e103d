"""Tekstblokken in the whole window: a keyword expands, the list filters and inserts, a selection becomes a block."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.desktop.conftest import Fill
from tests.desktop.keys import press, type_text
from zorgdesk.casework.text_blocks import add_text_block, text_blocks
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.text_block import TextBlockDrawer
from zorgdesk.desktop.main_window import MainWindow
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.text_blocks.chooser import BlockChooser
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.wording import text_blocks as say

ON = date(2026, 11, 10)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def a_child_and_three_blocks(maker: Maker) -> int:
    for keyword, text in (
        ("ruilen", "{Kind} ruilt in {aantal} van {totaal} momenten."),
        ("rust", "Een rustige plek."),
        ("wachten", "Wacht vijf tellen. Geef {kind} rust."),
    ):
        add_text_block(maker.session, keyword, text, None, on=ON)
    return maker.derived(maker.case("Zoë", "Zonneveld"))


@pytest.fixture
def window(desk: Desk, fill: Fill, qtbot: QtBot) -> Iterator[MainWindow]:
    case_id = fill(a_child_and_three_blocks)
    shown = MainWindow(desk)
    qtbot.addWidget(shown)
    shown.resize(1366, 768)
    shown.show()
    shown.go(Place(PageKey.CASE, case_id))
    shown.open_drawer("note")
    yield shown
    shown.leave()


def fact_of(window: MainWindow, qtbot: QtBot) -> LongText:
    field = window.findChild(LongText, "fact")
    assert field is not None
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=5_000)
    return field


def ctrl_space(field: QWidget, more: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(field, Qt.Key.Key_Space, CTRL | more)
    QApplication.processEvents()


def chooser_of(window: MainWindow) -> BlockChooser:
    found = window.findChild(BlockChooser)
    assert found is not None
    return found


def listed(window: MainWindow) -> list[str]:
    rows = chooser_of(window).list.rows()
    return [rows.row(at).keyword for at in range(rows.rowCount())]


def test_a_keyword_becomes_its_text_with_the_name_and_the_first_open_slot_chosen(
    window: MainWindow, qtbot: QtBot
) -> None:
    field = fact_of(window, qtbot)
    type_text(field, "Doel: ruilen")
    ctrl_space(field)
    assert field.value() == "Doel: Zoë ruilt in {aantal} van {totaal} momenten."
    assert field.textCursor().selectedText() == "{aantal}"
    type_text(field, "3")
    press(field, Qt.Key.Key_Tab)
    assert field.textCursor().selectedText() == "{totaal}"
    type_text(field, "5")
    assert field.value() == "Doel: Zoë ruilt in 3 van 5 momenten."
    field.undo()
    field.undo()
    field.undo()
    assert field.value() == "Doel: ruilen"


def test_the_list_filters_while_typing_and_enter_inserts_in_place_of_the_word(
    window: MainWindow, qtbot: QtBot
) -> None:
    field = fact_of(window, qtbot)
    type_text(field, "Eerst ")
    ctrl_space(field)
    assert listed(window) == ["ruilen", "rust", "wachten"]
    type_text(field, "ru")
    assert listed(window) == ["ruilen", "rust"]
    type_text(field, "s")
    assert listed(window) == ["rust", "wachten"]
    press(field, Qt.Key.Key_Down)
    press(field, Qt.Key.Key_Return)
    assert field.value() == "Eerst Wacht vijf tellen. Geef Zoë rust."
    assert chooser_of(window).isHidden()


def test_a_semicolon_opens_the_list_and_escape_closes_only_the_list(window: MainWindow, qtbot: QtBot) -> None:
    field = fact_of(window, qtbot)
    type_text(field, "Dan ;r")
    assert chooser_of(window).isVisible()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert chooser_of(window).isHidden()
    assert window.drawers.content is not None
    type_text(field, "u")
    press(field, Qt.Key.Key_Tab)
    assert field.value() == "Dan Zoë ruilt in {aantal} van {totaal} momenten."


def test_a_word_that_finds_nothing_leaves_enter_alone_and_without_slots_tab_moves_on(
    window: MainWindow, qtbot: QtBot
) -> None:
    field = fact_of(window, qtbot)
    type_text(field, "zwemmen")
    ctrl_space(field)
    assert listed(window) == []
    press(field, Qt.Key.Key_Return, text="\r")
    assert field.value() == "zwemmen\n"
    assert chooser_of(window).isHidden()
    type_text(field, "rust")
    ctrl_space(field)
    assert field.value() == "zwemmen\nEen rustige plek."
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert not field.hasFocus()


def test_a_line_that_says_so_takes_blocks_and_another_line_does_not(window: MainWindow, qtbot: QtBot) -> None:
    line = QLineEdit(window)
    line.setProperty("textBlocks", True)
    line.show()
    line.setFocus()
    type_text(line, "dan ruilen")
    ctrl_space(line)
    assert line.text() == "dan Zoë ruilt in {aantal} van {totaal} momenten."
    assert line.selectedText() == "{aantal}"
    type_text(line, "2")
    press(line, Qt.Key.Key_Tab)
    assert line.selectedText() == "{totaal}"
    plain = QLineEdit(window)
    plain.show()
    plain.setFocus()
    type_text(plain, "rust")
    ctrl_space(plain)
    assert plain.text() == "rust"
    assert window.toast.words() == say.NO_TEXT


def test_without_a_child_the_words_are_general(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    assert window.drawers.close()
    window.go(Place(PageKey.SETTINGS, tab="text_blocks"))
    window.open_drawer("text_block", Place(PageKey.SETTINGS))
    drawer = window.drawers.content
    assert isinstance(drawer, TextBlockDrawer)
    drawer.text.setFocus()
    type_text(drawer.text, "wachten")
    ctrl_space(drawer.text)
    assert drawer.text.value() == "Wacht vijf tellen. Geef het kind rust."


def test_a_selection_becomes_a_block_and_a_name_in_it_is_asked_about(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    field = fact_of(window, qtbot)
    field.setPlainText("Zoë wacht vijf tellen.")
    field.selectAll()
    ctrl_space(field, SHIFT)
    drawer = window.drawers.content
    assert isinstance(drawer, TextBlockDrawer)
    assert drawer.text.value() == "Zoë wacht vijf tellen."
    type_text(drawer.keyword, "tellen")
    drawer.keep.click()
    assert drawer.hint.isVisible()
    assert all(one.keyword != "tellen" for one in desk.read(text_blocks))
    drawer.hint.button.click()
    assert drawer.text.value() == "{kind} wacht vijf tellen."
    drawer.keep.click()
    assert [one.text for one in desk.read(text_blocks) if one.keyword == "tellen"] == ["{kind} wacht vijf tellen."]
    assert window.drawers.name == "note"
    window.toast.undo()
    assert all(one.keyword != "tellen" for one in desk.read(text_blocks))


def test_what_was_typed_in_the_drawer_survives_closing_it(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    window.open_drawer("text_block", Place(PageKey.SETTINGS))
    first = window.drawers.content
    assert isinstance(first, TextBlockDrawer)
    type_text(first.keyword, "later")
    assert window.drawers.close()
    window.open_drawer("text_block", Place(PageKey.SETTINGS))
    again = window.drawers.content
    assert isinstance(again, TextBlockDrawer)
    assert again.keyword.text() == "later"


def test_the_menu_of_a_text_offers_both(window: MainWindow, qtbot: QtBot) -> None:
    field = fact_of(window, qtbot)
    field.setPlainText("rust")
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Menu)
    QApplication.processEvents()
    from zorgdesk.desktop.spelling.menu import menu_at

    menu: QMenu = menu_at(field, field.textCursor())
    names = [one.objectName() for one in menu.actions()]
    assert {"insert_text_block", "make_text_block"} <= set(names)
    next(one for one in menu.actions() if one.objectName() == "make_text_block").trigger()
    assert isinstance(window.drawers.content, TextBlockDrawer)
    menu.deleteLater()
