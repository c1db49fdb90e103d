"""The page Signalen: three lists with their counts, sorted by the file; Enter opens the drawer, Del bins with undo."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.casework.signal_makers import a_signal
from tests.desktop.conftest import Fill
from tests.desktop.keys import press
from zorgdesk.casework.sheets.signals import SignalSort
from zorgdesk.casework.signal_cases import join_case
from zorgdesk.casework.signal_fading import let_signal_fade
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.signals import SignalsPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.domain.names import PersonName


def _three_kinds(maker: Maker) -> None:
    a_signal(maker, "Praat minder.", worry=2, name=PersonName("Pip", "", "Pinguïn"))
    a_signal(maker, "Wijst.", worry=5)
    let_signal_fade(maker.session, a_signal(maker), on=maker.on)
    join_case(maker.session, (a_signal(maker, "Huilt."),), maker.case())


@pytest.fixture
def page(desk: Desk, fill: Fill, qtbot: QtBot) -> SignalsPage:
    fill(_three_kinds)
    page = SignalsPage(desk)
    qtbot.addWidget(page)
    page.resize(1126, 600)
    page.show_place(Place(PageKey.SIGNALS))
    page.show()
    return page


def _chip(page: SignalsPage, view: str) -> QAbstractButton:
    chip = page.findChild(QAbstractButton, f"chip_{view}")
    assert chip is not None
    return chip


def _cells(page: SignalsPage, key: str) -> list[str]:
    column = next(one for one in page.table.rows().columns if one.key == key)
    return [column.cell(page.table.rows().row(at)).text for at in range(page.table.rows().rowCount())]


def test_each_list_counts_itself_and_shows_its_own_columns(page: SignalsPage) -> None:
    assert _cells(page, "code") == ["S-0002", "S-0001"]
    for view, codes in (("faded", ["S-0003"]), ("case", ["S-0004"])):
        _chip(page, view).click()
        assert _cells(page, "code") == codes
        assert page.place().tab == view
    assert _cells(page, "case") == ["K-0001"]
    shown = [one.key for at, one in enumerate(page.table.rows().columns) if not page.table.isColumnHidden(at)]
    assert "fades" not in shown


def test_it_sorts_in_the_file(page: SignalsPage) -> None:
    page._sort_by(SignalSort.WORRY.value, False)
    assert _cells(page, "worry") == ["2 van 5", "5 van 5"]


def test_enter_opens_the_drawer_and_delete_can_be_undone(page: SignalsPage, desk: Desk) -> None:
    drawers: list[Any] = []
    toasts: list[Any] = []
    page.drawer.connect(lambda name, place: drawers.append((name, place.kind, place.ref)))
    page.toast.connect(lambda words, change: toasts.append(change))
    page.table.choose(0)
    press(page.table, Qt.Key.Key_Return)
    assert drawers == [("signal", "signal", 2)]
    press(page.table, Qt.Key.Key_Delete)
    assert _cells(page, "code") == ["S-0001"]
    desk.undo(toasts[0])
    assert _cells(page, "code") == ["S-0002", "S-0001"]


def test_privacy_view_shows_no_name_and_no_text(page: SignalsPage) -> None:
    privacy().switch(True)
    try:
        page.set_privacy(True)
        shown = " ".join([*_cells(page, "fact"), *_cells(page, "place"), *_cells(page, "received")])
        assert not any(word in shown for word in ("Pip", "Wijst", "Regenboog", "Wolkenfabriek", "Pleun"))
    finally:
        privacy().switch(False)


def test_an_empty_list_teaches_and_its_button_begins_one(desk: Desk, qtbot: QtBot) -> None:
    page = SignalsPage(desk)
    qtbot.addWidget(page)
    page.show_place(Place(PageKey.SIGNALS))
    page.show()
    drawers: list[Any] = []
    page.drawer.connect(lambda name, _place: drawers.append(name))
    assert page.first_focus() is page.empty.button
    page.empty.acted.emit()
    assert drawers == ["signal"]
    _chip(page, "faded").click()
    assert page.empty.isVisible()
    assert not page.empty.button.isVisible()
