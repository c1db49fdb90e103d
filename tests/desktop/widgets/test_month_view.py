"""The month: arrows walk the days, Enter and a click open, and what does not fit is counted."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desktop.keys import press
from zorgdesk.desktop import look
from zorgdesk.desktop.tokens import Scheme
from zorgdesk.desktop.widgets.month_view import MonthEntry, MonthView

TODAY = date(2026, 11, 10)


def _entry(day: int, key: int) -> MonthEntry:
    return MonthEntry(key, date(2026, 11, day), "info", "users", f"Ding {key}", f"10:00 Ding {key}")


@pytest.fixture
def month(qtbot: QtBot, qapp: QApplication) -> MonthView:
    look.put_on(qapp, Scheme.LIGHT)
    made = MonthView()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show_month(TODAY, [_entry(12, 1), *(_entry(17, key) for key in range(2, 8))], TODAY)
    made.show()
    return made


def test_arrows_walk_the_working_days(month: MonthView) -> None:
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        press(month, key)
        walked.append(month.day().day)
    assert walked == [11, 18, 19, 20, 19]
    press(month, Qt.Key.Key_Right)
    press(month, Qt.Key.Key_Right)
    assert month.day() == date(2026, 11, 23)
    press(month, Qt.Key.Key_Home)
    assert month.day() == TODAY


def test_a_month_key_asks_for_the_next_month(month: MonthView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(month.day_changed) as heard:
        press(month, Qt.Key.Key_PageDown)
    assert heard.args == [date(2026, 12, 10)]


def test_enter_opens_the_one_thing_of_a_day_and_asks_for_a_day_with_more(month: MonthView, qtbot: QtBot) -> None:
    month.set_day(date(2026, 11, 12))
    with qtbot.waitSignal(month.opened) as heard:
        press(month, Qt.Key.Key_Return)
    assert heard.args == [1]
    month.set_day(date(2026, 11, 17))
    with qtbot.waitSignal(month.day_opened) as asked:
        press(month, Qt.Key.Key_Return)
    assert asked.args == [date(2026, 11, 17)]


def test_a_click_opens_an_entry_and_the_rest_of_a_full_day(month: MonthView, qtbot: QtBot) -> None:
    month.set_day(date(2026, 11, 17))
    spots = [spot.center() for spot in month.spots_of(date(2026, 11, 17))]
    with qtbot.waitSignal(month.opened) as heard:
        _click(month, qtbot, spots[0])
    assert heard.args == [2]
    with qtbot.waitSignal(month.day_opened):
        _click(month, qtbot, spots[-1])


def _click(month: MonthView, qtbot: QtBot, point: QPoint) -> None:
    qtbot.mouseClick(month, Qt.MouseButton.LeftButton, pos=point)


def test_the_weekend_shows_only_when_something_is_planned_there(month: MonthView) -> None:
    saturday = date(2026, 11, 14)
    assert not month.spots_of(saturday)
    month.show_month(TODAY, [_entry(14, 9)], TODAY)
    assert len(month.spots_of(saturday)) == 1


def test_the_day_is_told_to_who_cannot_see_it(month: MonthView) -> None:
    month.set_day(date(2026, 11, 12))
    assert month.accessibleDescription() == "donderdag 12 november 2026: 10:00 Ding 1"
    month.set_day(date(2026, 11, 13))
    assert month.accessibleDescription() == "vrijdag 13 november 2026: niets gepland"
