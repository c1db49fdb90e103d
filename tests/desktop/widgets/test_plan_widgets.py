"""Widgets of the plan: a number in a line, a sentence that becomes a field, SMART, the looptijd, a row as a button."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.desktop.keys import type_text
from zorgdesk.desktop.widgets.inline_text import InlineText
from zorgdesk.desktop.widgets.number_field import NumberField
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.row_button import RowButton
from zorgdesk.desktop.widgets.run_line import RunLine, RunMark
from zorgdesk.desktop.widgets.smart_cell import SmartCell


def test_a_number_field_takes_only_whole_numbers(qtbot: QtBot) -> None:
    field = NumberField()
    qtbot.addWidget(field)
    heard: list[object] = []
    field.number_changed.connect(heard.append)
    type_text(field, "4a2")
    assert (field.value(), heard[-1]) == (42, 42)
    field.set_value(None)
    assert field.value() is None
    with pytest.raises(TypeError):
        field.set_value("4")


def test_a_sentence_grows_and_keeps_its_text(qtbot: QtBot) -> None:
    field = InlineText()
    qtbot.addWidget(field)
    field.resize(200, 40)
    one = field.sizeHint().height()
    field.set_value("Lotje vraagt speelgoed met een woord of gebaar, in 4 van 5 ruilmomenten, ook buiten.")
    field.show()
    qtbot.waitExposed(field)
    assert field.sizeHint().height() > one
    field.setFocus()
    field.clearFocus()
    assert field.value().startswith("Lotje")
    field.hide()


def test_a_smart_cell_says_what_is_missing(qtbot: QtBot) -> None:
    cell = SmartCell("M", "Meetbaar")
    qtbot.addWidget(cell)
    cell.say("Nulmeting ontbreekt", missing=True)
    assert cell.words() == "Nulmeting ontbreekt"
    assert cell.accessibleName() == "Meetbaar: Nulmeting ontbreekt"


def test_a_row_is_one_button_for_the_keyboard(qtbot: QtBot) -> None:
    row = RowButton()
    qtbot.addWidget(row)
    row.row.addWidget(PlainLabel("Ruilkaarten"))
    row.show()
    qtbot.waitExposed(row)
    with qtbot.waitSignal(row.clicked):
        QTest.keyClick(row, Qt.Key.Key_Space)
    row.hide()


def test_the_run_line_says_itself_in_words_and_paints(qtbot: QtBot) -> None:
    line = RunLine()
    qtbot.addWidget(line)
    line.resize(280, 80)
    marks = [
        RunMark(0.0, "ok", "flag", "Start", "12 okt"),
        RunMark(0.6, "violet", "signpost", "Go/no-go", "do 12 nov"),
        RunMark(1.0, "info", "target", "Evaluatie", "di 1 dec"),
    ]
    line.show_run(marks, 0.5, "Go/no-go over 2 dagen.")
    assert line.accessibleName() == "Go/no-go over 2 dagen."
    assert not line.grab().isNull()
    line.show_run([], None, "")
    assert not line.grab().isNull()
