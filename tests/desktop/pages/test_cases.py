"""The page Casussen: chips with counts, filters, sorting, the quick view, and the list of signalen."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.desktop.conftest import Fill
from tests.desktop.keys import press, type_text
from zorgdesk.casework.sheets.case_list import ListView, SortKey
from zorgdesk.casework.sheets.signals import SignalInput
from zorgdesk.casework.signals import record_signal
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.cases import CasesPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.chips import Chip
from zorgdesk.desktop.widgets.choice import Tick
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


def test_the_open_cases_stand_there_and_the_chips_count(page: CasesPage, qtbot: QtBot) -> None:
    assert sorted(_names(page)) == ["Lotje Luchtballon", "Sem Sprookjesbos", "Łukasz van 't Hof-Çelik"]
    qtbot.waitUntil(lambda: _chip(page, "all_open")._count == "3")
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
    assert page.panels.quick.isVisible()
    page.table.choose(1)
    assert page.panels.quick.case_id == page.table.current_row().case_id
    press(page.table, Qt.Key.Key_Escape)
    assert not page.panels.quick.isVisible()


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
        page.naming._ask(None)
        page.naming._named("Bij Lotje")
        assert "Lotje" not in _chip(page, "view:1").text()
    finally:
        privacy().switch(False)


def _chip(page: CasesPage, key: str) -> Chip:
    return dict(page.views.chips._chips)[key]


def _at(page: CasesPage, key: SortKey) -> int:
    return [column.key for column in page.cases_model.columns].index(key)


def _again(page: CasesPage, desk: Desk, qtbot: QtBot, place: Place = LIST) -> CasesPage:
    assert page.leave()
    again = CasesPage(desk)
    qtbot.addWidget(again)
    again.resize(1158, 634)
    again.show_place(place)
    again.show()
    return again


def test_columns_keep_what_is_shown_their_order_and_their_width(page: CasesPage, desk: Desk, qtbot: QtBot) -> None:
    head = page.table.horizontalHeader()
    page.panels._show_column(SortKey.OWNER.value, False)
    page.panels._show_column(SortKey.CATEGORY.value, True)
    head.resizeSection(_at(page, SortKey.NAME), 222)
    head.moveSection(head.visualIndex(_at(page, SortKey.STAGE)), 0)
    again = _again(page, desk, qtbot)
    assert again.table.isColumnHidden(_at(again, SortKey.OWNER))
    assert not again.table.isColumnHidden(_at(again, SortKey.CATEGORY))
    assert again.table.columnWidth(_at(again, SortKey.NAME)) == 222
    assert again.table.shown_columns()[0] == SortKey.STAGE
    other = _again(again, desk, qtbot, Place(PageKey.CASES, tab="mine"))
    assert other.table.isColumnHidden(_at(other, SortKey.CATEGORY)), "each view has columns of its own"


def test_the_panel_of_columns_works_by_keyboard_and_goes_back_to_the_usual(page: CasesPage, qtbot: QtBot) -> None:
    page.panels.toggle_columns()
    panel = page.panels._columns
    assert panel is not None
    tick = panel.findChild(Tick, "column_age")
    assert tick is panel.first_field()
    press(tick, Qt.Key.Key_Space)
    assert page.table.isColumnHidden(_at(page, SortKey.AGE))
    press(panel._ticks["age"], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.table.shown_columns()[2:4] == [SortKey.PLACE, SortKey.AGE])
    assert panel._ticks["age"].hasFocus()
    page.panels._usual_columns()
    assert page.table.shown_columns()[2] == SortKey.AGE
    assert not page.table.isColumnHidden(_at(page, SortKey.AGE))
    press(page.table, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_attention_has_a_view_of_its_own_that_says_why(page: CasesPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.findChild(Chip, "chip_attention"), Qt.MouseButton.LeftButton)
    assert len(_names(page)) == 3
    at = _at(page, SortKey.ATTENTION)
    assert page.table.shown_columns()[2] == SortKey.ATTENTION
    assert not page.table.isColumnHidden(at)
    assert "Nog geen ouder ingevuld" in page.cases_model.index(0, at).data()


def test_a_view_is_saved_chosen_after_a_restart_renamed_and_removed_with_undo(
    page: CasesPage, desk: Desk, qtbot: QtBot
) -> None:
    page.filters.place.setCurrentIndex(2)
    page.views.save_wanted.emit()
    line = page.naming._line
    assert line is not None
    press(line.field, Qt.Key.Key_Return)
    assert line.isVisible(), "a view needs a name"
    line.field.setText("Maanvis")
    press(line.field, Qt.Key.Key_Return)
    assert (line.isVisible(), page.view_key) == (False, "view:1")
    qtbot.mouseClick(_chip(page, "all_open"), Qt.MouseButton.LeftButton)
    assert len(_names(page)) == 3, "leaving a saved view lifts its filter"
    again = _again(page, desk, qtbot)
    chip = _chip(again, "view:1")
    assert chip.text() == "Maanvis"
    qtbot.waitUntil(lambda: chip._count == "1")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert _names(again) == ["Łukasz van 't Hof-Çelik"]
    toasts = _gone(again.toast)
    again.views.rename_wanted.emit()
    assert again.naming._line is not None
    assert again.naming._line.field.text() == "Maanvis"
    again.naming._named("De Maanvis")
    again.filters.clear()
    again.views.update_wanted.emit()
    assert len(_names(again)) == 3
    again.views.remove_wanted.emit()
    assert (again.view_key, len(again.saved)) == ("all_open", 0)
    desk.undo(toasts[-1][1])
    assert [view.name for view in again.saved] == ["De Maanvis"]


def test_several_are_chosen_by_key_given_away_at_once_and_back(page: CasesPage, desk: Desk) -> None:
    toasts = _gone(page.toast)
    page.table.setFocus()
    page.table.choose(0)
    press(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(page.chosen_ids()) == 2
    chosen = page.chosen_ids()
    page.panels.ask_owner()
    panel = page.panels._owner
    assert panel is not None
    panel.choice.set_value("")
    panel.other.setText(" ")
    panel._give()
    assert panel.isVisible(), "nobody gets nothing"
    panel.other.setText("Ruud Rolmodel")
    panel._give()
    owners = {row.case_id: row.owner for row in (page.cases_model.row(at) for at in range(3))}
    assert {owners[case_id] for case_id in chosen} == {"Ruud Rolmodel"}
    assert page.chosen_ids() == chosen, "the choice stays with its casussen"
    desk.undo(toasts[-1][1])
    assert {page.cases_model.row(at).owner for at in range(3)} == {"F. Fantasia"}


def test_all_of_the_filter_are_chosen_and_a_list_is_asked_for(page: CasesPage) -> None:
    went = _gone(page.go)
    page.table.setFocus()
    press(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page.chosen_ids()) == 3
    page.panels.print_list()
    assert went[-1].page is PageKey.PAPER
    assert went[-1].paper.startswith("casuslijst|")
    press(page.table, Qt.Key.Key_Escape)
    assert len(page.chosen_ids()) == 1
    page.filters.owner.set_value("niemand")
    page.panels.print_list()
    assert "chosen:" not in went[-1].paper


def test_delete_takes_everything_that_is_chosen_to_the_bin(page: CasesPage, desk: Desk) -> None:
    toasts = _gone(page.toast)
    page.choose_all()
    press(page.table, Qt.Key.Key_Delete)
    assert page.empty.isVisible()
    desk.undo(toasts[-1][1])
    assert len(_names(page)) == 3


def test_what_is_narrowed_comes_back_with_the_place(page: CasesPage, desk: Desk, qtbot: QtBot) -> None:
    page.filters.place.setCurrentIndex(2)
    page.filters.category.set_value(None)
    here = page.place()
    again = _again(page, desk, qtbot, Place.from_json(here.to_json()))
    assert _names(again) == ["Łukasz van 't Hof-Çelik"]
    assert again.filters.place.currentIndex() == 2


def test_in_a_low_window_filters_fold_away_and_six_rows_stay(page: CasesPage, qtbot: QtBot) -> None:
    page.filters.place.setCurrentIndex(2)
    page.filters.place.setCurrentIndex(0)
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(56, 56, 0, 0)
    layout.addWidget(page)
    window.resize(683, 384)
    window.show()
    QApplication.processEvents()
    assert page.table.viewport().height() >= 6 * page.table.row_height()
    assert page.views.folded.isVisible()
    assert not page.filters.place.isVisible()
    page.filters.stage.set_value(Stage.INTAKE)
    assert page.filters.more.text() == "Filters (1)"
    page.filters.more.setChecked(True)
    assert page.filters.stage.isVisible()


def test_a_chip_of_a_folded_filter_lifts_it(page: CasesPage, qtbot: QtBot) -> None:
    page.filters.category.setCurrentIndex(1)
    assert page.empty.isVisible()
    chip = page.filters.below.findChild(Button, "lift_filter_category")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert len(_names(page)) == 3
    assert page.filters.category.currentIndex() == 0


@pytest.mark.parametrize("width", [640, 900, 1158, 1700])
def test_nothing_is_wider_than_the_page(page: CasesPage, width: int) -> None:
    page.resize(width - 56, 600)
    QApplication.processEvents()
    right = page.width()
    visible: Callable[[Any], bool] = lambda part: part.isVisible()  # noqa: E731
    assert all(
        chip.mapTo(page, chip.rect().topRight()).x() <= right for chip in filter(visible, page.findChildren(Chip))
    )


def test_the_list_opened_from_the_side_begins_with_the_eight_columns_of_the_look(desk: Desk, qtbot: QtBot) -> None:
    made = CasesPage(desk)
    qtbot.addWidget(made)
    made.resize(1158, 634)
    made.show_place(Place(PageKey.CASES))
    made.show()
    hidden = {column.key for at, column in enumerate(made.table.rows().columns) if made.table.isColumnHidden(at)}
    assert hidden >= {"attention", "municipality", "category", "last_contact"}
    assert not hidden & {"code", "name", "stage", "next_step", "consent"}
