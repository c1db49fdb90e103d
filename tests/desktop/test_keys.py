"""The one list of keys binds them, and the key list shows exactly what is bound."""

from PySide6.QtCore import Qt

from tests.desktop.shell_parts import PlainPage, ctrl, opened, plain_pages, press, settle, type_text
from zorgdesk.casework.preferences import preferences
from zorgdesk.desktop import keys
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.key_list import KeyList
from zorgdesk.desktop.keys import ACTS, KeyAct
from zorgdesk.desktop.main_window import MainWindow
from zorgdesk.desktop.places import PageKey
from zorgdesk.wording import keys as words

__all__ = ["plain_pages"]
LETTER = Qt.Key.Key_N


def page_of(window: MainWindow) -> PlainPage:
    page = window.page()
    assert isinstance(page, PlainPage)
    return page


def key_list_of(window: MainWindow) -> KeyList:
    found = window.acts.key_list
    assert found is not None
    return found


def test_every_act_stands_in_the_list_once_and_has_a_word() -> None:
    acts = [key.act for key in ACTS]
    assert sorted(acts) == sorted(KeyAct)
    assert all(words.act(act.value) for act in KeyAct)


def test_every_group_has_a_head() -> None:
    assert all(words.group(key.group.value, "Casus") for key in ACTS)


def test_keys_are_written_as_they_stand_on_the_keyboard() -> None:
    assert [words.cap(key) for key in ("Return", "Alt+Left", "Ctrl+Return", "Space")] == [
        "Enter",
        "Alt+←",
        "Ctrl+Enter",
        "Spatie",
    ]


def test_a_single_letter_works_only_outside_a_text(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        page = page_of(window)
        page.line.setFocus()
        press(LETTER)
        assert page.noted == 0
        assert page.line.text() == "n"
        window.side_bar.item("today").setFocus()
        press(LETTER)
        assert page.noted == 0, "the page's key works in the page only"
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page.setFocus()
        press(LETTER)
        assert page.noted == 1


def test_single_letters_can_be_switched_off_and_stay_off(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        window.acts.show_keys()
        key_list = key_list_of(window)
        key_list._switch.click()
        assert desk.read(preferences).single_letter_keys is False
        assert keys.letters().on is False
        press(Qt.Key.Key_Escape)
        page = page_of(window)
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page.setFocus()
        press(LETTER)
        assert page.noted == 0


def test_the_key_list_shows_this_screen_first_and_goes_back_where_it_was(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        page = page_of(window)
        page.text.setFocus()
        ctrl(Qt.Key.Key_Slash)
        key_list = key_list_of(window)
        assert key_list.isVisible()
        rows = [row.objectName() for row in key_list.rows()]
        assert rows[0] == "key_note"
        assert {"key_search", "key_lock", "key_today"} <= set(rows)
        press(Qt.Key.Key_Escape)
        assert key_list.isHidden()
        assert page.text.hasFocus()


def test_typing_filters_the_key_list_and_enter_does_the_act(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        window.acts.show_keys()
        key_list = key_list_of(window)
        type_text(key_list.query, "casussen")
        settle()
        assert [row.objectName() for row in key_list.rows()] == ["key_cases"]
        press(Qt.Key.Key_Return)
        assert key_list.isHidden()
        place = window.place()
        assert place is not None
        assert place.page is PageKey.CASES


def test_a_filter_that_finds_nothing_says_so(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        window.acts.show_keys()
        key_list = key_list_of(window)
        type_text(key_list.query, "qqq")
        settle()
        assert key_list.rows() == []
        assert not key_list._nothing.isHidden()


def test_ctrl_and_a_digit_goes_to_a_place(desk: Desk, plain_pages: None) -> None:
    with opened(desk) as window:
        for digit, page in ((Qt.Key.Key_2, PageKey.CASES), (Qt.Key.Key_5, PageKey.HANDOVERS)):
            ctrl(digit)
            place = window.place()
            assert place is not None
            assert place.page is page
