"""Red waves in a text field: unknown words only, never the word being typed, and mended by menu and key."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QTextCharFormat
from pytestqt.qtbot import QtBot

from tests.desktop.keys import type_text
from zorgdesk.desktop.spelling import menu
from zorgdesk.desktop.spelling.speller import Speller, speller
from zorgdesk.desktop.widgets.long_text import LongText


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[LongText]:
    speller().follow(on=True, own_words=())
    speller().names_from(lambda: ("Lotje van der Luchtballon", "De Wolkenfabriek"))
    shown = LongText()
    qtbot.addWidget(shown)
    shown.resize(400, 120)
    shown.show()
    yield shown
    speller().names_from(tuple)
    speller().follow(on=True, own_words=())


def marked(field: LongText) -> list[str]:
    """The words with a wave, in reading order."""
    found = []
    block = field.document().begin()
    while block.isValid():
        for one in block.layout().formats():
            if one.format.underlineStyle() is QTextCharFormat.UnderlineStyle.SpellCheckUnderline:
                found.append(block.text()[one.start : one.start + one.length])
        block = block.next()
    return found


def focus(field: LongText, qtbot: QtBot) -> None:
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=5_000)


def test_unknown_words_are_marked_from_the_first_focus_on(field: LongText, qtbot: QtBot) -> None:
    told: list[int] = []
    field.setPlainText("Zij heeft een mooie toooren gebouwt.\nDaarna ging zij bouwn. K-0142, a@b.nl en JGZ.")
    field.textChanged.connect(lambda: told.append(1))
    focus(field, qtbot)
    qtbot.waitUntil(lambda: marked(field) == ["toooren", "gebouwt", "bouwn"], timeout=5_000)
    assert told == [], "a mark is no change of the text"


def test_the_word_that_is_being_typed_waits_until_it_is_finished(field: LongText, qtbot: QtBot) -> None:
    focus(field, qtbot)
    type_text(field, "Zij speelt gezelligg")
    assert marked(field) == []
    type_text(field, " ")
    assert marked(field) == ["gezelligg"]


def test_names_of_the_case_are_never_marked(field: LongText, qtbot: QtBot) -> None:
    focus(field, qtbot)
    type_text(field, "Lotjes jas hangt in De Wolkenfabriek bij Luchtballon en Tsjoepie. ")
    qtbot.waitUntil(lambda: marked(field) == ["Tsjoepie"], timeout=5_000)


def test_the_menu_mends_a_word_in_one_step_of_undo(field: LongText, qtbot: QtBot) -> None:
    field.setPlainText("Hij heeft gegaann.")
    focus(field, qtbot)
    cursor = field.textCursor()
    cursor.setPosition(13)
    shown = menu.menu_at(field, cursor)
    first = shown.actions()[0]
    assert first.text() == "gegaan"
    first.trigger()
    assert field.value() == "Hij heeft gegaan."
    field.undo()
    assert field.value() == "Hij heeft gegaann."
    shown.deleteLater()


def test_the_next_unknown_word_is_found_by_key_and_can_be_kept(field: LongText, qtbot: QtBot) -> None:
    kept: list[str] = []
    speller().add_wanted.connect(kept.append)
    field.setPlainText("Hier ligt een\nstuiterballll.")
    focus(field, qtbot)
    assert menu.go_to_next(field)
    assert field.textCursor().selectedText() == "stuiterballll"
    shown = menu.menu_at(field, field.textCursor())
    keep = next(one for one in shown.actions() if one.objectName() == "add_word")
    assert isinstance(keep, QAction)
    keep.trigger()
    speller().add_wanted.disconnect(kept.append)
    assert kept == ["stuiterballll"]
    speller().follow(on=True, own_words=kept)
    qtbot.waitUntil(lambda: marked(field) == [], timeout=5_000)
    assert not menu.go_to_next(field)
    shown.deleteLater()


def test_switched_off_nothing_is_marked_and_the_menu_is_plain(field: LongText, qtbot: QtBot) -> None:
    field.setPlainText("gebouwt")
    focus(field, qtbot)
    field.moveCursor(field.textCursor().MoveOperation.Start)
    speller().follow(on=False, own_words=())
    assert not menu.go_to_next(field)
    shown = menu.menu_at(field, field.textCursor())
    assert all(one.objectName() != "add_word" for one in shown.actions())
    qtbot.waitUntil(lambda: marked(field) == [], timeout=5_000)
    shown.deleteLater()


def test_a_pasted_text_with_500_new_words_is_marked_in_pieces(field: LongText, qtbot: QtBot) -> None:
    focus(field, qtbot)
    letters = "bcdfghjklm"
    words = [f"{letters[n % 10]}{letters[n // 10 % 10]}{letters[n // 100]}qxz" for n in range(500)]
    field.insertPlainText(" ".join(words) + " ")
    assert marked(field) == [], "the paste itself waits for nothing"
    qtbot.waitUntil(lambda: len(marked(field)) == 500, timeout=10_000)


def test_own_words_count_whatever_the_apostrophe_and_abbreviations_are_no_words(qapp: object) -> None:
    own = Speller()
    own.follow(on=True, own_words=["zorgco’s", "Bibbelbol"])
    assert own.unknown_words("zorgco's en bibbelbolz met Bibbelbol") == [(12, 10)]
    assert own.unknown_words("pm'er, JGZ, ZorgDesk, www.foutt.nl, 12u30tt, Eén") == []


def test_an_emoji_before_a_word_moves_no_mark(field: LongText, qtbot: QtBot) -> None:
    focus(field, qtbot)
    field.insertPlainText("🙂🙂 gebouwt 🙂")
    field.insertPlainText("🙂\n")
    spots = [(one.start, one.length) for one in field.document().begin().layout().formats()]
    assert spots == [(5, 7)]
    cursor = field.textCursor()
    cursor.setPosition(7)
    word = menu.unknown_at(cursor)
    assert word is not None
    assert word.selectedText() == "gebouwt"
