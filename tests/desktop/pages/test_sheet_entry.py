"""Enter a sheet with the keyboard alone (look.md screen 09)."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker, made
from tests.desktop.keys import press, type_text
from zorgdesk.casework.observation_list import entry_sheet, observations_of
from zorgdesk.casework.observations import draw_sheet
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.sheet_entry import SheetEntryPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.case_field import CaseField
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Scroller
from zorgdesk.desktop.widgets.score_boxes import ScoreBoxes
from zorgdesk.domain.values import SheetKind, SheetLabel, Situation

TODAY = date(2026, 11, 10)
Fill = Callable[[Callable[[Maker], Any]], Any]


def two_sheets(maker: Maker) -> dict[str, int]:
    """A case with a sheet of its own, and a blank one."""
    case_id = maker.case("Łukasz", "Hof-Çelik", prefix="van 't")
    ids = {"case": case_id}
    for name, of_case in (("own", case_id), ("blank", None)):
        change = draw_sheet(
            maker.session,
            of_case,
            SheetKind.WELLBEING_INVOLVEMENT,
            SheetLabel.CODE_ONLY,
            "",
            token=name.upper().ljust(8, "X"),
            on=TODAY,
        )
        ids[name] = made(change)
    return ids


@pytest.fixture
def ids(fill: Fill) -> dict[str, int]:
    found: dict[str, int] = fill(two_sheets)
    return found


@pytest.fixture
def page(desk: Desk, ids: dict[str, int], qtbot: QtBot) -> Iterator[SheetEntryPage]:
    shown = SheetEntryPage(desk)
    qtbot.addWidget(shown)
    shown.resize(1366, 690)
    shown.show()
    yield shown
    shown.hide()


def part(page: QWidget, kind: type[Any], name: str) -> Any:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def _gone_to(page: SheetEntryPage) -> list[Place]:
    places: list[Place] = []
    page.go.connect(places.append)
    return places


def test_digits_score_and_jump_and_the_average_follows(page: SheetEntryPage, ids: dict[str, int], desk: Desk) -> None:
    page.show_place(Place(PageKey.SHEET_ENTRY, ids["case"], ref=ids["own"]))
    first = page.first_focus()
    assert isinstance(first, QLineEdit)
    first.setFocus()
    for row in (1, 2, 3):
        time = part(page, QLineEdit, f"time_{row}")
        time.setFocus()
        type_text(time, f"09{row}5")
        scores = part(page, ScoreBoxes, f"wellbeing_{row}")
        scores.setFocus()
        press(scores, Qt.Key.Key_3, text="3")
        assert QApplication.focusWidget() is part(page, ScoreBoxes, f"involvement_{row}")
        press(part(page, ScoreBoxes, f"involvement_{row}"), Qt.Key.Key_2, text="2")
        assert QApplication.focusWidget() is part(page, QLineEdit, f"seen_{row}")
        type_text(part(page, QLineEdit, f"seen_{row}"), "Zegt “meer” bij het fruit")
    assert "3 van 6 momenten ingevuld" in [label.text() for label in page.findChildren(PlainLabel)]
    places = _gone_to(page)
    part(page, QWidget, "done").click()
    assert places == [Place(PageKey.SHEET_ENTRY, ref=ids["blank"])], "the next sheet of the pile"
    (kept,) = desk.read(observations_of, ids["case"])
    assert (kept.wellbeing_average, kept.involvement_average) == (3.0, 2.0)
    assert [moment.time for moment in kept.moments] == ["09:15", "09:25", "09:35"]
    assert kept.moments[0].seen == "Zegt “meer” bij het fruit"


def test_the_same_as_above_copies_situation_and_scores(page: SheetEntryPage, ids: dict[str, int]) -> None:
    page.show_place(Place(PageKey.SHEET_ENTRY, ids["case"], ref=ids["own"]))
    part(page, Choice, "situation_1").set_value(Situation.MEAL)
    part(page, ScoreBoxes, "wellbeing_1").set_value(4)
    part(page, ScoreBoxes, "involvement_1").set_value(5)
    part(page, QLineEdit, "seen_2").setFocus()
    page.grid.same_as_above()
    assert part(page, Choice, "situation_2").value() is Situation.MEAL
    assert (part(page, ScoreBoxes, "wellbeing_2").value(), part(page, ScoreBoxes, "involvement_2").value()) == (4, 5)


def test_backspace_empties_a_score_and_arrows_stay_in_the_boxes(page: SheetEntryPage, ids: dict[str, int]) -> None:
    page.show_place(Place(PageKey.SHEET_ENTRY, ids["case"], ref=ids["own"]))
    boxes = part(page, ScoreBoxes, "wellbeing_1")
    press(boxes, Qt.Key.Key_5, text="5")
    press(boxes, Qt.Key.Key_Right)
    assert boxes.value() == 5
    press(boxes, Qt.Key.Key_Left)
    assert boxes.value() == 4
    press(boxes, Qt.Key.Key_Backspace)
    assert boxes.value() is None


def test_leaving_halfway_keeps_the_draft(page: SheetEntryPage, ids: dict[str, int], desk: Desk) -> None:
    page.show_place(Place(PageKey.SHEET_ENTRY, ids["case"], ref=ids["own"]))
    seen = part(page, QLineEdit, "seen_4")
    type_text(seen, "Half getypt")
    assert page.leave()
    sheet = desk.read(entry_sheet, ids["own"])
    assert sheet.line.has_draft
    assert sheet.kept is not None
    assert [(moment.position, moment.seen) for moment in sheet.kept.moments] == [(4, "Half getypt")]
    page.show_place(Place(PageKey.SHEET_ENTRY, ids["case"], ref=ids["own"]))
    assert part(page, QLineEdit, "seen_4").text() == "Half getypt"


def test_a_blank_sheet_asks_of_which_child_it_is(page: SheetEntryPage, ids: dict[str, int], desk: Desk) -> None:
    page.show_place(Place(PageKey.SHEET_ENTRY, ref=ids["blank"]))
    field = part(page, CaseField, "case")
    assert field.isVisible()
    part(page, QWidget, "done").click()
    assert part(page, FormRow, "row_case").error()
    type_text(field, "lukasz")
    press(field, Qt.Key.Key_Return)
    assert field.value() == ids["case"]
    part(page, ScoreBoxes, "wellbeing_1").set_value(2)
    part(page, QWidget, "done").click()
    assert len(desk.read(observations_of, ids["case"])) == 1


def test_another_code_opens_that_sheet_and_an_unknown_one_is_told(
    page: SheetEntryPage, ids: dict[str, int], desk: Desk
) -> None:
    page.show_place(Place(PageKey.SHEET_ENTRY, ids["case"], ref=ids["own"]))
    told: list[Any] = []
    desk.refused.connect(told.append)
    places = _gone_to(page)
    code = part(page, QLineEdit, "sheet_code")
    code.setText("OBS-2026-0777")
    press(code, Qt.Key.Key_Return)
    assert len(told) == 1
    assert places == []
    code.setText("obs 2026-2")
    press(code, Qt.Key.Key_Return)
    assert places == [Place(PageKey.SHEET_ENTRY, ref=ids["blank"])]


def test_an_entered_sheet_can_be_mended_and_the_paper_ticked_off(
    page: SheetEntryPage, ids: dict[str, int], desk: Desk
) -> None:
    page.show_place(Place(PageKey.SHEET_ENTRY, ids["case"], ref=ids["own"]))
    part(page, ScoreBoxes, "wellbeing_1").set_value(2)
    part(page, QWidget, "done").click()
    page.show_place(Place(PageKey.SHEET_ENTRY, ids["case"], ref=ids["own"]))
    part(page, ScoreBoxes, "wellbeing_1").set_value(5)
    part(page, QWidget, "destroyed").click()
    part(page, QWidget, "done").click()
    (kept,) = desk.read(observations_of, ids["case"])
    assert kept.moments[0].wellbeing == 5
    assert desk.read(entry_sheet, ids["own"]).line.destroyed_on == datetime(2026, 11, 10, 14, 2).date()


def test_a_compact_window_shows_every_field_of_a_row_and_the_averages_below(page: SheetEntryPage, qtbot: QtBot) -> None:
    page.resize(640, 360)
    main = part(page, Scroller, "main")
    assert main.isAncestorOf(part(page, QWidget, "side"))
    qtbot.waitUntil(lambda: main.widget().width() <= main.viewport().width(), timeout=5_000)
    seen, score = part(page, QLineEdit, "seen_1"), part(page, QWidget, "involvement_1")
    qtbot.waitUntil(lambda: seen.y() > score.geometry().bottom(), timeout=5_000)
    page.resize(1366, 690)
    qtbot.waitUntil(lambda: seen.x() > score.x(), timeout=5_000)
    assert not main.isAncestorOf(part(page, QWidget, "side"))
