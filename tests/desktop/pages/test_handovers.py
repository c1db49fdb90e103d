"""The list of overdrachten: chips, filters, what Enter does, and privacy view."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from zorgdesk.casework.handover_sheet import handover_versions
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.handovers import HandoversPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy

Fill = Callable[[Callable[[Maker], Any]], Any]


def children(maker: Maker) -> dict[str, int]:
    set_preferences(maker.session, own_name="Fenna Fantasia")
    maker.location("Vliegend Tapijt", "Wolkendam")
    return {
        "laat": maker.case("Wout", "Wolkenkijker", birth_date=date(2023, 2, 1)),
        "straks": maker.case("Isa", "Inktvlek", birth_date=date(2023, 6, 20)),
        "ver": maker.case("Guus", "Getekend", birth_date=date(2023, 5, 20), location="Vliegend Tapijt"),
        "klein": maker.case("Lotje", birth_date=date(2025, 1, 1)),
    }


@pytest.fixture
def ids(fill: Fill) -> dict[str, int]:
    found: dict[str, int] = fill(children)
    return found


@pytest.fixture
def page(desk: Desk, ids: dict[str, int], qtbot: QtBot) -> Iterator[HandoversPage]:
    made = HandoversPage(desk)
    qtbot.addWidget(made)
    made.resize(1158, 634)
    made.show_place(Place(PageKey.HANDOVERS))
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()
    privacy().switch(False)


def names(page: HandoversPage) -> list[str]:
    model = page.table.rows()
    return [model.row(at).child_name.split()[0] for at in range(model.rowCount())]


def press_chip(page: HandoversPage, qtbot: QtBot, view: str) -> None:
    chip = page.findChild(QAbstractButton, f"chip_{view}")
    assert chip is not None
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)


def test_the_most_urgent_stands_first_and_the_small_ones_are_not_here(page: HandoversPage) -> None:
    assert names(page) == ["Wout", "Guus", "Isa"]


def test_a_chip_narrows_the_list(page: HandoversPage, qtbot: QtBot) -> None:
    press_chip(page, qtbot, "late")
    assert names(page) == ["Wout"]
    assert page.place().tab == "late"
    press_chip(page, qtbot, "soon")
    assert names(page) == ["Guus", "Isa"]


def test_typing_and_the_gemeente_narrow_the_list_and_it_can_be_lifted(page: HandoversPage, qtbot: QtBot) -> None:
    page.words.setFocus()
    qtbot.keyClicks(page.words, "inkt")
    qtbot.waitUntil(lambda: names(page) == ["Isa"], timeout=5000)
    page.municipality.setCurrentIndex(2)
    assert names(page) == []
    assert page.empty.isVisible()
    page.empty.lifted.emit()
    assert len(names(page)) == 3


def test_enter_begins_an_overdracht_and_then_opens_it(
    page: HandoversPage, desk: Desk, ids: dict[str, int], qtbot: QtBot
) -> None:
    page.table.setFocus()
    page.table.choose(0)
    assert page.open_button.text() == "Overdracht beginnen"
    with qtbot.waitSignal(page.go) as gone, qtbot.waitSignal(page.toast) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    [version] = desk.read(handover_versions, ids["laat"])
    assert gone.args[0] == Place(PageKey.HANDOVER, ids["laat"], ref=version.handover_id)
    assert told.args[0] == "Overdracht begonnen"
    page.show_place(Place(PageKey.HANDOVERS))
    page.table.choose(0)
    assert page.open_button.text() == "Overdracht openen"
    with qtbot.waitSignal(page.go):
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert len(desk.read(handover_versions, ids["laat"])) == 1


def test_a_head_sorts_by_name(page: HandoversPage) -> None:
    page.table.rows().sort(0, Qt.SortOrder.AscendingOrder)
    assert names(page) == ["Guus", "Isa", "Wout"]


def test_privacy_view_shows_initials_and_no_place(page: HandoversPage) -> None:
    privacy().switch(True)
    page.set_privacy(True)
    QApplication.processEvents()
    model = page.table.rows()
    said = " ".join(str(model.index(0, column).data()) for column in range(model.columnCount()))
    assert "W. W." in said
    assert "Wout" not in said
    assert "Wolkenfabriek" not in said


def test_a_small_window_keeps_the_child_and_what_is_due(page: HandoversPage) -> None:
    page.resize(660, 420)
    QApplication.processEvents()
    shown = [column.key for at, column in enumerate(page.table.rows().columns) if not page.table.isColumnHidden(at)]
    assert shown == ["name", "chain", "due"]
