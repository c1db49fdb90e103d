"""The prullenbak as a part of the settings (look.md screen 35)."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.desktop.conftest import Fill
from tests.desktop.shell_parts import settle
from zorgdesk.casework.bin import binned
from zorgdesk.casework.cases import bin_case
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.desktop import ask, forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.settings import SettingsPage
from zorgdesk.desktop.pages.settings_parts.bin import BinPart
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.plain_table import PlainTable


@pytest.fixture
def page(desk: Desk) -> Iterator[SettingsPage]:
    made = SettingsPage(desk)
    made.resize(1150, 640)
    made.show()
    yield made
    privacy().switch(False)
    ask.forget()
    made.hide()
    made.deleteLater()
    settle()


def shown(page: SettingsPage) -> tuple[BinPart, PlainTable]:
    page.show_place(Place(PageKey.SETTINGS, tab="bin"))
    part = page.part("bin")
    assert isinstance(part, BinPart)
    table = part.findChild(PlainTable, "bin_list")
    assert table is not None
    return part, table


def press(part: BinPart, name: str) -> None:
    forms.field(part, name, Button).click()


def a_full_bin(desk: Desk, fill: Fill) -> tuple[int, int]:
    first = fill(lambda maker: maker.case("Sem", "Sprookjesbos"))
    second = fill(lambda maker: maker.case("Lotje", "Luchtballon"))
    desk.perform(set_preferences, own_name="F. Fantasia")
    for case in (first, second):
        desk.perform(bin_case, case, on=desk.today())
    return first, second


def test_a_row_says_what_by_whom_when_and_how_long(page: SettingsPage, desk: Desk, fill: Fill) -> None:
    a_full_bin(desk, fill)
    part, table = shown(page)
    cells = [column.cell(table.current_row()).words() for column in part._model.columns]
    assert cells[1].startswith("Casus K-0002, Lotje Luchtballon")
    assert cells[2:] == ["F. Fantasia", "vandaag", "nog 30 dagen"]
    privacy().switch(True)
    part.set_privacy(True)
    assert "Luchtballon" not in part._what(table.current_row()).words()
    assert "K-0002" in part._what(table.current_row()).words()


def test_the_bin_is_searched(page: SettingsPage, desk: Desk, fill: Fill) -> None:
    a_full_bin(desk, fill)
    part, _ = shown(page)
    forms.field(part, "bin_search", QLineEdit).setText("sprook")
    assert part._model.total == 1
    forms.field(part, "bin_search", QLineEdit).setText("wolkenkrabber")
    assert part._empty.isVisible()
    part._empty.lifted.emit()
    assert part._model.total == 2


def test_ticked_rows_come_back_together_and_the_toast_throws_them_away_again(
    page: SettingsPage, desk: Desk, fill: Fill
) -> None:
    a_full_bin(desk, fill)
    part, table = shown(page)
    told: list[object] = []
    page.toast.connect(lambda _words, change: told.append(change))
    for place in (0, 1):
        table.choose(place)
        table.quick_view.emit(table.current_row())
    assert forms.field(part, "take_back", Button).text() == "2 terughalen"
    press(part, "take_back")
    assert desk.read(binned) == ()
    desk.undo(told[0])  # type: ignore[arg-type]
    assert len(desk.read(binned)) == 2


def test_wiping_for_good_asks_for_the_code(page: SettingsPage, desk: Desk, fill: Fill) -> None:
    first, _ = a_full_bin(desk, fill)
    part, table = shown(page)
    ask.next_answer("iets anders")
    press(part, "wipe")
    assert part._model.total == 2
    ask.next_answer("k-0002")
    press(part, "wipe")
    assert [thing.ref for thing in desk.read(binned)] == [first]
    assert table.current_row().code == "K-0001"
