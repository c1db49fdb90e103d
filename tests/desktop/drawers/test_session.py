"""Sessie noteren in ten seconds: how many keys it takes, what is refused, and that nothing typed is lost."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.casework.makers import Maker
from tests.casework.trajectory_makers import begun, executor
from tests.desktop.conftest import TODAY, Fill
from tests.desktop.shell_parts import settle
from zorgdesk.casework.register import register_card
from zorgdesk.casework.session_list import session_row, session_table
from zorgdesk.casework.sheets.sessions import SessionRow
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.register import RegisterDrawer
from zorgdesk.desktop.drawers.session import SessionDrawer
from zorgdesk.desktop.places import NEW_SESSION, PageKey, Place
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.domain.values import SessionState
from zorgdesk.wording import sessions as say

CTRL = Qt.KeyboardModifier.ControlModifier
Open = Callable[..., SessionDrawer]


def lotje(maker: Maker) -> tuple[int, int]:
    """Lotje with Cor from outside, two times a week."""
    case_id = maker.case()
    return case_id, begun(maker, case_id, executor_id=executor(maker))


@pytest.fixture
def world(fill: Fill) -> tuple[int, int]:
    found: tuple[int, int] = fill(lotje)
    return found


@pytest.fixture
def rows(desk: Desk, world: tuple[int, int]) -> list[SessionRow]:
    return list(desk.read(session_table, world[1], on=TODAY).rows)


@pytest.fixture
def opens(desk: Desk, world: tuple[int, int]) -> Iterator[Open]:
    made: list[SessionDrawer] = []

    def opened(ref: int, kind: str = "") -> SessionDrawer:
        drawer = SessionDrawer(desk, Place(PageKey.CASE, world[0], ref=ref, kind=kind))
        made.append(drawer)
        drawer.resize(460, 640)
        drawer.show()
        drawer.activateWindow()
        first = drawer.first_focus()
        assert first is not None
        first.setFocus()
        settle()
        return drawer

    yield opened
    for drawer in made:
        drawer.hide()
        drawer.deleteLater()
    settle()


def of_today(rows: list[SessionRow]) -> SessionRow:
    return next(row for row in rows if row.day == TODAY)


def test_todays_session_is_logged_with_one_key_besides_the_letters(
    opens: Open, desk: Desk, rows: list[SessionRow]
) -> None:
    drawer = opens(of_today(rows).session_id)
    closed: list[bool] = []
    drawer.done.connect(lambda: closed.append(True))
    inputs = 1  # Enter on the row opened it
    QTest.keyClicks(QApplication.focusWidget(), "Ruilkaart, Pleun doet na")
    inputs += 1
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    kept = desk.read(session_row, of_today(rows).session_id)
    assert (kept.state, kept.minutes, kept.what) == (SessionState.DONE, 90, "Ruilkaart, Pleun doet na")
    assert closed == [True]
    assert inputs <= 4


def test_showing_how_is_two_keys_more(opens: Open, desk: Desk, rows: list[SessionRow]) -> None:
    drawer = opens(of_today(rows).session_id)
    QTest.keyClicks(QApplication.focusWidget(), "Voordoen: ruilkaart")
    inputs = 1
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert drawer.modelled.hasFocus(), "Tab goes to the tick: day and minutes are filled in"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    inputs += 3
    assert desk.read(session_row, of_today(rows).session_id).modelled
    assert inputs <= 4


def test_a_missed_one_asks_only_for_the_reason(opens: Open, desk: Desk, rows: list[SessionRow]) -> None:
    drawer = opens(of_today(rows).session_id)
    drawer.state.set_value(SessionState.MISSED)
    drawer.state.chosen.emit(SessionState.MISSED)
    assert drawer.reason.hasFocus()
    assert not drawer.minutes.isVisible()
    drawer.keep.click()
    assert forms.field(drawer, "row_reason", FormRow).error() == say.NEED_REASON
    QTest.keyClicks(drawer.reason, "Cor was ziek")
    drawer.keep.click()
    kept = desk.read(session_row, of_today(rows).session_id)
    assert (kept.state, kept.reason, kept.minutes) == (SessionState.MISSED, "Cor was ziek", 0)


def test_a_day_outside_the_period_is_said_beside_the_day(opens: Open, rows: list[SessionRow]) -> None:
    drawer = opens(of_today(rows).session_id)
    drawer.day.type("9-12-2026")
    drawer.state.set_value(SessionState.PLANNED)
    drawer.keep.click()
    assert "verleng eerst het traject" in forms.field(drawer, "row_day", FormRow).error()


def test_a_closed_day_and_the_register_are_said_and_block_nothing(opens: Open, rows: list[SessionRow]) -> None:
    drawer = opens(rows[0].session_id)
    assert drawer.state.value() is SessionState.PLANNED, "it is still to come"
    drawer.day.type("29-11-2026")
    assert not forms.field(drawer, "day_hint", InlineHint).isVisible()
    assert "tweede keer" in forms.field(drawer, "register_hint", InlineHint).sentence()


def test_an_extra_one_begins_today_with_the_minutes_of_the_traject(
    opens: Open, desk: Desk, world: tuple[int, int]
) -> None:
    before = len(desk.read(session_table, world[1], on=TODAY).rows)
    drawer = opens(world[1], NEW_SESSION)
    assert drawer.title() == say.ADD_TITLE
    assert (drawer.day.value(), drawer.minutes.value()) == (TODAY, 90)
    QTest.keyClicks(drawer.what, "Extra kijkmoment")
    drawer.keep.click()
    found = desk.read(session_table, world[1], on=TODAY).rows
    extra = [row for row in found if row.what == "Extra kijkmoment"]
    assert len(found) == before + 1
    assert [(row.day, row.planned_minutes, row.minutes) for row in extra] == [(TODAY, 0, 90)]


def test_what_was_typed_survives_closing_and_the_lock(opens: Open, rows: list[SessionRow]) -> None:
    drawer = opens(of_today(rows).session_id)
    QTest.keyClicks(drawer.what, "Half getypt")
    drawer.minutes.set_value(45)
    assert drawer.leave()
    again = opens(of_today(rows).session_id)
    assert (again.what.text(), again.minutes.value()) == ("Half getypt", 45)
    other = opens(rows[-1].session_id)
    assert not other.what.text(), "the draft is of another sessie"


def test_taking_away_closes_the_drawer(opens: Open, desk: Desk, rows: list[SessionRow], world: tuple[int, int]) -> None:
    drawer = opens(rows[0].session_id)
    drawer.away.click()
    assert len(desk.read(session_table, world[1], on=TODAY).rows) == len(rows) - 1


def test_the_register_is_filled_in_with_days_only(desk: Desk, world: tuple[int, int]) -> None:
    drawer = RegisterDrawer(desk, Place(PageKey.CASE, world[0], ref=world[1]))
    drawer.show()
    assert drawer.context() == "Cor Coachman · De Wolkenfabriek"
    assert drawer.first_focus() is drawer.days["registered_on"]
    drawer.days["registered_on"].type("1-10-2026")
    drawer.days["linked_on"].type("geen dag")
    drawer.keep.click()
    assert forms.field(drawer, "row_linked_on", FormRow).error()
    drawer.days["linked_on"].type("2-10-2026")
    drawer.keep.click()
    card = desk.read(register_card, world[1])
    assert card is not None
    assert (card.state.linked_on, card.warns) == (date(2026, 10, 2), False)
    assert not drawer.findChildren(QLineEdit, "vog_number")
    drawer.hide()
    drawer.deleteLater()
    settle()
