"""Tables and lists show what was read, a page at a time, and tell which row was opened, chosen or pressed."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.desktop.keys import press
from tests.desktop.widgets.conftest import Show
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.outline import OutlineLine, SectionOutline
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.rows import Cell, Column, RowsModel
from zorgdesk.desktop.widgets.task_list import StepLine, StepList, TaskHead, TaskLine, TaskList
from zorgdesk.desktop.widgets.timeline import Timeline, TimelineLine


@dataclass(frozen=True)
class Case:
    number: int
    name: str


class Reading:
    """Stands for SQL: counts how often a page was read."""

    def __init__(self, total: int) -> None:
        self.total, self.pages = total, 0

    def fetch(self, offset: int, limit: int) -> Sequence[Case]:
        self.pages += 1
        return [Case(at, f"Kind {at}") for at in range(offset, min(self.total, offset + limit))]


def _model() -> RowsModel:
    return RowsModel(
        [
            Column("code", "Casus", lambda row: Cell(f"K-{row.number:04}"), width=80, sortable=True),
            Column(
                "name", "Kind", lambda row: Cell(row.name, second="vandaag", role="row"), stretch=True, sortable=True
            ),
            Column("light", "Toestemming", lambda row: Cell(mark=Mark("ok", "circle-check", "Volledig")), width=140),
            Column("phase", "Fase", lambda row: Cell("Plan loopt", dashes=(5, 7)), width=100),
            Column("wait", "Wacht", lambda row: Cell("63 dagen", share=0.4), width=100),
        ]
    )


@pytest.fixture
def table(show: Show) -> PlainTable:
    made = PlainTable()
    model = _model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    tester.setUseFetchMore(False)
    reading = Reading(120)
    made.set_rows(model)
    model.show(reading.fetch, reading.total)
    show(made, 800, 320)
    made.reading = reading
    return made


def test_only_the_first_page_is_read_until_more_is_needed(table: PlainTable) -> None:
    model = table.rows()
    assert (model.rowCount(), table.reading.pages, model.total) == (50, 1, 120)
    assert model.place_of(lambda row: row.number == 70) == 70
    assert model.rowCount() == 100
    assert model.place_of(lambda row: row.number == 999) is None
    assert model.rowCount() == 120


def test_the_stretching_column_takes_the_room_that_is_left(table: PlainTable) -> None:
    assert sum(table.columnWidth(at) for at in range(5)) == table.viewport().width()


def test_shown_again_a_table_still_fills_its_room_and_sorts_once(table: PlainTable, qtbot: QtBot) -> None:
    model = table.rows()
    wide = table.columnWidth(1)
    table.set_rows(model)
    assert table.columnWidth(1) == wide
    asked: list[str] = []
    model.sort_wanted.connect(lambda key, _down: asked.append(key))
    table.horizontalHeader().sectionClicked.emit(1)
    assert asked == ["name"]


def test_a_cell_says_everything_in_words(table: PlainTable) -> None:
    model = table.rows()
    assert model.index(3, 1).data() == "Kind 3, vandaag"
    assert model.index(3, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "Volledig"


def test_keys_open_look_and_bin_the_row_under_the_cursor(table: PlainTable, qtbot: QtBot) -> None:
    table.setFocus()
    assert table.current_row() == Case(0, "Kind 0")
    with qtbot.waitSignal(table.chosen) as chosen:
        press(table, Qt.Key.Key_Down)
    assert chosen.args == [Case(1, "Kind 1")]
    for key, signal in (
        (Qt.Key.Key_Return, table.opened),
        (Qt.Key.Key_Space, table.quick_view),
        (Qt.Key.Key_Delete, table.bin_wanted),
    ):
        with qtbot.waitSignal(signal) as told:
            press(table, key)
        assert told.args == [Case(1, "Kind 1")]


def test_a_head_asks_for_another_order_and_sorts_nothing(table: PlainTable, qtbot: QtBot) -> None:
    head = table.horizontalHeader()
    with qtbot.waitSignal(table.rows().sort_wanted) as wanted:
        head.sectionClicked.emit(0)
    assert wanted.args == ["code", False]
    with qtbot.waitSignal(table.rows().sort_wanted) as wanted:
        head.sectionClicked.emit(0)
    assert wanted.args == ["code", True]
    with qtbot.assertNotEmitted(table.rows().sort_wanted):
        head.sectionClicked.emit(2)
    assert table.rows().row(0).number == 0


def test_columns_are_remembered(table: PlainTable) -> None:
    table.horizontalHeader().moveSection(0, 1)
    table.set_column_shown("wait", shown=False)
    table.setColumnWidth(2, 200)
    kept = table.columns()
    other = PlainTable()
    other.set_rows(_model())
    other.apply_columns(kept | {"gone": {"place": 0}})
    assert other.columns()["code"]["place"] == 1
    assert other.columns()["light"]["width"] == 200
    assert other.isColumnHidden(4)
    assert other.is_first(1)
    assert other.is_last(3)
    other.deleteLater()


def test_the_wheel_and_mouse_hover_whole_rows(table: PlainTable, qtbot: QtBot) -> None:
    qtbot.mouseMove(table.viewport(), QPoint(50, 60))
    table.grab()
    assert table.hovered_row() in {-1, 1}


def _task(late: bool, button: str = "Besluiten") -> TaskLine:
    return TaskLine(1, "violet", "signpost", "Go/no-go", "Sem", "Plan 2", "4 dagen", button, late=late)


def test_a_late_task_has_its_button_and_a_head_cannot_be_chosen(show: Show, qtbot: QtBot) -> None:
    tasks = TaskList()
    late = _task(late=True)
    tasks.show_rows([TaskHead("Te laat", 1, first=True), late, TaskHead("Vandaag", 1), _task(late=False)])
    show(tasks, 760, 300)
    tasks.setFocus()
    assert tasks.current_row() == late
    rect = tasks.visualRect(tasks.rows().index(1, 0))
    with qtbot.waitSignal(tasks.act_wanted) as told:
        qtbot.mouseClick(tasks.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.right() - 30, rect.center().y()))
    assert told.args == [late]
    press(tasks, Qt.Key.Key_Down)
    assert tasks.currentIndex().row() == 3
    with qtbot.waitSignal(tasks.act_wanted):
        press(tasks, Qt.Key.Key_Return)


def test_a_task_fits_in_a_narrow_list(show: Show) -> None:
    tasks = TaskList(grow=True)
    tasks.show_rows([_task(late=True), _task(late=False, button="")])
    show(tasks, 360, 300)
    assert tasks.height() == tasks.full_height()
    assert tasks.itemDelegate().words_cut(QRect(0, 0, 300, 42), _task(late=True)).startswith("Go/no-go, Sem")


def test_a_step_is_ticked_by_its_ring_or_space(show: Show, qtbot: QtBot) -> None:
    steps = StepList()
    row = StepLine(1, "Handtekening", "logopedie", "vr 13 nov", "Vragen", strong=True)
    steps.show_rows([row])
    show(steps, 600, 200)
    rect = steps.visualRect(steps.rows().index(0, 0))
    with qtbot.waitSignal(steps.ticked):
        qtbot.mouseClick(steps.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.x() + 14, rect.center().y()))
    with qtbot.waitSignal(steps.ticked):
        press(steps, Qt.Key.Key_Space)
    with qtbot.waitSignal(steps.act_wanted):
        press(steps, Qt.Key.Key_Return)


def test_a_timeline_reads_on_and_shields_what_is_not_for_all(show: Show) -> None:
    line = Timeline()
    reading = [TimelineLine(at, "ma 9 nov", "info", "send", f"Moment {at}", shielded=at == 1) for at in range(80)]
    line.show_pages(lambda offset, limit: reading[offset : offset + limit], len(reading))
    window = show(line, 500, 300)
    window.grab()
    assert line.rows().rowCount() == 50
    assert line.rows().index(0, 0).data() == "ma 9 nov, Moment 0"
    line.scrollToBottom()
    line.rows().fetchMore(line.rootIndex())
    assert line.rows().rowCount() == 80


def test_an_outline_says_how_many_points_are_open(show: Show, qtbot: QtBot) -> None:
    outline = SectionOutline()
    rows = [OutlineLine("a", "Aanleiding", "circle-check", "ok"), OutlineLine("b", "Doelen", open_points=2)]
    outline.show_rows(rows)
    show(outline, 240, 200)
    with qtbot.waitSignal(outline.chosen) as chosen:
        outline.choose(1)
    assert chosen.args == [rows[1]]
    assert outline.rows().index(1, 0).data() == "Doelen, 2 punten open"
    outline.show_rows(rows)
    assert outline.current_row() == rows[1]


def test_a_badge_without_colours_is_refused() -> None:
    with pytest.raises(ValueError, match="badge"):
        Mark("pink", "x", "x")
