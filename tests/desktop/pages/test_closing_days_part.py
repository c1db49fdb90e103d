"""Sluitingsdagen in the settings: days are typed, changed, taken away and put back; a tick closes a feestdag."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.casework.makers import Maker
from tests.casework.trajectory_makers import begun
from tests.desktop.conftest import TODAY, Fill
from tests.desktop.keys import press, type_text
from tests.desktop.shell_parts import settle, until
from zorgdesk.casework.changes import Change
from zorgdesk.casework.closing_days import closing_calendar
from zorgdesk.casework.session_list import session_table
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.settings import SettingsPage
from zorgdesk.desktop.pages.settings_parts.closing_days import ClosingDaysPart
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.wording import closing_days as say

CHRISTMAS = (date(2026, 12, 21), date(2026, 12, 24), date(2027, 1, 3))


@pytest.fixture
def page(desk: Desk) -> Iterator[SettingsPage]:
    made = SettingsPage(desk)
    made.resize(1150, 640)
    made.show()
    made.show_place(Place(PageKey.SETTINGS, tab="closing_days"))
    yield made
    made.hide()
    made.deleteLater()
    settle()


@pytest.fixture
def part(page: SettingsPage) -> ClosingDaysPart:
    found = page.part("closing_days")
    assert isinstance(found, ClosingDaysPart)
    return found


def a_traject(maker: Maker) -> int:
    """Lotje with two times a week until 1 december."""
    return begun(maker, maker.case())


def type_period(part: ClosingDaysPart, first: str, last: str, name: str) -> None:
    for field, words in (("first_day", first), ("last_day", last)):
        forms.field(part, field, DateField).type(words)
    name_field = forms.field(part, "period_name", QLineEdit)
    name_field.clear()
    type_text(name_field, name)
    press(name_field, Qt.Key.Key_Return)


def test_a_period_is_typed_with_the_keyboard_and_stands_in_the_list(part: ClosingDaysPart, desk: Desk) -> None:
    assert forms.field(part, "no_periods", EmptyState).isVisible()
    type_period(part, "21-12-2026", "3-1-2027", "Kerstvakantie")
    assert all(day in desk.read(closing_calendar) for day in CHRISTMAS)
    table = forms.field(part, "closed_periods", PlainTable)
    assert table.isVisible()
    row = [table.rows().columns[at].cell(table.rows().row(0)).text for at in range(3)]
    assert row == ["21 dec 2026 t/m 3 jan 2027", "Kerstvakantie", "14 dagen"]
    assert forms.field(part, "first_day", DateField).hasFocus(), "ready for the next one"


def test_a_period_without_a_first_day_or_with_its_end_before_it_says_what_to_do(
    part: ClosingDaysPart, desk: Desk
) -> None:
    type_period(part, "", "3-1-2027", "")
    assert forms.field(part, "row_first_day", FormRow).error() == say.FIRST_MISSING
    type_period(part, "21-12-2026", "1-12-2026", "")
    assert forms.field(part, "row_last_day", FormRow).error()
    assert CHRISTMAS[0] not in desk.read(closing_calendar)


def test_a_row_is_changed_taken_away_and_put_back(part: ClosingDaysPart, page: SettingsPage, desk: Desk) -> None:
    told: list[Change] = []
    page.toast.connect(lambda _, change: told.append(change))
    type_period(part, "13-10-2026", "", "Studiedag")
    table = forms.field(part, "closed_periods", PlainTable)
    table.choose(0)
    press(table, Qt.Key.Key_Return)
    assert forms.field(part, "keep_period", Button).text() == say.KEEP
    type_period(part, "14-10-2026", "", "Studiedag")
    assert date(2026, 10, 13) not in desk.read(closing_calendar)
    assert date(2026, 10, 14) in desk.read(closing_calendar)
    table.choose(0)
    press(table, Qt.Key.Key_Delete)
    assert date(2026, 10, 14) not in desk.read(closing_calendar)
    desk.undo(told[-1])
    assert date(2026, 10, 14) in desk.read(closing_calendar)
    assert table.rows().total == 1


def test_a_tick_closes_a_feestdag(part: ClosingDaysPart, desk: Desk) -> None:
    good_friday = forms.field(part, "holiday_good_friday", Tick)
    assert not good_friday.isChecked()
    assert forms.field(part, "holiday_kings_day", Tick).isChecked()
    good_friday.click()
    assert date(2027, 3, 26) in desk.read(closing_calendar)


def test_the_sessions_of_a_running_traject_follow_the_table(
    part: ClosingDaysPart, page: SettingsPage, fill: Fill
) -> None:
    traject = fill(a_traject)
    told: list[str] = []
    page.toast.connect(lambda words, _: told.append(words))
    type_period(part, "23-11-2026", "27-11-2026", "Herfst")
    until(lambda: say.planned(1) in told)
    days = {row.day for row in page.read(session_table, traject, on=TODAY).rows}
    assert not days & {date(2026, 11, 24), date(2026, 11, 26)}
    table = forms.field(part, "closed_periods", PlainTable)
    table.choose(0)
    press(table, Qt.Key.Key_Delete)
    until(lambda: told.count(say.planned(1)) == 2)
    assert date(2026, 11, 24) in {row.day for row in page.read(session_table, traject, on=TODAY).rows}
