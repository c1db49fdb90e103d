"""The page Casussen: chips with counts, filters, sorting, the quick view, and the list of signalen."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.desktop.conftest import Fill
from tests.desktop.keys import press, type_text
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.case_list import ListView, SortKey
from zorgdesk.casework.sheets.signals import SignalInput
from zorgdesk.casework.signals import record_signal
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.cases import CasesPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.chips import Chip
from zorgdesk.domain.values import CloseOutcome, Stage

LIST = Place(PageKey.CASES, tab="all_open")


def _some(maker: Maker) -> None:
    maker.case("Lotje", "Luchtballon")
    maker.case("Łukasz", "Hof-Çelik", prefix="van 't", location="De Maanvis", group="Golfjes")
    maker.case("Sem", "Sprookjesbos")
    closed = maker.case("Dicht", "Geklapt")
    maker.closed(closed, CloseOutcome.MOVED)
    maker.derived(closed)
    record_signal(maker.session, SignalInput(reporter="Pleun", fact="Praat minder."), on=maker.on)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, fill: Fill) -> CasesPage:
    fill(_some)
    made = CasesPage(desk)
    qtbot.addWidget(made)
    made.resize(1158, 634)
    made.show_place(LIST)
    made.show()
    return made


def _names(page: CasesPage) -> list[str]:
    model = page.cases_model
    return [model.row(at).child_name for at in range(model.rowCount())]


def _gone(signal: Any) -> list[Any]:
    heard: list[Any] = []
    signal.connect(lambda *given: heard.append(given[0] if len(given) == 1 else given))
    return heard


def test_the_open_cases_stand_there_and_the_chips_count(page: CasesPage) -> None:
    assert sorted(_names(page)) == ["Lotje Luchtballon", "Sem Sprookjesbos", "Łukasz van 't Hof-Çelik"]
    chips = {chip.objectName(): chip._count for chip in page.findChildren(Chip)}
    assert (chips["chip_all_open"], chips["chip_no_consent"], chips["chip_signals"]) == ("3", "3", "1")


def test_a_chip_shows_another_view(page: CasesPage, qtbot: QtBot) -> None:
    chip = page.findChild(Chip, "chip_waiting")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert page.empty.isVisible()
    assert page.place().tab == ListView.WAITING.value


def test_the_phase_afgesloten_shows_what_is_closed(page: CasesPage) -> None:
    page.filters.stage.set_value(Stage.CLOSED)
    assert _names(page) == ["Dicht Geklapt"]
    page.show_place(Place(PageKey.CASES, tab="closed"))
    assert _names(page) == ["Dicht Geklapt"]


def test_typing_filters_and_the_empty_state_lifts_the_filter(page: CasesPage, qtbot: QtBot) -> None:
    type_text(page.filters.words_field, "celik")
    qtbot.waitUntil(lambda: _names(page) == ["Łukasz van 't Hof-Çelik"])
    page.filters.words_field.setText("niemand")
    page.filters.changed.emit()
    assert page.empty.isVisible()
    page.empty.lifted.emit()
    assert len(_names(page)) == 3


def test_a_place_or_phase_narrows_the_list(page: CasesPage) -> None:
    places = page.filters.place
    words = [places.itemText(at) for at in range(places.count())]
    assert words == ["Alle locaties", "Heel Sprookstad", "De Maanvis", "De Wolkenfabriek"]
    places.setCurrentIndex(2)
    assert _names(page) == ["Łukasz van 't Hof-Çelik"]


def test_a_head_sorts_and_again_the_other_way(page: CasesPage) -> None:
    at = [column.key for column in page.cases_model.columns].index(SortKey.NAME)
    page.table.horizontalHeader().sectionClicked.emit(at)
    first = _names(page)
    page.table.horizontalHeader().sectionClicked.emit(at)
    assert _names(page) == first[::-1]


def test_enter_opens_and_n_writes_a_note(page: CasesPage) -> None:
    went, drawers = _gone(page.go), _gone(page.drawer)
    page.table.setFocus()
    page.table.choose(0)
    chosen = page.table.current_row()
    press(page.table, Qt.Key.Key_Return)
    assert went == [Place(PageKey.CASE, case_id=chosen.case_id)]
    page._note_current()
    assert drawers[0][0] == "note"
    assert drawers[0][1].case_id == chosen.case_id


def test_space_shows_a_case_beside_the_list_and_follows_the_cursor(page: CasesPage) -> None:
    page.table.choose(0)
    press(page.table, Qt.Key.Key_Space)
    assert page.quick.isVisible()
    page.table.choose(1)
    assert page.quick.case_id == page.table.current_row().case_id
    press(page.table, Qt.Key.Key_Escape)
    assert not page.quick.isVisible()


def test_delete_moves_a_case_to_the_bin_with_undo(page: CasesPage, desk: Desk) -> None:
    toasts = _gone(page.toast)
    page.table.choose(0)
    press(page.table, Qt.Key.Key_Delete)
    assert len(_names(page)) == 2
    words, change = toasts[0]
    assert "prullenbak" in words
    desk.undo(change)
    assert len(_names(page)) == 3


def test_the_chip_signalen_is_the_door_to_their_page(page: CasesPage) -> None:
    page.show_place(Place(PageKey.CASES))
    went = _gone(page.go)
    page.findChild(QAbstractButton, "chip_signals").click()
    assert [place.page for place in went] == [PageKey.SIGNALS]
    assert page.table.isVisible()



def test_an_empty_file_teaches_how_it_begins(desk: Desk, qtbot: QtBot) -> None:
    page = CasesPage(desk)
    qtbot.addWidget(page)
    page.show_place(LIST)
    page.show()
    drawers = _gone(page.drawer)
    assert page.first_focus() is page.empty.button
    page.empty.acted.emit()
    assert drawers[0][0] == "new_case"


def test_privacy_view_hides_names_and_places(page: CasesPage) -> None:
    privacy().switch(True)
    try:
        page.set_privacy(True)
        texts = [
            str(page.cases_model.data(page.cases_model.index(row, column)))
            for row in range(3)
            for column in range(page.cases_model.columnCount())
        ]
        assert not [text for text in texts if "Lucht" in text or "Wolken" in text]
    finally:
        privacy().switch(False)


def test_hidden_columns_are_remembered(page: CasesPage, desk: Desk, qtbot: QtBot) -> None:
    page._show_column(SortKey.OWNER.value, False)
    assert page.leave()
    assert desk.read(preferences).window_columns["cases.owner"][2] == 1
    again = CasesPage(desk)
    qtbot.addWidget(again)
    again.show_place(LIST)
    at = [column.key for column in again.cases_model.columns].index(SortKey.OWNER)
    assert again.table.isColumnHidden(at)


@pytest.mark.parametrize("width", [640, 900, 1158, 1700])
def test_nothing_is_wider_than_the_page(page: CasesPage, width: int) -> None:
    page.resize(width - 56, 600)
    QApplication.processEvents()
    right = page.width()
    visible: Callable[[Any], bool] = lambda part: part.isVisible()  # noqa: E731
    assert all(
        chip.mapTo(page, chip.rect().topRight()).x() <= right for chip in filter(visible, page.findChildren(Chip))
    )
