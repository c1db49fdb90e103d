"""Importeren: a list from Excel, its columns, its rows, what stays behind, and the way back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.desktop.conftest import Fill
from tests.desktop.shell_parts import settle, until
from zorgdesk.casework.case_list import case_list
from zorgdesk.casework.imports import imports
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.case_list import ListQuery
from zorgdesk.casework.tables.reading import read_table
from zorgdesk.desktop import ask, background, forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.importing import ImportPage
from zorgdesk.desktop.pages.settings import SettingsPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.domain.values import ImportField, ImportKind, JournalKind
from zorgdesk.wording import imports as say

LINES = """Naam kind;Geb.datum;Vestiging;Gemeente;Zorg;BSN
Lars Luchtslot;4-12-2023;De Maanvis;Sprookstad;taal;111222333
Bibi Ballonvaart;31-02-2024;De Maanvis;Sprookstad;motoriek;
"""


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[ImportPage]:
    made = ImportPage(desk)
    qtbot.addWidget(made)
    made.resize(1134, 700)
    made.show()
    made.show_place(Place(PageKey.IMPORT))
    yield made
    background.finish()
    made.hide()


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "casussen 2025.csv"
    path.write_text(LINES, encoding="cp1252")
    return path


def sheet(page: ImportPage) -> int:
    return forms.field(page, "sheets", QStackedWidget).currentIndex()


def press(page: QWidget, name: str) -> None:
    forms.field(page, name, Button).click()


def opened(page: ImportPage, path: Path) -> None:
    ask.next_answer(path)
    press(page, "choose_file")
    until(lambda: forms.field(page, "take", Button).isEnabled())


def words(page: QWidget) -> str:
    settle()
    return "\n".join(label.text() for label in page.findChildren(PlainLabel) if label.isVisible())


def names(desk: Desk) -> list[str]:
    found = desk.read(case_list, ListQuery(), on=desk.today(), offset=0, limit=50)
    return sorted(row.child_name for row in found.rows)


def test_a_list_comes_in_and_what_is_wrong_stays_behind(page: ImportPage, listed: Path, desk: Desk) -> None:
    opened(page, listed)
    assert forms.field(page, "take", Button).text() == "1 rij overnemen"
    assert "Geboortedatum 31-02-2024" in words(page)
    assert "Die dag bestaat niet." in words(page)
    press(page, "take")
    until(lambda: sheet(page) == 2)
    assert names(desk) == ["Lars Luchtslot"]
    (run,) = desk.read(imports)
    assert (run.kind, run.file_name, run.rows_read, run.rows_taken) == (ImportKind.CHILDREN, listed.name, 2, 1)
    copies = list(desk.vault.path.parent.glob("dossier-*.zorgdesk"))
    assert len(copies) == 1


def test_a_cell_is_mended_on_the_page(page: ImportPage, listed: Path, desk: Desk) -> None:
    opened(page, listed)
    press(page, "mend_3")
    cell = forms.field(page, "cell", QLineEdit)
    assert cell.text() == "31-02-2024"
    cell.setText("28-2-2024")
    press(page, "keep_cell")
    until(lambda: forms.field(page, "take", Button).text() == "2 rijen overnemen")


def test_the_rows_that_stay_behind_come_back_as_a_list_with_the_reason(
    page: ImportPage, listed: Path, tmp_path: Path
) -> None:
    opened(page, listed)
    target = tmp_path / "terug.csv"
    ask.next_answer(target)
    page.save_rejected()
    back = read_table(target.read_bytes())
    assert back.headers == ("Naam kind", "Geb.datum", "Vestiging", "Gemeente", "Zorg", "BSN", say.REASON)
    (row,) = back.rows
    assert row.cells[:2] == ("Bibi Ballonvaart", "31-02-2024")
    assert str(row.cells[6]).startswith("Geboortedatum 31-02-2024. Die dag bestaat niet.")


def test_a_bsn_column_says_that_it_is_not_read(page: ImportPage, listed: Path) -> None:
    opened(page, listed)
    column = forms.field(page, "column_5", Choice)
    assert not column.isEnabled()
    assert column.value() is None
    assert say.NOT_READ in words(page)
    assert "111222333" not in words(page)


def test_columns_can_be_chosen_and_are_remembered(page: ImportPage, listed: Path, desk: Desk) -> None:
    opened(page, listed)
    forms.field(page, "column_4", Choice).set_value(ImportField.QUESTION)
    until(lambda: forms.field(page, "take", Button).isEnabled())
    press(page, "keep_mapping")
    press(page, "back")
    assert sheet(page) == 0
    opened(page, listed)
    assert forms.field(page, "column_4", Choice).value() is ImportField.QUESTION


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "Dit bestand is leeg."),
        (b";".join([b"k"] * 100_000) + b"\n1", "Dit bestand heeft meer dan 200 kolommen."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "Dit is een oud Excel-bestand (.xls)."),
    ],
)
def test_a_file_that_cannot_be_read_says_why(page: ImportPage, tmp_path: Path, data: bytes, sentence: str) -> None:
    path = tmp_path / "lijst.csv"
    path.write_bytes(data)
    page.open_file(path)
    hint = forms.field(page, "file_problem", InlineHint)
    until(hint.isVisible)
    assert hint.sentence().startswith(sentence)
    assert sheet(page) == 0


def test_what_was_chosen_is_still_there_after_the_lock(page: ImportPage, listed: Path, desk: Desk) -> None:
    opened(page, listed)
    assert page.leave()
    again = ImportPage(desk)
    again.show()
    again.show_place(Place(PageKey.IMPORT))
    until(lambda: forms.field(again, "take", Button).isEnabled())
    assert "Geboortedatum 31-02-2024" in words(again)
    again.hide()
    again.deleteLater()


@pytest.mark.parametrize(("button", "cases"), [("open_double", 1), ("other_child", 2)])
def test_a_child_that_looks_like_another_is_the_same_or_another(
    page: ImportPage, desk: Desk, fill: Fill, tmp_path: Path, button: str, cases: int
) -> None:
    fill(lambda maker: maker.case("Lucas", "Çelik", birth_date=maker.on.replace(2024, 1, 1)))
    path = tmp_path / "lijst.csv"
    path.write_text("Naam;Geboren;Locatie;Taal\nLukas Celik;1-1-2024;De Wolkenfabriek;Pools\n", encoding="utf-8")
    page.open_file(path)
    until(lambda: "Lijkt op casus K-0001" in words(page))
    assert not forms.field(page, "take", Button).isEnabled()
    press(page, button)
    until(lambda: forms.field(page, "take", Button).isEnabled())
    press(page, "take")
    until(lambda: sheet(page) == 2)
    assert len(names(desk)) == cases


def test_a_file_can_be_dropped_on_the_page(page: ImportPage, listed: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(listed))])
    at, left, none = QPointF(50, 50), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, left, none))
    until(lambda: forms.field(page, "take", Button).isEnabled())


def test_an_example_has_the_headers_that_are_understood(page: ImportPage, tmp_path: Path) -> None:
    target = tmp_path / "voorbeeld.csv"
    ask.next_answer(target)
    press(page, "save_template")
    headers = target.read_text(encoding="utf-8-sig").strip().split(";")
    assert headers[:4] == ["Voornaam", "Tussenvoegsel", "Achternaam", "Geboortedatum"]


def test_an_import_is_undone_later_unless_someone_went_on(
    page: ImportPage, listed: Path, desk: Desk, fill: Fill, qtbot: QtBot
) -> None:
    opened(page, listed)
    press(page, "mend_3")
    forms.field(page, "cell", QLineEdit).setText("28-2-2024")
    press(page, "keep_cell")
    until(lambda: forms.field(page, "take", Button).text() == "2 rijen overnemen")
    press(page, "take")
    until(lambda: sheet(page) == 2)
    fill(lambda maker: _a_note(maker))
    settings = SettingsPage(desk)
    qtbot.addWidget(settings)
    settings.show()
    settings.show_place(Place(PageKey.SETTINGS, tab="imports"))
    part = settings.part("imports")
    assert "Rij 2 (K-0001): er kwam bij: notitie" in words(part)
    assert not forms.field(part, "undo_import", Button).isVisible()
    press(part, "undo_rest")
    assert not forms.field(part, "undo_rest", Button).isEnabled()
    until(lambda: names(desk) == ["Lars Luchtslot"])
    until(lambda: not background.busy())
    assert desk.read(imports)[0].undone_at == desk.now()
    assert desk.read(preferences).own_name == ""
    settings.hide()


def _a_note(maker: Maker) -> None:
    from datetime import datetime

    note = NoteText(JournalKind.PHONE, maker.on, fact="Gebeld met moeder")
    write_note(maker.session, 1, note, at=datetime(2026, 11, 10, 14, 2))


@pytest.mark.parametrize("width", [1134, 1048, 760])
def test_the_rows_fit_sideways_in_every_window(page: ImportPage, listed: Path, width: int) -> None:
    page.resize(width, 700)
    opened(page, listed)
    settle()
    table = forms.field(page, "plan_rows", PlainTable)
    assert table.horizontalScrollBar().maximum() == 0
    assert not table.isColumnHidden(1)
    assert sum(table.isColumnHidden(at) for at in range(6)) == {1134: 0, 1048: 1, 760: 3}[width]
